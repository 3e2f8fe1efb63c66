package import Words

/// A language that formulas are explained in.
package enum SpokenLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case japanese = "ja"
}

extension Wording {
  package func text(in language: SpokenLanguage) -> String { language == .english ? english : japanese }
}
