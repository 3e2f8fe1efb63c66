internal import LaTeXMath
internal import NoteMath

/// A formula that cannot be read for another reason than its balance and its commands.
package enum InvalidFormula: FormulaRule {
  package static let id = "invalid-formula"
  package static let summary = "a formula breaks a rule of LaTeX, such as a second superscript"
  package static let page = #"""
    # invalid-formula

    **What.** A formula breaks a rule of LaTeX: an argument is missing, a base has two superscripts, `&` stands
    outside an environment, a length has no unit, mathematics stands inside `\text`, a macro never ends.

    **Why.** Renderers show an error in its place, or drop what they do not understand.

    **Example.** `$x^2^3$`, `$\frac{1}$`, `$a & b$`, `$\text{\alpha}$`.

    **How to mend it.** Each finding says what to write.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    note.diagnostics(id) {
      switch $0 {
      case .undefinedCommand, .unknownEnvironment, .unsupported: false
      case .unbalancedBrace, .unbalancedDelimiter, .unbalancedEnvironment: false
      default: true
      }
    }
  }
}
