internal import Foundation
internal import Subprocess

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
  package private(set) var facts = ServerFacts(python: "", numpy: nil, landlock: 0)
  /// Whether another note can be run in it.
  package private(set) var isUsable = true

  /// Starts a sandbox, hands it to `body`, and ends it with all that runs in it.
  package static func withServer(
    _ command: SandboxCommand, limits: RunLimits,
    body: (SandboxServer) async throws -> Void
  ) async throws {
    // A note may bring its sandbox down while it is written to: an error, not the end of this process.
    signal(SIGPIPE, SIG_IGN)
    var failure: (any Error)?
    var options = PlatformOptions()
    options.teardownSequence = []
    if let user = command.userID {
      options.userID = user
      options.groupID = user
      options.supplementaryGroups = []
    }
    let result = try await Subprocess.run(
      .path(FilePath(command.executable)), arguments: Arguments(command.arguments),
      environment: .custom(
        Dictionary(
          uniqueKeysWithValues: command.environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
        )),
      workingDirectory: "/", platformOptions: options, input: .inputWriter, output: .sequence,
      error: .string(limit: 1 << 20)
    ) { execution in
      do {
        let server = try await SandboxServer(execution, limits: limits)
        try await body(server)
      } catch let error as RunError { failure = error }
    }
    if let failure {
      if case RunError.serverEnded = failure { throw RunError.serverEnded(result.standardError.trimmed) }
      throw failure
    }
  }

  private init(
    _ execution: Execution<CustomWriteInput, SequenceOutput, StringOutput<UTF8>>, limits: RunLimits
  ) async throws {
    self.execution = execution
    self.limits = limits
    output = execution.standardOutput.makeAsyncIterator()
    let (kind, payload) = try await frame()
    guard kind == UInt8(ascii: "R") else { throw RunError.serverEnded("") }
    facts = try JSONDecoder().decode(ServerFacts.self, from: Data(payload))
    if let problem = facts.problem { throw RunError.noSandbox(problem) }
  }

  /// Runs one note. A sandbox that ends under it is not used again, and the note is told as what ended it.
  package func run(_ request: RunRequest) async throws -> RunResult {
    do {
      guard isUsable else { throw RunError.serverEnded("") }
      return try await send(request)
    } catch RunError.serverEnded {
      isUsable = false
      return RunResult(
        blocks: request.blocks.map { BlockResult(ordinal: $0.ordinal, disposition: .notReached) },
        outcome: .malformed("the sandbox ended with it"))
    }
  }

  private func send(_ request: RunRequest) async throws -> RunResult {
    let timeout = limits.timeout(asked: request.blocks.compactMap(\.timeout).max())
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
    guard size <= ResultParser.largestResult else { throw RunError.serverEnded("") }
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

extension String {
  /// Without white space at both ends.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
