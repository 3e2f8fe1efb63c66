import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// Every reason applies to its examples, and to none of the near ones: in the real sandbox, as a reader's note is judged.
@Suite struct ReasonTests {
  @Test func everyReasonAppliesToItsExamplesAndNoOther() async throws {
    let examples = Reasons.all.flatMap { reason in reason.examples.map { Case(id: reason.id, example: $0) } }
    let judged = try await Self.judge(examples.map(\.example))
    for (example, items) in zip(examples, judged) {
      expectReason(example, items)
      expectReasons(of: items, example.example.note)
    }
  }

  private struct Case {
    var id: String
    var example: ReasonExample
  }

  private func expectReason(_ example: Case, _ items: [VerificationItem]) {
    let found = items.contains { item in item.reasons.contains { $0.id == example.id } }
    let told = items.map { "\($0.verdict.rawValue) \($0.reasons.map(\.id)): \($0.sentence)" }
    let word = example.example.applies ? "applies" : "does not apply"
    #expect(found == example.example.applies, "\(example.id) \(word) to\n\(example.example.note)\n\(told)")
  }

  /// What has no verdict, or one that needs a word, has a reason with a page and a place.
  private func expectReasons(of items: [VerificationItem], _ note: String) {
    for item in items {
      if [Verdict.unchecked, .skipped, .imprecise, .flaky].contains(item.verdict) {
        #expect(!item.reasons.isEmpty, "\(item.sentence) in\n\(note)")
      }
      for reason in item.reasons {
        #expect(Reasons.reason(reason.id) != nil, "\(reason.id) has no page")
        #expect(!reason.sentence.isEmpty && !reason.summary.isEmpty)
        #expect(reason.range.end.offset <= note.utf8.count)
      }
    }
  }

  /// The language of the note is that of what is told about its formulas, code and identities.
  @Test func reasonsOfAgreementAreToldInTheLanguageOfTheNote() async throws {
    let reasons = AgreementReasons.all + [IdentityFails.self, AgreementNotChecked.self]
    let cases = reasons.flatMap { reason in
      reason.examples.filter(\.applies).map { (id: reason.id, note: $0.note) }
    }
    let japanese = cases.map { $0.note + "\nここまでの式とコードを、順に確かめてみる。\n" }
    for (one, items) in zip(cases, try await TestSandbox.items(of: japanese)) {
      let item = items.first { item in item.reasons.contains { $0.id == one.id } }
      let sentences =
        (item?.reasons.filter { $0.id == one.id }.map(\.sentence) ?? []) + [item?.sentence ?? ""]
      let foreign = (sentences + [item?.reading ?? "の"]).filter { !$0.hasKana }
      #expect(foreign.isEmpty, "\(one.id): \(foreign)")
    }
  }

  @Test func idsAreInKebabCaseAndPagesWhole() {
    for reason in Reasons.all {
      #expect(reason.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
      #expect(reason.text.hasPrefix("# \(reason.id)\n"))
      #expect(reason.examples.contains { !$0.applies }, "\(reason.id) needs a near one")
    }
    #expect(Set(Reasons.all.map { $0.id }).count == Reasons.all.count)
  }

  /// The items of each note.
  private static func judge(_ examples: [ReasonExample]) async throws -> [[VerificationItem]] {
    var judged = try await TestSandbox.items(of: examples.map(\.note))
    for (index, example) in examples.enumerated() {
      guard let outcome = example.outcome else { continue }
      let source = SourceText(Array(example.note.utf8))
      let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
      judged[index] = items(plan, endingIn: outcome)
    }
    return judged
  }

  /// The items of a note whose first block ended in a way that cannot be had at will.
  private static func items(_ plan: NotePlan, endingIn outcome: RunOutcome) -> [VerificationItem] {
    var blocks = (plan.request()?.blocks ?? []).map {
      BlockResult(ordinal: $0.ordinal, disposition: .notReached)
    }
    if !blocks.isEmpty { (blocks[0].disposition, blocks[0].ending) = (.run, outcome) }
    return Verification.judge(plan, [.python: [RunResult(blocks: blocks, outcome: outcome)]])
  }
}

extension String {
  fileprivate var hasKana: Bool { unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) } }
}
