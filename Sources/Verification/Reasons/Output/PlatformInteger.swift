internal import NoteParsing
internal import Verdicts

/// The size of whole numbers.
enum PlatformInteger: OutputReason {
  static let id = "platform-integer"
  static let page = ReasonPage(
    what:
      "The note shows a whole number type of 32 bits where one of 64 came out, or the other way round, or the bytes of one (`a.itemsize`, `a.strides`).",
    why: "NumPy's usual whole numbers have 32 bits on older Windows and 64 elsewhere.",
    whatToDo: "Name the type in the code: `dtype=np.int64`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport numpy as np\nprint(np.arange(3).dtype)\n```\n\n```output\nint32\n```\n"),
    .applies(
      "```python\nimport numpy as np\na = np.array([1])\nprint(a.itemsize, a.strides)  # 4 (4,)\n```\n"),
    .not("```python\nimport numpy as np\na = np.array([1])\nprint(a.itemsize, a.strides)  # 4 (8,)\n```\n"),
    .not("```python\nimport numpy as np\na = np.array([1.0])\nprint(a.itemsize)  # 4\n```\n"),
    .not("```python\nprint(8)  # 4\n```\n"),
    .not("```python\nimport numpy as np\nprint(np.zeros(3).dtype)\n```\n\n```output\nfloat32\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    func wide(_ text: String) -> String { text.replacing(/int32\b/, with: "int64") }
    guard facts.stated != facts.actual,
      wide(facts.stated) == wide(facts.actual)
        || isHalf(facts.stated, facts.actual, facts.expectation.source) && !hasFractions(facts)
    else { return nil }
    return evidence(
      "the size of whole numbers depends on the machine", at: facts.item.range,
      "The size of whole numbers depends on the machine.")
  }

  /// Whether a number with a fraction stands in the code that the array comes of.
  private static func hasFractions(_ facts: OutputFacts) -> Bool {
    let code = facts.run.facts
    let sources = code.statements(inBlock: facts.expectation.block, lines: facts.code).flatMap(code.sources)
    return sources.contains { source in
      guard let block = facts.run.planned(source.block), let lines = code.analysis(source)?.lines else {
        return false
      }
      let text = block.code.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.contains { line in
        block.index(ofLine: line).map { text.indices.contains($0) && text[$0].contains(/\d\.|float|complex/) }
          == true
      }
    }
  }

  /// Whether bytes of an array are half as many as came out, or twice as many.
  private static func isHalf(_ stated: String, _ actual: String, _ code: String) -> Bool {
    guard code.contains(/\.(?:itemsize|strides|nbytes)\b/) else { return false }
    func numbers(_ text: String) -> [Int] { text.matches(of: /\d+/).compactMap { Int($0.output) } }
    let (left, right) = (numbers(stated), numbers(actual))
    guard !left.isEmpty, left.count == right.count else { return false }
    return zip(left, right).allSatisfy { $0 &* 2 == $1 } || zip(left, right).allSatisfy { $0 == $1 &* 2 }
  }
}
