internal import LaTeXMath

/// An approximation that a method gives, and no rounding.
enum ApproximationByMethod: ReadingReason {
  static let id = "approximation-by-a-method"
  static let page = ReasonPage(
    what:
      #"""
      Behind ≈ stands what is not the rounded value of an integral, a limit or a sum without end, as in \#
      $\int_0^1 x^2\,dx \approx 0.34$; or behind = where the sentence names such a method: the midpoint rule, \#
      a Riemann sum, Monte Carlo.
      """#,
    why:
      "A Riemann sum, Simpson's rule, a partial sum or drawn samples come near, and no text need say which.",
    whatToDo: "Name the approximation, $S_4 = 0.34$, or write the value with `=`.")
  static let examples: [ReasonExample] = [
    .applies(#"So $\int_0^1 x^2\,dx \approx 0.34$."#),
    .applies(#"So $\sum_{n=1}^\infty \frac{1}{n^2} \approx 1.635$."#),
    .applies(#"The midpoint rule has $\int_0^1 x^2\,dx = 0.25$."#),
    .not(#"So $\int_0^1 x^2\,dx = 0.34$."#),
    .not(#"The midpoint rule has $1 + 1 = 3$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    let method = facts.scope.method
    guard facts.link.relation == .approximate || facts.link.relation == .equal && method != nil,
      [facts.link.left, facts.link.right].contains(where: \.hasEndlessOperation)
    else { return nil }
    return ground(
      "an approximation by a method", at: method.map { .note($0) } ?? .claim,
      "It is not the rounded value, and may be what a method of approximation gives.")
  }
}

extension Expression {
  /// Whether an integral, a limit or a sum without end stands in it.
  fileprivate var hasEndlessOperation: Bool {
    contains { part in
      guard case .aggregate(let aggregate) = part else { return false }
      if case .bounds(_, .infinity) = aggregate.range { return true }
      return aggregate.operation == .integral || aggregate.operation == .limit
    }
  }
}
