internal import NoteParsing

extension NoteRows {
  /// The columns of `papers` are the fields in their order.
  mutating func append(_ paper: PaperRecord, _ id: Int64) {
    buffer.begin(.papers)
    buffer.append(id)
    for field in RecordField.allCases {
      switch paper[value: field] {
      case nil: buffer.appendNull()
      case .text(let text): buffer.append(text)
      case .list(let items): buffer.append(PropertyValue.list(items.map { .string($0) }).json)
      case .number(let number): buffer.append(number)
      case .checkbox(let isOn): buffer.append(isOn)
      case .date(let day): buffer.append(day.description)
      }
    }
  }
}
