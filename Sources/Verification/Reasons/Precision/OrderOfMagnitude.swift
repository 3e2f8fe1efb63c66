internal import LaTeXMath
internal import Numbers

/// A power of ten that is only near.
enum OrderOfMagnitude: PrecisionReason {
  static let id = "order-of-magnitude"
  static let page = ReasonPage(
    what: "A bare power of ten is equated with what is only near to it.",
    why: "It is a remark on the size, and the sign says more than is meant.",
    whatToDo: "Write ≈ or ∼.")
  static let examples: [ReasonExample] = [
    .applies("So $2^{20} = 10^6$."),
    .not(#"So $2^{20} \approx 10^6$."#),
    .not("So $2^{20} = 10^5$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard case .claim(let number, _, _, .imprecise, _) = facts.sides, number.isPowerOfTen else { return nil }
    return ground("an order of magnitude", "It is only the order of magnitude.")
  }
}
