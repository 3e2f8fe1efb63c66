#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What lies where an index is looked for.
enum IndexFile: Equatable {
  case missing
  case empty
  /// A database with Scholium's mark: `PRAGMA application_id` (https://www.sqlite.org/fileformat2.html#application_id).
  case index
  case foreign(String)

  /// "SchI"
  static let applicationID: Int32 = 0x5363_6849

  init(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      self = errno == ENOENT ? .missing : .foreign(reason(errno))
      return
    }
    guard status.isFile else {
      self = .foreign("it is \(status.kind)")
      return
    }
    if status.st_size == 0 {
      self = .empty
      return
    }
    guard let header = Self.header(path) else {
      self = .foreign(reason(errno))
      return
    }
    if header.count < Self.headerSize || !header.starts(with: Array("SQLite format 3\0".utf8)) {
      self = .foreign("it is not a database")
    } else if Self.number(at: 68, in: header) != Self.applicationID {
      self = .foreign("it is another program's database")
    } else {
      self = .index
    }
  }

  /// Whether the file is an index whose making was not brought to an end: what it lacks is no damage.
  static func isUnfinished(_ path: String) -> Bool {
    guard IndexFile(path) == .index, let header = header(path), header.count == headerSize else {
      return false
    }
    return number(at: 60, in: header) == IndexSchema.unfinishedVersion
  }

  private static let headerSize = 100

  /// The first bytes of the file; nil, with `errno`, when it cannot be opened.
  private static func header(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: headerSize)
    let count = pread(descriptor, &header, headerSize, 0)
    return Array(header.prefix(max(0, count)))
  }

  private static func number(at offset: Int, in header: [UInt8]) -> Int32 {
    Int32(bitPattern: header[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) })
  }

  /// Removes the index at `path` with the files that SQLite keeps beside it; nothing where the file is not ours.
  /// - Returns: Whether there was one.
  @discardableResult
  static func remove(_ path: String) throws(VaultError) -> Bool {
    switch IndexFile(path) {
    case .missing, .foreign: return false
    case .index, .empty: break
    }
    for suffix in ["-wal", "-shm", "-journal", ""] where unlink(path + suffix) != 0 && errno != ENOENT {
      throw .unwritableIndex(path: path, reason: reason(errno))
    }
    return true
  }
}
