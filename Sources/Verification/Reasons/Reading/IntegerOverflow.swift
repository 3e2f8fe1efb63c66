internal import LaTeXMath
internal import Numbers

/// Whole numbers of a machine.
enum IntegerOverflow: ReadingReason {
  static let id = "integer-overflow"
  static let page = ReasonPage(
    what:
      #"""
      The equation holds for whole numbers of 8, 16, 32 or 64 bits, which begin again when they are \#
      full.
      """#,
    why: "A text about overflow writes $255 + 1 = 0$, and means it.",
    whatToDo: "Say the number of bits with `\\bmod 256`.")
  static let examples: [ReasonExample] = [
    .applies("So $255 + 1 = 0$."),
    .not("So $255 + 1 = 1$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    let holds =
      switch facts.sides {
      case .claim:
        facts.wholeNumbers.map { MachineInteger.overflows($0.value, to: $0.claim) } ?? false
      case .expressions(_, _, let x, let y):
        if let p = x.exact, let q = y.exact { MachineInteger.overflows(p, to: q) } else { false }
      default: false
      }
    guard holds else { return nil }
    return ground(
      "holds with an overflow of whole numbers", "It holds for whole numbers of a machine that overflow.")
  }
}
