import Testing

@testable import NoteParsing

@Suite struct SectionEditorTests {
  private func set(_ heading: String, _ text: String, in note: String) throws -> String {
    var editor = SectionEditor(Array(note.utf8))
    try editor.set(heading, to: text)
    return String(decoding: editor.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "## Problem\n\nOne.\n\nTwo.\n"), ("text", "text\n\n## Problem\n\nOne.\n\nTwo.\n"),
    ("text\n", "text\n\n## Problem\n\nOne.\n\nTwo.\n"), ("text\n\n", "text\n\n## Problem\n\nOne.\n\nTwo.\n"),
    ("---\ntitle: a\n---\n", "---\ntitle: a\n---\n\n## Problem\n\nOne.\n\nTwo.\n"),
    ("---\ntitle: a\n---", "---\ntitle: a\n---\n\n## Problem\n\nOne.\n\nTwo.\n"),
    ("# A\r\n\r\ntext", "# A\r\n\r\ntext\r\n\r\n## Problem\r\n\r\nOne.\r\n\r\nTwo.\r\n"),
    ("- a list\n- item  ", "- a list\n- item  \n\n## Problem\n\nOne.\n\nTwo.\n"),
    ("## problem", "## problem\n\nOne.\n\nTwo.\n"),
    ("## Problem\n\n\n# Next", "## Problem\n\nOne.\n\nTwo.\n\n\n# Next"),
    ("# Problem\n# Next\n", "# Problem\n\nOne.\n\nTwo.\n\n# Next\n"),
    ("## Problem\nold\n\n### Part\n\n## Next\n", "## Problem\nOne.\n\nTwo.\n\n## Next\n"),
  ])
  func writes(_ note: String, _ result: String) throws {
    #expect(try set("Problem", "One.\n\nTwo.", in: note) == result)
  }

  @Test func readsTheText() {
    let note = "## Problem\n\n  One.\n\n### Part\n\ntext\n\n## Next\n\n> ## Hidden\n"
    let editor = SectionEditor(Array(note.utf8))
    #expect(editor.text(of: "problem") == "One.\n\n### Part\n\ntext")
    #expect(editor.text(of: "Next") == "> ## Hidden")
    #expect(editor.text(of: "Hidden") == nil)
  }

  @Test(arguments: ["```python\nx = 1\n", "text\n\n<!-- open\n", "%%\nopen\n", "~~~\n\n## Problem\n\n"])
  func refusesWhatWouldBeReadOtherwise(_ note: String) throws {
    var editor = SectionEditor(Array(note.utf8))
    #expect(throws: SectionEditError.self) { try editor.set("Problem", to: "One. %% two %%") }
    #expect(editor.bytes == Array(note.utf8))
  }

  @Test(arguments: ["# Heading", "```\nopen", "---", "$$\nx\n", "- item\n", "[^1]: note", "<div>", "> quote"])
  func takesAnyTextAtTheEnd(_ text: String) throws {
    let note = "# A\n\ntext\n"
    #expect(try set("Problem", text, in: note).hasPrefix(note))
  }
}
