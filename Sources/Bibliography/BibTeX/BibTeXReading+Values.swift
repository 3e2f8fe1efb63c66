extension BibTeXReading {
  /// Reads the parts of a value, joined by `#`, and the white space behind it; yields it as TeX.
  mutating func value(close: UInt8) throws(BibTeXError) -> String {
    var value = try part(close)
    scanner.skipComments()
    while scanner.next == UInt8(ascii: "#") {
      scanner.index += 1
      scanner.skipComments()
      value += try part(close)
      scanner.skipComments()
    }
    return value
  }

  private mutating func part(_ close: UInt8) throws(BibTeXError) -> String {
    switch scanner.next {
    case UInt8(ascii: "{"), UInt8(ascii: "\""): return text(try scanner.delimited())
    case let byte? where (0x30...0x39).contains(byte):
      let start = scanner.index
      while let digit = scanner.next, (0x30...0x39).contains(digit) { scanner.index += 1 }
      return text(start..<scanner.index)
    default:
      let start = scanner.index
      if scanner.beginsEntry(start) { throw BibTeXError(start, "the value before this entry is missing") }
      let name = text(
        try scanner.identifier("a value", before: [UInt8(ascii: ","), close, UInt8(ascii: "#")]))
      return expansion(of: name, at: start)
    }
  }

  /// What a macro stands for; its name when nothing defines it, as BibTeX's own styles define some.
  private mutating func expansion(of name: String, at start: Int) -> String {
    guard let expansion = macros[name.lowercased()] else {
      report(start, "no @string defines '\(name)'; its name is kept", isError: false)
      return name
    }
    guard expansion.utf8.count <= macroBytesLeft else {
      report(start, "the macros of this file are too long; '\(name)' is kept as a name", isError: true)
      return name
    }
    macroBytesLeft -= expansion.utf8.count
    return expansion
  }

  /// The bytes of a range; when they are not UTF-8 they are read as Latin-1, which is told.
  mutating func text(_ range: Range<Int>) -> String {
    let bytes = scanner.bytes[range]
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    report(range.lowerBound, "this is not UTF-8; it is read as Latin-1", isError: false)
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
    return String(scalars)
  }

  /// A field's value; a macro keeps the white space at its ends.
  func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last,
      BibTeXScanner.isWhite(first) || BibTeXScanner.isWhite(last)
    else { return text }
    guard let start = bytes.firstIndex(where: { !BibTeXScanner.isWhite($0) }),
      let end = bytes.lastIndex(where: { !BibTeXScanner.isWhite($0) })
    else { return "" }
    return String(text[start...end])
  }
}
