internal import NoteMath
internal import Words

/// A word of the sentence.
enum CautionInSentence: SurroundingReason {
  static let id = "caution-in-sentence"
  static let page = ReasonPage(
    what:
      #"""
      A word in the sentence around the claim says that it may be meant to be false: *not*, *if*, \#
      *wrong*, *modulo*.
      """#,
    why:
      #"""
      Texts show what is false too: mistakes, hypotheses, other arithmetic. Of a decimal only the \#
      clause right before it is asked.
      """#,
    whatToDo: "Say in a sentence of its own what is right, and put the word into another one.")
  static let examples: [ReasonExample] = [
    .applies("It is not true that $2 + 2 = 5$."),
    .applies("なお $2 + 2 = 5$ ではない。"),
    .not("It is $2 + 2 = 5$."),
    .not("The false positive rate is $2 + 2 = 5$."),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard let text = facts.text else { return nil }
    let all = text.introduction + text.before + text.after
    let near = facts.isDecimal ? text.lastClause + text.after : all
    return ground(in: near, .sentence, isCongruence: facts.isCongruence)
      ?? ground(in: all, .heading, isCongruence: facts.isCongruence)
  }

  /// The first word of texts that raises doubt.
  static func ground(in texts: [PlacedText], _ reach: Caution.Reach, isCongruence: Bool = false) -> Ground? {
    for text in texts {
      guard let found = Caution.word(in: text.text, reach: reach, isCongruence: isCongruence) else {
        continue
      }
      return ground(
        "the word “\(found.word)”", at: .note(text.offsets(of: found.range)),
        "It is false as written, and the text around has the word “\(found.word)”.")
    }
    return nil
  }
}
