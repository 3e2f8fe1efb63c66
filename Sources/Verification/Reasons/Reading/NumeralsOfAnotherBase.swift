internal import LaTeXMath

/// Numerals of another base than ten, by what the text says.
enum NumeralsOfAnotherBase: Reason {
  static let id = "numerals-of-another-base"
  static let page = ReasonPage(
    what: "The sentence names a base of numerals, and the equation holds in decimal numerals alone.",
    why: "Whether its digits are meant in that base is not known.",
    whatToDo: "Write the base at the numerals, `12_8`.")
  static let examples: [ReasonExample] = [
    .applies("In base 8, $7 + 5 = 12$."), .applies("8進法では $7 + 5 = 12$ である。"),
    .not("In base 8, $7 + 5 = 14$."), .not("In base ten, $7 + 5 = 12$."),
    .not("In binary, $4 + 1 = 5$."),
  ]

  static var ground: Ground {
    ground(
      "holds in decimal numerals alone",
      "The text names another base, and it holds in decimal numerals alone.")
  }
}
