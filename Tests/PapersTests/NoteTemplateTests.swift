import NoteParsing
import Testing

@testable import Papers

@Suite struct NoteTemplateTests {
  private func fill(_ template: String, _ variables: [String: NewPropertyValue]) throws -> String {
    let moment = TemplateMoment(day: try #require(CalendarDay("2026-11-21")), hour: 7, minute: 5)
    let bytes = try NoteTemplate(name: "T", bytes: Array(template.utf8)).filled(variables, at: moment)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func fillsPropertiesAndText() throws {
    let template = """
      ---
      # {{title}}, {{date}}
      title: "{{title}}" # as printed
      plain: {{title}}
      names: {{authors}}
      aliases: [x, "{{citekey}}", {{authors}}]
      about: On {{title}} of {{year}}
      year: {{year}}
      day: {{ date:DD.MM.YYYY }}
      today: {{date}}
      empty: {{doi}}
      own: {{unknown}}
      ---
      # {{title}} ({{authors}}, {{time}}) {{unknown}} {{doi}}

      """
    let result = try fill(
      template,
      [
        "title": .text("A: \"b\" # [[c]]\nd"), "authors": .list(["Ann", "Bob: X"]), "year": .number(2017),
        "citekey": .identifier("1e3"), "doi": .empty, "unknown2": .empty,
      ].merging(["unknown": .text("known")]) { $1 })
    #expect(
      result == """
        ---
        # A: "b" # [[c]] d, 2026-11-21
        title: "A: \\"b\\" # [[c]]\\nd" # as printed
        plain: "A: \\"b\\" # [[c]]\\nd"
        names: [Ann, "Bob: X"]
        aliases: [x, "1e3", Ann, "Bob: X"]
        about: 'On A: "b" # [[c]] d of 2017'
        year: 2017
        day: "21.11.2026"
        today: 2026-11-21
        empty:
        own: known
        ---
        # A: "b" \\# \\[\\[c]] d (Ann, Bob: X, 07:05) known \n
        """)
  }

  @Test func whatIsNoVariableStays() throws {
    #expect(try fill("{{ {{x}} }} {{", [:]) == "{{ {{x}} }} {{")
    #expect(try fill("# {{title}}\r\n", ["title": .text("{{date}}")]) == "# {{date}}\r\n")
  }

  @Test(arguments: [
    ("---\ntitle: a\ntitle: b\n---\n", 3), ("---\nx: [a\n---\n", 2), ("---\nx:\n  y: {{title}}\n---\n", 2),
    ("---\nx: {{unknown}}: y\n---\n", 2),
  ])
  func brokenTemplates(_ template: String, _ line: Int) throws {
    let error = try #require(throws: NoteTemplateError.self) { try fill(template, ["title": .text("T")]) }
    #expect(error.line == line)
  }

  @Test func builtInTemplatesAreNotes() throws {
    for template in NoteTemplate.builtIn {
      let text = try fill(
        String(decoding: template.bytes, as: UTF8.self),
        ["title": .text("T: x"), "name": .text("T: x")].merging(
          RecordField.allCases.filter { $0 != .title }.map { ($0.key, .empty) }
        ) { $1 })
      let note = NoteParser.parse(text)
      #expect(note.findings.isEmpty)
      #expect(note.title.text == "T: x")
      #expect(!text.contains("{{"))
    }
  }
}
