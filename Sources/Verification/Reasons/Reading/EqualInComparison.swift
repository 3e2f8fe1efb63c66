/// A strict comparison of equal numbers.
enum EqualInComparison: ReadingReason {
  static let id = "equal-in-comparison"
  static let page = ReasonPage(
    what: "Both sides of < or > are the same number.",
    why: "Writers are not strict about $<$ and $\\le$ where it does not matter.",
    whatToDo: "Write `\\le` or `\\ge`.")
  static let examples: [ReasonExample] = [
    .applies("So $2 + 2 < 4$."),
    .not("So $2 + 3 < 4$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard case .order(_, _, _, _, let isEqual) = facts.sides, isEqual else { return nil }
    return ground("equal, where less or more is said", "Both sides are the same number.")
  }
}
