internal import LaTeXMath
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
    return note.formulas.compactMap { formula in
      guard let name = boundName(formula, in: note) else { return nil }
      // Without spaces, so that only what is written differently differs.
      let symbol = formula.latex.filter { $0 != " " }
      guard let other = names[symbol] else {
        names[symbol] = name
        return nil
      }
      guard other != name else { return nil }
      return note.finding(
        id, formula, "'\(formula.latex)' is `\(name)` here and `\(other)` above; use one name, or two symbols"
      )
    }
  }

  /// The name in the code span that follows a formula and `=`.
  private static func boundName(_ formula: NoteFormula, in note: FormulaNote) -> String? {
    let bytes = note.source.bytes
    var index = formula.formula.range.offsets.upperBound
    func skipSpaces() { while index < bytes.count, bytes[index] == 0x20 { index += 1 } }
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    skipSpaces()
    let start = index
    guard let span = note.note.codeSpans.first(where: { $0.offsets.lowerBound == start }) else { return nil }
    let text = String(decoding: bytes[span.offsets], as: UTF8.self).filter { $0 != "`" && $0 != " " }
    let isName =
      !text.isEmpty
      && text.utf8.allSatisfy {
        $0 < 0x80
          && ($0 == 0x5F || $0 == 0x2E || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A
            || ($0 >= 0x30 && $0 <= 0x39))
      }
    return isName ? text : nil
  }
}
