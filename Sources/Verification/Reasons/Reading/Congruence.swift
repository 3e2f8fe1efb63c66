internal import LaTeXMath
internal import Numbers

/// A modulus that is meant for both sides.
enum Congruence: ReadingReason {
  static let id = "holds-as-congruence"
  static let page = ReasonPage(
    what: "The right side has a remainder, $24 \\bmod 100$, and the left one has the same remainder.",
    why: "The modulus may be meant for the whole equation.",
    whatToDo: "Write `\\equiv` and `\\pmod{100}`.")
  static let examples: [ReasonExample] = [
    .applies(#"So $1000 + 24 = 24 \bmod 100$."#),
    .not(#"So $1000 + 24 = 25 \bmod 100$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard case .expressions(let left, let right, _, _) = facts.sides,
      case .binary(.modulo, let rest, let modulus) = right,
      let p = try? facts.link.scalar(.binary(.modulo, left, modulus)),
      let q = try? facts.link.scalar(.binary(.modulo, rest, modulus)),
      p.exact != nil, p.exact == q.exact
    else { return nil }
    return ground("holds as a congruence", "It holds when the modulus is meant for both sides.")
  }
}
