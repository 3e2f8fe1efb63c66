internal import Words

/// The function gives something of another shape than its formula.
enum AnotherShape: Reason {
  static let id = "another-shape"
  static let page = ReasonPage(
    what:
      "The formula gives a number or a vector, and the function something of another shape, or no numbers.",
    why: "Which part of it is meant is not said.",
    whatToDo: "Return what the formula defines, or bind another function.")
  static let examples: [ReasonExample] = [
    .pair("f(x) = x^2 + 1", "def f(x):\n    return [x**2, 1]"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ shape: Wording) -> Ground {
    ground(
      "another shape", "\(function) gives \(shape.english), which the formula does not.",
      ja: "\(function) が返すのは\(shape.japanese)で、数式とは形が違う。")
  }
}
