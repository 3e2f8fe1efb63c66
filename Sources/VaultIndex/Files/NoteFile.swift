internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// A note as it was read, and the one way in which Scholium writes to a vault.
///
/// A write is a temporary file in the note's folder, synchronised and renamed: a reader, a crash or a full disk
/// never sees half a note.
package struct NoteFile: Sendable {
  package let vault: Vault
  /// From the vault's root.
  package let path: String
  /// The content when it was read.
  package let bytes: [UInt8]

  /// Reads the note at `path`.
  package init(_ path: String, in vault: Vault) throws(VaultError) {
    self.vault = vault
    self.path = path
    bytes = try vault.read(path)
  }

  /// Gives the note a new content. The file's mode stays; the target of a symbolic link is what is written.
  /// - Throws: `VaultError.changed` when the file is no longer what was read.
  package func write(_ new: [UInt8]) throws(VaultError) {
    let target = try vault.resolved(path)
    let folder = try OpenFolder(of: target, path: path)
    let before = try folder.status(of: target)
    guard before.st_mode & 0o222 != 0 else { throw .unwritable(path, reason: "the file is read-only") }
    guard try vault.read(path) == bytes else { throw .changed(path) }
    let signals = HeldSignals()
    defer { signals.release() }
    let temporary = try folder.writeTemporary(new, like: before)
    // Gone after the rename: what is left to remove is a file that was not used.
    defer { folder.remove(temporary) }
    guard isSameVersion(before, try folder.status(of: target)) else { throw .changed(path) }
    try folder.replace(target, by: temporary)
  }

  /// Makes a new note, and the folders that lead to it.
  /// - Throws: `VaultError.exists` when there is a file of that name.
  package static func create(_ path: String, _ bytes: [UInt8], in vault: Vault) throws(VaultError) {
    try vault.makeFolders(for: path)
    let target = vault.absolute(path)
    let folder = try OpenFolder(of: target, path: path)
    let signals = HeldSignals()
    defer { signals.release() }
    let temporary = try folder.writeTemporary(bytes, like: nil)
    defer { folder.remove(temporary) }
    try folder.link(temporary, as: target)
  }
}

extension Vault {
  /// Throws unless `path` can be a note of the vault: relative, without `..`, no part of it hidden.
  package func checkPath(_ path: String) throws(VaultError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.utf8.contains(0) }
    guard isSafe else { throw .outside(path) }
  }

  /// Whether something is at `path`, if only a symbolic link to nothing.
  package func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(absolute(path), &status) == 0
  }

  /// The file that is written for `path`, symbolic links followed; it must be in the vault.
  func resolved(_ path: String) throws(VaultError) -> String {
    guard let resolved = realpath(absolute(path), nil) else {
      throw .unwritable(path, reason: reason(errno))
    }
    defer { free(resolved) }
    let target = String(cString: resolved)
    guard contains(target) else { throw .outside(path) }
    return target
  }

  func makeFolders(for path: String) throws(VaultError) {
    try checkPath(path)
    var folder = root == "/" ? "" : root
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      if mkdir(folder, 0o777) != 0, errno != EEXIST { throw .unwritable(path, reason: reason(errno)) }
      // A folder that is a symbolic link may lead out of the vault.
      guard let resolved = realpath(folder, nil) else { throw .unwritable(path, reason: reason(errno)) }
      defer { free(resolved) }
      guard contains(String(cString: resolved)) else { throw .outside(path) }
    }
  }

  private func contains(_ resolved: String) -> Bool {
    resolved.utf8.starts(with: (root == "/" ? "/" : root + "/").utf8) || resolved == root
  }
}

/// The folder of a file that is written, held open so that it stays the same one.
private final class OpenFolder {
  private let descriptor: Int32
  /// The path of the note, for messages.
  private let path: String

  init(of target: String, path: String) throws(VaultError) {
    self.path = path
    descriptor = openFolder((target as NSString).deletingLastPathComponent)
    if descriptor < 0 { throw .unwritable(path, reason: reason(errno)) }
  }

  deinit { close(descriptor) }

  private func name(_ target: String) -> String { (target as NSString).lastPathComponent }

  private func failure() -> VaultError { .unwritable(path, reason: reason(errno)) }

  func status(of target: String) throws(VaultError) -> stat {
    var status = stat()
    guard fstatat(descriptor, name(target), &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw failure() }
    return status
  }

  /// Writes a hidden file, which no scan of the vault sees, and gives its name.
  func writeTemporary(_ bytes: [UInt8], like old: stat?) throws(VaultError) -> String {
    // A limit on file sizes is an error of `write` then, and no signal that leaves the file behind.
    signal(SIGXFSZ, SIG_IGN)
    let temporary = ".scholium-\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
    let file = openat(
      descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, old == nil ? 0o666 : 0o600)
    guard file >= 0 else { throw failure() }
    var error: VaultError?
    if !writeAll(bytes, to: file) { error = failure() }
    if let old {
      // Another owner's file: the group, if it may be, as an editor would leave it.
      if fchown(file, old.st_uid, old.st_gid) != 0 { _ = fchown(file, uid_t.max, old.st_gid) }
      if fchmod(file, old.st_mode & 0o7777) != 0 { error = error ?? failure() }
    }
    if fsync(file) != 0 { error = error ?? failure() }
    if close(file) != 0 { error = error ?? failure() }
    if let error {
      remove(temporary)
      throw error
    }
    return temporary
  }

  private func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  func replace(_ target: String, by temporary: String) throws(VaultError) {
    guard renameat(descriptor, temporary, descriptor, name(target)) == 0 else { throw failure() }
    fsync(descriptor)
  }

  /// Gives the temporary file its name, unless a file has it.
  func link(_ temporary: String, as target: String) throws(VaultError) {
    if linkat(descriptor, temporary, descriptor, name(target), 0) == 0 {
      fsync(descriptor)
      return
    }
    if errno == EEXIST { throw .exists(path) }
    // File systems without hard links: the name is taken first, then its file replaced.
    guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else { throw failure() }
    let file = openat(descriptor, name(target), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw errno == EEXIST ? .exists(path) : failure() }
    close(file)
    try replace(target, by: temporary)
  }

  func remove(_ temporary: String) { unlinkat(descriptor, temporary, 0) }
}

/// Whether nothing has touched a file between two looks at it.
private func isSameVersion(_ left: stat, _ right: stat) -> Bool {
  left.st_dev == right.st_dev && left.st_ino == right.st_ino && left.st_size == right.st_size
    && nanoseconds(modification(left)) == nanoseconds(modification(right))
}

private func modification(_ status: stat) -> timespec {
  #if canImport(Darwin)
    status.st_mtimespec
  #else
    status.st_mtim
  #endif
}
