internal import NoteMath
internal import NoteParsing

/// One symbol bound to two names of the code.
package enum AmbiguousBinding: FormulaRule {
  package static let id = "ambiguous-binding"
  package static let summary = "a note says of one symbol that it is two names of its code"
  package static let page = #"""
    # ambiguous-binding

    **What.** A note says twice which name of its code a symbol is, and the names differ.

    **Why.** `verify` compares formulas with code by these lines; so does the reader. One of them is wrong, or the
    symbol means two things.

    **Example.** `` $\sigma_1$ = `sigma1` `` above, and `` $\sigma_1$ = `s1` `` below.

    **How to mend it.** Use one name, or two symbols.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    var names: [String: String] = [:]
    return note.note.symbolBindings(in: note.source).compactMap { binding in
      let formula = note.formulas[binding.formula]
      // Without spaces, so that only what is written differently differs.
      let symbol = formula.latex.filter { $0 != " " }
      guard let other = names[symbol] else {
        names[symbol] = binding.name
        return nil
      }
      guard other != binding.name else { return nil }
      return note.finding(
        id, formula,
        "'\(formula.latex)' is `\(binding.name)` here and `\(other)` above; use one name, or two symbols")
    }
  }
}
