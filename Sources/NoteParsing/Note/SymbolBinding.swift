/// A formula, `=` or `→`, and a code span with a name: the symbol is that name in the note's code.
package struct SymbolBinding: Sendable, Equatable {
  /// The position of the formula among the note's.
  package var formula: Int
  /// A name or a path of names, such as `sigma1` or `np.log2`.
  package var name: String
}

extension ParsedNote {
  /// The symbols that the note binds to names of its code, in their order.
  package func symbolBindings(in source: SourceText) -> [SymbolBinding] {
    guard !codeSpans.isEmpty else { return [] }
    let spans = Dictionary(codeSpans.map { ($0.offsets.lowerBound, $0.offsets) }) { first, _ in first }
    return formulas.indices.compactMap { place in
      let bytes = source.bytes
      var index = formulas[place].range.offsets.upperBound
      func skip(_ byte: UInt8) { while index < bytes.count, bytes[index] == byte { index += 1 } }
      // A formula in a code span of its own ends before the backtick.
      if spans[index] == nil { skip(UInt8(ascii: "`")) }
      skip(0x20)
      guard let sign = ["=", "→"].first(where: { bytes[index...].starts(with: $0.utf8) }) else { return nil }
      index += sign.utf8.count
      skip(0x20)
      guard let span = spans[index] else { return nil }
      let name = String(decoding: bytes[span], as: UTF8.self).filter { $0 != "`" && $0 != " " }
      return Self.isName(name) ? SymbolBinding(formula: place, name: name) : nil
    }
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !(0x30...0x39).contains(first), first != UInt8(ascii: ".") else {
      return false
    }
    return text.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || (0x30...0x39).contains(byte)
        || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
    }
  }
}
