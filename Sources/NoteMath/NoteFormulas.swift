package import LaTeXMath
package import NoteParsing

/// A note's formulas, read once, in order, for all who look at them.
///
/// A macro that a formula defines holds for the formulas after it.
package struct NoteFormulas: Sendable {
  /// The note's bytes.
  package let source: SourceText
  /// What was parsed of them.
  package let note: ParsedNote
  /// One for each formula of the note, in its order.
  package let formulas: [NoteFormula]
  /// The macros in force after the last formula: those of the vault and of the note.
  package let macros: MathMacros

  /// Reads the formulas of a note that is parsed.
  package init(_ note: ParsedNote, source: SourceText, macros: MathMacros = MathMacros()) {
    self.note = note
    self.source = source
    var macros = macros
    formulas = note.formulas.map { formula in
      let read = NoteFormula(formula, macros: macros)
      if let defined = read.tree.macros { macros = defined }
      return read
    }
    self.macros = macros
  }

  /// What the note says of the symbols in its formulas.
  ///
  /// - Parameters:
  ///   - declared: what it says of them outside of formulas.
  ///   - longest: the length of LaTeX in bytes above which a formula is not asked.
  package func scope(
    declared: NoteScope.Declarations, glossary: Glossary, surroundings: Surroundings, longest: Int
  ) -> NoteScope {
    let frames = surroundings.frames
    let floors = FloorBrackets(formulas, surroundings)
    let entries = zip(formulas, surroundings.placesInBlocks).enumerated().map { position, item in
      let (formula, place) = item
      let isTooLong = formula.latex.utf8.count > longest
      return NoteScope.Entry(
        formula: isTooLong ? MathFormula("") : floors.meant(formula.meant, at: position),
        latex: isTooLong ? "" : formula.latex,
        section: surroundings.section(at: formula.formula.range.start.offset),
        paragraph: place.block, sentence: place.sentence, part: place.part,
        frame: frames.frame(at: formula.formula.range.start.offset))
    }
    return NoteScope(entries, declared: declared, glossary: glossary)
  }
}
