/// Words around a formula that say it may be meant to be false.
package enum Caution {
  /// How far a word is looked for.
  package enum Reach: Sendable {
    /// Anything in the sentence of a formula.
    case sentence
    /// What stands over it, or names another arithmetic.
    case heading
    /// The rest of its paragraph.
    case paragraph
    /// The clause that leads to arithmetic without names, or follows it.
    case clause
    /// The same for arithmetic of decimals.
    case clauseOfDecimals
    /// The rest of the sentence of arithmetic with whole numbers.
    case wholeNumbers
    /// The whole sentence of arithmetic of any kind: contradictions and puzzles.
    case anyArithmetic
    /// Words for what is supposed, which speak of what follows them.
    case hypothesis
  }

  /// The first word in the text that raises doubt; nil when there is none.
  /// - Parameter isCongruence: Whether it is a congruence, which the words for moduli say nothing against.
  package static func word(
    in text: some StringProtocol, reach: Reach = .sentence, isCongruence: Bool = false
  ) -> FoundWord? {
    let list =
      switch reach {
      case .sentence: isCongruence ? sentenceOfCongruence : sentence
      case .heading: isCongruence ? headingOfCongruence : heading
      case .paragraph: paragraph
      case .clause: clause
      case .clauseOfDecimals: clauseOfDecimals
      case .wholeNumbers: wholeNumbers
      case .anyArithmetic: anyArithmetic
      case .hypothesis: hypothesis
      }
    return list.first(in: text, except: reach == .anyArithmetic ? .impossibleTo : .terms)
  }

  /// The word that makes a condition of a formula right behind the text: "if", "if we had"; "if it rains, the chance is" makes none.
  package static func condition(endingClause text: String) -> FoundWord? {
    guard let found = WordList.conditionals.all(in: text, except: .terms).last else { return nil }
    let gap = String(decoding: Array(text.utf8)[found.range.upperBound...], as: UTF8.self)
    let words = gap.split { !$0.isLetter }
    if found.word.unicodeScalars.allSatisfy(\.isPartOfWord) {
      return words.count <= 3 && !words.contains { consequences.contains($0.lowercased()) } ? found : nil
    }
    return gap.filter { !$0.isWhitespace }.count <= 6 ? found : nil
  }

  /// The word that makes a condition of a formula right before the text: ならば.
  package static func condition(startingClause text: String) -> FoundWord? {
    guard let found = WordList.conditionalsBehind.first(in: text) else { return nil }
    return Array(text.utf8)[..<found.range.lowerBound].filter { $0 != 0x20 }.count <= 18 ? found : nil
  }

  private static let consequences: Set<String> = ["then", "so", "the", "is", "dann"]
  private static let sentence = WordList(
    of: [
      .marks, .blame, .numberSystems, .moduli, .denials, .unknowns, .otherArithmetic, .hypotheses,
      .conditionals,
      .conditionalsBehind, .subjunctives, .contradictions, .puzzles,
    ])
  private static let heading = WordList(of: [.marks, .blame, .numberSystems, .moduli])
  private static let sentenceOfCongruence = WordList(
    of: [
      .marks, .blame, .numberSystems, .denials, .unknowns, .otherArithmetic, .hypotheses, .conditionals,
      .conditionalsBehind,
      .subjunctives, .contradictions, .puzzles,
    ])
  private static let headingOfCongruence = WordList(of: [.marks, .blame, .numberSystems])
  private static let paragraph = WordList(of: [.marks, .blame, .otherSigns])
  private static let clause = WordList(of: [.denials, .unknowns, .otherArithmetic])
  private static let clauseOfDecimals = WordList(of: [.denials, .otherArithmetic])
  private static let anyArithmetic = WordList(of: [.contradictions, .puzzles])
  private static let wholeNumbers = WordList(of: [.otherArithmetic])
  private static let hypothesis = WordList(of: [.hypotheses])
}
