internal import NoteMath
internal import NoteParsing

/// The vault's table of symbols, a note like others: read, and completed by rows at its end.
package struct GlossaryNote: Sendable {
  /// Its path from the vault's root.
  package static let path = "Glossary.md"

  /// A symbol for the table.
  package struct Row: Sendable, Equatable {
    /// In LaTeX, without dollars.
    package var symbol: String
    package var reading: String
    package var meaning: String
    /// Empty where no code has it.
    package var codeName: String
    /// The notes that say so, as a wikilink names each.
    package var notes: [String]

    package init(symbol: String, reading: String, meaning: String, codeName: String, notes: [String]) {
      (self.symbol, self.reading, self.meaning, self.codeName) = (symbol, reading, meaning, codeName)
      self.notes = notes
    }
  }

  /// What its tables say, in their order.
  package let meanings: [StatedMeaning]
  private let source: SourceText
  private let note: ParsedNote

  /// Reads the note's bytes; none for a glossary that is not there yet.
  package init(_ bytes: [UInt8]) {
    source = SourceText(bytes)
    note = NoteParser.parse(source, fileName: Self.path)
    meanings = SymbolTables(NoteFormulas(note, source: source)).stated
  }

  /// What it says of a symbol.
  /// - Parameter note: The path of the note that the formula stands in; nil for none.
  package func own(_ key: String, for note: String? = nil) -> OwnSymbol? {
    let said = meanings.filter { $0.key == key }
    guard !said.isEmpty else { return nil }
    let readings = said.compactMap(\.reading).reduce(into: [SpokenLanguage: String]()) { readings, reading in
      let own: SpokenLanguage = reading.utf8.allSatisfy { $0 < 0x80 } ? .english : .japanese
      readings[own] = readings[own] ?? reading
    }
    return OwnSymbol(
      meanings: said.map {
        FoundSymbol.Meaning(
          english: $0.text, japanese: $0.text,
          source: .glossary(line: $0.range.start.line, others: $0.others(than: note)))
      }, readings: readings, codeName: said.lazy.compactMap(\.codeName).first)
  }

  /// What code calls symbols, by their keys: what is of all notes, or of one note.
  /// - Parameter note: The path of the note that the formula stands in; nil for none.
  package func codeNames(for note: String? = nil) -> [String: String] {
    CodeNames(
      meanings.filter { $0.others(than: note).isEmpty }.compactMap { one in
        one.codeName.map { (key: one.key, name: $0) }
      }
    ).byKey
  }

  /// Why rows cannot be added; nil where they can.
  package var problem: String? {
    if String(validating: source.bytes, as: UTF8.self) == nil { return "it is not UTF-8" }
    if source.bytes.contains(0) { return "it has bytes of zero, as text in UTF-16 has" }
    let added = adding(
      [Row(symbol: "q", reading: "", meaning: "row", codeName: "", notes: [])], in: .english)
    return GlossaryNote(added).meanings.count == meanings.count + 1
      ? nil : "a fence or a comment is open at its end, or its table holds what would swallow a row"
  }

  /// The note with more rows: at the end of its table of symbols in that table's columns, else as a table at its end.
  package func adding(_ rows: [Row], in language: SpokenLanguage) -> [UInt8] {
    guard !rows.isEmpty else { return source.bytes }
    let ending = source.lineEnding
    guard let table = note.tables.first(where: { $0.isOfSymbols && $0.isOutermost(in: note) }) else {
      return withTable(rows, in: language)
    }
    let columns = SymbolColumns(header: table.header.map(\.text))
    let lines = rows.map { row in
      "| " + table.header.indices.map { columns.cell($0, of: row) }.joined(separator: " | ") + " |"
    }
    let last = source.position(at: max(table.range.start.offset, table.range.end.offset - 1)).line
    var bytes = source.bytes
    bytes.insert(contentsOf: lines.flatMap { ending + Array($0.utf8) }, at: source.endOfLine(last))
    return bytes
  }

  private func withTable(_ rows: [Row], in language: SpokenLanguage) -> [UInt8] {
    let ending = source.lineEnding
    let header = language.glossaryHeader
    let columns = SymbolColumns(header: header)
    var lines = source.bytes.isEmpty ? ["# \(language.glossaryTitle)", ""] : [""]
    lines.append("| " + header.joined(separator: " | ") + " |")
    lines.append("|" + String(repeating: ":--|", count: header.count))
    lines += rows.map { row in
      "| " + header.indices.map { columns.cell($0, of: row) }.joined(separator: " | ") + " |"
    }
    let endsOpen = source.bytes.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
    return source.bytes + (endsOpen ? ending : []) + lines.flatMap { Array($0.utf8) + ending }
  }
}

extension StatedMeaning {
  /// The notes that it is of, where they are named and a note is none of them.
  fileprivate func others(than note: String?) -> [String] {
    guard let note else { return notes }
    let path = note.hasSuffix(".md") ? String(note.dropLast(3)) : note
    return notes.contains { $0.utf8.elementsEqual(path.utf8) || path.hasSuffix("/" + $0) } ? [] : notes
  }
}

extension Table {
  /// Whether its header names a column of symbols and one of meanings.
  fileprivate var isOfSymbols: Bool {
    let columns = SymbolColumns(header: header.map(\.text))
    return columns.symbol != nil && columns.meaning != nil
  }

  /// Whether it stands in no quote and no list, where rows would need the signs of its lines.
  fileprivate func isOutermost(in note: ParsedNote) -> Bool {
    note.blocks.contains { $0.kind == .table && $0.depth == 0 && $0.range == range }
  }
}

extension SymbolColumns {
  /// A cell of a row; empty in columns that are the reader's own.
  fileprivate func cell(_ column: Int, of row: GlossaryNote.Row) -> String {
    switch column {
    case symbol: "$" + row.symbol.inTable + "$"
    case reading: row.reading.inTable
    case meaning: row.meaning.inTable
    case code: row.codeName.isEmpty ? "" : "`\(row.codeName)`"
    case place: row.notes.map { "[[\($0)]]" }.joined(separator: ", ")
    default: ""
    }
  }
}

extension String {
  /// On one line and without bars, which would end the cell: in LaTeX `\vert` and `\Vert` are the same.
  fileprivate var inTable: String {
    split(whereSeparator: \.isNewline).joined(separator: " ").replacing("\\|", with: "\\Vert ").replacing(
      "|", with: contains("\\") || contains("$") ? "\\vert " : "\\|")
  }
}

extension SpokenLanguage {
  fileprivate var glossaryTitle: String { self == .japanese ? "記号表" : "Glossary" }

  fileprivate var glossaryHeader: [String] {
    self == .japanese
      ? ["記号", "読み", "意味", "コード", "出典"] : ["Symbol", "Reading", "Meaning", "Code", "Where"]
  }
}
