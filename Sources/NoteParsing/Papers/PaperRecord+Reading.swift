extension PaperRecord {
  /// Reads the record; nil when the note is about no paper.
  ///
  /// A note is about a paper when it has an `arxiv_id`, `doi` or `citekey` property, or a two-column table with
  /// three known labels that names the paper, or such a dict in Python. Properties win over the table, the table over the dict;
  /// a table or a dict that names another paper than the record before it is not read.
  package init?(_ note: ParsedNote) {
    self.init()
    var isPaper = false
    for property in note.properties {
      guard let field = RecordField(propertyKey: property.key) else { continue }
      let text = property.value.plainText
      // A template's variable names no paper.
      if text.contains("{{") { continue }
      if [.arxivID, .doi, .citekey].contains(field), !text.isEmpty { isPaper = true }
      fill(field, with: property.value)
    }
    if let rows = note.tables.lazy.compactMap(Self.record(inTable:)).first {
      if rows.namesPaper { isPaper = true }
      merge(rows)
    }
    if let entries = note.codeBlocks.lazy.compactMap(Self.record(inCode:)).first {
      merge(entries)
      isPaper = true
    }
    guard isPaper else { return nil }
    // arXiv's own DOIs name the same papers as its identifiers.
    if arxivID == nil, let doi, let paper = ArXivIdentifier(doi) { self[value: .arxivID] = .text(paper.id) }
  }

  /// The rows of a two-column table with three labels of fields; the header may be one of them.
  private static func record(inTable table: Table) -> PaperRecord? {
    guard table.header.count == 2 else { return nil }
    let rows = ([table.header] + table.rows).filter { $0.count == 2 }
    let (record, labels) = read(rows.map { ($0[0].text, .string($0[1].text)) })
    // With nothing filled it is a template.
    return labels >= 3 && record != PaperRecord() ? record : nil
  }

  /// The first dict of Python code that names a paper and answers a question about it.
  private static func record(inCode block: CodeBlock) -> PaperRecord? {
    guard block.isFenced, ["python", "py", "python3"].contains(block.language) else { return nil }
    return PythonDicts.read(block.code).lazy.map { read($0) }.first { record, labels in
      labels >= 3 && record.namesPaper && ReadingPass.first.questions.contains { record[value: $0] != nil }
    }?.record
  }

  private var namesPaper: Bool {
    [RecordField.title, .arxivID, .doi, .citekey].contains { self[value: $0] != nil }
  }

  private static func read(_ pairs: [(key: String, value: PropertyValue)]) -> (
    record: PaperRecord, labels: Int
  ) {
    var record = PaperRecord()
    var labels = 0
    for (label, value) in pairs {
      guard let field = RecordField(label: label) else { continue }
      labels += 1
      record.fill(field, with: value)
    }
    return (record, labels)
  }

  /// Fills the empty fields from `other`, unless it is about another paper.
  private mutating func merge(_ other: PaperRecord) {
    for field in [RecordField.arxivID, .doi] {
      if let mine = self[field], let theirs = other[field], mine != theirs { return }
    }
    for field in RecordField.allCases where self[value: field] == nil {
      self[value: field] = other[value: field]
    }
  }

  /// Fills a field that is still empty, when `value` says something that the field can hold.
  private mutating func fill(_ field: RecordField, with value: PropertyValue) {
    guard self[value: field] == nil else { return }
    self[value: field] = Value(field, value)
  }
}

extension PaperRecord.Value {
  /// Reads a property's value as a field holds it; nil when it is empty or can not be read so.
  package init?(_ field: RecordField, _ value: PropertyValue) {
    let text = String(decoding: trimmed(value.plainText.utf8), as: UTF8.self)
    guard !text.isEmpty, let read = Self.read(field, value, text) else { return nil }
    self = read
  }

  private static func read(_ field: RecordField, _ value: PropertyValue, _ text: String) -> Self? {
    switch field {
    case .arxivID: return arXivID(text).map(Self.text)
    case .doi: return DOI(text).map { .text($0.id) }
    case .year: return firstYear(text).map(Self.number)
    case .authors: return filled(PersonNames.split(value))
    default: break
    }
    switch field.kind {
    case .text, .identifier: return .text(text)
    case .list: return filled(items(value))
    case .number: return decimal(Array(text.utf8)[...]).map(Self.number)
    case .checkbox: return isChecked(text).map(Self.checkbox)
    case .date: return CalendarDay(text).map(Self.date)
    }
  }

  private static func filled(_ items: [String]) -> Self? { items.isEmpty ? nil : .list(items) }
}

/// The first run of exactly four digits.
private func firstYear(_ text: String) -> Int? {
  text.utf8.split(whereSeparator: { !$0.isDigit }).first(where: { $0.count == 4 }).flatMap {
    decimal(Array($0)[...])
  }
}

/// The identifier alone, or the first that the text cites.
private func arXivID(_ text: String) -> String? {
  if let paper = ArXivIdentifier(text) { return paper.id }
  var id: String?
  let bytes = Array(text.utf8)
  bytes.withUnsafeBufferPointer {
    CitationScanner.scan($0) { kind, found, _ in if kind == .arxiv { id = id ?? found } }
  }
  return id
}

/// The items of a list, or of one string with semicolons or over lines.
private func items(_ value: PropertyValue) -> [String] {
  let texts: [Substring]
  if case .list(let items) = value {
    texts = items.map { $0.plainText[...] }
  } else {
    texts = value.plainText.split { $0 == ";" || $0.isNewline }
  }
  return texts.map { String(decoding: trimmed($0.utf8), as: UTF8.self) }.filter { !$0.isEmpty }
}

private func isChecked(_ text: String) -> Bool? {
  switch nameKey(text) {
  case "true", "yes", "y", "1", "はい", "要", "必要": true
  case "false", "no", "n", "0", "いいえ", "不要": false
  default: nil
  }
}
