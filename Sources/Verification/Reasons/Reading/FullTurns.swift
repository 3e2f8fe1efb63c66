internal import LaTeXMath
internal import Numbers

/// Angles that are equal but for full turns.
enum FullTurns: ReadingReason {
  static let id = "full-turns"
  static let page = ReasonPage(
    what: "Both sides are angles in degrees, and differ by full turns.",
    why: "On a circle $350° + 20°$ and $10°$ are one direction.",
    whatToDo: "Write `\\equiv`, or the angle that the sum is.")
  static let examples: [ReasonExample] = [
    .applies(#"So $350^\circ + 20^\circ = 10^\circ$."#),
    .not(#"So $350^\circ + 20^\circ = 20^\circ$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    let (left, right) = (facts.link.left.withoutUnit, facts.link.right.withoutUnit)
    guard left.hasDegrees, right.hasDegrees, let x = try? facts.link.scalar(left.withoutDegrees).exact,
      let y = try? facts.link.scalar(right.withoutDegrees).exact, ((x - y) / Rational(360)).isInteger
    else { return nil }
    return ground("equal but for full turns", "It holds but for full turns.")
  }
}
