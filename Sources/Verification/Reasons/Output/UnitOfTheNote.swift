internal import NoteParsing
internal import Numbers
internal import Verdicts
internal import Words

/// A unit that the output has not.
enum UnitOfTheNote: OutputReason {
  static let id = "unit-of-the-note"
  static let page = ReasonPage(
    what: "The note states a number with a unit, and the output is off by a factor: `# 1 ms` beside 0.001.",
    why: "The output may be in another unit.",
    whatToDo: "State the number in the unit of the output.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint(0.001)  # 1 ms\n```\n"), .not("```python\nprint(2)  # 7 kg\n```\n"),
    .not("```python\nprint(2)  # 1\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    let scalars = Array(facts.stated.unicodeScalars)
    guard let (number, length) = WrittenNumber.read(scalars[...]), length < scalars.count,
      let claim = number.value?.double, let value = WrittenNumber(facts.actual)?.value?.double, value != 0
    else { return nil }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: scalars[length...])
    guard UnitWord.starts(String(rest)), isFactor(abs(claim / value)) else { return nil }
    return evidence(
      "a unit that the output has not", at: facts.item.range,
      "The note states a unit that the output has not.")
  }

  /// Whether one unit may be so many of another, but for rounding: by powers of ten and of 1024, by time, by angles.
  private static func isFactor(_ ratio: Double) -> Bool {
    let ratio = ratio < 1 ? 1 / ratio : ratio
    let powers = (1...15).map { power in (0..<power).reduce(1.0) { product, _ in product * 10 } }
    let others = [
      60.0, 3_600, 86_400, 24, 7, 12, 1_024, 1_048_576, 1_073_741_824, 8, 57.29578, 3.6, 2.54, 1.609,
    ]
    return powers.contains { (0.8...1.25).contains(ratio / $0) }
      || others.contains { (0.98...1.02).contains(ratio / $0) }
  }
}
