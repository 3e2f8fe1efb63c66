import TestSupport
import Testing

@testable import NoteParsing

@Suite struct ParsedNoteTests {
  /// Text of all our syntax, torn and nested.
  static let pieces = [
    "[[Note]]", "![[a.png|300]]", "[[N#H|d]]", "$a_b$", "$$x$$", "`$c$`", "$`g`$", "%%", "==", "#tag",
    "#日本/語", "[^1]",
    "^[in]", "[t](u.md)", "![i](p.png)", "^id", "word", "`code`", "[", "]]", "$", "$$", "see$$\n", "\n$$\n",
    "\\(", "\\)", "\\[",
    "\\]", "\\alpha", "\n+ a\n", "\n<div>\n", "\n</div>\n", "[[a [b] c]]", "[[Sq]uare]]", "\\$", "$5", "|",
    "\\|", "日本",
    "[ref]", "- [ ] task", "arXiv:1706.03762", "\n$$\nx\n$$\n", "\n> [!note] T\n> b\n",
    "\n:::message\nm\n:::\n",
    "\n[^1]: foot\n", "\n| a | [[b\\|c]] |\n|---|---|\n| $d$ | e |\n", "\n- i\n  $$\n  y\n  $$\n",
    "\n```py\nz\n```\n",
    "\n# H\n", "\n[ref]: T.md\n", "\n<details>\n", "\n</details>\n", "\r\n", "\t", "\n\n", "> ", "- ", "\0",
  ]

  private func document(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...14, using: &random)).map { _ in
      (Self.pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
    }.joined()
  }

  @Test(arguments: 0..<10) func everyRangeIsItsConstruct(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 100)
    for _ in 0..<400 {
      let text = document(&random)
      let source = SourceText(Array(text.utf8))
      let note = NoteParser.parse(source, fileName: "Note.md")
      func expect(_ range: SourceRange, _ what: String, _ isRight: (String) -> Bool) {
        let cut = source.string(range.offsets)
        #expect(isRight(cut), "\(what) is \(cut.debugDescription) in \(text.debugDescription)")
        #expect(source.position(at: range.start.offset) == range.start)
      }
      for link in note.links {
        switch link.kind {
        case .wikilink, .property: expect(link.range, "wikilink") { $0 == "[[\(link.raw)]]" }
        case .embed: expect(link.range, "embed") { $0 == "![[\(link.raw)]]" }
        case .markdown:
          expect(link.range, "link") { $0.hasPrefix("[") && ($0.hasSuffix(")") || $0.hasSuffix("]")) }
        case .card: Issue.record("a note has no cards")
        case .image: expect(link.range, "image") { $0.hasPrefix("![") }
        }
      }
      for tag in note.tags { expect(tag.range, "tag") { $0 == "#" + tag.name } }
      for formula in note.formulas {
        expect(formula.range, "formula") { cut in
          switch formula.kind {
          case .inline: cut.hasPrefix("$") && cut.hasSuffix("$") && !cut.hasPrefix("$$")
          case .display: cut.hasPrefix("$$") && cut.hasSuffix("$$") && cut.utf8.count >= 4
          case .fence: cut.hasPrefix("```")
          case .codeSpan: cut.hasPrefix("`") && cut.hasSuffix("`")
          case .github: cut.hasPrefix("$`") && cut.hasSuffix("`$")
          case .texInline: cut.hasPrefix("\\(") && cut.hasSuffix("\\)")
          case .texDisplay: cut.hasPrefix("\\[") && cut.hasSuffix("\\]")
          }
        }
      }
      for span in note.codeSpans { expect(span, "code span") { $0.hasPrefix("`") && $0.hasSuffix("`") } }
      for block in note.codeBlocks where block.isFenced {
        expect(block.range, "fence") { $0.hasPrefix("```") }
      }
      for callout in note.callouts { expect(callout.range, "callout") { $0.hasPrefix(">") } }
      for comment in note.comments { expect(comment, "comment") { $0.hasPrefix("%%") && $0.hasSuffix("%%") } }
      for highlight in note.highlights {
        expect(highlight, "highlight") { $0.hasPrefix("==") && $0.hasSuffix("==") }
      }
      for id in note.blockIDs { expect(id.range, "block id") { $0 == "^" + id.id } }
      for item in note.footnoteReferences { expect(item.range, "reference") { $0 == "[^\(item.id)]" } }
      for item in note.footnoteDefinitions where !item.id.isEmpty {
        expect(item.range, "footnote") { $0.hasPrefix("[^\(item.id)]:") }
      }
      for item in note.containers {
        expect(item.range, "container") { $0.hasPrefix(":::") || $0.hasPrefix("<details") }
      }
      for heading in note.headings where !heading.text.isEmpty {
        expect(heading.range, "heading") { $0.contains(heading.text.first ?? "#") }
      }
    }
  }

  @Test func manyThreadsReadWhatOneReads() async {
    var random = SeededGenerator(seed: 7)
    let texts = (0..<400).map { _ in document(&random) }
    let alone = texts.map { NoteParser.parse($0) }
    let together = await withTaskGroup(of: (Int, ParsedNote).self) { group in
      for (index, text) in texts.enumerated() { group.addTask { (index, NoteParser.parse(text)) } }
      var result = [ParsedNote?](repeating: nil, count: texts.count)
      for await (index, note) in group { result[index] = note }
      return result
    }
    #expect(together == alone)
  }

  @Test func titleComesFromPropertyHeadingOrFileName() {
    #expect(NoteParser.parse("---\ntitle: P\n---\n# H\n").title == NoteTitle(text: "P", source: .property))
    #expect(NoteParser.parse("---\ntitle: ''\n---\n# H\n").title == NoteTitle(text: "H", source: .heading))
    #expect(
      NoteParser.parse("---\ntitle: '  '\n---\n# C\\#\n").title == NoteTitle(text: "C#", source: .heading))
    #expect(
      NoteParser.parse("---\ntitle: {a: b}\n---\n# H\n").title == NoteTitle(text: "H", source: .heading))
    #expect(NoteParser.parse("text", fileName: "F n.md").title == NoteTitle(text: "F n", source: .fileName))
  }

  @Test(arguments: [
    "# H\n", "\u{FEFF}# H\r\n\r\ntext\r\n", "H\n=\n\n## K\n", "\n\n# H\n# K\n", "<!-- a\n\nb -->\n# H\n",
    "%% a %%\n\n# H\n",
    "%%\na\n\nb\n%%\n# H\n", "%%\n# no\n%%\n# H\n", "---\ntags: a\n---\n\n# H\n",
  ])
  func aFirstHeadingIsTheTitle(_ text: String) {
    #expect(NoteParser.parse(text, fileName: "F.md").title == NoteTitle(text: "H", source: .heading))
  }

  @Test(arguments: [
    "text\n\n# H\n", "## H\n", "## H\n\n# K\n", "#\n\n# K\n", "> # H\n", "- # H\n", "![[a.png]]\n# H\n",
    "$$\nx\n$$\n# H\n", "",
  ])
  func aNoteThatStartsOtherwiseIsCalledByItsFile(_ text: String) {
    #expect(NoteParser.parse(text, fileName: "F.md").title == NoteTitle(text: "F", source: .fileName))
  }

  @Test(arguments: [
    String(repeating: "> ", count: 10_000) + "[[a]]", String(repeating: "[", count: 100_000),
    String(repeating: "- ", count: 10_000) + "[[a]]", String(repeating: "$a ", count: 50_000),
    String(repeating: "![", count: 50_000), String(repeating: "`a ``b ", count: 20_000),
    String(repeating: "[[a ", count: 50_000), String(repeating: "[a](", count: 20_000),
    String(repeating: "$$ ` ", count: 20_000), String(repeating: "==a ", count: 50_000),
    String(repeating: "<a ", count: 20_000), String(repeating: "[a]", count: 30_000) + "\n\n[a]: b",
  ]) func deepAndWideTextIsRead(_ text: String) {
    #expect(NoteParser.parse(text).title.text == "Note")
  }

  @Test func anOversizedTableIsReadAsText() {
    let columns = 400
    var text =
      "|" + String(repeating: "h|", count: columns) + "\n|" + String(repeating: "-|", count: columns) + "\n"
    text += String(repeating: "|x|\n", count: 8_000) + "\n[[a]]\n"
    let note = NoteParser.parse(text)
    #expect(note.tables.isEmpty)
    #expect(note.findings.map(\.rule) == [.oversizedTable])
    #expect(
      note.findings.first?.message.hasPrefix("a table of 400 columns and 8000 rows is too large") == true)
    #expect(note.links.map(\.target) == ["a"])
  }

  /// Of an info string the language, as builders of books write it.
  @Test(
    arguments: [
      ("python", "python", nil), ("Python:a.py", "python", "a.py"), ("a.py", "python", "a.py"),
      ("{.python}", "python", nil),
      ("{python}", "python", nil), ("{python, echo=TRUE}", "python", nil),
      ("{python .marimo}", "python", nil),
      ("{#ex .python .numberLines startFrom=\"3\"}", "python", nil), ("{.python.marimo}", "python", nil),
      ("{code-cell} ipython3", "code-cell", nil), ("{}", "", nil), ("{#ex}", "", nil),
    ] as [(String, String, String?)])
  func languageOfAFence(_ info: String, _ language: String, _ file: String?) {
    let note = NoteParser.parse(SourceText(Array("```\(info)\nx\n```\n".utf8)), fileName: "Note.md")
    #expect(note.codeBlocks.map(\.language) == [language])
    #expect(note.codeBlocks.map(\.fileName) == [file])
  }
}
