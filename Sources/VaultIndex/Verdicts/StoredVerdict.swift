/// A claim of a note with its verdict, as the index keeps it.
package struct StoredVerdict: Sendable, Equatable {
  package var kind: String
  package var verdict: String
  package var reason: String?
  package var line: Int
  package var column: Int
  package var claim: String
  package var expected: String?
  package var actual: String?
  /// All of it as the judge said it, for the report.
  package var json: String

  package init(
    kind: String, verdict: String, reason: String?, line: Int, column: Int, claim: String, expected: String?,
    actual: String?, json: String
  ) {
    self.kind = kind
    self.verdict = verdict
    self.reason = reason
    self.line = line
    self.column = column
    self.claim = claim
    self.expected = expected
    self.actual = actual
    self.json = json
  }
}

/// What is known of one note's claims.
package struct NoteVerdicts: Sendable, Equatable {
  package var path: String
  /// The hash of the note's text as it is now.
  package var hash: Int64
  /// The verdicts, each as the judge said it; nil when the note has never been judged.
  package var verdicts: [String]?
  /// The hash of the text that the verdicts are about.
  package var judgedHash: Int64?
  /// What the verdicts were found with: interpreter, harness, sandbox and limits.
  package var environment: String?
}
