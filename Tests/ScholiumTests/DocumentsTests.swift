import Foundation
import Testing

/// The documents that are made from the program.
@Suite struct DocumentsTests {
  private static let documentation = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation")

  @Test func theyAreWhatTheProgramSays() throws {
    let vault = try TestVault([:])
    let answer = try vault.run("documents", vault.root)
    #expect(answer.status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: vault.root).filter { !$0.hasPrefix(".") }
    #expect(Set(files).isSuperset(of: ["Checks.md", "scholium.1"]))
    for file in files {
      let made = FileManager.default.contents(atPath: vault.root + "/" + file)
      let kept = try Data(contentsOf: Self.documentation.appending(path: file))
      #expect(made == kept, "\(file) is old: run 'make docs'")
    }
    // Nothing to do a second time.
    #expect(try vault.run("documents", vault.root).output == "")
  }

  @Test func theManualPageIsWellFormed() throws {
    let man = ["/usr/bin/man", "/bin/man"].first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let man else { return }
    let vault = try TestVault([:])
    let page = Self.documentation.appending(path: "scholium.1").path(percentEncoded: false)
    let answer = try vault.run(["--warnings", "-l", page], through: [man], environment: ["LC_ALL": "C"])
    #expect(answer.errors == "")
    #expect(answer.output.contains("verify"))
    #expect(answer.output.contains("--unlinked"))
  }
}
