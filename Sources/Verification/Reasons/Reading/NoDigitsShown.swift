internal import LaTeXMath
internal import Numbers

/// An approximation that shows no digits.
enum NoDigitsShown: ReadingReason {
  static let id = "approximation-without-digits"
  static let page = ReasonPage(
    what: "Two expressions are said to be about equal, and no decimal shows how nearly.",
    why:
      #"""
      Behind ≈ a larger or smaller error may be meant; only what is more than twice as much is called \#
      wrong.
      """#,
    whatToDo: "Write the value behind: $2^{10} \\approx 10^3 = 1000$.")
  static let examples: [ReasonExample] = [
    .applies(#"So $2^{10} + 1 \approx 10^3 + 30$."#),
    .not(#"So $1.5 \times 2^{10} \approx 4 \times 10^3 + 30$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard case .expressions(let left, let right, let x, let y) = facts.sides,
      facts.link.relation == .approximate
    else { return nil }
    let (p, q) = (abs(x.double), abs(y.double))
    let isPlain =
      (left.literals + right.literals).contains(where: \.hasPoint) && p > 0 && q > 0
      && (max(p, q) > 2 * min(p, q) || x.sign != y.sign)
    if isPlain { return nil }
    return ground("an approximation that shows no digits", "No decimal shows how near the two should be.")
  }
}
