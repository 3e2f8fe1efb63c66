import NoteParsing
import Papers
import Testing
import VaultIndex

@Suite struct ReadingWeeksTests {
  private func paper(_ name: String, _ yaml: String) throws -> PaperEntry {
    let note = NoteParser.parse("---\ncitekey: \(name)\n\(yaml)\n---\n")
    return PaperEntry(
      note: NoteReference(id: 0, path: try VaultPath("\(name).md"), title: name),
      record: try #require(PaperRecord(note)))
  }

  @Test func countsPapersPassesAndMinutes() throws {
    let papers = [
      try paper("a", "pass1_date: 2026-11-16\npass1_minutes: 9\npass2_date: 2026-11-22\npass2_minutes: 60"),
      try paper("b", "pass1_date: 2026-11-22"), try paper("c", "pass1_date: 2026-11-08\npass1_minutes: 12"),
      try paper("d", "pass1_date: 2026-11-23"), try paper("e", "pass1_date: 2026-10-01"),
      try paper("f", "pass2_summary: S\npass2_evidence: E"),
    ]
    let answer = ReadingWeeks(of: papers, through: try #require(CalendarDay("2026-11-18")), count: 3)
    #expect(
      answer.weeks.map { "\($0.week): \($0.papers) \($0.readings.count) \($0.minutes) \($0.isGoalMet)" } == [
        "2026-W45: 1 1 12 true", "2026-W46: 0 0 0 false", "2026-W47: 2 3 69 true",
      ])
    #expect(answer.later.map(\.paper.name) == ["d"])
    #expect(answer.undated.map(\.paper.name) == ["f"])
  }

  @Test func weeksGoOverTheYear() throws {
    let answer = ReadingWeeks(of: [], through: try #require(CalendarDay("2027-01-05")), count: 3)
    #expect(answer.weeks.map(\.week.description) == ["2026-W52", "2026-W53", "2027-W01"])
  }
}
