internal import NoteMath
internal import NoteParsing

/// The shape that a note says a symbol has, and where.
struct StatedShape {
  let key: String
  let shape: SymbolShape
  /// The byte of the note at which the symbol stands.
  let offset: Int

  /// - Parameter statement: The number of the paragraph, in which one letter is one length.
  init(_ key: String, _ axes: [String], at offset: Int, statement: Int) {
    (self.key, self.offset) = (key, offset)
    var shape = SymbolShape(axes)
    shape.statement = statement
    self.shape = shape
  }

  /// Those that formulas say: `W \in \mathbb{R}^{m \times n}`.
  static func declared(in formulas: NoteFormulas) -> [StatedShape] {
    let blocks = formulas.note.blocks.filter { [.paragraph, .heading].contains($0.kind) }
    return formulas.formulas.flatMap { formula -> [StatedShape] in
      let offset = formula.formula.range.start.offset
      let found = SymbolShapes.declared(in: formula.tree)
      guard !found.isEmpty else { return [] }
      let number = blocks.firstIndex { $0.range.offsets.contains(offset) } ?? -1 - offset
      return found.sorted { $0.key < $1.key }.map { key, shape in
        StatedShape(key, shape.axes, at: offset, statement: number)
      }
    }
  }
}
