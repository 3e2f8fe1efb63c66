internal import LaTeXMath

/// A rounded number in a sentence that calls it exact.
enum CalledExact: Reason {
  static let id = "called-exact"
  static let page = ReasonPage(
    what: "The number is the value rounded, with an equals sign, and the sentence calls it exact.",
    why: "Rounded, it is not the exact value.",
    whatToDo: #"Write `\approx`, or the value as a fraction or a root."#)
  static let examples: [ReasonExample] = [
    .applies(#"The exact value is $\frac13 = 0.333$."#),
    .applies(#"正確には $\frac13 = 0.33$ である。"#),
    .not(#"The exact value is $\frac38 = 0.375$."#),
    .not(#"It is not exactly so, but $\frac13 = 0.333$."#),
    .not(#"The exact value is $\frac13 \approx 0.333$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard facts.scope.isCalledExact, facts.link.relation == .equal else { return nil }
    return ground("rounded, and called exact", "It is rounded, and the text calls it exact.")
  }
}
