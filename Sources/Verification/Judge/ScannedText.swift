internal import NoteParsing

/// A text to be scanned: its characters, and the byte at which each starts.
///
/// Full-width ASCII is folded to ASCII, and typographic quotes and dashes to plain ones, so that they compare as people read them.
package struct ScannedText: Sendable {
  package var scalars: [Unicode.Scalar] = []
  /// One more than there are scalars: the last is the length in bytes.
  package var offsets: [Int] = []

  /// - Parameter isDamaged: whether UTF-8 that was read as Windows-1252 is to be put right.
  package init(_ text: String, isDamaged: Bool = false) {
    var offset = 0
    if isDamaged {
      for (scalar, length) in repairedCharacters(text) {
        scalars.append(ScannedText.folded(scalar))
        offsets.append(offset)
        offset += length
      }
    } else {
      for scalar in text.unicodeScalars {
        scalars.append(ScannedText.folded(scalar))
        offsets.append(offset)
        offset += scalar.utf8.count
      }
    }
    offsets.append(offset)
  }

  package var text: String { text(0..<scalars.count) }

  /// How many bytes of the text as it was given some scalars are.
  func byteCount(of range: Range<Int>) -> Int { offsets[range.upperBound] - offsets[range.lowerBound] }

  package func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The bytes of the text that a range of scalars came from.
  package func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// The bytes that ranges of scalars have in `text(whole)`.
  package func bytes(_ ranges: [Range<Int>], in whole: Range<Int>) -> [Range<Int>] {
    guard !ranges.isEmpty else { return [] }
    var starts = [0]
    starts.reserveCapacity(whole.count + 1)
    for scalar in scalars[whole] { starts.append(starts[starts.count - 1] + scalar.utf8.count) }
    func start(_ index: Int) -> Int { starts[min(max(index - whole.lowerBound, 0), whole.count)] }
    return ranges.map { start($0.lowerBound)..<start($0.upperBound) }
  }

  /// The range without white space at its ends.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, scalars[start].isSpace { start += 1 }
    while end > start, scalars[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Whether `word`, in lower case, stands at `index`.
  package func hasWord(_ word: String, at index: Int) -> Bool {
    var place = index
    for scalar in word.unicodeScalars {
      guard place < scalars.count, scalars[place].lowercase == scalar else { return false }
      place += 1
    }
    return true
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF5E: scalar
    case 0xFF01...0xFF5D: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0: " "
    case 0x2212, 0x2010, 0x2011: "-"
    case 0x2018, 0x2019: "'"
    case 0x201C, 0x201D: "\""
    default: scalar
    }
  }
}

extension Unicode.Scalar {
  var isSpace: Bool { properties.isWhitespace }
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isWordPart: Bool { self == "_" || isDigit || properties.isAlphabetic }
  /// A Latin letter, a digit or an underscore.
  var isASCIIWordPart: Bool { isASCII && isWordPart }
  var lowercase: Unicode.Scalar {
    isASCII ? (("A"..."Z").contains(self) ? Unicode.Scalar(value + 32)! : self) : self
  }
}
