internal import LaTeXMath
internal import Words

/// Notation that is not read.
enum UnreadNotation: SideReason {
  static let id = "unread-notation"
  static let page = ReasonPage(
    what:
      #"""
      A side has notation whose meaning is not read: an integral without bounds, a numeral with an \#
      index, dots in the middle.
      """#,
    why: "What is not read cannot be computed.",
    whatToDo: "Write the value of that part, or the step before it, in plain arithmetic.")
  static let examples: [ReasonExample] = [
    .applies(#"So $\int 2\,dx = 3$."#),
    .not("So $1 + 1 = 3$."),
  ]

  static func ground(_ side: Statement.Side) -> Ground? {
    guard case .unreadable(let what, _) = side.content else { return nil }
    let phrase = what.phrase.english
    return ground(phrase, at: .formula(side.range), "A side of it is not read: \(phrase).")
  }
}
