import Testing
import Verdicts

@testable import Verification

/// What code takes from around it: numbers of the note's top level, attributes of an object, and what is no definition of it at all.
@Suite struct AgreementSurroundingsTests {
  private typealias Pair = AgreementTests.Pair

  private static func note(_ formula: String, _ code: String, before: String = "") -> String {
    AgreementTests.note(formula, code, before: before)
  }

  private static let growth = #"G(x) = r x \left(1 - \frac{x}{K}\right)"#
  private static let constants: [Pair] = [
    Pair(
      note: note(growth, "r, K = 0.7, 90\n\ndef G(x):\n    return r * x * (1 - x / K)"), verdict: .verified),
    Pair(
      note: note(growth, "r, K = 0.7, 90\n\ndef G(x):\n    return r * x * (1 + x / K)"), verdict: .refuted,
      reason: "sign-of-term"),
    // Bound twice, it is no constant.
    Pair(
      note: note(
        growth, "r = 0.7\nfor K in (80, 90):\n    pass\n\ndef G(x):\n    return r * x * (1 - x / K)"),
      verdict: .unchecked, reason: "symbol-unaccounted"),
    Pair(
      note: note(growth, "r, K = 0.7, 90\n\ndef G(x):\n    K = 3\n    return r * x * (1 - x / K)"),
      verdict: .unchecked, reason: "symbol-unaccounted"),
  ]

  private static let welfare = #"W(q) = (d_0 - s_0) q - \frac{1}{2} (d_1 + s_1) q^2"#
  private static let objects: [Pair] = [
    Pair(
      note: note(
        welfare,
        "def W(q, m):\n    \"\"\"m.d_0 and so on\"\"\"\n    return (m.d_0 - m.s_0) * q - 0.5 * (m.d_1 + m.s_1) * q**2"
      ),
      verdict: .verified),
    Pair(
      note: note(
        welfare, "def W(q, m):\n    return (m.d_0 - m.s_0) * q - (m.d_1 + m.s_1) * q**2"), verdict: .refuted,
      reason: "missing-term"),
    // What calls its methods needs the whole object.
    Pair(
      note: note(welfare, "def W(q, m):\n    return m.d_0 * q - m.cost(q)"), verdict: .unchecked,
      reason: "symbol-unaccounted"),
    Pair(
      note: note(
        #"u(c) = \frac{c^{1-\gamma}}{1-\gamma}"#,
        "class Saver:\n    def __init__(self, γ=2.0):\n        self.γ = γ\n    def u_prime(self, c):\n        return c ** (-self.γ)"
      ), verdict: .verified, reading: "by its name, which is that of a derivative"),
    Pair(
      note: note(
        #"u(c) = \frac{c^{1-\gamma}}{1-\gamma}"#,
        "class Saver:\n    def __init__(self, γ=2.0):\n        self.γ = γ\n    def u_prime(self, c):\n        return c ** (1 - self.γ)"
      ), verdict: .refuted, reason: "formula-and-code-differ"),
  ]

  /// `f(e^*) = K / 2` is a value of a function.
  private static let points: [Pair] = [
    Pair(
      note: note(
        #"\bar{x}(e^*) = K / 2"#, "def x_bar(e):\n    return 90 * (1 - e / 4)", before: "Let $K = 90$.\n\n"),
      verdict: nil),
    Pair(
      note: note(#"h(k^*) = k^* - 3"#, "def h(k_star):\n    return k_star - 3"), verdict: .verified),
  ]

  /// Python has one name for `ϕ` and `φ`.
  private static let letters: [Pair] = [
    Pair(note: note(#"g(x, \phi) = 3 x \phi"#, "def g(x, ϕ):\n    return 3 * x * ϕ"), verdict: .verified),
    Pair(note: note(#"\phi(x) = x^2 + 1"#, "def ϕ(x):\n    return x**2 + 1"), verdict: .verified),
    Pair(
      note: note(#"\phi(x) = x^2 + 1"#, "def ϕ(x):\n    return x**2 - 1"), verdict: .refuted,
      reason: "sign-of-term"),
  ]

  /// The old value and the new one are of one layer; what a formula's head names need not be in the code.
  private static let assignments: [Pair] = [
    Pair(
      note: note(
        #"W^{[l]} = W^{[l]} - \alpha \, dW^{[l]}"#,
        "for l in range(2):\n    p['W' + str(l+1)] = p['W' + str(l+1)] - alpha * g['dW' + str(l+1)]"),
      verdict: .verified),
    Pair(
      note: note(
        #"W^{[l]} = W^{[l]} - \alpha \, dW^{[l]}"#,
        "for l in range(2):\n    p['W' + str(l+1)] = p['W' + str(l+1)] - alpha * g['dW' + str(l)]"),
      verdict: nil),
    Pair(
      note: note(
        #"J(\theta) = \frac12 \sum_{n=1}^N (y_n - z_n)^2"#, "J = 0.5 * np.sum((y - z)**2)"),
      verdict: .verified),
    Pair(
      note: note(
        #"J(\theta) = \frac12 \sum_{n=1}^N (y_n - z_n)^2"#, "J = 0.5 * np.sum((y + z)**2)"),
      verdict: .refuted,
      reason: "sign-of-term"),
  ]

  @Test(arguments: [constants, objects, points, letters, assignments]) private func surroundings(
    pairs: [Pair]
  )
    async throws
  {
    let judged = try await TestSandbox.agreements(in: pairs.map(\.note))
    for (pair, items) in zip(pairs, judged) {
      let told = items.map {
        "\($0.verdict.rawValue) \($0.reasons.map(\.id)): \($0.sentence) [\($0.reading ?? "")]"
      }
      #expect(items.map(\.verdict) == (pair.verdict.map { [$0] } ?? []), "\(told) in\n\(pair.note)")
      #expect(items.first?.reasons.first?.id == pair.reason, "\(told) in\n\(pair.note)")
      if let item = items.first { #expect((item.reading ?? "").contains(pair.reading), "\(told)") }
    }
  }
}
