/// Formula and function agree but where a quantity is zero.
enum DiffersOnBoundary: Reason {
  static let id = "differs-on-boundary"
  static let page = ReasonPage(
    what:
      "Formula and function agree on all ordinary inputs, and differ where a probability or a positive quantity is zero.",
    why: "A convention such as 0 log 0 = 0, or a value that is left out, is often meant and seldom said.",
    whatToDo: "Say in the text what holds at zero.")
  static let examples: [ReasonExample] = [
    .pair(#"g(t) = \sqrt{t}"#, "import math\ndef g(t):\n    return math.sqrt(t) if t > 0 else 1.0"),
    .agreeingPair,
  ]

  static func ground(_ one: AgreementComparison.Try, _ claim: AgreementClaim) -> Ground {
    let example = DifferenceSort.example(one, claim)
    return ground(
      "differ on the boundary", "They agree but on the boundary: \(example.clause)",
      ja: "境界を除けば一致する。\(example.japanese)")
  }
}
