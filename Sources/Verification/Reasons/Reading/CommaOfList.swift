internal import LaTeXMath
internal import Numbers

/// A comma between digits that may part a list.
enum CommaOfList: GivenReason {
  static let id = "comma-may-part-a-list"
  static let page = ReasonPage(
    what: "A comma between digits was read as a decimal comma, and may part a list.",
    why:
      #"""
      $0,25$ is a quarter in a note that writes its decimals so, in two places at least and none with a point; \#
      elsewhere it may be two numbers.
      """#,
    whatToDo: "Write `0{,}25` for a decimal, and a space behind the comma of a list.")
  static let examples: [ReasonExample] = [
    .applies("So $2 + 3 = 5,7$."),
    .not("So $0,5 + 0,25 = 0,8$."),
    .not("So $2 + 3 = 5{,}7$."),
  ]

  static func ground(_ link: ChainLink) -> Ground? {
    guard !link.scope.usesDecimalCommas, link.holdsListComma else { return nil }
    return ground(
      "a comma that may part a list", "A comma in it may part a list, and not stand before decimals.")
  }
}

extension ChainLink {
  /// Whether a number with a comma that may part a list stands in it.
  fileprivate var holdsListComma: Bool {
    [left, right].contains { $0.literals.contains(where: \.mayBeList) }
  }
}
