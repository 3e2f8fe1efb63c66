import Foundation
import Testing

/// `check --fix`: shows what it does, does it, and touches no other byte.
@Suite struct CheckFixTests {
  private let note = "---\r\ntitle: 'A'   # mine\r\narxiv_id: 2006.11230 # it\r\n---\r\ntext"

  private func text(_ vault: TestVault) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: vault.root + "/A.md")), as: UTF8.self)
  }

  private let diff = """
    --- a/A.md
    +++ b/A.md
    @@ -1,5 +1,5 @@
     ---
     title: 'A'   # mine
    -arxiv_id: 2006.11230 # it
    +arxiv_id: "2006.11230" # it
     ---
     text
    \\ No newline at end of file

    """

  @Test func showsThenDoes() throws {
    let vault = try TestVault(["A.md": note])
    let finding =
      "A.md:3:1: number-identifier: `arxiv_id` is 2006.11230 without quotes; YAML reads it as a number, of which "
      + "programs drop zeros at the ends; write \"2006.11230\"\n"
    #expect(
      try vault.run("check") == .init(output: finding, errors: "scholium: 1 finding\n", status: 1))
    #expect(
      try vault.run("check", "--fix", "--dry-run")
        == .init(output: diff + finding, errors: "scholium: 1 finding\n", status: 1))
    #expect(try text(vault) == note)
    #expect(
      try vault.run("check", "--fix")
        == .init(output: diff, errors: "scholium: mended A.md\nscholium: nothing to report\n"))
    #expect(
      try text(vault) == note.replacingOccurrences(of: " 2006.11230 ", with: " \"2006.11230\" "))
    #expect(try vault.run("check", "--fix") == .init(output: "", errors: "scholium: nothing to report\n"))
  }

  @Test func leavesWhatItCannotMend() throws {
    let vault = try TestVault(["A.md": "---\narxiv_id: &x 2006.11230\nother: *x\n---\n"])
    let answer = try vault.run("check", "--fix", "--rule", "number-identifier")
    #expect(answer.status == 1)
    #expect(
      answer.errors.contains("A.md:2: cannot write the property `arxiv_id`: other properties would change"))
    #expect(try text(vault) == "---\narxiv_id: &x 2006.11230\nother: *x\n---\n")
  }

  @Test func blankLinesInHTML() throws {
    let note =
      "<details><summary>S</summary>\r\nIt is $x$.\r\n- [[A]]\r\n</details>\r\n\r\n> - <div>\r\n>   a $y$\r\n>   </div>\r\n\r\n"
      + "<div>\r\n<p>text</p>\r\nmore\r\n</div>\r\n"
    let vault = try TestVault(["A.md": note])
    #expect(
      try vault.run("check").output == """
        A.md:2:7: markdown-in-html: Markdown in an HTML block is shown as it is written; put a blank line before line 2
        A.md:7:7: markdown-in-html: Markdown in an HTML block is shown as it is written; put a blank line before line 7

        """)
    let formulas = try vault.run("formulas", "--count").output
    let answer = try vault.run("check", "--fix")
    #expect(answer.status == 0)
    #expect(answer.errors == "scholium: mended A.md\nscholium: nothing to report\n")
    let expected = note.replacing("</summary>\r\n", with: "</summary>\r\n\r\n")
      .replacing("<div>\r\n>   a", with: "<div>\r\n>\r\n>   a")
    #expect(Array(try text(vault).utf8) == Array(expected.utf8))
    #expect(try vault.run("check", "--fix") == .init(output: "", errors: "scholium: nothing to report\n"))
    #expect(try vault.run("formulas", "--count").output == formulas)
    #expect(try vault.run("links", "A").output.contains("[[A]]"))
  }

  /// HTML in HTML: what one blank line brings to light is mended with it.
  @Test(arguments: [
    "<details>\n- <div>\n  text $b$\n", "<table>\n> <div>\n> **x** y\n",
    "<div>\n- <div>\n  - <div>\n    - <div>\n      $a$\n",
  ]) func onceIsEnough(_ note: String) throws {
    let vault = try TestVault(["A.md": note])
    #expect(
      try vault.run("check", "--fix", "--rule", "markdown-in-html").errors
        == "scholium: mended A.md\nscholium: nothing to report\n")
    let mended = try text(vault)
    #expect(try vault.run("check", "--fix") == .init(output: "", errors: "scholium: nothing to report\n"))
    #expect(try text(vault) == mended)
  }

  @Test func onlyTheRulesThatWereNamed() throws {
    let vault = try TestVault(["A.md": note])
    #expect(try vault.run("check", "--fix", "--rule", "broken-link").status == 0)
    #expect(try text(vault) == note)
    #expect(try vault.run("check", "--dry-run").status == 64)
  }
}
