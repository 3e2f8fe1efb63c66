/// What a reading note tells about its paper: identity, the answers of the passes, and when they were made.
package struct PaperRecord: Sendable, Equatable {
  /// What a field holds; a field that holds nothing is not there.
  package enum Value: Sendable, Equatable {
    case text(String)
    case list([String])
    case number(Int)
    case checkbox(Bool)
    case date(CalendarDay)
  }

  /// By the position of the field.
  private var values: [Value?]

  package init() { values = Self.empty }

  private static let empty = [Value?](repeating: nil, count: RecordField.allCases.count)

  /// The record with the values of all fields, in the order of the fields.
  package init(values: [Value?]) {
    precondition(values.count == Self.empty.count)
    self.values = values
  }

  /// The value of a field; nil when the note does not fill it.
  package subscript(value field: RecordField) -> Value? {
    get { values[field.position] }
    set { values[field.position] = newValue }
  }

  /// The value of a field as a line of text; a list has semicolons.
  package subscript(field: RecordField) -> String? {
    switch self[value: field] {
    case nil: nil
    case .text(let text): text
    case .list(let items): items.joined(separator: "; ")
    case .number(let number): "\(number)"
    case .checkbox(let isOn): isOn ? "true" : "false"
    case .date(let day): "\(day)"
    }
  }

  package var title: String? { self[.title] }
  package var authors: [String] {
    if case .list(let names) = self[value: .authors] { names } else { [] }
  }
  package var year: Int? { number(.year) }
  /// Canonical, without the version.
  package var arxivID: String? { self[.arxivID] }
  /// In lower case.
  package var doi: String? { self[.doi] }
  package var citekey: String? { self[.citekey] }
  /// Nil while the reader has not decided.
  package var pass2Needed: Bool? { checkbox(.pass2Needed) }
  /// Nil while the reader has not decided.
  package var pass3Needed: Bool? { checkbox(.pass3Needed) }

  /// The day on which a pass was finished.
  package func date(of pass: ReadingPass) -> CalendarDay? {
    if case .date(let day) = self[value: pass.dateField] { day } else { nil }
  }

  /// How long a pass took.
  package func minutes(of pass: ReadingPass) -> Int? { number(pass.minutesField) }

  private func number(_ field: RecordField) -> Int? {
    if case .number(let number) = self[value: field] { number } else { nil }
  }

  private func checkbox(_ field: RecordField) -> Bool? {
    if case .checkbox(let isOn) = self[value: field] { isOn } else { nil }
  }
}
