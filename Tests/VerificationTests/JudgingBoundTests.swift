import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// What one note states can be long, and may not be judged for longer than a bound.
@Suite struct JudgingBoundTests {
  private func note(_ stated: [String], _ printed: [String]) -> [VerificationItem] {
    let fence = "```output\n\(stated.joined(separator: "\n"))\n```\n"
    return JudgedNote("```python\nrun()\n```\n\n" + fence, ["run": printed.joined(separator: "\n")]).items
      .filter { $0.kind == .output }
  }

  private let numbers = (0..<8_000).map { "\($0)" }

  @Test func anotherOrder() {
    let items = note(numbers, numbers.reversed())
    #expect(items.count == 8_000)
    #expect(items.allSatisfy { $0.verdict == .unchecked && $0.reason == "too long to compare" })
    #expect(items[0].sentence.contains("line 6: the note shows “0”, the output is “7999”"))
  }

  @Test func sameOutput() {
    let items = note(numbers, numbers)
    #expect(items.count == 8_000 && items.allSatisfy { $0.verdict == .verified })
  }

  @Test func oneOtherLine() {
    var stated = numbers
    stated[5_000] = "-5"
    let items = note(stated, numbers)
    #expect(items.filter { $0.verdict == .refuted }.map(\.claim) == ["-5"])
    #expect(items.count { $0.verdict == .verified } == 7_999)
  }

  @Test func linesThatDifferFarApart() {
    var stated = numbers
    (stated[10], stated[7_000]) = ("-5", "-6")
    let items = note(stated, numbers)
    #expect(items.filter { $0.verdict == .refuted }.map(\.claim) == ["-5", "-6"])
    #expect(items.count { $0.verdict == .verified } == 7_998)
  }

  @Test func setsWithoutOrder() {
    let set = numbers.joined(separator: ", ")
    let other = numbers.reversed().joined(separator: ", ")
    let items = note(["{\(set)}"], ["{\(other)}"])
    #expect(items.map(\.reason) == ["too long to compare"])
    #expect(note(["{\(set)}"], ["{\(set)}"]).map(\.verdict) == [.verified])
  }

  @Test func arrayInWhichAllDiffers() {
    let items = note(
      ["[\(numbers.joined(separator: ", "))]"], ["[\(numbers.reversed().joined(separator: ", "))]"])
    #expect(items.map(\.verdict) == [.refuted])
    #expect(items[0].differences.count == 8_000)
  }

  @Test func moreStatementsThanAreTakenAreSaid() async throws {
    let markdown = "```python\n" + String(repeating: "x = 1\n", count: 20_001) + "```\n"
    let source = SourceText(Array(markdown.utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    var items: [VerificationItem] = []
    try await TestSandbox.serve { server in
      items = judge(plan, [.python: [try await server.run(plan.request()!)]])
    }
    #expect(
      items.map(\.sentence) == ["The run sent back no result: it holds more than 20000 statements."])
  }

  /// Each comment block asks what those before it were about.
  @Test func manyCommentBlocks() {
    let code = (0..<1_500).map { "print(\($0))\n# \($0)" }.joined(separator: "\n")
    let outputs = Dictionary((0..<1_500).map { ("print(\($0))", "\($0)") }) { first, _ in first }
    let items = JudgedNote.snippet(code, outputs).items.filter { $0.kind == .output }
    #expect(items.count == 1_500 && items.allSatisfy { $0.verdict == .verified })
  }

  @Test func manyExamplesThatDiffer() {
    let session = (0..<1_500).map { ">>> f(\($0))\n1" }.joined(separator: "\n")
    let items = JudgedNote.snippet(session, [:], values: ["f(": "2"]).items.filter { $0.kind == .output }
    #expect(items.count == 1_500)
    #expect(items.allSatisfy { $0.verdict == .refuted || $0.reason == "too long to compare" })
  }

  /// Brackets that are never closed are looked at once each, as are arrays without an end.
  @Test(arguments: ["[", "(", "{", "[1, ", "array(", "array(1 ", "[[], "]) func openBrackets(_ part: String) {
    let brackets = String(repeating: part, count: 40_000)
    let items = JudgedNote.snippet("run()  # = [\n\nx", ["run": brackets]).items
    #expect(items.contains { $0.kind == .run && $0.verdict == .verified })
    let fence = JudgedNote("```python\nrun()\n```\n\n```output\n[\n\(part)\n```\n", ["run": "[\n\(brackets)"])
    #expect(!fence.verdicts.isEmpty)
  }

  /// Lines that a forged result names are no lines of the note.
  @Test(arguments: [Int.min, -1, 0, Int.max]) func forgedLines(_ line: Int) {
    let source = SourceText(Array("```python\nx = 1\n```\n".utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    let analysis = BlockAnalysis(syntaxError: SyntaxProblem(line: line, message: "unmatched ')'"))
    let block = BlockResult(ordinal: 0, analysis: analysis, disposition: .syntaxError)
    #expect(judge(plan, [.python: [RunResult(blocks: [block])]]).map(\.verdict) == [.failed])
    let raised = StatementResult(
      lines: 2...2, exception: RaisedException(type: "ValueError", message: "", line: line))
    let other = BlockResult(ordinal: 0, disposition: .run, statements: [raised])
    #expect(judge(plan, [.python: [RunResult(blocks: [other])]]).map(\.verdict) == [.failed])
  }

  @Test func sameResultOfEachSeedIsJudgedOnce() {
    let outputs = ["run": numbers.reversed().joined(separator: "\n")]
    let text = "```python\nrun()\n```\n\n```output\n\(numbers.joined(separator: "\n"))\n```\n"
    let judged = JudgedNote(text, outputs, seeds: [outputs, outputs])
    #expect(judged.verdicts.count == 8_000)
  }
}
