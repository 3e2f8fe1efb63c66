/// No number is stated.
enum NoNumber: Reason {
  static let id = "states-no-number"
  static let page = ReasonPage(
    what: "The formula has no relation, or names without a value.",
    why: "There is nothing to compute.",
    whatToDo: "Give the names values in the note, where the formula is meant as an example.")
  static let examples: [ReasonExample] = [
    .applies("So $a^2 + b^2 = c^2$."),
    .not("So $3^2 + 4^2 = 5^2$."),
  ]

  /// That no number is stated.
  static var ground: Ground { ground("states no number", "It states no number.") }
}
