internal import LaTeXMath
internal import Numbers

/// A decimal of few digits, as a person would choose it to try a formula.
package struct ShortDecimal: Sendable, Equatable {
  /// The digits without the point.
  package var digits: Int
  /// How many of them stand behind the point.
  package var places: Int

  package init(_ digits: Int, places: Int = 0) {
    self.digits = digits
    self.places = places
  }

  /// Digits with at most one point and an exponent: `0.9`, `1e-5`; nil for all else.
  init?(text: String) {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    let sides = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...2).contains(sides.count),
      let digits = Int(sides.joined()), let exponent = parts.count > 1 ? Int(parts[1]) : 0
    else { return nil }
    var places = (sides.count > 1 ? sides[1].count : 0) - exponent
    guard (-6...15).contains(places) else { return nil }
    var whole = digits
    while places < 0 { (whole, places) = (whole * 10, places + 1) }
    self.init(whole, places: places)
  }

  /// As a formula has it.
  var expression: Expression {
    places == 0
      ? .number(.init(integer: digits))
      : .binary(.divide, .number(.init(integer: digits)), .number(.init(integer: scale)))
  }
  var rational: Rational { Rational(digits) / Rational(scale) }
  var double: Double { Double(digits) / Double(scale) }
  private var scale: Int { (0..<places).reduce(1) { size, _ in 10 * size } }

  var text: String {
    guard places > 0 else { return String(digits) }
    let (whole, rest) = abs(digits).quotientAndRemainder(dividingBy: scale)
    let fraction = String(String(scale + rest).dropFirst()).trimmingZeros
    return (digits < 0 ? "-" : "") + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension String {
  fileprivate var trimmingZeros: String {
    var text = self
    while text.last == "0" { text.removeLast() }
    return text
  }
}

/// What a parameter gets in one try.
package enum InputValue: Sendable, Equatable {
  case whole(Int)
  case number(ShortDecimal)
  case vector([ShortDecimal])
  /// Row by row.
  case matrix([[ShortDecimal]])
  /// Matrices one behind the other, which code alone gets.
  case stack([[[ShortDecimal]]])
  /// The function of one number with these coefficients, from the constant on.
  case polynomial([ShortDecimal])

  /// As the formula gets it; a vector stands upright.
  var value: LaTeXMath.Value {
    switch self {
    case .whole(let value): .real(Real(value))
    case .number(let value): .real(.exact(value.rational))
    case .vector(let values): .matrix(values.map { [.exact($0.rational)] })
    case .matrix(let rows): .matrix(rows.map { $0.map { .exact($0.rational) } })
    case .stack(let matrices): .matrix(matrices.flatMap(\.self).map { $0.map { .exact($0.rational) } })
    case .polynomial(let values): .matrix([values.map { .exact($0.rational) }])
    }
  }

  /// Vectors as rows, matrices one behind the other.
  static func stacked(_ values: [InputValue]) -> InputValue {
    let matrices = values.compactMap { if case .matrix(let rows) = $0 { rows } else { nil } }
    return matrices.isEmpty ? .matrix(values.map(\.numbers)) : .stack(matrices)
  }

  var text: String {
    switch self {
    case .whole(let value): String(value)
    case .number(let value): value.text
    case .vector(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .matrix(let rows):
      "[" + rows.map { "[" + $0.map(\.text).joined(separator: ", ") + "]" }.joined(separator: ", ") + "]"
    case .stack(let matrices):
      "[" + matrices.map { InputValue.matrix($0).text }.joined(separator: ", ") + "]"
    case .polynomial(let values):
      "x ↦ "
        + values.enumerated().map { power, value in
          value.text + ["", "x", "x²", "x³"][min(power, 3)]
        }.joined(separator: " + ")
    }
  }

  var numbers: [ShortDecimal] {
    switch self {
    case .whole(let value): [ShortDecimal(value)]
    case .number(let value): [value]
    case .vector(let values): values
    case .matrix(let rows): rows.flatMap(\.self)
    case .stack(let matrices): matrices.flatMap { $0.flatMap(\.self) }
    case .polynomial(let values): values
    }
  }

  /// The value of a function at `x`; nil for what is none.
  func body(of variable: SymbolName) -> Expression? {
    guard case .polynomial(let values) = self else { return nil }
    return values.enumerated().reduce(Expression.number(.init(integer: 0))) { sum, term in
      let factors = (0..<term.offset).reduce(term.element.expression) { product, _ in
        .binary(.multiply, product, .name(variable))
      }
      return .binary(.add, sum, factors)
    }
  }
}
