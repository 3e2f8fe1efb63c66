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
  /// What it came to.
  package var verdict: NumberVerdict
  /// How the link holds or was computed, in phrases: what was rounded, which reading was taken.
  package var manner: [String] = []
  /// All that keeps the link from being verified or refuted, the most telling first.
  var grounds: [Ground] = []
  /// Byte offsets of both sides into the formula's LaTeX.
  package var range = 0..<0
  /// Those of the side that states the number.
  package var claim = 0..<0
  /// The place of the link in its chain, from 0.
  package var position = 0
  /// The value found; empty where there is none.
  package var actual = ""
  /// How the link was read, as LaTeX with its givens; empty where it was not.
  package var reading = ""
  /// Whether the number is on the left side.
  var claimsLeft = false
  /// Whether the link was found false, whatever the grounds to leave it alone.
  var isFalse = false
  /// Whether it is verified as a number that a value was rounded to, in whatever direction.
  var isRounded = false
  /// Whether it alone of equations that are solved does not hold.
  var isSolved = false
  /// Whether it was found false as a decimal of which one digit differs.
  var isSlip = false
  /// Whether it was found false with a number on one side, which the other one computes.
  var statesNumber = false
  /// Whether it states a number for a name that an equation before gives another value.
  var restatesName = false
  /// Whether values or functions of the note went into it.
  var usesNote = false
  /// Whether values of the note went into it, and not only functions that it calls with numbers.
  var usesGivens = false
  /// Whether a decimal is written in it: nobody's example of other arithmetic, or of what a contradiction leads to.
  var statesDecimal = false
  /// Whether other digits than zero and one are written in it.
  var exceedsBits = false
  /// Whether they are on both sides, so that no numeral in it is binary.
  var isInDecimalNumerals = false
  /// Whether it states more than the value, of the same sign, by more than the rounding of a machine adds.
  var exceedsValue = false
  /// Whether no modulus makes it hold with one of its sides as the remainder.
  var exceedsRemainders = false
  /// Whether it was judged by the modulus behind its chain, so that no other modulus around makes it hold.
  var isCongruence = false

  init(_ verdict: NumberVerdict, _ manner: [String] = [], _ grounds: [Ground] = [], actual: String = "") {
    self.verdict = verdict
    self.manner = manner
    self.grounds = grounds
    self.actual = actual
  }

  /// A link that is not judged.
  static func unchecked(_ ground: Ground) -> LinkVerdict { LinkVerdict(.unchecked, [], [ground]) }

  /// Leaves a link that was found false alone, for more grounds.
  mutating func doubt(_ more: [Ground]) {
    if more.isEmpty { return }
    verdict = .unchecked
    grounds += more
  }

  /// The names of the reasons that apply.
  package var reasonIDs: [String] { grounds.map(\.id) }
}
