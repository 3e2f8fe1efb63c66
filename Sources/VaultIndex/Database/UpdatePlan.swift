internal import GRDB
internal import Hashing

/// A row of `files`.
struct StoredFile: Sendable {
  enum Kind: String, Sendable { case note, canvas, attachment, unreadable }
  var id: Int64
  var path: VaultPath
  var kind: Kind
  var size: Int64
  var mtime: Int64
  var ctime: Int64
  var inode: Int64
  var hash: ContentHash
  var leftOut: LeftOut?

  /// Whether the row stands for something that is no file, such as a folder that cannot be opened.
  var isProblem: Bool { kind == .unreadable && inode == 0 }

  /// All rows, in the order of the paths' bytes.
  static func all(_ db: Database) throws -> [StoredFile] {
    var result: [StoredFile] = []
    var select = try PreparedStatement(
      db, "SELECT id, path, kind, size, mtime, ctime, inode, hash, left_out FROM files ORDER BY path")
    try select.forEachRow { row in
      result.append(
        StoredFile(
          id: row.integer(0), path: try row.path(1), kind: Kind(rawValue: row.text(2)) ?? .unreadable,
          size: row.integer(3), mtime: row.integer(4), ctime: row.integer(5), inode: row.integer(6),
          hash: row.hash(7), leftOut: row.optionalText(8).flatMap(LeftOut.init)))
    }
    return result
  }
}

/// What to do to make the index equal to the files.
struct UpdatePlan: Sendable {
  enum Action: Sendable {
    case keep
    /// A note or canvas that is new, may have changed, or could not be read the last time.
    case read
    /// An attachment or a problem: there is nothing to read.
    case store
  }
  struct Entry: Sendable {
    var file: ScannedFile
    var stored: StoredFile?
    var action = Action.store
    /// Whether only the clock says that the file may have changed.
    var isSuspect = false
    var leftOut: LeftOut?
    /// Whether the settings say otherwise than before whether the file is left out.
    var isMoved: Bool { stored.map { $0.leftOut != leftOut } ?? false }
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

extension UpdatePlan {
  /// Decides which files are left out: the new ones, or all when the settings are others than the last time.
  mutating func mark(by settings: LeftOutSettings, totals: inout IndexTotals) {
    let isKnown = totals.leftOutBy == settings.fingerprint
    let asked = entries.indices.filter { !isKnown || entries[$0].stored == nil }
    if isKnown, asked.isEmpty { return }
    let (marks, problems) = settings.marks(
      of: asked.map { entries[$0].file.path }, known: isKnown ? totals.leftOutProblems : nil)
    for (index, mark) in zip(asked, marks) {
      entries[index].leftOut = mark
      guard entries[index].isMoved else { continue }
      entries[index].action = entries[index].whenDifferent
      entries[index].isSuspect = false
    }
    totals.leftOutBy = settings.fingerprint
    totals.leftOutProblems = problems
  }
}

extension UpdatePlan.Entry {
  /// What a file is that can be read.
  var kind: StoredFile.Kind { file.isNote ? .note : file.path.isCanvas ? .canvas : .attachment }

  fileprivate var whenDifferent: UpdatePlan.Action { file.isRead && file.problem == nil ? .read : .store }

  init(file: ScannedFile, stored: StoredFile?, lastScan: Int64) {
    self.file = file
    self.stored = stored
    leftOut = stored?.leftOut
    action = whenDifferent
    guard let stored else { return }
    if let problem = file.problem {
      if stored.hash == problem.hash { action = .keep }
      return
    }
    guard
      stored.size == file.size, stored.mtime == file.mtime, stored.ctime == file.ctime,
      stored.inode == file.inode
    else { return }
    if !file.isRead {
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
      if let stored = entry.stored, stored.kind == entry.kind, stored.hash == hash, !entry.isMoved {
        self = .same
      } else if let problem = NoteDensity(bytes, isCanvas: entry.kind == .canvas).problem {
        self = .unreadable(Self.message(problem, entry))
      } else {
        self = .rows(NoteRows(bytes: bytes, of: entry, id: id, resolver: resolver), hash: hash)
      }
    } catch {
      switch error {
      case .unreadable(_, let reason): self = .unreadable(Self.message(reason, entry))
      default: self = .unreadable("\(error)")
      }
    }
  }

  static func message(_ reason: String, _ entry: UpdatePlan.Entry) -> String {
    "cannot read the \(entry.kind): \(reason)"
  }
}
