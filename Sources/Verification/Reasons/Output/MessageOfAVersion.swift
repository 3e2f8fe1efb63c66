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
    .not(
      "```python\ntry:\n    [][0]\nexcept IndexError:\n    print('none in the garden')\n```\n\n```output\nnone in the river\n```\n"
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
      let line = facts.run.facts.catches(in: facts.code, inBlock: facts.expectation.block).first,
      !isOfNote(facts)
    else { return nil }
    return evidence(
      "a message of another version", at: facts.run.range(ofLine: line) ?? facts.item.range,
      "The message of an exception may be one of another version.")
  }

  /// Whether all words of what came stand in the strings of the note's code: then the message is the note's own.
  private static func isOfNote(_ facts: OutputFacts) -> Bool {
    let words = facts.actual.split { !$0.isLetter }.filter { $0.count > 2 }.map { $0.lowercased() }
    guard words.count > 1, facts.run.budget.take(words.count, times: 4 * facts.run.size) else { return false }
    let texts = facts.run.plan.blocks.filter { $0.role == .code(.python) }.map {
      facts.run.printedWords($0.ordinal)
    }
    return words.allSatisfy { word in texts.contains { $0.contains(word) } }
  }
}
