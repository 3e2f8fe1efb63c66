internal import LaTeXMath
internal import NoteMath

/// A command that one renderer has and another lacks.
package enum UnportableCommand: FormulaRule {
  package static let id = "unportable-command"
  package static let summary = "KaTeX, MathJax, GitHub or Obsidian lacks a command that a formula uses"
  package static let page = #"""
    # unportable-command

    **What.** A formula uses something that one of the common renderers lacks: KaTeX, MathJax (which Obsidian and
    GitHub use), or GitHub, which forbids some of MathJax's commands. Each command is reported once a note.

    **Why.** The note looks right in one place and is broken in another.

    **Example.** `$\argmax_c p$` is an error in Obsidian, `$\label{a}$` in KaTeX, `$\operatorname{erf} x$` on GitHub.

    **How to mend it.** Write what the finding says; it means the same everywhere. If you read your notes in one
    place only, run the other rules: `scholium check --rule undefined-command`.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    var reported: Set<String> = []
    var findings: [Finding] = []
    for formula in note.formulas {
      for diagnostic in formula.tree.diagnostics where diagnostic.kind == .unsupported {
        guard reported.insert(diagnostic.message).inserted else { continue }
        findings.append(
          note.finding(
            id, formula, at: diagnostic.range.lowerBound, "\(diagnostic.message); \(diagnostic.suggestion)"))
      }
      // What a macro of the note writes is judged where the macro is defined.
      for use in CommandUse.all(in: formula.latex) {
        guard let lack = RendererSupport.lacks[use.name], reported.insert(use.name).inserted else { continue }
        findings.append(
          note.finding(
            id, formula, at: use.range.lowerBound,
            "\(lack.renderers) \(lack.isForbidden ? "forbids" : "lacks") '\(use.name)'; write \(lack.instead)"
          ))
      }
    }
    return findings
  }
}
