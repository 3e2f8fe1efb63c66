import Foundation
import Testing

@testable import Verification

/// Every attack fails closed, and the note after it finds the interpreter as it was.
@Suite struct HostileNotesTests {
  private static let check = RunRequest(blocks: [
    RunBlock(
      ordinal: 0,
      code: """
        import os, threading
        print(np.exp(0.0), len([1]), sorted(os.listdir(".")), threading.active_count())
        """, line: 1)
  ])

  @Test(arguments: TestUser.available)
  func attacksFailAndTheNextNoteIsUnharmed(user: TestUser) async throws {
    let secret = try SecretFile()
    var limits = RunLimits()
    // Threads are to end at their limit: where memory ends first, one of them may find none to say that it has begun, and
    // Python waits for that. The stacks of 256 take 2 GB of addresses.
    limits.memory = 4 << 30
    limits.folder = 16 << 20
    var rest = HostileNotes.all[...]
    while !rest.isEmpty {
      // A sandbox that a note has used up is replaced, as for a vault.
      try await TestSandbox.serve(user: user, limits: limits) { server in
        while server.isUsable, let attack = rest.popFirst() {
          let result = try await server.run(secret.aimed(attack.code))
          #expect(!result.text.contains("BREACH"), "\(attack.name): \(result.text)")
          if case .malformed(let reason) = result.outcome, !attack.name.hasPrefix("poison") {
            Issue.record("\(attack.name): \(reason)")
          }
          if case .timedOut = result.outcome { Issue.record("\(attack.name) timed out") }
          guard server.isUsable else { continue }
          let after = try await server.run(Self.check)
          #expect(after.outcome == .ended, "after '\(attack.name)'")
          #expect(after.text == "1.0 1 [] 1\n", "after '\(attack.name)': \(after.exceptions)")
        }
      }
    }
  }

  @Test(arguments: TestUser.available)
  func forgedResultsAreNotBelieved(user: TestUser) async throws {
    try await TestSandbox.serve(user: user) { server in
      for forgery in HostileNotes.forgeries {
        let result = try await server.run(HostileNotes.prelude + forgery.code)
        #expect(result.outcome != .ended, "\(forgery.name)")
        if forgery.name.hasPrefix("nothing, with") { #expect(result.outcome == .exited(code: 70)) }
        #expect(!result.text.contains("forged"), "\(forgery.name)")
        let after = try await server.run(Self.check)
        #expect(after.text == "1.0 1 [] 1\n", "after '\(forgery.name)'")
      }
    }
  }
}

/// Without bubblewrap the folder of the notes outlives a sandbox; the deepest path is longer than any that the system takes.
@Suite struct FolderTests {
  @Test func foldersOfAnyDepthAreEmptied() async throws {
    try await TestSandbox.serve(.reduced) { server in
      let deep = "import os\nfor _ in range(2100):\n    os.mkdir('d')\n    os.chdir('d')"
      let result = try await server.run(deep)
      #expect(result.exceptions.isEmpty && server.isUsable)
      let after = try await server.run("import os\nprint(os.listdir('.'))")
      #expect(after.text == "[]\n")
    }
  }
}

/// A file that no note may see, and a variable in the environment.
final class SecretFile {
  let folder = FileManager.default.temporaryDirectory.appending(path: "vault-\(UUID().uuidString)")

  init() throws {
    setenv("SCHOLIUM_TEST_SECRET", "SCHOLIUM_TEST_SECRET", 1)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("secret".utf8).write(to: folder.appending(path: "secret"))
    chmod(folder.path(percentEncoded: false), 0o755)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The code of an attack on this file.
  func aimed(_ code: String) -> String {
    let path = folder.appending(path: "secret").path(percentEncoded: false)
    return (HostileNotes.prelude + code).replacing("SECRET\"", with: path + "\"")
  }
}
