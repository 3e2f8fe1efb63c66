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

  @Test func aTemplateIsNoPaper() {
    #expect(PaperRecord(note("title: \"{{title}}\"\narxiv_id: \"{{arxiv_id}}\"\ncitekey: \"\"")) == nil)
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
    #expect(record[.keyEquation] == "$x$")
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
    #expect(record[.keyEquation] == "$L$")
    #expect(record[.relevance] == "高")
  }

  @Test func readsAnEnglishTable() throws {
    let record = try #require(
      PaperRecord(
        note(
          "",
          table: [("problem", "P"), ("Main Result:", "R"), ("**Pass 2 needed**", "No"), ("DOI", "10.1000/X")])
      ))
    #expect(record[.problem] == "P")
    #expect(record[.mainResult] == "R")
    #expect(record.pass2Needed == false)
    #expect(record.doi == "10.1000/x")
  }

  @Test func readsThePassesToo() throws {
    let record = try #require(
      PaperRecord(
        note(
          """
          citekey: k
          pass1_date: 2026-11-16
          pass1_minutes: 9
          pass2_date: 2026-02-30
          pass2_summary: "a: b"
          references_to_follow: [arXiv:1409.0473, Graves 2013]
          """)))
    #expect(record.date(of: .first) == CalendarDay(year: 2026, month: 11, day: 16))
    #expect(record.minutes(of: .first) == 9)
    #expect(record.date(of: .second) == nil)
    #expect(record[.pass2Summary] == "a: b")
    #expect(record[value: .referencesToFollow] == .list(["arXiv:1409.0473", "Graves 2013"]))
  }

  @Test func readsADictOfPython() throws {
    let record = try #require(
      PaperRecord(
        NoteParser.parse(
          ##"""
          # Reading

          ```python
          """A note for myself, {not a dict}"""
          template = {"title": "", "year": 0, "arxiv_id": "", "problem": "", "pass2_needed": False}

          # filled in
          paper = {
              "title": "A Theory of Notes",  # as printed
              'authors': ["Ono", "Sato"],
              "year": 2019,
              "arxiv_id": "1901.00001",
              "problem": ("Margins are narrow, "
                          'and thoughts are "wide"'),
              "key_equation": r"w \ge \frac{1}{n}",
              "main_result": f"{score} points",
              "pass2_needed": True,
          }
          ```
          """##)))
    #expect(record.title == "A Theory of Notes")
    #expect(record.authors == ["Ono", "Sato"])
    #expect(record.year == 2019)
    #expect(record.arxivID == "1901.00001")
    #expect(record[.problem] == "Margins are narrow, and thoughts are \"wide\"")
    #expect(record[.keyEquation] == #"w \ge \frac{1}{n}"#)
    #expect(record[.mainResult] == nil)
    #expect(record.pass2Needed == true)
  }

  /// Properties win over the table, the table over the dict; a dict about another paper is not read.
  @Test(arguments: [("1901.00001", "from the dict"), ("1901.00002", nil)])
  func sourcesAreMerged(_ identifier: String, _ proposal: String?) throws {
    let record = try #require(
      PaperRecord(
        NoteParser.parse(
          """
          ---
          arxiv_id: "1901.00001"
          problem: from the property
          ---
          | 項目 | 内容 |
          |:--|:--|
          | タイトル | T |
          | 問題 | from the table |
          | 既存手法の限界 | from the table |

          ```python
          {"arxiv_id": "\(identifier)", "problem": "from the dict", "limitation": "from the dict",
           "proposal": "from the dict"}
          ```
          """)))
    #expect(record[.problem] == "from the property")
    #expect(record[.limitation] == "from the table")
    #expect(record[.proposal] == proposal)
  }

  @Test func isNoPaper() {
    #expect(PaperRecord(note("title: x\nyear: 2020")) == nil)
    #expect(PaperRecord(note("doi:")) == nil)
    #expect(PaperRecord(note("", table: [("Title", "x"), ("Year", "2020"), ("Other", "x")])) == nil)
    #expect(PaperRecord(note("", table: [("Problem", "P"), ("Proposal", "S"), ("Result", "5")])) == nil)
    #expect(PaperRecord(note("", table: [("Title", ""), ("Year", ""), ("Problem", " ")])) == nil)
    #expect(
      PaperRecord(
        NoteParser.parse("```python\nbook = {'title': 'x', 'authors': 'y', 'year': 1999}\n```\n")) == nil)
  }

  @Test(arguments: [
    ("Ho, Jonathan and Jain, Ajay", ["Ho, Jonathan", "Jain, Ajay"]), ("Ho; Jain", ["Ho", "Jain"]),
    ("A. Ho, B. Jain and C. Abbeel", ["A. Ho", "B. Jain", "C. Abbeel"]), ("Kingma", ["Kingma"]),
    ("Ho, Jain, et al.", ["Ho", "Jain"]), ("甘利俊一ほか", ["甘利俊一"]),
  ])
  func splitsNames(_ text: String, names: [String]) {
    #expect(PaperRecord(note("citekey: k\nauthor: \(text)"))?.authors == names)
  }
}
