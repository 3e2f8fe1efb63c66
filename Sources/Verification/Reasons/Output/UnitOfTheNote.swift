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
    .applies("```python\nprint(0.001)  # 1 ms\n```\n"), .not("```python\nprint(2)  # 1\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    let scalars = Array(facts.stated.unicodeScalars)
    guard let (number, length) = WrittenNumber.read(scalars[...]), length < scalars.count,
      let claim = number.value?.double, let value = WrittenNumber(facts.actual)?.value?.double, value != 0
    else { return nil }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: scalars[length...])
    guard UnitWord.starts(String(rest)), !(0.8...1.25).contains(claim / value) else { return nil }
    return evidence(
      "a unit that the output has not", at: facts.item.range,
      "The note states a unit that the output has not.")
  }
}
