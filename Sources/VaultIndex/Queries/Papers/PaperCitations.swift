internal import GRDB
package import NoteParsing

/// A place where a note cites a paper: a link to the paper's note, or the paper's identifier.
package struct PaperCitation: Sendable, Equatable {
  package enum Way: String, Sendable { case link, footnote, identifier }
  /// The note that cites.
  package var source: NoteReference
  /// Whether that note is on a paper itself.
  package var sourceIsPaper: Bool
  /// The note on the cited paper; nil when the vault has none.
  package var target: NoteReference?
  /// The identifier that the place gives, canonical; nil for a link.
  package var kind: Citation.Kind?
  package var id: String?
  /// `footnote` when the link or the identifier stands in the definition of one.
  package var way: Way
  package var line: Int
  package var column: Int
}

extension VaultIndex {
  /// The places where the note on a paper cites papers, of the vault or not, in the order of the note.
  package func citations(by paper: PaperEntry) throws -> [PaperCitation] {
    try read { db in
      let own = [paper.record.arxivID, paper.record.doi]
      return try PaperCitations(db: db).places(where: "source = ?", [paper.note.id])
        .filter { citation in
          citation.target?.id != paper.note.id && !own.contains { $0 != nil && $0 == citation.id }
        }
    }
  }

  /// The places where other notes cite a paper, by path.
  package func citations(of paper: PaperEntry) throws -> [PaperCitation] {
    try read { db in
      try PaperCitations(db: db).places(where: "target = ?", [paper.note.id])
        .filter { $0.source.id != paper.note.id }
    }
  }
}

/// Reads who cites whom from `links` and `citations`.
struct PaperCitations {
  let db: Database

  /// Pairs of notes on papers, `source` and `target`, of which one cites the other; a pair may come again.
  static let pairs = """
    SELECT links.note_id AS source, links.target_id AS target
    FROM papers AS citing
    JOIN links ON links.note_id = citing.note_id
    JOIN papers AS cited ON cited.note_id = links.target_id
    WHERE links.note_id <> links.target_id
    UNION ALL
    SELECT citations.note_id, cited.note_id
    FROM papers AS citing
    JOIN citations ON citations.note_id = citing.note_id
    JOIN papers AS cited ON citations.kind = 'arxiv' AND cited.arxiv_id = citations.id
    WHERE citations.note_id <> cited.note_id
    UNION ALL
    SELECT citations.note_id, cited.note_id
    FROM papers AS citing
    JOIN citations ON citations.note_id = citing.note_id
    JOIN papers AS cited ON citations.kind = 'doi' AND cited.doi = citations.id
    WHERE citations.note_id <> cited.note_id
    """

  /// Every place, in the order of paths and lines.
  func places(where condition: String, _ arguments: StatementArguments) throws -> [PaperCitation] {
    let sql = """
      WITH places AS (
        SELECT links.note_id AS source, links.target_id AS target, NULL AS kind, NULL AS id, line, column
        FROM links JOIN papers ON papers.note_id = links.target_id
        UNION ALL
        SELECT citations.note_id, papers.note_id, citations.kind, citations.id, line, column
        FROM citations LEFT JOIN papers ON papers.arxiv_id = citations.id WHERE citations.kind = 'arxiv'
        UNION ALL
        SELECT citations.note_id, papers.note_id, citations.kind, citations.id, line, column
        FROM citations LEFT JOIN papers ON papers.doi = citations.id WHERE citations.kind = 'doi'
      )
      SELECT source, files.path, notes.title, target, target_file.path, target_note.title, places.kind, places.id,
        places.line, places.column,
        EXISTS (SELECT 1 FROM papers WHERE note_id = source),
        EXISTS (
          SELECT 1 FROM footnotes
          WHERE footnotes.note_id = source AND footnotes.kind = 'definition' AND footnotes.line <= places.line
            AND places.line <= footnotes.line + length(text) - length(replace(text, char(10), ''))
            AND (footnotes.line < places.line OR footnotes.column <= places.column))
      FROM places
      JOIN files ON files.id = source JOIN notes ON notes.id = source
      LEFT JOIN files AS target_file ON target_file.id = target
      LEFT JOIN notes AS target_note ON target_note.id = target
      WHERE \(condition)
      ORDER BY files.path, places.line, places.column
      """
    return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
      let id: String? = row[7]
      let isFootnote: Bool = row[11]
      return PaperCitation(
        source: NoteReference(id: row[0], path: try row.path(1), title: row[2]), sourceIsPaper: row[10],
        target: try (row[3] as Int64?).map { NoteReference(id: $0, path: try row.path(4), title: row[5]) },
        kind: (row[6] as String?).flatMap(Citation.Kind.init), id: id,
        way: isFootnote ? .footnote : id == nil ? .link : .identifier, line: row[8], column: row[9])
    }
  }
}
