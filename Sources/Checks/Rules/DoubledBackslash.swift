internal import LaTeXMath
internal import NoteMath

/// `\\frac` where `\frac` is meant.
package enum DoubledBackslash: FormulaRule {
  package static let id = "doubled-backslash"
  package static let summary = "a command in a formula has two backslashes"
  package static let page = #"""
    # doubled-backslash

    **What.** The name of a command follows two backslashes.

    **Why.** `\\` ends a line. What follows is then letters: `\\frac{1}{2}` shows *frac12*. It comes from text that
    was escaped twice, as in JSON or Python.

    **Example.** `$\\alpha + \\frac{1}{2}$`.

    **How to mend it.** Write one backslash. A line that does end there has a space after it: `\\ \alpha`.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    note.formulas.flatMap { formula in
      doubled(in: formula.latex).prefix(1).map { offset, name in
        note.finding(
          id, formula, at: offset, "two backslashes before '\(name.dropFirst())'; write '\(name)' with one")
      }
    }
  }

  /// The places of `\\name`, where `\name` is a command of more than two letters, or of two outside of rows.
  static func doubled(in latex: String) -> [(Int, String)] {
    let bytes = Array(latex.utf8)
    let uses = CommandUse.all(in: latex)
    let hasRows = uses.contains { $0.name == "\\begin" || $0.name == "\\substack" }
    return uses.compactMap { use in
      guard use.name == "\\\\" else { return nil }
      var end = use.range.upperBound
      while end < bytes.count, (bytes[end] | 0x20) >= 0x61, (bytes[end] | 0x20) <= 0x7A { end += 1 }
      let word = String(decoding: bytes[use.range.upperBound..<end], as: UTF8.self)
      guard word.count > (hasRows ? 2 : 1), CommandUse.isKnown("\\" + word) else { return nil }
      return (use.range.lowerBound, "\\" + word)
    }
  }
}
