import Foundation
import Testing
import VaultIndex

@testable import Workspace

/// Interpreters of the machine that have what the notes' Python lacks: only told of, and none of the vault's.
@Suite struct InterpreterSuggestionsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(["Index.md": "# Index\n"]) }

  /// Names an interpreter in the reader's own settings.
  private func name(_ python: String) throws {
    try folder.write("../\(vaultName)-reader/config/scholium/config.yaml", "verify:\n  python: '\(python)'\n")
  }

  /// Waits however busy the machine is.
  private var patient: InterpreterSuggestions {
    var suggestions = InterpreterSuggestions(vault: folder.vault, folders: folder.reader)
    (suggestions.answerTime, suggestions.mostSeconds) = (60, 300)
    return suggestions
  }

  private var vaultName: String { URL(filePath: folder.vault).lastPathComponent }

  /// A virtual environment outside of the vault with a package of its own.
  private func environment(with package: String) throws -> String {
    let root = folder.vault + "-reader/environment"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-m", "venv", "--without-pip", root]
    try process.run()
    process.waitUntilExit()
    let library = try FileManager.default.contentsOfDirectory(atPath: root + "/lib")[0]
    let place = "\(root)/lib/\(library)/site-packages/\(package)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: place + "/__init__.py"))
    return root + "/bin/python"
  }

  @Test func anInterpreterThatHasThePackageIsFound() async throws {
    let python = try environment(with: "only_here")
    try name(python)
    let suggestions = patient
    #expect(await suggestions.having(["only_here", "nowhere_at_all"]) == ["only_here": python])
    #expect(await suggestions.having(["only_here.part"]) == ["only_here.part": python])
    #expect(await suggestions.having(["../only_here"]) == [:])
    #expect(await suggestions.having([]) == [:])
  }

  @Test func aProgramThatIsNoPythonIsAskedOnce() async throws {
    let place = "../\(vaultName)-reader/bin/no-python3"
    try folder.write(place, "#!/bin/sh\nexit 1\n")
    let program = folder.vault + "-reader/bin/no-python3"
    chmod(program, 0o755)
    try name(program)
    let suggestions = patient
    #expect(await suggestions.having(["nowhere_at_all"]) == [:])
    let memory = folder.reader.cache + "/no-interpreters.json"
    let known = try JSONDecoder().decode(
      [String: String].self, from: Data(contentsOf: URL(filePath: memory)))
    #expect(known[program] != nil)
    #expect(await suggestions.having(["nowhere_at_all"]) == [:])
  }

  @Test func aProgramThatDoesNotAnswerInTimeIsAskedAgain() async throws {
    let place = "../\(vaultName)-reader/bin/slow-python3"
    try folder.write(place, "#!/bin/sh\nexec sleep 600\n")
    let program = folder.vault + "-reader/bin/slow-python3"
    chmod(program, 0o755)
    try name(program)
    var suggestions = patient
    suggestions.answerTime = 0.2
    #expect(await suggestions.having(["nowhere_at_all"]) == [:])
    let memory =
      FileManager.default.contents(atPath: folder.reader.cache + "/no-interpreters.json") ?? Data("{}".utf8)
    let known = try JSONDecoder().decode([String: String].self, from: memory)
    #expect(known[program] == nil)
  }

  @Test func nothingOfTheVaultIsStarted() async throws {
    let evidence = folder.vault + "-reader/ran"
    try folder.write("bin/python3", "#!/bin/sh\ntouch '\(evidence)'\n")
    chmod(folder.vault + "/bin/python3", 0o755)
    try FileManager.default.createDirectory(
      atPath: folder.vault + "-reader/bin", withIntermediateDirectories: true)
    let link = folder.vault + "-reader/bin/python3"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.vault + "/bin/python3")
    let search = InterpreterSearch(
      path: "\(folder.vault)/bin:\(folder.vault)-reader/bin:bin:.", named: folder.vault + "/bin/python3",
      vault: folder.vault)
    #expect(!search.candidates.contains { $0.contains(vaultName) })
    #expect(search.candidates.allSatisfy { $0.hasPrefix("/") })
    try name(link)
    let suggestions = InterpreterSuggestions(vault: folder.vault, folders: folder.reader)
    _ = await suggestions.having(["nowhere_at_all"])
    #expect(!FileManager.default.fileExists(atPath: evidence))
  }
}
