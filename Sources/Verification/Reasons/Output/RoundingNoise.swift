internal import NoteParsing
internal import Numbers
internal import Verdicts

/// What rounding leaves of zero, and the last of seventeen digits.
enum RoundingNoise: OutputReason {
  static let id = "rounding-noise"
  static let page = ReasonPage(
    what:
      "The numbers differ in what rounding leaves: 1e-17 beside -1e-16, or in the last of fourteen digits or more.",
    why: "Such digits depend on the machine, the library and the order in which it adds.",
    whatToDo: "Show fewer digits.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint(0.1 + 0.2 - 0.3)  # 1.3e-16\n```\n"),
    .applies("```python\nprint(0.10736798530930253)  # 0.10736798530929946\n```\n"),
    .not("```python\nprint(1.602e-19)  # 1.702e-19\n```\n"),
    .not("```python\nprint(0.107368)  # 0.107367\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard !facts.item.differences.isEmpty, isNoise(facts) else { return nil }
    return evidence(
      "what rounding leaves depends on the machine", at: facts.item.range,
      "What rounding leaves depends on the machine.")
  }

  /// Constants of physics are smaller or larger than what is left of zero.
  private static func isNoise(_ facts: OutputFacts) -> Bool {
    return facts.item.differences.allSatisfy { difference in
      let texts = [
        facts.stated.text(ofBytes: difference.expected), facts.actual.text(ofBytes: difference.actual),
      ]
      let values = texts.compactMap { WrittenNumber($0)?.value?.double }
      guard values.count == 2 else { return false }
      if values.allSatisfy({ $0 == 0 || (1e-18...5e-13).contains(abs($0)) }) { return true }
      return texts.allSatisfy { $0.count(where: \.isNumber) >= 14 }
        && abs(values[0] - values[1]) < 1e-10 * abs(values[0])
    }
  }
}
