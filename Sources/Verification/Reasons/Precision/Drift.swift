internal import LaTeXMath
internal import Numbers

/// Rounding that is carried along a chain.
enum Drift: Reason {
  static let id = "drift"
  static let page = ReasonPage(
    what:
      #"""
      Each step of the chain holds by the digits shown, and from its start the last digit is another \#
      one.
      """#,
    why: "A step was computed from a number that had been rounded.",
    whatToDo: "Compute the last step from the first one, or show more digits between.")
  static let examples: [ReasonExample] = [
    .applies(#"So $2/3 = 0.67 = 0.67 \times 1 = 0.670$."#),
    .not(#"So $2/3 = 0.667 = 0.667 \times 1 = 0.667$."#),
  ]

  /// Sides before the link that give another digit, although the links between hold. A name, whose value may come from elsewhere,
  /// is none of them; nor is what differs by more than rounding does.
  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (number, _, _, isLeft) = facts.claim, !isLeft, !facts.link.isAfterDoubt, number.hasPoint,
      let unit = number.lastPlaceUnit, let claim = number.value,
      let start = facts.link.earlier.first(where: { $0.freeName(in: facts.scope) == nil && !$0.isName }),
      ClaimedNumber(start) == nil, let value = try? facts.link.scalar(start),
      let agreement = try? number.agreement(with: value, isEqual: true), agreement > .rounded,
      let bounds = value.interval(precision: 256).bounds,
      (bounds.lowerBound - claim).magnitude < unit * Rational(10)
    else { return nil }
    let digits = value.text(near: number)
    return ground(
      "rounding carried along the chain: from its start it is \(digits)",
      "Rounding is carried along the chain: from its start it is \(digits).")
  }
}
