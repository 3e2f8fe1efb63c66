/// A name on one side.
enum NameAlone: Reason {
  static let id = "name-alone"
  static let page = ReasonPage(
    what: "One side is a name alone, as in $L = 4.5$.",
    why: "It is a definition or a given: nothing says what the name is otherwise.",
    whatToDo:
      "Nothing needs to be done. Where an equation of the note defines the name, its value is computed.")
  static let examples: [ReasonExample] = [
    .applies("So $L = 4.5$."),
    .not("So $4 + 1 = 5$."),
  ]

  /// That a side is a name.
  static var ground: Ground { ground("a name", "One side is a name.") }
}
