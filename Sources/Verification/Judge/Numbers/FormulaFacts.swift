internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Words

/// How a statement of a formula hangs together with others.
struct StatementForm {
  var doubt: Statement.Doubt?
  /// Whether the link is about rounded numbers, or a later one of its chain: what leads to a contradiction is told in whole ones, at once.
  var isRounded: Bool
  /// Whether what stands before it holds, so that nothing contradicts itself there.
  var isBehindTruth = false
}

/// What stands around a formula with a link that was found false, or around a table: made once, for all reasons that ask.
struct FormulaFacts {
  let surroundings: Surroundings
  let range: SourceRange
  let isDisplay: Bool
  /// Whether all that is false are decimals: nobody's examples of other arithmetic. For them, words such as "if" and "not" count only in
  /// the clause right before the formula, and behind it.
  var isDecimal = false
  /// Whether all that is false is arithmetic without names: words such as "not" count only in the clause that leads to it or follows
  /// it, "if" right before it, and "would" nowhere.
  var isClosed = false
  /// Whether the note is about language models.
  var isOnLanguageModels = false
  /// Whether all that is false are congruences, which words such as "modulo" say nothing against.
  var isCongruence = false
  /// Whether all that is false states other digits than zero and one.
  var exceedsBits = false
  /// The same of both of its sides.
  var isInDecimalNumerals = false
  /// Whether all that is false states more than the value, so that nothing overflowed.
  var exceedsValue = false
  /// Whether no modulus makes hold what is false.
  var exceedsRemainders = false
  /// Whether all that is false are decimals that a chain computes without names, for what it starts with.
  var isComputedDecimal = false
  /// Whether the formula has names.
  var hasNames = true
  /// Nil where the formula stands in no block of text.
  let text: TextAround?
  /// Another formula of the paragraph that gives another result for the same.
  var otherResult: Range<Int>?
  /// A formula that defines one of its operators.
  var definedOperator: Range<Int>?
  /// A formula about remainders in the same section.
  var modulus: Range<Int>?
  /// The word by which the paragraph supposes before it what is false.
  var falseSupposition: Range<Int>?
  /// Whether the section computes in a field, whose numerals may stand for other things than remainders.
  var isInField = false

  /// What words around it are asked about.
  var arithmetic: Caution.Arithmetic {
    var arithmetic = Caution.Arithmetic()
    (arithmetic.isCongruence, arithmetic.isDecimal) = (isCongruence, isDecimal)
    (arithmetic.exceedsBits, arithmetic.isInDecimalNumerals) = (exceedsBits, isInDecimalNumerals)
    arithmetic.exceedsValue = exceedsValue
    return arithmetic
  }

  /// The clauses that lead to the formula. What a sentence before it, that has ended and has a formula of its own, says of an
  /// equation it says of that one: "Solve `x^2 = 4`."
  func ownClauses(of text: TextAround) -> [PlacedText] {
    text.lastClause.filter { clause in
      let isOwn = clause.offsets.upperBound >= text.own.first.map(\.offsets.lowerBound) ?? 0
      let hasEnded = clause.text.last { !$0.isWhitespace }.map(".。".contains) ?? false
      return isOwn || !hasEnded || !surroundings.holdsFormula(clause.offsets)
        || !Caution.isOfUnknown(clause.text)
    }
  }

  init(_ surroundings: Surroundings, around range: SourceRange, isDisplay: Bool) {
    self.surroundings = surroundings
    self.range = range
    self.isDisplay = isDisplay
    text = surroundings.text(around: range, isDisplay: isDisplay)
  }
}
