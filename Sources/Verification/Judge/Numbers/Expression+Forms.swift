internal import LaTeXMath
internal import Numbers

extension Expression {
  /// Nothing but a constant's letter, or a power of it.
  var bareConstant: String? {
    switch self {
    case .name(let name) where ["π", "e"].contains(name.key): name.key
    case .power(let base, _), .negate(let base): base.bareConstant
    default: nil
    }
  }

  /// `e^x`
  var isPowerOfE: Bool {
    if case .power(.name(SymbolName("e")), _) = self { true } else { false }
  }

  /// Whether it is a name alone.
  var isName: Bool { if case .name = self { true } else { false } }

  /// A quotient of whole numbers.
  var isQuotient: Bool {
    switch self {
    case .binary(.divide, let a, let b): a.isWholeNumber && b.isWholeNumber
    case .negate(let a): a.isQuotient
    default: false
    }
  }

  /// A fraction of whole numbers, or a mixed number, with more than a score below.
  var isLongFraction: Bool {
    switch self {
    case .negate(let a): a.isLongFraction
    case .binary(.add, let whole, let fraction): whole.isWholeNumber && fraction.isLongFraction
    case .binary(.divide, let a, .number(let below)):
      a.isWholeNumber && below.isInteger && below.value.map { $0 > Rational(20) } ?? false
    default: false
    }
  }

  /// Whether its last operation adds or subtracts.
  var isSum: Bool {
    if case .binary(let operation, _, _) = self { operation == .add || operation == .subtract } else { false }
  }

  /// A number with its signs and its power of ten, and nothing that computes.
  var isStated: Bool {
    switch self {
    case .number: true
    case .negate(let a), .percent(let a), .degrees(let a), .unit(let a, _): a.isStated
    case .binary(.multiply, let a, let b), .binary(.dot, let a, let b): a.isStated && b.isPowerOfTen
    default: false
    }
  }

  /// A sum of whole numbers.
  var isSumOfWholeNumbers: Bool {
    if case .binary(.add, let a, let b) = self {
      (a.isWholeNumber || a.isSumOfWholeNumbers) && b.isWholeNumber
    } else {
      false
    }
  }

  /// Whether a degree sign stands in it.
  var hasDegrees: Bool { contains { if case .degrees = $0 { true } else { false } } }

  /// As if the degree signs named a unit.
  var withoutDegrees: Expression {
    if case .degrees(let operand) = self { return operand.withoutDegrees }
    return mapOperands(\.withoutDegrees)
  }

  /// Whether a hundred stands in it, by which percentages are made, and no percent sign.
  var hasFactorHundred: Bool {
    !hasPercents
      && contains {
        switch $0 {
        case .number(let number): number.value == Rational(100)
        case .power(.number(let base), .number(let exponent)):
          base.value == Rational(10) && exponent.value == Rational(2)
        default: false
        }
      }
  }

  /// Whether a percent sign stands in it.
  var hasPercents: Bool { contains { if case .percent = $0 { true } else { false } } }

  /// As if the percent signs named a unit.
  var withoutPercents: Expression {
    if case .percent(let operand) = self { return operand.withoutPercents }
    return mapOperands(\.withoutPercents)
  }

  /// `1.000` as a thousand, as in German.
  var withPointsAsGroups: Expression {
    if case .number(let number) = self { return .number(number.withPointAsGroup) }
    return mapOperands(\.withPointsAsGroups)
  }

  /// `80 - 25\%` as 25 % less than 80.
  var withPercentsOfLeft: Expression {
    if case .binary(let operation, let whole, .percent(let part)) = self,
      operation == .add || operation == .subtract,
      !whole.hasPercents || whole.withPercentsOfLeft != whole
    {
      let rate = Expression.binary(operation, .number(.one), .percent(part))
      return .binary(.multiply, whole.withPercentsOfLeft, rate)
    }
    return mapOperands(\.withPercentsOfLeft)
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
      case .modulo, .elementwise: return nil
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
