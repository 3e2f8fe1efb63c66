package import Numbers

/// What an expression evaluates to.
package enum Value: Sendable {
  case real(Real)
  /// Rows of equal length; a row vector has one row.
  case matrix([[Real]])
  case set([Real])

  package var real: Real? { if case .real(let value) = self { value } else { nil } }

  /// A number, or the only element of a matrix: `(2\ 1)\binom{2}{3} = 7`.
  package var number: Real? {
    switch self {
    case .real(let value): value
    case .matrix(let rows) where rows.count == 1 && rows[0].count == 1: rows[0][0]
    default: nil
    }
  }
}

/// Why an expression has no value.
package enum EvaluationError: Error, Equatable, Sendable {
  /// A name whose value nothing gives.
  case free(String)
  case arithmetic(ArithmeticError)
  /// The work, or a number, would be too large.
  case tooLarge
  /// Operands that do not fit together, or an operation that is not computed; the text names it.
  case unsupported(String)

  /// A phrase for people.
  package var reason: String {
    switch self {
    case .free(let name): "\(name) has no value here"
    case .arithmetic(.undefined(let what)): what
    case .arithmetic(.complex): "a complex value"
    case .arithmetic(.tooLarge), .tooLarge: "too large"
    case .arithmetic(.unsettled): "a value that is not known closely enough"
    case .unsupported(let what): what
    }
  }
}
