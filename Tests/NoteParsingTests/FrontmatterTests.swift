import Testing

@testable import NoteParsing

@Suite struct FrontmatterTests {
  private func read(_ text: String) throws -> (Frontmatter, SourceText) {
    let source = SourceText(Array(text.utf8))
    return (try #require(Frontmatter(source)), source)
  }

  @Test(arguments: [
    "", "text", "---", "---\ntitle: a\n", "\n---\na: b\n---\n", "----\na: b\n----\n", " ---\n---\n",
  ])
  func isNotThere(_ text: String) {
    #expect(Frontmatter(SourceText(Array(text.utf8))) == nil)
  }

  @Test(arguments: [
    ("---\na: b\n---\nbody", "body"), ("---  \r\na: b\r\n--- \t\r\nbody", "body"), ("---\na: b\n---", ""),
    ("\u{FEFF}---\na: b\n---\nbody", "body"),
  ])
  func fences(_ text: String, body: String) throws {
    let (front, source) = try read(text)
    #expect(source.string(front.bodyOffset..<source.bytes.count) == body)
    #expect(front.properties.map(\.key) == ["a"])
    #expect(front.properties.map { source.string($0.range.offsets) } == ["a: b"])
    #expect(source.string(front.range.offsets).hasPrefix("---"))
  }

  @Test(arguments: ["---\n---\n", "---\n# only\n\n---\n", "---\n\n---"])
  func empty(_ text: String) throws {
    let (front, _) = try read(text)
    #expect(front.properties.isEmpty)
    #expect(front.findings.isEmpty)
  }

  @Test(arguments: [
    ("", "null", "empty"), ("~", "null", "empty"), ("true", "true", "checkbox"), ("yes", "\"yes\"", "text"),
    ("off", "\"off\"", "text"), ("12", "12", "number"), ("0o17", "15", "number"), ("0x1F", "31", "number"),
    ("007", "7", "number"), ("+1", "1", "number"), (".5", "0.5", "number"), ("1.", "1.0", "number"),
    ("1e3", "1000", "number"), ("1706.03762", "1706.03762", "number"), ("2010.11920", "2010.11920", "number"),
    (".inf", "\".inf\"", "number"), ("12:30", "\"12:30\"", "text"), ("2024-01-31", "\"2024-01-31\"", "date"),
    ("2024-01-31T09:30", "\"2024-01-31T09:30\"", "datetime"), ("2024-13-31", "\"2024-13-31\"", "text"),
    ("2024-01-31T09:30:00+09:00", "\"2024-01-31T09:30:00+09:00\"", "datetime"),
    ("\"12\"", "\"12\"", "text"), ("!!str 12", "\"12\"", "text"), ("'a\\b'", "\"a\\\\b\"", "text"),
    ("\"a\\tb\\u0001\"", "\"a\\tb\\u0001\"", "text"), ("1_000", "\"1_000\"", "text"),
    ("[a, 1, true]", "[\"a\",1,true]", "list"), ("{a: 1, b: [x]}", "{\"a\":1,\"b\":[\"x\"]}", "object"),
  ])
  func values(_ written: String, json: String, type: String) throws {
    let (front, _) = try read("---\nkey: \(written)\n---\n")
    let value = try #require(front.properties.first?.value)
    #expect(front.findings.isEmpty)
    #expect(value.json == json)
    #expect(value.type(key: "key") == type)
  }

  @Test func rangesEndWithTheValue() throws {
    let (front, source) = try read(
      """
      ---
      # comment
      title: "A # b"  # trailing
      tags:
      - one
      - two # x

      # between
      text: |
        line
        # no comment

      'quoted key': 1
      list: [a,
      b]
      ---
      """)
    #expect(front.findings.isEmpty)
    #expect(front.properties.map(\.key) == ["title", "tags", "text", "quoted key", "list"])
    #expect(
      front.properties.map { source.string($0.range.offsets) } == [
        "title: \"A # b\"", "tags:\n- one\n- two", "text: |\n  line\n  # no comment", "'quoted key': 1",
        "list: [a,\nb]",
      ])
  }

  @Test(arguments: [
    ("title: Attention: all", "a colon followed by a space; quote the value", 3),
    ("title: @handle", "reserves", 3), ("title: *bold", "alias", 3), ("title: [a", "not closed", 3),
    ("title: \"a", "quote is not closed", 3), ("just words", "write it as `key: value`", 3),
    ("title: \"a\" b", "quote the value", 3), ("a: 1\na: 2", "written twice", 4),
  ])
  func oneBadPropertyCostsOnlyItself(_ bad: String, message: String, line: Int) throws {
    let (front, _) = try read("---\nfirst: 1\n\(bad)\nlast: 2\n---\nbody")
    #expect(front.properties.first?.key == "first")
    #expect(front.properties.last?.key == "last")
    #expect(front.findings.count == 1)
    #expect(front.findings.first?.rule == .brokenYAML)
    #expect(front.findings.first?.message.contains(message) == true, "\(front.findings)")
    #expect(front.findings.first?.range.line == line)
  }

  @Test func theFirstOfTwoCounts() throws {
    let (front, _) = try read("---\na: 1\na: 2\n---\n")
    #expect(front.properties.map(\.value.json) == ["1"])
  }

  @Test func aListIsNoFrontmatter() throws {
    let (front, _) = try read("---\n- a\n- b\n---\n")
    #expect(front.properties.isEmpty)
    #expect(front.findings.count == 1)
  }

  @Test func hostileTextIsBounded() throws {
    var laughs = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
      laughs += "a\(level): &a\(level) [\(items)]\n"
    }
    var chain = "b0: &b0 [x]\n"
    for level in 1...5000 { chain += "b\(level): &b\(level) [*b\(level - 1)]\n" }
    let deepBlock = "k:\n" + (1...500).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
    let texts = [
      laughs, chain, deepBlock, "k: " + String(repeating: "[", count: 100_000), "k: {\(laughs.prefix(200))",
      "k: " + String(repeating: "- ", count: 5000), String(repeating: "k: v\n", count: 250_000),
      "k: " + String(repeating: "\0", count: 10),
    ]
    for text in texts {
      let (front, _) = try read("---\n\(text)\n---\n")
      #expect(!front.findings.isEmpty)
    }
  }

  @Test func aliasesAndTags() throws {
    let (front, source) = try read("---\nAliases: One, two\ntags: [\"#a/b\", 2024, c]\nalias: dead\n---\n")
    #expect(aliases(in: front.properties) == ["One, two"])
    let tags = propertyTags(in: front.properties, source: source)
    #expect(tags.map(\.name) == ["a/b", "c"])
    #expect(tags.map { source.string($0.range.offsets) } == ["a/b", "c"])
  }

  @Test func links() throws {
    let (front, source) = try read(
      """
      ---
      up: "[[Folder/Note#A#B|shown]]"
      related:
        - "[[X]]"
        - plain
        - "[t](My%20Note.md#H)"
        - "[t](https://example.org)"
      text: "see [[Y]]"
      ---
      """)
    let links = propertyLinks(in: front.properties, source: source)
    #expect(links.map(\.property) == ["up", "related.0", "related.2"])
    #expect(links.map(\.target) == ["Folder/Note", "X", "My Note.md"])
    #expect(links.map(\.anchor) == ["A#B", nil, "H"])
    #expect(links.map(\.display) == ["shown", nil, "t"])
    #expect(links.map(\.raw) == ["Folder/Note#A#B|shown", "X", "My%20Note.md#H"])
    #expect(
      links.map { source.string($0.range.offsets) } == [
        "[[Folder/Note#A#B|shown]]", "[[X]]", "[t](My%20Note.md#H)",
      ])
  }

  @Test func citedPapers() throws {
    let (front, source) = try read(
      """
      ---
      arxiv_id: 2010.11920
      doi: 10.1000/ABC
      url: https://arxiv.org/abs/1706.03762v5
      n: 1706.03762
      ---
      """
    )
    let found = citations(inProperties: front.properties, source: source)
    #expect(found.map(\.id) == ["2010.11920", "10.1000/abc", "1706.03762"])
    #expect(found.map(\.kind) == [.arxiv, .doi, .arxiv])
    #expect(source.string(found[0].range.offsets) == "2010.11920")
  }
}
