internal import Numbers

extension [NoteScope.Entry] {
  /// Whether commas stand before decimals in at least two places, as in `0,5`, and points in none.
  var haveDecimalCommas: Bool {
    var commas = 0
    for entry in self {
      var window: (UInt8, UInt8, UInt8) = (0, 0, 0)
      for byte in entry.latex.utf8 {
        defer { window = (window.1, window.2, byte) }
        guard Self.isDigit(byte), Self.isDigit(window.1) else { continue }
        if window.2 == UInt8(ascii: ".") { return false }
        if window.2 == UInt8(ascii: ","), window.1 == 0x30, !Self.isDigit(window.0) { commas += 1 }
      }
    }
    return commas >= 2
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Expression {
  /// A number, or a vector of numbers, that is only stated.
  var isLiteral: Bool {
    if ClaimedNumber(self) != nil { return true }
    switch self {
    case .matrix(let rows):
      return rows.allSatisfy { $0.allSatisfy { ClaimedNumber($0) != nil || $0.isSimpleFraction } }
    case .negate(let operand): return operand.isSimpleFraction
    case .unit(let operand, _): return operand.isLiteral
    default: return isSimpleFraction
    }
  }

  /// A product, a quotient or a power with names: an argument of a special form.
  var isForm: Bool {
    switch self {
    case .binary(.multiply, _, _), .binary(.dot, _, _), .binary(.divide, _, _), .power: !nameKeys.isEmpty
    default: false
    }
  }

  /// Whether there is a value, and another one than this, so that this one was rounded.
  func isOther(than value: Rational) -> Bool {
    guard ClaimedNumber(self) == nil else { return false }
    var evaluator = Evaluator()
    guard let own = try? evaluator.real(withoutUnit) else {
      return contains { if case .root = $0 { true } else if case .call = $0 { true } else { false } }
    }
    return own.exact != value
  }

  /// A name or a number alone.
  var isAtom: Bool {
    switch self {
    case .name, .number: true
    default: false
    }
  }
}

extension Expression {
  /// A number that only the constant can be meant by.
  var isNearPi: Bool {
    guard case .number(let number) = self, let value = number.value?.double else { return false }
    return abs(value - 3.1416) < 0.2
  }

  /// A number that π rounds to by the digits shown.
  var isRoundedPi: Bool {
    guard case .number(let number) = self else { return false }
    return number.isInteger || number.agreement(with: RealArithmetic(precision: 64).pi) <= .rounded
  }
}
