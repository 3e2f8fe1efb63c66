internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// Where the index of a vault lies.
struct IndexLocation {
  /// The absolute path of the database.
  var path: String
  /// The folder of the database.
  var folder: String
  /// The database and the files that SQLite keeps beside it, by their paths in the vault when they are there.
  var pathsInVault: Set<String> = []

  /// Finds the place, and makes its folder.
  init(vault: Vault, configuration: Configuration, environment: [String: String]) throws(VaultError) {
    if let index = configuration.index, index != "cache" {
      path = absolutePath(index, from: vault.root)
      if path.hasSuffix("/") { path += "index.sqlite" }
    } else if configuration.index == nil, Self.prepare(vault.absolute(".scholium")) {
      path = vault.absolute(".scholium/index.sqlite")
      let ignoring = vault.absolute(".scholium/.gitignore")
      if !pathExists(ignoring) { try? Data("*.sqlite*\n".utf8).write(to: URL(filePath: ignoring)) }
    } else {
      let home = environment["HOME"] ?? NSHomeDirectory()
      let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.cache"
      let hash = UInt64(bitPattern: contentHash(Array(vault.root.utf8)))
      path = cache + "/scholium/" + String(hash, radix: 16) + "/index.sqlite"
    }
    folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritableIndex(path: path, reason: reason(errno == 0 ? EACCES : errno))
    }
    if let real = realpath(folder, nil) {
      folder = String(cString: real)
      free(real)
      path = folder + "/" + (path.split(separator: "/").last.map(String.init) ?? "index.sqlite")
    }
    let prefix = vault.root == "/" ? "/" : vault.root + "/"
    if path.hasPrefix(prefix) {
      let inside = String(path.dropFirst(prefix.count))
      pathsInVault = Set(["", "-wal", "-shm", "-journal"].map { inside + $0 })
    }
  }

  /// Removes the database.
  func delete() throws(VaultError) {
    for suffix in ["-wal", "-shm", "-journal", ""] where unlink(path + suffix) != 0 && errno != ENOENT {
      throw .unwritableIndex(path: path, reason: reason(errno))
    }
  }

  /// Makes `.scholium`; false when the index cannot be written there.
  private static func prepare(_ folder: String) -> Bool {
    if mkdir(folder, 0o777) != 0, errno != EEXIST { return false }
    guard access(folder, W_OK | X_OK) == 0 else { return false }
    let database = folder + "/index.sqlite"
    return access(database, W_OK) == 0 || errno == ENOENT
  }
}
