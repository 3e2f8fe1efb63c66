internal import Words

/// How a paragraph or a heading starts that is about a thing of its own: "Example 2", "**Solution.**", "(b)".
enum FrameLabel: Int, Comparable {
  case example
  /// A solution belongs to the exercise before it.
  case solution
  /// A part of either.
  case part

  static func < (left: FrameLabel, right: FrameLabel) -> Bool { left.rawValue < right.rawValue }

  /// nil for other text.
  init?(_ text: String) {
    let rest = text.drop { $0.isWhitespace || "*_#>\\~".contains($0) }
    guard let first = rest.first else { return nil }
    if ("①"..."⑳").contains(first) || Self.isInParentheses(rest) {
      self = .part
      return
    }
    guard first.isLetter else { return nil }
    // "Consider Case A", "In Example 2"
    let word = rest.prefix(while: \.isLetter)
    if WordList.beforeLabels.contains(word.lowercased()) {
      let label = rest.dropFirst(word.count).drop { $0 == " " }
      guard Self.starts(label, with: .examples) else { return nil }
      self = .example
      return
    }
    if Self.starts(rest, with: .examples) {
      self = .example
    } else if Self.starts(rest, with: .solutions) {
      self = .solution
    } else {
      return nil
    }
  }

  /// `(a)`, `(iv)`, `(2)`
  private static func isInParentheses(_ text: Substring) -> Bool {
    guard text.first == "(" || text.first == "（" else { return false }
    let inside = text.dropFirst().prefix { $0.isLetter || $0.isNumber }
    let isNumeral = inside.count == 1 || inside.allSatisfy { "ivx0123456789".contains($0) }
    guard (1...4).contains(inside.count), isNumeral else { return false }
    let next = text.dropFirst(1 + inside.count).first
    return next == ")" || next == "）"
  }

  /// Whether a text starts with one of some words that is followed by a number, by a mark or by nothing.
  private static func starts(_ text: Substring, with words: WordList) -> Bool {
    let word = text.prefix { $0.isLetter && ($0.isASCII || $0.isLowercase || $0.isUppercase) }
    if !word.isEmpty {
      return words.contains(word.lowercased()) && isLabelEnd(text.dropFirst(word.count))
    }
    return words.entries.contains { entry in
      text.hasPrefix(entry) && isLabelEnd(text.dropFirst(entry.count))
    }
  }

  private static func isLabelEnd(_ text: Substring) -> Bool {
    let rest = text.drop { $0 == " " || $0 == "\u{3000}" || $0 == "\u{A0}" }
    guard let next = rest.first else { return true }
    if next.isNumber || ".:：。．*_)）(（[【】—–-\n".contains(next) { return true }
    // "Case A", "Example IV"
    let word = rest.prefix { $0.isLetter }
    return text.first != next && (word.count == 1 || word.allSatisfy { "IVX".contains($0) })
      && next.isUppercase
  }
}
