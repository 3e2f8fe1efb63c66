/// A file that the walk through the vault found.
package struct ScannedFile: Sendable, Equatable {
  package var path: VaultPath
  /// Whether the name ends in `.md`.
  package var isNote: Bool
  /// In bytes.
  package var size: Int64 = 0
  /// Nanoseconds since 1970.
  package var mtime: Int64 = 0
  /// Nanoseconds since 1970.
  package var ctime: Int64 = 0
  package var inode: Int64 = 0
  /// Whether the file's content is part of the index.
  var isRead: Bool { isNote || path.isCanvas }
  /// Why it cannot be read; nil for a file.
  package var problem: ScanProblem?
}

/// What is wrong with an entry of a folder.
package struct ScanProblem: Sendable, Equatable {
  package enum Rule: String, Sendable { case symlink, unreadable }
  package var rule: Rule
  package var message: String
}

/// Whether the bytes of `left` come before those of `right`, as SQLite orders text.
///
/// Swift's own `<` takes NFC and NFD for equal; two files may differ in just that.
func bytesPrecede(_ left: String, _ right: String) -> Bool { compareBytes(left, right) < 0 }

/// Negative, zero or positive: the order of the bytes of two texts.
func compareBytes(_ left: String, _ right: String) -> Int {
  let fast = left.utf8.withContiguousStorageIfAvailable { a in
    right.utf8.withContiguousStorageIfAvailable { b -> Int in
      let count = min(a.count, b.count)
      for index in 0..<count where a[index] != b[index] { return Int(a[index]) - Int(b[index]) }
      return a.count - b.count
    }
  }
  if let result = fast ?? nil { return result }
  if left.utf8.elementsEqual(right.utf8) { return 0 }
  return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
}
