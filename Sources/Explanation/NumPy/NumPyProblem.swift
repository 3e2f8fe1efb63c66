package import Words

/// Why a part of a formula is no code, or what was taken for granted to make it code.
package struct NumPyProblem: Sendable, Equatable {
  /// Whether there is code in spite of it.
  package enum Kind: Sendable {
    /// Without an answer there is no code.
    case obstacle
    /// The code stands on it.
    case assumption
  }
  package var kind: Kind
  /// Bytes of the LaTeX.
  package var range: Range<Int>
  /// The part of the formula as it stands there.
  package var text: String
  /// What is missing, and what would help.
  package var sentence: Wording

  package func sentence(in language: SpokenLanguage) -> String { sentence.text(in: language) }
}

/// Why a part of a formula is no code, before it is known where the part stands.
struct Untranslatable: Error, Equatable {
  /// The part, as a presentation tree tells its text; empty for the whole side.
  var part: String
  var sentence: Wording
  /// Whether a loop over the variable of the sum around it may be written instead.
  var isForAxes: Bool

  init(_ part: String, _ sentence: Wording, isForAxes: Bool = false) {
    (self.part, self.sentence, self.isForAxes) = (part, sentence, isForAxes)
  }

  init(_ part: String, _ english: String, ja japanese: String, isForAxes: Bool = false) {
    self.init(part, Wording(english, ja: japanese), isForAxes: isForAxes)
  }
}
