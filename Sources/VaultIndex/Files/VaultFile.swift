internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// A file of the vault that is held open for reading; closed with the value.
package final class VaultFile: Sendable {
  private let descriptor: Int32
  private let path: VaultPath

  /// Opens the file at `path`.
  /// - Throws: `VaultError` when it cannot be opened, leads out of the vault, or is none: a folder, a FIFO, a device.
  package init(_ path: VaultPath, in vault: Vault) throws(VaultError) {
    self.path = path
    let place = try vault.place(of: path)
    guard let status = place.status else { throw .unreadable(path.text, reason: reason(ENOENT)) }
    // Not even opened: that alone can wait, or move a tape.
    guard status.isFile else { throw .unreadable(path.text, reason: "it is \(status.kind), not a file") }
    guard let descriptor = place.open() else { throw .unreadable(path.text, reason: reason(errno)) }
    self.descriptor = descriptor
    guard try self.status().isFile else { throw .unreadable(path.text, reason: "it is not a file") }
  }

  deinit { close(descriptor) }

  private func status() throws(VaultError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path.text, reason: reason(errno)) }
    return status
  }

  /// Up to `count` bytes from `offset`; fewer at the end of the file.
  package func bytes(from offset: Int, upTo count: Int) throws(VaultError) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let read = result.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
      }
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw .unreadable(path.text, reason: reason(errno)) }
      if read == 0 { break }
      filled += read
    }
    result.removeLast(count - filled)
    return result
  }

  /// The whole content, as it was at one moment as far as the file system tells.
  /// - Parameter limit: The most bytes that are read.
  /// - Throws: `VaultError.unreadable` for a larger file, and for one that changes each time it is read.
  package func allBytes(limit: Int) throws(VaultError) -> [UInt8] {
    for _ in 0..<3 {
      let before = try status()
      guard before.st_size <= limit else {
        throw .unreadable(
          path.text,
          reason:
            "it has \(megabytes(Int(before.st_size))); of a file of this kind at most \(megabytes(limit)) are read"
        )
      }
      // One byte more than the size: whether the file has grown is seen without asking.
      let bytes = try bytes(from: 0, upTo: Int(before.st_size) + 1)
      let after = try status()
      if bytes.count == before.st_size, isSameVersion(before, after) { return bytes }
    }
    throw .unreadable(path.text, reason: "it changes while it is read")
  }
}

private func megabytes(_ count: Int) -> String {
  count < 10 << 20 ? "\((count + 1023) >> 10) kB" : "\(count >> 20) MB"
}

/// Whether nothing has touched a file between two looks at it.
func isSameVersion(_ left: stat, _ right: stat) -> Bool {
  left.st_dev == right.st_dev && left.st_ino == right.st_ino && left.st_size == right.st_size
    && nanoseconds(left.modification) == nanoseconds(right.modification)
}

extension stat {
  var modification: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}
