import Explanation
import LaTeXMath
import NoteMath
import NoteParsing
import Testing

/// Shapes that the text of a note says, and what its code has beside them.
@Suite struct ShapeTests {
  private func notation(_ text: String) -> NoteNotation {
    let source = SourceText(Array(text.utf8))
    return NoteNotation(NoteFormulas(NoteParser.parse(source, fileName: "N.md"), source: source))
  }

  private func explained(
    _ latex: String, note: String = "", code: [String: CodeShape] = [:]
  ) -> FormulaExplanation {
    FormulaExplanation(latex, MathFormula(latex), in: .english, note: notation(note), codeShapes: code)
  }

  @Test(arguments: [
    ("an $m \\times n$ matrix $A$", "A", "(m, n)"),
    ("Here $A$ is a real $m \\times n$ matrix.", "A", "(m, n)"),
    ("$A$ is a $3 \\times 4$ matrix", "A", "(3, 4)"),
    ("the 3×4 matrix $A$", "A", "(3, 4)"),
    ("where $x$ is a $d$-dimensional vector", "x", "(d,)"),
    ("the $d$-dimensional input vector $x$", "x", "(d,)"),
    ("$x$ is a vector of length $n$.", "x", "(n,)"),
    ("the weights $W$ (shape `(k, d)`)", "W", "(k, d)"),
    ("$W$ has shape $(k, d)$", "W", "(k, d)"),
    ("$W$ of shape (k, d) is learnt", "W", "(k, d)"),
    ("- $X$: `(N, D)` features", "X", "(N, D)"),
    ("$m \\times n$ 行列 $A$ を考える。", "A", "(m, n)"),
    ("$A$ は $m \\times n$ の実行列である。", "A", "(m, n)"),
    ("$x$ は $d$ 次元ベクトルとする。", "x", "(d,)"),
    ("$d$ 次元ベクトル $x$", "x", "(d,)"),
    ("$W$ の形状は `(k, d)` である。", "W", "(k, d)"),
    ("$x \\in \\mathbb{R}^d$ を入力とする。", "x", "(d,)"),
  ])
  func theTextSaysAShape(text: String, key: String, shape: String) {
    #expect(notation(text).shapes()[key]?.text == shape, "\(notation(text).shapes())")
  }

  @Test(arguments: [
    "the matrix $A$ has $n$ eigenvalues", "$x$ is larger than $n$", "a vector $x$ and a matrix $A$",
    "$f$ maps $n$ vectors to one", "of $n$ matrices $A$ is the best", "$A$ is a matrix (see $n$)",
    "行列 $A$ の階数は $r$ である。", "$k$ 個の行列 $A$ を掛ける。", "the size of $A$ matters",
    "if $n$ grows, the matrix $A$ becomes large", "$x$ は $k$ 番目のベクトルである。",
  ])
  func whatOnlyLooksSoSaysNone(text: String) { #expect(notation(text).shapes().isEmpty) }

  @Test func theTextSaysShapesOfNamesOfCode() {
    let note = "**shape**: `joint` は `(|X|, |Y|)` の確率行列。`px` は `(|X|,)`、`py`: `(|Y|,)`"
    #expect(
      notation(note).namedShapes.mapValues(\.text) == [
        "joint": "(|X|, |Y|)", "px": "(|X|,)", "py": "(|Y|,)",
      ])
    #expect(notation("call `f` with `(a, b)`").namedShapes.isEmpty)
  }

  @Test func whatTheTextSaysGoesIntoTheFunction() {
    let text = explained("y = W x", note: "a $k \\times d$ matrix $W$ and the $d$-dimensional vector $x$")
      .code[0].text
    #expect(
      text?.contains("W: $W$, shape (k, d)") == true && text?.contains("x: $x$, shape (d,)") == true,
      "\(text ?? "")")
  }

  @Test func theCodesShapesAreUsedWhereTheTextHasNone() {
    let code = [
      "W": CodeShape(SymbolShape(["3", "4"]), line: 7), "theta": CodeShape(SymbolShape(["5"]), line: 8),
    ]
    let found = explained("y = W x + b", code: code)
    #expect(
      found.shapes["W"]?.text == "(3, 4)" && found.shapes["x"]?.text == "(4,)"
        && found.shapes["b"]?.text == "(3,)", "\(found.shapes)")
    #expect(found.shapeDoubts.isEmpty)
    #expect(explained("\\theta", code: code).shapes["θ"]?.text == "(5,)")
  }

  @Test func whatDoesNotFitIsSaidAndTheFormulaIsWritten() {
    let code = [
      "W": CodeShape(SymbolShape(["4", "3"]), line: 7), "x": CodeShape(SymbolShape(["4"]), line: 8),
    ]
    let found = explained("y = W x", code: code)
    #expect(found.code[0].isWritten && found.code[0].conflicts.isEmpty)
    #expect(
      found.shapeDoubts.map { $0.sentence(in: .english) } == [
        "in code, W is (4, 3) (line 7), x is (4,) (line 8): these do not fit the formula as it stands; rows may be there what are columns here"
      ])
    #expect(
      found.shapeDoubts.map { $0.sentence(in: .japanese) } == [
        "コードでは W が (4, 3)（7 行目）、x が (4,)（8 行目）：式のままでは形が合わない。式の列がコードでは行なのかもしれない"
      ])
    // Rows of data where the formula has one, another thing of that name: nothing is said.
    let rows = ["x": CodeShape(SymbolShape(["n", "d"]), line: 3)]
    #expect(explained("\\|x\\|_2", code: rows).shapeDoubts.isEmpty)
    // The text goes before the code, and is told where they differ.
    let told = explained(
      "\\|x\\|_2", note: "a vector $x$ with $x \\in \\mathbb{R}^{5}$",
      code: ["x": CodeShape(SymbolShape(["4"]), line: 3)])
    #expect(told.shapes["x"]?.text == "(5,)")
    #expect(
      told.shapeDoubts.map { $0.sentence(in: .english) } == [
        "the note says (5,) of x, its code has (4,) (line 3)"
      ])
    #expect(told.shapeDoubts.map { $0.sentence(in: .japanese) } == ["x はノートの文では (5,)、コードでは (4,)（3 行目）"])
    // Letters stand for any length.
    #expect(
      explained(
        "\\|x\\|_2", note: "$x \\in \\mathbb{R}^{d}$", code: ["x": CodeShape(SymbolShape(["4"]), line: 3)]
      ).shapeDoubts.isEmpty)
  }

  @Test func theLastStatementBeforeAFormulaHolds() {
    let text = notation(
      "$A \\in \\mathbb{R}^{m \\times n}$\n\nhere\n\n$A \\in \\mathbb{R}^{n \\times k}$\n\nend\n")
    #expect(text.shapes(before: 30)["A"]?.text == "(m, n)")
    #expect(text.shapes(before: 1000)["A"]?.text == "(n, k)")
    #expect(text.shapes(before: 1)["A"]?.text == "(m, n)")
  }

  /// Letters of one paragraph are told apart; those of two may stand for one length.
  @Test func lettersOfTwoParagraphsAreNoContradiction() {
    let two = "Take $W \\in \\mathbb{R}^{m \\times n}$.\n\nThen $x \\in \\mathbb{R}^d$ comes.\n"
    #expect(explained("y = W x", note: two).code[0].isWritten)
    let one = "Take $W \\in \\mathbb{R}^{m \\times n}$ and $x \\in \\mathbb{R}^d$.\n"
    #expect(explained("y = W x", note: one).code[0].conflicts.count == 1)
  }

  @Test(arguments: [
    ("an $n \\times p$ matrix $B$ is an $m \\times p$ matrix $C$", "B", "(n, p)"),
    ("a linear model $m$ with $n \\times v$ data matrix $Y$", "m", ""),
    ("$A$ は $m \\times n$ 行列ではない。", "A", ""),
  ])
  func aSizeBelongsToItsOwnSymbol(text: String, key: String, shape: String) {
    #expect(notation(text).shapes()[key]?.text ?? "" == shape)
  }
}
