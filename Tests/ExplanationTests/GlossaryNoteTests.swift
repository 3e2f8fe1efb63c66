import Explanation
import NoteMath
import NoteParsing
import Testing

/// The glossary is the reader's: rows are added at the end of its table, and every other byte stays.
@Suite struct GlossaryNoteTests {
  private let rows = [
    GlossaryNote.Row(
      symbol: "\\eta", reading: "eta", meaning: "learning rate", codeName: "lr", notes: ["Adam"]),
    GlossaryNote.Row(
      symbol: "p(x|y)", reading: "p of x given y", meaning: "one | of two", codeName: "", notes: ["A", "B/C"]),
  ]

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func aNewOneIsATable() {
    #expect(
      text(GlossaryNote([]).adding(rows, in: .english))
        == """
        # Glossary

        | Symbol | Reading | Meaning | Code | Where |
        |:--|:--|:--|:--|:--|
        | $\\eta$ | eta | learning rate | `lr` | [[Adam]] |
        | $p(x\\vert y)$ | p of x given y | one \\| of two |  | [[A]], [[B/C]] |

        """.replacing("p(x\\vert y)", with: "p(x\\|y)"))
    #expect(text(GlossaryNote([]).adding(rows, in: .japanese)).hasPrefix("# 記号表\n\n| 記号 | 読み | 意味 |"))
  }

  @Test func rowsGoIntoTheReadersOwnColumns() {
    let own =
      "\u{FEFF}# Mine\r\n\r\nWords.\r\n\r\n| Meaning | Symbol | Since |\r\n|---|---|---|\r\n| *mass* | $m$ | 2020 |\r\n\r\nMore.\r\n"
    let glossary = GlossaryNote(Array(own.utf8))
    #expect(glossary.meanings.map(\.text) == ["mass"])
    #expect(glossary.own("m")?.meanings.map(\.source) == [.glossary(line: 7)])
    #expect(
      text(glossary.adding([rows[0]], in: .english))
        == own.replacing("| 2020 |\r\n", with: "| 2020 |\r\n| learning rate | $\\eta$ |  |\r\n"))
    #expect(text(glossary.adding([], in: .english)) == own)
  }

  @Test func withoutATableOfSymbolsOneIsAddedAtTheEnd() {
    let own = "# Mine\n\n> | Symbol | Meaning |\n> |---|---|\n> | $m$ | mass |"
    #expect(
      text(GlossaryNote(Array(own.utf8)).adding([rows[0]], in: .english))
        == own + "\n\n| Symbol | Reading | Meaning | Code | Where |\n|:--|:--|:--|:--|:--|\n"
        + "| $\\eta$ | eta | learning rate | `lr` | [[Adam]] |\n")
  }

  /// In an open fence a table is no table, and each run would add it again.
  @Test(arguments: ["# G\n\n```\n", "<!-- open\n", "| Symbol | Meaning |\n|---|---|\n\u{0}"])
  func aNoteThatWouldSwallowRowsIsLeftAlone(text: String) {
    #expect(GlossaryNote(Array(text.utf8)).problem != nil)
    #expect(GlossaryNote(Array("# G\n".utf8)).problem == nil)
    #expect(GlossaryNote([0xE9, 0x0A]).problem == "it is not UTF-8")
  }

  @Test func theVaultsSymbolsBecomeRowsOnceAndOnlyWhereSaid() {
    var symbols = VaultSymbols()
    for (name, text) in [
      ("A.md", "Let $A$ be a square matrix. $\\eta$ is the step size; $\\eta + A$."),
      ("B.md", "where $\\eta$ is the learning rate. With the bias $b$ it is $b + 1$."),
    ] {
      let source = SourceText(Array(text.utf8))
      symbols.add(
        VaultSymbols.Part(NoteFormulas(NoteParser.parse(source, fileName: name), source: source), note: name))
    }
    let eta = symbols.entries.first { $0.symbol.key == "η" }
    #expect(eta?.count == 3 && eta?.notes == 2)
    #expect(eta?.meanings.map(\.text) == ["step size", "learning rate"])
    let rows = symbols.rows(besides: nil, in: .english) { "\($0.dropLast(3))" }
    #expect(rows.map(\.symbol) == ["\\eta", "A"])
    #expect(rows.first?.meaning == "step size; learning rate")
    #expect(rows.first?.notes == ["A", "B"])
    let known = GlossaryNote(Array("| Symbol | Meaning |\n|---|---|\n| $\\eta$ | mine |\n".utf8))
    #expect(symbols.rows(besides: known, in: .english) { $0 }.map(\.symbol) == ["A"])
  }
}
