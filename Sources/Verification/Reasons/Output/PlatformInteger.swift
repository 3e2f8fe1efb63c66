internal import NoteParsing
internal import Verdicts

/// The size of whole numbers.
enum PlatformInteger: OutputReason {
  static let id = "platform-integer"
  static let page = ReasonPage(
    what: "The note shows a whole number type of 32 bits where one of 64 came out, or the other way round.",
    why: "NumPy's usual whole numbers have 32 bits on older Windows and 64 elsewhere.",
    whatToDo: "Name the type in the code: `dtype=np.int64`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport numpy as np\nprint(np.arange(3).dtype)\n```\n\n```output\nint32\n```\n"),
    .not("```python\nimport numpy as np\nprint(np.zeros(3).dtype)\n```\n\n```output\nfloat32\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    func wide(_ text: String) -> String { text.replacing(/int32\b/, with: "int64") }
    guard facts.stated != facts.actual, wide(facts.stated) == wide(facts.actual) else { return nil }
    return evidence(
      "the size of whole numbers depends on the machine", at: facts.item.range,
      "The size of whole numbers depends on the machine.")
  }
}
