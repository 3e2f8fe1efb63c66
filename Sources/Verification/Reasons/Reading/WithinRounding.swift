/// The rounding of the numbers shown.
enum WithinRounding: ReadingReason {
  static let id = "within-rounding"
  static let page = ReasonPage(
    what: "The difference may come from the rounding of the numbers that the note shows.",
    why: "A result that was computed with more digits than are written is not wrong for it.",
    whatToDo: "Write the numbers with more digits, or the result with fewer.")
  static let examples: [ReasonExample] = [
    .applies(#"So $0.333 \times 3.00 = 0.9999$."#),
    .not(#"So $0.33 \times 3 = 2.1$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let source = source(facts) else { return nil }
    return ground(
      "within the rounding of the numbers \(source)",
      "The difference is within the rounding of the numbers \(source).")
  }

  private static func source(_ facts: LinkFacts) -> String? {
    switch facts.sides {
    case .claim:
      switch CarriedRounding(facts)?.doubt {
      case .before: return "before it"
      case .computedFrom: return "it is computed from"
      case nil: return nil
      }
    case .expressions(let left, let right, _, _):
      let shown = ShownNumbers(left, right, facts.link)
      return shown.overlap(left, right, shown.isDecimal) ? "shown" : nil
    case .vectors(_, _, let isExplained): return isExplained ? "shown" : nil
    default: return nil
    }
  }
}
