internal import LaTeXMath
internal import Numbers

/// Powers and roots.
extension NumPyWriter {
  mutating func power(_ base: Expression, _ exponent: Expression) throws(Untranslatable) -> ArrayPiece {
    if case .name(let name) = base, name.key == "e", constantE {
      if case .number = exponent, hasOtherSymbols {
        throw Untranslatable(
          "e", "e may be the number or a charge here: \\exp would tell",
          ja: "e は自然対数の底とも電荷とも読める。底なら \\exp と書けば決まる。")
      }
      return try elementary("np.exp", exponent)
    }
    if let doubt = Self.doubtfulPower(base, exponent) { throw doubt }
    if let key = base.plainName, ["R", "N", "Z", "C", "Q"].contains(key),
      case .binary(.multiply, _, let last) = exponent,
      last.plainName != nil
    {
      throw Untranslatable(
        "", "\(key) raised to a product may be a space of arrays and no power",
        ja: "積を指数に持つ \(key) は、累乗でなく配列の空間かもしれない。")
    }
    let value = try piece(base)
    if value.own.count == 2, value.labels.isEmpty {
      guard axes.join(value.own[0], value.own[1]) else {
        throw Untranslatable("", "a power of a matrix that is not square", ja: "正方でない行列の累乗である。")
      }
      if case .negate(.number(let one)) = exponent, one.value == Rational(1) {
        return value.with(.call("np.linalg.inv", [value.text.code]))
      }
      guard case .number(let number) = exponent, let times = number.value?.integer, times > 0 else {
        throw Untranslatable(
          "", "this power of a matrix has no form in NumPy here", ja: "行列のこの累乗は、ここでは NumPy で書けない。")
      }
      return value.with(.call("np.linalg.matrix_power", [value.text.code, String(times)]))
    }
    noteNumber(base)
    if value.own.count == 1, let key = base.plainName, key.letterRankOfBold == 1 {
      throw Untranslatable(
        key, "a power of a vector may be that of its length or of each element: ‖…‖ or ⊙ would tell",
        ja: "ベクトルの累乗は長さの累乗とも要素ごとの累乗とも読める。‖…‖ か ⊙ を使えば決まる。")
    }
    let power = try piece(exponent)
    guard power.own.count < 2 else {
      throw Untranslatable(
        "", "a number raised to a matrix may be that of the matrix or of each element",
        ja: "行列を指数に持つ累乗は、行列の関数とも要素ごとの累乗とも読める。")
    }
    guard power.isNumber || value.own.isEmpty else {
      throw Untranslatable("", "a power of a vector with arrays in it", ja: "ベクトルの累乗の指数が配列になっている。")
    }
    if case .binary(.divide, .number(let one), .number(let two)) = exponent, one.value == Rational(1),
      two.value == Rational(2)
    {
      return value.with(.call("np.sqrt", [value.text.code]))
    }
    if power.isNumber, power.text.code == "1" { return value }
    if exponent.isNegated, power.isNumber || !value.isNumber || power.labels.isEmpty {
      if let raised = try inversePower(value, exponent) { return raised }
    }
    if power.isNumber { return value.with(.power(value.text, power.text)) }
    var result = try elementwise(value, "*", power)
    let order = result.labels.map(\.index)
    result.text = .power(
      value.spread(over: order, ownCount: power.own.count),
      power.spread(over: order, ownCount: power.own.count))
    return result
  }

  /// A power below zero, which NumPy refuses to whole numbers; nil where the base is none.
  private mutating func inversePower(_ value: ArrayPiece, _ exponent: Expression) throws(Untranslatable)
    -> ArrayPiece?
  {
    let power = try piece(exponent)
    // A fraction makes floating point by itself.
    if case .negate(.binary(.divide, .number, .number)) = exponent { return nil }
    guard power.isNumber else { return nil }
    // Numbers that are written are none of NumPy's.
    if Double(value.text.code) != nil, exponent.nameKeys.isEmpty { return nil }
    if Double(value.text.code) != nil, value.text.level == .atom {
      let base = value.text.code.contains(".") ? value.text.code : value.text.code + ".0"
      return power.with(.power(PythonText(base), power.text))
    }
    return value.isOpen || value.axisCount > 0
      ? value.with(.call("np.float_power", [value.text.code, power.text.code])) : nil
  }

  /// Raised notation that may be no power: of indices, of a transposed inverse, of one element.
  private static func doubtfulPower(_ base: Expression, _ exponent: Expression) -> Untranslatable? {
    guard case .name(let name) = base else { return nil }
    let isMatrix = name.base.letterRank == 2
    if isMatrix, case .negate(.name(let mark)) = exponent, ["T", "⊤", "⊺"].contains(mark.key) {
      return Untranslatable(
        name.key, "-T above \(name.key) may be an inverse that is transposed: (…^{-1})^\\top says so",
        ja: "\(name.key) の右肩の -T は逆行列の転置とも読める。転置なら (…^{-1})^\\top と書けば決まる。")
    }
    if isMatrix, name.index.flatMap(\.places).count > 1, exponent.isNegated {
      return Untranslatable(
        name.key,
        "the inverse of the element \(name.key), or an element of the inverse: parentheses would tell",
        ja: "要素 \(name.key) の逆数とも、逆行列の要素とも読める。括弧を付ければ決まる。")
    }
    if isMatrix, exponent.plainName == "H", name.base.isMatrixLetter || name.base.letterRankOfBold == 2 {
      return Untranslatable(
        name.key, "H above \(name.key) may be a power or the conjugate transpose: \\dagger would tell",
        ja: "\(name.key) の右肩の H は累乗とも共役転置とも読める。共役転置なら \\dagger と書けば決まる。")
    }
    let above = exponent.places.compactMap(\.plainName)
    let isIndices =
      above.count > 1 && above.allSatisfy { ["i", "j", "k", "l", "m", "n", "μ", "ν", "ρ", "σ"].contains($0) }
    let isIndex =
      isMatrix && name.index.flatMap(\.places).count > 1
      && ["i", "j", "k", "l", "m", "n"].contains(exponent.plainName)
    if isIndex || isIndices && (above.count > 2 || name.base.letterRank == 2 || !name.index.isEmpty) {
      return Untranslatable(
        name.key, "the letters above \(name.key) may be indices or a power",
        ja: "\(name.key) の右肩の文字は添字とも累乗とも読める。")
    }
    return nil
  }

  var constantE: Bool { !arguments.contains("e") && declared["e"] == nil && codeNames["e"] == nil }

  mutating func root(_ radicand: Expression, _ degree: Expression?) throws(Untranslatable) -> ArrayPiece {
    guard let degree else { return try elementary("np.sqrt", radicand) }
    if case .number(let number) = degree, number.value == Rational(3) {
      return try elementary("np.cbrt", radicand)
    }
    let (value, order) = (try piece(radicand), try piece(degree))
    guard order.isNumber, value.own.count < 2 else {
      throw Untranslatable("√", "this root has no form in NumPy here", ja: "この根は、ここでは NumPy で書けない。")
    }
    return value.with(.power(value.text, .product(PythonText("1"), "/", order.text)))
  }
}

extension Expression {
  /// Whether a minus stands before it.
  var isNegated: Bool {
    switch self {
    case .negate: true
    case .number(let number): number.isNegative
    case .binary(.divide, let above, _), .binary(.multiply, let above, _): above.isNegated
    default: false
    }
  }
}
