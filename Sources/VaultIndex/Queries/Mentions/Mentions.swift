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
  /// Where other notes, without those that are left out, name `note`, by its file name, title or an alias, without a link.
  package func mentions(of note: NoteReference) throws -> [MentionEntry] {
    let names = try names(of: note)
    let finder = MentionFinder(names: names)
    // The full text narrows the notes down.
    let condition = try CompiledQuery(.or(names.map { .text(SearchTerm($0)) })).filter
    let paths = try read { db in
      try db.paths(
        """
        SELECT files.path FROM notes JOIN files ON files.id = notes.id
        WHERE notes.id <> ? AND files.left_out IS NULL AND (\(condition.sql))
        ORDER BY files.path
        """, arguments: [note.id] + condition.arguments)
    }
    let reader = ContextReader(vault)
    return paths.flatMap { path -> [MentionEntry] in
      // A note that has gone since the index was brought up to date mentions nothing.
      guard let bytes = try? vault.read(path) else { return [] }
      let source = SourceText(bytes)
      let parsed = NoteParser.parse(source, fileName: path.name)
      return finder.mentions(in: parsed, source: source).map { mention in
        let place = source.position(at: mention.range.lowerBound)
        return MentionEntry(
          source: path, target: note.path, raw: source.string(mention.range), line: place.line,
          column: place.column, name: mention.name, context: reader.context(of: mention.range, in: path))
      }
    }
  }

  /// The file name, the title and the aliases of a note.
  private func names(of note: NoteReference) throws -> [String] {
    let fileName = note.path.name
    let name = nameKey(fileName).hasSuffix(".md") ? String(fileName.dropLast(3)) : fileName
    return [name, note.title] + (try aliases(of: note).map(\.alias))
  }
}
