internal import NoteParsing
internal import Verdicts

/// The elements of a dictionary in another order.
enum OtherOrder: Reason {
  static let id = "other-order"
  static let page = ReasonPage(
    what: "A view of a dictionary, `dict_keys([…])`, shows the same elements in another order.",
    why:
      "Dictionaries keep the order in which they were filled, which older ones than those of Python 3.7 did not.",
    whatToDo: "Write the elements in the order in which they come out.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint({'a': 1, 'b': 2}.keys())  # dict_keys(['b', 'a'])\n```\n"),
    .not("```python\nprint({'a': 1, 'b': 2}.keys())  # dict_keys(['a', 'b'])\n```\n"),
    .not("```python\nprint({'a', 'b'})  # {'b', 'a'}\n```\n"),
  ]

  /// That a stated view is the one that came but for its order.
  static func evidence(at range: SourceRange, _ stated: String, _ actual: String) -> Evidence? {
    guard stated.contains("dict_"), actual.contains("dict_"), actual.utf8.count <= 2_000 else { return nil }
    let (one, other) = (stated.filter { !$0.isWhitespace }, actual.filter { !$0.isWhitespace })
    guard one != other, one.sorted() == other.sorted() else { return nil }
    return evidence(
      "another order", at: range,
      "The note says \(stated), the output is \(actual): the same elements in another order.")
  }
}
