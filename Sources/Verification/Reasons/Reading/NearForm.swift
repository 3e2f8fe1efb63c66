internal import LaTeXMath
internal import Numbers

/// A form that is only near to a number.
enum NearForm: ReadingReason {
  static let id = "form-near-to-a-number"
  static let page = ReasonPage(
    what:
      #"""
      A number is said to be about as much as an expression, as in $3.14 \approx 22/7$, and the two \#
      are near.
      """#,
    why: "Behind ≈ a handy form may stand for the number; how near it should be is not said.",
    whatToDo: "Write the number behind the form: $22/7 \\approx 3.143$.")
  static let examples: [ReasonExample] = [
    .applies(#"So $3.14 \approx 25/8$."#),
    .not(#"So $3.14 \approx 25/4$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (number, _, value, isLeft) = facts.claim, isLeft, facts.link.relation == .approximate,
      !facts.isFar(number, value)
    else { return nil }
    return ground(
      "a form near to the number", "The expression may be a handy form that is near to the number.")
  }
}
