#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How root starts a program as the user that owns nothing: root owns the machine's device files, and no limit on
/// processes holds for it.
///
/// The ids are changed by `setpriv`, a program of its own: between a fork and what is then executed, glibc's `setgroups`
/// waits for threads that the fork did not copy.
package enum Unprivileged {
  /// The number of the user `nobody` and of its group.
  package static let user: UInt32 = 65534

  /// Whether programs are to be started as that user.
  package static var isNeeded: Bool { getuid() == 0 }

  /// What goes before a command line so that it runs as nobody; nothing unless root asks.
  ///
  /// A folder of `reached` that lies in one that only root may enter is seen at its place all the same, in a mount
  /// namespace where that one holds nothing else.
  /// - Throws: `ProgramError.noSandbox`, when a folder cannot be reached.
  package static func command(
    reaching reached: [String] = [], bubblewrap: String?, path: String = "/usr/sbin:/usr/bin:/sbin:/bin"
  ) throws -> [String] {
    guard isNeeded else { return [] }
    guard let setpriv = findProgram("setpriv", path: path) else {
      throw ProgramError.noSandbox(
        "there is no setpriv, with which root starts programs as nobody. Install util-linux, or run Scholium as an ordinary user"
      )
    }
    let asNobody = [
      setpriv, "--reuid", "\(user)", "--regid", "\(user)", "--clear-groups", "--",
    ]
    let covered = Set(reached.compactMap(closedFolder(above:))).sorted()
    if covered.isEmpty { return asNobody }
    guard let bubblewrap else {
      throw ProgramError.noSandbox(
        "only root may enter '\(covered[0])', and nobody, as whom root runs notes, needs what is in it. Install bubblewrap, or run Scholium as an ordinary user"
      )
    }
    var arguments = [bubblewrap, "--dev-bind", "/", "/"]
    for folder in covered { arguments += ["--tmpfs", folder] }
    for folder in reached where covered.contains(where: { folder.hasPrefix($0 + "/") }) {
      // Folders that bubblewrap makes on the way are its owner's alone.
      var parent = ""
      for part in folder.split(separator: "/").dropLast() {
        parent += "/" + part
        let isCovered = covered.contains { parent.hasPrefix($0 + "/") }
        if isCovered { arguments += ["--perms", "0755", "--dir", parent] }
      }
      arguments += ["--ro-bind", folder, folder]
    }
    return arguments + ["--"] + asNobody
  }

  /// Whether others than its owner may read a file, or list and enter a folder.
  package static func mayRead(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    let needed: mode_t = status.st_mode & S_IFMT == S_IFDIR ? 0o005 : 0o004
    return status.st_mode & needed == needed
  }

  /// The topmost folder above `path` that others than its owner may not enter.
  private static func closedFolder(above path: String) -> String? {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      var status = stat()
      if stat(folder, &status) == 0, status.st_mode & 0o001 == 0 { return folder }
    }
    return nil
  }
}
