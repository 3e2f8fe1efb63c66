internal import LaTeXMath

/// Two numbers and nothing to compute.
enum NothingToCompute: ReadingReason {
  static let id = "nothing-to-compute"
  static let page = ReasonPage(
    what: "Both sides are numbers as they stand, and they differ.",
    why:
      #"""
      Nobody writes $5 = 7$ as a result: it is a hypothesis, a code, a label, or what a contradiction \#
      ends in.
      """#,
    whatToDo: "Nothing needs to be done.")
  static let examples: [ReasonExample] = [
    .applies("So $5 = 7$."),
    .not("So $5 = 3 + 4$."),
    .applies("So $3 < 2.34$."),
    .not("So it lies between, $1.97 < 3 < 2.34$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard case .numbers = facts.sides, !facts.link.isBound else { return nil }
    return ground("two different numbers and nothing to compute", "Both sides are numbers as they stand.")
  }
}

extension ChainLink {
  /// `3 < 2.34` of `1.97 < 3 < 2.34`, which says between what a number lies.
  fileprivate var isBound: Bool {
    isPartOfChain && [.less, .lessOrEqual, .greater, .greaterOrEqual].contains(relation)
  }
}
