internal import GRDB
internal import Hashing

/// A row of `files`.
struct StoredFile: Sendable {
  enum Kind: String, Sendable { case note, attachment, unreadable }
  var id: Int64
  var path: VaultPath
  var kind: Kind
  var size: Int64
  var mtime: Int64
  var ctime: Int64
  var inode: Int64
  var hash: ContentHash

  /// Whether the row stands for something that is no file, such as a folder that cannot be opened.
  var isProblem: Bool { kind == .unreadable && inode == 0 }

  /// All rows, in the order of the paths' bytes.
  static func all(_ db: Database) throws -> [StoredFile] {
    var result: [StoredFile] = []
    var select = try PreparedStatement(
      db, "SELECT id, path, kind, size, mtime, ctime, inode, hash FROM files ORDER BY path")
    try select.forEachRow { row in
      result.append(
        StoredFile(
          id: row.integer(0), path: try row.path(1), kind: Kind(rawValue: row.text(2)) ?? .unreadable,
          size: row.integer(3), mtime: row.integer(4), ctime: row.integer(5), inode: row.integer(6),
          hash: row.hash(7)))
    }
    return result
  }
}

/// What to do to make the index equal to the files.
struct UpdatePlan: Sendable {
  enum Action: Sendable {
    case keep
    /// A note that is new, may have changed, or could not be read the last time.
    case read
    /// An attachment or a problem: there is nothing to read.
    case store
  }
  struct Entry: Sendable {
    var file: ScannedFile
    var stored: StoredFile?
    var action: Action
    /// Whether only the clock says that the file may have changed.
    var isSuspect = false
  }

  var entries: [Entry] = []
  var removed: [StoredFile] = []
  var isEmpty: Bool { removed.isEmpty && entries.allSatisfy { $0.action == .keep } }

  /// Compares the files with the rows of the last update, which began to look at `lastScan`; both are sorted.
  init(_ files: [ScannedFile], stored: [StoredFile], lastScan: Int64) {
    entries.reserveCapacity(files.count)
    var index = 0
    for file in files {
      var match: StoredFile?
      while index < stored.count {
        let order = compareBytes(stored[index].path.text, file.path.text)
        if order > 0 { break }
        if order == 0, stored[index].isProblem == (file.problem != nil) {
          match = stored[index]
        } else {
          removed.append(stored[index])
        }
        index += 1
        if order == 0 { break }
      }
      entries.append(Entry(file: file, stored: match, lastScan: lastScan))
    }
    removed += stored[index...]
  }
}

extension UpdatePlan.Entry {
  init(file: ScannedFile, stored: StoredFile?, lastScan: Int64) {
    self.file = file
    self.stored = stored
    action = file.isNote && file.problem == nil ? .read : .store
    guard let stored else { return }
    if let problem = file.problem {
      if stored.hash == problem.hash { action = .keep }
      return
    }
    guard
      stored.size == file.size, stored.mtime == file.mtime, stored.ctime == file.ctime,
      stored.inode == file.inode
    else { return }
    if !file.isNote {
      action = .keep
    } else if stored.kind == .unreadable || file.mtime >= lastScan {
      isSuspect = true
    } else {
      action = .keep
    }
  }
}

extension ScanProblem {
  /// What `files.hash` holds for a problem.
  var hash: ContentHash { ContentHash([rule.rawValue, message]) }
}

/// What reading a note gave.
enum NoteReading: Sendable {
  case same
  case unreadable(String)
  case rows(NoteRows, hash: ContentHash)

  init(_ entry: UpdatePlan.Entry, id: Int64, vault: Vault, resolver: LinkResolver) {
    do {
      let bytes = try vault.read(entry.file.path)
      let hash = ContentHash(bytes)
      if let stored = entry.stored, stored.kind == .note, stored.hash == hash {
        self = .same
      } else if let problem = NoteDensity(bytes).problem {
        self = .unreadable("cannot read the note: \(problem)")
      } else {
        self = .rows(NoteRows(bytes: bytes, path: entry.file.path, id: id, resolver: resolver), hash: hash)
      }
    } catch {
      switch error {
      case .unreadable(_, let reason): self = .unreadable("cannot read the note: \(reason)")
      default: self = .unreadable("\(error)")
      }
    }
  }
}
