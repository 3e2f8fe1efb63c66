internal import LaTeXMath
internal import Numbers

/// Things that are counted with both of their ends.
enum CountedEnds: ReadingReason {
  static let id = "counted-ends"
  static let page = ReasonPage(
    what:
      #"""
      A whole number is off by one, and the text speaks of things that are counted with both of their ends, or of the \#
      gaps between them: fence posts, trees along a road, floors, musical intervals, 植木算.
      """#,
    why: "Ten trees have nine gaps, and two thirds make a fifth.",
    whatToDo: "Write the one that is added or left out.")
  static let examples: [ReasonExample] = [
    .applies("In music a third on a third is a fifth: $3 + 3 = 5$."),
    .applies("Along 100 m of road stand $100/5 = 21$ trees, one at each end."),
    .not("In music a third on a third is a fifth: $3 + 3 = 7 - 2$."),
    .not("They are $3 + 3 = 5$ in all."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let place = facts.scope.endsCounted, let (claim, _, _, value) = facts.wholeNumbers,
      (claim - value).magnitude == Rational(1)
    else { return nil }
    return ground(
      "both ends counted", at: .note(place), "It is off by one, and the text speaks of things with two ends.")
  }
}
