internal import GRDB
internal import Hashing
internal import NoteParsing

/// What an index must hold to be believed: the tables and indexes of `schema.sql`, and nothing beside them.
struct IndexSchema {
  /// A table, an index, a view or a trigger.
  struct Item: Equatable {
    var type: String
    var name: String
    /// What makes it; nil for the indexes that SQLite makes by itself.
    var sql: String?
  }

  /// By name.
  let items: [Item]

  /// The indexes that `schema.sql` makes.
  var indexes: [Item] { items.filter { $0.type == "index" && $0.sql != nil } }

  /// The version of the index: of the schema's text and the parser's version, so that any change of either makes the
  /// index anew. A positive number.
  static let version: Int32 = ContentHash(PackageResources.schema_sql + [NoteParser.version]).withBytes {
    Int32(bitPattern: $0.loadUnaligned(as: UInt32.self) & 0x3FFF_FFFF | 0x4000_0000)
  }

  /// The version of an index whose making was not brought to an end.
  static let unfinishedVersion: Int32 = -1

  /// What `schema.sql` makes, with the tables that FTS5 makes by itself.
  static func expected() throws -> IndexSchema {
    try DatabaseQueue().write { db in
      try db.execute(sql: text)
      return try IndexSchema(db)
    }
  }

  /// What a database has.
  init(_ db: Database) throws {
    items = try Row.fetchAll(db, sql: "SELECT type, name, sql FROM sqlite_schema ORDER BY name, type").map {
      Item(
        type: try $0.decode(String.self, atIndex: 0), name: try $0.decode(String.self, atIndex: 1),
        sql: try $0.decode(String?.self, atIndex: 2))
    }
  }

  /// Whether two databases have the same, to the byte.
  func isSame(as other: IndexSchema) -> Bool {
    items.count == other.items.count
      && zip(items, other.items).allSatisfy { mine, yours in
        compareBytes(mine.type, yours.type) == 0 && compareBytes(mine.name, yours.name) == 0
          && compareBytes(mine.sql ?? "", yours.sql ?? "") == 0
      }
  }

  private static let text = String(decoding: PackageResources.schema_sql, as: UTF8.self)

  /// Makes the tables.
  static func create(_ db: Database) throws {
    try db.execute(sql: text)
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  static func version(_ db: Database) throws -> Int32 {
    try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }
}
