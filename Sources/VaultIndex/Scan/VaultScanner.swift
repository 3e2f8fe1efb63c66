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
  private var files: [ScannedFile] = []
  private var links: [VaultPath] = []
  private var visited: Set<Identity> = []

  private struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  /// Walks through `vault`, without what `configuration` ignores.
  /// - Returns: The files in the order of their paths' bytes.
  package static func scan(
    _ vault: Vault, configuration: Configuration
  ) throws(VaultError) -> [ScannedFile] {
    var scanner = VaultScanner(vault: vault, ignore: IgnorePatterns(configuration.ignore))
    let descriptor = openat(vault.rootFolder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noFolder(vault.root, reason: reason(errno)) }
    scanner.walk(descriptor, path: nil)
    // Entering one link may find more.
    while !scanner.links.isEmpty {
      let found = scanner.links.sorted()
      scanner.links = []
      for path in found { scanner.follow(path) }
    }
    return scanner.files.sorted { $0.path < $1.path }
  }

  private init(vault: Vault, ignore: IgnorePatterns) {
    self.vault = vault
    self.ignore = ignore
  }

  /// Reads the open folder at `path`, nil for the root, and closes it.
  private mutating func walk(_ descriptor: Int32, path: VaultPath?) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, visited.insert(Identity(status)).inserted,
      let directory = fdopendir(descriptor)
    else {
      close(descriptor)
      return
    }
    defer { closedir(directory) }
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        if errno != 0, let path { report(path, .unreadable, "cannot read the folder: \(reason(errno))") }
        return
      }
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          if $0[0] != CChar(bitPattern: UInt8(ascii: ".")) { visit($0, in: descriptor, of: path) }
        }
      }
    }
  }

  private mutating func visit(
    _ bytes: UnsafePointer<CChar>, in descriptor: Int32, of folder: VaultPath?
  ) {
    guard let name = String(validatingCString: bytes) else {
      if let path = entry(escaped(bytes), of: folder) {
        report(path, .unreadable, "the name is not UTF-8: rename it to make it part of the vault")
      }
      return
    }
    guard let path = entry(name, of: folder) else { return }
    var status = stat()
    guard fstatat(descriptor, bytes, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno != ENOENT { report(path, .unreadable, "cannot look at it: \(reason(errno))") }
      return
    }
    if ignore.match(path: path.text, name: name, isFolder: status.isFolder) { return }
    if status.isFolder {
      let folder = openat(descriptor, bytes, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if folder >= 0 {
        walk(folder, path: path)
      } else if errno != ENOENT {
        report(path, .unreadable, "cannot open the folder: \(reason(errno))")
      }
    } else if status.isFile {
      add(path, status)
    } else if status.isLink {
      links.append(path)
    } else {
      report(path, .unreadable, "it is \(status.kind), not a file, and is not opened")
    }
  }

  private func entry(_ name: String, of folder: VaultPath?) -> VaultPath? {
    guard let folder else { return try? VaultPath(name) }
    return folder.appending(name)
  }

  private mutating func follow(_ path: VaultPath) {
    let place: VaultPlace
    do { place = try vault.place(of: path) } catch {
      switch error {
      case .leadsOut(_, let target):
        let place = target.map { ", to \($0)" } ?? ""
        return report(path, .symlink, "the symbolic link leads out of the vault\(place)")
      case .unreadable(_, let reason):
        return report(path, .symlink, "the symbolic link leads nowhere: \(reason)")
      default: return report(path, .symlink, "\(error)")
      }
    }
    guard let status = place.status else {
      return report(path, .symlink, "the symbolic link leads nowhere: \(reason(ENOENT))")
    }
    if status.isFile { return add(path, status) }
    guard status.isFolder else {
      return report(path, .symlink, "the symbolic link leads to \(status.kind), which is not opened")
    }
    guard !visited.contains(Identity(status)),
      !ignore.match(path: path.text, name: path.name, isFolder: true)
    else { return }
    let folder = openat(
      place.folder.number, place.name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else {
      return report(path, .unreadable, "cannot open the folder: \(reason(errno))")
    }
    walk(folder, path: path)
  }

  private mutating func add(_ path: VaultPath, _ status: stat) {
    #if canImport(Darwin)
      let changed = status.st_ctimespec
    #else
      let changed = status.st_ctim
    #endif
    files.append(
      ScannedFile(
        path: path, isNote: path.isNote, size: Int64(status.st_size),
        mtime: nanoseconds(status.modification), ctime: nanoseconds(changed),
        inode: Int64(truncatingIfNeeded: status.st_ino)))
  }

  private mutating func report(_ path: VaultPath, _ rule: ScanProblem.Rule, _ message: String) {
    files.append(
      ScannedFile(path: path, isNote: false, problem: ScanProblem(rule: rule, message: message)))
  }
}

extension String {
  /// Whether the text ends in a dot and `name`, letters of ASCII in any case.
  package func hasExtension(_ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    let end = utf8.suffix(count + 1)
    guard end.count == count + 1, end.first == UInt8(ascii: ".") else { return false }
    return name.withUTF8Buffer { zip(end.dropFirst(), $0).allSatisfy { $0 | 0x20 == $1 } }
  }
}

func nanoseconds(_ time: timespec) -> Int64 {
  Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
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
