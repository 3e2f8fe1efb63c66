internal import NoteMath
internal import Words

/// A question.
enum Question: SurroundingReason {
  static let id = "question"
  static let page = ReasonPage(
    what:
      #"""
      The sentence of the claim is a question. One that starts with *what if* or *how* asks for something else than \#
      the decimal that a chain computes for a name, and one that asks how to prove or to write what has decimals says \#
      that it is so.
      """#,
    why: "A question states nothing.",
    whatToDo: "Answer it in a sentence of its own.")
  static let examples: [ReasonExample] = [
    .applies("Is $2 + 2 = 5$?"),
    .applies("Is the share $p = 3/4 = 0.65$?"),
    .applies("How can it be that $2 + 2 = 5$?"),
    .applies("How do you prove $2 + 2 = 5$ by hand?"),
    .not(#"How do you write $2.125 = \frac{7125}{1000}$ shorter?"#),
    .not("What if there were more, a share of $p = 3/4 = 0.65$?"),
    .not("We find $2 + 2 = 5$."),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard let text = facts.text, let place = text.own.lazy.compactMap(\.question).first else { return nil }
    // "What if we had seen more, a share of `p = 18/25 = 0.72`?" asks for something else than how much the quotient is.
    if let start = text.own.first, Caution.asksOpenly(start.text),
      facts.isComputedDecimal || facts.isClosed && facts.isDecimal && Caution.presupposes(start.text)
    {
      return nil
    }
    return ground("a question", at: .note(place), "It is false as written, and the sentence is a question.")
  }
}
