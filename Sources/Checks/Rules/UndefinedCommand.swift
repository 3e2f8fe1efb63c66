internal import LaTeXMath
internal import NoteMath

/// A command or environment that no renderer has.
package enum UndefinedCommand: FormulaRule {
  package static let id = "undefined-command"
  package static let summary = "a formula uses a command or an environment that nobody defines"
  package static let page = #"""
    # undefined-command

    **What.** A formula uses a command or an environment that neither KaTeX nor MathJax has, and that neither the
    note nor the vault's `macros` define.

    **Why.** It shows in red, or the whole formula becomes an error.

    **Example.** `$\fracc{1}{2}$`, `$\begin{matrx} a \end{matrx}$`.

    **How to mend it.** Correct the name. A macro of your renderer's settings belongs into `macros` in
    `.scholium/config.yaml`, so that Scholium knows it too.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    note.diagnostics(id) { $0 == .undefinedCommand || $0 == .unknownEnvironment }
  }
}
