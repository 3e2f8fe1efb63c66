package import NoteParsing

/// Answers to a pass from a script: options or JSON.
package struct PassAnswers: Sendable, Equatable {
  package typealias Answer = (field: RecordField, value: PaperRecord.Value)

  private var values = PaperRecord()

  package init() {}

  /// In the order of the fields.
  package var answers: [Answer] {
    RecordField.allCases.compactMap { field in values[value: field].map { (field, $0) } }
  }

  package var isEmpty: Bool { values == PaperRecord() }

  /// What the answers say about the paper itself.
  package var record: PaperRecord { values }

  /// Takes an answer that is read already.
  package mutating func set(_ field: RecordField, to value: PaperRecord.Value) {
    values[value: field] = value
  }

  /// Takes one answer; an empty one is none.
  /// - Throws: `PassAnswerError` when it is no answer to the field.
  package mutating func set(_ field: RecordField, to value: PropertyValue) throws(PassAnswerError) {
    let text = value.plainText.trimmingWhiteSpace
    guard !text.isEmpty else { return }
    guard let read = PaperRecord.Value(field, value) else {
      throw PassAnswerError(field: field, problem: Self.problem(with: text, for: field))
    }
    values[value: field] = read
  }

  /// Adds the day on which the pass became done, when the answers make it so and no day is known.
  package mutating func date(_ pass: ReadingPass, of record: PaperRecord, on day: CalendarDay) {
    guard record.date(of: pass) == nil, values.date(of: pass) == nil, record.state(of: pass) != .done else {
      return
    }
    var after = record
    for (field, value) in answers where after[value: field] == nil { after[value: field] = value }
    if after.state(of: pass) == .done { values[value: pass.dateField] = .date(day) }
  }

  /// Why a text is no answer.
  static func problem(with text: String, for field: RecordField) -> String {
    switch field.kind {
    case .number where field == .year: "'\(text)' has no year of four digits"
    case .number: "'\(text)' is no number of minutes"
    case .checkbox: "'\(text)' is neither y nor n"
    case .date: "'\(text)' is no day; write it as 2026-01-31"
    case .identifier where field == .arxivID:
      "'\(text)' names no paper on arXiv; \(ArXivIdentifier.problem(with: text) ?? "it is of the form 1706.03762")"
    case .identifier where field == .doi: "'\(text)' is no DOI; one is of the form 10.1038/nature14539"
    default: "'\(text)' says nothing"
    }
  }
}

/// An answer that a field cannot hold.
package struct PassAnswerError: Error, Equatable, CustomStringConvertible {
  package var field: RecordField
  package var problem: String

  package var description: String { "\(field.key): \(problem)" }
}
