/// Percent signs without a backslash right behind digits, `$37/760 = 4.9%$`. TeX starts a comment there; writers mean a percentage.
struct PercentSigns: Sendable {
  /// With the backslashes that are missing.
  let latex: String
  /// The offsets of these backslashes in `latex`.
  private let inserted: [Int]

  /// nil where there is none.
  init?(_ latex: String) {
    let bytes = Array(latex.utf8)
    guard bytes.contains(UInt8(ascii: "%")) else { return nil }
    var result: [UInt8] = []
    var inserted: [Int] = []
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "%"), place > 0, (0x30...0x39).contains(bytes[place - 1]),
        Self.ends(bytes[(place + 1)...])
      {
        inserted.append(result.count)
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte)
    }
    guard !inserted.isEmpty else { return nil }
    self.latex = String(decoding: result, as: UTF8.self)
    self.inserted = inserted
  }

  /// Whether what follows the sign is no comment: nothing, or more of the formula.
  private static func ends(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let next = rest.first(where: { $0 != UInt8(ascii: " ") }) else { return true }
    return ",.;)]}=<>+-*/\\&".utf8.contains(next)
  }

  /// A range of `latex` as one of what the note has.
  func original(_ range: Range<Int>) -> Range<Int> {
    func offset(_ place: Int) -> Int { place - inserted.count { $0 < place } }
    return offset(range.lowerBound)..<offset(range.upperBound)
  }
}
