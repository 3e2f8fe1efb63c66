import Foundation
import GRDB
import Testing

@testable import VaultIndex

/// A vault that somebody else has sent: nothing in it is believed, opened as a database, or allowed to name a place to write.
@Suite struct StrangersVaultTests {
  /// What lies beside the vault and is the reader's, by name.
  private func tree(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for name in names where !name.hasPrefix("cache") && !name.hasPrefix("state") {
      files[name] = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
    }
    return files
  }

  private static let wrong = "# Wrong\n\n```python\nprint(2 + 2)\n```\n\n```output\n5\n```\n"

  @Test func manyIgnoredKeysAreOneShortLine() throws {
    let keys = (10..<1010).map { "key\($0): 1\n" }.joined()
    let vault = try TestVault([".scholium/config.yaml": keys, "A.md": "# A\n"])
    let answer = try vault.run("notes")
    #expect(answer.status == 0)
    #expect(answer.errors.contains("`key10`, "))
    #expect(answer.errors.contains("`key19` and 990 more are ignored; a vault may set"))
    #expect(!answer.errors.contains("`key20`"))
  }

  /// A database in the vault whose indexes have SQL for names, and whose triggers forge verdicts, in each of the places
  /// where one was or could be looked for.
  @Test func aDatabaseThatComesWithTheVaultIsNotOpened() throws {
    let vault = try TestVault(["Wrong.md": Self.wrong])
    let reader = vault.root + "-reader"
    try FileManager.default.createDirectory(atPath: reader + "/docs", withIntermediateDirectories: true)
    let accounts = reader + "/docs/accounts.db"
    let money = try DatabaseQueue(path: accounts)
    try money.write { try $0.execute(sql: "CREATE TABLE money (amount); INSERT INTO money VALUES (1000)") }
    try money.close()
    // Made by Scholium, so that all it looks for is there.
    let made = vault.root + "-made.sqlite"
    #expect(try vault.run("index", "--index", made).status == 0)
    let name = "x\"; ATTACH '\(accounts)' AS e; UPDATE e.money SET amount = 0; --"
    let queue = try DatabaseQueue(path: made)
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          CREATE TABLE own (a);
          CREATE INDEX "\(name.replacing("\"", with: "\"\""))" ON own (a);
          UPDATE meta SET value = '0' WHERE name = 'scan_started';
          CREATE TRIGGER forge AFTER INSERT ON verdicts BEGIN UPDATE verdicts SET verdict = 'verified'; END
          """)
    }
    try queue.close()
    let bytes = try Data(contentsOf: URL(filePath: made))
    for place in [".scholium/index.sqlite", "index.sqlite", ".scholium/index/index.sqlite"] {
      try vault.write(Array(bytes), to: place)
    }
    try vault.write("index: .scholium/index.sqlite\n", to: ".scholium/config.yaml")
    let before = try tree(reader)

    let first = try vault.run("verify")
    #expect(first.status == 1)
    #expect(first.output.hasPrefix("Wrong.md:8:1: refuted"))
    #expect(
      first.errors.contains(
        "scholium: .scholium/config.yaml: `index` is ignored; a vault may set `glossary`, `ignore`, `macros`, "
          + "`paper_template`, `papers`, `templates`, `verify`\n"))
    #expect(
      first.errors.contains(
        "scholium: .scholium/index.sqlite is neither read nor changed: the index lies in INDEX now\n"))
    for arguments in [["verify"], ["notes"], ["index", "--rebuild"], ["status"], ["index", "--delete"]] {
      let answer = try vault.run(arguments)
      #expect(answer.status == (arguments == ["verify"] ? 1 : 0), "\(arguments): \(answer.errors)")
      #expect(answer.errors.components(separatedBy: "`index` is ignored").count <= 2)
    }
    #expect(try tree(reader) == before)
    #expect(try Data(contentsOf: URL(filePath: vault.root + "/.scholium/index.sqlite")) == bytes)
  }

  @Test(arguments: ["~/thesis.txt", "../thesis.txt", "ABSOLUTE", "~/new.txt"])
  func aVaultNamesNoPlaceForTheIndex(_ place: String) throws {
    let vault = try TestVault(["A.md": "# A\n"])
    let home = vault.root + "-home"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let thesis = home + "/thesis.txt"
    try Data("The only copy.\n".utf8).write(to: URL(filePath: thesis))
    try vault.write(
      "index: \(place.replacing("ABSOLUTE", with: thesis))\nfigures: \(home)\n", to: ".scholium/config.yaml")
    for arguments in [["status"], ["index", "--rebuild"], ["verify"]] {
      let answer = try vault.run(arguments, environment: ["HOME": home])
      #expect(answer.status == 0)
      #expect(answer.errors.contains("`index`, `figures` are ignored;"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: home) == ["thesis.txt"])
    #expect(try String(contentsOfFile: thesis, encoding: .utf8) == "The only copy.\n")
  }

  @Test func whatAReaderNamesByMistakeStays() throws {
    let vault = try TestVault(["A.md": "# A\n"])
    let thesis = vault.root + "-thesis.txt"
    try Data("The only copy.\n".utf8).write(to: URL(filePath: thesis))
    for arguments in [["status"], ["index", "--rebuild"], ["index", "--delete"]] {
      let answer = try vault.run(arguments + ["--index", thesis])
      #expect(
        answer
          == TestVault.Answer(
            output: "",
            errors:
              "scholium: VAULT-thesis.txt is no index of Scholium (it is not a database) and is left as it is. "
              + "Move it away, or name another file with --index.\n", status: 2))
    }
    let inside = try vault.run("status", "--index", vault.root + "/x.sqlite")
    #expect(inside.status == 2)
    #expect(inside.errors.hasPrefix("scholium: the index would lie in the vault itself (VAULT/x.sqlite)"))
    #expect(try String(contentsOfFile: thesis, encoding: .utf8) == "The only copy.\n")
  }

  @Test func symbolicLinksOutOfTheVaultAreRefused() throws {
    let vault = try TestVault(["A.md": "# A\n"])
    let outside = vault.root + "-outside"
    try FileManager.default.createDirectory(atPath: outside + "/folder", withIntermediateDirectories: true)
    try Data("PRIVATE KEY".utf8).write(to: URL(filePath: outside + "/key"))
    try Data("PRIVATE KEY".utf8).write(to: URL(filePath: outside + "/folder/T.md"))
    for (path, target) in [("Templates/Paper.md", "key"), ("Own", "folder"), ("Notes", "folder")] {
      let link = URL(filePath: vault.root + "/" + path)
      try FileManager.default.createDirectory(
        at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
      try #require(symlink(outside + "/" + target, link.path) == 0)
    }
    let refusal = { (path: String, target: String) in
      "scholium: \(path) is, or lies behind, a symbolic link out of the vault, to VAULT-outside/\(target), which is not "
        + "followed. Put the file itself into the vault.\n"
    }
    let cases: [(arguments: [String], path: String, target: String)] = [
      (["note", "new", "X", "--template", "Paper"], "Templates/Paper.md", "key"),
      (["paper", "add", "1706.03762"], "Templates/Paper.md", "key"),
      (["note", "new", "X", "--template", "Own/T"], "Own/T.md", "folder/T.md"),
      (["note", "new", "X", "--template", "lecture", "--folder", "Notes"], "Notes", "folder"),
    ]
    for (arguments, path, target) in cases {
      let answer = try vault.run(arguments)
      #expect(
        answer == TestVault.Answer(output: "", errors: refusal(path, target), status: 2), "\(arguments)")
    }
    try vault.write("templates: Own\n", to: ".scholium/config.yaml")
    let folder = try vault.run("note", "new", "X", "--template", "T")
    #expect(folder == TestVault.Answer(output: "", errors: refusal("Own", "folder"), status: 2))
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: outside).sorted() == [
        "folder", "folder/T.md", "key",
      ])
    #expect(try vault.run("notes").output == "A.md  A\n")
  }

  @Test func theFolderOfSettingsIsNoLinkOutOfTheVault() throws {
    let vault = try TestVault(["A.md": "# A\n"])
    let outside = vault.root + "-outside"
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    try FileManager.default.removeItem(atPath: vault.root + "/.scholium")
    try #require(symlink(outside, vault.root + "/.scholium") == 0)
    let answer = try vault.run("init")
    #expect(answer.status == 2)
    #expect(answer.errors.hasPrefix("scholium: .scholium"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == [])
    try Data("ignore: A.md\n".utf8).write(to: URL(filePath: outside + "/config.yaml"))
    let notes = try vault.run("notes")
    #expect(notes.status == 2)
    #expect(
      notes.errors.hasPrefix(
        "scholium: .scholium is, or lies behind, a symbolic link out of the vault, to VAULT-outside, which"))
  }

  @Test func namesThatDifferInNormalizationAreTwoNotes() throws {
    let vault = try TestVault([:])
    try vault.write("# One\n\n```python\nprint(1)  # 1\n```\n", to: "\u{E9}.md")
    try vault.write("# Two\n\n```python\nprint(1)  # 2\n```\n\n[[One]]\n", to: "e\u{301}.md")
    let answer = try vault.run("verify")
    #expect(answer.status == 1)
    #expect(Array(answer.output.utf8).starts(with: Array("e\u{301}.md:4:13: refuted".utf8)))
    #expect(answer.errors.contains("2 notes, 4 claims: 3 verified, 1 refuted"))
    for format in ["dot", "mermaid", "graphml", "json", "text"] {
      #expect(try vault.run("graph", "--format", format).status == 0)
    }
    let one = try vault.run(["verify", "\u{E9}.md"])
    #expect(one.status == 0 && one.errors.contains("1 note, 2 claims: 2 verified"))
  }

  @Test func aNoteThatCollidesUnderTheFormerHashIsJudgedAgain() throws {
    let (says42, says43) = (Self.colliding[0], Self.colliding[1])
    #expect(Self.formerHash(says42) == Self.formerHash(says43) && says42.utf8.count == says43.utf8.count)
    let vault = try TestVault(["Claim.md": says42])
    #expect(try vault.run("verify").status == 0)
    try vault.write(says43, to: "Claim.md")
    #expect(try vault.run("verify").status == 1)
    #expect(try vault.run("search", "43").output.hasPrefix("Claim.md"))
  }

  private static let colliding = [
    "# Seven times six\n\n```python\nprint(7 * 6)\n```\n\n```output\n42\n```\n\n<!--   aaaaaaaaaaaaaaaaaaaaaaaa -->\n",
    "# Seven times six\n\n```python\nprint(7 * 6)\n```\n\n```output\n43\n```\n\n<!--   }sDuxf@m^wXp},_47vb#2!|V -->\n",
  ]

  /// FNV-1a over words, which earlier versions compared notes by.
  private static func formerHash(_ text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      let word = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[index + $1]) << (8 * $1) }
      hash = (hash ^ word) &* 0x100_0000_01B3
      hash ^= hash >> 32
      index += 8
    }
    for byte in bytes[index...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  @Test func whatIsNoFileIsAFinding() throws {
    let vault = try TestVault(["A.md": "# A\n"])
    #expect(mkfifo(vault.root + "/Pipe.md", 0o600) == 0)
    try vault.write("", to: "Sparse.md")
    #expect(truncate(vault.root + "/Sparse.md", 3 << 30) == 0)
    let check = try vault.run("check")
    #expect(check.status == 1)
    #expect(
      check.output.replacing("mend that, or ignore it in .scholium/config.yaml", with: "ADVICE") == """
        Pipe.md:1:1: unreadable: it is a FIFO, not a file, and is not opened; ADVICE
        Sparse.md:1:1: unreadable: cannot read the note: it has 3072 MB; of a file of this kind at most 64 MB are read; ADVICE

        """)
    #expect(try vault.run("verify").status == 0)
    #expect(mkfifo(vault.root + "/.scholium/config.yaml", 0o600) == 0)
    let pipe = try vault.run("notes")
    #expect(pipe.status == 2)
    #expect(pipe.errors.hasPrefix("scholium: cannot read .scholium/config.yaml: it is a FIFO, not a file."))
    unlink(vault.root + "/.scholium/config.yaml")
    try vault.write("", to: ".scholium/config.yaml")
    #expect(truncate(vault.root + "/.scholium/config.yaml", 1 << 30) == 0)
    let large = try vault.run("notes")
    #expect(large.status == 2)
    #expect(large.errors.hasPrefix("scholium: cannot read .scholium/config.yaml: it has 1024 MB"))
  }

  /// Aliases of YAML, each ten times the one before: 10^11 items, were they written out.
  @Test func aliasesThatMultiplyTakeNoMemory() throws {
    let lines =
      ["a0: &a0 [x,x,x,x,x,x,x,x,x,x]"]
      + (1...11).map { level in
        "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ","))]"
      }
    let yaml = lines.joined(separator: "\n")
    let vault = try TestVault(["A.md": "---\n\(yaml)\ntags: *a11\n---\n# A\n"])
    func check() throws -> TestVault.Answer {
      let limited = ["/bin/sh", "-c", "ulimit -v 2000000; exec \"$0\" \"$@\"", TestVault.program.path]
      return try vault.run(["check"], through: limited)
    }
    let notes = try check()
    #expect(notes.status == 1)
    #expect(
      notes.output.hasPrefix("A.md:3:10: broken-yaml: a value that starts with `*` is an alias in YAML;"))
    try vault.write(yaml + "\nignore: *a11\n", to: ".scholium/config.yaml")
    let configuration = try check()
    #expect(
      configuration
        == TestVault.Answer(
          output: "", errors: "scholium: .scholium/config.yaml:11:6: a pattern must be a text\n", status: 2))
  }

  private static let drawing =
    "# F\n\n```python\nopen(\"a.png\", \"wb\").write(b\"\\x89PNG123\")\n```\n\nText.\n"

  @Test(arguments: [".", "Folder", "Folder/"]) func figuresAreNeverPutWhereNotesAre(_ place: String) throws {
    let vault = try TestVault(["Plot.md": Self.drawing, "Folder/Plot.md": "# Other\n"])
    let answer = try vault.run("verify", "--figures", place)
    #expect(answer.status == 2)
    #expect(answer.errors.contains("has files in it that Scholium has not made, and is left as it is."))
    let files = try FileManager.default.subpathsOfDirectory(atPath: vault.root).sorted()
    #expect(files == [".scholium", "Folder", "Folder/Plot.md", "Plot.md"])
    #expect(try String(contentsOfFile: vault.root + "/Plot.md", encoding: .utf8) == Self.drawing)
  }

  @Test func onlyFiguresOfEarlierRunsAreReplaced() throws {
    let vault = try TestVault(["Plot.md": Self.drawing])
    let place = vault.root + "-figures"
    #expect(try vault.run("verify", "--figures", place).status == 0)
    let kept = place + "/Plot.md/"
    try Data("mine".utf8).write(to: URL(filePath: kept + "line 4.txt"))
    try Data("old".utf8).write(to: URL(filePath: kept + "line 9 (2).svg"))
    try vault.write(Self.drawing + "\nMore.\n", to: "Plot.md")
    let answer = try vault.run("verify", "--figures", place)
    #expect(answer.status == 0)
    #expect(answer.errors.contains("figure: VAULT-figures/Plot.md/line 4.png\n"))
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: place).sorted() == [
        ".scholium-made", "Plot.md", "Plot.md/line 4.png", "Plot.md/line 4.txt",
      ])
    // Not through a link that somebody has put there.
    try FileManager.default.removeItem(atPath: place + "/Plot.md")
    let target = vault.root + "-target"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    try #require(symlink(target, place + "/Plot.md") == 0)
    try vault.write(Self.drawing, to: "Plot.md")
    #expect(try vault.run("verify", "--figures", place).status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: target) == [])
  }

  @Test func nothingInAReadOnlyVaultIsWritten() throws {
    let vault = try TestVault(["Plot.md": Self.drawing])
    for path in ["", "/.scholium"] { #expect(chmod(vault.root + path, 0o555) == 0) }
    defer { for path in ["", "/.scholium"] { chmod(vault.root + path, 0o755) } }
    #expect(try vault.run("verify").status == 0)
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: vault.root).sorted() == [".scholium", "Plot.md"])
    #expect(try vault.run("status").output.hasSuffix("  index        INDEX/index.sqlite\n"))
  }
}
