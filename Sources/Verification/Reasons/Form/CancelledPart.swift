internal import LaTeXMath

/// Something struck out in the formula.
enum CancelledPart: SignReason {
  static let id = "cancelled-part"
  static let page = ReasonPage(
    what: "A part of the formula is struck out, by `\\cancel` or the like.",
    why: "It is no longer there, or the whole is taken back.",
    whatToDo: "Write the formula again without the part.")
  static let examples: [ReasonExample] = [
    .applies(#"So $1 + 1 = 3, \quad \cancel{x}$."#),
    .not(#"So $1 + 1 = 3, \quad \boxed{x}$."#),
  ]

  static func ground(_ formula: MathFormula) -> Ground? {
    let node = formula.first {
      if case .enclosed(let enclosure, _) = $0.kind { enclosure != .box } else { false }
    }
    guard let node else { return nil }
    return ground(
      "something struck out", at: .formula(node.range), "It is false as written, and a part is struck out.")
  }
}
