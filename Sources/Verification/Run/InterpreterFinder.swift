internal import Foundation
internal import Programs

/// Finds the Python that runs the notes, and remembers what it found out about it.
package struct InterpreterFinder: Sendable {
  package var environment: [String: String]
  package var level: SandboxLevel
  package var bubblewrap: String?
  /// The file that remembers; nil: nothing is remembered.
  package var memory: String?
  /// A folder that no interpreter may lie around, such as the vault.
  package var vault: String
  /// Seconds within which an interpreter must say what it is. A version manager's script takes long where much else runs, and
  /// another interpreter in its place would judge notes otherwise.
  package var answerTime = 30.0

  package init(
    environment: [String: String], level: SandboxLevel, bubblewrap: String?, memory: String?, vault: String
  ) {
    self.environment = environment
    self.level = level
    self.bubblewrap = bubblewrap
    self.memory = memory
    self.vault = vault
  }

  /// The interpreter called `name`, a path or a name on `PATH`; without one the first `python3` on `PATH` that has
  /// NumPy, else the first.
  package func find(_ name: String?) async throws -> Interpreter {
    var first: Interpreter?
    var complaint: String?
    for candidate in candidates(name) {
      do {
        let interpreter = try await resolve(candidate)
        if name != nil || interpreter.hasNumPy { return interpreter }
        first = first ?? interpreter
      } catch RunError.noInterpreter(let reason) {
        complaint = complaint ?? reason
      } catch RunError.silentInterpreter(let reason) {
        // Asked for by name, it is told of as what it is.
        if name != nil { throw RunError.silentInterpreter(reason) }
        complaint = complaint ?? reason
      }
    }
    if let first { return first }
    if let complaint { throw RunError.noInterpreter(complaint) }
    if let name { throw RunError.noInterpreter("there is no interpreter '\(name)'") }
    throw RunError.noInterpreter(
      """
      there is no python3 on the PATH. Install Python 3.9 or later with NumPy (Debian, Ubuntu: apt-get install \
      python3 python3-numpy), or name an interpreter with --python
      """)
  }

  private func candidates(_ name: String?) -> [String] {
    let path = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    if let name, name.contains("/") {
      let absolute = URL(filePath: name).path(percentEncoded: false)
      return isProgram(absolute) ? [absolute] : []
    }
    let folders = path.split(separator: ":").filter { $0.hasPrefix("/") }
    return (name.map { [$0] } ?? ["python3", "python"]).flatMap { name in
      folders.map { "\($0)/\(name)" }.filter(isProgram)
    }
  }

  private func resolve(_ candidate: String) async throws -> Interpreter {
    var remembered = memory.flatMap(InterpreterMemory.init(path:)) ?? InterpreterMemory()
    let stamp = stamp(of: candidate)
    if let known = remembered.interpreter(candidate, stamp: stamp) { return try checked(known, candidate) }
    let interpreter = try await ask(candidate)
    if let memory {
      remembered.remember(interpreter, candidate, stamp: stamp)
      remembered.write(to: memory)
    }
    return try checked(interpreter, candidate)
  }

  /// What tells that `candidate` is the program it was: its file, and what version managers choose by.
  private func stamp(of candidate: String) -> String {
    let home = environment["HOME"] ?? "/"
    let pyenv = environment["PYENV_ROOT"] ?? home + "/.pyenv"
    let files = [candidate, pyenv + "/version", home + "/.tool-versions"].map(FileStamp.of)
    let choices = ["PYENV_VERSION", "ASDF_PYTHON_VERSION"].map { environment[$0] ?? "" }
    return (files + choices).joined(separator: " ")
  }

  private func ask(_ candidate: String) async throws -> Interpreter {
    let result = try await run(candidate, ["-I", "-c", Interpreter.question])
    if result.code == 0,
      let answer = String(decoding: result.output, as: UTF8.self).split(separator: "\n").last,
      let interpreter = try? JSONDecoder().decode(Interpreter.self, from: Data(answer.utf8))
    {
      return interpreter
    }
    // One that is too old for the question tells its version all the same; another program repeats what it was asked.
    let other = try await run(candidate, ["-V"])
    let said = String(decoding: other.output, as: UTF8.self) + other.errors
    guard let version = said.prefixMatch(of: /Python (\d+\.\d+[.\w]*)\s*$/) else {
      throw RunError.noInterpreter("'\(candidate)' is no Python: it does not answer as one does")
    }
    try checkAge(version.1, candidate)
    let last =
      result.errors.trimmed.split(separator: "\n").last.map { String($0.prefix(200)) }
      ?? "it said nothing of itself"
    throw RunError.noInterpreter("'\(candidate)' is no Python that can be used: \(last)")
  }

  /// Runs a candidate as it is asked what it is.
  private func run(_ candidate: String, _ given: [String]) async throws -> ProgramOutput {
    var arguments = [candidate] + given
    if level == .full {
      guard let bubblewrap else { throw RunError.noSandbox(Bubblewrap.howToInstallForNotes) }
      arguments =
        [
          bubblewrap, "--unshare-all", "--die-with-parent", "--new-session", "--ro-bind", "/", "/", "--dev",
          "/dev", "--proc", "/proc", "--chdir", "/", "--",
        ] + arguments
    }
    let inherited = environment.filter { name, _ in
      ["PATH", "HOME", "LANG"].contains(name) || name.hasPrefix("PYENV_") || name.hasPrefix("ASDF_")
    }
    let result: ProgramOutput
    do {
      result = try await BoundedRun(
        name: "'\(candidate)'", command: arguments, environment: inherited, seconds: answerTime,
        mostOutput: 1 << 20
      ).run()
    } catch ProgramError.timedOut {
      throw RunError.silentInterpreter("'\(candidate)' did not say within \(Int(answerTime)) s what it is")
    } catch let error as ProgramError {
      if case .tooFewDescriptors = error { throw RunError.noSandbox(error.description) }
      throw RunError.noInterpreter(error.description)
    }
    let message = result.errors.trimmed
    if message.hasPrefix("bwrap: ") { throw RunError.noSandbox(Bubblewrap.howToMendForNotes(message)) }
    return result
  }

  /// Refuses a version that is older than what runs notes.
  private func checkAge(_ version: Substring, _ candidate: String) throws {
    let numbers = version.split(separator: ".").prefix(2).map { Int($0) ?? 0 }
    guard numbers.count == 2, (numbers[0], numbers[1]) >= Interpreter.oldest else {
      throw RunError.noInterpreter(
        "'\(candidate)' is Python \(version), which is too old; name a Python 3.9 or later with --python")
    }
  }

  /// Refuses an interpreter whose folders would show the notes more than itself.
  private func checked(_ interpreter: Interpreter, _ candidate: String) throws -> Interpreter {
    try checkAge(interpreter.version.prefix { $0 != " " }, candidate)
    let holds = [environment["HOME"], vault].compactMap { $0 }.filter { $0.count > 1 }
    for prefix in interpreter.prefixes
    where prefix == "/" || holds.contains(where: { ($0 + "/").hasPrefix(prefix + "/") }) {
      throw RunError.noInterpreter(
        "'\(candidate)' is installed in '\(prefix)', which notes must not see; name another with --python")
    }
    return interpreter
  }
}
