import NoteParsing
import VaultIndex

/// A paper as JSON: the record's fields by their names, null where nothing is filled, and what the notes tell
/// beside them.
struct PaperItem: Encodable {
  var paper: PaperEntry
  var progress: ReadingProgress

  init(paper: PaperEntry, progress: ReadingProgress? = nil) {
    self.paper = paper
    self.progress = progress ?? ReadingProgress(paper.record)
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private struct Gap: Encodable {
    var field: String
    var message: String
    var required: Bool
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    func key(_ name: String) -> Key { Key(stringValue: name) }
    let record = paper.record
    try values.encode(paper.note.path, forKey: key("path"))
    try values.encode(paper.citedBy, forKey: key("cited_by"))
    try values.encode(progress.next?.rawValue, forKey: key("next"))
    for pass in ReadingPass.allCases {
      try values.encode(progress.state(of: pass).rawValue, forKey: key("pass\(pass.rawValue)"))
    }
    try values.encode(
      progress.missing.map { Gap(field: $0.field.key, message: $0.message, required: $0.isRequired) },
      forKey: key("missing"))
    for field in RecordField.allCases {
      switch record[value: field] {
      case nil where field == .title: try values.encode(paper.title, forKey: key(field.key))
      case nil where field.kind == .list: try values.encode([String](), forKey: key(field.key))
      case nil: try values.encodeNil(forKey: key(field.key))
      case .text(let text): try values.encode(text, forKey: key(field.key))
      case .list(let items): try values.encode(items, forKey: key(field.key))
      case .number(let number): try values.encode(number, forKey: key(field.key))
      case .checkbox(let isOn): try values.encode(isOn, forKey: key(field.key))
      case .date(let day): try values.encode(day.description, forKey: key(field.key))
      }
    }
  }
}
