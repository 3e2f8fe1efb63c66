internal import LaTeXMath
internal import Numbers

/// What a link may mean that is false as arithmetic of real numbers in decimal numerals. Where it holds under one of these readings, it
/// is not refuted.
extension ChainLink {
  /// The reading under which the number agrees with the expression after all; nil when there is none. `isLeft` says that the number
  /// stands before the expression.
  func otherReading(of number: WrittenNumber, _ expression: Expression, _ value: Real, isLeft: Bool)
    -> String?
  {
    let literals = expression.literals
    if expression.isBoolean, number.isBit, literals.allSatisfy(\.isBit) {
      return "zeros and ones, which may be boolean"
    }
    if expression.contains({ if case .percent = $0 { true } else { false } }) || number.isPercent {
      var plain = number
      if plain.isPercent { (plain.isPercent, plain.lastPlace) = (false, plain.lastPlace + 2) }
      if agrees(plain, expression.withoutPercents) { return "holds with the percent signs as units" }
    }
    if expression.hasDegrees, agrees(number, expression.withoutDegrees) { return "the degree sign as a unit" }
    // A power of e with decimals is one of the constant: `e^{0.5} \approx 1.25`.
    let isPowerOfE = expression.isPowerOfE && number.hasPoint
    if let constant = expression.bareConstant, !isPowerOfE, isFar(number, value) {
      return "\(constant) may be a name here"
    }
    if isLeft, relation == .approximate, !isFar(number, value) { return "a form near to the number" }
    if agrees(number, expression.withPointsAsGroups) { return "holds with points that group digits" }
    if let double = expression.double, double.isFinite, let result = Rational(decimal: "\(double)"),
      number.isInteger ? number.value == result : agrees(number, .exact(result))
    {
      return "holds in floating point"
    }
    if let claim = number.value, number.isInteger, let exact = value.exact {
      return wholeNumberReading(claim, number, expression, exact)
    }
    return nil
  }

  /// Division of whole numbers, whole numbers of a machine, hours of a clock, digits put side by side.
  private func wholeNumberReading(
    _ claim: Rational, _ number: WrittenNumber, _ expression: Expression, _ value: Rational
  ) -> String? {
    guard expression.literals.allSatisfy({ $0.isInteger && !$0.hasPoint }) else { return nil }
    let whole = expression.withWholeDivision
    if whole != expression {
      if (expression.isQuotient && claim == value.floor) || agrees(number, whole) {
        return "holds as a division of whole numbers"
      }
    }
    if overflows(value, to: claim) { return "holds with an overflow of whole numbers" }
    if expression.isSum, [12, 24].contains((value - claim).integer), claim >= Rational(0),
      claim <= Rational(12)
    {
      return "holds on a clock"
    }
    if expression.isSum, expression.literals.map(\.digits).joined() == number.digits {
      return "digits put side by side"
    }
    return nil
  }

  /// Whether whole numbers of some bits make the one value the other.
  func overflows(_ value: Rational, to result: Rational) -> Bool {
    value.isInteger && MachineInteger.all.contains { $0.wraps(value, to: result) }
  }

  private func agrees(_ number: WrittenNumber, _ expression: Expression) -> Bool {
    var evaluator = Evaluator(scope: scope)
    guard let value = try? evaluator.real(expression.withoutUnit) else { return false }
    return agrees(number, value)
  }

  private func agrees(_ number: WrittenNumber, _ value: Real) -> Bool {
    ((try? number.agreement(with: value, isEqual: relation == .equal)) ?? .different) <= .rounded
  }

  /// Whether the number is more than a twentieth away from the value.
  private func isFar(_ number: WrittenNumber, _ value: Real) -> Bool {
    guard let claim = number.value?.double else { return false }
    return abs(claim - value.double) > abs(value.double) / 20
  }
}

/// The whole numbers that a machine holds in some bits.
private struct MachineInteger {
  let bits: Int
  let isSigned: Bool

  static let all = [8, 16, 32, 64].flatMap { bits in
    [MachineInteger(bits: bits, isSigned: false), MachineInteger(bits: bits, isSigned: true)]
  }

  private var count: Rational { Rational(2).power(bits) ?? Rational(0) }
  private var least: Rational { isSigned ? -(count / Rational(2)) : Rational(0) }
  private var greatest: Rational { least + count - Rational(1) }

  private func holds(_ value: Rational) -> Bool { least <= value && value <= greatest }

  func wraps(_ value: Rational, to result: Rational) -> Bool {
    !holds(value) && holds(result) && ((value - result) / count).isInteger
  }
}

extension WrittenNumber {
  fileprivate var isBit: Bool { isInteger && !hasPoint && (digits == "0" || digits == "1") }

  /// `628318` for 628318.53
  func isCutOff(_ value: Real) -> Bool {
    guard isInteger, !hasPoint, let claim = self.value,
      let low = value.interval(precision: 256).bounds?.lowerBound, !low.isInteger
    else { return false }
    return claim == (low.sign < 0 ? -(-low).floor : low.floor)
  }

  /// `295,000` for 294,912: the last three digits or more are zeros, and more than one digit differs, as from a slip it would not.
  func isRoundedToThousands(_ value: Real) -> Bool {
    guard isInteger, !hasPoint, let place = lastNonZeroPlace, place >= 3,
      let unit = Rational(10).power(place),
      let claim = self.value, let exact = value.exact, (exact - claim).magnitude * Rational(2) <= unit
    else { return false }
    let (stated, found) = (claim.magnitude.description, exact.magnitude.floor.description)
    return stated.count != found.count || zip(stated, found).count { $0 != $1 } > 1
  }
}

extension Expression {
  /// Nothing but a constant's letter, or a power of it.
  var bareConstant: String? {
    switch self {
    case .name(let name) where ["π", "e"].contains(name.key): name.key
    case .power(let base, _), .negate(let base): base.bareConstant
    default: nil
    }
  }

  fileprivate var isPowerOfE: Bool {
    if case .power(.name(SymbolName("e")), _) = self { true } else { false }
  }

  var isName: Bool { if case .name = self { true } else { false } }

  fileprivate var isQuotient: Bool {
    switch self {
    case .binary(.divide, let a, let b): a.isWholeNumber && b.isWholeNumber
    case .negate(let a): a.isQuotient
    default: false
    }
  }

  /// A sum of whole numbers.
  fileprivate var isSum: Bool {
    if case .binary(.add, let a, let b) = self {
      (a.isWholeNumber || a.isSum) && b.isWholeNumber
    } else {
      false
    }
  }

  var hasDegrees: Bool { contains { if case .degrees = $0 { true } else { false } } }

  var withoutDegrees: Expression {
    if case .degrees(let operand) = self { return operand.withoutDegrees }
    return mapOperands(\.withoutDegrees)
  }

  fileprivate var withoutPercents: Expression {
    if case .percent(let operand) = self { return operand.withoutPercents }
    return mapOperands(\.withoutPercents)
  }

  /// `1.000` as a thousand, as in German.
  fileprivate var withPointsAsGroups: Expression {
    if case .number(var number) = self, number.hasPoint, number.lastPlace == -3, number.digits.first != "0",
      (4...6).contains(number.digits.count)
    {
      (number.hasPoint, number.lastPlace) = (false, 0)
      return .number(number)
    }
    return mapOperands(\.withPointsAsGroups)
  }

  /// Every decimal for which `isRounded` holds as if cut off.
  func truncating(_ isRounded: (WrittenNumber) -> Bool) -> Expression {
    if case .number(var number) = self, isRounded(number) {
      number.isTruncated = true
      return .number(number)
    }
    return mapOperands { $0.truncating(isRounded) }
  }

  /// `2513` of `2513 \times 10^{-6}`: as rounded as a decimal, though without a point.
  var mantissas: [WrittenNumber] {
    var result: [WrittenNumber] = []
    walk {
      if case .binary(let operation, .number(let number), let power) = $0,
        [.multiply, .dot].contains(operation),
        power.isPowerOfTen, number.significantDigits >= 3, number.digits.last != "0"
      {
        result.append(number)
      }
    }
    return result
  }

  /// `5 \times 5` for 5: the size of a square, or the sides of a box.
  func looksLikeSize(_ value: Real) -> Bool {
    guard case .binary(.multiply, let a, let b) = self, a.isWholeNumber, b.isWholeNumber,
      let value = value.exact
    else { return false }
    return literals.contains { $0.value == value }
  }

  /// The value as a program computes it, in 64-bit floating point; nil beyond the basic operations.
  var double: Double? {
    switch self {
    case .number(let number):
      return Double("\(number.isNegative ? "-" : "")\(number.digits)e\(number.lastPlace)")
    case .negate(let a): return a.double.map { -$0 }
    case .binary(let operation, let a, let b):
      guard let x = a.double, let y = b.double else { return nil }
      switch operation {
      case .add: return x + y
      case .subtract: return x - y
      case .multiply, .dot: return x * y
      case .divide: return x / y
      case .modulo: return nil
      }
    case .power(let a, .number(let exponent)):
      guard let base = a.double, let count = exponent.value?.integer, (0...64).contains(count) else {
        return nil
      }
      return (0..<count).reduce(1) { product, _ in product * base }
    case .root(let a, nil): return a.double.map { $0.squareRoot() }
    default: return nil
    }
  }
}
