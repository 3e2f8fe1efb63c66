import Foundation
import Testing

/// Passes from options and from JSON: nothing is asked, and what the reader wrote stays.
@Suite struct PassTranscriptTests {
  private static let note = "---\narxiv_id: \"1901.00001\"\nproblem: mine   # stays\nproposal:\n---\nMine.\n"

  let vault: TestVault

  init() throws { vault = try TestVault(["Paper.md": Self.note]) }

  private func content(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: vault.root + "/" + path)), as: UTF8.self)
  }

  private func run(_ arguments: String..., input: String) throws -> TestVault.Answer {
    try run(arguments, input: input)
  }

  /// Runs the program with `input` on its standard input.
  private func run(_ arguments: [String], input: String) throws -> TestVault.Answer {
    try vault.write(input, to: ".scholium/input")
    return try vault.run(
      [TestVault.program.path] + arguments,
      through: ["/bin/sh", "-c", #"exec "$@" < .scholium/input"#, "sh"])
  }

  @Test func options() throws {
    let answer = try vault.run(
      "pass1", "arXiv:1901.00001v3", "--problem", "theirs", "--proposal", "Wider: margins", "--main_result",
      "the best", "--pass1-minutes", "9", "--author", "Aya Ono")
    #expect(
      answer.output == """
        --- a/Paper.md
        +++ b/Paper.md
        @@ -1,6 +1,9 @@
         ---
         arxiv_id: "1901.00001"
         problem: mine   # stays
        -proposal:
        +proposal: "Wider: margins"
        +authors: [Aya Ono]
        +main_result: the best
        +pass1_minutes: 9
         ---
         Mine.
        changed Paper.md
        --- a/Paper.md
        +++ b/Paper.md
        @@ -1,6 +1,6 @@
         ---
         arxiv_id: "1901.00001"
        -problem: mine   # stays
        +problem: theirs   # stays
         proposal: "Wider: margins"
         authors: [Aya Ono]
         main_result: the best

        """)
    #expect(
      answer.errors == """
        scholium: Paper.md keeps what you wrote; this is what --replace problem would do:
        scholium: Paper.md: pass 1 lacks title, year, limitation, key_equation, main_result (names no number: how \
        much is it?), relevance, pass2_needed

        """)
    #expect(answer.status == 0)
    _ = try vault.run("pass1", "1901.00001", "--problem", "theirs", "--replace", "problem")
    #expect(try content("Paper.md").contains("problem: theirs   # stays\n"))
  }

  @Test func dryRun() throws {
    let answer = try vault.run("pass1", "1901.00001", "--limitation", "L", "--dry-run")
    #expect(answer.output.hasSuffix("would change Paper.md\n"))
    #expect(try content("Paper.md") == Self.note)
    let new = try vault.run("pass1", "2301.00001", "--limitation", "L", "--dry-run")
    #expect(new.output.hasSuffix("would make Papers/2301.00001.md\n"))
    #expect(try vault.run("paper", "list", "--columns", "path").output == "Paper.md\n")
  }

  @Test func manyPapersAsJSON() throws {
    let json = """
      [
        {"paper": "1901.00001", "proposal": "Wide margins", "limitation": "Said \\"no\\" # 余白"},
        {"arxiv_id": "1502.00002", "title": "Scrolls: revisited", "authors": ["Hana Ito"], "year": 2015,
         "problem": "P\\n\\nAt length.", "limitation": "L", "proposal": "S", "key_equation": "x",
         "main_result": "5.1 on MARGIN-10", "relevance": "R", "pass2_needed": true, "pass1_date": "2026-11-02"}
      ]
      """
    let answer = try run("pass1", "--format", "json", input: json)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    let items = try #require(document["items"] as? [[String: Any]])
    #expect(items.map { $0["status"] as? String } == ["changed", "made"])
    #expect(items[0]["written"] as? [String] == ["limitation", "proposal"])
    #expect(items[0].keys.sorted() == ["diff", "dry_run", "kept", "note", "status", "written"])
    #expect(
      try content("Paper.md")
        == "---\narxiv_id: \"1901.00001\"\nproblem: mine   # stays\nproposal: Wide margins\n"
        + "limitation: 'Said \"no\" # 余白'\n---\nMine.\n")
    let list = try vault.run("paper", "list", "--next", "2", "--columns", "citekey,pass1_date,problem")
    #expect(list.output == "ito2015scrolls  2026-11-02  P\n")
    #expect(try content("Papers/Scrolls - revisited.md").hasSuffix("## Problem\n\nP\n\nAt length.\n"))
    // The same again changes nothing.
    let again = try run("pass1", input: json)
    #expect(again.output == "already there: Paper.md\nalready there: Papers/Scrolls - revisited.md\n")
  }

  @Test func laterPasses() throws {
    let second = try vault.run(
      "pass2", "1901.00001", "--pass2-summary", "Margins help.", "--pass2_evidence", "Table 2",
      "--pass2-date",
      "2026-11-03", "--pass3-needed", "y")
    #expect(second.errors == "scholium: Paper.md: pass 2 is done\n")
    let third = try run("pass3", "1901.00001", input: #"{"pass3_challenged": "Table 2 is too small"}"#)
    #expect(third.errors == "scholium: Paper.md: pass 3 is done\n")
    let record = try content("Paper.md")
    #expect(record.contains("pass2_date: 2026-11-03\n"))
    #expect(record.contains("pass3_needed: true\n"))
    #expect(record.contains("pass3_date: 20"))
  }

  @Test func templates() throws {
    let form = try vault.run("pass2", "--print-template", "json")
    #expect(
      form.output == """
        {
          "arxiv_id": "",
          "pass2_date": "",
          "pass2_minutes": null,
          "pass2_summary": "",
          "pass2_evidence": "",
          "pass3_needed": null
        }

        """)
    let japanese = try vault.run("pass3", "--print-template", "md", "--language", "ja")
    #expect(japanese.output.contains("  - [ ] 成り立たなかった主張は? (`pass3_challenged`)\n"))
  }

  @Test func mistakesWriteNothing() throws {
    let second = #", {"paper": "1901.00001", "limitation": "L"}]"#
    for (json, message) in [
      ("[{\"paper\": \"1901.00001\"\n", "standard input:"),
      (#"[{"paper": "Nobody", "problem": "P"}"# + second, "no note is called 'Nobody'"),
      (#"[{"paper": "2006.1123", "problem": "P"}"# + second, "'2006.1123' names no paper"),
      (#"[{"problem": "P"}"# + second, "standard input: item 1: which paper?"),
      (#"[{"paper": "1901.00001", "year": "x"}"# + second, "standard input: item 1: year: 'x' has no year"),
      (#"[{"paper": "Paper", "proposal": "P"}"# + second, "standard input: two items are about Paper.md"),
    ] {
      let answer = try run("pass1", input: json)
      #expect(answer.errors.hasPrefix("scholium: \(message)"), "\(answer.errors)")
      #expect(answer.status == 2)
      #expect(try content("Paper.md") == Self.note)
    }
    for (arguments, message) in [
      (["pass1", "1901.00001", "--pass2-needed", "perhaps"], "--pass2-needed: 'perhaps' is neither y nor n"),
      (["pass1", "--problem", "P"], "name the paper"), (["pass1", "1901.00001"], "no answers"),
    ] {
      let answer = try run(arguments, input: "")
      #expect(answer.errors.hasPrefix("scholium: \(message)"), "\(answer.errors)")
      #expect(answer.status == 64)
    }
  }

  /// Frontmatter that cannot be edited safely is left alone, with the place.
  @Test func awkwardFrontmatter() throws {
    let note = "---\narxiv_id: '1901.00009'\nproblem: |\n  # not a comment\nproblem: twice\n---\n"
    try vault.write(note, to: "Awkward.md")
    let answer = try vault.run("pass1", "1901.00009", "--problem", "P", "--replace", "problem")
    #expect(answer.errors.hasPrefix("scholium: Awkward.md:"), "\(answer.errors)")
    #expect(answer.status == 2)
    #expect(try content("Awkward.md") == note)
  }
}
