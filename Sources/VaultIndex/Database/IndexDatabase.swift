package import Foundation
package import GRDB
internal import GRDBSQLite
internal import NoteParsing
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// The index of a vault: a SQLite database with what `schema.sql` says.
///
/// It is a cache. One of another version, or a damaged one, is deleted and made anew, with a line in `notices`.
package final class VaultIndex: Sendable {
  package let vault: Vault
  package let configuration: Configuration
  /// The absolute path of the database.
  package let path: String

  let location: IndexLocation
  private let busyTimeout: TimeInterval
  private let state: Mutex<State>

  private struct State {
    var queue: DatabaseQueue
    var notices: [String]
  }

  /// Opens the index of `vault`, or makes an empty one.
  package init(
    vault: Vault, configuration: Configuration, busyTimeout: TimeInterval = 10,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws {
    self.vault = vault
    self.configuration = configuration
    self.busyTimeout = busyTimeout
    location = try IndexLocation(vault: vault, configuration: configuration, environment: environment)
    path = location.path
    let location = location
    let state = try translatingErrors(path, busyTimeout) {
      var notices: [String] = []
      let queue = try VaultIndex.open(location, busyTimeout: busyTimeout, notices: &notices)
      return State(queue: queue, notices: notices)
    }
    self.state = Mutex(state)
  }

  /// What a person should know of the index: one line each.
  package var notices: [String] { state.withLock { $0.notices } }

  /// Reads the database as it was after the last update.
  package func read<T>(_ body: (Database) throws -> T) throws -> T {
    try withDatabase { queue in try queue.read(body) }
  }

  /// Writes to the database; the body makes its own transactions.
  func write(_ body: (Database) throws -> Void) throws {
    try withDatabase { queue in try queue.writeWithoutTransaction(body) }
  }

  /// Brings the index up to date with the vault's files; `rebuild` reads all of them again.
  /// - Parameter progress: Called with the number of notes read and to read.
  @discardableResult
  package func update(rebuild: Bool = false, progress: ((Int, Int) -> Void)? = nil) throws -> UpdateSummary {
    try withDatabase { queue in
      try queue.writeWithoutTransaction { db in
        try IndexUpdate(index: self, db: db, progress: progress).run(rebuild: rebuild)
      }
    }
  }

  /// Runs `body`, and once more with a new database when the present one is damaged or was deleted.
  private func withDatabase<T>(_ body: (DatabaseQueue) throws -> T) throws -> T {
    try translatingErrors(path, busyTimeout) {
      let queue = state.withLock { $0.queue }
      do {
        return try body(queue)
      } catch let error as DatabaseError where error.isDamage || error.isMove {
        try? queue.close()
        let fresh = try state.withLock { state in
          if error.isDamage {
            try location.delete()
            state.notices.append(damageNotice(path))
          }
          state.queue = try VaultIndex.open(location, busyTimeout: busyTimeout, notices: &state.notices)
          return state.queue
        }
        try fresh.writeWithoutTransaction { db in
          _ = try IndexUpdate(index: self, db: db, progress: nil).run(rebuild: false)
        }
        return try body(fresh)
      }
    }
  }

  /// The version of the index: a hash of the schema's text and of the parser's version, so that any change of
  /// either makes the index anew.
  static let schemaVersion = Int32(
    truncatingIfNeeded: contentHash(PackageResources.schema_sql + [NoteParser.version]) & 0x3FFF_FFFF
      | 0x4000_0000)

  private static func open(
    _ location: IndexLocation, busyTimeout: TimeInterval, notices: inout [String]
  ) throws -> DatabaseQueue {
    // Only one process at a time may find an index too old and delete it.
    let lock = try FolderLock(location, timeout: busyTimeout)
    defer { _ = lock }
    var configuration = GRDB.Configuration()
    configuration.busyMode = .timeout(busyTimeout)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
          PRAGMA cache_size = -65536
          """)
    }
    func attempt() throws -> (queue: DatabaseQueue, state: SchemaState) {
      let queue = try DatabaseQueue(path: location.path, configuration: configuration)
      return (queue, try queue.writeWithoutTransaction { db in try prepareSchema(db) })
    }
    do {
      let (queue, state) = try attempt()
      if state == .current { return queue }
      try queue.close()
      if state == .other { notices.append("the index was made by another version of Scholium: rebuilt") }
    } catch let error as DatabaseError where error.isDamage {
      notices.append(damageNotice(location.path))
    }
    try location.delete()
    return try attempt().queue
  }

  private enum SchemaState { case current, other, unfinished }

  /// Makes the tables of an empty database.
  private static func prepareSchema(_ db: Database) throws -> SchemaState {
    if try userVersion(db) == schemaVersion { return .current }
    var state = SchemaState.other
    try db.inTransaction(.immediate) {
      switch try userVersion(db) {
      case schemaVersion: state = .current
      case unfinishedVersion: state = .unfinished
      case 0 where try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0:
        try createSchema(db)
        state = .current
      default: break
      }
      return .commit
    }
    return state
  }

  /// The version of an index whose making was not brought to an end.
  private static let unfinishedVersion: Int32 = -1

  /// Runs `body`, which fills an empty index, without a journal when no other process has the index open: each
  /// page is written once. Whoever finds it half done makes it anew.
  func fillWithoutJournal(_ db: Database, _ body: () throws -> Void) throws {
    let lock = try FolderLock(location, timeout: busyTimeout)
    defer { _ = lock }
    let mode = try? String.fetchOne(db, sql: "PRAGMA journal_mode = OFF")
    guard mode == "off" else { return try body() }
    try db.execute(sql: "PRAGMA user_version = \(Self.unfinishedVersion)")
    try body()
    // In a transaction of its own, so that it is written after all the rest.
    try db.execute(sql: "PRAGMA user_version = \(Self.schemaVersion)")
    try db.execute(sql: "PRAGMA journal_mode = WAL")
  }

  /// Makes the tables.
  static func createSchema(_ db: Database) throws {
    try db.execute(sql: String(decoding: PackageResources.schema_sql, as: UTF8.self))
    try db.execute(sql: "PRAGMA user_version = \(schemaVersion)")
  }

  private static func userVersion(_ db: Database) throws -> Int32 {
    try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }
}

private func damageNotice(_ path: String) -> String { "the index was damaged: rebuilt (\(path))" }

extension DatabaseError {
  /// The file is not a database, or its content contradicts itself.
  fileprivate var isDamage: Bool {
    resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_NOTADB
  }
  /// Another process has deleted the file.
  fileprivate var isMove: Bool { extendedResultCode == .SQLITE_READONLY_DBMOVED }
}

/// Runs `body`, and says what a person can do about an error of SQLite.
private func translatingErrors<T>(
  _ path: String, _ busyTimeout: TimeInterval, _ body: () throws -> sending T
) throws -> sending T {
  do {
    return try body()
  } catch let error as DatabaseError {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      throw VaultError.busy(path: path, seconds: Int(busyTimeout.rounded()))
    case .SQLITE_FULL: throw VaultError.diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR, .SQLITE_AUTH:
      throw VaultError.unwritableIndex(path: path, reason: error.message ?? "\(error.resultCode)")
    default: throw VaultError.index(path: path, reason: error.message ?? "\(error.resultCode)")
    }
  }
}
