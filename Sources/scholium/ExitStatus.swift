/// What the process says to its caller.
enum ExitStatus: Int32, CaseIterable {
  case fine = 0
  /// Only from `check`, `verify` and `paper import`.
  case findings = 1
  /// The work could not be done: no vault, no such note, an unreadable index.
  case failure = 2
  /// The command line or the query is wrong.
  case usage = 64

  var meaning: String {
    switch self {
    case .fine: "fine"
    case .findings: "findings (check, verify and paper import only)"
    case .failure: "could not do the work"
    case .usage: "wrong usage"
    }
  }

  static var help: String {
    "Exit codes:\n"
      + allCases.map { status in
        let code = "\(status.rawValue)"
        return "  " + code + String(repeating: " ", count: 4 - code.count) + status.meaning
      }.joined(separator: "\n")
  }
}
