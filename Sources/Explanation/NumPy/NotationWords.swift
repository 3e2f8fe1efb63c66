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
    let letters = Array(self[place..<end]).plainText.prefix { $0.isLetter }
    let isFunction = BuiltInFunction(String(letters)) != nil
    let isWord =
      isCapital && (cases.count > 3 || hasLongIndex) || cases.count > 4
      || cases.count > 2 && isCalled && cases[0] == "A" && !isCapital
      || !isCalled && cases.count == 3 && isFunction || cases == ["a", "a"] && hasLongIndex
    guard isWord else { return nil }
    // `exp(x)` and its like are known.
    return isCalled && isFunction ? nil : end
  }

  /// Three capital letters or more side by side: `MSE`.
  var isCapitalWord: Bool {
    count > 2 && allSatisfy { $0.letterCase == "A" } && indices.dropFirst().allSatisfy(isJoined)
  }

  /// Two capital letters or more side by side: `OLS` above a letter.
  var isCapitalMark: Bool { count > 1 && allSatisfy { $0.symbol != nil && $0.letterCase == "A" } }

  /// `\Delta x` as one name.
  func change(at place: Int) -> (MathNode, end: Int)? {
    guard self[place].symbol == "Δ", place + 1 < count else { return nil }
    func joined(_ letter: MathNode) -> MathNode? {
      guard let symbol = letter.symbol, letter.symbolRole == .ordinary, symbol.first?.isLetter == true else {
        return nil
      }
      let range = self[place].range.lowerBound..<letter.range.upperBound
      return MathNode(.font(.italic, [self[place], letter]), range)
    }
    let next = self[place + 1]
    if let name = joined(next) { return (name, place + 2) }
    guard case .scripts(var scripts) = next.kind, let base = scripts.base, let name = joined(base) else {
      return nil
    }
    scripts.base = name
    return (MathNode(.scripts(scripts), name.range.lowerBound..<next.range.upperBound), place + 2)
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
