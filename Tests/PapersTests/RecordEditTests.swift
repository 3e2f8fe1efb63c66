import NoteParsing
import Testing

@testable import Papers

@Suite struct RecordEditTests {
  private func edit(
    _ answers: [(RecordField, PaperRecord.Value)], _ note: String, replacing: Set<RecordField> = []
  ) throws -> (text: String, edit: RecordEdit) {
    let edit = try RecordEdit(
      answers.map { (field: $0.0, value: $0.1) }, into: Array(note.utf8), replacing: replacing)
    return (String(decoding: edit.bytes, as: UTF8.self), edit)
  }

  @Test func fillsEmptyFieldsOnly() throws {
    let note = "---\ntitle: 'Mine'\nproblem: \"\" # why?\nyear:\n---\ntext\n"
    let (text, edit) = try edit(
      [
        (.title, .text("Theirs")), (.problem, .text("A: b")), (.year, .number(2017)),
        (.arxivID, .text("1706.03762")), (.authors, .list(["Ann", "Bob, Jr."])),
        (.pass2Needed, .checkbox(true)),
        (.pass1Date, .date(try #require(CalendarDay("2026-11-21")))),
      ], note)
    #expect(
      text == """
        ---
        title: 'Mine'
        problem: "A: b" # why?
        year: 2017
        arxiv_id: "1706.03762"
        authors: [Ann, "Bob, Jr."]
        pass2_needed: true
        pass1_date: 2026-11-21
        ---
        text

        """)
    #expect(edit.written == [.problem, .year, .arxivID, .authors, .pass2Needed, .pass1Date])
    #expect(edit.kept == [RecordEdit.Kept(field: .title, value: "Mine", offered: "Theirs")])
  }

  @Test func replacesWhatItIsToldTo() throws {
    let note = "---\nTitle: 'Mine' # x\nauthor: A\n---\n"
    let (text, edit) = try edit(
      [(.title, .text("Theirs")), (.authors, .list(["B"]))], note, replacing: [.title, .authors])
    #expect(text == "---\nTitle: Theirs # x\nauthor: [B]\n---\n")
    #expect(edit.kept.isEmpty)
  }

  @Test func theSameAnswerChangesNothing() throws {
    let note = "---\ntitle: 'Mine'\nyear: \"2017\"\nauthors: A and B\narxiv_id: arXiv:1706.03762v2\n---\n"
    let (text, edit) = try edit(
      [
        (.title, .text("Mine")), (.year, .number(2017)), (.authors, .list(["A", "B"])),
        (.arxivID, .text("1706.03762")),
      ], note)
    #expect(text == note)
    #expect(edit.written.isEmpty && edit.kept.isEmpty)
  }

  @Test func identifiersAreComparedByWhatTheyMean() throws {
    let note = "---\ndoi: https://doi.org/10.1000/ABC\narxiv_id: \"arXiv:1706.03762v2\"\n---\n"
    let same = try edit([(.doi, .text("10.1000/aBc")), (.arxivID, .text("1706.03762"))], note)
    #expect(same.text == note)
    #expect(same.edit.kept.isEmpty)
    let other = try edit([(.doi, .text("10.1000/abcd"))], note)
    #expect(other.edit.kept.map(\.offered) == ["10.1000/abcd"])
  }

  @Test func aTableIsTheReadersToo() throws {
    let note = "| 項目 | 内容 |\n|:--|:--|\n| タイトル | DDPM |\n| 年 | 2020 |\n| 問題 | 生成 |\n| 提案 | |\n"
    let (text, edit) = try edit([(.title, .text("Other")), (.proposal, .text("拡散"))], note)
    #expect(text == "---\nproposal: 拡散\n---\n" + note)
    #expect(edit.kept == [RecordEdit.Kept(field: .title, value: "DDPM", offered: "Other")])
  }

  @Test func longAnswersGoToASection() throws {
    let long = "First line.\n\n- second\n- third\n"
    let (text, _) = try edit([(.problem, .text(long))], "---\nproblem:\n---\n# Note\n")
    #expect(
      text == "---\nproblem: First line.\n---\n# Note\n\n## Problem\n\nFirst line.\n\n- second\n- third\n")
    let again = try edit([(.problem, .text(long))], text)
    #expect(again.text == text)
    #expect(again.edit.kept.isEmpty)
    let other = try edit([(.problem, .text("Other"))], text)
    #expect(other.text == text)
    #expect(other.edit.kept.map(\.offered) == ["Other"])
    let replaced = try edit([(.problem, .text("Other"))], text, replacing: [.problem])
    #expect(replaced.text == "---\nproblem: Other\n---\n# Note\n\n## Problem\n\nOther\n")
  }

  @Test func aSectionOfTheReaderIsKept() throws {
    let note = "# Note\n\n## Context\n\nMy own words.\n"
    let (text, edit) = try edit([(.context, .text("one\ntwo"))], note)
    #expect(text == note)
    #expect(edit.kept == [RecordEdit.Kept(field: .context, value: "My own words.", offered: "one\ntwo")])
    let short = try self.edit([(.context, .text("one"))], note)
    #expect(short.text == "---\ncontext: one\n---\n" + note)
  }

  @Test func equationsOverLines() throws {
    let (text, _) = try edit([(.keyEquation, .text("$$\nx = \\frac{a}{b}\n$$"))], "")
    #expect(text.hasPrefix("---\nkey_equation: 'x = \\frac{a}{b}'\n---\n\n## Key equation\n\n$$\n"))
  }

  @Test func whatTheReaderWroteWronglyIsStillTheirs() throws {
    let note = "---\narxiv_id: 2006.1123\nyear: soon\n---\n"
    let (text, edit) = try edit([(.arxivID, .text("2006.11230")), (.year, .number(2020))], note)
    #expect(text == note)
    #expect(edit.kept.map(\.value) == ["2006.1123", "soon"])
  }
}
