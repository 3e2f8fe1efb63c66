internal import NoteMath
internal import Words

/// A word of the paragraph.
enum CautionInParagraph: SurroundingReason {
  static let id = "caution-in-paragraph"
  static let page = ReasonPage(
    what:
      "A word elsewhere in the paragraph calls something wrong, or names arithmetic with other signs: a semiring.",
    why: "It may be this formula, as in “A common mistake follows. …”.",
    whatToDo: "Put what is right into a paragraph of its own.")
  static let examples: [ReasonExample] = [
    .applies("A common mistake is near. We find that $2 + 2 = 5$. So it goes."),
    .applies("Take the tropical semiring. We find that $2 + 3 = 2$. So it goes."),
    .not("Here is a paragraph. We find that $2 + 2 = 5$. So it goes."),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    for text in facts.text?.paragraph ?? [] {
      guard let found = Caution.word(in: text.text, reach: .paragraph, of: facts.arithmetic) else { continue }
      return ground(
        "the word “\(found.word)”", at: .note(text.offsets(of: found.range)),
        "It is false as written, and its paragraph has the word “\(found.word)”.")
    }
    return nil
  }
}
