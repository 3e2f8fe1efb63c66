internal import Foundation
internal import Hashing

#if canImport(Glibc)
  internal import Glibc
#endif

/// Where the index of a vault lies: in a folder of the reader's, one for each vault, and never in the vault. A vault may
/// be a stranger's, and whatever file it brings is opened as no database.
package struct IndexLocation: Sendable {
  /// The absolute path of the database.
  package let path: String
  /// The absolute path of its folder, without symbolic links.
  let folder: String
  /// Whether the reader has named the file itself.
  let isNamed: Bool

  /// The name of the file in a vault's folder that tells which vault it is.
  static let vaultFile = "vault"
  /// The folder beside the index for what the notes of the vault drew.
  static let figuresFolder = "figures"

  /// Finds the place, and makes its folder.
  /// - Parameter file: The database that the reader has named; nil for the vault's folder among the reader's.
  package init(vault: Vault, file: String? = nil, folders: UserFolders = UserFolders()) throws(VaultError) {
    if let file {
      isNamed = true
      let absolute = absolutePath(file, from: FileManager.default.currentDirectoryPath)
      let (parent, name) = split(absolute)
      guard !name.isEmpty, name != ".", name != ".." else {
        throw .unwritableIndex(path: file, reason: "--index names a file")
      }
      try Self.check(parent, isOutOf: vault, name)
      folder = try realFolder(parent, for: absolute)
      path = folder + (folder == "/" ? "" : "/") + name
    } else {
      isNamed = false
      let own = try folders.indexes() + "/" + Self.name(of: vault)
      try Self.check(own, isOutOf: vault, "index.sqlite")
      folder = try realFolder(own, for: own + "/index.sqlite")
      path = folder + "/index.sqlite"
    }
    // Once more: it is the place where it was made that counts.
    try Self.check(folder, isOutOf: vault, "index.sqlite")
    if !isNamed { try keepToReader(vault) }
  }

  /// Throws when a folder, which need not be there yet, lies in the vault: nothing is made there then.
  private static func check(
    _ folder: String, isOutOf vault: Vault, _ name: String
  ) throws(VaultError) {
    var missing = ""
    var place = folder
    while true {
      if let resolved = realpath(place, nil) {
        defer { free(resolved) }
        let found = String(cString: resolved)
        let real = (found == "/" ? "" : found) + missing + "/"
        let isInside = real.utf8.starts(with: (vault.root == "/" ? "/" : vault.root + "/").utf8)
        if isInside { throw .indexInVault(path: real + name) }
        return
      }
      let (parent, last) = split(place)
      if parent == place { return }
      missing = "/" + last + missing
      place = parent
    }
  }

  /// The name of a vault's folder: of its real path, in letters that every file system has.
  static func name(of vault: Vault) -> String {
    String(ContentHash(Array(vault.root.utf8)).hexadecimal.prefix(32))
  }

  /// Where the figures of the vault's notes are kept; nil beside a file that the reader has named.
  package var figures: String? { isNamed ? nil : folder + "/" + Self.figuresFolder }

  /// Nobody but the reader enters the folder, and it says which vault it belongs to.
  private func keepToReader(_ vault: Vault) throws(VaultError) {
    func failure(_ reason: String) -> VaultError { .unwritableIndex(path: path, reason: reason) }
    var status = stat()
    guard lstat(folder, &status) == 0, status.isFolder else { throw failure(reason(errno)) }
    guard status.st_uid == geteuid() || geteuid() == 0 else {
      throw failure("its folder belongs to somebody else")
    }
    if status.st_mode & 0o077 != 0, chmod(folder, 0o700) != 0 { throw failure(reason(errno)) }
    let file = folder + "/" + Self.vaultFile
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return }
      throw errno == ENOSPC ? .diskFull(path: path) : failure(reason(errno))
    }
    defer { close(descriptor) }
    var root = vault.root
    let isWritten = root.withUTF8 { write(descriptor, $0.baseAddress, $0.count) == $0.count }
    guard isWritten else {
      let number = errno
      unlink(file)
      throw number == ENOSPC ? .diskFull(path: path) : failure(reason(number))
    }
  }

  /// Makes an empty file that only the reader can read, for SQLite to fill.
  func makeFile() throws(VaultError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw errno == ENOSPC ? .diskFull(path: path) : .unwritableIndex(path: path, reason: reason(errno))
    }
  }

  /// Removes the database, which must be an index of ours.
  /// - Returns: Whether there was one.
  @discardableResult
  func delete() throws(VaultError) -> Bool {
    switch IndexFile(path) {
    case .foreign(let reason): throw .notAnIndex(path: path, reason: reason)
    // A file that the reader has named and that carries no mark is theirs.
    case .empty where isNamed: return false
    case .empty, .index, .missing: return try IndexFile.remove(path)
    }
  }

  /// Gives a file that is no index of ours another name, where the reader has not named it: an index that was overwritten
  /// is lost, but nothing that somebody has put there is.
  /// - Returns: The new path.
  func setAside(_ reason: String) throws(VaultError) -> String {
    guard !isNamed else { throw .notAnIndex(path: path, reason: reason) }
    for number in 1...1000 {
      let other = "\(path).kept-\(number)"
      var status = stat()
      if lstat(other, &status) == 0 { continue }
      guard rename(path, other) == 0 else { break }
      // What SQLite would read as part of the new file, or delete.
      for suffix in ["-wal", "-shm", "-journal"] { rename(path + suffix, other + suffix) }
      return other
    }
    throw .notAnIndex(path: path, reason: reason)
  }
}

private func split(_ path: String) -> (folder: String, name: String) {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
  let folder = String(path[..<slash])
  return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
}

/// The folder at an absolute path without symbolic links; made, for the reader alone, with those above it.
private func realFolder(_ path: String, for index: String) throws(VaultError) -> String {
  var status = stat()
  if stat(path, &status) != 0 {
    let (parent, _) = split(path)
    if parent != path { _ = try realFolder(parent, for: index) }
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw errno == ENOSPC ? .diskFull(path: index) : .unwritableIndex(path: index, reason: reason(errno))
    }
  }
  guard let resolved = realpath(path, nil) else {
    throw .unwritableIndex(path: index, reason: reason(errno))
  }
  defer { free(resolved) }
  guard stat(resolved, &status) == 0, status.isFolder, let real = String(validatingCString: resolved) else {
    throw .unwritableIndex(path: index, reason: "\(path) is not a folder")
  }
  return real
}
