internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Words

/// Tables whose rows say what symbols are: a column of formulas, a column of words.
struct SymbolTables {
  private(set) var stated: [StatedMeaning] = []
  /// The positions of the formulas that stand in such rows.
  private(set) var places: Set<Int> = []

  init(_ formulas: NoteFormulas) {
    guard !formulas.note.tables.isEmpty else { return }
    for table in formulas.note.tables { read(table, formulas) }
  }

  private mutating func read(_ table: Table, _ formulas: NoteFormulas) {
    let inside = formulas.formulas.indices.filter {
      table.range.offsets.contains(formulas.note.formulas[$0].range.start.offset)
    }
    guard !inside.isEmpty else { return }
    let columns = SymbolColumns(header: table.header.map(\.text))
    for row in table.rows {
      guard let (place, column) = symbol(in: row, inside, formulas, columns) else { continue }
      let rest = row.indices.filter { $0 != column }
      let meaning =
        columns.meaning.flatMap { row.indices.contains($0) && $0 != column ? row[$0].text : nil }
        ?? (columns.symbol == nil
          ? nil : rest.first { columns.isFree($0) && $0 > column }.map { row[$0].text })
      // `0.076` is what it is worth.
      guard let meaning, meaning.count(where: \.isLetter) > 1, !meaning.isFormula else { continue }
      places.insert(place)
      let text = MeaningText.plain(meaning)
      guard !text.isEmpty else { continue }
      func cell(_ column: Int?) -> String? {
        guard let column, row.indices.contains(column) else { return nil }
        let text = MeaningText.plain(row[column].text)
        return text.isEmpty ? nil : text
      }
      let latex = formulas.formulas[place].latex
      let code = cell(columns.code).flatMap { CodeNames.isName($0) ? $0 : nil }
      for key in NoteMeanings.keys(of: formulas.formulas[place].tree, isOfTable: true) {
        // `H(X)` is read otherwise than `H`.
        let reading = latex.contains("(") ? nil : cell(columns.reading)
        stated.append(
          StatedMeaning(
            key: key, latex: latex, text: text, form: .table, reading: reading, codeName: code,
            isNaming: true,
            notes: columns.place.map { row.indices.contains($0) ? Self.links(row[$0].text) : [] } ?? [],
            range: formulas.note.formulas[place].range))
      }
    }
  }

  /// The targets of wikilinks.
  private static func links(_ text: String) -> [String] {
    text.matches(of: /\[\[([^\]|#]+)/).map { String($0.1) }
  }

  /// The formula that is a cell's only content, and its column; the column of symbols where the header names one.
  private func symbol(
    in row: [Table.Cell], _ inside: [Int], _ formulas: NoteFormulas, _ columns: SymbolColumns
  ) -> (place: Int, column: Int)? {
    for column in columns.symbol.map({ [$0] }) ?? Array(row.indices.prefix(1))
    where row.indices.contains(column) {
      let cell = row[column].range.offsets
      let own = inside.filter { cell.contains(formulas.note.formulas[$0].range.start.offset) }
      guard let place = own.first else { continue }
      let formula = formulas.note.formulas[place].range.offsets
      let around = formulas.source.string(cell.lowerBound..<formula.lowerBound)
      // `$\mathbf{x}$ (bold)`
      if !around.contains(where: \.isLetter) { return (place, column) }
    }
    return nil
  }
}

extension String {
  /// Whether it is one formula.
  fileprivate var isFormula: Bool {
    let text = trimmingPrefix { $0.isWhitespace }
    return text.first == "$" && text.dropFirst().firstIndex(of: "$").map { text[$0...].count <= 2 } == true
  }
}

/// Which columns of a table say what of symbols, by the words of its header.
struct SymbolColumns {
  private(set) var symbol: Int?
  private(set) var meaning: Int?
  private(set) var reading: Int?
  private(set) var code: Int?
  /// The notes that say so.
  private(set) var place: Int?

  init(header: [String]) {
    for (column, text) in header.enumerated() {
      if reading == nil, WordList.readings.first(in: text) != nil {
        reading = column
      } else if symbol == nil, WordList.symbols.first(in: text) != nil {
        symbol = column
      } else if meaning == nil, WordList.meanings.first(in: text) != nil {
        meaning = column
      } else if code == nil, WordList.codeNames.first(in: text) != nil {
        code = column
      } else if place == nil, WordList.places.first(in: text) != nil {
        place = column
      }
    }
  }

  /// Whether the header gives a column no other task.
  func isFree(_ column: Int) -> Bool {
    column != symbol && column != reading && column != code && column != place
  }
}
