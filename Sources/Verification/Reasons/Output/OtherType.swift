internal import NoteParsing
internal import Verdicts

/// The value of another type.
enum OtherType: Reason {
  static let id = "other-type"
  static let page = ReasonPage(
    what:
      "The output has the same elements in brackets of another kind, is a whole number that the note writes with a point, or has zeros, a sign or commas that the note leaves out; in a session also an array as a list, or a number without its point.",
    why: "It is the same value and another type or form, which may be what the note teaches.",
    whatToDo: "Write it as it comes out.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint({3, 4})  # [3, 4]\n```\n"), .applies("```python\nprint(5 // 2)  # 2.0\n```\n"),
    .applies("```python\nprint([3, 4])  # (3, 4)\n```\n"), .applies("```python\nprint(1)  # True\n```\n"),
    .applies("```python\nprint(f'{7:03d}')  # 7\n```\n"),
    .applies("```pycon\n>>> 10 / 5\n2\n```\n"), .not("```python\nprint(10 / 5)  # 2\n```\n"),
    .not("```pycon\n>>> [2, 3]\n(2, 3)\n```\n"),
    .not("```python\nprint([3, 4])  # [3 4]\n```\n"), .not("```python\nprint(5 / 2)  # 2.50\n```\n"),
    .not("```python\nprint({3, 4})  # {4, 3}\n```\n"),
  ]

  static func evidence(at range: SourceRange, _ stated: String, _ actual: String) -> Evidence {
    evidence(
      "another type", at: range,
      "The note says \(stated), the output is \(actual): the same value of another type.")
  }
}
