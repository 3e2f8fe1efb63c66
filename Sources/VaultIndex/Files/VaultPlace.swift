internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// Where a path of a vault leads: an entry of a folder that is held open, which is no symbolic link.
struct VaultPlace {
  /// Never a folder outside of the vault.
  let folder: FolderDescriptor
  /// `.` for the vault's root.
  let name: String
  /// Nil when there is nothing of that name yet.
  let status: stat?

  /// Opens the file for reading; nil, with `errno`, when that is not possible.
  func open() -> Int32? {
    let descriptor = openat(folder.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    return descriptor < 0 ? nil : descriptor
  }
}

extension Vault {
  /// As many symbolic links as Linux follows on the way to one file.
  private static let mostLinks = 40

  /// Goes from the vault's root to `path`, folder by folder on open descriptors, so that nothing can be put in the way
  /// between a check and its use. Symbolic links are followed as long as they stay in the vault.
  /// - Throws: `VaultError.leadsOut` for a symbolic link out of the vault, `unreadable` where a folder is missing.
  func place(of path: VaultPath) throws(VaultError) -> VaultPlace {
    var folders = [rootFolder]
    var rest = Array(path.parts.reversed())
    var links = 0
    while let part = rest.popLast() {
      if part.isEmpty || part == "." { continue }
      if part == ".." {
        guard folders.count > 1 else { throw leadsOut(path) }
        folders.removeLast()
        continue
      }
      let folder = folders[folders.count - 1]
      if !rest.isEmpty, let next = folder.folder(part) {
        folders.append(next)
        continue
      }
      guard let status = folder.status(of: part) else {
        if errno == ENOENT, rest.isEmpty { return VaultPlace(folder: folder, name: part, status: nil) }
        throw .unreadable(path.text, reason: reason(errno))
      }
      guard status.isLink else {
        if rest.isEmpty { return VaultPlace(folder: folder, name: part, status: status) }
        // It is no folder, or was none a moment ago.
        guard status.isFolder, let next = folder.folder(part) else {
          throw .unreadable(path.text, reason: reason(status.isFolder ? errno : ENOTDIR))
        }
        folders.append(next)
        continue
      }
      links += 1
      guard links <= Self.mostLinks else { throw .unreadable(path.text, reason: reason(ELOOP)) }
      guard let target = folder.target(of: part) else { throw .unreadable(path.text, reason: reason(errno)) }
      if target.utf8.first == UInt8(ascii: "/") {
        guard let inside = relative(target) else { throw leadsOut(path) }
        folders.removeLast(folders.count - 1)
        rest += inside.reversed()
      } else {
        rest += split(target).reversed()
      }
    }
    return VaultPlace(
      folder: folders[folders.count - 1], name: ".", status: folders[folders.count - 1].status(of: "."))
  }

  /// The parts of an absolute path below the root; nil when it does not lead there.
  private func relative(_ absolute: String) -> [String]? {
    func below(_ path: String) -> [String]? {
      if root == "/" { return split(path) }
      guard path.utf8.starts(with: root.utf8) else { return nil }
      let rest = path.utf8.dropFirst(root.utf8.count)
      return rest.isEmpty || rest.first == UInt8(ascii: "/") ? split(String(Substring(rest))) : nil
    }
    if let parts = below(absolute), !parts.contains("..") { return parts }
    // The way to the vault may be through symbolic links itself. Where it leads is only asked here: the walk goes by it
    // on descriptors.
    guard let resolved = realpath(absolute, nil) else {
      return errno == ENOENT ? below(absolute) : nil
    }
    defer { free(resolved) }
    return String(validatingCString: resolved).flatMap(below)
  }

  private func leadsOut(_ path: VaultPath) -> VaultError {
    guard let resolved = realpath(absolute(path), nil) else { return .leadsOut(path.text, target: nil) }
    defer { free(resolved) }
    return .leadsOut(path.text, target: String(cString: resolved))
  }
}

private func split(_ path: String) -> [String] {
  path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
}
