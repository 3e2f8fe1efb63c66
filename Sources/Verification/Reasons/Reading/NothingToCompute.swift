internal import LaTeXMath
internal import Numbers

/// Two numbers and nothing to compute.
enum NothingToCompute: ReadingReason {
  static let id = "nothing-to-compute"
  static let page = ReasonPage(
    what: "Both sides are numbers as they stand, and they differ.",
    why:
      #"""
      Nobody writes $5 = 7$ as a result: it is a hypothesis, a code, a label, or what a contradiction \#
      ends in; $1 > 2 > 3$ ranks what has these numbers.
      """#,
    whatToDo: "Nothing needs to be done.")
  static let examples: [ReasonExample] = [
    .applies("So $5 = 7$."),
    .not("So $5 = 3 + 4$."),
    .applies("So $3 < 2.34$."),
    .applies("So the order of the answers is $1 > 2 > 3$."),
    .not("So it lies between, $1.97 < 3 < 2.34$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard case .numbers = facts.sides, !facts.link.isBound || facts.link.isRanking else { return nil }
    return ground("two different numbers and nothing to compute", "Both sides are numbers as they stand.")
  }
}

extension ChainLink {
  /// `3 < 2.34` of `1.97 < 3 < 2.34`, which says between what a number lies.
  fileprivate var isBound: Bool {
    isPartOfChain && [.less, .lessOrEqual, .greater, .greaterOrEqual].contains(relation)
  }
}

extension Statement {
  /// `1 > 2 > 3`: three whole numbers and more, none of which stands to the next as the sign says.
  var isRanking: Bool {
    guard relations.count > 1, Set(relations).count == 1, [.less, .greater].contains(relations[0]) else {
      return false
    }
    let values = sides.compactMap { side in
      if case .expression(let expression) = side.content { ClaimedNumber(expression)?.number } else { nil }
    }
    guard values.count == sides.count, values.allSatisfy(\.isInteger) else { return false }
    let numbers = values.compactMap(\.value)
    return numbers.count == sides.count
      && zip(numbers, numbers.dropFirst()).allSatisfy { relations[0] == .less ? $0 > $1 : $0 < $1 }
  }
}
