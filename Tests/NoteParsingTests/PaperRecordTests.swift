import Testing

@testable import NoteParsing

@Suite struct PaperRecordTests {
  private func note(_ yaml: String, table: [(String, String)] = [], isLabelledHeader: Bool = false)
    -> ParsedNote
  {
    let source = SourceText(Array("---\n\(yaml)\n---\n".utf8))
    let range = source.range(0, 0)
    var note = ParsedNote(title: NoteTitle(text: "n", source: .fileName))
    note.properties = Frontmatter(source)?.properties ?? []
    var rows = table.map { [Table.Cell(text: $0.0, range: range), Table.Cell(text: $0.1, range: range)] }
    if !rows.isEmpty {
      let header =
        isLabelledHeader
        ? rows.removeFirst() : [Table.Cell(text: "項目", range: range), Table.Cell(text: "内容", range: range)]
      note.tables = [Table(range: range, header: header, rows: rows)]
    }
    return note
  }

  @Test func readsProperties() throws {
    let record = try #require(
      PaperRecord(
        note(
          """
          title: Attention
          authors: [Ashish Vaswani, Noam Shazeer]
          year: 2017
          arxiv_id: 1706.03762
          doi: 10.48550/ABC
          pass2_needed: true
          key_equation: $x$
          """)))
    #expect(record.title == "Attention")
    #expect(record.authors == ["Ashish Vaswani", "Noam Shazeer"])
    #expect(record.year == 2017)
    #expect(record.arxivID == "1706.03762")
    #expect(record.doi == "10.48550/abc")
    #expect(record.pass2Needed == true)
    #expect(record.keyEquation == "$x$")
  }

  @Test(arguments: [true, false])
  func readsAJapaneseTable(isLabelledHeader: Bool) throws {
    let record = try #require(
      PaperRecord(
        note(
          "title: From the property",
          table: [
            ("**タイトル**", "DDPM"), ("著者", "Ho, Jain, Abbeel"), ("年", "2020年"),
            ("arXiv ID", "arXiv:2006.11239v2 [cs.LG]"),
            ("核心", "$L$"), ("影響", "高"), ("備考", "-"),
          ], isLabelledHeader: isLabelledHeader)))
    #expect(record.title == "From the property")
    #expect(record.authors == ["Ho", "Jain", "Abbeel"])
    #expect(record.year == 2020)
    #expect(record.arxivID == "2006.11239")
    #expect(record.keyEquation == "$L$")
    #expect(record.relevance == "高")
  }

  @Test func readsAnEnglishTable() throws {
    let record = try #require(
      PaperRecord(
        note(
          "",
          table: [("problem", "P"), ("Main Result:", "R"), ("**Pass 2 needed**", "No"), ("DOI", "10.1000/X")])
      ))
    #expect(record.problem == "P")
    #expect(record.mainResult == "R")
    #expect(record.pass2Needed == false)
    #expect(record.doi == "10.1000/x")
  }

  @Test func isNoPaper() {
    #expect(PaperRecord(note("title: x\nyear: 2020")) == nil)
    #expect(PaperRecord(note("doi:")) == nil)
    #expect(PaperRecord(note("", table: [("Title", "x"), ("Year", "2020"), ("Other", "x")])) == nil)
  }

  @Test(arguments: [
    ("Ho, Jonathan and Jain, Ajay", ["Ho, Jonathan", "Jain, Ajay"]), ("Ho; Jain", ["Ho", "Jain"]),
    ("A. Ho, B. Jain and C. Abbeel", ["A. Ho", "B. Jain", "C. Abbeel"]), ("Kingma", ["Kingma"]),
  ])
  func splitsNames(_ text: String, names: [String]) {
    #expect(PaperRecord(note("citekey: k\nauthor: \(text)"))?.authors == names)
  }
}
