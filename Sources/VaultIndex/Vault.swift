internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// A folder of notes.
package struct Vault: Sendable, Equatable {
  /// The absolute path without symbolic links.
  package let root: String
  /// The folder itself: whatever is read or written is reached from here.
  let rootFolder: FolderDescriptor
  /// Texts that stand for those of the files, as an editor has them.
  var unsaved: [VaultPath: [UInt8]] = [:]

  package static func == (left: Vault, right: Vault) -> Bool { compareBytes(left.root, right.root) == 0 }

  /// The vault whose folder is `root`; throws when that is no folder.
  package init(root path: String) throws(VaultError) {
    var status = stat()
    guard let resolved = realpath(path, nil) else { throw .noFolder(path, reason: reason(errno)) }
    defer { free(resolved) }
    guard stat(resolved, &status) == 0, status.isFolder else {
      throw .noFolder(path, reason: "not a folder")
    }
    guard let name = String(validatingCString: resolved) else {
      throw .noFolder(path, reason: "its name is not UTF-8")
    }
    guard let folder = FolderDescriptor(path: name) else { throw .noFolder(path, reason: reason(errno)) }
    root = name
    rootFolder = folder
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

  /// The absolute path of a path in the vault, for messages and for programs that the reader starts.
  package func absolute(_ path: VaultPath) -> String {
    root == "/" ? "/" + path.text : root + "/" + path.text
  }

  /// The most bytes that are read of a note, and of any file of the vault but a configuration.
  package static let largestNote = 64 << 20

  /// The bytes of the file at `path`.
  /// - Parameter limit: The most bytes that are read.
  /// - Throws: `VaultError` when it cannot be read, leads out of the vault, is no file, or is larger than `limit`.
  package func read(_ path: VaultPath, limit: Int = largestNote) throws(VaultError) -> [UInt8] {
    if let bytes = unsaved[path] { return bytes }
    return try VaultFile(path, in: self).allBytes(limit: limit)
  }

  /// Whether something is at `path`, if only a symbolic link to nothing.
  package func exists(_ path: VaultPath) -> Bool {
    var folder: FolderDescriptor? = rootFolder
    let parts = path.parts
    if parts.count > 1, let parent = try? VaultPath(parts.dropLast().joined(separator: "/")) {
      folder = try? open(parent)
    }
    return folder?.status(of: parts[parts.count - 1]) != nil
  }

  /// The names in the folder at `path`; empty when there is none that can be opened.
  /// - Throws: `VaultError.leadsOut` for one that is no folder of the vault.
  package func names(in path: VaultPath) throws(VaultError) -> [String] {
    do { return try open(path)?.names() ?? [] } catch {
      if case .unreadable = error { return [] }
      throw error
    }
  }

  /// The folder at `path`; nil when there is none.
  func open(_ path: VaultPath) throws(VaultError) -> FolderDescriptor? {
    let place = try place(of: path)
    return place.folder.folder(place.name)
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
