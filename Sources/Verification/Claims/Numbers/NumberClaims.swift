package import LaTeXMath
internal import NoteMath
package import NoteParsing

/// The numbers that a note's mathematics claims: what is claimed, and all that is known of its symbols.
///
/// Pure: formulas are judged with the givens, functions and names of the note, and with the words around them in mind.
package struct NumberClaims: Sendable, Equatable {
  /// In the order in which they are judged.
  package private(set) var claims: [FormulaClaim] = []
  let mathematics: NoteFormulas
  let scope: NoteScope
  let surroundings: Surroundings
  /// The longest formula that is judged, in bytes; what is longer takes too long.
  static let longestFormula = 8_000

  var source: SourceText { mathematics.source }
  var note: ParsedNote { mathematics.note }
  var formulas: [NoteFormula] { mathematics.formulas }
  /// Those of the vault and of the whole note.
  var macros: MathMacros { mathematics.macros }

  package init(_ note: ParsedNote, source: SourceText, notation: Notation = Notation()) {
    mathematics = NoteFormulas(note, source: source, macros: notation.macros)
    surroundings = Surroundings(note, source)
    let bindings = CodeBindings(mathematics, surroundings)
    scope = mathematics.scope(
      declared: bindings.declarations, glossary: notation.glossary, surroundings: surroundings,
      longest: Self.longestFormula)
    claims = formulaClaims + commentClaims + tableClaims + exerciseClaims
  }

  private var formulaClaims: [FormulaClaim] {
    note.formulas.enumerated().map { place, formula in
      FormulaClaim(subject: .formula(place), range: formula.range, text: formula.latex)
    }
  }

  private var tableClaims: [FormulaClaim] {
    note.tables.enumerated().compactMap { place, table in
      guard table.rows.count <= 1000, table.header.contains(where: { Self.formula(in: $0.text) != nil })
      else {
        return nil
      }
      let header = table.header.map(\.text).joined(separator: " | ")
      return FormulaClaim(subject: .table(place), range: table.range, text: header)
    }
  }

  /// The one formula of a cell.
  static func formula(in cell: String) -> String? {
    let parts = cell.split(separator: "$", omittingEmptySubsequences: false)
    return parts.count == 3 ? String(parts[1]) : nil
  }

  /// The same claims of the same bytes.
  package static func == (left: NumberClaims, right: NumberClaims) -> Bool {
    left.claims == right.claims && left.source.bytes == right.source.bytes
  }
}

extension NoteFormula {
  /// Whether it is short enough to be judged.
  var isJudged: Bool { latex.utf8.count <= NumberClaims.longestFormula }
}
