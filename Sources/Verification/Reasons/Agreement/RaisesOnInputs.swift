/// The function raises on most of the inputs that are tried.
enum RaisesOnInputs: Reason {
  static let id = "raises-on-inputs"
  static let page = ReasonPage(
    what: "The function raises an exception on most of the inputs that its formula is defined for.",
    why: "The inputs are made from the formula; the function may want other types or shapes.",
    whatToDo: "Call the function in the note, so that the reader sees what it takes.")
  static let examples: [ReasonExample] = [
    .pair("f(x) = x^2 + 1", "def f(x):\n    return x.shape[1] + 1"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ exception: String) -> Ground {
    ground(
      "the function raises", at: .claim, "\(function) raises on the inputs that were tried: \(exception)",
      ja: "試した入力で \(function) が例外を出す。\(exception)")
  }
}
