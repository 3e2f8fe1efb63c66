/// A symbol of the formula is no parameter and has no value.
enum SymbolUnaccounted: Reason {
  static let id = "symbol-unaccounted"
  static let page = ReasonPage(
    what: "The formula uses a symbol that is no parameter of the function, and that the note gives no value.",
    why: "What the function takes for it is not known, so nothing is compared.",
    whatToDo: "Give the symbol a value in the note, or make it a parameter.")
  static let examples: [ReasonExample] = [
    .pair("f(x) = a x^2", "def f(x):\n    return 3 * x**2"),
    .nearPair("f(x) = a x^2", "def f(x):\n    return 3 * x**2", before: "Let $a = 3$."),
    .agreeingPair,
  ]

  static func ground(_ symbol: String, _ function: String) -> Ground {
    ground(
      "a symbol without a value", at: .claim,
      "\(symbol) is no parameter of \(function) and has no value in the note, so they are not compared.",
      ja: "\(symbol) は \(function) の引数になく、ノートに値もないので、比べない。")
  }
}
