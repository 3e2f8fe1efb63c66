import Testing

@testable import NoteParsing

@Suite struct FrontmatterEditorTests {
  private func set(_ key: String, _ value: NewPropertyValue, in text: String) throws -> String {
    var editor = FrontmatterEditor(Array(text.utf8))
    try editor.set(key, to: value)
    return String(decoding: editor.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "---\nyear: 2017\n---\n"), ("# Note\n", "---\nyear: 2017\n---\n# Note\n"),
    ("\u{FEFF}# Note\r\n", "\u{FEFF}---\r\nyear: 2017\r\n---\r\n# Note\r\n"),
    ("\n---\na: b\n---\n", "---\nyear: 2017\n---\n\n---\na: b\n---\n"),
    ("---\n---\n", "---\nyear: 2017\n---\n"), ("---\n# only\n\n---", "---\n# only\n\nyear: 2017\n---"),
    ("---\r\na: b\n--- \t", "---\r\na: b\nyear: 2017\r\n--- \t"),
    ("---\n  a: b\n---\n", "---\n  a: b\n  year: 2017\n---\n"),
    ("---\na: |+\n  text\n\n---\n", "---\na: |+\n  text\n\nyear: 2017\n---\n"),
    ("---\rYear: 1\r---\r", "---\rYear: 2017\r---\r"),
  ])
  func numbers(_ text: String, _ result: String) throws {
    #expect(try set("year", .number(2017), in: text) == result)
  }

  @Test(arguments: [
    ("a:", "a: New"), ("a: ", "a: New"), ("a:   # why", "a: New   # why"), ("a: old # why", "a: New # why"),
    ("'a': old", "'a': New"), ("\"a\" : 'it''s # x' # why", "\"a\" : New # why"),
    ("a:   old  ", "a:   New  "),
    ("a: \"x # \\\" y\"", "a: New"), ("a: x \"# why", "a: New"), ("a: &b old", "a: New"),
    ("a: !!str 12", "a: New"), ("a: old\n  goes on # why", "a: New # why"),
    ("a: \"old\n\n  goes on\" # why", "a: New # why"),
    ("a: [x,\n  y] # why", "a: New # why"), ("a: {x: 1}", "a: New"),
    ("a: |  # why\n  old\n\n  older", "a: New  # why"),
    ("a:\n  - x\n  - y", "a: New"),
    ("a: # why\n- x\n- y", "a: New # why"), ("a:\n  b: c\n  d: e", "a: New"), ("A: old", "A: New"),
  ])
  func texts(_ lines: String, _ result: String) throws {
    func around(_ lines: String) -> String {
      "---\n# before\nx: [1,  2]\n\n\(lines)\n\n# after\ny: 'z'\n---\ntext\n"
    }
    #expect(try self.set("a", .text("New"), in: around(lines)) == around(result))
  }

  @Test(arguments: [
    ("a: []", "a: [Müller, \"X: Y\"]"), ("a:\n- x\n- y", "a:\n- Müller\n- \"X: Y\""),
    ("a: # why\n    - x", "a: # why\n    - Müller\n    - \"X: Y\""),
    ("a: [x, y] # why", "a: [Müller, \"X: Y\"] # why"),
    ("a: x", "a: [Müller, \"X: Y\"]"),
  ])
  func lists(_ lines: String, _ result: String) throws {
    #expect(
      try set("a", .list(["Müller", "X: Y"]), in: "---\n\(lines)\nb: c\n---\n")
        == "---\n\(result)\nb: c\n---\n")
  }

  @Test(arguments: [
    ("Attention Is All You Need", "Attention Is All You Need"), ("注意がすべて", "注意がすべて"),
    ("KL: a divergence", "\"KL: a divergence\""), ("yes", "\"yes\""), ("No", "\"No\""), ("null", "\"null\""),
    ("1e3", "\"1e3\""), ("2006.11230", "\"2006.11230\""), ("2017-06-12", "\"2017-06-12\""),
    ("12:30", "\"12:30\""),
    ("", "\"\""), (" x", "\" x\""), ("x ", "\"x \""), ("\\alpha", "'\\alpha'"),
    ("it's \\alpha", "'it''s \\alpha'"),
    ("say \"hi\"", "'say \"hi\"'"), ("a\nb", "\"a\\nb\""), ("\\ \n", "\"\\\\ \\n\""),
    ("\u{2028}", "\"\\u2028\""),
    ("\u{0}\u{7F}\u{FEFF}", "\"\\x00\\x7F\\uFEFF\""), ("👍 good", "\"👍 good\""), ("- x", "\"- x\""),
    ("a # b", "\"a # b\""),
    ("@a", "\"@a\""), ("%a", "\"%a\""), ("&a", "\"&a\""), ("*a", "\"*a\""), ("---", "\"---\""),
    ("~", "\"~\""),
    ("\u{202E}gpj", "\"\\u202Egpj\""),
  ])
  func scalars(_ text: String, _ yaml: String) throws {
    let result = try set("title", .text(text), in: "")
    #expect(result == "---\ntitle: \(yaml)\n---\n")
    let value = try #require(Frontmatter(SourceText(Array(result.utf8)))?.properties.first?.value)
    #expect(value.plainText.utf8.elementsEqual(text.utf8))
  }

  @Test func identifiersAreQuoted() throws {
    #expect(
      try set("arxiv_id", .identifier("1706.03762"), in: "---\narxiv_id: 1706.03762 # it\n---\n")
        == "---\narxiv_id: \"1706.03762\" # it\n---\n")
    #expect(try set("citekey", .identifier("ho2020"), in: "") == "---\ncitekey: \"ho2020\"\n---\n")
  }

  @Test func emptyLeavesTheKey() throws {
    #expect(try set("a", .empty, in: "---\na: x # why\n---\n") == "---\na: # why\n---\n")
    #expect(try set("a", .empty, in: "---\n---\n") == "---\na:\n---\n")
  }

  @Test func theSameValueIsLeftAsItIsWritten() throws {
    let text = "---\ntitle: 'Attention'   # x\nauthors:\n  # the first\n  - A\n---\n"
    #expect(try set("title", .text("Attention"), in: text) == text)
    #expect(try set("authors", .list(["A"]), in: text) == text)
  }

  @Test(arguments: [
    ("title: a\ntitle: b", "title", "it is written twice; remove one of them"),
    ("title: a\nTitle: b", "title", "it is written twice; remove one of them"),
    ("title: \"a", "title", "its line is broken YAML: a quote is not closed; close it"),
    ("authors:\n  - A # first\n  - B", "authors", "comments stand between the lines of its value"),
    ("authors: [A, # first\n  B]", "authors", "comments stand between the lines of its value"),
    ("title: &t A\nname: *t", "title", "other properties would change with it"),
    ("{title: a, b: c}", "title", "the properties cannot be told apart"),
    ("- a\n- b", "title", "the frontmatter is no list"),
    ("? title\n: a", "title", "the properties cannot be told apart"),
    ("title: \"a\nb: c\"", "b", "the properties cannot be told apart"),
    ("\"ti\\u0074le\": a", "title", "the properties cannot be told apart"),
    ("title: >-\n    old\n  # remark", "title", "comments stand between the lines of its value"),
    ("a: [open\n? title\n: b", "title", "the frontmatter is broken YAML and has a key after `?`"),
    ("a: b\n...", "title", ""),
  ])
  func refusals(_ yaml: String, _ key: String, _ message: String) throws {
    let bytes = Array("---\n\(yaml)\n---\n".utf8)
    var editor = FrontmatterEditor(bytes)
    let error = try #require(throws: FrontmatterEditError.self) { try editor.set(key, to: .text("New")) }
    #expect(error.message.hasPrefix(message))
    #expect(editor.bytes == bytes)
  }

  @Test func openFrontmatterIsRefused() {
    #expect(throws: FrontmatterEditError.self) { try set("a", .text("b"), in: "---\ntitle: x\n") }
  }

  @Test func brokenNeighboursStay() throws {
    #expect(
      try set("title", .text("New"), in: "---\ntags: [a, b\ntitle: old\nx: \"open\n---\n")
        == "---\ntags: [a, b\ntitle: New\nx: \"open\n---\n")
  }
}
