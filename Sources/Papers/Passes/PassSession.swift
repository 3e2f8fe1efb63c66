package import NoteParsing

/// A pass as a conversation: what to read, what is answered already, what to ask next.
///
/// A value without a terminal and a clock: lines go in, and what is to be shown or written comes out.
package struct PassSession: Sendable {
  package enum Event: Sendable, Equatable {
    /// The next part of the paper.
    case read(String)
    /// A question that the note answers already.
    case answered(RecordField, String)
    case ask(RecordField, String)
    /// Every question was asked.
    case finished
  }

  package enum Reply: Sendable, Equatable {
    /// To be written; `hint` is what the answer still lacks, and then the question comes again.
    case accepted(RecordField, PaperRecord.Value, hint: String?)
    /// Left for another time.
    case skipped(RecordField)
    /// No answer to this question, with the reason.
    case rejected(String)
    /// The reader wants to write at length.
    case editor(RecordField)
    case quit
  }

  package let pass: ReadingPass
  /// What is known by now.
  package private(set) var record: PaperRecord
  /// The fields that this session answered: they may be answered again.
  package private(set) var answered: Set<RecordField> = []
  private let language: PassGuide.Language
  private var events: [Event]
  private var asked: RecordField?
  /// Whether the question comes again to mend an answer.
  private var isMending = false

  package init(
    _ pass: ReadingPass, of record: PaperRecord, in language: PassGuide.Language = .english,
    withOptional: Bool = false
  ) {
    self.pass = pass
    self.record = record
    self.language = language
    events = PassGuide.stages(of: pass, in: language, withOptional: withOptional).flatMap { stage in
      [.read(stage.read)] + stage.fields.map { .ask($0, PassGuide.question(for: $0, in: language)) }
    }
    events.reverse()
  }

  /// What comes next; after `ask`, `reply` is to be called.
  package mutating func next() -> Event {
    asked = nil
    guard let event = events.popLast() else { return .finished }
    guard case .ask(let field, _) = event else { return event }
    if !isMending {
      if let text = record[field] { return .answered(field, text) }
      // One identifier is enough.
      if [.arxivID, .doi].contains(field), record.arxivID != nil || record.doi != nil { return next() }
    }
    asked = field
    return event
  }

  /// Takes what the reader wrote after the last question: an answer, an empty line, `:e` or `:q`.
  package mutating func reply(_ text: String) -> Reply {
    guard let field = asked else { return .quit }
    switch text.trimmingWhiteSpace {
    case "":
      isMending = false
      return .skipped(field)
    case ":q": return .quit
    case ":e": return .editor(field)
    case let answer:
      guard let value = PaperRecord.Value(field, .string(answer)) else {
        return .rejected(PassAnswers.problem(with: answer, for: field))
      }
      record[value: field] = value
      answered.insert(field)
      let hint = isMending ? nil : record.gaps(of: pass).first { $0.field == field && $0.isRequired }?.message
      isMending = hint != nil
      if isMending { events.append(.ask(field, PassGuide.question(for: field, in: language))) }
      return .accepted(field, value, hint: hint)
    }
  }

  /// Takes what was found out otherwise than by asking.
  package mutating func know(_ field: RecordField, _ value: PaperRecord.Value?) {
    record[value: field] = value
  }

  /// Asks the last question again, as after an answer that was rejected.
  package mutating func again() {
    if let field = asked { events.append(.ask(field, PassGuide.question(for: field, in: language))) }
  }

  /// The date and the minutes to write after a session that began with `earlier` minutes in the note.
  ///
  /// - Parameters:
  ///   - seconds: How long the session took.
  ///   - isFinished: Whether every question was asked.
  package func log(
    earlier: Int?, seconds: Int, on day: CalendarDay, isFinished: Bool
  ) -> [(field: RecordField, value: PaperRecord.Value)] {
    guard !answered.isEmpty else { return [] }
    var log: [(field: RecordField, value: PaperRecord.Value)] = []
    if record.date(of: pass) == nil, isFinished || record.state(of: pass) == .done {
      log.append((pass.dateField, .date(day)))
    }
    log.append((pass.minutesField, .number((earlier ?? 0) + max(1, (seconds + 30) / 60))))
    return log
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmingWhiteSpace: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
