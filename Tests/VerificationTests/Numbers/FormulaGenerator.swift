import Numbers
import TestSupport

/// Formulas made from random trees, whose values are known from the trees: each is written in one of the styles that people write in.
struct FormulaGenerator {
  /// An expression as LaTeX and its value.
  struct Formula {
    var latex: String
    var value: Rational
    /// How tightly its outermost operation binds: 0 a sum, 1 a product, 2 a power, 3 a numeral or a bracket.
    var level = 3
    /// Whether it starts with a sign.
    var isSigned = false
    /// Whether a decimal is written in it.
    var hasDecimal = false
  }

  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A number from 0 up to, not including, `limit`.
  mutating func below(_ limit: Int) -> Int { random.below(limit) }

  private mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

  /// A formula that computes; its value is below a thousand million, and a fraction of small numbers.
  mutating func formula() -> Formula {
    while true {
      let made = expression(depth: 1 + below(3))
      guard made.level < 3, made.value.magnitude < Rational(1_000_000_000),
        made.value.denominator.bitCount < 40
      else { continue }
      return made
    }
  }

  private mutating func expression(depth: Int) -> Formula {
    if depth == 0 { return numeral() }
    switch below(12) {
    case 0...3: return sum(depth)
    case 4...7: return product(depth)
    case 8: return fraction(depth)
    case 9: return power(depth)
    default: return function(depth)
    }
  }

  // MARK: Numerals

  private mutating func numeral() -> Formula {
    func whole(_ value: Int) -> Formula { Formula(latex: String(value), value: Rational(value)) }
    switch below(15) {
    case 0...5: return whole(1 + below(30))
    case 6: return whole(100 + below(900))
    case 7:
      let (thousands, rest) = (1 + below(40), below(1000))
      let digits = String(repeating: "0", count: 3 - String(rest).count) + String(rest)
      return Formula(
        latex: "\(thousands)\(one(of: ["{,}", "\\,"]))\(digits)", value: Rational(thousands * 1000 + rest))
    case 8, 9:
      let places = 1 + below(3)
      let value = Rational(1 + below(5_000)) / Rational(10).power(places)!
      var text = value.decimal(places: places)
      if text.hasPrefix("0."), below(4) == 0 { text.removeFirst() }
      return Formula(latex: text, value: value, hasDecimal: true)
    case 10:
      let (above, below) = fractionParts()
      return Formula(latex: over(above, below), value: Rational(above) / Rational(below))
    case 11:
      let (above, below) = fractionParts()
      let whole = 1 + self.below(9)
      return Formula(
        latex: "\(whole)\(over(above, below))", value: Rational(whole) + Rational(above) / Rational(below))
    case 12:
      let percent = 1 + below(99)
      return Formula(latex: "\(percent)\\%", value: Rational(percent) / Rational(100))
    case 13:
      let (above, below) = fractionParts()
      let whole = 1 + self.below(99)
      let value = Rational(whole) + Rational(above) / Rational(below)
      return Formula(latex: "\(whole)\(over(above, below))\\%", value: value / Rational(100))
    default:
      let (digits, exponent) = (11 + below(89), below(7) - 3)
      let mantissa = (Rational(digits) / Rational(10)).decimal(places: 1)
      let value = Rational(digits) / Rational(10) * Self.power(of: 10, exponent)
      return Formula(
        latex: "\(mantissa) \(one(of: ["\\times", "\\cdot"])) 10^{\(exponent)}", value: value, level: 1,
        hasDecimal: true)
    }
  }

  /// A fraction below one.
  private mutating func fractionParts() -> (Int, Int) {
    let below = 2 + self.below(11)
    return (1 + self.below(below - 1), below)
  }

  private mutating func over(_ above: Int, _ below: Int) -> String {
    if above < 10, below < 10, self.below(3) == 0 { return "\\frac\(above)\(below)" }
    return "\(one(of: ["\\frac", "\\tfrac", "\\dfrac"])){\(above)}{\(below)}"
  }

  private static func power(of base: Int, _ exponent: Int) -> Rational {
    let power = Rational(base).power(exponent < 0 ? -exponent : exponent)!
    return exponent < 0 ? Rational(1) / power : power
  }

  // MARK: Operations

  private mutating func bracketed(_ formula: Formula, below level: Int) -> Formula {
    guard formula.level < level || formula.isSigned else { return formula }
    var result = formula
    result.latex =
      wrapped(
        formula.latex, one(of: [("(", ")"), ("\\left(", "\\right)"), ("[", "]"), ("\\bigl(", "\\bigr)")]))
    (result.level, result.isSigned) = (3, false)
    return result
  }

  private mutating func sum(_ depth: Int) -> Formula {
    var result = bracketed(expression(depth: depth - 1), below: 0)
    if below(5) == 0, result.level > 0 {
      (result.latex, result.value, result.isSigned) = ("-" + result.latex, -result.value, true)
    }
    for _ in 0...below(2) {
      let other = bracketed(expression(depth: depth - 1), below: 1)
      let isPlus = below(2) == 0
      result.latex += " \(isPlus ? "+" : "-") \(other.latex)"
      result.value = isPlus ? result.value + other.value : result.value - other.value
      result.hasDecimal = result.hasDecimal || other.hasDecimal
    }
    result.level = 0
    return result
  }

  private mutating func product(_ depth: Int) -> Formula {
    var result = bracketed(expression(depth: depth - 1), below: 2)
    var isDivided = false
    for _ in 0...below(2) {
      var other = bracketed(expression(depth: depth - 1), below: 2)
      // A power of ten behind a slash may belong to the number before it.
      let sign = one(of: ["\\times", "\\cdot", "*", "×", "/", "\\div", "÷", ""])
      let divides = ["/", "\\div", "÷"].contains(sign)
      if divides, other.value.isZero { continue }
      if sign.isEmpty {
        guard other.latex.first == "(" || other.latex.hasPrefix("\\left("), !isDivided,
          !result.latex.hasSuffix("%"), !result.latex.hasSuffix("!")
        else { continue }
        result.latex += other.latex
      } else {
        if below(5) == 0 { (other.latex, other.value) = ("-" + other.latex, -other.value) }
        result.latex += " \(sign) \(other.latex)"
      }
      result.value = divides ? result.value / other.value : result.value * other.value
      result.hasDecimal = result.hasDecimal || other.hasDecimal
      isDivided = isDivided || divides
      result.level = 1
    }
    return result
  }

  private mutating func fraction(_ depth: Int) -> Formula {
    let (above, below) = (expression(depth: depth - 1), expression(depth: depth - 1))
    if below.value.isZero { return above }
    return Formula(
      latex: "\(one(of: ["\\frac", "\\dfrac"])){\(above.latex)}{\(below.latex)}",
      value: above.value / below.value,
      level: 2, hasDecimal: above.hasDecimal || below.hasDecimal)
  }

  private mutating func power(_ depth: Int) -> Formula {
    var base = expression(depth: depth - 1)
    // The power of a mixed number, a percentage or a fraction needs brackets.
    if base.latex.contains("\\") || base.latex.contains("^") || base.level < 3 { base.level = 0 }
    base = bracketed(base, below: 3)
    let exponent = base.value.isZero ? 1 + below(3) : below(5) - 1
    guard let power = base.value.power(exponent < 0 ? -exponent : exponent) else { return base }
    return Formula(
      latex: "\(base.latex)^\(exponent < 0 || below(2) == 0 ? "{\(exponent)}" : "\(exponent)")",
      value: exponent < 0 ? Rational(1) / power : power, level: 2, hasDecimal: base.hasDecimal)
  }

  private mutating func function(_ depth: Int) -> Formula {
    let small = 2 + below(11)
    switch below(12) {
    case 0:
      let square = small * small
      return Formula(
        latex: one(of: ["\\sqrt{\(square)}", "sqrt(\(square))"]), value: Rational(small), level: 2)
    case 1:
      let (base, exponent) = (2 + below(4), 1 + below(4))
      let argument = Self.power(of: base, exponent).description
      return Formula(
        latex: one(of: [
          "\\log_\(base)(\(argument))", "\\log_{\(base)}\\left(\(argument)\\right)",
          "log_\(base)(\(argument))",
        ]),
        value: Rational(exponent), level: 2)
    case 2:
      let inside = expression(depth: depth - 1)
      return Formula(
        latex: wrapped(
          inside.latex, one(of: [("|", "|"), ("\\left|", "\\right|"), ("\\lvert ", "\\rvert")])),
        value: inside.value.magnitude, level: 2, hasDecimal: inside.hasDecimal)
    case 3:
      let inside = expression(depth: depth - 1)
      return Formula(
        latex: "\\lfloor \(inside.latex) \\rfloor", value: inside.value.floor, level: 2,
        hasDecimal: inside.hasDecimal)
    case 4:
      let count = 1 + below(7)
      return Formula(
        latex: "\(count)!", value: (1...count).reduce(Rational(1)) { $0 * Rational($1) }, level: 2)
    case 5:
      let (a, b) = (expression(depth: depth - 1), expression(depth: depth - 1))
      let name = one(of: ["\\max", "max", "\\min", "min"])
      let first = name.hasSuffix("max") == (a.value > b.value)
      return Formula(
        latex: "\(name)(\(a.latex), \(b.latex))", value: first ? a.value : b.value, level: 2,
        hasDecimal: a.hasDecimal || b.hasDecimal)
    case 6:
      return Formula(
        latex: one(of: ["\\sin 30^\\circ", "\\sin(30^\\circ)", "\\cos{60^\\circ}", "\\sin 30°"]),
        value: Rational(1) / Rational(2), level: 1)
    case 7: return Formula(latex: one(of: ["\\exp(0)", "exp(0)"]), value: Rational(1), level: 2)
    case 8: return Formula(latex: "\\binom{\(small)}{2}", value: Rational(small * (small - 1) / 2), level: 2)
    case 9:
      return Formula(latex: "\\sqrt[3]{\(small * small * small)}", value: Rational(small), level: 2)
    case 10:
      // Without brackets it ends where a product goes on.
      let (base, exponent) = (2 + below(4), 1 + below(4))
      return Formula(
        latex: "\\log_\(base) \(Self.power(of: base, exponent).description)", value: Rational(exponent),
        level: 1)
    default:
      let factor = 2 + below(8)
      return Formula(
        latex: "\(factor)\(one(of: ["\\sqrt{\(small * small)}", "(\(small))"]))",
        value: Rational(factor * small), level: 1)
    }
  }
}

private func wrapped(_ text: String, _ brackets: (String, String)) -> String {
  brackets.0 + text + brackets.1
}
