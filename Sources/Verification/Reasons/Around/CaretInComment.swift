/// A caret in a comment of code.
enum CaretInComment: Reason {
  static let id = "caret-in-comment"
  static let page = ReasonPage(
    what: "The arithmetic of a comment has a `^`.",
    why: "In code it is a bit operation, and in a comment either.",
    whatToDo: "Write `**` for a power.")
  static let examples: [ReasonExample] = [
    .applies(
      #"""
      ```python
      x = 3  # 2 ^ 3 = 9
      ```
      """#),
    .not(
      #"""
      ```python
      x = 3  # 2 ** 3 = 9
      ```
      """#),
  ]

  /// The place of the sign in the note.
  static func ground(at place: Range<Int>) -> Ground {
    ground("^, which may be a bit operation", at: .note(place), "The sign ^ may be a bit operation.")
  }
}
