internal import Foundation
internal import Hashing
package import VaultIndex

#if canImport(Glibc)
  internal import Glibc
#endif

/// The changes that commands have made to a vault's notes, kept with the reader, outside of the vault.
///
/// A set of changes is written here, with the contents before and after it, before the first note is touched: whatever
/// happens then, what was done can be taken back. It lies below `$XDG_STATE_HOME/scholium/journal/`, in a folder named after
/// the vault's path, one file for each set.
package struct ChangeJournal: Sendable {
  private let vault: Vault
  /// The folder of the vault's changes.
  private let folder: String
  /// More changes are not kept.
  private static let mostEntries = 100
  private static let mostBytes = 256 << 20

  package init(_ vault: Vault, folders: UserFolders = UserFolders()) {
    self.vault = vault
    folder = folders.state + "/journal/" + String(ContentHash(Array(vault.root.utf8)).hexadecimal.prefix(32))
  }

  /// A name for changes that are taken back together.
  package static func newSession() -> String { "\(getpid())-\(UInt64.random(in: 0 ... .max))" }

  // MARK: Making changes

  /// Makes all the changes of a set, or none.
  /// - Parameter session: Changes of one session are taken back together; empty for a set of its own.
  /// - Throws: `VaultError` for the file that cannot be changed, `ChangeError`; the vault is then as it was, but for `halfDone`.
  package func perform(_ set: ChangeSet, session: String = "") throws {
    guard !set.isEmpty else { return }
    let lock = try JournalLock(folder)
    defer { lock.release() }
    let entries = try names()
    if let open = entries.first(where: { $0.state == .begun }) {
      throw ChangeError.interrupted(title: try entry(open).set.title)
    }
    let name = Name(number: (entries.last?.number ?? 0) + 1, state: .begun)
    try begin(set, session: session, name)
    try apply(set, name)
    try? prune()
  }

  /// Writes down what is to be done.
  func begin(_ set: ChangeSet, session: String, _ name: Name) throws {
    let entry = JournalEntry(
      number: name.number, set, session: session, time: Date().timeIntervalSince1970)
    let temporary = path(name) + ".tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure() }
    var error = Self.write(try entry.bytes, to: file) && fsync(file) == 0 ? nil : failure()
    if close(file) != 0 { error = error ?? failure() }
    if error == nil, Foundation.rename(temporary, path(name)) != 0 { error = failure() }
    if let error {
      unlink(temporary)
      throw error
    }
  }

  private func failure() -> ChangeError { .journal(path: folder, reason: String(cString: strerror(errno))) }

  private static func write(_ data: Data, to file: Int32) -> Bool {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private func apply(_ set: ChangeSet, _ name: Name) throws {
    var done: [FileChange] = []
    do {
      for change in set.changes {
        // Of many files each is made last together with the others, at the end.
        try vault.apply(change, isSynchronised: set.changes.count == 1)
        done.append(change)
      }
      if set.changes.count > 1 { vault.synchronise() }
    } catch {
      let left = done.reversed().filter { (try? vault.apply($0.inverse, isSynchronised: true)) == nil }
      guard left.isEmpty else {
        throw ChangeError.halfDone(reason: "\(error)", paths: left.map(\.path))
      }
      try? FileManager.default.removeItem(atPath: path(name))
      throw error
    }
    try rename(name, to: Name(number: name.number, state: .done))
  }

  // MARK: Taking them back

  /// The changes that are kept, the last one first; those of one session are one.
  package func entries() throws -> [JournalEntry] {
    let lock = try JournalLock(folder)
    defer { lock.release() }
    var all: [JournalEntry] = []
    for name in try names().reversed() {
      let entry = try entry(name)
      if let last = all.last, !last.session.isEmpty, last.session == entry.session {
        all[all.count - 1] = JournalEntry(
          number: last.number, entry.set.followed(by: last.set), session: last.session, time: last.time)
      } else {
        all.append(entry)
      }
    }
    return all
  }

  /// What taking back a change would do: the last one, or one by its number.
  /// - Throws: `ChangeError` where there is none, or a file of it was changed since.
  package func undoing(_ number: Int? = nil) throws -> ChangeSet {
    let entries = try entries()
    guard let entry = number.map({ number in entries.first { $0.number == number } }) ?? entries.first else {
      throw number.map(ChangeError.noChange) ?? ChangeError.nothingToUndo(vault: vault.root)
    }
    let isOpen = try names().contains { $0.state == .begun && $0.number == entry.number }
    let current = entry.set.changes.map { change in (change, vault.content(of: change.path)) }
    // What an interrupted change has not come to is as it was.
    let reached = current.filter { !(isOpen && $0.1 == $0.0.old) }
    let others = reached.filter { $0.1 != $0.0.new }.map(\.0.path)
    guard others.isEmpty else { throw ChangeError.changedSince(title: entry.set.title, paths: others) }
    return ChangeSet(title: entry.set.title, reached.map(\.0)).inverse(title: "undo: \(entry.set.title)")
  }

  /// Takes back a change; that is a change of its own, which can be taken back too.
  /// - Returns: What was done.
  @discardableResult
  package func undo(_ number: Int? = nil) throws -> ChangeSet {
    let set = try undoing(number)
    if let open = try names().first(where: { $0.state == .begun }) {
      // What was interrupted has nothing to be taken back to.
      let lock = try JournalLock(folder)
      defer { lock.release() }
      for change in set.changes { try vault.apply(change, isSynchronised: true) }
      try FileManager.default.removeItem(atPath: path(open))
      return set
    }
    try perform(set)
    return set
  }

  // MARK: Files

  /// The name of an entry's file: `000012.done`.
  struct Name: Equatable {
    var number: Int
    var state: JournalEntry.State

    init(number: Int, state: JournalEntry.State) { (self.number, self.state) = (number, state) }

    init?(_ text: String) {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, let number = Int(parts[0]), number > 0,
        let state = JournalEntry.State(rawValue: String(parts[1]))
      else { return nil }
      self.init(number: number, state: state)
    }

    var text: String {
      let digits = "\(number)"
      return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + ".\(state.rawValue)"
    }
  }

  private func path(_ name: Name) -> String { folder + "/" + name.text }

  private func names() throws -> [Name] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { Name($0) }.sorted {
        $0.number < $1.number
      }
    } catch CocoaError.fileReadNoSuchFile {
      return []
    } catch { throw ChangeError.journal(path: folder, reason: error.localizedDescription) }
  }

  private func entry(_ name: Name) throws -> JournalEntry {
    guard let data = FileManager.default.contents(atPath: path(name)),
      let entry = JournalEntry(number: name.number, data)
    else { throw ChangeError.journal(path: path(name), reason: "the file is damaged; remove it") }
    return entry
  }

  private func rename(_ name: Name, to new: Name) throws {
    guard Foundation.rename(path(name), path(new)) == 0 else {
      throw ChangeError.journal(path: path(name), reason: String(cString: strerror(errno)))
    }
  }

  /// Forgets the oldest changes.
  private func prune() throws {
    var bytes = 0
    for (place, name) in try names().reversed().enumerated() {
      let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
      bytes += (attributes[.size] as? Int) ?? 0
      if place > 0, place >= Self.mostEntries || bytes > Self.mostBytes {
        try FileManager.default.removeItem(atPath: path(name))
      }
    }
  }
}

/// Holds the journal of a vault for one process.
private struct JournalLock {
  private let file: Int32

  init(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw ChangeError.journal(path: folder, reason: error.localizedDescription) }
    file = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0, flock(file, LOCK_EX) == 0 else {
      throw ChangeError.journal(path: folder, reason: String(cString: strerror(errno)))
    }
  }

  func release() { close(file) }
}
