/// A relation that is not judged.
enum OtherRelations: Reason {
  static let id = "relation-not-judged"
  static let page = ReasonPage(
    what: "The chain has a relation that is not judged: ∈, ∝, ∼, ≡.",
    why:
      #"""
      It says something else than that numbers are equal, less or more, and so may the rest of the \#
      chain.
      """#,
    whatToDo: "Write what is equal as a chain of its own.")
  static let examples: [ReasonExample] = [
    .applies(#"So $1 + 1 = 2 \sim 3$."#),
    .not("So $1 + 1 = 2$."),
  ]

  /// The relation itself.
  static var relation: Ground { ground("a relation that is not judged", "The relation is not judged.") }

  /// Another link of such a chain.
  static var chain: Ground {
    ground("a chain with other relations", "The chain has relations that are not judged.")
  }
}
