import LaTeXMath
import NoteParsing
import Testing

@testable import NoteMath

private func read(_ text: String) -> NoteFormulas {
  let source = SourceText(Array(text.utf8))
  return NoteFormulas(NoteParser.parse(source, fileName: "Note.md"), source: source)
}

/// Where the bytes of a formula's LaTeX stand in the note.
@Suite struct PlacesTests {
  @Test(arguments: [
    (
      "> $$\n> \\begin{aligned}\n> 1 + 1 &= 2 \\\\\n> 3 + 3 &= 7\n> \\end{aligned}\n> $$\n", "3 + 3 &= 7",
      "4:3"
    ),
    ("- a\n\n  $$\n  1 + 1 = 2 \\\\\n  3 + 3 = 7\n  $$\n", "3 + 3", "5:3"),
    ("So $1 + 1 = 2$ and $1 + 1 = 3$.\n", "1 = 2", "1:9"),
    ("```math\na\n1 = 2\n```\n", "1 = 2", "3:1"),
    ("`$1 = 2$`\n", "2", "1:7"),
    ("$`1 = 2`$\n", "2", "1:7"),
  ])
  func bytesOfAFormulaHaveTheirPlace(note: String, part: String, place: String) throws {
    let mathematics = read(note)
    let formula = try #require(mathematics.formulas.first)
    let found = try #require(formula.latex.firstRange(of: part))
    let start = formula.latex.utf8.distance(from: formula.latex.startIndex, to: found.lowerBound)
    let range = formula.range(of: start..<start + part.utf8.count, in: mathematics.source)
    #expect("\(range.line):\(range.column)" == place)
    #expect(mathematics.source.string(range.offsets) == part)
  }

  @Test func theDelimitersDecideWhatIsDisplay() {
    let kinds = read("$a$ `$b$` $`c`$\n\n$$d$$\n\n```math\ne\n```\n").formulas.map(\.formula.isDisplay)
    #expect(kinds == [false, false, false, true, true])
  }

  @Test func percentSignsArePutRightBesideWhatTheRendererReads() throws {
    let formula = try #require(read("$1/4 = 25% = 0.25$").formulas.first)
    #expect(formula.tree != formula.meant)
    #expect(formula.text(formula.written(11..<17)) == "= 0.25")
  }

  @Test func macrosHoldForTheFormulasAfter() {
    let formulas = read("$\\def\\two{2}$ and $1 + 1 = \\two$").formulas
    #expect(formulas.map(\.tree.diagnostics.isEmpty) == [true, true])
  }
}

@Suite struct SurroundingsTests {
  @Test(arguments: [
    ("One. Two! Three", ["One.", " Two!", " Three"]), ("一。二？三！", ["一。", "二？", "三！"]),
    ("値は３．１４である．次，", ["値は３．１４である．", "次，"]),
    ("A half is 0.5; so", ["A half is 0.5;", " so"]), ("a\n\nb", ["a\n", "\nb"]), ("", [""]), (".", ["."]),
  ])
  func textIsPartedIntoSentences(text: String, sentences: [String]) {
    #expect(text.sentences.map(String.init) == sentences)
    #expect(String(text.firstSentence) == sentences.first)
    #expect(String(text.lastSentence) == sentences.last)
  }

  private func around(_ text: String) -> (Surroundings, SourceRange)? {
    let mathematics = read(text)
    guard let formula = mathematics.formulas.first else { return nil }
    return (Surroundings(mathematics.note, mathematics.source), formula.formula.range)
  }

  @Test func textKeepsItsPlaces() throws {
    let (surroundings, range) = try #require(around("First. Now $a$, which is 間違い in $b$ of. Last.\n"))
    let text = try #require(surroundings.text(around: range, isDisplay: false))
    #expect(text.before.map(\.text) == [" Now "])
    let after = try #require(text.after.first)
    #expect(after.text.hasPrefix(", which is 間違い in     of."))
    #expect(surroundings.source.string(after.offsets).hasPrefix(", which is 間違い in $b$ of."))
  }

  @Test func signsBesideAFormulaHaveTheirPlaces() throws {
    func place(_ text: String, _ find: (Surroundings, SourceRange) -> Range<Int>?) -> String? {
      guard let (surroundings, range) = around(text) else { return nil }
      return find(surroundings, range).map(surroundings.source.string)
    }
    #expect(place("He said “$1 = 2$”.") { $0.quotation(around: $1) } == "“")
    #expect(place("No ~~$1 = 2$~~.") { $0.strike(around: $1) } == "~~")
    #expect(place("n/2 + $1 = 23$") { $0.operatorBeside($1) } == "+")
    #expect(place("- [ ] $1 = 23$") { $0.emptyBox(before: $1.start) } == "[ ]")
    #expect(place("$1 = 23$ MHz") { $0.unit(behind: $1)?.range } == " MHz")
  }
}
