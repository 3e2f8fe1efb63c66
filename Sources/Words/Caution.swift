/// Words around a formula that say it may be meant to be false.
package enum Caution {
  /// How far a word is looked for: in the sentence of a formula, in what stands over it, in the rest of its paragraph.
  package enum Reach: Sendable { case sentence, heading, paragraph }

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
      }
    return list.first(in: text, except: .terms)
  }

  private static let sentence = WordList(of: [.marks, .blame, .numberSystems, .moduli, .denials])
  private static let heading = WordList(of: [.marks, .blame, .numberSystems, .moduli])
  private static let sentenceOfCongruence = WordList(of: [.marks, .blame, .numberSystems, .denials])
  private static let headingOfCongruence = WordList(of: [.marks, .blame, .numberSystems])
  private static let paragraph = WordList(of: [.marks, .blame])
}
