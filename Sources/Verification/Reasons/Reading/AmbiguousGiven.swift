internal import LaTeXMath

/// A given that can be read in several ways.
enum AmbiguousGiven: GivenReason {
  static let id = "ambiguous-given"
  static let page = ReasonPage(
    what: "A function or a value of the note can be read in several ways, of which one was computed with.",
    why: "With the other one the link may hold.",
    whatToDo: "Write the definition with parentheses, or with the base of its logarithm.")
  static let examples: [ReasonExample] = [
    .applies(#"Let $f(x) = \log x$. Then $f(100) = 3$."#),
    .not(#"Let $f(x) = \ln x$. Then $f(100) = 3$."#),
    .not(#"Let $f(x) = \log x$. Then $y = f(100)$ and $2 + 2 = 5$."#),
  ]

  static func ground(_ link: ChainLink) -> Ground? { link.usesReadings ? ground : nil }

  /// That a function or a value can be read in several ways.
  static var ground: Ground {
    ground(
      "a function or a given that can be read in several ways",
      "A function or a value of the note can be read in several ways.")
  }
}
