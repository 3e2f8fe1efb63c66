import Foundation
import Testing

/// `undo`, by the built binary: every command that writes notes can be taken back, and back again.
@Suite(.timeLimit(.minutes(2))) struct UndoTests {
  private func text(_ vault: TestVault, _ path: String) -> String? {
    FileManager.default.contents(atPath: vault.root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func theLastChangeIsTakenBackAndBackAgain() throws {
    let note = "# A\n\n$$y = a + b$$\n"
    let vault = try TestVault(["A.md": note])
    #expect(try vault.run("verify", "--scaffold", "A:3").status == 0)
    let written = try #require(text(vault, "A.md"))
    #expect(written != note)
    let list = try vault.run("undo", "--list").output
    #expect(list.hasPrefix("1  ") && list.hasSuffix("  1 note  verify --scaffold A:3\n"), "\(list)")
    let shown = try vault.run("undo", "--dry-run")
    #expect(shown.output.hasSuffix("would change A.md\n") && text(vault, "A.md") == written)
    let back = try vault.run("undo")
    #expect(back.output.hasPrefix("--- a/A.md\n+++ b/A.md\n") && back.output.hasSuffix("\nchanged A.md\n"))
    #expect(back.errors == "scholium: took back 'verify --scaffold A:3'\n" && back.status == 0)
    #expect(text(vault, "A.md") == note)
    #expect(try vault.run("undo").status == 0)
    #expect(text(vault, "A.md") == written)
    #expect(
      try vault.run("undo", "7").errors
        == "scholium: there is no change 7; scholium undo --list shows those that are kept\n")
  }

  @Test func aNoteThatWasChangedSinceStays() throws {
    let vault = try TestVault([:])
    #expect(
      try vault.run("undo").errors == "scholium: there is no change of VAULT that could be taken back\n")
    #expect(try vault.run("paper", "add", "1706.03762", "--title", "Attention").status == 0)
    try vault.write("mine\n", to: "Papers/Attention.md")
    let answer = try vault.run("undo")
    #expect(
      answer
        == .init(
          output: "",
          errors:
            "scholium: 'paper add 1706.03762 --title Attention' is not taken back: Papers/Attention.md was changed since. Nothing was changed.\n",
          status: 2))
    #expect(text(vault, "Papers/Attention.md") == "mine\n")
  }

  @Test func commandsThatWriteCanBeTakenBack() throws {
    let vault = try TestVault([
      "P.md": "---\narxiv_id: \"1706.03762\"\n---\n# P\n", "G.md": "where $\\eta$ is the step size\n",
      "T.md": "---\narxiv_id: 2006.11230\n---\n# T\n",
    ])
    let commands = [
      ["pass1", "P", "--problem", "too slow"], ["explain", "--glossary"],
      ["note", "new", "N", "--template", "lecture"],
      ["paper", "add", "1412.6980"], ["check", "--fix"],
    ]
    func notes() throws -> [String: String] {
      let paths = try FileManager.default.subpathsOfDirectory(atPath: vault.root).filter {
        $0.hasSuffix(".md")
      }
      return Dictionary(uniqueKeysWithValues: paths.map { ($0, text(vault, $0) ?? "") })
    }
    for command in commands {
      let before = try notes()
      _ = try vault.run(command)
      #expect(try notes() != before, "\(command)")
      #expect(try vault.run("undo").status == 0, "\(command)")
      #expect(try notes() == before, "\(command)")
    }
    #expect(!FileManager.default.fileExists(atPath: vault.root + "/.scholium/journal"))
  }
}
