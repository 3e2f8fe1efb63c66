/// A piece of Python, with how tightly its outermost operation binds.
struct PythonText: Equatable {
  /// How tightly operators bind, from loose to tight.
  enum Level: Int, Comparable {
    case condition, conjunction, comparison, sum, product, sign, power, atom

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }
  var code: String
  var level: Level
  /// Whether it is a product or a quotient of numbers, element by element.
  private var isPlainProduct = false
  /// What one is divided by, where it is that.
  private var divisor: String?

  init(_ code: String, _ level: Level = .atom) { (self.code, self.level) = (code, level) }

  /// In parentheses where it binds less tightly than what stands around.
  func inside(_ outer: Level) -> String { level < outer ? "(\(code))" : code }

  static func call(_ function: String, _ arguments: [String]) -> PythonText {
    PythonText("\(function)(\(arguments.joined(separator: ", ")))")
  }

  static func sum(_ left: PythonText, _ sign: String, _ right: PythonText) -> PythonText {
    // `a + -b`
    if sign == "+", right.level == .sign, right.code.hasPrefix("-") {
      return PythonText("\(left.inside(.sum)) - \(right.code.dropFirst())", .sum)
    }
    let after = right.level == .sign ? "(\(right.code))" : right.inside(sign == "-" ? .product : .sum)
    return PythonText("\(left.inside(.sum)) \(sign) \(after)", .sum)
  }

  /// `*`, `/`, `@`, `%`
  static func product(_ left: PythonText, _ sign: String, _ right: PythonText) -> PythonText {
    // `a * (b / c)` as `a * b / c`
    if sign == "*", let divisor = right.divisor { return product(left, "/", PythonText(divisor)) }
    let isOne = sign == "*" && right.isPlainProduct
    var text = PythonText(
      "\(left.inside(.product)) \(sign) \(isOne ? right.code : right.inside(.power))", .product)
    if sign == "/", left.code == "1" { text.divisor = right.inside(.power) }
    text.isPlainProduct = (sign == "*" || sign == "/") && (left.level != .product || left.isPlainProduct)
    return text
  }

  static func power(_ base: PythonText, _ exponent: PythonText) -> PythonText {
    PythonText("\(base.inside(.atom))**\(exponent.inside(.power))", .power)
  }

  var negated: PythonText {
    if level == .sign, code.hasPrefix("-") { return PythonText("(\(code))").negatedText }
    return negatedText
  }

  private var negatedText: PythonText { PythonText("-\(inside(.product))", .sign) }

  /// With an index or an attribute behind it.
  func followed(by suffix: String) -> PythonText { PythonText(inside(.atom) + suffix) }
}
