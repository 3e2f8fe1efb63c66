internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

/// A bar of a formula in a table.
package enum BarInTable: FormulaRule {
  package static let id = "bar-in-table"
  package static let summary = "a bar of a formula splits a table's cell, or loses its backslash"
  package static let page = #"""
    # bar-in-table

    **What.** A formula in a table has a `|` or a `\|`.

    **Why.** The table is read before the formula. A bare `|` ends the cell and tears the formula; `\|` reaches the
    renderer as `|`, so that a norm becomes an absolute value.

    **Example.** `| $|x|$ |` has four cells; `| $\|x\|$ |` shows *|x|*.

    **How to mend it.** Write `\vert` or `\mid` for one bar, `\Vert` for two.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    // They are in the order of the note.
    let formulas = note.formulas.map { $0.formula.range.offsets }
    return note.note.tables.flatMap { table in
      ([table.header] + table.rows).compactMap { torn($0, formulas, in: note) }
        + escaped(in: table, formulas, of: note)
    }
  }

  /// The first formula that ends behind an offset.
  private static func first(_ formulas: [Range<Int>], endingAfter offset: Int) -> Int {
    var (low, high) = (0, formulas.count)
    while low < high {
      let middle = (low + high) / 2
      if formulas[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A row in which a formula begins in one cell and ends in a later one.
  private static func torn(
    _ row: [Table.Cell], _ formulas: [Range<Int>], in note: FormulaNote
  ) -> Finding? {
    guard let cell = row.first?.range else { return nil }
    // Cells beyond those of the header are dropped, so the line counts.
    let start = cell.start.offset
    let end = max(start, note.source.endOfLine(cell.line))
    let own = formulas[first(formulas, endingAfter: start)...].prefix { $0.lowerBound < end }
    var next = own.startIndex
    let dollars = note.source.bytes[start..<end].indices.filter { index in
      guard note.source.bytes[index] == UInt8(ascii: "$"),
        index == 0 || note.source.bytes[index - 1] != UInt8(ascii: "\\")
      else { return false }
      while next < own.endIndex, own[next].upperBound <= index { next += 1 }
      return next == own.endIndex || !own[next].contains(index)
    }
    for (first, last) in zip(dollars, dollars.dropFirst())
    where isFormula(note.source.bytes, first, last, end) {
      let place = note.source.position(at: first)
      return Finding(
        rule: id, note: note.path, line: place.line, column: place.column,
        message: "a bar tears this formula over cells; write '\\vert' or '\\mid' for it")
    }
    return nil
  }

  /// Whether what stands between two dollars is a formula, and not two sums of money.
  private static func isFormula(_ bytes: [UInt8], _ first: Int, _ last: Int, _ end: Int) -> Bool {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    guard last > first + 1, !isSpace(bytes[first + 1]), !isSpace(bytes[last - 1]),
      last + 1 >= end || !(0x30...0x39).contains(bytes[last + 1])
    else { return false }
    let bar = UInt8(ascii: "|")
    let content = bytes[first + 1..<last]
    guard content.indices.contains(where: { bytes[$0] == bar && bytes[$0 - 1] != UInt8(ascii: "\\") }) else {
      return false
    }
    return content.first == bar && content.last == bar && content.count > 2
      || content.contains { "\\^_{=".utf8.contains($0) }
  }

  /// The formulas of a table whose bars are escaped.
  private static func escaped(
    in table: Table, _ formulas: [Range<Int>], of note: FormulaNote
  ) -> [Finding] {
    let end = table.range.offsets.upperBound
    let own = formulas[first(formulas, endingAfter: table.range.offsets.lowerBound)...]
      .prefix { $0.lowerBound < end }
    return note.formulas[own.indices].compactMap { formula in
      guard table.range.offsets.contains(formula.formula.range.offsets.lowerBound),
        let use = CommandUse.all(in: formula.latex).first(where: { $0.name == "\\|" })
      else { return nil }
      return note.finding(
        id, formula, at: use.range.lowerBound,
        "in a table '\\|' reaches the renderer as '|'; write '\\Vert' for a norm, '\\mid' or '\\vert' for one bar"
      )
    }
  }
}
