import LaTeXMath
import Testing

/// What is written, and the tree that it is.
private struct Example: Sendable, CustomTestStringConvertible {
  var latex: String
  var tree: String
  var testDescription: String { latex }

  init(_ latex: String, _ tree: String) {
    self.latex = latex
    self.tree = tree
  }
}

private func check(_ example: Example) {
  let formula = MathFormula(example.latex, isDisplay: true)
  #expect(outline(formula.nodes) == example.tree)
  #expect(formula.diagnostics == [])
}

@Suite struct TreeTests {
  @Test(arguments: [
    Example("x", "x"),
    Example("3.14", "3.14"),
    Example("x^10", "(scripts x sup:1) 0"),
    Example("10^2", "(scripts 10 sup:2)"),
    Example(".5+a.b", ".5 + a . b"),
    Example("n=3.", "n = 3 ."),
    Example("1\\,000", "1 3mu 000"),
    Example("1{,}000", "1 (group ,) 000"),
    Example("\\alpha\\le\\beta", "α ≤ β"),
    Example("α≤β", "α ≤ β"),
    Example("a − b · c", "a - b ⋅ c"),
    Example("\\R\\neq\\emptyset", "ℝ ≠ ∅"),
    Example("エントロピー", "エ ン ト ロ ピ ー"),
    Example("a % the rest is a comment\n+b", "a + b"),
    Example("\\|x\\| \\lvert y \\rvert", "‖ x ‖ | y |"),
    Example("\\char97\\char\"3B1\\char'101\\char`z", "a α A z"),
  ])
  fileprivate func symbols(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("x_1^2", "(scripts x sub:1 sup:2)"),
    Example("x^{a+b}_{ij}", "(scripts x sub:(group i j) sup:(group a + b))"),
    Example("f'", "(scripts f ')"),
    Example("f''_1", "(scripts f '' sub:1)"),
    Example("f'^2", "(scripts f ' sup:2)"),
    Example("f^\\prime", "(scripts f ')"),
    Example("f^{\\prime\\prime}", "(scripts f '')"),
    Example("x²+y₁₂", "(scripts x sup:2) + (scripts y sub:12)"),
    Example("^2", "(scripts nothing sup:2)"),
    Example("{}_1", "(scripts (group) sub:1)"),
    Example("x^\\frac12", "(scripts x sup:(frac 1 2))"),
    Example("A^\\top", "(scripts A sup:⊤)"),
    Example("\\sum_{i=1}^n i", "(scripts ∑ sub:(group i = 1) sup:n) i"),
    Example("\\int\\limits_0^1", "(scripts ∫ sub:0 sup:1 limits)"),
    Example("\\sum\\nolimits_i", "(scripts ∑ sub:i nolimits)"),
    Example("\\left(x\\right)^2", "(scripts (left( x right)) sup:2)"),
  ])
  fileprivate func scripts(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("\\frac{1}{2}", "(frac (group 1) (group 2))"),
    Example("\\frac12", "(frac 1 2)"),
    Example("\\frac\\pi2", "(frac π 2)"),
    Example("\\dfrac ab", "(frac displaystyle a b)"),
    Example("\\cfrac[l]{1}{x}", "(frac displaystyle (group 1) (group x))"),
    Example("\\binom nk", "(binom n k)"),
    Example("{a+b \\over c}", "(group (frac (group a + b) c))"),
    Example("n \\choose k", "(binom n k)"),
    Example("a \\atop b", "(over a b)"),
    Example("a \\above 0pt b", "(over a b)"),
    Example("\\genfrac[]{0pt}{1}{a}{b}", "(over [] textstyle (group a) (group b))"),
    Example("\\genfrac{}{}{}{}{a}{b}", "(frac (group a) (group b))"),
    Example("\\sqrt2", "(root 2)"),
    Example("\\sqrt[3]{x}", "(root (group x) degree:3)"),
    Example("\\sqrt\\frac12", "(root (frac 1 2))"),
  ])
  fileprivate func fractionsAndRoots(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("\\left( \\frac ab \\right]", "(left( (frac a b) right])"),
    Example("\\left. x \\right|_0", "(scripts (left x right|) sub:0)"),
    Example("\\left\\{ a \\middle| b \\right\\}", "(left{ a middle| b right})"),
    Example("\\left< x \\right>", "(left⟨ x right⟩)"),
    Example("\\bigl( \\Big| \\biggr]", "big1( big2| big3]"),
    Example("\\set{x | x>0}", "(left{ x middle| x > 0 right})"),
    Example("\\Braket{a|b|c}", "(left⟨ a middle| b middle| c right⟩)"),
    Example("\\ket{\\psi}", "(inner | (group ψ) ⟩)"),
  ])
  fileprivate func delimiters(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}", "(pmatrix 1 & 2 \\\\ 3 & 4)"),
    Example("\\begin{bmatrix*}[r] 1 \\\\ -2 \\\\ \\end{bmatrix*}", "(bmatrix* r 1 \\\\ - 2)"),
    Example(
      "\\begin{cases} 0 & \\text{if } x<0 \\\\[2pt] 1 \\end{cases}", "(cases 0 & (text 'if ') x < 0 \\\\ 1)"),
    Example(
      "\\begin{array}{c|r} a & b \\\\ \\hline c & d \\end{array}", "(array c|r a & b \\\\ hline c & d)"),
    Example("\\begin{aligned} a &= b \\\\ &= c \\end{aligned}", "(aligned a & = b \\\\  & = c)"),
    Example("\\begin{align*} a &= b \\tag{1} \\end{align*}", "(align* a & = b (tag '1'))"),
    Example("\\begin{alignedat}{2} a & b & c & d \\end{alignedat}", "(alignedat 2 a & b & c & d)"),
    Example("\\begin{gathered} a \\\\ b \\end{gathered}", "(gathered a \\\\ b)"),
    Example("\\begin{split} a &= b \\\\ &= c \\end{split}", "(split a & = b \\\\  & = c)"),
    Example("\\begin{equation} E = m \\end{equation}", "(equation E = m)"),
    Example("\\begin{matrix} a \\cr b \\end{matrix}", "(matrix a \\\\ b)"),
    Example("\\sum_{\\substack{i<n \\\\ j<m}}", "(scripts ∑ sub:(group (substack i < n \\\\ j < m)))"),
    Example(
      "\\begin{CD} A @>f>> B \\\\ @VgVV @| \\\\ C @= D \\end{CD}",
      "(CD A & (arrow→ above:(group f) below:(group)) & B \\\\  & (arrow↓ above:(group g) below:(group)) &  & ‖ &  \\\\ C & = & D)"
    ),
    Example("a \\\\ b", "a break b"),
  ])
  fileprivate func environments(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("\\hat x", "(hat x)"),
    Example("\\overline{AB}", "(overline (group A B))"),
    Example("\\underbrace{a+b}_{n}", "(scripts (underbrace (group a + b)) sub:(group n))"),
    Example("e\u{301}", "(acute e)"),
    Example("\\overset{!}{=}", "(stack (group =) over:(group !))"),
    Example("\\underset{x}{\\max}", "(stack (group (operator* max)) under:(group x))"),
    Example("\\xrightarrow[n]{m}", "(arrow→ above:(group m) below:n)"),
    Example("\\mathbf{x}\\mathbb R", "(bold x) (doubleStruck R)"),
    Example("\\boldsymbol\\theta", "(boldItalic θ)"),
    Example("{\\bf v} + 1", "(group (bold v)) + 1"),
    Example("\\displaystyle \\sum", "(displaystyle ∑)"),
    Example("\\large a", "(size7 a)"),
    Example("\\textcolor{red}{x} \\color{#00f} y", "(color-red x) (color-#00f y)"),
    Example("a \\over \\color{blue} b \\\\ c", "(frac a (color-blue b break c))"),
    Example("\\mathrel{R}", "(relation R)"),
    Example("a\\not= b \\not\\in c \\not\\preceq d", "a ≠ b ∉ c (not ⪯) d"),
    Example("\\boxed{x} \\cancel y", "(box x) (cancel y)"),
    Example("\\phantom{x} \\vphantom y \\smash[b]{z}", "(phantom7 x) (phantom6 y) (overlap4 z)"),
    Example("\\mathrlap{x} \\llap{a b}", "(overlap1 x) (overlap9 'a b')"),
    Example("\\raisebox{1em}{a} \\rule{1em}{2pt}", "(raised 1em 'a') (rule 1em 2pt)"),
    Example("\\mathchoice abcd", "(choice a b c d)"),
  ])
  fileprivate func decorations(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("\\sin x", "(operator sin) x"),
    Example("\\argmax_c", "(scripts (operator* arg max) sub:c)"),
    Example("\\operatorname{softmax}(z)", "(operator softmax) ( z )"),
    Example("\\operatorname*{arg\\,min}_x", "(scripts (operator* arg min) sub:x)"),
    Example("a \\bmod b", "a mod b"),
    Example("a \\pmod{n} \\mod m \\pod k", "a (pmod n) (mod m) (pod k)"),
    Example("a~b\\ c\\quad d\\hspace{1.5em}e\\!f", "a 0.25em b 0.25em c 1em d 1.5em e -3mu f"),
    Example("\\kern1em x\\mskip 3mu y", "1em x 3mu y"),
    Example("a \\iff b \\implies c", "a ⟺ b ⟹ c"),
    Example("1, \\dots, n", "1 , … , n"),
    Example("\\verb|a_b|", "(verb 'a_b')"),
    Example("\\href{https://a.b/c%20d}{x}", "(link https://a.b/c%20d x)"),
    Example("\\url{https://a.b}", "(link https://a.b 'https://a.b')"),
    Example("\\htmlClass{note}{x}", "(htmlClass note x)"),
  ])
  fileprivate func operatorsAndSpaces(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("\\text{if } x", "(text 'if ') x"),
    Example("\\text{for $x > 0$ only}", "(text 'for ' (math x > 0) ' only')"),
    Example("\\text{a \\textbf{b} \\& c~d}", "(text 'a ' (text-bold 'b') ' & c\u{A0}d')"),
    Example("\\text{損失} + \\mathrm{損失}", "(text '損失') + (roman 損 失)"),
    Example("\\textit{\\'e}", "(text-italic (acute e))"),
    Example("\\eta_\\text{min}", "(scripts η sub:(text 'min'))"),
  ])
  fileprivate func text(_ example: Example) { check(example) }

  @Test func rangesCutTheSource() {
    let latex = "α+\\frac{1}{β_2}  \\right"
    let nodes = MathFormula(latex).nodes
    let pieces = nodes.map { String(decoding: Array(latex.utf8)[$0.range], as: UTF8.self) }
    #expect(pieces == ["α", "+", "\\frac{1}{β_2}", "\\right"])
    guard case .fraction(let fraction) = nodes[2].kind, case .group(let body) = fraction.denominator.kind
    else {
      Issue.record("no fraction")
      return
    }
    #expect(fraction.denominator.range == 11..<17)
    #expect(body[0].range == 12..<16)
  }

  @Test func environmentsKnowTheirDelimiters() {
    #expect(MathEnvironment("bmatrix*", []).delimiters == ("[", "]"))
    #expect(MathEnvironment("rcases", []).delimiters == ("", "}"))
    #expect(MathEnvironment("aligned", []).delimiters == ("", ""))
  }
}
