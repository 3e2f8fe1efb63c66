import Foundation
import Testing

@testable import NoteParsing

/// Notes made to be slow: of sizes at which a parser that reads anything twice would take minutes.
@Suite struct HostileShapeTests {
  private func parse(_ text: String) -> ParsedNote {
    NoteParser.parse(SourceText(Array(text.utf8)), fileName: "Note.md")
  }

  @Test(arguments: [
    "a <? ", "a <!B ", "a <![CDATA[ ", "a <!-- b ", "a <b c=' ", "[[a|[", "<", "$`", "^[", "](a",
  ])
  func openersWithoutEnd(_ opener: String) {
    #expect(parse("# Note\n\n" + times(50_000, opener)).headings.count == 1)
  }

  @Test(arguments: [
    "$$\n", "see$$ x\n", "see$$\n$$\n", "a$$\n+ b\n", "- $$\n\n", "$$\n[[a]] text\n$$\n\n", "$$ [[a]] ",
    "\\(", "\\[\n",
    "\\(n\\) ", "[[a [b ", "[[[a] ", "<div>\n$x$\n</div>\n", "<div>\n```\n", "<<<<<<< a\n=======\n",
  ])
  func manyOfOneShape(_ shape: String) {
    #expect(parse("# Note\n\n" + times(15_000, shape)).headings.count >= 1)
  }

  @Test func nestedImages() {
    let note = parse(times(12_000, "![") + "a" + times(12_000, "](b)"))
    #expect(note.links.count == 12_000)
    #expect(note.links.count { $0.display?.isEmpty == false } == 20)
  }

  @Test func linksAmongOpenImages() {
    #expect(parse(times(12_000, "![") + times(12_000, "[a](b) ")).links.count == 12_000)
  }

  @Test func nestedInlineFootnotes() {
    #expect(parse(times(12_000, "^[") + "a" + times(12_000, "]")).footnoteDefinitions.count == 12_000)
  }

  @Test func nestedFootnotes() {
    let note = parse(times(2_000, "[^a]: ") + "b\n\n[^c]: d\n")
    #expect(note.footnoteDefinitions.count == 21)
    #expect(note.footnoteDefinitions.last?.id == "c")
  }

  @Test func detailsInOneBlock() {
    let note = parse(times(5_000, "<details>\n") + "a\n" + times(5_000, "</details>\n"))
    #expect(note.containers.count == 5_000)
  }

  @Test func containersWithoutEnd() {
    let note = parse(times(15_000, ":::: a\n\n") + times(15_000, ":::\n\n"))
    #expect(note.containers.isEmpty)
    let other = parse("::: a\n\n:::: b\n\n:::\n\n::: c\n\n:::\n")
    #expect(other.containers.map(\.name) == ["a", "c"])
  }

  @Test(arguments: 0..<3)
  func tablesOfManyColumns(_ shape: Int) {
    let text = [
      times(12_000, "|a") + "|\n" + times(12_000, "|-") + "|\n" + times(12_000, "|1") + "|\n",
      times(120_000, "|") + "\n" + times(20, "|-") + "|\n",
      "|a|b|\n|-|-|\n" + times(120_000, "|") + "\n",
    ][shape]
    let note = parse(text)
    #expect(note.findings.map(\.rule) == [.oversizedTable])
    #expect(note.tables.isEmpty)
  }

  @Test(arguments: ["- ", "> ", "1. ", "> - "]) func deepNesting(_ mark: String) {
    let note = parse(times(5_000, mark) + "a\n" + times(100_000, "\n") + "# b\n")
    #expect(note.findings.map(\.rule) == [.deepNesting])
    #expect(note.headings.map(\.text) == ["b"])
    #expect(note.blocks.count > 200)
  }

  @Test func deepNestingKeepsCode() {
    let code = times(1_200, ">")
    let note = parse("```text\n\(code)\n```\n")
    #expect(note.codeBlocks.map(\.code) == [code + "\n"])
  }

  @Test func headingsUnderALongOne() {
    let note = parse("# " + times(100_000, "word ") + "\n\n" + times(5_000, "## b\n"))
    #expect(note.headings.count == 5_001)
    #expect(note.headings.reduce(0) { $0 + $1.path.reduce(0) { $0 + $1.utf8.count } } < 8_000_000)
  }

  @Test func propertiesReadOneByOne() {
    let lines = (0..<5_000).map { "key\($0): word\n" }.joined()
    let note = parse("---\n\(lines): [\n---\n")
    #expect(note.properties.count == 5_000)
  }

  @Test func itemsWrittenOtherwise() {
    let items = (0..<8_000).map { "- \"[[\\x61\($0)]]\"\n" }.joined()
    #expect(parse("---\nlist:\n\(items)---\n").links.count == 8_000)
    let tags = (0..<8_000).map { "- \"\\x61\($0)\"\n" }.joined()
    #expect(parse("---\ntags:\n\(tags)---\n").tags.count == 8_000)
  }

  @Test func marksOnOneLetter() {
    let marks = times(12_000, "\u{301}\u{323}")
    #expect(parse("# e\(marks)\n\n[[e\(marks)]] #e\(marks)\n").headings.count == 1)
    #expect(nameKey("E" + marks).utf8.first == UInt8(ascii: "e"))
  }

  @Test func tablesOfOneRow() {
    #expect(parse(times(8_000, "|a|\n|-|\n\n")).tables.count == 8_000)
  }

  @Test func citationsAmongFormulas() {
    let note = parse(times(15_000, "$x$ arXiv:2001.00001 "))
    #expect(note.citations.count == 15_000)
    #expect(parse("`arXiv:2001.00001` arXiv:2001.00002").citations.count == 1)
  }
}

private func times(_ count: Int, _ part: String) -> String { String(repeating: part, count: count) }
