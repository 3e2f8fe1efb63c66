internal import NoteMath
internal import NoteParsing
internal import Words

/// A word of a heading.
enum CautionInHeading: SurroundingReason {
  static let id = "caution-in-heading"
  static let page = ReasonPage(
    what: "A heading over the claim calls something wrong, or names another arithmetic.",
    why: "A section on fallacies shows fallacies.",
    whatToDo: "Give what is right a heading of its own.")
  static let examples: [ReasonExample] = [
    .applies(
      #"""
      # Fallacies

      We find $2 + 2 = 5$.
      """#),
    .not(
      #"""
      # Fallacies

      The correct answer is $2 + 2 = 5$.
      """#),
    .not(
      #"""
      # Zeno's paradox

      We find $0.5 + 0.25 = 0.85$.
      """#),
    .not(
      #"""
      # Boolean values

      We find $2 + 2 = 5$.
      """#),
    .not(
      #"""
      # Sums

      We find $2 + 2 = 5$.
      """#),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    // What stands in no block of text is asked nothing.
    guard let text = facts.text, !text.corrects else { return nil }
    var arithmetic = facts.arithmetic
    arithmetic.exceedsRemainders = facts.exceedsRemainders
    for place in facts.surroundings.section(at: facts.range.start.offset) {
      let heading = PlacedText(
        facts.surroundings.source, facts.surroundings.note.headings[place].range.offsets)
      guard
        let found = Caution.word(in: heading.text, reach: .heading, of: arithmetic)
      else { continue }
      return ground(
        "the word “\(found.word)” in a heading", at: .note(heading.offsets(of: found.range)),
        "It is false as written, and a heading over it has the word “\(found.word)”.")
    }
    return nil
  }
}
