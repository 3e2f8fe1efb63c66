internal import LaTeXMath
internal import Numbers

/// Division that rounds down.
enum WholeDivision: ReadingReason {
  static let id = "division-of-whole-numbers"
  static let page = ReasonPage(
    what: "The equation holds when every quotient of whole numbers is rounded down.",
    why: "Programs divide whole numbers so, and texts about them write $7 / 2 = 3$.",
    whatToDo: "Write $\\lfloor 7 / 2 \\rfloor = 3$.")
  static let examples: [ReasonExample] = [
    .applies("So $7 / 2 = 3$."),
    .not("So $7 / 2 = 4$."),
    .not(#"So $\lceil 7 / 2 \rceil = 3$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    // No program solves equations so.
    guard !facts.link.isSolved, let (claim, number, expression, value) = facts.wholeNumbers,
      !expression.dividesByNames
    else { return nil }
    let whole = expression.withWholeDivision
    guard whole != expression,
      (expression.isQuotient && claim == value.floor) || facts.agrees(number, whole)
    else { return nil }
    return ground(
      "holds as a division of whole numbers", "It holds when quotients of whole numbers are rounded down.")
  }
}

extension Expression {
  /// `\frac{13}{2x + 5}`, as in an equation.
  fileprivate var dividesByNames: Bool {
    contains { if case .binary(.divide, _, let below) = $0 { !below.nameKeys.isEmpty } else { false } }
  }
}
