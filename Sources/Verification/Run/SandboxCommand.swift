#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The command line of a sandbox with the harness in it: a pure value.
package struct SandboxCommand: Sendable, Equatable {
  package var executable: String
  package var arguments: [String]
  /// The whole environment of the command; bubblewrap gets none, since `/proc/1/environ` shows it to the notes.
  package var environment: [String: String]
  /// Who runs it; nil: the reader.
  package var userID: UInt32?

  /// The user that owns nothing.
  private static let nobody: UInt32 = 65534
  private static let systemPython = "/usr/bin/python3"

  /// - Parameters:
  ///   - folder: outside of bubblewrap, a new folder that takes the place of `/tmp`.
  package init(
    level: SandboxLevel, language: RunLanguage, interpreter: Interpreter, limits: RunLimits,
    bubblewrap: String?, folder: String? = nil
  ) throws {
    var interpreter = interpreter
    if language == .bash, getuid() == 0 {
      // No limit on the number of processes holds for root. Others may not enter root's folders, where version managers
      // keep their interpreters.
      userID = Self.nobody
      if isProgram(Self.systemPython) {
        interpreter.executable = Self.systemPython
        interpreter.prefixes = ["/usr"]
      }
    }
    let temporary = level == .full ? "/tmp" : folder ?? "/tmp"
    let prefixes = interpreter.prefixes.filter { !Self.isInSystem($0) }
    let settings = Settings(
      level: level.rawValue, profile: language.rawValue, private: temporary + "/note",
      readable: ["/usr", "/lib", "/lib64", "/bin", "/sbin", "/etc/alternatives", "/etc/matplotlibrc"]
        + prefixes,
      limits: .init(limits))
    let environment = Self.environment(temporary: temporary)
    let python = [interpreter.executable, "-s", "-B", "-c", Harness.source, try settings.json()]
    if level == .full {
      guard let bubblewrap else { throw RunError.noSandbox(Bubblewrap.howToInstall) }
      executable = bubblewrap
      arguments =
        Self.bubblewrapArguments(prefixes: prefixes, limits: limits)
        + environment.sorted { $0.key < $1.key }.flatMap { ["--setenv", $0.key, $0.value] } + python
      self.environment = [:]
    } else {
      executable = interpreter.executable
      arguments = Array(python.dropFirst())
      self.environment = environment
    }
  }

  private static func bubblewrapArguments(prefixes: [String], limits: RunLimits) -> [String] {
    var arguments = [
      "--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts",
      "--unshare-cgroup-try", "--disable-userns", "--cap-drop", "ALL", "--die-with-parent", "--new-session",
      "--clearenv", "--ro-bind", "/usr", "/usr",
    ]
    for name in ["bin", "sbin", "lib", "lib32", "lib64", "libx32"] {
      // Links into /usr where the system has merged them, folders of their own where it has not.
      if let target = symbolicLink("/" + name) {
        arguments += ["--symlink", target, "/" + name]
      } else {
        arguments += ["--ro-bind-try", "/" + name, "/" + name]
      }
    }
    // Debian's NumPy and Matplotlib lead through these.
    for path in ["/etc/alternatives", "/etc/matplotlibrc"] { arguments += ["--ro-bind-try", path, path] }
    arguments += [
      "--proc", "/proc", "--dev", "/dev", "--size", "\(limits.folder / 4)", "--tmpfs", "/dev/shm", "--size",
      "\(limits.folder)", "--tmpfs", "/tmp", "--chdir", "/tmp",
    ]
    // After `/tmp`: an environment may lie there.
    for prefix in prefixes { arguments += ["--ro-bind", prefix, prefix] }
    return arguments
  }

  private static func environment(temporary: String) -> [String: String] {
    var environment = [
      "PATH": "/usr/bin:/bin", "HOME": temporary + "/note", "TMPDIR": temporary + "/note", "LANG": "C.UTF-8",
      "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONSAFEPATH": "1", "MPLBACKEND": "module://scholium_figures",
      "MPLCONFIGDIR": temporary + "/matplotlib",
    ]
    // BLAS starts a thread for each core otherwise, and sums in another order each time.
    for library in ["OMP", "OPENBLAS", "MKL", "NUMEXPR", "VECLIB"] {
      environment["\(library)_NUM_THREADS"] = "1"
    }
    return environment
  }

  private static func isInSystem(_ path: String) -> Bool { path == "/usr" || path.hasPrefix("/usr/") }
}
