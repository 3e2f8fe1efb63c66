import LaTeXMath
import TestSupport
import Testing

@Suite struct RobustnessTests {
  /// Nested as deep as it gets, closed or not: no stack overflows, and reading takes no time to speak of.
  @Test(arguments: [
    "{", "}", "\\left(", "\\frac", "x^{", "\\sqrt[", "\\text{$", "\\begin{matrix}", "\\color{red}", "\\rm ",
    "\\substack{",
    "\\begingroup", "\\mathop", "\\not", "\\over", "&", "^", "'", "²", "\\set{", "\\hat", "\\def\\a{",
    "\\newcommand{\\a}{",
    "\\expandafter", "\\global", "\\verb|", "\\href{", "\\tag{", "\\begin{CD}@>", "\\\\[", "\\char`",
    "e\u{301}", "\\edef\\a{\\a",
    "\\underset{", "\\undefined ", "\\end{a}", "\\futurelet\\a", "\\operatorname{", "1", "a+", "$", "#",
  ])
  func repeatsDoNoHarm(piece: String) {
    let latex = String(repeating: piece, count: 10_000)
    let formula = MathFormula(latex, isDisplay: true)
    #expect(formula.diagnostics.count <= 100)
  }

  @Test func manyBraces() {
    let open = String(repeating: "{", count: 100_000)
    #expect(MathFormula(open).diagnostics.map(\.kind) == [.tooDeep])
    #expect(MathFormula(open + String(repeating: "}", count: 100_000)).diagnostics.map(\.kind) == [.tooDeep])
    let shallow = String(repeating: "{", count: 90) + "x" + String(repeating: "}", count: 90)
    #expect(MathFormula(shallow).diagnostics == [])
  }

  /// Formulas with pieces taken out, put in and swapped: every range lies inside, and every input ends.
  @Test func mutationsStayInside() {
    let formulas = [
      "\\frac{a}{b} + \\left( \\sum_{i=1}^n x_i^2 \\middle| y' \\right]",
      "\\begin{cases} x & \\text{if $x>0$} \\\\ 0 \\end{cases}",
      "\\newcommand{\\f}[1]{g(#1)} \\f{\\f{x}} \\def\\h#1;{#1} \\h a;",
      "\\textcolor{red}{損失} \\over \\rule{1em}{2pt} é²",
      "\\begin{CD} A @>f>> B \\\\ @VgVV @| \\end{CD} \\substack{a \\\\ b}",
      "\\hspace{1em} \\char\"3B1 \\verb|x| \\href{u%20}{x}",
    ].map { Array($0.unicodeScalars) }
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      var scalars = formulas[random.below(formulas.count)]
      for _ in 0...random.below(4) {
        let place = random.below(scalars.count + 1)
        switch random.below(3) {
        case 0: scalars.removeSubrange(place..<min(place + random.below(4), scalars.count))
        case 1:
          let other = formulas[random.below(formulas.count)]
          let start = random.below(other.count)
          scalars.insert(contentsOf: other[start..<min(start + random.below(12), other.count)], at: place)
        default:
          guard let scalar = "{}\\^_&$#%'~[]| \n1ax".unicodeScalars.randomElement(using: &random) else {
            continue
          }
          scalars.insert(scalar, at: place)
        }
      }
      var latex = ""
      latex.unicodeScalars.append(contentsOf: scalars)
      let formula = MathFormula(latex, isDisplay: random.below(2) == 0)
      let count = latex.utf8.count
      var isInside = true
      MathNode.visit(formula.nodes) { isInside = isInside && $0.range.upperBound <= count }
      #expect(isInside && formula.diagnostics.allSatisfy { $0.range.upperBound <= count }, "\(latex)")
    }
  }
}
