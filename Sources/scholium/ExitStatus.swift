/// What the process says to its caller.
enum ExitStatus: Int32 {
  case fine = 0
  /// Only from `check` and `verify`.
  case findings = 1
  /// The work could not be done: no vault, no such note, an unreadable index.
  case failure = 2
  /// The command line or the query is wrong.
  case usage = 64

  static let help = """
    Exit codes:
      0   fine
      1   findings (check and verify only)
      2   could not do the work
      64  wrong usage
    """
}
