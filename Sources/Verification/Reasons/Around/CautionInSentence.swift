internal import NoteMath
internal import NoteParsing
internal import Words

/// A word of the sentence.
enum CautionInSentence: SurroundingReason {
  static let id = "caution-in-sentence"
  static let page = ReasonPage(
    what:
      #"""
      A word in the sentence around the claim says that it may be meant to be false: *not*, *if*, \#
      *wrong*, *modulo*; or the paragraph supposes something false before it, *assume $1 = 0$*.
      """#,
    why:
      #"""
      Texts show what is false too: mistakes, hypotheses, other arithmetic. Of arithmetic without names \#
      words such as *not* are asked in the clause around it alone, and *if* right before it; a contradiction or \#
      a puzzle is asked for in all of the sentence.
      """#,
    whatToDo: "Say in a sentence of its own what is right, and put the word into another one.")
  static let examples: [ReasonExample] = [
    .applies("It is not true that $2 + 2 = 5$."),
    .applies("なお $2 + 2 = 5$ ではない。"),
    .applies("If $2 + 2 = 5$, then all is lost."),
    .applies("Then $2 \\cdot 3 = 7$, a contradiction."),
    .applies("The viral puzzle goes: $2 + 5 = 12$."),
    .applies("Were $2 + 2 = 5$, then all is lost."),
    .applies("Sei einmal $2 + 2 = 5$."),
    .applies("$2 + 2 = 5$ とすると困る。"),
    .applies("There is no way that $2 + 2 = 5$."),
    .not("We let it be $n = 2 + 2 = 5$."),
    .applies("Assume that $1 = 0$. Then $3 \\cdot 1 = 3 \\cdot 0$."),
    .not("Assume that $1 = 1$. Then $3 \\cdot 1 = 3 \\cdot 0$."),
    .not("It is $2 + 2 = 5$."),
    .not("If it rains, it is $2 + 2 = 5$."),
    .not("A fair coin would give $2 + 2 = 5$ heads."),
    .not("That is not much, but it is $2 + 2 = 5$."),
    .applies("Suppose for once that $2 + 2 = 5$."),
    .not("We have $2 + 2 = 5$.\n\nNow suppose another case."),
    .not("The false positive rate is $2 + 2 = 5$."),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard let text = facts.text else { return nil }
    if let place = facts.falseSupposition {
      return ground(
        "something false supposed before", at: .note(place),
        "It is false as written, and the paragraph supposes something false before it.")
    }
    let all = text.introduction + text.before + text.after
    if facts.isClosed {
      return ground(in: all, .heading, of: facts.arithmetic)
        ?? ground(in: all, .anyArithmetic)
        ?? ground(
          in: facts.ownClauses(of: text) + text.nextClause, facts.isDecimal ? .clauseOfDecimals : .clause,
          of: facts.arithmetic)
        ?? (facts.isDecimal ? nil : ground(in: all, .wholeNumbers, of: facts.arithmetic))
        ?? hypothesis(facts, text)
        ?? condition(around: text, letsNames: facts.hasNames) ?? refusal(behind: text)
    }
    let near = facts.isDecimal ? text.lastClause + text.after : all
    return ground(in: near, .sentence, of: facts.arithmetic)
      ?? ground(in: all, .heading, of: facts.arithmetic)
  }

  /// The word that makes a hypothesis of a formula: in its sentence, or before it. What a later sentence supposes, it does not.
  private static func hypothesis(_ facts: FormulaFacts, _ text: TextAround) -> Ground? {
    let own = text.after.prefix(1)
    if facts.isDecimal { return ground(in: text.lastClause + own.compactMap(\.nextClause), .hypothesis) }
    let before = text.introduction.filter { $0.offsets.lowerBound < facts.range.start.offset }
    return ground(in: before + text.before + own, .hypothesis)
  }

  /// The word that makes a condition of a formula, right before it or right behind it.
  /// - Parameter letsNames: Whether the formula gives names values, which "let" may do with every right.
  private static func condition(around text: TextAround, letsNames: Bool) -> Ground? {
    if let clause = text.lastClause.last,
      let found = Caution.condition(endingClause: clause.text)
        ?? (letsNames ? nil : Caution.letting(endingClause: clause.text))
    {
      return ground(found, in: clause)
    }
    guard let clause = text.nextClause.first,
      let found = Caution.condition(startingClause: clause.text)
        ?? (letsNames ? nil : Caution.letting(startingClause: text.after.first?.text ?? ""))
    else {
      return nil
    }
    return ground(found, in: clause)
  }

  /// The word alone behind a formula by which it is taken back.
  private static func refusal(behind text: TextAround) -> Ground? {
    guard let behind = text.after.first, let found = Caution.refusal(behind: behind.text) else { return nil }
    return ground(found, in: behind)
  }

  private static func ground(_ found: FoundWord, in text: PlacedText) -> Ground {
    ground(
      "the word “\(found.word)”", at: .note(text.offsets(of: found.range)),
      "It is false as written, and the text around has the word “\(found.word)”.")
  }

  /// The first word of texts that raises doubt.
  static func ground(
    in texts: [PlacedText], _ reach: Caution.Reach, of arithmetic: Caution.Arithmetic = Caution.Arithmetic()
  ) -> Ground? {
    for text in texts {
      guard let found = Caution.word(in: text.text, reach: reach, of: arithmetic) else {
        continue
      }
      return ground(found, in: text)
    }
    return nil
  }
}
