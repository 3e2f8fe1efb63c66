internal import NoteParsing
internal import Verdicts

/// A directive that did nothing.
enum DirectiveWithoutEffect: Reason {
  static let id = "directive-without-effect"
  static let page = ReasonPage(
    what: "Nothing that the directive could hold for comes next or stands on its line.",
    why: "The author asks for something that does not happen.",
    whatToDo:
      "Put it right before the block, paragraph, formula or table, or at the end of the formula's line.")
  static let examples: [ReasonExample] = [
    .applies("```python\nx = 1\n```\n\n%% verify: skip %%\n"),
    .applies("%% verify: seed=3 %%\n\n$$1 + 1 = 3$$\n"),
    .not("%% verify: skip %%\n\n```python\nx = 1\n```\n"), .not("%% verify: skip %%\n\n$$1 + 1 = 3$$\n"),
    .not("One and one: $1 + 1 = 3$ %% verify: skip %%\n"),
  ]

  static func evidence(_ message: String, at range: SourceRange) -> Evidence {
    evidence("directive without effect", at: range, message)
  }
}
