/// What the function returns does not satisfy its equation.
enum PropertyFails: Reason {
  static let id = "property-fails"
  static let page = ReasonPage(
    what:
      "The line says that what the function returns satisfies an equation, such as `A x = b`, and for some input it does not.",
    why: "A solution, a root or a pair of coefficients is right when it satisfies its equation.",
    whatToDo: "Compare both sides at the inputs that are shown.")
  static let examples: [ReasonExample] = [
    .pair(
      "x^2 = a", "def r(a):\n    return a / 2", between: "%% verify: x^2 = a = r(a) %%"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ equation: String, _ inputs: String, _ residual: String) -> Ground {
    ground(
      "an equation is not satisfied", at: .claim,
      "For \(inputs) what \(function) returns misses \(equation) by \(residual).",
      ja: "\(inputs) のとき、\(function) の返す値は \(equation) から \(residual) だけずれる。")
  }
}
