internal import Foundation
internal import GRDB
internal import Hashing

extension Row {
  /// The path in a column.
  /// - Throws: What a damaged database throws, for what is no path in a vault.
  func path(_ index: Int) throws -> VaultPath {
    guard let path = try optionalPath(index) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return path
  }

  /// The path in the first column called `name`.
  func path(_ name: String) throws -> VaultPath {
    guard let index = columnNames.firstIndex(of: name) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return try path(columnNames.distance(from: columnNames.startIndex, to: index))
  }

  /// The path in a column; nil for NULL.
  func optionalPath(_ index: Int) throws -> VaultPath? {
    guard let text = try decode(String?.self, atIndex: index) else { return nil }
    do { return try VaultPath(text) } catch { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
  }

  /// The hash in a column; nil for NULL and for what is none.
  func hash(_ index: Int) throws -> ContentHash? {
    try withUnsafeData(atIndex: index) { data in
      data?.withUnsafeBytes { ContentHash(stored: $0) }
    }
  }
}

extension Database {
  /// The paths in the first column of a query's rows.
  func paths(_ sql: String, arguments: StatementArguments = []) throws -> [VaultPath] {
    try Row.fetchAll(self, sql: sql, arguments: arguments).map { try $0.path(0) }
  }
}
