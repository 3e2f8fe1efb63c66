import LaTeXMath
import Numbers
import Testing
import Verification

@Suite struct ReadingsTests {
  private func read(_ latex: String) -> String {
    let statements = StatementReader.statements(of: MathFormula(latex))
    return statements.map { statement in
      var result = ""
      for (place, side) in statement.sides.enumerated() {
        if place > 0 { result += " \(statement.relations[place - 1].rawValue) " }
        switch side.content {
        case .expression(let expression): result += expression.outline
        case .listItem: result += "<a list of values>"
        case .unreadable(let reason, _): result += "<\(reason)>"
        case .missing: result += "<>"
        }
      }
      return result
    }.joined(separator: "; ")
  }

  @Test(arguments: [
    ("f(x)", "f[x]"), ("a(b+c)", "a[(b + c)]"), ("2(3)", "(2 · 3)"), ("(a)(b)", "(a · b)"), ("ab", "(a · b)"),
    ("\\log x y", "{log((x · y)) | (log(x) · y)}"), ("\\log 2", "log(2)"), ("\\log_2 10", "log(10, 2)"),
    ("\\log 2 \\cdot 3", "{(log(2) · 3) | log((2 · 3))}"), ("1/2x", "{((1 / 2) · x) | (1 / (2 · x))}"),
    ("x_{ij}", "x_ij"), ("x_1", "x_1"), ("\\eta_\\text{min}", "η_min"), ("D_{KL}", "D_KL"),
    ("D_\\mathrm{KL}", "D_KL"),
    ("D_{\\text{KL}}", "D_KL"), ("W^{(l)}", "W^(l)"), ("A^\\top", "A^⊤"), ("A^T", "A^T"), ("x^2", "x^2"),
    ("\\sigma'(1)", "σ'[1]"), ("p(x|y)", "‹p(x|y)›"), ("p(x \\mid y)", "‹p(x∣y)›"),
    ("D_{KL}(p \\| q)", "‹D_KL(p‖q)›"), ("|x|", "|x|"),
    ("|{-3}|", "|-3|"), ("\\|x\\|_2", "‖x‖2"), ("\\sum_i p_i", "Σi(p_i)"),
    ("\\sum_{i=1}^{3} i", "Σi=1..3(i)"),
    ("\\sum_{i=1}^3 i + 1", "{(Σi=1..3(i) + 1) | Σi=1..3((i + 1))}"),
    ("\\sum_{i=1}^3 i + i^2", "Σi=1..3((i + i^2))"),
    ("\\mathbb{E}[x]", "‹doubleStruck(E)[x]›"), ("\\theta \\leftarrow \\theta - 1", "θ := (θ - 1)"),
    ("a = b = c", "a = b = c"),
    ("a = 1, b = 2", "a = 1; b = 2"), ("\\begin{aligned} a &= 1 \\\\ &= 2 \\end{aligned}", "a = 1 = 2"),
    ("1{,}000", "{1000 | 1.000}"), ("1,000", "{1000 | 1.000}"), ("1{,}234{,}567", "1234567"),
    ("\\text{softmax}(z)", "softmax(z)"),
    ("x = 1 \\text{ if } y = 2", "x = 1; y = 2"), ("\\pi", "π"), ("-2^2", "{-2^2 | -2^2}"),
    ("(-2)^2", "-2^2"),
    ("a - b - c", "((a - b) - c)"),
    ("a / b / c", "((a / b) / c)"), ("\\frac12", "(1 / 2)"), ("2\\frac12", "{(2 + (1 / 2)) | (2 · (1 / 2))}"),
    ("n!", "n!"),
    ("\\sin^2 x", "sin(x)^2"), ("\\sin^{-1} 1", "arcsin(1)"), ("\\sin x \\cos y", "(sin(x) · cos(y))"),
    ("e^{-x}", "e^-x"),
    ("\\frac{dy}{dx}", "‹dy/dx›"), ("\\frac{\\partial L}{\\partial w}", "‹∂L/∂w›"),
    ("\\hat{x}_1", "hat(x)_1"), ("\\mathbf{x}", "bold(x)"),
    ("4\\text{ km}", "4 [km]"), ("5\\%", "5%"), ("30^\\circ", "30°"), ("\\binom{n}{k}", "(n over k)"),
    ("\\lfloor x \\rfloor", "⌊x⌋"),
    ("f^2(x)", "(f[]^2 · x)"), ("p^2(x \\mid y)", "‹p^2(x∣y)›"), ("z[1]", "‹z[1]›"),
    ("a \\bmod b", "(a mod b)"), ("(1, 2)", "[1, 2]"),
    ("\\{1, 2\\}", "{1, 2}"),
    ("\\int_0^1 x^2\\,dx", "∫x=0..1(x^2)"), ("\\int_0^1 \\frac{2\\,\\mathrm{d}t}{t}", "∫t=0..1((2 / t))"),
    ("\\int_0^1 \\int_0^y x\\,dx\\,dy + 1", "(∫y=0..1(∫x=0..y(x)) + 1)"), ("\\int_0^1 dx", "∫x=0..1(1)"),
    ("\\lim_{x \\to 0^+} x^2", "lim x→0+(x^2)"), ("\\lim_{n \\to \\infty} \\frac1n", "lim n→∞((1 / n))"),
  ])
  func reads(latex: String, outline: String) {
    #expect(read(latex) == outline)
  }

  @Test(arguments: [
    "\\arg\\max_c f", "x \\pm 1", "1 \\ldots 2", "1~000", "\\int x \\, dx", "x \\oplus y",
    "\\lim_{n} 1",
  ])
  func saysWhatItDoesNotRead(latex: String) {
    #expect(read(latex).hasPrefix("<"))
  }
}

extension Expression {
  /// The tree in one line.
  fileprivate var outline: String {
    func list(_ parts: [Expression]) -> String { parts.map(\.outline).joined(separator: ", ") }
    switch self {
    case .number(let number): return number.value?.decimal(places: max(0, -number.lastPlace)) ?? "?"
    case .name(let name): return name.key
    case .infinity: return "∞"
    case .opaque(let text): return "‹\(text)›"
    case .negate(let a): return "-\(a.outline)"
    case .binary(let operation, let a, let b):
      let sign =
        switch operation {
        case .add: "+"
        case .subtract: "-"
        case .multiply, .dot: "·"
        case .divide: "/"
        case .modulo: "mod"
        case .elementwise: "⊙"
        }
      return "(\(a.outline) \(sign) \(b.outline))"
    case .power(let a, let b): return "\(a.outline)^\(b.outline)"
    case .root(let a, let degree): return "√\(degree?.outline ?? "")\(a.outline)"
    case .call(let function, let arguments): return "\(function.outline)(\(list(arguments)))"
    case .application(let name, let arguments, let primes, let power):
      let mark = String(repeating: "'", count: primes)
      return "\(name.key)\(mark)[\(list(arguments))]" + (power.map { "^\($0.outline)" } ?? "")
    case .aggregate(let aggregate):
      let range =
        switch aggregate.range {
        case .bounds(let a, let b): "=\(a.outline)..\(b.outline)"
        case .list(let parts): "∈\(list(parts))"
        case .indices: ""
        case .towards(let point, let side): "→\(point.outline)" + (side == 0 ? "" : side > 0 ? "+" : "-")
        }
      if aggregate.operation == .integral {
        return "∫\(aggregate.variable.key)\(range)(\(aggregate.body.outline))"
      }
      if aggregate.operation == .limit {
        return "lim \(aggregate.variable.key)\(range)(\(aggregate.body.outline))"
      }
      return "Σ\(aggregate.variable.key)\(range)(\(aggregate.body.outline))"
    case .cases: return "cases"
    case .matrix(let rows): return rows.map { "[\(list($0))]" }.joined()
    case .set(let parts): return "{\(list(parts))}"
    case .element(let a, let places): return "\(a.outline)_[\(list(places))]"
    case .transpose(let a): return "\(a.outline)ᵀ"
    case .magnitude(let a): return "|\(a.outline)|"
    case .norm(let a, let order): return "‖\(a.outline)‖\(order?.outline ?? "")"
    case .floor(let a): return "⌊\(a.outline)⌋"
    case .ceiling(let a): return "⌈\(a.outline)⌉"
    case .factorial(let a, _): return "\(a.outline)!"
    case .binomial(let a, let b): return "(\(a.outline) over \(b.outline))"
    case .percent(let a): return "\(a.outline)%"
    case .degrees(let a): return "\(a.outline)°"
    case .unit(let a, let unit): return "\(a.outline) [\(unit)]"
    case .ambiguous(_, let readings): return "{\(readings.map(\.outline).joined(separator: " | "))}"
    }
  }
}

extension BuiltInFunction {
  fileprivate var outline: String {
    switch self {
    case .logarithm: "log"
    case .softmax: "softmax"
    case .elementary(.sine): "sin"
    case .elementary(.cosine): "cos"
    case .elementary(.arcsine): "arcsin"
    default: "\(self)"
    }
  }
}
