import Testing

@testable import NoteParsing

/// Markdown in HTML blocks: its formulas count, and the place of the blank line that is missing is known.
@Suite struct HTMLMarkdownTests {
  private func findings(_ text: String) -> [String] {
    NoteParser.parse(text).findings.map { "\($0.range.line):\($0.range.column) \($0.rule.rawValue)" }
  }

  private func formulas(_ text: String) -> [String] {
    let source = SourceText(Array(text.utf8))
    return NoteParser.parse(source, fileName: "N.md").formulas.map {
      "\($0.range.line):\($0.range.column) \(source.string($0.range.offsets))"
    }
  }

  @Test func textBelowATag() {
    let text =
      "<details><summary>S</summary>\nIt is $x$ and $y$.\n$$\nz\n$$\n```math\nw\n```\n</details>\n\n$v$\n"
    #expect(findings(text) == ["2:7 markdown-in-html"])
    #expect(
      formulas(text) == ["2:7 $x$", "2:15 $y$", "3:1 $$\nz\n$$", "6:1 ```math\nw\n```", "11:1 $v$"])
  }

  @Test func inQuotesAndLists() {
    let text = "> - <div>\r\n>   a $x$\r\n>   </div>\r\n"
    #expect(formulas(text) == ["2:7 $x$"])
    #expect(findings(text) == ["2:7 markdown-in-html"])
  }

  @Test(arguments: [
    "[[A]]", "[a](b.md)", "**a**", "- a", "1. a", "# a", "`a`", "```\na\n```", "==a==", "| a |\n|---|\n| b |",
    "> a",
  ])
  func everyKind(_ text: String) {
    #expect(findings("<div>\n\(text)\n</div>\n").map { $0.split(separator: " ")[1] } == ["markdown-in-html"])
  }

  @Test(arguments: [
    "<div>\n<p>a</p>\ntext\n</div>", "<div>\n<pre>\n$x$\n- a\n</pre>\n</div>", "<pre>\n$x$\n</pre>",
    "<!-- $x$\n$y$ -->",
    "<div>\n<!--\n$x$\n-->\n</div>", "<script>\nvar a = [[1]]\n</script>",
    "<div>\n<script>\nf(`$x$`)\n</script>\n</div>",
    "<table>\n<tr>\n<td\n class=\"$x$\"\n>a</td>\n</tr>\n</table>", "<div>\n\n$x$\n\n</div>",
    "<div>\n    code\n</div>",
    "<div>\n2 * 3 ** 4\n</div>",
  ])
  func nothingToSay(_ text: String) { #expect(findings(text).isEmpty) }

  @Test func besideTags() {
    let text = "<details><summary>What is `$H(X)$`?</summary>\n\nAn $x$.\n\n</details>\n\n<p>$y$</p>\n"
    #expect(findings(text) == ["1:27 markdown-in-html-line", "7:4 markdown-in-html-line"])
    #expect(formulas(text) == ["1:27 `$H(X)$`", "3:4 $x$", "7:4 $y$"])
    #expect(findings("<div>\n      a $x$\n</div>\n") == ["2:9 markdown-in-html-line"])
    #expect(formulas("<div>\n      a $x$\n</div>\n") == ["2:9 $x$"])
  }

  @Test func barsOfATableThatIsNone() {
    let text = "<details>\n| a | b |\n|---|---|\n| $H(X|Y)$ | $z$ |\n</details>\n"
    #expect(formulas(text) == ["4:3 $H(X|Y)$", "4:14 $z$"])
    #expect(findings(text) == ["2:1 markdown-in-html"])
  }

  @Test func blocksDoNotReachIntoEachOther() {
    let text = "<div>\n```\na\n</div>\n\n$x$\n\n<div>\n$$\ny\n</div>\n\n<div>\nb $z$\n</div>\n"
    #expect(formulas(text).contains("14:3 $z$"))
  }
}
