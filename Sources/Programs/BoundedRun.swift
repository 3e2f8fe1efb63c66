internal import Foundation
internal import Subprocess
internal import Synchronization

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// What a program gave.
package struct ProgramOutput: Sendable, Equatable {
  /// The exit code, or minus the signal.
  package var code: Int
  package var output: [UInt8]
  package var errors: String
}

/// One run of a program to its end, within bounds of time and of what it writes, whatever it does.
package struct BoundedRun: Sendable {
  /// What it is called in errors.
  package var name: String
  /// The program's path, and its arguments.
  package var command: [String]
  package var environment: [String: String] = [:]
  package var input: [UInt8] = []
  package var seconds: Double
  /// Bytes of standard output and standard error together.
  package var mostOutput: Int

  package init(
    name: String, command: [String], environment: [String: String] = [:], input: [UInt8] = [],
    seconds: Double, mostOutput: Int
  ) {
    self.name = name
    self.command = command
    self.environment = environment
    self.input = input
    self.seconds = seconds
    self.mostOutput = mostOutput
  }

  /// - Throws: `ProgramError`, or `CancellationError` when this process is being ended.
  package func run() async throws -> ProgramOutput {
    // A program may end before it has read its input: an error, not the end of this process.
    signal(SIGPIPE, SIG_IGN)
    guard let program = command.first else { throw ProgramError.notInstalled(program: name) }
    _ = try Descriptors.prepare(for: 1)
    var options = PlatformOptions()
    options.teardownSequence = []
    // A group of its own, which a terminal's Ctrl-C does not reach and which can be ended as a whole.
    options.processGroupID = 0
    let gathered = Gathered(most: mostOutput)
    let result: ExecutionResult<Void, SequenceOutput, SequenceOutput>
    do {
      result = try await RunningPrograms.track { started in
        try await Subprocess.run(
          .path(FilePath(program)), arguments: Arguments(Array(command.dropFirst())),
          environment: .custom(Self.keys(environment)), workingDirectory: "/", platformOptions: options,
          input: .inputWriter, output: .sequence, error: .sequence
        ) { execution in
          let group = execution.processIdentifier.value
          started(group)
          defer { RunningPrograms.end(group) }
          let clock = Task { [seconds, name] in
            try await Task.sleep(for: .seconds(seconds))
            gathered.fail(.timedOut(program: name, seconds: seconds))
            RunningPrograms.kill(group)
          }
          defer { clock.cancel() }
          let (output, errors) = (execution.standardOutput, execution.standardError)
          let writer = execution.standardInputWriter
          let overflow = ProgramError.tooMuchOutput(program: name, bytes: mostOutput)
          await withTaskGroup(of: Void.self) { tasks in
            tasks.addTask { [input] in
              if !input.isEmpty { _ = try? await writer.write(input) }
              try? await writer.finish()
            }
            for (stream, isError) in [(output, false), (errors, true)] {
              tasks.addTask { await gathered.take(stream, isError: isError, overflow, group) }
            }
            await tasks.waitForAll()
          }
        }
      }
    } catch let error as SubprocessError {
      throw ProgramError.notStarted(program: name, reason: "\(error)")
    }
    let (bytes, errors) = try gathered.bytes()
    return ProgramOutput(
      code: Self.code(result.terminationStatus), output: bytes,
      errors: String(decoding: errors, as: UTF8.self))
  }

  private static func code(_ status: TerminationStatus) -> Int {
    switch status {
    case .exited(let code): Int(code)
    case .signaled(let signal): 0 - Int(signal)
    }
  }

  private static func keys(_ environment: [String: String]) -> [Environment.Key: String] {
    var keys: [Environment.Key: String] = [:]
    for (name, value) in environment { keys[Environment.Key(stringLiteral: name)] = value }
    return keys
  }
}

/// What two streams bring, up to a bound for both together, or why that is nothing.
private final class Gathered: Sendable {
  private struct State {
    var output: [UInt8] = []
    var errors: [UInt8] = []
    var failure: ProgramError?
  }

  private let state = Mutex(State())
  private let most: Int

  init(most: Int) { self.most = most }

  func bytes() throws -> (output: [UInt8], errors: [UInt8]) {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      return (state.output, state.errors)
    }
  }

  /// The first failure counts.
  func fail(_ error: ProgramError) {
    state.withLock { $0.failure = $0.failure ?? error }
  }

  /// Reads a stream to its end; kills the group when it brings too much.
  func take(_ stream: SubprocessOutputSequence, isError: Bool, _ overflow: ProgramError, _ group: Int32) async
  {
    do {
      for try await buffer in stream {
        let isRoom = buffer.withUnsafeBytes { add($0, isError: isError) }
        if !isRoom {
          fail(overflow)
          RunningPrograms.kill(group)
          return
        }
      }
    } catch {
      // The end of a program that was killed.
    }
  }

  private func add(_ bytes: UnsafeRawBufferPointer, isError: Bool) -> Bool {
    state.withLock { state in
      guard state.output.count + state.errors.count + bytes.count <= most else { return false }
      if isError { state.errors.append(contentsOf: bytes) } else { state.output.append(contentsOf: bytes) }
      return true
    }
  }
}
