internal import Numbers

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
  }

  init(_ text: ScannedText, in range: Range<Int>? = nil) {
    self.text = text
    let whole = text.trimmed(range ?? 0..<text.scalars.count)
    var candidates = [whole]
    let withoutRemark = StatedText.withoutRemark(text, whole)
    if withoutRemark != whole { candidates.append(withoutRemark) }
    let withoutParentheses = StatedText.withoutParentheses(text, withoutRemark)
    if withoutParentheses != withoutRemark { candidates.append(withoutParentheses) }
    self.candidates = candidates.filter { !$0.isEmpty }.map {
      Candidate(range: $0, pieces: pieces(of: text, in: $0))
    }
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
          && (text.hasWord("<-", at: index) || text.hasWord("//", at: index) || text.hasWord("--", at: index))
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
    else { return range }
    return text.trimmed(range.lowerBound..<index)
  }
}
