internal import LaTeXMath
internal import Numbers

/// A division that leaves something.
enum LeavesRemainder: ReadingReason {
  static let id = "leaves-remainder"
  static let page = ReasonPage(
    what:
      #"""
      The dividend is more than the product by less than one of its factors, and the text names what is left: \#
      $17 = 5 \cdot 3$, *remainder 2*, 余り 2, *Rest 2*.
      """#,
    why: "A division is written so where its remainder stands in words.",
    whatToDo: "Write $17 = 5 \\cdot 3 + 2$.")
  static let examples: [ReasonExample] = [
    .applies("We divide: $17 = 5 \\cdot 3$, and 2 are left over."),
    .applies("$17 = 5 \\times 3$ で 2 余る。"),
    .not("We divide: $17 = 5 \\cdot 3$."),
    .not("We divide: $27 = 5 \\cdot 3$, and 12 are left over."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let place = facts.scope.leftOver, let rest = facts.remainderLeft else { return nil }
    return ground(
      "a remainder in words", at: .note(place),
      "\(rest) more than the product, and the text names what is left.")
  }
}
