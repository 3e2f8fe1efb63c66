internal import LaTeXMath

/// What judging one link of a chain came to.
package enum NumberVerdict: String, Sendable, CaseIterable {
  /// Right, exactly or by the digits shown.
  case verified
  /// Neither right nor wrong: truncated, the last digit, an order of magnitude behind `=`, drift along the chain.
  case imprecise
  /// Wrong under every reading.
  case refuted
  /// A claim about numbers that is not judged.
  case unchecked
  /// No claim about numbers: a symbol, a definition, a given.
  case noClaim = "no claim"
}

/// One link `a = b` of a formula with its verdict.
package struct LinkVerdict: Sendable, Equatable {
  package var verdict: NumberVerdict
  /// Why, in a phrase: what was rounded, which reading was taken, what is not known.
  package var reason: String
  /// Byte offsets of both sides into the formula's LaTeX.
  package var range: Range<Int>
  /// The place of the link in its chain, from 0.
  package var position: Int
  /// What the formula says; empty where there is no claim.
  package var expected: String
  /// The value found; empty where there is none.
  package var actual: String
  /// Whether a decimal is written in a link found false: nobody's example of other arithmetic, or of what a contradiction leads to.
  package var statesDecimal = false

  package init(
    _ verdict: NumberVerdict, reason: String = "", range: Range<Int> = 0..<0, position: Int = 0,
    expected: String = "", actual: String = ""
  ) {
    self.verdict = verdict
    self.reason = reason
    self.range = range
    self.position = position
    self.expected = expected
    self.actual = actual
  }
}
