import Foundation
import Testing

/// `paper add` and `note new`: what they say, what they write, and what they leave alone.
@Suite struct PaperAddTests {
  private func text(_ path: String, _ vault: TestVault) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: vault.root + "/" + path)), as: UTF8.self)
  }

  /// The paths of all files but the index's, with their bytes.
  private func files(_ vault: TestVault) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: vault.root) ?? .init() {
      if path.hasPrefix(".scholium") { continue }
      files[path] = FileManager.default.contents(atPath: vault.root + "/" + path)
    }
    return files
  }

  @Test func makesANote() throws {
    let vault = try TestVault([:])
    let answer = try vault.run(
      "paper", "add", "https://arxiv.org/abs/1706.03762v5", "--title", "Attention Is All You Need",
      "--author",
      "Ashish Vaswani", "--author", "Noam Shazeer", "--year", "2017")
    #expect(answer == .init(output: "made Papers/Attention Is All You Need.md\n"))
    #expect(
      try text("Papers/Attention Is All You Need.md", vault) == """
        ---
        title: Attention Is All You Need
        authors: [Ashish Vaswani, Noam Shazeer]
        year: 2017
        arxiv_id: "1706.03762"
        doi:
        citekey: "vaswani2017attention"
        problem:
        limitation:
        proposal:
        key_equation:
        main_result:
        relevance:
        pass2_needed:
        tags: [paper]
        ---

        # Attention Is All You Need

        """)
    #expect(try vault.run("check", "--rule", "broken-yaml").status == 0)
  }

  @Test func theSamePaperIsOneNote() throws {
    let vault = try TestVault([:])
    #expect(try vault.run("paper", "add", "cs.LG/2006.11239").output == "made Papers/2006.11239.md\n")
    let before = try files(vault)
    for name in [
      "2006.11239", "arXiv:2006.11239v2", "10.48550/arXiv.2006.11239", "https://arxiv.org/pdf/2006.11239",
    ] {
      #expect(
        try vault.run("paper", "add", "--offline", name)
          == .init(output: "already there: Papers/2006.11239.md\n"))
    }
    #expect(try files(vault) == before)
    let sici = "10.1002/(SICI)1097-0258(19980815)17:15/16<1661::AID-SIM968>3.0.CO;2-2"
    #expect(try vault.run("paper", "add", sici).output.hasPrefix("made Papers/10.1002-(sici)"))
    let added = try #require(try files(vault).first { $0.key.contains("sici") }?.value)
    #expect(String(decoding: added, as: UTF8.self).contains("\ndoi: \"\(sici)\"\n"))
    #expect(
      try vault.run("paper", "add", "https://doi.org/" + sici.uppercased()).output.hasPrefix("already there"))
  }

  @Test func fillsWhatIsEmptyAndKeepsTheRest() throws {
    let note =
      "\u{FEFF}---\r\n# mine\r\ntitle:   'My title'   # as printed\r\nyear:\r\narxiv_id: 1412.6980\r\nx: {a: [1,  2]}\r\n---\r\nText  \r\n"
    let vault = try TestVault(["Read/Adam.md": note])
    let dry = try vault.run("paper", "add", "1412.6980", "--title", "Adam", "--year", "2014", "--dry-run")
    #expect(try text("Read/Adam.md", vault) == note)
    #expect(dry.output.contains("\n+year: 2014\n"))
    #expect(dry.output.contains("would change Read/Adam.md\n"))
    let answer = try vault.run("paper", "add", "1412.6980", "--title", "Adam", "--year", "2014")
    let filled = note.replacingOccurrences(of: "year:\r\n", with: "year: 2014\r\n")
    #expect(try text("Read/Adam.md", vault) == filled)
    #expect(
      answer.output == """
        --- a/Read/Adam.md
        +++ b/Read/Adam.md
        @@ -1,7 +1,7 @@
         \u{FEFF}---
         # mine
         title:   'My title'   # as printed
        -year:
        +year: 2014
         arxiv_id: 1412.6980
         x: {a: [1,  2]}
         ---
        changed Read/Adam.md
        --- a/Read/Adam.md
        +++ b/Read/Adam.md
        @@ -1,6 +1,6 @@
         \u{FEFF}---
         # mine
        -title:   'My title'   # as printed
        +title:   Adam   # as printed
         year: 2014
         arxiv_id: 1412.6980
         x: {a: [1,  2]}

        """)
    #expect(
      answer.errors
        == "scholium: Read/Adam.md keeps what you wrote; this is what --replace title would do:\n")
    #expect(answer.status == 0)
    #expect(try vault.run("paper", "add", "1412.6980", "--title", "Adam", "--replace", "title").status == 0)
    #expect(
      try text("Read/Adam.md", vault) == filled.replacingOccurrences(of: "'My title'", with: "Adam"))
  }

  @Test func aNoteEditedByHandBetweenTheSteps() throws {
    let vault = try TestVault([:])
    let path = "Papers/1412.6980.md"
    #expect(try vault.run("paper", "add", "1412.6980").status == 0)
    var note = try text(path, vault)
    /// Changes the note as an editor would, and checks that a command changes nothing but `lines`.
    func step(_ old: String, _ new: String, _ arguments: [String], _ lines: [String: String]) throws {
      #expect(note.contains(old))
      note = note.replacingOccurrences(of: old, with: new)
      try vault.write(note, to: path)
      #expect(try vault.run(["paper", "add", "1412.6980"] + arguments).status == 0)
      for (before, after) in lines { note = note.replacingOccurrences(of: before, with: after) }
      #expect(try text(path, vault) == note)
    }
    try step(
      "title:\n", "title:   # to do\n", ["--title", "Adam: a method"],
      ["title:   #": "title: \"Adam: a method\"   #"])
    try step(
      "authors:\n", "authors:\n  # in order\n\n", ["--author", "D. Kingma", "--author", "J. Ba"],
      ["authors:\n": "authors: [D. Kingma, J. Ba]\n"])
    try step("tags: [paper]", "tags: [ paper,  mine ]\nx: |\n  # text\n   y: z\n", ["--title", "Other"], [:])
    try step(
      "# 1412.6980\n", "# Adam  \r\n\r\nno end", ["--year", "2014"],
      ["year:\n": "year: 2014\n", "citekey:\n": "citekey: \"kingma2014adam\"\n"])
    try step(
      "Adam: a method", "Adam – a method", ["--title", "Adam", "--replace", "title"],
      ["\"Adam – a method\"": "Adam"])
    try step("citekey: \"kingma2014adam\"", "citekey: mine", ["--year", "2014"], [:])
  }

  @Test func aDryRunWritesNothing() throws {
    let vault = try TestVault([:])
    let answer = try vault.run("paper", "add", "1706.03762", "--dry-run")
    #expect(answer.output.hasPrefix("--- /dev/null\n+++ b/Papers/1706.03762.md\n@@ -0,0 +1,18 @@\n+---\n"))
    #expect(answer.output.hasSuffix("\nwould make Papers/1706.03762.md\n"))
    #expect(try files(vault).isEmpty)
  }

  @Test func usesTheVaultsTemplate() throws {
    let vault = try TestVault([
      ".scholium/config.yaml": "papers: Reading/2026\n", ".obsidian/templates.json": #"{"folder": "Forms"}"#,
      "Forms/Paper.md": "---\nstatus: new\ntitle: {{title}}\nread: \"{{url}}\"\n---\nOn {{title}}.\n",
    ])
    #expect(
      try vault.run("paper", "add", "1412.6980", "--title", "Adam: a method").output
        == "made Reading/2026/Adam - a method.md\n")
    #expect(
      try text("Reading/2026/Adam - a method.md", vault) == """
        ---
        status: new
        title: "Adam: a method"
        read: "https://arxiv.org/abs/1412.6980"
        arxiv_id: "1412.6980"
        ---
        On Adam: a method.

        """)
  }

  @Test(arguments: [
    "KL: a \"divergence\" # not 'distance'", "\\alpha\\beta $x_i$", "- item", "@home", "%d & *x* !y",
    "[[Note]] {x} `c`",
    "yes", "null", "1e3", "2006.11230", "2017-06-12", "日本語のタイトル：副題", "👩🏽‍🔬 emoji", "a\u{2028}b",
    "\u{1B}[31mred\u{7}",
    "e\u{301}", "  spaces  inside  ", "---", "{{title}}", "| a | b |", "%% hidden %%", "<script>", "../../x",
  ])
  func hostileTitles(_ title: String) throws {
    let vault = try TestVault([:])
    let answer = try vault.run("paper", "add", "1706.03762", "--title=\(title)")
    #expect(answer.status == 0)
    #expect(!answer.output.contains("\u{1B}"))
    let json = try vault.run("paper", "show", "1706.03762", "--format", "json").output
    let decoded = try JSONDecoder().decode(Shown.self, from: Data(json.utf8))
    let wanted = title.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(decoded.items.first?.title.utf8.elementsEqual(wanted.utf8) == true)
    #expect(try vault.run("check", "--rule", "broken-yaml", "--rule", "broken-link").status == 0)
    #expect(try vault.run("tags").output == "#paper  1  1 note\n")
  }

  private struct Shown: Decodable {
    struct Item: Decodable { var title: String }
    var items: [Item]
  }

  @Test func mistakes() throws {
    let vault = try TestVault(["Papers/A.md": "---\narxiv_id: \"1706.03762\"\ncitekey: a2017b\n---\n"])
    #expect(
      try vault.run("paper", "add", "2006.1123")
        == .init(
          output: "",
          errors:
            "scholium: '2006.1123' names no paper: 2006.1123 is what YAML makes of the number 2006.11230: "
            + "write \"2006.11230\" in quotes\n", status: 2))
    #expect(
      try vault.run("paper", "add", "1412.6980", "--citekey", "A2017b").errors
        == "scholium: the citekey 'A2017b' is that of Papers/A.md; give another --citekey\n")
    #expect(try vault.run("paper", "add", "9912.00001").status == 2)
    #expect(try vault.run("paper", "add", "1706.03762", "--year", "17").status == 64)
    #expect(try vault.run("paper", "add", "1706.03762", "--replace", "title").status == 64)
    try vault.write("---\narxiv_id: 1706.03762\n---\n", to: "B.md")
    #expect(
      try vault.run("paper", "add", "1706.03762").output
        == "already there: B.md\nalready there: Papers/A.md\n")
    #expect(
      try vault.run("paper", "add", "1706.03762", "--year", "2017").errors
        == "scholium: 2 notes are on the paper 1706.03762: B.md, Papers/A.md; make them one first\n")
  }

  @Test func brokenPropertiesAreLeftAlone() throws {
    let note = "---\narxiv_id: \"1706.03762\"\ntitle: [open\n---\n"
    let vault = try TestVault(["A.md": note])
    let answer = try vault.run("paper", "add", "1706.03762", "--title", "T")
    #expect(answer.status == 2)
    #expect(
      answer.errors.hasPrefix(
        "scholium: A.md:3:1: cannot write the property `title`: its line is broken YAML:"))
    #expect(try text("A.md", vault) == note)
  }

  @Test func nothingLeavesTheVault() throws {
    let vault = try TestVault([:])
    let outside = try TestVault([:])
    try FileManager.default.createSymbolicLink(
      atPath: vault.root + "/Papers", withDestinationPath: outside.root)
    let answer = try vault.run("paper", "add", "1706.03762")
    #expect(answer.status == 2)
    #expect(try files(outside).isEmpty)
  }

  @Test func aFullDiskLeavesNothingBehind() throws {
    let long = String(repeating: "A line of a long template.\n", count: 20_000)
    let vault = try TestVault(["Templates/Paper.md": long])
    #expect(try vault.run("index").status == 0)
    let before = try files(vault)
    let answer = try vault.run(
      ["paper", "add", "1706.03762"],
      through: ["/bin/sh", "-c", "ulimit -f 300; exec \"$@\"", "sh", TestVault.program.path])
    #expect(answer.status == 2)
    // What is to be taken back is written down first.
    #expect(
      answer.errors.contains("cannot use the journal of changes ")
        && answer.errors.hasSuffix(": File too large. Nothing was changed.\n"), "\(answer.errors)")
    #expect(try files(vault) == before)
    #expect(try vault.run("undo", "--list").output.isEmpty)
  }

  @Test func newNotes() throws {
    let vault = try TestVault(["Templates/Diary.md": "# {{title}} on {{date:YYYY}}\n"])
    #expect(
      try vault.run("note", "new", "Lecture 3: Entropy", "--template", "lecture", "--folder", "Lectures")
        == .init(output: "made Lectures/Lecture 3 - Entropy.md\n"))
    let lecture = try text("Lectures/Lecture 3 - Entropy.md", vault)
    for part in [
      "title: \"Lecture 3: Entropy\"\n", "## Key concepts\n", "## Links\n", "## Questions\n", "## Code\n",
    ] {
      #expect(lecture.contains(part))
    }
    #expect(
      try vault.run("note", "new", "Lecture 3: Entropy", "--template", "Diary", "--folder", "Lectures").errors
        == "scholium: Lectures/Lecture 3 - Entropy.md is there already and is left as it is. Give another name.\n"
    )
    #expect(try text("Lectures/Lecture 3 - Entropy.md", vault) == lecture)
    #expect(try vault.run("note", "new", "\u{FEFF} X ", "--template", "diary").output == "made X.md\n")
    #expect(try text("X.md", vault).hasPrefix("# X on 20"))
    #expect(
      try vault.run("note", "new", "Y", "--template", "nope").errors
        == "scholium: there is no template 'nope'; the templates are Diary, paper, lecture\n")
    #expect(try vault.run("note", "new", "Y", "--template", "diary", "--folder", "../out").status == 2)
  }

  @Test func json() throws {
    let vault = try TestVault([:])
    let answer = try vault.run("paper", "add", "1706.03762", "--year", "2017", "--format", "jsonl")
    #expect(
      answer.output.hasPrefix(
        #"{"diff":"--- /dev/null\n+++ b/Papers/1706.03762.md\n@@ -0,0 +1,18 @@\n+---\n"#))
    #expect(
      answer.output.hasSuffix(
        #""dry_run":false,"kept":[],"note":"Papers/1706.03762.md","status":"made","written":["year","arxiv_id"]}"#
          + "\n"))
    let again = try vault.run("paper", "add", "1706.03762", "--year", "2018", "--format", "jsonl")
    #expect(
      again.output
        == #"{"diff":"","dry_run":false,"kept":[{"field":"year","offered":"2018","value":"2017"}],"#
        + #""note":"Papers/1706.03762.md","status":"unchanged","written":[]}"# + "\n")
  }
}
