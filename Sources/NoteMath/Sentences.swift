/// Sentences of text, in languages with and without spaces. Each starts where the one before ends, with the space between them.
extension String {
  /// The sentences in their order; nothing of the text is left out.
  package var sentences: [Substring] {
    var result: [Substring] = []
    var start = startIndex
    for place in unicodeScalars.indices where startsSentence(at: place) {
      result.append(self[start..<place])
      start = place
    }
    return result + [self[start...]]
  }

  var firstSentence: Substring {
    self[..<(unicodeScalars.indices.first(where: startsSentence) ?? endIndex)]
  }

  var lastSentence: Substring {
    self[(unicodeScalars.indices.last(where: startsSentence) ?? startIndex)...]
  }

  /// Whether a sentence ends right before this scalar.
  private func startsSentence(at place: Index) -> Bool {
    guard place > startIndex else { return false }
    return switch unicodeScalars[unicodeScalars.index(before: place)] {
    case ".", "!", "?", ";": unicodeScalars[place].properties.isWhitespace
    case "。", "！", "？", "｡": true
    // The full stop of scientific Japanese and Chinese; `３．１４` is a number.
    case "．": !unicodeScalars[place].properties.isNumber
    case "\n": unicodeScalars[place] == "\n"
    default: false
    }
  }
}

extension Unicode.Scalar.Properties {
  /// Whether it is a digit, of any width.
  fileprivate var isNumber: Bool { numericType == .decimal }
}
