internal import CSQLite
package import Foundation
package import GRDB
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// The index of a vault: a SQLite database with what `schema.sql` says.
///
/// It is a cache of the reader's. One of another version, or a damaged one, is deleted and made anew, with a line in
/// `notices`; a file that is no index of ours is not.
package final class VaultIndex: Sendable {
  package let vault: Vault
  package let configuration: Configuration
  /// The absolute path of the database.
  package let path: String

  package let location: IndexLocation
  private let busyTimeout: TimeInterval
  private let state: Mutex<State>

  private struct State {
    var queue: DatabaseQueue
    var notices: [String]
  }

  /// The database in the middle of a transaction, for an index with an unsaved text. Used only by who holds it open.
  private struct OpenDatabase: @unchecked Sendable { let database: Database }
  private let open: OpenDatabase?

  /// Opens the index of `vault`, or makes an empty one.
  /// - Parameters:
  ///   - file: The database that the reader has named; nil for the vault's own among the reader's.
  ///   - busyTimeout: How long to wait for another process, in seconds.
  package init(
    vault: Vault, configuration: Configuration, file: String? = nil, busyTimeout: TimeInterval = 10,
    folders: UserFolders = UserFolders()
  ) throws {
    self.vault = vault
    self.configuration = configuration
    self.busyTimeout = busyTimeout
    open = nil
    location = try IndexLocation(vault: vault, file: file, folders: folders)
    path = location.path
    let location = location
    let isNew = IndexFile(location.path) != .index
    let state = try translatingErrors(path, busyTimeout) {
      var notices: [String] = []
      if isNew, vault.exists(Self.formerPath) {
        notices.append(
          "\(Self.formerPath) is neither read nor changed: the index lies in \(location.folder) now")
      }
      let queue = try VaultIndex.open(location, busyTimeout: busyTimeout, notices: &notices)
      return State(queue: queue, notices: notices)
    }
    self.state = Mutex(state)
  }

  /// The index of `other` within a transaction on `database`.
  private init(_ other: VaultIndex, vault: Vault, database: Database) {
    self.vault = vault
    configuration = other.configuration
    path = other.path
    location = other.location
    busyTimeout = other.busyTimeout
    open = OpenDatabase(database: database)
    state = Mutex(State(queue: other.state.withLock { $0.queue }, notices: []))
  }

  /// Where earlier versions kept the index, and where a vault may bring any file.
  private static let formerPath = VaultPath(constant: ".scholium/index.sqlite")

  /// What a person should know of the index: one line each.
  package var notices: [String] { state.withLock { $0.notices } }

  /// Reads the database as it was after the last update.
  package func read<T>(_ body: (Database) throws -> T) throws -> T {
    if let open { return try body(open.database) }
    return try withDatabase { queue in try queue.read(body) }
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

  /// Runs `body` on the index as it would be with `bytes` as the text of the note at `path`, which need not be there; nothing
  /// of it stays. The body reads only; others who write to the index wait meanwhile.
  package func withUnsaved<T>(_ bytes: [UInt8], at path: VaultPath, _ body: (VaultIndex) throws -> T) throws
    -> T
  {
    try withDatabase { queue in
      try queue.writeWithoutTransaction { db in
        var vault = vault
        vault.unsaved[path] = bytes
        let index = VaultIndex(self, vault: vault, database: db)
        return try IndexUpdate(index: index, db: db, progress: nil).preview(path) { try body(index) }
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
            state.notices += damageNotices(path)
            try location.delete()
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

  private static func open(
    _ location: IndexLocation, busyTimeout: TimeInterval, notices: inout [String]
  ) throws -> DatabaseQueue {
    // Only one process at a time may find an index too old and delete it.
    let lock = try FolderLock(location, timeout: busyTimeout)
    defer { _ = lock }
    switch IndexFile(location.path) {
    case .index, .empty, .missing: break
    case .foreign(let reason):
      let other = try location.setAside(reason)
      notices.append("\(location.path) was no index of Scholium (\(reason)): kept as \(other)")
    }
    do {
      let (queue, state) = try attempt(location, busyTimeout)
      if state == .current { return queue }
      try queue.close()
      if state == .other { notices.append("the index was made by another version of Scholium: rebuilt") }
    } catch let error as DatabaseError where error.isDamage {
      notices += damageNotices(location.path)
    }
    try location.delete()
    return try attempt(location, busyTimeout).queue
  }

  private static func attempt(
    _ location: IndexLocation, _ busyTimeout: TimeInterval
  ) throws -> (queue: DatabaseQueue, state: SchemaState) {
    try location.makeFile()
    let isEmpty = IndexFile(location.path) == .empty
    var configuration = GRDB.Configuration()
    configuration.busyMode = .timeout(busyTimeout)
    configuration.prepareDatabase { db in
      let code = scholium_open_defensively(db.sqliteConnection)
      guard code == SQLITE_OK else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code), message: "this SQLite cannot be held to reading data alone")
      }
      // The mark is in the file before anything else, and before the journal in which a killed process may leave it.
      if isEmpty {
        try db.execute(
          sql: "PRAGMA page_size = 16384; PRAGMA application_id = \(IndexFile.applicationID)")
      }
      Relevance.register(in: db)
      try db.execute(
        sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536")
    }
    let queue = try DatabaseQueue(path: location.path, configuration: configuration)
    return (queue, try queue.writeWithoutTransaction { db in try prepareSchema(db) })
  }

  private enum SchemaState { case current, other, unfinished }

  /// Makes the tables of an empty database.
  private static func prepareSchema(_ db: Database) throws -> SchemaState {
    if try isCurrent(db) { return .current }
    var state = SchemaState.other
    try db.inTransaction(.immediate) {
      if try isCurrent(db) {
        state = .current
      } else if try IndexSchema.version(db) == IndexSchema.unfinishedVersion {
        state = .unfinished
      } else if try IndexSchema.version(db) == 0, try IndexSchema(db).items.isEmpty {
        try IndexSchema.create(db)
        state = .current
      }
      return .commit
    }
    return state
  }

  /// Whether the database is of this version, and has what an index has and nothing more: no trigger, no view.
  private static func isCurrent(_ db: Database) throws -> Bool {
    try IndexSchema.version(db) == IndexSchema.version
      && IndexSchema(db).isSame(as: IndexSchema.expected())
  }

  /// Runs `body`, which fills an empty index, without a journal when no other process has the index open: each
  /// page is written once. Whoever finds it half done makes it anew.
  func fillWithoutJournal(_ db: Database, _ body: () throws -> Void) throws {
    let lock = try FolderLock(location, timeout: busyTimeout)
    defer { _ = lock }
    // Of pages that were not there before, a journal in memory keeps nothing; `OFF` is not for a database that is
    // opened defensively.
    let mode = try? String.fetchOne(db, sql: "PRAGMA journal_mode = MEMORY")
    guard mode == "memory" else { return try body() }
    try db.execute(sql: "PRAGMA user_version = \(IndexSchema.unfinishedVersion)")
    try body()
    // In a transaction of its own, so that it is written after all the rest.
    try db.execute(sql: "PRAGMA user_version = \(IndexSchema.version)")
    try db.execute(sql: "PRAGMA journal_mode = WAL")
  }
}

/// What to say of a database that contradicts itself: nothing where it was only unfinished, as after a full disk.
private func damageNotices(_ path: String) -> [String] {
  IndexFile.isUnfinished(path) ? [] : ["the index was damaged: rebuilt (\(path))"]
}

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
