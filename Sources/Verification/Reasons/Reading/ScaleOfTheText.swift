internal import LaTeXMath
internal import Numbers

/// A scale that the text names for its numbers.
enum ScaleOfTheText: ReadingReason {
  static let id = "scale-of-the-text"
  static let page = ReasonPage(
    what:
      #"""
      The result is off by a factor that the text around names as the scale of its numbers: *all amounts in \#
      thousands*, 単位：千円, *in dozens*.
      """#,
    why: "The number may be given in that scale, and what it is computed from not.",
    whatToDo: "Write the scale into the formula: $1{,}500 \\text{ thousand}$.")
  static let examples: [ReasonExample] = [
    .applies("All amounts in thousands: sales were $1200000 + 300000 = 1500$."),
    .not("All amounts in thousands: sales were $1200000 + 300000 = 1600$."),
    .not("Sales were $1200000 + 300000 = 1500$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (number, _, value, _) = facts.claim else { return nil }
    let arithmetic = RealArithmetic()
    let factor = facts.scope.scales.first { factor in
      let scaled = [
        try? arithmetic.divide(value, .exact(factor)), try? arithmetic.multiply(value, .exact(factor)),
      ]
      return scaled.contains { $0.map { facts.agrees(number, $0) } ?? false }
    }
    guard let factor else { return nil }
    return ground(
      "in a scale that the text names",
      "It is off by a factor of \(factor), the scale that the text around names for its numbers.")
  }
}
