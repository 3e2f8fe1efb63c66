import Foundation
import Testing

/// What every command takes: colours, silence, waiting, and the vault's configuration.
@Suite struct OptionsTests {
  let vault: TestVault

  init() throws { vault = try TestVault(sampleNotes) }

  @Test func colours() throws {
    let plain = "Adam.md:6   Adam\nAdam.md:10    Update\n"
    #expect(try vault.run("outline", "Adam").output == plain)
    #expect(try vault.run("outline", "Adam", "--color", "never").output == plain)
    let colored = try vault.run(["outline", "Adam", "--color", "always"], environment: ["NO_COLOR": "1"])
    #expect(colored.output.hasPrefix("\u{1B}[35mAdam.md\u{1B}[0m:\u{1B}[32m6\u{1B}[0m"))
    #expect(colored.output.replacing(/\u{1B}\[\d+m/, with: "") == plain)
    #expect(try vault.run("outline", "Adam", "--color", "blue").status == 64)
  }

  /// On a terminal colours are on, unless NO_COLOR says otherwise.
  @Test func coloursOnATerminal() throws {
    let script = "/usr/bin/script"
    guard FileManager.default.isExecutableFile(atPath: script) else { return }
    func output(_ environment: [String: String]) throws -> String {
      let command = "'\(TestVault.program.path)' outline Adam"
      return try vault.run(
        ["-qec", command, "/dev/null"], through: [script],
        environment: environment.merging(["TERM": "xterm"]) { old, _ in old }
      ).output
    }
    #expect(try output(["NO_COLOR": ""]).contains("\u{1B}[35m"))
    #expect(!(try output(["NO_COLOR": "1"]).contains("\u{1B}[35m")))
    #expect(!(try output(["NO_COLOR": "", "TERM": "dumb"]).contains("\u{1B}[35m")))
  }

  @Test func quietSaysNothingBesideTheAnswer() throws {
    #expect(try vault.run("formulas", "nowhere").errors == "scholium: no such formula\n")
    #expect(try vault.run("formulas", "nowhere", "--quiet").errors == "")
    #expect(try vault.run("search", "勾配", "--limit", "1", "--quiet").errors == "")
    #expect(try vault.run("index", "--quiet").errors == "")
    #expect(try vault.run("links", "Adan", "--quiet").errors.hasPrefix("scholium: no note is called"))
  }

  @Test func waitIsRefused() throws {
    let answer = try vault.run("index", "--wait", "-1")
    #expect(answer.status == 64)
    let text = try vault.run("index", "--wait", "soon")
    #expect(text.status == 64)
    #expect(text.errors.contains("--wait"))
  }

  @Test func graphAsText() throws {
    let answer = try vault.run("graph")
    #expect(
      answer.output == """
        Adam.md     → SGD.md ×2
        Adam.md     → Adaptive moments (no such file)
        Entropy.md  → Missing (no such file)
        SGD.md      → Adam.md

        """)
    #expect(answer.errors == "scholium: 5 nodes, 4 edges\n")
    #expect(
      try vault.run("graph", "--existing-only")
        == TestVault.Answer(
          output: "Adam.md  → SGD.md ×2\nSGD.md   → Adam.md\n", errors: "scholium: 3 nodes, 2 edges\n"))
  }

  @Test func statusIsOneScreen() throws {
    #expect(
      try vault.run("status").output == """
        VAULT
          notes        3  0 on papers, 0 attachments
          links        5  2 broken, 1 with a missing anchor
          tags         3
          formulas     2
          code blocks  0
          citations    1
          tasks        1  1 open
          claims       0  see 'scholium verify'
          findings     3  see 'scholium check'
          index        INDEX/index.sqlite

        """)
  }

  @Test(arguments: [
    ("papers: [a]\n", "1:9: `papers` must be a folder of the vault"),
    ("templates: ../a\n", "1:12: `templates` must be a folder of the vault, not hidden and not out of it"),
    ("# none\nignore:\n  a: b\n", "3:3: `ignore` must be a list of patterns"),
    ("- a\n", "1:1: expected keys with values, such as `ignore:`"),
  ])
  func brokenConfiguration(_ text: String, _ message: String) throws {
    try vault.write(text, to: ".scholium/config.yaml")
    let answer = try vault.run("notes")
    #expect(answer.status == 2)
    #expect(answer.output == "")
    #expect(answer.errors.hasPrefix("scholium: .scholium/config.yaml:\(message)"), "\(answer.errors)")
  }

  @Test func configurationThatIsNoYAML() throws {
    try vault.write("ignore: a\nindex: [\n", to: ".scholium/config.yaml")
    let answer = try vault.run("notes")
    #expect(answer.status == 2)
    #expect(answer.errors.hasPrefix("scholium: .scholium/config.yaml:3:"), "\(answer.errors)")
  }

  @Test func ignoredNotesAreNotRead() throws {
    try vault.write("ignore:\n  - S*.md\n  - drafts\n", to: ".scholium/config.yaml")
    try vault.write("[[Adam]]", to: "drafts/Draft.md")
    #expect(try vault.run("notes").output == "Adam.md     Adam\nEntropy.md  エントロピー\n")
  }
}
