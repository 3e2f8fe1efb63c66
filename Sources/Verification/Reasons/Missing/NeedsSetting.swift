internal import Verdicts

/// A library that has not been told what it must know.
enum NeedsSetting: BlockReason {
  static let id = "needs-setting"
  static let page = ReasonPage(
    what: "A library wants a setting, a key or an account that the code does not give it.",
    why:
      "The code is a part of a project, or belongs to an account: what sets it up stands elsewhere, and not in the note.",
    whatToDo: "Set it in the code (`os.environ[\"…\"] = …`), or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("\(library)lib.connect()\n```\n"), .not("\(library)APP_KEY = 1\nlib.connect()\n```\n"),
    .not("```python\ndef connect(): raise ValueError('set APP_KEY')\nconnect()\n```\n"),
    .not("```python\nint('APP_KEY')\n```\n"),
  ]

  /// A module that is none of the note's own.
  private static let library = """
    ```python
    import types
    lib = types.ModuleType('lib')
    exec('def connect(): raise ValueError("set APP" + "_KEY first")', lib.__dict__)

    """

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, case .module = raised.origin,
      // A key that is not there is its own message.
      !raised.kinds.contains("LookupError"),
      let name = raised.message.matches(of: /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/).map(\.output)
        .first(where: { !facts.block.code.contains($0) })
    else { return nil }
    return evidence(
      "needs the setting \(name)", at: facts.place,
      "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
  }
}
