/// The function gives other values than its formula.
enum FormulaAndCodeDiffer: Reason {
  static let id = "formula-and-code-differ"
  static let page = ReasonPage(
    what: "A function and the formula that defines it give different values for ordinary inputs.",
    why: "One of the two has a slip, in a term, a sign or an operation.",
    whatToDo: "Compare both at the inputs that are shown, and mend the one that is wrong.")
  static let examples: [ReasonExample] = [
    .pair("f(x) = x^2 + 1", "def f(x):\n    return x**2 + x"),
    .agreeingPair,
  ]

  static func ground(_ example: CounterExample) -> Ground {
    ground("formula and code differ", example.english, ja: example.japanese)
  }
}
