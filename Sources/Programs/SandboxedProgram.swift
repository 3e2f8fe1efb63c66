internal import Foundation

/// What one run of a program may use.
package struct ProgramLimits: Sendable, Equatable {
  /// Seconds, of the wall clock and of the processor.
  package var seconds = 30.0
  /// Bytes of address space of each process.
  package var memory = 2 << 30
  /// Bytes written to standard output and standard error together.
  package var output = 64 << 20
  /// Bytes of standard input and of the files that are handed over, together.
  package var input = 256 << 20
  /// Bytes of the files it makes; they go with the sandbox.
  package var folder = 256 << 20
  /// Processes and threads.
  package var processes = 64

  package init() {}
}

/// An argument of a program, by where it comes from.
package enum ProgramArgument: Sendable, Equatable {
  /// Written in Scholium's own source.
  case option(StaticString)
  /// From a note or its reader: taken only when the program cannot take it for an option.
  case value(String)
  /// The path, inside the sandbox, of a file that is handed over, by its position.
  case file(Int)

  package static func == (left: ProgramArgument, right: ProgramArgument) -> Bool {
    switch (left, right) {
    case (.option(let left), .option(let right)): left.description == right.description
    case (.value(let left), .value(let right)): left.utf8.elementsEqual(right.utf8)
    case (.file(let left), .file(let right)): left == right
    default: false
    }
  }
}

/// A file that a program may read: bytes, not a path, so that nothing changes between check and use.
package struct ProgramFile: Sendable, Equatable {
  package var bytes: [UInt8]
  /// The ending that tells the program its kind, such as `pdf`: letters and digits, else it is left out.
  package var ending: String

  package init(bytes: [UInt8], ending: String = "") {
    self.bytes = bytes
    let isPlain =
      ending.utf8.count <= 16
      && ending.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      }
    self.ending = isPlain ? ending : ""
  }
}

/// A program of the system that is run on what a vault holds: in a sandbox, without network, home or vault, seeing the
/// system's own folders and the files it is handed, with no variables, as nobody when root runs it.
package struct SandboxedProgram: Sendable {
  /// Its name, looked for in the system's folders only.
  package var name: String
  /// Where bubblewrap is.
  package var bubblewrap: String?

  package init(_ name: String, bubblewrap: String?) {
    self.name = name
    self.bubblewrap = bubblewrap
  }

  /// The folders that a sandbox shows.
  package static let folders = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"

  /// Runs it to its end.
  /// - Parameters:
  ///   - input: What it reads on standard input.
  ///   - files: What it may read besides, under the names `/files/1`, `/files/2`….
  ///   - success: The exit codes that are no failure.
  /// - Throws: `ProgramError`.
  package func run(
    _ arguments: [ProgramArgument] = [], input: [UInt8] = [], files: [ProgramFile] = [],
    limits: ProgramLimits = ProgramLimits(), success: Set<Int> = [0]
  ) async throws -> ProgramOutput {
    guard let program = findProgram(name, path: Self.folders) else {
      throw ProgramError.notInstalled(program: name)
    }
    guard let bubblewrap else { throw ProgramError.noSandbox(Bubblewrap.howToInstall) }
    guard let prlimit = findProgram("prlimit", path: Self.folders) else {
      throw ProgramError.notInstalled(program: "prlimit")
    }
    guard files.reduce(input.count, { $0 + $1.bytes.count }) <= limits.input else {
      throw ProgramError.tooMuchInput(program: name, bytes: limits.input)
    }
    let names = files.indices.map { index in
      "\(index + 1)" + (files[index].ending.isEmpty ? "" : ".\(files[index].ending)")
    }
    let written = try arguments.map { argument -> String in
      switch argument {
      case .option(let text): return text.description
      case .file(let index):
        guard names.indices.contains(index) else {
          throw ProgramError.unsafeArgument(program: name, argument: "file \(index)")
        }
        return "/files/" + names[index]
      case .value(let text):
        guard !text.utf8.isEmpty, text.utf8.first != UInt8(ascii: "-"), !text.utf8.contains(0) else {
          throw ProgramError.unsafeArgument(program: name, argument: text)
        }
        return text
      }
    }
    let folder =
      files.isEmpty ? nil : try TemporaryFolder(owner: Unprivileged.isNeeded ? Unprivileged.user : nil)
    defer { folder?.remove() }
    var binds: [String] = []
    if let folder {
      for (name, file) in zip(names, files) {
        let path = "\(folder.path)/\(name)"
        guard
          FileManager.default.createFile(
            atPath: path, contents: Data(file.bytes), attributes: [.posixPermissions: 0o444])
        else { throw ProgramError.notStarted(program: self.name, reason: "'\(path)' cannot be written") }
      }
      binds = ["--ro-bind", folder.path, "/files"]
    }
    var command = try Unprivileged.command(bubblewrap: bubblewrap)
    command += [bubblewrap] + Bubblewrap.isolation + ["--die-with-parent"] + Bubblewrap.system
    command += Bubblewrap.places(bytes: limits.folder) + binds + Bubblewrap.seal
    command += [
      "--setenv", "PATH", "/usr/bin:/bin", "--setenv", "LANG", "C.UTF-8", "--setenv", "HOME", "/tmp", "--",
    ]
    command += [
      prlimit, "--core=0", "--as=\(limits.memory)", "--cpu=\(Int(limits.seconds.rounded(.up)))",
      "--fsize=\(limits.folder)", "--nproc=\(limits.processes)", "--nofile=256", "--", program,
    ]
    let result = try await BoundedRun(
      name: name, command: command + written, input: input, seconds: limits.seconds,
      mostOutput: limits.output
    ).run()
    let message = result.errors.trimmingCharacters(in: .whitespacesAndNewlines)
    if message.hasPrefix("bwrap: ") { throw ProgramError.noSandbox(Bubblewrap.howToMend(message)) }
    guard success.contains(result.code) else {
      let line = message.split(whereSeparator: \.isNewline).first.map { String($0.prefix(500)) } ?? ""
      throw ProgramError.failed(program: name, code: result.code, message: line)
    }
    return result
  }
}
