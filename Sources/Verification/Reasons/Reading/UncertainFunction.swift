/// A function that may be defined otherwise here.
enum UncertainFunction: GivenReason {
  static let id = "uncertain-function"
  static let page = ReasonPage(
    what: "The link calls a function of the note whose definition may be another one for these arguments.",
    why: "A sentence may define $f(x)$ and give $f(0)$ a value of its own.",
    whatToDo: "Define the function by cases, in one formula.")
  static let examples: [ReasonExample] = [
    .applies("Let $f(x) = 2 x$ and $f(0) = 1$."),
    .not("Let $f(x) = 2 x$. Then $f(1) = 3$."),
  ]

  static func ground(_ link: ChainLink) -> Ground? {
    guard let function = link.uncertainFunction else { return nil }
    return ground(
      "not as computed with \(function), whose definition may not hold here",
      "It was computed with \(function), whose definition may be another one here.")
  }
}
