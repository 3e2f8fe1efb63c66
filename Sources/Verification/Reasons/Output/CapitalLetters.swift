internal import NoteParsing
internal import Verdicts

/// Words in other capital letters.
enum CapitalLetters: Reason {
  static let id = "capital-letters"
  static let page = ReasonPage(
    what: "The output is what the note says, in other capital letters.",
    why: "It is the same word, and not the same text.",
    whatToDo: "Write it as it comes out.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint('done')  # Done\n```\n"),
    .not("```python\nprint('done'.upper())  # Done\n```\n"),
    .not("```python\nprint('done')  # done\n```\n"),
  ]

  static func evidence(at range: SourceRange, _ sentence: String) -> Evidence {
    evidence("capital letters", at: range, sentence)
  }
}
