import Testing

/// What a rule of quadrature gives is no value of the integral.
@Suite struct QuadratureTests {
  @Test(arguments: [
    "The midpoint rule with one strip has $\\int_0^1 x^2\\,dx = 0.25$.",
    "台形則（2分割）では $\\int_0^1 x^2\\,dx = 0.375$ である。", "矩形法（取右端点）得 $\\int_0^1 x^2\\,dx = 0.625$。",
    "Mit der Trapezregel ist $\\int_0^1 x^2\\,dx = 0.375$.",
    "With random points we find $\\int_0^1 x^2\\,dx = 0.341$ by Monte Carlo.",
  ])
  func aNamedRule(note: String) {
    let found = judgedFormulas(note)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasSuffix(": approximation-by-a-method") }, "\(found)")
  }

  @Test(arguments: [
    "We find $\\int_0^1 x^2\\,dx = 0.25$.", "The midpoint rule is old. We find $\\int_0^1 x^2\\,dx = 0.25$.",
    "The Riemann integral is $\\int_0^1 x^2\\,dx = 0.25$.",
  ])
  func none(note: String) {
    #expect(judgedFormulas(note) == ["refuted \\int_0^1 x^2\\,dx = 0.25"])
  }

  @Test func aRuleExcusesNoSum() {
    #expect(judgedFormulas("The midpoint rule has $2 + 2 = 5$ points.") == ["refuted 2 + 2 = 5"])
  }
}
