internal import LaTeXMath
internal import Numbers

/// Off in the last digit.
enum LastDigit: PrecisionReason {
  static let id = "last-digit"
  static let page = ReasonPage(
    what: "The number differs from the value by one in its last digit.",
    why: "It was rounded the wrong way, or cut off; it is no other number.",
    whatToDo: "Write the digit that rounding gives.")
  static let examples: [ReasonExample] = [
    .applies("So $2/3 = 0.66$."),
    .not("So $2/3 = 0.67$."),
    .not("So $2/3 = 0.62$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    switch facts.sides {
    case .claim(let number, _, _, .imprecise, _) where !number.isPowerOfTen: return ground
    case .expressions(let left, let right, _, _):
      // Cut off instead of rounded.
      let shown = ShownNumbers(left, right, facts.link)
      let isCutOff = shown.overlap(
        left.truncating(shown.isRounded), right.truncating(shown.isRounded), \.isTruncated)
      return isCutOff ? ground : nil
    default: return nil
    }
  }

  /// That the last digit is off.
  static var ground: Ground { ground("off in the last digit", "It is off in the last digit.") }
}
