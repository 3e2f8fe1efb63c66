internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// A folder of notes.
package struct Vault: Sendable, Equatable {
  /// The absolute path without symbolic links.
  package let root: String

  /// The vault whose folder is `root`; throws when that is no folder.
  package init(root path: String) throws(VaultError) {
    var status = stat()
    guard let resolved = realpath(path, nil) else { throw .noFolder(path, reason: reason(errno)) }
    defer { free(resolved) }
    guard stat(resolved, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .noFolder(path, reason: "not a folder")
    }
    root = String(cString: resolved)
  }

  /// Finds the vault: `path`, else `$SCHOLIUM_VAULT`, else the nearest parent of `currentDirectory` that has
  /// a `.scholium` or an `.obsidian` folder.
  package static func find(
    from path: String?, environment: [String: String] = ProcessInfo.processInfo.environment,
    currentDirectory: String = FileManager.default.currentDirectoryPath
  ) throws(VaultError) -> Vault {
    if let named = path ?? environment["SCHOLIUM_VAULT"].flatMap({ $0.isEmpty ? nil : $0 }) {
      return try Vault(root: absolutePath(named, from: currentDirectory))
    }
    var folder = try Vault(root: currentDirectory).root
    while true {
      if isFolder(folder + "/.scholium") || isFolder(folder + "/.obsidian") { return try Vault(root: folder) }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { throw .noVault(currentDirectory) }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// The absolute path of a path in the vault.
  package func absolute(_ path: String) -> String { root == "/" ? "/" + path : root + "/" + path }

  /// The bytes of the file at `path`, relative to the root.
  package func read(_ path: String) throws(VaultError) -> [UInt8] {
    let descriptor = open(absolute(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path, reason: reason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path, reason: reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path, reason: "not a file") }
    // One byte more than the size: the end of the file is seen without growing.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var count = 0
    while true {
      let limit = bytes.count
      let result = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + count }, limit - count, off_t(count))
      }
      if result < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path, reason: reason(errno))
      }
      if result == 0 { break }
      count += result
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// `path` from `folder`, with `~/` as the home folder.
func absolutePath(_ path: String, from folder: String) -> String {
  if path.hasPrefix("/") { return path }
  if path == "~" || path.hasPrefix("~/") { return NSHomeDirectory() + path.dropFirst() }
  return folder + "/" + path
}

/// What the system says about an error number.
func reason(_ number: Int32) -> String { String(cString: strerror(number)) }

/// A descriptor of a folder, or -1.
func openFolder(_ path: String) -> Int32 { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
