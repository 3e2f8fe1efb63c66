package import LaTeXMath
package import VaultIndex

/// What a vault's configuration says about formulas.
package struct FormulaSettings: Sendable {
  package var notation = Notation()
  /// The same as it is written: when it changes, verdicts may.
  package var written: [String] = []

  package init() {}

  package init(_ configuration: Configuration) {
    let macros = MathMacros(configuration.macros)
    notation = Notation(macros: macros, glossary: Glossary(configuration.glossary, macros: macros))
    written =
      configuration.macros.map { "macro \($0.key)=\($0.value)" }.sorted()
      + configuration.glossary.map { "glossary \($0.key)=\($0.value)" }.sorted()
  }
}
