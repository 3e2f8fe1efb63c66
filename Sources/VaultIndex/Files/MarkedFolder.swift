internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// A folder for files that Scholium makes and removes: it carries a mark, and nothing in it is removed that has not a name
/// such as Scholium gives. A folder with anything else in it and no mark is not taken for one.
package struct MarkedFolder: Sendable {
  /// The name of the file that marks the folder.
  package static let mark = ".scholium-made"

  /// The absolute path.
  package let path: String
  private let folder: FolderDescriptor

  /// The folder at `path`, made and marked when there is none, or it is empty.
  /// - Throws: `VaultError.notOurs` for a folder of somebody else's.
  package init(_ path: String) throws(VaultError) {
    self.path = path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw .unwritableState(path, reason: reason(errno == 0 ? EACCES : errno)) }
    guard let folder = FolderDescriptor(path: path) else {
      throw .unwritableState(path, reason: reason(errno))
    }
    self.folder = folder
    guard folder.status(of: Self.mark)?.isFile != true else { return }
    guard folder.names().isEmpty else { throw .notOurs(path) }
    let file = openat(
      folder.number, Self.mark, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .unwritableState(path, reason: reason(errno)) }
    close(file)
  }

  /// The folder for the files of one note, without those of earlier runs.
  /// - Parameter isOurs: Whether a file of that name is one that Scholium makes there.
  package func emptied(
    for parts: [String], isOurs: (String) -> Bool
  ) throws(VaultError) -> FileMaker {
    var current = folder
    for part in parts {
      if mkdirat(current.number, part, 0o700) != 0, errno != EEXIST {
        throw .unwritableState(path + "/" + parts.joined(separator: "/"), reason: reason(errno))
      }
      // Not through a symbolic link, and not where a file is.
      guard let next = current.folder(part) else {
        throw .unwritableState(path + "/" + parts.joined(separator: "/"), reason: reason(errno))
      }
      current = next
    }
    for name in current.names() where isOurs(name) && current.status(of: name)?.isFile == true {
      unlinkat(current.number, name, 0)
    }
    return FileMaker(path: path + "/" + parts.joined(separator: "/"), folder: current)
  }

  /// Removes the folder with what Scholium has made in it; what is not Scholium's stays, and the folder with it.
  package static func remove(_ path: String, isOurs: (String) -> Bool) {
    guard let folder = FolderDescriptor(path: path), folder.status(of: mark)?.isFile == true else { return }
    empty(folder, isOurs: isOurs)
    unlinkat(folder.number, mark, 0)
    rmdir(path)
  }

  private static func empty(_ folder: FolderDescriptor, isOurs: (String) -> Bool) {
    for name in folder.names() {
      guard let status = folder.status(of: name) else { continue }
      if status.isFile, isOurs(name) { unlinkat(folder.number, name, 0) }
      if status.isFolder, let inner = folder.folder(name) {
        empty(inner, isOurs: isOurs)
        unlinkat(folder.number, name, AT_REMOVEDIR)
      }
    }
  }
}

/// A folder of a `MarkedFolder` in which new files are made.
package struct FileMaker: Sendable {
  package let path: String
  let folder: FolderDescriptor

  /// Makes the file `name`.
  /// - Returns: Its path.
  package func make(_ name: String, _ bytes: [UInt8]) throws(VaultError) -> String {
    let file = openat(folder.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .unwritableState(path + "/" + name, reason: reason(errno)) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritableState(path + "/" + name, reason: reason(errno)) }
      rest = rest.dropFirst(count)
    }
    return path + "/" + name
  }
}
