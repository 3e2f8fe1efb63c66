internal import Foundation
internal import Programs

/// The command line of a sandbox with the harness in it.
package struct SandboxCommand: Sendable, Equatable {
  package var executable: String
  package var arguments: [String]
  /// The whole environment of the command; bubblewrap gets none, since `/proc/1/environ` shows it to the notes.
  package var environment: [String: String]

  /// When root asks, what runs is nobody's; only without a sandbox the notes have all the reader's rights.
  /// - Parameters:
  ///   - folder: outside of bubblewrap, a new folder that takes the place of `/tmp`; nobody's, when root asks.
  ///   - landlock: The highest version of Landlock's interface that is used.
  package init(
    level: SandboxLevel, language: any Language, interpreter: Interpreter, limits: RunLimits,
    bubblewrap: String?, folder: String? = nil, landlock: Int = .max
  ) throws {
    let temporary = level == .full ? "/tmp" : folder ?? "/tmp"
    let prefixes = interpreter.prefixes.filter { !Self.isInSystem($0) }
    let settings = Settings(
      level: level.rawValue, profile: language.profile.rawValue,
      driver: language.driver.map(Settings.Driver.init),
      private: temporary + "/note",
      readable: ["/usr", "/lib", "/lib64", "/bin", "/sbin", "/etc/alternatives", "/etc/matplotlibrc"]
        + prefixes,
      landlock: min(landlock, 1 << 16), limits: .init(limits))
    let environment = Self.environment(temporary: temporary)
    let python = [interpreter.executable, "-s", "-B", "-c", Harness.source, try settings.json()]
    var command: [String]
    if level == .full {
      guard let bubblewrap else { throw RunError.noSandbox(Bubblewrap.howToInstallForNotes) }
      command = [bubblewrap] + Self.bubblewrapArguments(prefixes: prefixes, limits: limits)
      command += environment.sorted { $0.key < $1.key }.flatMap { ["--setenv", $0.key, $0.value] }
      command += ["--"] + python
      self.environment = [:]
    } else {
      command = python
      self.environment = environment
    }
    if level != .off { command = try Self.unprivileged(interpreter, prefixes, bubblewrap) + command }
    executable = command.removeFirst()
    arguments = command
  }

  /// The same with another seed by which the interpreter hashes texts.
  func hashing(seed: Int) -> SandboxCommand {
    var command = self
    let variable = "PYTHONHASHSEED"
    if let place = arguments.firstIndex(of: variable) { command.arguments[place + 1] = "\(seed)" }
    if environment[variable] != nil { command.environment[variable] = "\(seed)" }
    return command
  }

  /// What makes a command nobody's when root asks, with the interpreter that root has.
  private static func unprivileged(_ interpreter: Interpreter, _ prefixes: [String], _ bubblewrap: String?)
    throws -> [String]
  {
    guard Unprivileged.isNeeded else { return [] }
    // Whatever could not be read would be missing in silence, as if a package were not installed.
    var paths = prefixes + interpreter.packageFolders
    for folder in interpreter.packageFolders {
      paths += ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).map {
        "\(folder)/\($0)"
      }
    }
    if let closed = paths.first(where: {
      FileManager.default.fileExists(atPath: $0) && !Unprivileged.mayRead($0)
    }) {
      throw RunError.noInterpreter(
        """
        '\(interpreter.executable)' needs '\(closed)', which only its owner may read, and root runs notes as nobody. Let \
        others read it (chmod -R o+rX), name another interpreter with --python, or run Scholium as an ordinary user
        """)
    }
    do {
      return try Unprivileged.command(reaching: prefixes, bubblewrap: bubblewrap)
    } catch let error as ProgramError { throw RunError.noInterpreter(error.description) }
  }

  /// Without `--die-with-parent`: the harness ends when the pipe from Scholium does, however that ends, and the rest
  /// with it; ``RunningPrograms`` says what the option would leave behind.
  private static func bubblewrapArguments(prefixes: [String], limits: RunLimits) -> [String] {
    var arguments = Bubblewrap.isolation + Bubblewrap.system
    // Debian's Matplotlib leads through it.
    arguments += ["--ro-bind-try", "/etc/matplotlibrc", "/etc/matplotlibrc"]
    arguments += Bubblewrap.places(bytes: limits.folder)
    // After `/tmp`: an environment may lie there.
    for prefix in prefixes { arguments += ["--ro-bind", prefix, prefix] }
    return arguments + Bubblewrap.seal
  }

  private static func environment(temporary: String) -> [String: String] {
    var environment = [
      "PATH": "/usr/bin:/bin", "HOME": temporary + "/note", "TMPDIR": temporary + "/note", "LANG": "C.UTF-8",
      "USER": "reader", "LOGNAME": "reader", "USERNAME": "reader", "SHELL": "/bin/sh",
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

extension Bubblewrap {
  /// The same, with what notes can do without it.
  static let howToInstallForNotes =
    howToInstall + ", or run the notes under Landlock and seccomp alone with --sandbox reduced"

  /// The same, with what notes can do without it.
  static func howToMendForNotes(_ message: String) -> String {
    howToMend(message) + ". --sandbox reduced does without"
  }
}
