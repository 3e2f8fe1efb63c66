internal import LaTeXMath

/// Nothing on one side.
enum EmptySide: SideReason {
  static let id = "empty-side"
  static let page = ReasonPage(
    what: "Nothing stands on one side of the relation.",
    why: "A step of a calculation may go on elsewhere, or a line is broken.",
    whatToDo: "Write both sides into one formula.")
  static let examples: [ReasonExample] = [
    .applies("So $= 3 + 4$."),
    .not("So $7 = 3 + 4$."),
  ]

  static func ground(_ side: Statement.Side) -> Ground? {
    guard case .missing = side.content else { return nil }
    return ground("nothing stands on one side", "Nothing stands on one side.")
  }
}
