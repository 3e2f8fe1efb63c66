/// A column that does not follow its header.
enum ColumnOfAnotherKind: Reason {
  static let id = "column-of-another-kind"
  static let page = ReasonPage(
    what: "More cells of the column differ from the formula of its header than slips would.",
    why:
      #"""
      The column shows something else: states over time, measurements, another function of the same \#
      name.
      """#,
    whatToDo: "Write what the column is over it.")
  static let examples: [ReasonExample] = [
    .applies(
      #"""
      | $x$ | $2 x$ |
      |--|--|
      | 1 | 3 |
      | 2 | 5 |
      | 3 | 7 |
      """#),
    .not(
      #"""
      | $x$ | $2 x$ |
      |--|--|
      | 1 | 2 |
      | 2 | 5 |
      | 3 | 6 |
      """#),
  ]

  /// The header's place in the note.
  static func ground(at place: Range<Int>) -> Ground {
    ground(
      "the column does not follow the formula of its header", at: .note(place),
      "Most cells of the column do not follow the formula of its header.")
  }
}
