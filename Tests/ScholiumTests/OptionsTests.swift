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
    #expect(answer.output == "Adam.md  → SGD.md ×2\nSGD.md   → Adam.md\n")
    #expect(answer.errors == "scholium: 3 nodes, 2 edges\n")
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

        """)
  }

  @Test(arguments: [
    ("index: [a]\n", "1:8: `index` must be a path, or `cache`"),
    ("# none\nignore:\n  a: b\n", "3:3: `ignore` must be a list of patterns"),
    ("indexes: a\n", "1:1: unknown key `indexes`; the keys are `glossary`, `ignore`, `index`"),
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

  @Test func indexLiesWhereTheConfigurationSays() throws {
    func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
    try vault.write("index: other/place.sqlite\n", to: ".scholium/config.yaml")
    #expect(try vault.run("notes", "--tag", "paper").output == "Adam.md  Adam\n")
    #expect(isThere(vault.root + "/other/place.sqlite"))
    try vault.write("index: cache\n", to: ".scholium/config.yaml")
    let cache = vault.root + "/.cache"
    #expect(
      try vault.run(["notes", "--tag", "paper"], environment: ["XDG_CACHE_HOME": cache]).output
        == "Adam.md  Adam\n")
    let home = try vault.run(
      ["notes", "--tag", "paper"], environment: ["XDG_CACHE_HOME": "", "HOME": vault.root + "/.home"])
    #expect(home.output == "Adam.md  Adam\n")
    for folder in [cache, vault.root + "/.home/.cache"] {
      let vaults = try FileManager.default.contentsOfDirectory(atPath: folder + "/scholium")
      #expect(vaults.count == 1)
      #expect(isThere(folder + "/scholium/\(vaults.first ?? "")/index.sqlite"))
    }
    #expect(!isThere(vault.root + "/.scholium/index.sqlite"))
  }
}
