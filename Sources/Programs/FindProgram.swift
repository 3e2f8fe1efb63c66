#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The absolute path of a program that can be executed, looked for in absolute folders only.
package func findProgram(_ name: String, path: String) -> String? {
  path.split(separator: ":").lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first(where: isProgram)
}

/// Whether a file can be executed.
package func isProgram(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
}

/// Where a symbolic link leads, as written in it; nil for what is not one.
package func symbolicLink(_ path: String) -> String? {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = buffer.withUnsafeMutableBufferPointer { bytes in
    bytes.withMemoryRebound(to: CChar.self) { memory in
      memory.baseAddress.map { readlink(path, $0, memory.count) } ?? -1
    }
  }
  return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
}
