internal import NoteParsing
internal import Verdicts

/// A directive that means nothing.
enum UnknownDirective: Reason {
  static let id = "unknown-directive"
  static let page = ReasonPage(
    what: "A word in a directive is none that Scholium knows, or has a value that it cannot have.",
    why: "The author asks for something that does not happen.",
    whatToDo: "Write one of `skip`, `fail`, `run`, `fresh`, `tol=`, `timeout=`, `needs=`, `seed=`.")
  static let examples: [ReasonExample] = [
    .applies("```python timout=30\nx = 1\n```\n"), .applies("%% verify: fast %%\n\n```python\nx = 1\n```\n"),
    .not("```python title=\"A plot\" {1,3}\nx = 1\n```\n"),
  ]

  static func evidence(_ message: String, at range: SourceRange) -> Evidence {
    evidence("unknown directive", at: range, message)
  }
}
