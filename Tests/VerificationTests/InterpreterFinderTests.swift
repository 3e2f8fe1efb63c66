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

  /// What a program is refused for that says this when it is asked, with `$1` what it is asked with.
  private func refusal(_ script: String) async throws -> String {
    let program = FileManager.default.temporaryDirectory.appending(path: "python-\(UUID().uuidString)")
      .path(percentEncoded: false)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: program))
    chmod(program, 0o755)
    defer { try? FileManager.default.removeItem(atPath: program) }
    let finder = InterpreterFinder(
      environment: TestSandbox.environment, level: .reduced, bubblewrap: nil, memory: nil,
      vault: "/nonexistent")
    let error = await #expect(throws: RunError.self) { try await finder.find(program) }
    guard case .noInterpreter(let reason) = error else { return String(describing: error) }
    return reason.replacing(program, with: "python")
  }

  @Test func anOldInterpreterIsRefused() async throws {
    let answer =
      #"{"executable": "/usr/bin/python3.8", "prefixes": [], "packageFolders": [], "version": "3.8.10 (default)", "hasNumPy": true}"#
    let told = try await refusal("echo '\(answer)'")
    #expect(
      told
        == "'python' is Python 3.8.10, which is too old; name a Python 3.9 or later with --python")
  }

  /// Python 2 knows no `-I`, and says its version on standard error.
  @Test func aVeryOldInterpreterIsRefusedWithItsVersion() async throws {
    let script =
      #"[ "$1" = -V ] && { echo 'Python 2.7.18' >&2; exit 0; }; echo 'Unknown option: -I' >&2; exit 2"#
    let told = try await refusal(script)
    #expect(
      told
        == "'python' is Python 2.7.18, which is too old; name a Python 3.9 or later with --python")
  }

  /// Another program may repeat all that it was given.
  @Test(arguments: [#"echo "cannot find $*" >&2; exit 2"#, #"echo "$*""#, "exit 0"])
  func anotherProgramIsToldOfInASentence(_ script: String) async throws {
    let told = try await refusal(script)
    #expect(told == "'python' is no Python: it does not answer as one does")
  }

  @Test func aPythonThatDoesNotWorkSaysWhy() async throws {
    let script = #"[ "$1" = -V ] && { echo 'Python 3.12.1'; exit 0; }; echo 'no module json' >&2; exit 1"#
    let told = try await refusal(script)
    #expect(told == "'python' is no Python that can be used: no module json")
  }
}
