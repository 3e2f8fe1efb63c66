internal import NoteParsing
internal import Verdicts

/// A sentence about a name that later code binds anew.
enum ReboundLater: Reason {
  static let id = "rebound-later"
  static let page = ReasonPage(
    what: "The sentence states the value of a call, and code below binds a name anew that the call uses.",
    why: "Calls in sentences are run after all blocks, when the name has another value.",
    whatToDo: "State the value in a comment in the block.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\ndef f(x): return x\n```\n\nNow `f(3)` → `9`.\n\n```python\ndef f(x): return 2 * x\n```\n"),
    .not("```python\ndef f(x): return x\n```\n\nNow `f(3)` → `9`.\n"),
  ]

  static func evidence(at range: SourceRange, _ name: String) -> Evidence {
    evidence(
      "a name is bound anew", at: range, "Code below binds \(name) anew, and the call is run after it.")
  }
}
