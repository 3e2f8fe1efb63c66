import NoteParsing
import Verdicts
import Workspace

/// A claim with its verdict.
struct VerdictItem: ContractItem {
  /// Why the verdict is what it is.
  struct Reason: ContractItem {
    var id: String
    var summary: String
    var line: Int
    var column: Int
    var sentence: String
  }

  /// The path, `-` for standard input.
  var note: String
  var line: Int
  var column: Int
  var endLine: Int
  var kind: String
  var verdict: String
  var reasons: [Reason]
  @OrNull var reading: String?
  var claim: String
  @OrNull var expected: String?
  @OrNull var actual: String?
  @OrNull var suggestion: String?
  var sentence: String
  @OrNull var details: String?
  var cached: Bool

  enum CodingKeys: String, CodingKey {
    case note, line, column, kind, verdict, reasons, reading, claim, expected, actual, suggestion, sentence
    case details, cached
    case endLine = "end_line"
  }
}

extension VerdictItem {
  init(_ item: VerificationItem, of note: JudgedNote) {
    self.note = note.name
    line = item.range.start.line
    column = item.range.start.column
    endLine = item.range.end.line
    kind = item.kind.rawValue
    verdict = item.verdict.rawValue
    reasons = item.reasons.map { reason in
      Reason(
        id: reason.id, summary: reason.summary, line: reason.range.start.line,
        column: reason.range.start.column, sentence: reason.sentence)
    }
    reading = item.reading
    claim = item.claim
    expected = item.expected
    actual = item.actual
    suggestion = item.suggestion
    sentence = item.sentence
    details = item.details
    cached = note.isCached
  }

  /// The claims of a note, in the order of their lines.
  static func all(of note: JudgedNote) -> [VerdictItem] { note.items.map { VerdictItem($0, of: note) } }
}
