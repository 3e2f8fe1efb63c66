internal import GRDB
internal import GRDBSQLite
internal import Hashing

/// A statement whose values are bound in order, without GRDB's boxes: an index has a million of them.
struct PreparedStatement {
  private let statement: Statement
  private let handle: SQLiteStatement
  private let connection: SQLiteConnection
  private var index: Int32 = 0

  init(_ db: Database, _ sql: String) throws {
    statement = try db.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    connection = db.sqliteConnection!
  }

  /// A statement that inserts a whole row.
  init(_ db: Database, insertInto table: String) throws {
    let count = try db.columns(in: table).count
    let marks = repeatElement("?", count: count).joined(separator: ",")
    try self.init(db, "INSERT INTO \(table) VALUES (\(marks))")
  }

  mutating func bind(_ value: Int) { bind(Int64(value)) }

  mutating func bind(_ value: Int64) {
    index += 1
    sqlite3_bind_int64(handle, index, value)
  }

  mutating func bind(_ value: Bool) { bind(value ? 1 as Int64 : 0) }

  mutating func bind(_ value: Int64?) {
    if let value { bind(value) } else { bindNull() }
  }

  mutating func bind(_ value: String) {
    index += 1
    var value = value
    value.withUTF8 { bytes in bindText(bytes) }
  }

  mutating func bind(_ value: String?) {
    if let value { bind(value) } else { bindNull() }
  }

  mutating func bind(_ value: ContentHash) {
    index += 1
    value.withBytes { bytes in
      _ = sqlite3_bind_blob(handle, index, bytes.baseAddress, Int32(bytes.count), transient)
    }
  }

  mutating func bindNull() {
    index += 1
    sqlite3_bind_null(handle, index)
  }

  private func bindText(_ bytes: UnsafeBufferPointer<UInt8>) {
    // A null pointer would bind NULL.
    guard let base = bytes.baseAddress, !bytes.isEmpty else {
      sqlite3_bind_text(handle, index, "", 0, transient)
      return
    }
    base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      _ = sqlite3_bind_text(handle, index, $0, Int32(bytes.count), transient)
    }
  }

  /// Executes the statement with the values bound since the last time.
  mutating func run() throws {
    let code = sqlite3_step(handle)
    try finish(code)
  }

  /// Inserts the row whose values stand at `offset` of a `RowBuffer`'s bytes, and moves on to the next row.
  mutating func insert(from bytes: UnsafeRawBufferPointer, at offset: inout Int) throws {
    for column in 1...max(sqlite3_bind_parameter_count(handle), 1) {
      let kind = bytes[offset]
      offset += 1
      switch kind {
      case RowBuffer.Kind.number:
        sqlite3_bind_int64(handle, column, bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self))
        offset += 8
      case RowBuffer.Kind.text:
        let count = Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        offset += 4
        let text = bytes.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
        // No destructor: SQLite need not copy, for the bytes outlive the statement's run.
        sqlite3_bind_text(handle, column, text, Int32(count), nil)
        offset += count
      default: sqlite3_bind_null(handle, column)
      }
    }
    try run()
  }

  /// Executes the statement, and calls `body` for each row with a reader of its columns.
  mutating func forEachRow(_ body: (Columns) throws -> Void) throws {
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW {
      do { try body(Columns(handle: handle)) } catch {
        index = 0
        sqlite3_reset(handle)
        throw error
      }
      code = sqlite3_step(handle)
    }
    try finish(code)
  }

  /// The rows that the last statement changed.
  var changes: Int { Int(sqlite3_changes(connection)) }

  private mutating func finish(_ code: Int32) throws {
    index = 0
    if code == SQLITE_DONE {
      sqlite3_reset(handle)
      return
    }
    let error = DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)))
    sqlite3_reset(handle)
    throw error
  }

  /// The columns of the row that a statement stands at, counted from 0.
  struct Columns {
    fileprivate let handle: SQLiteStatement

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func text(_ column: Int32) -> String {
      guard let bytes = sqlite3_column_text(handle, column) else { return "" }
      let count = Int(sqlite3_column_bytes(handle, column))
      return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// - Throws: What a damaged database throws, for a text that is no path in a vault.
    func path(_ column: Int32) throws -> VaultPath {
      do { return try VaultPath(text(column)) } catch { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    }

    /// The hash that `bind` stored; `none` for what is no hash.
    func hash(_ column: Int32) -> ContentHash {
      let count = Int(sqlite3_column_bytes(handle, column))
      let bytes = UnsafeRawBufferPointer(start: sqlite3_column_blob(handle, column), count: count)
      return ContentHash(stored: bytes) ?? .none
    }

    func optionalText(_ column: Int32) -> String? {
      sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : text(column)
    }
  }
}

private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
