internal import NoteMath
internal import NoteParsing
internal import Words

/// A line that calls what stands under it bad.
enum CautionInLabel: SurroundingReason {
  static let id = "caution-in-label"
  static let page = ReasonPage(
    what:
      #"""
      A title, a bold line or a line with a colon over the claim calls it wrong: *Bad:*, *Common \#
      mistakes*, 悪い例.
      """#,
    why: "What stands under it is shown because it is wrong.",
    whatToDo: "Give what is right a label of its own.")
  static let examples: [ReasonExample] = [
    .applies(
      #"""
      **Wrong:**

      $2 + 2 = 5$

      """#),
    .applies(
      #"""
      Bad:

      $2 + 2 = 5$

      """#),
    .not(
      #"""
      **Right:**

      $2 + 2 = 5$

      """#),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    for label in facts.surroundings.labels(over: facts.range.start.offset) {
      let words = label.text.split { !$0.isLetter }
      let found =
        Caution.word(in: label.text, reach: .paragraph, of: facts.arithmetic)
        ?? (words.count <= 2 ? WordList.badLabels.first(in: label.text) : nil)
        ?? WordList.badExamples.first(in: label.text)
      guard let found else { continue }
      return ground(
        "the word “\(found.word)” over it", at: .note(label.offsets(of: found.range)),
        "It is false as written, and over it stands the word “\(found.word)”.")
    }
    return nil
  }
}
