internal import NoteParsing
internal import Verdicts

/// Something that the sandbox does not allow.
enum SandboxForbids: BlockReason {
  static let id = "sandbox-forbids"
  static let page = ReasonPage(
    what:
      "The code does what the sandbox refuses: it starts a process, changes its rights or its limits, writes outside its folder or more than fits in it.",
    why:
      "A note is a stranger's text; what it may do is bounded, and that it was refused is no fault of the note.",
    whatToDo:
      "Mark the block with `verify=skip`. For a vault of your own, `--sandbox off` runs it with all your rights."
  )
  static let examples: [ReasonExample] = [
    .applies("```python\nimport os\nos.fork()\n```\n"), .applies("```python\nopen('/usr/x', 'w')\n```\n"),
    .applies(
      "```python\nimport resource\nresource.setrlimit(resource.RLIMIT_NOFILE, (1 << 40, 1 << 40))\n```\n"),
    .not("```python\nimport resource\nresource.setrlimit\nint('a')\n```\n"),
    .applies("\(library)lib.start()\n```\n"),
    .applies("```python\nopen('a', 'wb').truncate(1 << 60)\n```\n"),
    .not("```python\nraise OSError('the disk is full')\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, !facts.isRaisedByNote,
      isRefusal(raised)
        || raised.type == "ValueError"
          && limits.first(
            in: facts.run.facts.calls(
              on: raised.line...raised.line, inBlock: facts.block.ordinal)) != nil
    else { return nil }
    return evidence(
      "the sandbox does not allow it", at: facts.place,
      "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
  }

  /// What raises the limits that the sandbox sets.
  private static let limits = KnownCalls("resource.setrlimit resource.prlimit")

  /// A module that is none of the note's own.
  private static let library = """
    ```python
    import types
    lib = types.ModuleType('lib')
    exec('''
    import os
    def start():
        try: os.fork()
        except OSError: raise RuntimeError("no start")
    ''', lib.__dict__)

    """

  /// What the system says of a call that the filter, a mount or a limit refuses: EPERM, EAGAIN, EACCES, EFBIG, ENOSPC, EROFS, ENOSYS,
  /// EDQUOT.
  private static let refusals: Set = [1, 11, 13, 27, 28, 30, 38, 122]

  private static func isRefusal(_ raised: RaisedException) -> Bool {
    // A library may say it in words of its own.
    !raised.kinds.isDisjoint(with: ["PermissionError", "BlockingIOError"])
      || raised.errno.map(refusals.contains) == true
  }
}
