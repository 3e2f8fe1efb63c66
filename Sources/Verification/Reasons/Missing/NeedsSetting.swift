internal import Verdicts

/// A library that has not been told what it must know.
enum NeedsSetting: BlockReason {
  static let id = "needs-setting"
  static let page = ReasonPage(
    what:
      "A library wants a setting, a key or an account that the code does not give it, or the code reads a variable of the environment that is not there, or what a server has at hand while it answers a request.",
    why:
      "The code is a part of a project, or belongs to an account: what sets it up stands elsewhere, and not in the note.",
    whatToDo: "Set it in the code (`os.environ[\"…\"] = …`), or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("\(library)lib.connect()\n```\n"), .not("\(library)APP_KEY = 1\nlib.connect()\n```\n"),
    .not("```python\ndef connect(): raise ValueError('set APP_KEY')\nconnect()\n```\n"),
    .applies("\(proxy)local.request()\n```\n"),
    .not("```python\nint('APP_KEY')\n```\n"),
    .applies("```python\nimport os\ntoken = os.environ['APP_TOKEN']\n```\n"),
    .not("```python\nimport os\ntoken = os.environ['APP_TOKEN']  # KeyError\n```\n"),
    .not("```python\ntoken = {'A': 1}['APP_TOKEN']\n```\n"),
  ]

  /// A module that is none of the note's own.
  private static let library = """
    ```python
    import types
    lib = types.ModuleType('lib')
    exec('def connect(): raise ValueError("set APP" + "_KEY first")', lib.__dict__)

    """

  /// A module of what a server has at hand while it answers.
  private static let proxy = """
    ```python
    import types
    local = types.ModuleType('served.local')
    exec('def request(): raise RuntimeError("outside of any request")', local.__dict__)

    """

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    if let name = variable(facts) {
      return evidence(
        "needs the setting \(name)", at: facts.place, "The environment has no \(name): \(facts.happened)")
    }
    // What stands for the request or the program that a server has at hand, outside of any.
    if let raised = facts.failure, raised.type == "RuntimeError", case .module(let module) = raised.origin,
      module.hasSuffix(".local"), !facts.isRaisedByNote
    {
      return evidence(
        "needs a running server", at: facts.place,
        "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
    }
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

  /// A variable of the environment that is read and not there, of whose absence the note says nothing.
  private static func variable(_ facts: BlockFacts) -> String? {
    guard let raised = facts.failure, raised.type == "KeyError", raised.origin == .module("os"),
      let name = raised.message.wholeMatch(of: /'(\w+)'/)?.1, AnnouncedFailure.evidence(facts) == nil
    else { return nil }
    return String(name)
  }
}
