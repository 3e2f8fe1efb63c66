import Testing

@testable import NoteParsing

@Suite struct RecordFieldTests {
  @Test(arguments: [
    ("タイトル", RecordField.title), ("既存手法の限界", .limitation), ("核心", .keyEquation),
    ("核心数式", .keyEquation), ("影響", .relevance), ("ARXIV ID", .arxivID), ("Main result", .mainResult),
    ("pass 2 needed", .pass2Needed), ("key_equation", .keyEquation),
  ])
  func labelsNameFields(_ label: String, _ field: RecordField) { #expect(RecordField(label: label) == field) }

  @Test(arguments: [
    ("Title", RecordField.title), ("author", .authors), ("eprint", .arxivID), ("PASS1_DATE", .pass1Date),
  ])
  func keysNameFields(_ key: String, _ field: RecordField) {
    #expect(RecordField(propertyKey: key) == field)
  }

  @Test func otherKeysAreNoFields() {
    #expect(RecordField(propertyKey: "status") == nil)
    #expect(RecordField(propertyKey: "タイトル") == nil)
    #expect(RecordField(label: "備考") == nil)
  }

  @Test func everyLabelIsOneField() {
    for field in RecordField.allCases {
      #expect(RecordField(label: field.heading) == field)
      #expect(RecordField(propertyKey: field.key) == field)
    }
  }
}
