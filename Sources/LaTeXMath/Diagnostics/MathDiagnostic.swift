/// Something in a formula that will not render, or not as meant.
package struct MathDiagnostic: Sendable, Equatable {
  package var kind: Kind
  /// Byte offsets into the formula's LaTeX.
  package var range: Range<Int>
  /// One plain sentence without a full stop.
  package var message: String
  /// What to write instead.
  package var suggestion: String

  package init(_ kind: Kind, _ range: Range<Int>, _ message: String, suggestion: String) {
    self.kind = kind
    self.range = range
    self.message = message
    self.suggestion = suggestion
  }

  package enum Kind: String, Sendable, CaseIterable {
    /// Nobody knows the command or environment.
    case undefinedCommand, unknownEnvironment
    /// MathJax takes it, as Obsidian and GitHub do, and KaTeX does not.
    case unsupported
    case unbalancedBrace, unbalancedDelimiter, unbalancedEnvironment
    case missingArgument, invalidArgument, invalidDelimiter, doubleScript, misplaced, wrongMode,
      macroDefinition
    case invalidCharacter, tooDeep, tooManyExpansions
  }
}
