internal import NoteParsing

/// Reads TeX once from left to right and writes what people read.
struct TeXDecoder {
  private let bytes: [UInt8]
  private var index = 0
  private var output: [UInt8] = []
  /// Accents that wait for their letter, the outermost first: the mark, and what is shown without a letter.
  private var accents: [(mark: Unicode.Scalar, alone: UInt8)] = []
  /// Of every open brace what is shown where it is closed: nothing, the brace of a command that is not known, a tag.
  private var open: [String] = []
  /// Whether `~`, `--` and quotation marks are themselves.
  var isVerbatim = false
  /// Whether fonts are written as the tags of CSL.
  var hasTags = false
  /// Offsets from which on no closing `\)` follows.
  private var hasNoEnd = false

  init(_ source: String) {
    bytes = Array(source.utf8)
    output.reserveCapacity(bytes.count)
  }

  mutating func decode() -> String {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\"): readCommand()
      case UInt8(ascii: "{"):
        open.append("")
        index += 1
      case UInt8(ascii: "}"): close()
      case UInt8(ascii: "$") where !isVerbatim: readFormula()
      case UInt8(ascii: "~") where !isVerbatim:
        showAccentsAlone()
        output.append(0x20)
        index += 1
      case 0x09...0x0D, 0x20:
        if accents.isEmpty { output.append(byte) }
        index += 1
      default: readText(byte)
      }
    }
    showAccentsAlone()
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func readText(_ byte: UInt8) {
    if !accents.isEmpty { return readAccented() }
    if !isVerbatim, let (length, text) = ligature(byte) {
      output += text.utf8
      index += length
    } else {
      output.append(byte)
      index += 1
    }
  }

  private func ligature(_ byte: UInt8) -> (Int, String)? {
    func follows(_ text: StaticString) -> Bool {
      let length = text.utf8CodeUnitCount
      return index + length <= bytes.count
        && (0..<length).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
    }
    switch byte {
    case UInt8(ascii: "-"): return follows("---") ? (3, "—") : follows("--") ? (2, "–") : nil
    case UInt8(ascii: "`"): return follows("``") ? (2, "“") : nil
    case UInt8(ascii: "'"): return follows("''") ? (2, "”") : nil
    case UInt8(ascii: ","): return follows(",,") ? (2, "„") : nil
    case UInt8(ascii: "?"): return follows("?`") && !follows("?``") ? (2, "¿") : nil
    case UInt8(ascii: "!"): return follows("!`") && !follows("!``") ? (2, "¡") : nil
    default: return nil
    }
  }

  private mutating func close() {
    showAccentsAlone()
    index += 1
    guard let shown = open.popLast(), !shown.isEmpty else { return }
    output += shown.utf8
    if shown == "}" { showBrace() }
  }

  /// Shows the brace that comes next, if one does.
  private mutating func showBrace() {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "{") else { return }
    open.append("}")
    output.append(UInt8(ascii: "{"))
    index += 1
  }

  /// Copies a formula between dollars; a dollar without another is one of money.
  private mutating func readFormula() {
    showAccentsAlone()
    var end = index + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "$") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    // `$$` opens as one.
    if end == index + 1, end + 1 < bytes.count {
      var close = end + 1
      while close < bytes.count, bytes[close] != UInt8(ascii: "$") {
        close += bytes[close] == UInt8(ascii: "\\") ? 2 : 1
      }
      if close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: "$") { end = close + 1 }
    }
    guard end < bytes.count else {
      output.append(UInt8(ascii: "$"))
      index += 1
      return
    }
    output += bytes[index...end]
    index = end + 1
  }

  private mutating func readCommand() {
    let start = index
    index += 1
    guard index < bytes.count else { return output.append(UInt8(ascii: "\\")) }
    var end = index
    while end < bytes.count, (0x61...0x7A).contains(bytes[end] | 0x20) { end += 1 }
    if end == index { return readControlSymbol() }
    let name = String(decoding: bytes[index..<end], as: UTF8.self)
    index = end
    if let mark = TeXSymbols.letterAccents[name] {
      accents.append((mark, UInt8(ascii: " ")))
      limitAccents()
      return
    }
    if hasTags, index < bytes.count, bytes[index] == UInt8(ascii: "{"), let tag = TeXSymbols.tags[name] {
      showAccentsAlone()
      output += "<\(tag)>".utf8
      open.append("</\(tag)>")
      index += 1
    } else if let symbol = TeXSymbols.words[name] {
      skipWhite()
      show(symbol)
    } else if TeXSymbols.dropped.contains(name) {
      skipWhite()
    } else {
      showAccentsAlone()
      output += bytes[start..<end]
      showBrace()
    }
  }

  private mutating func readControlSymbol() {
    let byte = bytes[index]
    if let mark = TeXSymbols.signAccents[byte] {
      index += 1
      accents.append((mark, byte))
      limitAccents()
      return
    }
    if byte == UInt8(ascii: "("), !isVerbatim, copyFormula() { return }
    showAccentsAlone()
    index += 1
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "_"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      output.append(byte)
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\\"), 0x09...0x0D, 0x20:
      output.append(0x20)
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "@"): break
    default:
      output += [UInt8(ascii: "\\"), byte]
    }
  }

  /// Copies `\(…\)`, false when it has no end.
  private mutating func copyFormula() -> Bool {
    guard !hasNoEnd else { return false }
    var end = index + 1
    while end + 1 < bytes.count {
      if bytes[end] == UInt8(ascii: "\\") {
        if bytes[end + 1] == UInt8(ascii: ")") {
          showAccentsAlone()
          output += bytes[(index - 1)...(end + 1)]
          index = end + 2
          return true
        }
        end += 1
      }
      end += 1
    }
    hasNoEnd = true
    return false
  }

  private mutating func skipWhite() {
    while index < bytes.count, BibTeXScanner.isWhite(bytes[index]) { index += 1 }
  }
}

extension TeXDecoder {
  /// A symbol as a letter for the accents that wait, or as text.
  private mutating func show(_ symbol: String) {
    guard !accents.isEmpty, let first = symbol.unicodeScalars.first, symbol.unicodeScalars.count == 1 else {
      showAccentsAlone()
      output += symbol.utf8
      return
    }
    put(first)
  }

  private mutating func readAccented() {
    var length = 1
    while index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80, bytes[index] >= 0xC0 {
      length += 1
    }
    let text = String(decoding: bytes[index..<(index + length)], as: UTF8.self)
    index += length
    if let letter = text.unicodeScalars.first, letter.properties.isAlphabetic {
      put(letter)
    } else {
      showAccentsAlone()
      output += text.utf8
    }
  }

  /// Writes a letter with the accents that wait for it.
  private mutating func put(_ letter: Unicode.Scalar) {
    var scalars = String.UnicodeScalarView()
    // Letters that lose their dot below an accent.
    scalars.append(letter == "ı" ? "i" : letter == "ȷ" ? "j" : letter)
    for accent in accents.reversed() { scalars.append(accent.mark) }
    accents = []
    output += canonicallyComposed(String(scalars)).utf8
  }

  private mutating func showAccentsAlone() {
    for accent in accents where accent.alone != 0x20 { output.append(accent.alone) }
    accents.removeAll(keepingCapacity: true)
  }

  /// No letter has more accents than this.
  private mutating func limitAccents() {
    if accents.count > 8 { showAccentsAlone() }
  }
}
