import Testing

@testable import NoteParsing

/// A comment goes behind the block of its formula, and no other byte changes.
@Suite struct CommentEditorTests {
  private func add(to note: String, behind text: String) throws -> String {
    let offset = try #require(note.utf8.firstRange(of: text.utf8)).lowerBound
    var editor = CommentEditor(Array(note.utf8))
    try editor.add(
      "%% verify: a = b(c) %%", behind: note.utf8.distance(from: note.utf8.startIndex, to: offset))
    return String(decoding: editor.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("$$x$$", "$$x$$\n\nC"), ("$$x$$\n", "$$x$$\n\nC\n"), ("$$x$$\n\ntext\n", "$$x$$\n\nC\n\ntext\n"),
    ("a $x$ b\ngoes on\n\ntext\n", "a $x$ b\ngoes on\n\nC\n\ntext\n"),
    ("$$\nx\n$$\n```python\n1\n```\n", "$$\nx\n$$\n\nC\n\n```python\n1\n```\n"),
    ("# On $x$\ntext\n", "# On $x$\n\nC\n\ntext\n"),
    ("---\na: 1\n---\n$x$\n", "---\na: 1\n---\n$x$\n\nC\n"),
    ("\u{FEFF}$$x$$\r\n\r\ntext", "\u{FEFF}$$x$$\r\n\r\nC\r\n\r\ntext"),
    ("a $x$\r\n# B\r\n", "a $x$\r\n\r\nC\r\n\r\n# B\r\n"),
    ("> [!note] A\n> $$x$$\n>\n> text\n", "> [!note] A\n> $$x$$\n>\n> C\n>\n> text\n"),
    ("> $$x$$\ntext\n", "> $$x$$\ntext\n>\n> C\n"), (">$x$\n\ntext", ">$x$\n>\n>C\n\ntext"),
    ("- a $x$\n- b\n", "- a $x$\n  C\n- b\n"), ("1. a\n   - $x$\n2. b\n", "1. a\n   - $x$\n     C\n2. b\n"),
    ("- a\n\n  $$x$$\n\n  b\n", "- a\n\n  $$x$$\n  C\n\n  b\n"),
    ("> - a $x$\n> - b\n", "> - a $x$\n>   C\n> - b\n"),
    ("- [ ] a $x$\n", "- [ ] a $x$\n  C\n"), ("-\ta $x$\n-\tb\n", "-\ta $x$\n \tC\n-\tb\n"),
    ("- $$x$$\ntext\n", "- $$x$$\ntext\n  C\n"),
    ("$$x$$\n^one\n\ntext\n", "$$x$$\n^one\n\nC\n\ntext\n"),
    ("a $x$ ^one\n\ntext\n", "a $x$ ^one\n\nC\n\ntext\n"),
    ("| a |\n|---|\n| $x$ |\n\ntext\n", "| a |\n|---|\n| $x$ |\n\nC\n\ntext\n"),
    ("```math\nx\n```\ntext\n", "```math\nx\n```\n\nC\n\ntext\n"),
    ("一つの式 $x$ がある。\n", "一つの式 $x$ がある。\n\nC\n"),
  ])
  func goesBehindTheBlock(_ note: String, _ result: String) throws {
    #expect(try add(to: note, behind: "x") == result.replacing("C", with: "%% verify: a = b(c) %%"))
  }

  /// Where the comment would be read as something else, or something else as a comment.
  @Test(arguments: ["%%\nopen $x$\n", "<!-- $x$\n", "---\na: $x$\n---\n"])
  func refusesWhatWouldBeReadOtherwise(_ note: String) throws {
    #expect(throws: CommentEditError.self) { try add(to: note, behind: "x") }
  }
}
