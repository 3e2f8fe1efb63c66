internal import Numbers
internal import Words

/// What a note says about an output, in the ways in which it can be meant.
///
/// A trailing comment such as `-> 1.3068... (2 - ln 2)` has a part that states and parts that only remark. This finds the candidates,
/// from the longest; which of them is meant, the output decides.
struct StatedText {
  let text: ScannedText
  /// Candidates for what is stated: the whole, without a remark after an arrow, without one in parentheses.
  let candidates: [Candidate]

  struct Candidate {
    var range: Range<Int>
    var pieces: [Piece]
    /// A value, of whose gloss nothing is held against the output.
    var gloss: Gloss?
  }

  /// What separates a value from the words after it.
  enum Gloss {
    case comma
    /// A colon or a dash, which may also stand behind what the words are about.
    case other
  }

  init(_ text: ScannedText, in range: Range<Int>? = nil) {
    self.text = text
    let whole = text.trimmed(range ?? 0..<text.scalars.count)
    var candidates = [whole]
    let withoutRemark = StatedText.withoutRemark(text, whole)
    if withoutRemark != whole { candidates.append(withoutRemark) }
    let withoutParentheses = StatedText.withoutParentheses(text, withoutRemark)
    if withoutParentheses != withoutRemark { candidates.append(withoutParentheses) }
    for candidate in candidates {
      let start = StatedText.labelEnd(text, candidate)
      if start > candidate.lowerBound { candidates.append(text.trimmed(start..<candidate.upperBound)) }
    }
    let plain = candidates.filter { !$0.isEmpty }
    var found = plain.map { Candidate(range: $0, pieces: pieces(of: text, in: $0)) }
    if let last = plain.last, let (range, gloss) = StatedText.glossed(text, last) {
      found.append(Candidate(range: range, pieces: pieces(of: text, in: range), gloss: gloss))
    }
    self.candidates = found
  }

  /// Where what is stated begins behind an arrow or the label of an output.
  private static func labelEnd(_ text: ScannedText, _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while let arrow = arrows.first(where: { text.hasWord($0, at: start) }) {
      start =
        text.trimmed(min(start + arrow.unicodeScalars.count, range.upperBound)..<range.upperBound)
        .lowerBound
    }
    guard
      text.scalars[start..<range.upperBound].prefix(40).contains(where: { ":→>]".unicodeScalars.contains($0) }
      ),
      let label = OutputHeader.label(text.text(start..<min(range.upperBound, start + 60)))
    else { return start }
    return min(start + label.unicodeScalars.count, range.upperBound)
  }

  private static let arrows = WordList.introducers.entries.filter { entry in
    entry != ":" && entry != "=" && !entry.contains(where: \.isLetter)
  }

  /// A value at the start, and words behind a comma, a colon or a dash: `2, from d`, `True: the same object`.
  private static func glossed(_ text: ScannedText, _ range: Range<Int>) -> (Range<Int>, Gloss)? {
    var range = range
    while let length = introducer(text, range), length < range.count {
      range = text.trimmed(range.lowerBound + length..<range.upperBound)
    }
    guard !range.isEmpty,
      let value = ValueReader(text, end: range.upperBound).value(at: range.lowerBound, inContainer: true)
    else { return nil }
    var index = value.range.upperBound
    let isApart = index < range.upperBound && text.scalars[index].isSpace
    while index < range.upperBound, text.scalars[index].isSpace { index += 1 }
    guard index + 1 < range.upperBound else { return nil }
    let gloss: Gloss
    switch text.scalars[index] {
    case ",", "、", "。", ";": gloss = .comma
    case ":": gloss = value.isWhole ? .other : .comma
    case "-", "–", "—":
      guard isApart, text.scalars[index + 1].isSpace else { return nil }
      gloss = value.isWhole ? .other : .comma
    case let next where isApart && !value.isWhole && next.properties.isAlphabetic:
      return (value.range, .other)
    default: return nil
    }
    index += 1
    while index < range.upperBound, text.scalars[index].isSpace { index += 1 }
    guard index < range.upperBound, text.scalars[index].properties.isAlphabetic else { return nil }
    return (value.range, gloss)
  }

  /// Cuts off what follows an arrow to the left, a second `#`, a dash or a tick.
  private static func withoutRemark(_ text: ScannedText, _ range: Range<Int>) -> Range<Int> {
    for index in range where index > range.lowerBound {
      let scalar = text.scalars[index]
      let isAfterSpace = text.scalars[index - 1].isSpace
      let isMark =
        "←⇐✓✔✅☑❌✗".unicodeScalars.contains(scalar)
        || isAfterSpace
          && (scalar == "#" || scalar == "—" || scalar == ";" || scalar == "\u{FFFD}" || scalar == "※")
        || isAfterSpace
          && (text.hasWord("<-", at: index) || text.hasWord("//", at: index)
            // `--reshape-->` is an arrow with a word.
            || text.hasWord("--", at: index) && !text.text(index..<range.upperBound).contains("->"))
      if isMark { return text.trimmed(range.lowerBound..<index) }
    }
    return range
  }

  /// Cuts off a remark in parentheses at the end.
  static func withoutParentheses(_ text: ScannedText, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, text.scalars[end - 1] == "." || text.scalars[end - 1] == "。" { end -= 1 }
    guard end > range.lowerBound, text.scalars[end - 1] == ")" else { return range }
    var depth = 0
    var index = end - 1
    while index >= range.lowerBound {
      if text.scalars[index] == ")" { depth += 1 }
      if text.scalars[index] == "(" { depth -= 1 }
      if depth == 0 { break }
      index -= 1
    }
    guard index > range.lowerBound,
      text.scalars[index - 1].isSpace || !text.scalars[index - 1].isASCIIWordPart
        // `x（…）` is no call where words of a script without spaces stand in it.
        || index + 1 < end - 1 && (0x2E80...0x9FFF).contains(text.scalars[index + 1].value)
    else { return range }
    return text.trimmed(range.lowerBound..<index)
  }
}

extension Value {
  /// Whether it is a number without decimals.
  fileprivate var isWhole: Bool {
    if case .number(let number) = content { number.isInteger } else { false }
  }
}
