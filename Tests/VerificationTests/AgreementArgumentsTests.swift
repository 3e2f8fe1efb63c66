import Testing
import Verdicts

@testable import Verification

/// What code takes as arguments: a distribution as an array or as a function, the new value of another step, matrices by index.
@Suite struct AgreementArgumentsTests {
  private typealias Pair = AgreementTests.Pair

  private static func pairs(
    _ formula: String, _ line: String, _ right: String, _ wrong: [(code: String, reason: String)],
    before: String = ""
  ) -> [Pair] {
    func note(_ code: String) -> String {
      AgreementTests.note(formula, code, before: before) + "\n%% verify: \(line) %%\n"
    }
    return [Pair(note: note(right), verdict: .verified)]
      + wrong.map { Pair(note: note($0.code), verdict: .refuted, reason: $0.reason) }
  }

  private static let samples: [Pair] =
    pairs(
      #"p(D) = \prod_{i=1}^N p(x^{(i)})"#, "p(D) = likelihood(p)",
      "def likelihood(p):\n    return np.prod(p)",
      [
        ("def likelihood(p):\n    return np.sum(p)", "another-function"),
        ("def likelihood(p):\n    return np.prod(p[1:])", "off-by-one"),
      ])
    + pairs(
      #"p(D) = \prod_{i=1}^N p(x^{(i)})"#, "p(D) = likelihood(x, p)",
      "def likelihood(x, p):\n    \"\"\"p(x) is a density.\"\"\"\n    return np.prod(p(x))",
      [
        ("def likelihood(x, p):\n    return np.sum(p(x))", "another-function"),
        ("def likelihood(x, p):\n    return np.prod([p(each) ** 2 for each in x])", "another-power"),
      ])
    + pairs(
      #"\ell(D) = \sum_{i=1}^N \log p(y^{(i)} \mid x^{(i)})"#, #"\ell(D) = total(p)"#,
      "def total(p):\n    return np.sum(np.log(p))",
      [("def total(p):\n    return np.mean(np.log(p))", "sum-for-mean")])

  private static let classes: [Pair] =
    pairs(
      #"\hat{c} = \arg\max_c p(y=c \mid x)"#, #"\hat{c} = choose(p)"#,
      "def choose(p):\n    return np.argmax(p)",
      [("def choose(p):\n    return np.argmin(p)", "formula-and-code-differ")])
    + pairs(
      #"\hat{c} = \arg\max_c p(c) p(x \mid c)"#, #"\hat{c} = choose(p, p_x_given_c)"#,
      "def choose(p, p_x_given_c):\n    return np.argmax(p * p_x_given_c)",
      [("def choose(p, p_x_given_c):\n    return np.argmax(p_x_given_c / p)", "formula-and-code-differ")])

  private static let expectations: [Pair] =
    pairs(
      #"\mathbb{E}_{x\sim p}[f(x)] = \sum_x p(x) f(x)"#, #"\mathbb{E}_{x\sim p}[f(x)] = mean_of(p, f)"#,
      "def mean_of(p, f):\n    return np.dot(p, f)",
      [("def mean_of(p, f):\n    return np.dot(p, p * f)", "formula-and-code-differ")])
    + pairs(
      #"\mathbb{E}[f] = \sum_x p(x) f(x)"#, #"\mathbb{E}[f] = mean_of(p, f)"#,
      "def mean_of(p, f):\n    \"\"\"The sum of p(x) f(x).\"\"\"\n    return np.sum(p * f)",
      [("def mean_of(p, f):\n    return np.sum(p) + np.sum(f)", "formula-and-code-differ")])

  private static let matrices: [Pair] =
    pairs(
      #"C_{ij} = \sum_k A_{ik} B_{kj}"#, "C_{ij} = times(A, B)", "def times(A, B):\n    return A @ B",
      [
        ("def times(A, B):\n    return A @ B + 1", "formula-and-code-differ"),
        ("def times(A, B):\n    return 2 * (A @ B)", "constant-factor"),
        ("def times(A, B):\n    return (A @ B).T", "transposed-result"),
      ])
    + pairs(
      #"G_{i,j} = \sum_{k=1}^d x_{ik} x_{jk}"#, "G_{i,j} = gram(x)", "def gram(x):\n    return x @ x.T",
      [("def gram(x):\n    return -x @ x.T", "opposite-sign")])

  private static let steps: [Pair] =
    pairs(
      #"\theta_{t+1} = \theta_t - \eta v_{t+1}"#, #"\theta_{t+1} = move(theta, eta, v)"#,
      "def move(theta, eta, v):\n    return theta - eta * v",
      [("def move(theta, eta, v):\n    return theta + eta * v", "sign-of-term")],
      before: "$$v_{t+1} = \\mu v_t + g_t$$\n\n")
    // Where the code makes the new value itself, it has to use it.
    + pairs(
      #"\theta_{t+1} = \theta_t - \eta v_{t+1}"#, #"\theta_{t+1} = move(theta, v, g, eta, mu)"#,
      "def move(theta, v, g, eta, mu):\n    v = mu * v + g\n    return theta - eta * v",
      [
        (
          "def move(theta, v, g, eta, mu):\n    theta = theta - eta * v\n    v = mu * v + g\n    return theta",
          "order-of-rebinding"
        )
      ],
      before: "$$v_{t+1} = \\mu v_t + g_t$$\n\n")

  @Test(arguments: [samples, classes, expectations, matrices, steps]) private func arguments(pairs: [Pair])
    async throws
  {
    let judged = try await TestSandbox.agreements(in: pairs.map(\.note))
    for (pair, items) in zip(pairs, judged) {
      let told = items.map {
        "\($0.verdict.rawValue) \($0.reasons.map(\.id)): \($0.sentence) [\($0.reading ?? "")]"
      }
      // The line's own; what binds by a name stands beside it.
      let own = items.filter { $0.reading?.contains("by this line") == true || $0.verdict == .unchecked }
      #expect(own.map(\.verdict) == [pair.verdict], "\(told) in\n\(pair.note)")
      #expect(own.first?.reasons.first?.id == pair.reason, "\(told) in\n\(pair.note)")
    }
  }
}
