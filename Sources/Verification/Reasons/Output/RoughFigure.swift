internal import NoteParsing
internal import Numbers
internal import Verdicts
internal import Words

/// A figure that the note calls a rough one.
enum RoughFigure: OutputReason {
  static let id = "rough-figure"
  static let page = ReasonPage(
    what: "The note says “about”, “~” or 約 of the number, and it is within 5 % of what came out.",
    why: "How rough a figure is meant nobody can say; far off it is wrong.",
    whatToDo: "Write as many digits as hold.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint(31.73)  # ~32.0\n```\n"),
    .applies("```python\nprint(31.73)  # about 31\n```\n"),
    .applies("```python\nprint(3173)  # 約3100\n```\n"),
    .not("```python\nprint(31.73)  # ~64.0\n```\n"), .not("```python\nprint(31.73)  # 32.0\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    let differences = facts.item.differences
    guard let first = differences.first else { return nil }
    let before = facts.stated.utf8.prefix(first.expected.lowerBound)
    let said = String(decoding: before, as: UTF8.self).suffix(20) + text(first.expected, of: facts.stated)
    guard let word = WordList.about.first(in: said),
      differences.allSatisfy({
        isNear(text($0.expected, of: facts.stated), text($0.actual, of: facts.actual))
      })
    else { return nil }
    return evidence(
      "a rough figure", at: facts.item.range, "The note says “\(word.word)”, and the output is near.")
  }

  private static func text(_ bytes: Range<Int>, of text: String) -> String {
    String(decoding: text.utf8.dropFirst(bytes.lowerBound).prefix(bytes.count), as: UTF8.self)
  }

  private static func isNear(_ stated: String, _ actual: String) -> Bool {
    guard let wanted = WrittenNumber(stated)?.value, let value = WrittenNumber(actual)?.value else {
      return false
    }
    return (wanted - value).magnitude * Rational(20) <= value.magnitude
  }
}
