/// The block that defines the function was not run.
enum FunctionNotRun: Reason {
  static let id = "function-not-run"
  static let page = ReasonPage(
    what: "The code that defines the function did not run, or ended before it could be called.",
    why: "Without its values nothing can be compared.",
    whatToDo: "See what is said of the block.")
  static let examples: [ReasonExample] = [
    .pair(
      "f(x) = x^2 + 1",
      "import nothing_of_that_name\n@nothing_of_that_name.wrapped\ndef f(x):\n    return x**2 + 1"),
    .agreeingPair,
  ]

  static func ground(_ function: String) -> Ground {
    ground(
      "the function was not run", "\(function) could not be called, so it is not compared.",
      ja: "\(function) を呼べなかったので、比べない。")
  }
}
