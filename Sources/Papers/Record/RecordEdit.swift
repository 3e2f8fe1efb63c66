package import NoteParsing

/// Answers written into the note on a paper: empty fields are filled, and what the reader has filled is kept.
///
/// A field is filled when its property, the table or the dict of the note has an answer. An answer over lines
/// becomes a section of the body, named as `RecordField.heading`, and its property keeps the first line.
package struct RecordEdit: Sendable {
  /// A field that is the reader's, and what it would have become.
  package struct Kept: Sendable, Equatable {
    package var field: RecordField
    package var value: String
    package var offered: String
  }

  /// The note with the answers.
  package private(set) var bytes: [UInt8]
  /// The fields that changed.
  package private(set) var written: [RecordField] = []
  package private(set) var kept: [Kept] = []

  /// - Parameters:
  ///   - answers: In the order in which new properties are to stand.
  ///   - replacing: The fields whose answers are overwritten.
  /// - Throws: `FrontmatterEditError` or `SectionEditError` when an answer cannot be written safely.
  package init(
    _ answers: [(field: RecordField, value: PaperRecord.Value)], into note: [UInt8],
    replacing: Set<RecordField> = []
  ) throws {
    bytes = note
    for (field, value) in answers {
      try write(Answer(field, value), replacing: replacing.contains(field))
    }
  }

  private mutating func write(_ answer: Answer, replacing: Bool) throws {
    let note = NoteParser.parse(SourceText(bytes), fileName: "Note.md")
    let property = note.properties.first { RecordField(propertyKey: $0.key) == answer.field }
    let old = FilledField(answer.field, note, property)
    let section = SectionEditor(bytes).text(of: answer.field.heading)
    // The section is this field's answer when the property has its first line.
    let ownSection = section.flatMap { $0.isEmpty || firstLine($0) == old?.text ? $0 : nil }
    if let old, !replacing {
      if !answer.isSame(as: old, section: ownSection) {
        kept.append(Kept(field: answer.field, value: ownSection ?? old.text, offered: answer.text))
      }
      return
    }
    if let section, ownSection == nil, answer.body != nil, section != answer.body, !replacing {
      kept.append(Kept(field: answer.field, value: section, offered: answer.text))
      return
    }
    let before = bytes
    var properties = FrontmatterEditor(bytes)
    try properties.set(property?.key ?? answer.field.key, to: answer.property)
    bytes = properties.bytes
    if let body = answer.body ?? (ownSection?.isEmpty == false ? answer.text : nil), section != body {
      var sections = SectionEditor(bytes)
      try sections.set(answer.field.heading, to: body)
      bytes = sections.bytes
    }
    if bytes != before { written.append(answer.field) }
  }
}

/// What a note says for a field.
private struct FilledField {
  var value: PaperRecord.Value?
  /// As written.
  var text: String
  var property: PropertyValue?

  /// Nil when the field is empty.
  init?(_ field: RecordField, _ note: ParsedNote, _ property: Property?) {
    let written = property.map { trimmed($0.value.plainText) } ?? ""
    if let property, !written.isEmpty {
      value = PaperRecord.Value(field, property.value)
      text = written
      self.property = property.value
    } else if let record = PaperRecord(note), let recorded = record[value: field], let line = record[field] {
      value = recorded
      text = line
    } else {
      return nil
    }
  }
}

/// An answer as it is written.
private struct Answer {
  let field: RecordField
  let value: PaperRecord.Value
  let property: NewPropertyValue
  /// The text of the section; nil when the property holds all of it.
  let body: String?
  /// All of it.
  let text: String

  init(_ field: RecordField, _ value: PaperRecord.Value) {
    self.field = field
    var body: String?
    switch value {
    case .text(let whole):
      let lines = trimmed(whole)
      // What identifies the paper is one line; a long title is pasted with line breaks.
      if lines.contains(where: isLineBreak), field.kind == .text, field.pass != nil { body = lines }
      let oneLine = lines.split(whereSeparator: isLineBreak).joined(separator: " ")
      text = body ?? oneLine
      // Two spellings of one identifier are the same answer.
      let identifier = field.kind == .identifier ? PaperRecord.Value(field, .string(text)) : nil
      self.value = identifier ?? .text(text)
      let line = body.map(firstLine) ?? oneLine
      property = field.kind == .identifier ? .identifier(line) : .text(line)
    case .list(let items):
      let items = items.map { trimmed($0).split(whereSeparator: isLineBreak).joined(separator: " ") }
        .filter { !$0.isEmpty }
      self.value = .list(items)
      text = items.joined(separator: "; ")
      property = .list(items)
    case .number(let number):
      (self.value, text, property) = (value, "\(number)", .number(number))
    case .checkbox(let isOn):
      (self.value, text, property) = (value, isOn ? "true" : "false", .checkbox(isOn))
    case .date(let day):
      (self.value, text, property) = (value, "\(day)", .date("\(day)"))
    }
    self.body = body
  }

  func isSame(as old: FilledField, section: String?) -> Bool {
    if let body { return section == body }
    if case .text(let line) = value, section.map({ $0.contains(where: isLineBreak) }) == true {
      return section == line
    }
    return old.value == value || old.text == text || old.property == property.value
  }
}

extension NewPropertyValue {
  /// The answer as its property holds it.
  package init(_ field: RecordField, _ value: PaperRecord.Value) { self = Answer(field, value).property }
}

/// LF, CR or both. What else breaks lines, such as U+2028, stays in the text, and in its property as an escape.
private func isLineBreak(_ character: Character) -> Bool { ["\n", "\r", "\r\n"].contains(character) }

/// The first line that says something: one of `$$` alone does not.
private func firstLine(_ text: String) -> String {
  let lines = text.split(whereSeparator: isLineBreak).map { trimmed(String($0)) }
  return lines.first { $0.contains { $0.isLetter || $0.isNumber } } ?? lines.first ?? ""
}

/// Without white space and byte order marks, which come with text from the clipboard, at both ends.
private func trimmed(_ text: String) -> String {
  var rest = text.unicodeScalars[...]
  func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
  while let first = rest.first, isBlank(first) { rest.removeFirst() }
  while let last = rest.last, isBlank(last) { rest.removeLast() }
  return String(rest)
}
