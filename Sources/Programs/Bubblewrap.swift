/// bubblewrap, the program that makes sandboxes.
package enum Bubblewrap {
  package static let howToInstall = """
    there is no bubblewrap, which keeps what comes with a vault from your files. Install it (Debian, Ubuntu: apt-get \
    install bubblewrap; Fedora: dnf install bubblewrap)
    """

  /// What to do when bubblewrap itself failed with `message`.
  package static func howToMend(_ message: String) -> String {
    """
    bubblewrap could not make the sandbox (\(message)). It needs version 0.8 or later and user namespaces: see \
    'sysctl kernel.unprivileged_userns_clone user.max_user_namespaces' and, on Ubuntu, 'sysctl \
    kernel.apparmor_restrict_unprivileged_userns'
    """
  }

  /// Where it is on `path`, a list of folders as in the variable `PATH`.
  package static func find(path: String) -> String? { findProgram("bwrap", path: path) }

  /// Namespaces of its own for everything, no capabilities, no variables.
  package static let isolation = [
    "--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts",
    "--unshare-cgroup-try", "--disable-userns", "--cap-drop", "ALL", "--new-session", "--clearenv",
  ]

  /// The system's programs and libraries, read-only.
  package static var system: [String] {
    var arguments = ["--ro-bind", "/usr", "/usr"]
    for name in ["bin", "sbin", "lib", "lib32", "lib64", "libx32"] {
      // Links into /usr where the system has merged them, folders of their own where it has not.
      if let target = symbolicLink("/" + name) {
        arguments += ["--symlink", target, "/" + name]
      } else {
        arguments += ["--ro-bind-try", "/" + name, "/" + name]
      }
    }
    return arguments + ["--ro-bind-try", "/etc/alternatives", "/etc/alternatives"]
  }

  /// Devices, processes, and an empty `/tmp` and `/dev/shm` that hold `bytes` in all.
  package static func places(bytes: Int) -> [String] {
    [
      "--proc", "/proc", "--dev", "/dev", "--size", "\(max(1, bytes / 4))", "--tmpfs", "/dev/shm", "--size",
      "\(max(1, bytes))", "--tmpfs", "/tmp", "--chdir", "/tmp",
    ]
  }

  /// Makes the sandbox's own tree read-only; after everything else.
  package static let seal = ["--remount-ro", "/dev", "--remount-ro", "/"]
}
