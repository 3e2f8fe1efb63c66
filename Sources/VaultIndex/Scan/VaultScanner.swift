#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The walk through a vault's folders.
///
/// Entries that begin with a dot are not vault content. A symbolic link to a file of the vault is a file under its
/// own path; one to a folder is entered when no other way has led there; one out of the vault, or to nothing, is
/// never followed. What cannot be read is in the result too, with its `problem`.
package struct VaultScanner {
  private let vault: Vault
  private let ignore: IgnorePatterns
  private let excluded: Set<String>
  private var files: [ScannedFile] = []
  private var links: [String] = []
  private var visited: Set<Identity> = []

  private struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  /// Walks through `vault`, without what `configuration` ignores and the paths in `excluded`.
  /// - Returns: The files in the order of their paths' bytes.
  package static func scan(
    _ vault: Vault, configuration: Configuration, excluding excluded: Set<String> = []
  ) throws(VaultError) -> [ScannedFile] {
    var scanner = VaultScanner(
      vault: vault, ignore: IgnorePatterns(configuration.ignore), excluded: excluded)
    let descriptor = open(vault.root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noFolder(vault.root, reason: reason(errno)) }
    scanner.walk(descriptor, path: "")
    // Entering one link may find more.
    while !scanner.links.isEmpty {
      let found = scanner.links.sorted(by: bytesPrecede)
      scanner.links = []
      for path in found { scanner.follow(path) }
    }
    return scanner.files.sorted { bytesPrecede($0.path, $1.path) }
  }

  private init(vault: Vault, ignore: IgnorePatterns, excluded: Set<String>) {
    self.vault = vault
    self.ignore = ignore
    self.excluded = excluded
  }

  /// Reads the open folder at `path`, and closes it.
  private mutating func walk(_ descriptor: Int32, path: String) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, visited.insert(Identity(status)).inserted,
      let directory = fdopendir(descriptor)
    else {
      close(descriptor)
      return
    }
    defer { closedir(directory) }
    let prefix = path.isEmpty ? "" : path + "/"
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        if errno != 0 { report(path, .unreadable, "cannot read the folder: \(reason(errno))") }
        return
      }
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          if $0[0] != CChar(bitPattern: UInt8(ascii: ".")) { visit($0, in: descriptor, prefix: prefix) }
        }
      }
    }
  }

  private mutating func visit(_ bytes: UnsafePointer<CChar>, in descriptor: Int32, prefix: String) {
    guard let name = String(validatingCString: bytes) else {
      report(
        prefix + escaped(bytes), .unreadable, "the name is not UTF-8: rename it to make it part of the vault")
      return
    }
    let path = prefix + name
    var status = stat()
    guard fstatat(descriptor, bytes, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno != ENOENT { report(path, .unreadable, "cannot look at it: \(reason(errno))") }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if ignore.match(path: path, name: name, isFolder: true) { return }
      let folder = openat(descriptor, bytes, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if folder >= 0 {
        walk(folder, path: path)
      } else if errno != ENOENT {
        report(path, .unreadable, "cannot open the folder: \(reason(errno))")
      }
    case S_IFREG: if !ignore.match(path: path, name: name, isFolder: false) { add(path, status) }
    case S_IFLNK: if !ignore.match(path: path, name: name, isFolder: false) { links.append(path) }
    default: break
    }
  }

  private mutating func follow(_ path: String) {
    guard let resolved = realpath(vault.absolute(path), nil) else {
      return report(path, .symlink, "the symbolic link leads nowhere: \(reason(errno))")
    }
    defer { free(resolved) }
    let target = String(cString: resolved)
    guard vault.root == "/" || target == vault.root || target.hasPrefix(vault.root + "/") else {
      return report(path, .symlink, "the symbolic link leads out of the vault, to \(target)")
    }
    var status = stat()
    guard lstat(resolved, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFREG { return add(path, status) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard status.st_mode & S_IFMT == S_IFDIR, !visited.contains(Identity(status)),
      !ignore.match(path: path, name: name, isFolder: true)
    else { return }
    let folder = open(resolved, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else {
      return report(path, .unreadable, "cannot open the folder: \(reason(errno))")
    }
    walk(folder, path: path)
  }

  private mutating func add(_ path: String, _ status: stat) {
    if excluded.contains(path) { return }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    files.append(
      ScannedFile(
        path: path, isNote: isNotePath(path), size: Int64(status.st_size), mtime: nanoseconds(modified),
        ctime: nanoseconds(changed), inode: Int64(truncatingIfNeeded: status.st_ino)))
  }

  private mutating func report(_ path: String, _ rule: ScanProblem.Rule, _ message: String) {
    files.append(
      ScannedFile(path: path, isNote: false, problem: ScanProblem(rule: rule, message: message)))
  }
}

/// Whether a path ends in `.md`, of any case.
func isNotePath(_ path: String) -> Bool {
  let end = path.utf8.suffix(3)
  return end.count == 3
    && zip(end, ".md".utf8).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $1 != UInt8(ascii: ".")) }
}

func nanoseconds(_ time: timespec) -> Int64 {
  Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
}

func pathExists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

/// A name that is not UTF-8 with `\xHH` for the bytes that are not ASCII.
private func escaped(_ bytes: UnsafePointer<CChar>) -> String {
  var result = ""
  var index = 0
  while bytes[index] != 0 {
    let byte = UInt8(bitPattern: bytes[index])
    if byte < 0x80 {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      result += "\\x" + String(byte, radix: 16, uppercase: true)
    }
    index += 1
  }
  return result
}
