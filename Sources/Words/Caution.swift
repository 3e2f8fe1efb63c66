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
    /// The whole sentence of arithmetic of any kind: contradictions, puzzles, and what only seems so.
    case anyArithmetic
    /// Words for what is supposed, which speak of what follows them.
    case hypothesis
  }

  /// What a word is asked about, as far as some words say nothing of it.
  package struct Arithmetic: Sendable {
    /// A congruence, which the words for moduli say nothing against.
    package var isCongruence = false
    /// Decimals: nobody's paradox, though one may be named over them, such as Klein's.
    package var isDecimal = false
    /// Other digits than zero and one, which no boolean value has.
    package var exceedsBits = false
    /// Such digits on both sides, so that neither is a binary numeral.
    package var isInDecimalNumerals = false
    /// A number stated that is more than the value, of the same sign, so that nothing overflowed.
    package var exceedsValue = false
    /// Sides whose difference is no multiple of a number above one of them, so that a heading about remainders says nothing of them.
    package var exceedsRemainders = false

    package init() {}
  }

  /// The first word in the text that raises doubt; nil when there is none.
  package static func word(
    in text: some StringProtocol, reach: Reach = .sentence, of arithmetic: Arithmetic = Arithmetic()
  ) -> FoundWord? {
    let isCongruence = arithmetic.isCongruence
    let list =
      switch reach {
      case .sentence: isCongruence ? sentenceOfCongruence : sentence
      case .heading: isCongruence || arithmetic.exceedsRemainders ? headingOfCongruence : heading
      case .paragraph: paragraph
      case .clause: isCongruence ? clauseOfCongruence : clause
      case .clauseOfDecimals: clauseOfDecimals
      case .wholeNumbers: isCongruence ? wholeNumbersOfCongruence : wholeNumbers
      case .anyArithmetic: anyArithmetic
      case .hypothesis: hypothesis
      }
    if reach == .anyArithmetic { return list.first(in: text, except: .impossibleTo) }
    return list.first(in: text, except: terms(arithmetic))
  }

  private static func terms(_ arithmetic: Arithmetic) -> WordList {
    let place =
      (arithmetic.isDecimal ? 1 : 0) + (arithmetic.exceedsBits ? 2 : 0)
      + (arithmetic.isInDecimalNumerals ? 4 : 0) + (arithmetic.exceedsValue ? 8 : 0)
    return termsByArithmetic[place]
  }

  /// For each arithmetic the words that say nothing of it, as terms.
  private static let termsByArithmetic: [WordList] = (0..<16).map { place in
    var lists = [WordList.terms]
    if place & 1 != 0 { lists.append(.phenomena) }
    if place & 2 != 0 { lists.append(.boolean) }
    if place & 4 != 0 { lists.append(.binaryNumerals) }
    if place & 8 != 0 { lists.append(.overflows) }
    return WordList(of: lists)
  }

  /// The word that makes a condition of a formula right behind the text: "if", "if we had"; "if it rains, the chance is" makes none.
  package static func condition(endingClause text: String) -> FoundWord? {
    if let verb = WordList.inverted.first(in: text),
      text.utf8.prefix(verb.range.lowerBound).allSatisfy({ $0 == 0x20 || $0 == 0x0A })
    {
      return verb
    }
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
      .conditionalsBehind, .subjunctives, .contradictions, .puzzles, .appearances,
    ])
  private static let heading = WordList(of: [.marks, .blame, .numberSystems, .moduli])
  private static let sentenceOfCongruence = WordList(
    of: [
      .marks, .blame, .numberSystems, .denials, .unknowns, .otherArithmetic, .hypotheses, .conditionals,
      .conditionalsBehind,
      .subjunctives, .contradictions, .puzzles, .appearances,
    ])
  private static let headingOfCongruence = WordList(of: [.marks, .blame, .numberSystems])
  private static let paragraph = WordList(of: [.marks, .blame, .otherSigns])
  private static let clause = WordList(of: [.denials, .unknowns, .otherArithmetic])
  private static let clauseOfCongruence = WordList(of: [.denials, .unknowns, .arithmeticOfMachines])
  private static let wholeNumbersOfCongruence = WordList(of: [.arithmeticOfMachines])
  private static let clauseOfDecimals = WordList(of: [.denials, .otherArithmetic])
  private static let anyArithmetic = WordList(of: [.contradictions, .puzzles, .appearances])
  private static let wholeNumbers = WordList(of: [.otherArithmetic])
  private static let hypothesis = WordList(of: [.hypotheses])

  /// The one word of a clause behind a formula by which the text takes it back: "— no!"
  package static func refusal(behind text: String) -> FoundWord? {
    let clause = text.drop { $0.isWhitespace || ",;:—–-、，".contains($0) }
    guard clause.count < text.drop(while: \.isWhitespace).count else { return nil }
    let words = clause.prefix { !".!?。！？,;:、，；".contains($0) }
    guard let found = WordList.refusals.first(in: words),
      words.allSatisfy({ $0.isLetter || $0 == " " }), found.range.count == words.utf8.count
    else { return nil }
    let start = text.utf8.count - clause.utf8.count
    return FoundWord(word: found.word, range: start..<start + found.range.count)
  }

  /// Whether a question starts with a word that asks for something: "What if", "How many".
  package static func asksOpenly(_ question: String) -> Bool {
    let start = question.prefix { !$0.isLetter }.utf8.count
    return WordList.openQuestions.first(in: question)?.range.lowerBound == start
  }

  /// Whether an open question takes what stands in it for granted: "How do you prove".
  package static func presupposes(_ question: String) -> Bool {
    WordList.presupposing.first(in: question) != nil
  }

  /// Whether what raises doubt in a text is no more than a word for what has an unknown: "solve".
  package static func isOfUnknown(_ text: String) -> Bool {
    WordList.unknowns.first(in: text) != nil
      && WordList(of: [.denials, .otherArithmetic, .hypotheses]).first(in: text) == nil
  }
}
