import Foundation
import Testing

@testable import Verification

@Suite struct InterpreterFinderTests {
  @Test func anInterpreterThatSaysNothingIsNotWaitedFor() async throws {
    let program = FileManager.default.temporaryDirectory.appending(path: "python-\(UUID().uuidString)")
      .path(percentEncoded: false)
    try Data("#!/bin/sh\nexec sleep 1000\n".utf8).write(to: URL(filePath: program))
    chmod(program, 0o755)
    defer { try? FileManager.default.removeItem(atPath: program) }
    var finder = InterpreterFinder(
      environment: TestSandbox.environment, level: .reduced, bubblewrap: nil, memory: nil,
      vault: "/nonexistent")
    finder.answerTime = 0.2
    let error = await #expect(throws: RunError.self) { try await finder.find(program) }
    guard case .silentInterpreter(let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("did not say"))
  }

  @Test func anOldInterpreterIsRefused() async throws {
    let program = FileManager.default.temporaryDirectory.appending(path: "python-\(UUID().uuidString)")
      .path(percentEncoded: false)
    let answer =
      #"{"executable": "/usr/bin/python3.8", "prefixes": [], "packageFolders": [], "version": "3.8.10 (default)", "hasNumPy": true}"#
    try Data("#!/bin/sh\necho '\(answer)'\n".utf8).write(to: URL(filePath: program))
    chmod(program, 0o755)
    defer { try? FileManager.default.removeItem(atPath: program) }
    let finder = InterpreterFinder(
      environment: TestSandbox.environment, level: .reduced, bubblewrap: nil, memory: nil,
      vault: "/nonexistent")
    await #expect(
      throws: RunError.noInterpreter(
        "'\(program)' is Python 3.8.10, which is too old; name a Python 3.9 or later with --python")
    ) { try await finder.find(program) }
  }
}
