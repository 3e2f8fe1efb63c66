internal import Numbers

/// A term of an integrand whose antiderivative is known: `c x^p` times a function of one form.
struct IntegrandTerm {
  enum Function {
    case one
    /// `e^{ax}`
    case exponential(a: Expression)
    /// `\sin(ax + b)`
    case sine(a: Expression, b: Expression)
    case cosine(a: Expression, b: Expression)
    /// `e^{-ax^2}`, with `a` above zero.
    case gaussian(a: Expression)
    /// `\ln x`
    case logarithm
    /// `(ax + b)^q`
    case linear(a: Expression, b: Expression, power: Rational)
    /// `1/(ax^2 + bx + c)`, which has no real zeros.
    case quadratic(a: Expression, b: Expression, c: Expression)
  }

  var coefficient: Expression
  var power: Rational
  var function: Function

  init(_ coefficient: Expression, power: Rational = Rational(0), function: Function = .one) {
    self.coefficient = coefficient
    self.power = power
    self.function = function
  }
}

extension Expression {
  static let zero = Expression.number(WrittenNumber(integer: 0))
  static let one = Expression.number(.one)
  /// The constant, also in a note that uses its letter as a name.
  static let pi = Expression.degrees(.number(WrittenNumber(integer: 180)))
  static let two = Expression.number(WrittenNumber(integer: 2))

  /// An exact number.
  init(_ value: Rational) {
    func number(_ value: Rational) -> Expression {
      var number = WrittenNumber()
      number.digits = value.magnitude.description
      return .number(number)
    }
    let size =
      value.isInteger
      ? number(value) : .binary(.divide, number(value.numerator), number(value.denominator))
    self = value.sign < 0 ? .negate(size) : size
  }

  static func + (left: Expression, right: Expression) -> Expression {
    left == zero ? right : right == zero ? left : .binary(.add, left, right)
  }

  static func * (left: Expression, right: Expression) -> Expression {
    if left == zero || right == zero { return zero }
    return left == one ? right : right == one ? left : .binary(.multiply, left, right)
  }

  static func / (left: Expression, right: Expression) -> Expression {
    right == one ? left : .binary(.divide, left, right)
  }

  static prefix func - (operand: Expression) -> Expression { operand == zero ? zero : .negate(operand) }

  static func call(_ function: ElementaryFunction, _ argument: Expression) -> Expression {
    .call(.elementary(function), [argument])
  }
}
