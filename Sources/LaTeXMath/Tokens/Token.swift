/// One token of TeX: no text of its own, only where it stands and what it is.
struct Token: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    /// `code` is the Unicode scalar.
    case character
    /// `code` is the command's identifier.
    case command
    /// White space of any length.
    case space
    /// A combining mark on the character before; `code` is the scalar.
    case mark
    /// A character that TeX does not take; `code` is the scalar.
    case invalid
    /// The end of an argument that was put back.
    case argumentEnd
    /// The end of the formula.
    case end
  }

  var kind: Kind
  /// `\noexpand` stands before it.
  var isFrozen = false
  var code: UInt32
  /// Byte offsets into the formula; for what a macro wrote, those of the macro's use.
  var start: Int32
  var end: Int32

  init(_ kind: Kind, _ code: UInt32 = 0, _ start: Int, _ end: Int) {
    self.kind = kind
    self.code = code
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  var range: Range<Int> { Int(start)..<Int(max(start, end)) }

  func isInvalid(_ character: Unicode.Scalar) -> Bool { kind == .invalid && code == character.value }

  func isCharacter(_ character: Unicode.Scalar) -> Bool { kind == .character && code == character.value }

  /// Whether both mean the same wherever they stand.
  func isAlike(_ other: Token) -> Bool { kind == other.kind && code == other.code }
}
