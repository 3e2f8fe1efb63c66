import Testing

@testable import NoteParsing

@Suite struct RecordGapTests {
  /// What a sentence holds: a number, a benchmark, a place.
  @Test(arguments: [
    ("BLEU 41.8 on WMT 2014 English-French (Table 2)", "number benchmark place"),
    ("FID 3.17 on CIFAR-10", "number benchmark"),
    ("CIFAR-10 で FID 3.17（表1）", "number benchmark place"),
    ("BLEU 41.8", "number"), ("accuracy of 91.2 %", "number"), ("精度 92%", "number"),
    ("state of the art on CIFAR-10", "benchmark"),
    ("better than GPT-3 in 2020 (Figure 3)", "benchmark place"),
    ("a 152-layer net, Table 4", "benchmark place"),
    ("10x less training cost on ImageNet, p. 5", "number benchmark place"),
    ("half the steps on ImageNet", "number benchmark"), ("ImageNet で学習が3倍速い", "number benchmark"),
    ("reader time from five to ten minutes (Section 2)", "number benchmark place"),
    ("Theorem 3: the flow is unique", "number benchmark place"), ("定理1で一意性を示す", "number benchmark place"),
    ("MNIST の誤差 0.95%、第3.3節", "number benchmark place"), ("MNIST の誤差 0.95% (5ページ)", "number benchmark place"),
    ("1e-8 on MNIST, Sec. IV", "number benchmark place"), ("error 4.9% (Abstract)", "number place"), ("", ""),
  ])
  func resultStatement(_ text: String, _ holds: String) {
    let result = ResultStatement(text)
    let found = [
      result.hasNumber ? "number" : nil, result.hasBenchmark ? "benchmark" : nil,
      result.hasPlace ? "place" : nil,
    ]
    #expect(found.compactMap { $0 }.joined(separator: " ") == holds)
  }

  private let filled = """
    title: T
    authors: [A]
    year: 2020
    doi: 10.1000/x
    problem: P
    limitation: L
    proposal: S
    key_equation: x
    main_result: 5.1 on CIFAR-10
    relevance: R
    pass2_needed: false
    """

  private func record(_ yaml: String) throws -> PaperRecord {
    try #require(PaperRecord(NoteParser.parse("---\n\(yaml)\n---\n")))
  }

  @Test func filledIsDone() throws {
    let record = try record(filled)
    #expect(record.state(of: .first) == .done)
    #expect(
      record.gaps(of: .first).map(\.message) == [
        "does not say where in the paper: add (Table 2) or (p. 5)"
      ])
    #expect(record.state(of: .second) == .open)
  }

  @Test(arguments: [
    (
      "main_result: 5.1 on CIFAR-10", "main_result: the best on CIFAR-10",
      "main_result names no number: how much is it?"
    ),
    (
      "main_result: 5.1 on CIFAR-10", "main_result: BLEU 5.1",
      "main_result names no benchmark: on what was it measured?"
    ),
    ("pass2_needed: false", "pass2_needed:", "pass2_needed is empty: true or false?"),
    ("problem: P", "problem: \"\"", "problem is empty: what is solved?"),
  ])
  func oneThingMissing(_ line: String, _ other: String, _ gap: String) throws {
    let record = try record(filled.replacing(line, with: other))
    let required = record.gaps(of: .first).filter(\.isRequired)
    #expect(required.map { "\($0.field.key) \($0.message)" } == [gap])
    #expect(record.state(of: .first) == .begun)
  }

  @Test func somePapersHaveNoIdentifier() throws {
    let record = try record(filled.replacing("doi: 10.1000/x", with: "citekey: k"))
    #expect(record.gaps(of: .first).first?.message == "is empty, and doi too")
    #expect(record.state(of: .first) == .done)
  }

  @Test func laterPasses() throws {
    let record = try record("citekey: k\npass2_summary: S\npass3_challenged: C")
    #expect(record.state(of: .first) == .open)
    #expect(record.state(of: .second) == .begun)
    #expect(record.state(of: .third) == .done)
  }
}
