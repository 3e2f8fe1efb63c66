/// What a reader is told, in each language that people are answered in.
///
/// It is made where it is known what is to be said, so that nothing can be said in one language alone.
package struct Wording: Sendable, Hashable {
  package var english: String
  package var japanese: String

  package init(_ english: String, ja japanese: String) { (self.english, self.japanese) = (english, japanese) }

  /// With the text of each language changed alike.
  package func map(_ transform: (String) -> String) -> Wording {
    Wording(transform(english), ja: transform(japanese))
  }

  /// Alternatives, of which any may be: `a or b`.
  package static func alternatives(_ parts: [Wording]) -> Wording {
    Wording(
      parts.map(\.english).joined(separator: " or "),
      ja: parts.map { "「\($0.japanese)」" }.joined(separator: "とも"))
  }

  // Whoever says the same in English says the same.
  package func hash(into hasher: inout Hasher) { hasher.combine(english) }
}
