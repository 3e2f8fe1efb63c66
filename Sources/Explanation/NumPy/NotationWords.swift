internal import LaTeXMath

extension [MathNode] {
  /// The end of letters side by side that look like a word: `covariance`, `SS_{total}`; nil where a product is as likely.
  func wordEnd(from place: Int) -> Int? {
    guard place == 0 || self[place - 1].symbol == nil || self[place - 1].letterCase == nil || !isJoined(place)
    else { return nil }
    var end = place
    var cases: [Character] = []
    while end < count, let letter = self[end].letterCase, end == place || isJoined(end) {
      cases.append(letter)
      end += 1
      if case .scripts = self[end - 1].kind { break }
    }
    guard cases.count > 1 else { return nil }
    let hasLongIndex = self[end - 1].hasLongIndex
    let isCalled = end < count && self[end].coreSymbol == "("
    let isCapital = cases.allSatisfy { $0 == "A" }
    let isWord =
      isCapital && (cases.count > 3 || hasLongIndex) || cases.count > 4
      || cases.count > 2 && isCalled && cases[0] == "A" && !isCapital
    guard isWord else { return nil }
    // `exp(x)` and its like are known.
    return BuiltInFunction(Array(self[place..<end]).plainText) == nil ? end : nil
  }

  /// Whether nothing stands between a node and the one before it.
  private func isJoined(_ place: Int) -> Bool {
    self[place - 1].range.upperBound == self[place].range.lowerBound
  }
}

extension MathNode {
  /// `a` for a small Latin letter, `A` for a capital one, also with an index; nil for all else.
  fileprivate var letterCase: Character? {
    var letter = self
    if case .scripts(let scripts) = kind, scripts.sup == nil, let base = scripts.base { letter = base }
    guard let text = letter.symbol, text.utf8.count == 1, let character = text.first, character.isLetter
    else { return nil }
    return character.isUppercase ? "A" : "a"
  }

  /// An index that is a word.
  fileprivate var hasLongIndex: Bool {
    guard case .scripts(let scripts) = kind, let sub = scripts.sub else { return false }
    let text = sub.plainText
    return text.count > 2 && text.allSatisfy(\.isLetter)
  }
}
