#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// bubblewrap, the program that makes the sandbox.
package enum Bubblewrap {
  package static let howToInstall = """
    there is no bubblewrap, which keeps the notes' code from your files. Install it (Debian, Ubuntu: apt-get \
    install bubblewrap; Fedora: dnf install bubblewrap), or run the notes under Landlock and seccomp alone with \
    --sandbox reduced
    """

  /// What to do when bubblewrap itself failed with `message`.
  static func howToMend(_ message: String) -> String {
    """
    bubblewrap could not make the sandbox (\(message)). It needs version 0.8 or later and user namespaces: see \
    'sysctl kernel.unprivileged_userns_clone user.max_user_namespaces' and, on Ubuntu, 'sysctl \
    kernel.apparmor_restrict_unprivileged_userns'. --sandbox reduced does without
    """
  }

  /// Where it is on `path`, a list of folders as in the variable `PATH`.
  package static func find(path: String) -> String? { findProgram("bwrap", path: path) }
}

/// The absolute path of a program that can be executed, looked for in absolute folders only.
func findProgram(_ name: String, path: String) -> String? {
  path.split(separator: ":").lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first(where: isProgram)
}

func isProgram(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
}

/// Where a symbolic link leads, as written in it; nil for what is not one.
func symbolicLink(_ path: String) -> String? {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = buffer.withUnsafeMutableBufferPointer { bytes in
    bytes.withMemoryRebound(to: CChar.self) { readlink(path, $0.baseAddress!, $0.count) }
  }
  return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
}
