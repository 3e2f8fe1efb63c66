/// A text that words are looked for in: its words, and its bytes with ASCII letters in lower case and white space as spaces.
struct Haystack {
  let bytes: [UInt8]
  /// In lower case, with straight apostrophes; by bytes of `bytes`.
  let words: [FoundWord]
  /// For each of the bytes its place in the text, and the text's length; nil where all are where they were.
  private let origins: [Int]?

  init(_ text: some StringProtocol) { self.init(String(text)) }

  init(_ text: String) {
    let folded = Haystack.folded(text)
    guard folded.contains(where: { $0 >= 0x80 }), text.unicodeScalars.contains(where: \.isVoicingMark) else {
      bytes = folded
      words = Haystack.words(of: text, folded)
      origins = nil
      return
    }
    // Marks of their own, as some editors write "で", are one letter with what they stand behind.
    var joined = ""
    var origins: [Int] = []
    var offset = 0
    var last = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if scalar.isVoicingMark, let base = joined.unicodeScalars.last, let whole = base.joined(with: scalar) {
        joined.unicodeScalars.removeLast()
        origins.removeLast(UTF8.width(base))
        joined.unicodeScalars.append(whole)
        origins += Array(repeating: last, count: UTF8.width(whole))
      } else {
        joined.unicodeScalars.append(scalar)
        origins += (0..<width).map { offset + $0 }
        last = offset
      }
      offset += width
    }
    bytes = Haystack.folded(joined)
    words = Haystack.words(of: joined, bytes)
    self.origins = origins + [offset]
  }

  private static func folded(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    for place in bytes.indices {
      switch bytes[place] {
      case 0x41...0x5A: bytes[place] |= 0x20
      case 0x09, 0x0A, 0x0D: bytes[place] = 0x20
      default: break
      }
    }
    return bytes
  }

  private static func words(of text: String, _ folded: [UInt8]) -> [FoundWord] {
    var result: [FoundWord] = []
    var start: Int?
    var isASCII = true
    var offset = 0
    func end() {
      guard let first = start else { return }
      var word = String(decoding: folded[first..<offset], as: UTF8.self)
      if !isASCII {
        let scalars = word.lowercased().unicodeScalars.map { $0 == "’" ? "'" : $0 }
        word = String(String.UnicodeScalarView(scalars))
      }
      result.append(FoundWord(word: word, range: first..<offset))
      (start, isASCII) = (nil, true)
    }
    for scalar in text.unicodeScalars {
      if scalar.isPartOfWord {
        start = start ?? offset
        isASCII = isASCII && scalar.isASCII
      } else {
        end()
      }
      offset += UTF8.width(scalar)
    }
    end()
    return result
  }

  /// What was found, by bytes of the text itself.
  func placed(_ found: FoundWord) -> FoundWord {
    guard let origins else { return found }
    return FoundWord(
      word: found.word, range: origins[found.range.lowerBound]..<origins[found.range.upperBound])
  }

  /// Whether neither a letter nor a digit goes on with a range.
  func standsAlone(_ range: Range<Int>) -> Bool {
    func isWord(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) }
    let goesBack =
      range.lowerBound > 0 && isWord(bytes[range.lowerBound - 1]) && isWord(bytes[range.lowerBound])
    let goesOn =
      range.upperBound < bytes.count && isWord(bytes[range.upperBound])
      && isWord(bytes[range.upperBound - 1])
    return !goesBack && !goesOn
  }

  /// Whether a sign that makes a picture of what stands before it, such as ✖️, follows.
  func isPicture(_ range: Range<Int>) -> Bool {
    bytes[range.upperBound...].starts(with: [0xEF, 0xB8, 0x8F])
  }

  /// The clause that a range stands in: what is between commas, colons and the ends of sentences.
  func clause(around range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low > 0, !endsClause(at: low - 1) { low -= 1 }
    while high < bytes.count, !endsClause(at: high) { high += 1 }
    return low..<high
  }

  private func endsClause(at place: Int) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return true
    case UInt8(ascii: "."): return place + 1 == bytes.count || bytes[place + 1] == 0x20
    case 0x80...: return place >= 2 && Self.marks.contains(Array(bytes[(place - 2)...place]))
    default: return false
    }
  }

  private static let marks = Set("、。，；：！？—".map { Array(String($0).utf8) })
}

extension Unicode.Scalar {
  /// Letters of languages with spaces, and the marks on them.
  var isPartOfWord: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "'" }
    if self == "’" { return true }
    switch value {
    // Kana, ideographs, Hangul.
    case 0x3000...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x20000...0x3FFFF: return false
    default: return properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
    }
  }

  fileprivate var isVoicingMark: Bool { self == "\u{3099}" || self == "\u{309A}" }

  /// The kana with its mark, which follows it in Unicode; nil for one that takes none.
  fileprivate func joined(with mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x3041...0x30FF).contains(value),
      let whole = Unicode.Scalar(value + (mark == "\u{3099}" ? 1 : 2)),
      String(whole) == String(String.UnicodeScalarView([self, mark]))
    else { return nil }
    return whole
  }
}
