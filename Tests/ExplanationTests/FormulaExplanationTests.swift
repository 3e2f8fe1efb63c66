import Explanation
import LaTeXMath
import NoteMath
import NoteParsing
import Testing

/// A formula is explained with the note's words first, then the glossary's, then what is usual.
@Suite struct FormulaExplanationTests {
  private func notation(_ text: String) -> NoteNotation {
    let source = SourceText(Array(text.utf8))
    return NoteNotation(NoteFormulas(NoteParser.parse(source, fileName: "N.md"), source: source))
  }

  private func meanings(
    _ latex: String, _ key: String, note: String? = nil, glossary: String? = nil
  ) -> [FoundSymbol.Meaning] {
    FormulaExplanation(
      latex, MathFormula(latex), in: .english, note: note.map(notation),
      glossary: glossary.map { GlossaryNote(Array($0.utf8)) }
    ).symbols.first { $0.key == key }?.meanings ?? []
  }

  private let table = "| Symbol | Reading | Meaning |\n|---|---|---|\n| $\\eta$ | the rate | pace |\n"

  @Test func theReadersOwnMeaningsWin() {
    let builtIn = meanings("\\eta x", "η")
    #expect(builtIn.first?.english == "learning rate" && builtIn.allSatisfy { $0.source == .builtIn })
    #expect(meanings("\\eta x", "η", glossary: table).map(\.source) == [.glossary(line: 3)])
    let both = meanings("\\eta x", "η", note: "where $\\eta$ is the step size", glossary: table)
    #expect(both.map(\.english) == ["step size", "pace"])
    #expect(both.first?.source == .note(sentence: "where $\\eta$ is the step size", line: 1))
  }

  @Test func whatTheGlossaryHasFromOtherNotesStandsBesideWhatIsUsual() {
    let glossary = GlossaryNote(
      Array(
        "| Symbol | Meaning | Code | Where |\n|---|---|---|---|\n| $\\eta$ | pace | `lambda` | [[A]] |\n".utf8
      ))
    func sources(_ path: String?) -> [FoundSymbol.Source] {
      FormulaExplanation("\\eta x", MathFormula("\\eta x"), in: .english, path: path, glossary: glossary)
        .symbols[0]
        .meanings.map(\.source)
    }
    #expect(sources("A.md") == [.glossary(line: 3)])
    #expect(sources("b/A.md") == [.glossary(line: 3)])
    #expect(
      sources(nil)
        == [.glossary(line: 3, others: ["A"]), .builtIn, .builtIn].prefix(sources(nil).count).map { $0 })
    #expect(sources(nil).count > 1)
    // A keyword is no name.
    #expect(glossary.codeNames(for: "A.md").isEmpty)
  }

  @Test func twoMeaningsOfANoteAreBothShown() {
    let note = "where $\\eta$ is the step size.\n\n# Else\n\nwhere $\\eta$ is the noise"
    #expect(meanings("\\eta x", "η", note: note).map(\.english) == ["noise", "step size"])
    #expect(
      meanings("q", "q", note: "the answer $q$ is; where $q$ is the charge.").map(\.english) == ["charge"])
  }

  @Test func aReadingOfTheGlossaryIsReadAloud() {
    let glossary = GlossaryNote(Array(table.utf8))
    let explanation = FormulaExplanation(
      "\\eta x", MathFormula("\\eta x"), in: .english, glossary: glossary)
    #expect(explanation.short == "the rate x")
    #expect(explanation.symbols.first?.englishReading == "the rate")
  }

  @Test func shapesComeFromTheNoteAndTheFormula() {
    let explanation = FormulaExplanation(
      "h = W x + b", MathFormula("h = W x + b"), in: .english,
      note: notation("Here $W \\in \\mathbb{R}^{m \\times n}$ and $x \\in \\mathbb{R}^n$."))
    #expect(explanation.shapes["W"]?.text == "(m, n)")
    #expect(explanation.shapes["x"]?.text == "(n,)")
    #expect(explanation.shapes["b"]?.text == "(m,)")
    #expect(explanation.code.first?.expression == "W @ x + b")
  }

  @Test func shapesThatDoNotFitAreSaid() {
    let explanation = FormulaExplanation(
      "h = W x", MathFormula("h = W x"), in: .english,
      note: notation("Here $W \\in \\mathbb{R}^{m \\times n}$ and $x \\in \\mathbb{R}^k$."))
    #expect(explanation.code.first?.text == nil)
    #expect(explanation.code.first?.conflicts.first?.sentence(in: .english).contains("(k,)") == true)
  }

  @Test(arguments: ["x", "\\theta_t", "\\hat{y}", "\\mathcal{L}", "\\mathbf{x}", ""])
  func aSymbolAloneIsNothingToCompute(latex: String) {
    #expect(FormulaExplanation(latex, MathFormula(latex), in: .japanese).code.isEmpty)
  }

  @Test func theNotesNamesInCodeAreUsed() {
    let explanation = FormulaExplanation(
      "y = \\eta x", MathFormula("y = \\eta x"), in: .english, note: notation("`$\\eta$` = `lr`"))
    #expect(explanation.code.first?.parameters.map(\.name).contains("lr") == true)
  }
}
