package import NoteParsing

/// One claim of a note with its verdict.
package struct VerificationItem: Sendable, Equatable {
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
    /// A formula renders.
    case render
    /// A directive means something; not counted as a claim.
    case directive
  }

  package var kind: Kind
  package var verdict: Verdict
  /// Why, in a few words that do not change from run to run: `needs torch`, `random`, `timed out`; nil where the verdict says it all.
  package var reason: String?
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

  package struct Difference: Sendable, Equatable {
    package var expected: Range<Int>
    package var actual: Range<Int>

    package init(expected: Range<Int>, actual: Range<Int>) {
      self.expected = expected
      self.actual = actual
    }
  }

  package init(
    kind: Kind, verdict: Verdict, reason: String? = nil, range: SourceRange, claim: String,
    expected: String? = nil,
    actual: String? = nil, sentence: String, block: Int? = nil
  ) {
    self.kind = kind
    self.verdict = verdict
    self.reason = reason
    self.range = range
    self.claim = claim
    self.expected = expected
    self.actual = actual
    self.sentence = sentence
    self.block = block
  }
}

/// How many claims have which verdict.
package struct VerdictCounts: Sendable, Equatable {
  package private(set) var counts: [Verdict: Int] = [:]

  package init() {}

  package init(_ items: some Sequence<VerificationItem>) {
    for item in items where item.kind != .directive { counts[item.verdict, default: 0] += 1 }
  }

  package subscript(verdict: Verdict) -> Int { counts[verdict] ?? 0 }

  package static func += (left: inout VerdictCounts, right: VerdictCounts) {
    left.counts.merge(right.counts, uniquingKeysWith: +)
  }

  /// Everything that has something to check.
  package var claims: Int { counts.values.reduce(0, +) - self[.noClaim] }

  /// The share of the claims that have a verdict of their own; nil without claims.
  package var coverage: Double? {
    guard claims > 0 else { return nil }
    return Double(self[.verified] + self[.imprecise] + self[.refuted] + self[.failed]) / Double(claims)
  }
}
