/// Too many numbers that differ.
enum TooManyDiffer: Reason {
  static let id = "too-many-numbers-differ"
  static let page = ReasonPage(
    what: "So many numbers of the note were found false that the text around each could not be read.",
    why: "Judging one note must not keep the others waiting.",
    whatToDo: "Part the note.")
  static let examples: [ReasonExample] = [
    .not("So $1 + 1 = 3$.")
  ]

  /// That the text around was not read.
  static var ground: Ground {
    ground(
      "too many numbers differ to read the text around each",
      "Too many numbers of the note differ to read the text around each.")
  }
}
