internal import LaTeXMath
internal import Numbers

/// Equations whose numerals may have another base than ten, as the text says.
extension ChainLink {
  /// The verdict where the base of the text decides it; nil where the digits cannot be meant in that base, or it changes nothing.
  func inNumerals(ofBase base: Int, _ left: Expression, _ right: Expression) throws(EvaluationError)
    -> LinkVerdict?
  {
    let computed = [left, right].filter { ClaimedNumber($0) == nil }
    guard !computed.isEmpty, computed.allSatisfy({ !$0.literals.isEmpty && $0.isWritable(inBase: base) })
    else {
      return nil
    }
    let holdsInDecimal = try isSame(scalar(left), scalar(right))
    if left.isWritable(inBase: base), right.isWritable(inBase: base),
      try isSame(scalar(left.withNumerals(ofBase: base)), scalar(right.withNumerals(ofBase: base)))
    {
      return holdsInDecimal ? nil : LinkVerdict(.verified, ["in numerals of base \(base)"])
    }
    return holdsInDecimal ? .unchecked(NumeralsOfAnotherBase.ground) : nil
  }
}

extension Expression {
  /// Whether all its literals are whole numbers whose digits exist in a base.
  fileprivate func isWritable(inBase base: Int) -> Bool {
    literals.allSatisfy { $0.value(inBase: base) != nil }
  }

  fileprivate func withNumerals(ofBase base: Int) -> Expression {
    if case .number(let number) = self, let value = number.value(inBase: base) {
      return .number(WrittenNumber(integer: value))
    }
    return mapOperands { $0.withNumerals(ofBase: base) }
  }
}

extension WrittenNumber {
  fileprivate func value(inBase base: Int) -> Int? {
    guard isInteger, !hasPoint, digits.count < 12, let value = Int(digits, radix: base) else { return nil }
    return isNegative ? -value : value
  }
}
