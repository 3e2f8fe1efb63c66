import Foundation
import NoteParsing
import Programs
import Synchronization
import Testing
import Verdicts

@testable import Verification

/// Who starts the sandbox: notes are run by ordinary users and, in containers, by root.
enum TestUser: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case current
  /// An ordinary user, when the tests run as root.
  case ordinary

  static var available: [TestUser] { getuid() == 0 ? allCases : [.current] }
  var testDescription: String { rawValue }
}

/// A sandbox for a test.
enum TestSandbox {
  static let environment = ProcessInfo.processInfo.environment
  static let path = environment["PATH"] ?? "/usr/bin:/bin"

  static func interpreter(_ level: SandboxLevel = .full, user: TestUser = .current) async throws
    -> Interpreter
  {
    let finder = InterpreterFinder(
      environment: environment, level: level, bubblewrap: Bubblewrap.find(path: path), memory: nil,
      vault: "/nonexistent")
    // An ordinary user cannot enter root's folders, where version managers keep their interpreters.
    if user == .ordinary { return try await finder.find("/usr/bin/python3") }
    return try await finder.find(nil)
  }

  /// The items of each note, which is planned, run and judged as a reader's is.
  static func items(of notes: [String]) async throws -> [[VerificationItem]] {
    let plans = notes.enumerated().map { place, note in
      let source = SourceText(Array(note.utf8))
      return (
        id: place, plan: planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
      )
    }
    let judged = Mutex([[VerificationItem]](repeating: [], count: notes.count))
    let verifier = Verifier(
      interpreter: try await interpreter(), level: .full, limits: RunLimits(), prelude: [.numpy],
      bubblewrap: Bubblewrap.find(path: path), folder: nil, workers: 2)
    try await verifier.verify(plans) { note in
      let (id, items) = (note.id, note.items)
      judged.withLock { $0[id] = items }
    }
    return judged.withLock { $0 }
  }

  /// The items about formulas and code of each note.
  static func agreements(in notes: [String]) async throws -> [[VerificationItem]] {
    try await items(of: notes).map { $0.filter { $0.kind == .agreement } }
  }

  /// - Parameter landlock: The highest version of Landlock's interface that is used, as on an older kernel.
  static func serve(
    _ level: SandboxLevel = .full, language: any Language = PythonLanguage(), user: TestUser = .current,
    limits: RunLimits = RunLimits(), landlock: Int = .max, through program: [String] = [],
    body: (SandboxServer) async throws -> Void
  ) async throws {
    let owner = Unprivileged.isNeeded && level == .reduced ? Unprivileged.user : nil
    let folder = try TemporaryFolder(owner: owner)
    defer { folder.remove() }
    var command = try SandboxCommand(
      level: level, language: language, interpreter: try await interpreter(level, user: user), limits: limits,
      bubblewrap: Bubblewrap.find(path: path), folder: folder.path, landlock: landlock)
    if user == .ordinary, level == .off {
      command.arguments =
        ["--reuid", "65534", "--regid", "65534", "--clear-groups", command.executable] + command.arguments
      command.executable = "/usr/bin/setpriv"
    }
    if let first = program.first {
      command.arguments = program.dropFirst() + [command.executable] + command.arguments
      command.executable = first
    }
    try await SandboxServer.withServer(command, limits: limits, body: body)
  }
}

extension SandboxServer {
  /// Runs a note with one block, which starts on line 1.
  func run(_ code: String, seed: Int = 0) async throws -> RunResult {
    try await run(RunRequest(blocks: [RunBlock(ordinal: 0, code: code, line: 1)], seed: seed))
  }
}

extension RunResult {
  /// All that was printed.
  var text: String { blocks.flatMap(\.statements).map(\.text).joined() }
  var exceptions: [RaisedException] { blocks.flatMap(\.statements).compactMap(\.exception) }
}
