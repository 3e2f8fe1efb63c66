import NoteParsing
import Papers
import Testing
import VaultIndex

@Suite struct ReadingQueueTests {
  private func paper(_ name: String, citedBy: Int = 0, _ yaml: String) throws -> PaperEntry {
    let note = NoteParser.parse("---\ncitekey: \(name)\n\(yaml)\n---\n")
    return PaperEntry(
      note: NoteReference(id: 0, path: try VaultPath("\(name).md"), title: name),
      record: try #require(PaperRecord(note)),
      citedBy: citedBy)
  }

  private let answered = """
    title: T
    authors: [A]
    year: 2020
    doi: 10.1000/x
    problem: P
    limitation: L
    proposal: S
    key_equation: x
    main_result: 5.1 on CIFAR-10 (Table 1)
    """

  private func order(_ papers: [PaperEntry], pass: ReadingPass? = nil) throws -> [String] {
    let today = try #require(CalendarDay("2026-11-21"))
    return ReadingQueue.suggestions(from: papers, on: today, modified: { _ in today }, pass: pass).map {
      "\($0.paper.name) pass \($0.pass.rawValue), \($0.points): \($0.reasons.joined(separator: "; "))"
    }
  }

  @Test func verdictComesFirst() throws {
    let papers = [
      try paper("open", ""), try paper("begun", "problem: P"),
      try paper("wanted", answered + "\nrelevance: R\npass2_needed: true\npass1_date: 2026-11-20"),
      try paper("done", answered + "\nrelevance: R\npass2_needed: false"),
      try paper(
        "deep",
        answered
          + "\nrelevance: 高\npass2_needed: true\npass2_summary: S\npass2_evidence: E\npass3_needed: true"),
    ]
    #expect(
      try order(papers) == [
        "wanted pass 2, 5: you want a second pass; relevance: R",
        "deep pass 3, 5: you want a third pass; relevance: 高",
        "begun pass 1, 2: pass 1 is begun: 9 to go", "open pass 1, 0: pass 1 is not begun",
      ])
    #expect(try order(papers, pass: .second).count == 1)
  }

  @Test func ageAndCitationsCount() throws {
    let wanted = answered + "\nrelevance: low\npass2_needed: true\npass1_date: "
    #expect(
      try order([
        try paper("young", wanted + "2026-11-15"), try paper("old", wanted + "2026-11-07"),
        try paper("cited", citedBy: 7, wanted + "2026-11-15"), try paper("ancient", wanted + "2020-01-01"),
      ]) == [
        "cited pass 2, 7: you want a second pass; relevance: low; cited by 7 of your papers",
        "ancient pass 2, 6: you want a second pass; relevance: low; waiting for 2516 days",
        "old pass 2, 4: you want a second pass; relevance: low; waiting for 14 days",
        "young pass 2, 2: you want a second pass; relevance: low",
      ])
  }

  @Test(arguments: [
    ("High: I build on it", Relevance.high), ("高", .high), ("★★★★☆", .high), ("5/5", .high), ("low", .low),
    ("★", .low), ("The block in every model I use", .stated), ("研究の土台", .stated),
  ])
  func relevance(_ text: String, _ relevance: Relevance) { #expect(Relevance(text) == relevance) }
}
