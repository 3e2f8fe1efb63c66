internal import Foundation

#if canImport(Glibc)
  internal import CSync
  internal import Glibc
#endif

/// A note as it was read, and the one way in which Scholium writes to a vault.
///
/// A write is a temporary file in the note's folder, synchronised and renamed: a reader, a crash or a full disk
/// never sees half a note.
package struct NoteFile: Sendable {
  package let vault: Vault
  package let path: VaultPath
  /// The content when it was read.
  package let bytes: [UInt8]

  /// Reads the note at `path`.
  package init(_ path: VaultPath, in vault: Vault) throws(VaultError) {
    self.vault = vault
    self.path = path
    bytes = try vault.read(path)
  }

  /// A note as it is taken to be; writing it checks that.
  package init(_ path: VaultPath, bytes: [UInt8], in vault: Vault) {
    (self.path, self.bytes, self.vault) = (path, bytes, vault)
  }

  /// Gives the note a new content. The file's mode stays; the target of a symbolic link is what is written.
  /// - Parameter isSynchronised: Whether the disk has it when this returns; else it is the caller's to see to that.
  /// - Throws: `VaultError.changed` when the file is no longer what was read.
  package func write(_ new: [UInt8], isSynchronised: Bool = true) throws(VaultError) {
    let writing = NoteWriting(path, place: try vault.place(of: path), isSynchronised: isSynchronised)
    guard let before = writing.place.status, before.isFile else {
      throw .unwritable(path.text, reason: "it is not a file any more")
    }
    guard before.st_mode & 0o222 != 0 else {
      throw .unwritable(path.text, reason: "the file is read-only")
    }
    guard try vault.read(path) == bytes else { throw .changed(path.text) }
    let signals = HeldSignals()
    defer { signals.release() }
    let temporary = try writing.writeTemporary(new, like: before)
    // Gone after the rename: what is left to remove is a file that was not used.
    defer { writing.remove(temporary) }
    guard let now = writing.place.folder.status(of: writing.place.name), isSameVersion(before, now) else {
      throw .changed(path.text)
    }
    try writing.replace(by: temporary)
  }

  /// Removes the note.
  /// - Throws: `VaultError.changed` when the file is no longer what was read.
  package func remove() throws(VaultError) {
    let place = try vault.place(of: path)
    guard let before = place.status, before.isFile, try vault.read(path) == bytes,
      let now = place.folder.status(of: place.name), isSameVersion(before, now)
    else { throw .changed(path.text) }
    guard unlinkat(place.folder.number, place.name, 0) == 0 else {
      throw .unwritable(path.text, reason: reason(errno))
    }
  }

  /// Makes a new note, and the folders that lead to it.
  /// - Parameter isSynchronised: Whether the disk has it when this returns; else it is the caller's to see to that.
  /// - Throws: `VaultError.exists` when there is a file of that name.
  package static func create(
    _ path: VaultPath, _ bytes: [UInt8], in vault: Vault, isSynchronised: Bool = true
  ) throws(VaultError) {
    if path.isHidden { throw .outside(path.text) }
    try createAnywhere(path, bytes, in: vault, isSynchronised: isSynchronised)
  }

  /// As `create`, also where files are that are no content of the vault.
  package static func createAnywhere(
    _ path: VaultPath, _ bytes: [UInt8], in vault: Vault, isSynchronised: Bool = true
  ) throws(VaultError) {
    let folder = try vault.madeFolder(of: path)
    if folder.status(of: path.name) != nil { throw .exists(path.text) }
    let writing = NoteWriting(
      path, place: VaultPlace(folder: folder, name: path.name, status: nil), isSynchronised: isSynchronised)
    let signals = HeldSignals()
    defer { signals.release() }
    let temporary = try writing.writeTemporary(bytes, like: nil)
    defer { writing.remove(temporary) }
    try writing.link(temporary)
  }
}

extension Vault {
  /// Waits until the disk has all that was written to the vault.
  package func synchronise() {
    #if canImport(Glibc)
      syncfs(rootFolder.number)
    #else
      sync()
    #endif
  }

  /// The folder that `path` lies in, made with all that lead to it; none of them outside of the vault.
  fileprivate func madeFolder(of path: VaultPath) throws(VaultError) -> FolderDescriptor {
    let parts = path.parts.dropLast()
    for count in parts.indices {
      let folder = try VaultPath(parts[...count].joined(separator: "/"))
      let place = try place(of: folder)
      if place.status == nil, mkdirat(place.folder.number, place.name, 0o777) != 0, errno != EEXIST {
        throw .unwritable(path.text, reason: reason(errno))
      }
    }
    guard !parts.isEmpty else { return rootFolder }
    guard let folder = try open(VaultPath(parts.joined(separator: "/"))) else {
      throw .unwritable(path.text, reason: reason(errno))
    }
    return folder
  }
}

/// The writing of one file, in the folder that was opened for it.
private struct NoteWriting {
  /// For messages.
  let path: VaultPath
  let place: VaultPlace
  /// Whether the disk is waited for.
  let isSynchronised: Bool

  init(_ path: VaultPath, place: VaultPlace, isSynchronised: Bool) {
    self.path = path
    self.place = place
    self.isSynchronised = isSynchronised
  }

  private var descriptor: Int32 { place.folder.number }

  private func failure() -> VaultError { .unwritable(path.text, reason: reason(errno)) }

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
    if isSynchronised, fsync(file) != 0 { error = error ?? failure() }
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

  func replace(by temporary: String) throws(VaultError) {
    guard renameat(descriptor, temporary, descriptor, place.name) == 0 else { throw failure() }
    synchronise()
  }

  /// Gives the temporary file its name, unless a file has it.
  func link(_ temporary: String) throws(VaultError) {
    if linkat(descriptor, temporary, descriptor, place.name, 0) == 0 { return synchronise() }
    if errno == EEXIST { throw .exists(path.text) }
    // File systems without hard links: the name is taken first, then its file replaced.
    guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else { throw failure() }
    let file = openat(descriptor, place.name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw errno == EEXIST ? .exists(path.text) : failure() }
    close(file)
    try replace(by: temporary)
  }

  /// Makes the folder's new entry last.
  private func synchronise() {
    guard isSynchronised else { return }
    let folder = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  func remove(_ temporary: String) { unlinkat(descriptor, temporary, 0) }
}
