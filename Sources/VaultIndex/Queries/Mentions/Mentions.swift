import GRDB
import NoteParsing

/// A place where a note's text names another note without linking to it.
package struct MentionEntry: Sendable, Equatable {
  /// The path of the note that the mention stands in.
  package var source: VaultPath
  /// The path of the note that is named.
  package var target: VaultPath
  /// As written.
  package var raw: String
  /// Always `mention`; links have kinds of their own.
  package var kind = "mention"
  package var line: Int
  package var column: Int
  /// The file name, title or alias that was found.
  package var name: String
  /// The sentence or line around the mention.
  package var context: String
}

extension VaultIndex {
  /// Where other notes, without those that are left out, name `note`, by its file name, title or an alias, without a link; in pages, so that the first can be
  /// shown before the last is looked for.
  package func mentions(of note: NoteReference, inPages body: ([MentionEntry]) throws -> Void) throws {
    let names = try names(of: note)
    let finder = MentionFinder(names: names)
    let reader = ContextReader(vault)
    var page: [MentionEntry] = []
    for path in try notes(holding: names, except: note) {
      // A note that has gone since the index was brought up to date mentions nothing.
      guard let bytes = try? vault.read(path) else { continue }
      let source = SourceText(bytes)
      let parsed = NoteParser.parse(source, fileName: path.name)
      page += finder.mentions(in: parsed, source: source).map { mention in
        let place = source.position(at: mention.range.lowerBound)
        return MentionEntry(
          source: path, target: note.path, raw: source.string(mention.range), line: place.line,
          column: place.column, name: mention.name, context: reader.context(of: mention.range, in: path))
      }
      if page.count >= Self.pageSize {
        try body(page)
        page = []
      }
    }
    if !page.isEmpty { try body(page) }
  }

  /// The notes that the full text and the signs of the names leave to be looked at.
  private func notes(holding names: [String], except note: NoteReference) throws -> [VaultPath] {
    let query = try CompiledQuery(.or(names.map { .text(SearchTerm($0, isQuoted: true)) }))
    let condition = query.filter
    return try read { db in
      try query.decisions.run(in: db, vault: vault) {
        try db.paths(
          """
          SELECT files.path FROM notes JOIN files ON files.id = notes.id
          WHERE notes.id <> ? AND files.left_out IS NULL AND (\(condition.sql))
          ORDER BY files.path
          """, arguments: [note.id] + condition.arguments)
      }
    }
  }

  /// The file name, the title and the aliases of a note.
  private func names(of note: NoteReference) throws -> [String] {
    [note.path.stem, note.title] + (try aliases(of: note).map(\.alias))
  }
}
