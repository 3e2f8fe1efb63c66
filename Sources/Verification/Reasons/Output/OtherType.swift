internal import NoteParsing
internal import Verdicts

/// The value of another type.
enum OtherType: Reason {
  static let id = "other-type"
  static let page = ReasonPage(
    what:
      "The output has the same elements in brackets of another kind, or is a whole number that the note writes with a point.",
    why: "It is the same value and another type, which may be what the note teaches.",
    whatToDo: "Write it as it comes out.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint({3, 4})  # [3, 4]\n```\n"), .applies("```python\nprint(5 // 2)  # 2.0\n```\n"),
    .not("```python\nprint([3, 4])  # [3 4]\n```\n"), .not("```python\nprint(5 / 2)  # 2.50\n```\n"),
    .not("```python\nprint({3, 4})  # {4, 3}\n```\n"),
  ]

  static func evidence(at range: SourceRange, _ stated: String, _ actual: String) -> Evidence {
    evidence(
      "another type", at: range,
      "The note says \(stated), the output is \(actual): the same value of another type.")
  }

  /// Whether two texts of one value are of two types.
  static func differs(_ stated: String, _ actual: String) -> Bool {
    let isSet = { (text: String) in text.first == "{" && text.last == "}" }
    let isList = { (text: String) in
      text.first == "[" && text.last == "]" || text.first == "(" && text.last == ")"
    }
    if isSet(stated) && isList(actual) || isList(stated) && isSet(actual) { return true }
    return stated.wholeMatch(of: /-?\d+\.0+/) != nil && actual.wholeMatch(of: /-?\d+/) != nil
  }
}
