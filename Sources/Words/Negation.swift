extension Haystack {
  /// Whether a negation says that what is found is not so. It stands close before it ("never raises a", 不会抛出), or in
  /// Japanese and Korean behind it (発生しない); in English also behind it with nothing but a verb between ("is not raised").
  func denies(_ negation: FoundWord, _ found: Range<Int>) -> Bool {
    let isBefore = negation.range.upperBound <= found.lowerBound
    guard isBefore || found.upperBound <= negation.range.lowerBound,
      isBefore || !Self.prepositions.contains(negation.word)
    else { return false }
    let gap =
      isBefore
      ? negation.range.upperBound..<found.lowerBound : found.upperBound..<negation.range.lowerBound
    guard !bytes[gap].contains(where: Self.breaks.contains) else { return false }
    let text = String(decoding: bytes[gap], as: UTF8.self)
    guard !text.contains(where: { "、。，；：→⇒".contains($0) }) else { return false }
    if negation.word.unicodeScalars.allSatisfy(\.isASCII)
      || negation.word.unicodeScalars.allSatisfy(\.isLatin)
    {
      let between = words.filter { gap.contains($0.range.lowerBound) }.map(\.word)
      guard between.allSatisfy({ !Self.connectives.contains($0) }) else { return false }
      return isBefore ? between.count <= 3 : between.count <= 3 && between.allSatisfy(Self.copulas.contains)
    }
    if negation.word.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) {
      return isBefore && gap.count <= 9
    }
    // 「かもしれない」 says that it may be so.
    let before = String(decoding: bytes[..<negation.range.lowerBound], as: UTF8.self)
    return !isBefore && gap.count <= 30 && !before.hasSuffix("かもしれ") && !before.hasSuffix("違い")
  }

  private static let breaks = Set(",;:()>\"".utf8)
  private static let connectives: Set<String> = [
    "so", "and", "but", "because", "since", "as", "then", "thus", "hence", "which", "that", "or", "if",
    "when",
    "while", "therefore", "und", "aber", "et", "mais", "y", "pero",
  ]
  /// Negations of what follows them: something fails without a word.
  private static let prepositions: Set<String> = ["without", "ohne", "sans", "sin", "без"]
  private static let copulas: Set<String> = [
    "is", "are", "was", "were", "be", "been", "does", "do", "did", "will", "would", "can", "could", "ever",
    "has",
  ]
}

extension Unicode.Scalar {
  /// A letter of the languages that put spaces between words.
  fileprivate var isLatin: Bool {
    isASCII || (0xC0...0x24F).contains(value) || (0x400...0x4FF).contains(value)
  }
}
