internal import LaTeXMath
internal import NoteParsing

/// Nothing on one side.
enum EmptySide: SideReason {
  static let id = "empty-side"
  static let page = ReasonPage(
    what:
      #"""
      Nothing stands on one side of the relation, and what stands before it is not surely the formula that it goes \#
      on from.
      """#,
    why: "A step of a calculation may go on elsewhere, or a line is broken.",
    whatToDo: "Write both sides into one formula.")
  static let examples: [ReasonExample] = [
    .applies("So $= 3 + 4$."),
    .not("So $7 = 3 + 4$."),
    .not("$$\n3 + 4\n$$\n\n$$\n= 7\n$$\n"),
    .applies("$$\na = 3, b = 4\n$$\n\n$$\n= 7\n$$\n"),
  ]

  /// That the formula before may not be the one that goes on.
  static func uncertain(_ before: SourceRange) -> Ground {
    ground(
      "what goes on is not certain", at: .note(before.offsets),
      "Nothing stands on one side, and the formula in line \(before.line) may not be what goes on.")
  }

  static func ground(_ side: Statement.Side) -> Ground? {
    guard case .missing = side.content else { return nil }
    return ground("nothing stands on one side", "Nothing stands on one side.")
  }
}
