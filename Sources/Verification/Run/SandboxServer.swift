internal import Foundation
internal import Programs
internal import Subprocess
internal import Synchronization

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// A sandbox with a warm interpreter in it, for one note at a time.
package final class SandboxServer {
  private let execution: Execution<CustomWriteInput, SequenceOutput, StringOutput<UTF8>>
  private var output: SubprocessOutputSequence.Iterator
  private var buffer: [UInt8] = []
  private let limits: RunLimits
  package private(set) var facts = ServerFacts(python: "", numpy: nil, landlock: 0, executable: "")
  /// Whether another note can be run in it.
  package private(set) var isUsable = true

  /// Seconds within which a sandbox has to be ready.
  private static let startTime = 120.0

  /// Starts a sandbox, hands it to `body`, and ends it with all that runs in it.
  package static func withServer(
    _ command: SandboxCommand, limits: RunLimits,
    body: (SandboxServer) async throws -> Void
  ) async throws {
    // A note may bring its sandbox down while it is written to: an error, not the end of this process.
    signal(SIGPIPE, SIG_IGN)
    do { _ = try Descriptors.prepare(for: 1) } catch { throw RunError.noSandbox("\(error)") }
    var failure: (any Error)?
    var options = PlatformOptions()
    options.teardownSequence = []
    // A group of its own, which a terminal's Ctrl-C does not reach and which can be ended as a whole.
    options.processGroupID = 0
    let result = try await RunningPrograms.track { started in
      try await Subprocess.run(
        .path(FilePath(command.executable)), arguments: Arguments(command.arguments),
        environment: .custom(
          Dictionary(
            uniqueKeysWithValues: command.environment.map {
              (Environment.Key(stringLiteral: $0.key), $0.value)
            })),
        workingDirectory: "/", platformOptions: options, input: .inputWriter, output: .sequence,
        error: .string(limit: 1 << 20)
      ) { execution in
        let group = execution.processIdentifier.value
        started(group)
        // Whatever it is doing: nothing of it is wanted any more.
        defer { RunningPrograms.end(group) }
        do {
          let server = try await SandboxServer(execution, limits: limits)
          try await body(server)
        } catch let error as RunError { failure = error }
      }
    }
    if let failure {
      if case RunError.serverEnded("") = failure {
        throw RunError.serverEnded(result.standardError.trimmed)
      }
      throw failure
    }
  }

  private init(
    _ execution: Execution<CustomWriteInput, SequenceOutput, StringOutput<UTF8>>, limits: RunLimits
  ) async throws {
    self.execution = execution
    self.limits = limits
    output = execution.standardOutput.makeAsyncIterator()
    let clock = Clock(seconds: Self.startTime, group: execution.processIdentifier.value)
    defer { clock.stop() }
    do {
      let (kind, payload) = try await frame()
      guard kind == UInt8(ascii: "R") else { throw RunError.serverEnded("") }
      facts = try JSONDecoder().decode(ServerFacts.self, from: Data(payload))
    } catch {
      if clock.isOver { throw RunError.serverEnded("it was not ready within \(Int(Self.startTime)) s") }
      throw Task.isCancelled ? error : RunError.serverEnded("")
    }
    if let problem = facts.problem { throw RunError.noSandbox(problem) }
  }

  /// Runs one note. A sandbox that ends under it is not used again, and the note is told as what ended it.
  package func run(_ request: RunRequest) async throws -> RunResult {
    let timeout = limits.timeout(asked: request.blocks.compactMap(\.timeout).max())
    let seconds = limits.answer(timeout: timeout)
    let clock = Clock(seconds: seconds, group: execution.processIdentifier.value)
    defer { clock.stop() }
    do {
      guard isUsable else { throw RunError.serverEnded("") }
      return try await send(request, timeout: timeout)
    } catch let error where error is RunError || error is DecodingError {
      isUsable = false
      return RunResult(
        blocks: request.blocks.map { BlockResult(ordinal: $0.ordinal, disposition: .notReached) },
        outcome: clock.isOver ? .unanswered(seconds: seconds) : .malformed("the sandbox ended with it"))
    }
  }

  private func send(_ request: RunRequest, timeout: Double) async throws -> RunResult {
    let message = try ServerRequest(request, timeout: timeout).frame()
    do {
      _ = try await execution.standardInputWriter.write(message)
    } catch { throw Task.isCancelled ? error : RunError.serverEnded("") }
    let (endKind, endData) = try await frame()
    let (dataKind, data) = try await frame()
    guard endKind == UInt8(ascii: "E"), dataKind == UInt8(ascii: "D") else { throw RunError.serverEnded("") }
    let end = try JSONDecoder().decode(ServerEnd.self, from: Data(endData))
    if end.spent == true { isUsable = false }
    return ResultParser.result(of: request, end: end, data: data, timeout: timeout, limits: limits)
  }

  private func frame() async throws -> (kind: UInt8, payload: [UInt8]) {
    try await fill(5)
    let kind = buffer[0]
    let size = (1...4).reversed().reduce(0) { $0 << 8 | Int(buffer[$1]) }
    guard size <= ResultLimits.bytes else { throw RunError.serverEnded("") }
    try await fill(5 + size)
    let payload = Array(buffer[5..<5 + size])
    buffer.removeFirst(5 + size)
    return (kind, payload)
  }

  private func fill(_ count: Int) async throws {
    while buffer.count < count {
      guard let more = try await output.next() else { throw RunError.serverEnded("") }
      more.withUnsafeBytes { buffer.append(contentsOf: $0) }
    }
  }
}

/// A clock on this side: when it is over, the sandbox is killed, and whoever waits for it finds that it has ended.
private final class Clock: Sendable {
  private let over = Mutex(false)
  private let task = Mutex<Task<Void, any Error>?>(nil)

  init(seconds: Double, group: Int32) {
    let task = Task {
      try await Task.sleep(for: .seconds(seconds))
      over.withLock { $0 = true }
      RunningPrograms.kill(group)
    }
    self.task.withLock { $0 = task }
  }

  var isOver: Bool { over.withLock { $0 } }

  func stop() { task.withLock { $0?.cancel() } }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
