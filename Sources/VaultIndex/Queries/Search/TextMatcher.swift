import Foundation
import NoteParsing

/// Decides whether a piece of text answers a tree of terms and patterns.
indirect enum TextMatcher: Sendable {
  /// The forms of a term, and its signs, which are no words: they are looked for as they are.
  case words([[String]], SearchTerm, TermSigns)
  case pattern(SearchPattern)
  case and([TextMatcher])
  case or([TextMatcher])
  case not(TextMatcher)

  /// A matcher for an expression of terms and patterns; other leaves answer nothing.
  init(_ expression: QueryExpression) throws(QuerySyntaxError) {
    func all(_ parts: [QueryExpression]) throws(QuerySyntaxError) -> [TextMatcher] {
      var result: [TextMatcher] = []
      for part in parts { result.append(try TextMatcher(part)) }
      return result
    }
    switch expression {
    case .text(let term):
      self = .words(term.forms, term, TermSigns(term))
    case .pattern(let pattern): self = .pattern(try SearchPattern(pattern))
    case .and(let parts): self = .and(try all(parts))
    case .or(let parts): self = .or(try all(parts))
    case .not(let part): self = .not(try TextMatcher(part))
    default: self = .or([])
    }
  }

  /// - Throws: `QuerySyntaxError` when a pattern takes too long.
  func matches(_ text: SearchableText) throws(QuerySyntaxError) -> Bool {
    switch self {
    case .words(let forms, let term, let signs):
      guard forms.isEmpty || term.matches(text.tokens, forms: forms) else { return false }
      return signs.isEmpty ? !forms.isEmpty : signs.stand(in: text.folded)
    case .pattern(let pattern): return try pattern.firstRange(in: text.composed) != nil
    case .and(let parts):
      for part in parts where try !part.matches(text) { return false }
      return true
    case .or(let parts):
      for part in parts where try part.matches(text) { return true }
      return false
    case .not(let part): return try !part.matches(text)
    }
  }
}

/// A piece of text in the forms in which it is compared, each made when it is asked for.
final class SearchableText {
  let text: String
  private(set) lazy var tokens = SearchFolding.tokens(of: text)
  private(set) lazy var composed = hasManyMarks(text) ? text : text.precomposedStringWithCanonicalMapping
  private(set) lazy var folded = SearchFolding.folded(text)

  init(_ text: String) { self.text = text }
}
