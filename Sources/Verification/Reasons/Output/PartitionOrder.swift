internal import NoteParsing
internal import Verdicts

/// The order within a partition.
enum PartitionOrder: OutputReason {
  static let id = "partition-order"
  static let page = ReasonPage(
    what: "The code partitions an array, and the same values came out in another order.",
    why: "The order on either side of the pivot is the library's own business.",
    whatToDo: "Sort what is shown.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nimport numpy as np\nprint(np.partition(np.array([3, 1, 4, 2]), 2))  # [2 1 4 3]\n```\n"),
    .not("```python\nimport numpy as np\nprint(np.partition(np.array([3, 1, 4, 2]), 2))  # [2 1 3 5]\n```\n"),
    .not("```python\nimport numpy as np\nprint(np.sort(np.array([3, 1, 4, 2])))  # [2 1 3 4]\n```\n"),
  ]

  private static let places = KnownCalls("numpy.argpartition .argpartition")

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard let use = facts.first(.partitions),
      facts.stated.sortedCharacters == facts.actual.sortedCharacters || facts.firstHere(places) != nil
    else { return nil }
    return evidence(
      "the order within a partition depends on the library", at: facts.range(use),
      "The order within a partition depends on the library.")
  }
}

extension String {
  fileprivate var sortedCharacters: [Character] { filter { !$0.isWhitespace }.sorted() }
}
