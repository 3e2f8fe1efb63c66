internal import LaTeXMath
internal import Numbers

/// Powers and roots.
extension NumPyWriter {
  mutating func power(_ base: Expression, _ exponent: Expression) throws(Untranslatable) -> ArrayPiece {
    if case .name(let name) = base, name.key == "e", constantE {
      if case .number = exponent, hasOtherSymbols {
        throw Untranslatable("e", "e may be the number or a charge here: \\exp would tell")
      }
      return try mapped("np.exp", exponent)
    }
    if let key = base.plainName, ["R", "N", "Z", "C", "Q"].contains(key),
      case .binary(.multiply, _, let last) = exponent,
      last.plainName != nil
    {
      throw Untranslatable("", "\(key) raised to a product may be a space of arrays and no power")
    }
    let value = try piece(base)
    if value.own.count == 2, value.labels.isEmpty {
      guard axes.join(value.own[0], value.own[1]) else {
        throw Untranslatable("", "a power of a matrix that is not square")
      }
      if case .negate(.number(let one)) = exponent, one.value == Rational(1) {
        return value.with(.call("np.linalg.inv", [value.text.code]))
      }
      guard case .number(let number) = exponent, let times = number.value?.integer, times > 0 else {
        throw Untranslatable("", "this power of a matrix has no form in NumPy here")
      }
      return value.with(.call("np.linalg.matrix_power", [value.text.code, String(times)]))
    }
    let power = try piece(exponent)
    guard power.isNumber || value.own.isEmpty else {
      throw Untranslatable("", "a power of a vector with arrays in it")
    }
    if case .binary(.divide, .number(let one), .number(let two)) = exponent, one.value == Rational(1),
      two.value == Rational(2)
    {
      return value.with(.call("np.sqrt", [value.text.code]))
    }
    if power.isNumber, power.text.code == "1" { return value }
    if power.isNumber { return value.with(.power(value.text, power.text)) }
    var result = try elementwise(value, "*", power)
    let order = result.labels.map(\.index)
    result.text = .power(
      value.spread(over: order, ownCount: power.own.count),
      power.spread(over: order, ownCount: power.own.count))
    return result
  }

  var constantE: Bool { !arguments.contains("e") && declared["e"] == nil && codeNames["e"] == nil }

  mutating func root(_ radicand: Expression, _ degree: Expression?) throws(Untranslatable) -> ArrayPiece {
    guard let degree else { return try mapped("np.sqrt", radicand) }
    if case .number(let number) = degree, number.value == Rational(3) {
      return try mapped("np.cbrt", radicand)
    }
    let (value, order) = (try piece(radicand), try piece(degree))
    guard order.isNumber, value.own.count < 2 else {
      throw Untranslatable("√", "this root has no form in NumPy here")
    }
    return value.with(.power(value.text, .product(PythonText("1"), "/", order.text)))
  }
}
