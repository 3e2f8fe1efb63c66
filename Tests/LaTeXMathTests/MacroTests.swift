import LaTeXMath
import Testing

@Suite struct MacroTests {
  @Test(arguments: [
    ("\\newcommand{\\half}{\\frac12}\\half", "(frac 1 2)"),
    ("\\newcommand\\norm[1]{\\|#1\\|}\\norm{x+y}", "‖ x + y ‖"),
    (
      "\\newcommand{\\p}[2][n]{#1_{#2}}\\p{i}+\\p[m]{j}",
      "(scripts n sub:(group i)) + (scripts m sub:(group j))"
    ),
    ("\\renewcommand{\\alpha}{a}\\alpha", "a"),
    ("\\providecommand{\\E}{\\mathbb E}\\E X", "(doubleStruck E) X"),
    ("\\DeclareMathOperator{\\relu}{ReLU}\\relu x", "(operator ReLU) x"),
    ("\\DeclareMathOperator*{\\amax}{arg\\,max}\\amax_c", "(scripts (operator* arg max) sub:c)"),
    ("\\def\\pair#1,#2;{(#1:#2)}\\pair a+b,c;", "( a + b : c )"),
    ("\\def\\x{1}{\\def\\x{2}\\x}\\x", "(group 2) 1"),
    ("{\\gdef\\x{2}}\\x", "(group) 2"),
    ("\\def\\x{1}\\edef\\y{\\x}\\def\\x{2}\\y", "1"),
    ("\\let\\a=\\beta \\a", "β"),
    ("\\global\\let\\a\\frac \\a12", "(frac 1 2)"),
    ("\\def\\a#1{#1^2}\\def\\b#1{\\a{#1}+1}\\b x", "(scripts x sup:2) + 1"),
    ("\\expandafter\\sqrt\\@firstoftwo{2}{3}", "(root 2)"),
    ("\\bgroup a\\egroup", "(group a)"),
  ])
  func formulasDefineMacros(latex: String, tree: String) {
    let formula = MathFormula(latex)
    #expect(outline(formula.nodes) == tree)
    #expect(formula.diagnostics == [])
  }

  @Test func configurationDefinesMacros() {
    let macros = MathMacros(["\\E": "\\mathbb{E}\\left[#1\\right]", "\\given": "\\mid"])
    #expect(outline("\\E{x}\\given y", macros: macros) == "(doubleStruck E) (left[ x right]) ∣ y")
  }

  @Test func definitionsGoOnToTheNextFormula() {
    let first = MathFormula("\\newcommand{\\R}{r}")
    #expect(first.diagnostics.count == 1)
    let second = MathFormula("\\newcommand{\\vv}[1]{\\mathbf{#1}}")
    #expect(outline("\\vv{x}", macros: second.macros ?? MathMacros()) == "(bold x)")
    #expect(MathFormula("x").macros == nil)
  }

  @Test func whatAMacroWritesStandsWhereItIsUsed() {
    let macros = MathMacros(["\\sq": "{#1}^2"])
    let nodes = MathFormula("a+\\sq{bc}+d", macros: macros).nodes
    #expect(nodes.map(\.range) == [0..<1, 1..<2, 2..<9, 9..<10, 10..<11])
    guard case .scripts(let scripts) = nodes[2].kind, case .group(let body)? = scripts.base?.kind else {
      Issue.record("no scripts")
      return
    }
    #expect(body.map(\.range) == [6..<7, 7..<8])
  }

  @Test(arguments: [
    "\\def\\a{\\a}\\a", "\\def\\a{\\a\\a}\\a", "\\def\\a#1{\\a{#1#1}}\\a x", "\\def\\a{\\b}\\def\\b{\\a}\\b",
    "\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b\\b}"
      + "\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c\\c}\\d\\d\\d\\d\\d",
  ])
  func expansionIsBounded(latex: String) {
    #expect(MathFormula(latex).diagnostics.map(\.kind) == [.tooManyExpansions])
  }
}
