internal import NoteParsing
internal import Verdicts

/// The text of an exception.
enum MessageOfAVersion: OutputReason {
  static let id = "message-of-a-version"
  static let page = ReasonPage(
    what:
      "The code prints an exception that it catches (`except … as e`), or raises one, in other words than the note shows.",
    why: "Python's messages change from version to version.",
    whatToDo: "Print the type of the exception, or write what the present version says.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\ntry:\n    [][0]\nexcept IndexError as e:\n    print(e)\n```\n\n```output\nno such element here\n```\n"
    ),
    .not("```python\nprint('list index')\n```\n\n```output\nno such element here\n```\n"),
  ]

  /// An exception that is shown with a message of which no word came.
  static func evidence(at range: SourceRange, stated: String, _ message: String) -> Evidence {
    evidence(
      "another message", at: range,
      "The exception is of the type that the note shows, with other words: “\(message)”, and not “\(stated)”."
    )
  }

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard facts.item.differences.isEmpty,
      let line = facts.run.facts.catches(in: facts.code, inBlock: facts.expectation.block).first
    else { return nil }
    return evidence(
      "a message of another version", at: facts.run.range(ofLine: line) ?? facts.item.range,
      "The message of an exception may be one of another version.")
  }
}
