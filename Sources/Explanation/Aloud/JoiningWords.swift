internal import LaTeXMath

extension [MathNode] {
  /// Letters in a row that are a word: a known function or abbreviation (`exp(x)`, `KL`), a word that nobody would multiply
  /// letter by letter (`count`), text of a script without capitals.
  var joiningWords: [MathNode] {
    guard contains(where: { $0.wordLetter != nil || $0.isIdeograph }) else { return self }
    var result: [MathNode] = []
    var place = 0
    while place < count {
      let end = runEnd(from: place) { $0.wordLetter != nil }
      let ideographs = end == place ? runEnd(from: place) { $0.isIdeograph } : place
      if ideographs > place + 1 {
        let text = self[place..<ideographs].compactMap(\.symbol).joined()
        let range = self[place].range.lowerBound..<self[ideographs - 1].range.upperBound
        result.append(MathNode(.text(.roman, [MathNode(.characters(text), range)]), range))
        place = ideographs
      } else if end > place + 1, isWord(place..<end) {
        let word = self[place..<end].compactMap(\.symbol).joined()
        result.append(
          MathNode(
            .operatorName(MathOperatorName(word, takesLimits: false)),
            self[place].range.lowerBound..<self[end - 1].range.upperBound))
        place = end
      } else if end > place, let (node, count) = scriptedWord(from: place, to: end) {
        result.append(node)
        place = count
      } else {
        let next = Swift.max(end, place + 1)
        result += self[place..<next]
        place = next
      }
    }
    return result
  }

  /// A known word whose last letter carries scripts: `max_x`.
  private func scriptedWord(from start: Int, to end: Int) -> (MathNode, Int)? {
    guard end < count, case .scripts(var scripts) = self[end].kind, let base = scripts.base,
      let last = base.wordLetter,
      self[end - 1].range.upperBound == base.range.lowerBound
    else { return nil }
    let word = self[start..<end].compactMap(\.symbol).joined() + last
    // `SS_{total}`
    let isAbbreviation =
      (2...4).contains(word.count) && word.allSatisfy(\.isUppercase)
      && scripts.sub.map {
        $0.content.count > 2 && $0.content.joiningWords.count == 1 || $0.content.first?.isWord == true
      } ?? false
    guard SpokenWords.spelled.contains(word) || SpokenWords.abbreviations.contains(word) || isAbbreviation
    else {
      return nil
    }
    let range = self[start].range.lowerBound..<base.range.upperBound
    scripts.base = MathNode(.operatorName(MathOperatorName(word, takesLimits: false)), range)
    return (MathNode(.scripts(scripts), range.lowerBound..<self[end].range.upperBound), end + 1)
  }

  private func runEnd(from start: Int, _ belongs: (MathNode) -> Bool) -> Int {
    var end = start
    while end < count, end - start < 40, belongs(self[end]),
      end == start || self[end - 1].range.upperBound == self[end].range.lowerBound
    {
      end += 1
    }
    return end
  }

  private func isWord(_ run: Range<Int>) -> Bool {
    let word = self[run].compactMap(\.symbol).joined()
    let bracket =
      run.upperBound < count ? self[run.upperBound].coreSymbol ?? self[run.upperBound].spokenDelimiter : nil
    if bracket == "(" || bracket == "[", SpokenWords.spelled.contains(word) { return true }
    if bracket == "[" || bracket == "(" && word.count > 2, word.count < 6, word.allSatisfy(\.isUppercase) {
      return true
    }
    if bracket == "(", word.count < 5, word.allSatisfy(\.isUppercase), run.upperBound + 2 < count,
      [")", ","].contains(self[run.upperBound + 2].coreSymbol)
    {
      return true
    }
    if run.count == count, SpokenWords.labels.contains(word) { return true }
    // `hIsTrue`
    if word.count > 4, word.count(where: \.isLowercase) > word.count(where: \.isUppercase) + 2,
      word.contains(where: \.isUppercase)
    {
      return true
    }
    if SpokenWords.abbreviations.contains(word) { return true }
    // `sin \theta`
    if run.upperBound < count, ["sin", "cos", "tan", "log", "exp"].contains(word) { return true }
    guard word.count > 3, word.dropFirst().allSatisfy(\.isLowercase),
      word.contains(where: { "aeiou".contains($0) })
    else {
      return false
    }
    // `abcd` is a product, or four sides.
    return !zip(word, word.dropFirst()).allSatisfy { $0 <= $1 }
  }
}

extension MathNode {
  /// The one Latin letter that it is.
  fileprivate var wordLetter: String? {
    guard case .symbol(let symbol) = kind, let byte = symbol.text.utf8.first, symbol.text.utf8.count == 1,
      (0x61...0x7A).contains(byte | 0x20)
    else { return nil }
    return symbol.text
  }

  /// A letter of a script that is written without spaces: Han, kana, Hangul.
  fileprivate var isIdeograph: Bool {
    guard case .symbol(let symbol) = kind, let scalar = symbol.text.unicodeScalars.first,
      scalar.value >= 0x3040
    else {
      return false
    }
    return scalar.properties.isAlphabetic && !(0xFF00...0xFFEF).contains(scalar.value)
      && scalar.value < 0x1D400
      || (0x20000...0x3FFFF).contains(scalar.value)
  }
}
