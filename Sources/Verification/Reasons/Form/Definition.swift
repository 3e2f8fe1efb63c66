/// A definition.
enum Definition: Reason {
  static let id = "definition"
  static let page = ReasonPage(
    what: "The sign is := or ←, which gives a name a value.",
    why: "A definition claims nothing.",
    whatToDo: "Nothing needs to be done.")
  static let examples: [ReasonExample] = [
    .applies("So $2 + x := 5$."),
    .not("So $2 + 3 = 5$."),
  ]

  /// That it is a definition.
  static var ground: Ground { ground("a definition", "It is a definition.") }
}
