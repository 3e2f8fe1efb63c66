package import NoteParsing

/// One claim of a note with its verdict: what the judge says, what the index keeps, and what is reported.
package struct VerificationItem: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// A block of code runs.
    case run
    /// It prints what the note says.
    case output
    /// It makes the figure that it says.
    case figure
    /// A number in a formula is right.
    case number
    /// A formula and a function are the same.
    case agreement
    /// The sides of a formula agree whatever its symbols are.
    case identity
    /// A formula renders.
    case render
    /// A directive means something; not counted as a claim.
    case directive
  }

  package var kind: Kind
  package var verdict: Verdict
  /// All that explains the verdict, the most telling first; never empty for one that is unchecked, skipped, imprecise or flaky.
  package var reasons: [Evidence] = []
  /// How the claim was read, in words or LaTeX; nil where it is what it says.
  package var reading: String?
  /// The claim in the note.
  package var range: SourceRange
  /// The claim as the note has it.
  package var claim: String
  /// What the note says; nil where it states no value.
  package var expected: String?
  /// What came out.
  package var actual: String?
  /// Where expected and actual differ: bytes of either.
  package var differences: [Difference] = []
  /// What to write instead of `expected`.
  package var suggestion: String?
  /// The verdict in a sentence.
  package var sentence: String
  /// Further lines, such as a traceback.
  package var details: String?
  /// The position of the code block among those of the note, where the claim is about one.
  package var block: Int?

  /// A place where expected and actual differ: bytes of either.
  package struct Difference: Sendable, Equatable, Codable {
    package var expected: Range<Int>
    package var actual: Range<Int>

    package init(expected: Range<Int>, actual: Range<Int>) {
      self.expected = expected
      self.actual = actual
    }
  }

  package init(
    kind: Kind, verdict: Verdict, reasons: [Evidence] = [], range: SourceRange, claim: String,
    expected: String? = nil, actual: String? = nil, sentence: String, block: Int? = nil
  ) {
    self.kind = kind
    self.verdict = verdict
    self.reasons = reasons
    self.range = range
    self.claim = claim
    self.expected = expected
    self.actual = actual
    self.sentence = sentence
    self.block = block
  }

  /// The first reason in a few words; for people, never to decide anything.
  package var reason: String? { reasons.first?.summary }
}
