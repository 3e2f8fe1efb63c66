/// Why a value cannot be computed.
package enum ArithmeticError: Error, Equatable, Sendable {
  /// Division by zero, `0^0`, the logarithm of zero and their like; the text names it.
  case undefined(String)
  /// The value is a complex number.
  case complex
  /// The number, or the work to compute it, passes the bounds.
  case tooLarge
  /// The value is known too loosely to decide, such as the floor of an interval that holds an integer.
  case unsettled
}
