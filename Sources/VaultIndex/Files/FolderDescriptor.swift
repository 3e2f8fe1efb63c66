#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An open folder, closed with the value: what is done in it is done in that folder, whatever its path has become.
final class FolderDescriptor: Sendable {
  let number: Int32

  /// Takes over an open descriptor.
  init(_ number: Int32) { self.number = number }

  /// The folder at an absolute path, which may be a symbolic link.
  init?(path: String) {
    number = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number < 0 { return nil }
  }

  deinit { close(number) }

  /// The folder `name` in this one; nil, with `errno`, when there is none or it is a symbolic link.
  func folder(_ name: String) -> FolderDescriptor? {
    #if canImport(Glibc)
      // O_PATH, which Swift does not see: enough to go on from; reading the names is another matter.
      let access: Int32 = 0o10000000
    #else
      let access = O_RDONLY
    #endif
    let found = openat(number, name, access | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    return found < 0 ? nil : FolderDescriptor(found)
  }

  /// What the entry `name` is, a symbolic link itself; nil, with `errno`, when it cannot be looked at.
  func status(of name: String) -> stat? {
    var status = stat()
    return fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// Where the symbolic link `name` leads, as written in it; nil for what is none.
  func target(of name: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { readlinkat(number, name, $0.baseAddress!, $0.count) }
    }
    return count > 0 && count < buffer.count ? String(validating: buffer.prefix(count), as: UTF8.self) : nil
  }

  /// The names of the folder's entries that are UTF-8, in the order of their bytes.
  func names() -> [String] {
    let copy = openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let directory = fdopendir(copy) else {
      if copy >= 0 { close(copy) }
      return []
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(validatingCString: $0)
        }
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names.sorted(by: bytesPrecede)
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }

  /// What it is, for a person.
  var kind: String {
    switch st_mode & S_IFMT {
    case S_IFREG: "a file"
    case S_IFDIR: "a folder"
    case S_IFLNK: "a symbolic link"
    case S_IFIFO: "a FIFO"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }
}
