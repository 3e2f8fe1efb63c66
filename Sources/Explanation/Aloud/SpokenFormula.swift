package import LaTeXMath

/// A formula as a teacher reads it aloud.
///
/// The short form is what is said while pointing at the board. The long form can be written down by who only hears it: it says
/// where fractions, roots, brackets and exponents begin and end, wherever that is not plain.
package struct SpokenFormula: Sendable, Equatable {
  package enum Style: String, Sendable, CaseIterable { case short, long }

  /// Words with spaces between them, never empty.
  package let text: String

  /// Never fails and takes linear time.
  ///
  /// - Parameter readings: How names are read here, by `SymbolName.key`; they win over the letters' own names.
  package init(
    _ formula: MathFormula, in language: SpokenLanguage, style: Style, readings: [String: String] = [:]
  ) {
    self.init(formula.nodes, in: language, style: style, readings: readings, hidden: formula.labels)
  }

  init(
    _ nodes: [MathNode], in language: SpokenLanguage, style: Style, readings: [String: String] = [:],
    hidden: Set<Int> = []
  ) {
    let reader = PartReader(readings: readings, functions: CalledNames.of(nodes), hidden: hidden)
    let parts = reader.row(nodes)
    var speaker = Speaker(language, isLong: style == .long, doubleLetters: DoubleLetters.of(parts))
    speaker.row(parts)
    text = speaker.text
  }
}
