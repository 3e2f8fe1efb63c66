import GRDB
import NoteParsing

/// A property name of the vault with how it is used.
package struct PropertyName: Sendable, Equatable {
  package var property: String
  /// How many notes have it.
  package var notes: Int
  /// The types its values have, in alphabetical order: more than one is worth a look.
  package var types: [String]
}

/// A property of one note.
package struct PropertyEntry: Sendable, Equatable {
  package var note: VaultPath
  package var property: String
  package var type: String
  /// As JSON.
  package var value: String
  package var line: Int
  package var column: Int
}

extension VaultIndex {
  /// The property names of the vault, in alphabetical order.
  package func propertyNames() throws -> [PropertyName] {
    try read { db in
      let sql = """
        SELECT min(key) AS key, count(DISTINCT note_id) AS notes, group_concat(DISTINCT type) AS types
        FROM properties
        GROUP BY key_key
        ORDER BY key_key
        """
      return try Row.fetchAll(db, sql: sql).map { row in
        let types = (row["types"] as String).split(separator: ",").map(String.init)
        return PropertyName(property: row["key"], notes: row["notes"], types: types.sorted())
      }
    }
  }

  /// The properties of a note, in its order.
  package func properties(of note: NoteReference) throws -> [PropertyEntry] {
    try properties(where: "properties.note_id = ?", [note.id])
  }

  /// Every note's value of the property `name`, by path.
  package func properties(named name: String) throws -> [PropertyEntry] {
    try properties(where: "properties.key_key = ?", [nameKey(name)])
  }

  private func properties(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [PropertyEntry] {
    try read { db in
      let sql = """
        SELECT files.path, properties.key, type, value, line, column
        FROM properties JOIN files ON files.id = properties.note_id
        WHERE \(condition)
        ORDER BY files.path, properties.ordinal
        """
      return try Row.fetchAll(db, sql: sql, arguments: arguments).map {
        PropertyEntry(
          note: try $0.path("path"), property: $0["key"], type: $0["type"], value: $0["value"],
          line: $0["line"],
          column: $0["column"])
      }
    }
  }
}
