import Testing
import Verdicts

@testable import Verification

/// A formula and its code say the same, or the reader hears why: notes that are planned, run in the sandbox and judged.
@Suite struct AgreementTests {
  static func note(_ formula: String, _ code: String, before: String = "") -> String {
    "\(before)$$\(formula)$$\n\n```python\nimport math\nimport numpy as np\n\(code)\n```\n"
  }

  /// A note with what is found out about its pairs: the verdict, the first reason where there is one, and a part of the sentence.
  struct Pair: Sendable {
    var note: String
    var verdict: Verdict?
    var reason: String?
    var sentence = ""
    var reading = ""
  }

  private static let entropy = #"H(p) = -\sum_i p_i \ln p_i"#

  static let pairs: [Pair] = [
    // What agrees.
    Pair(
      note: note(
        #"\text{softmax}(z_i) = \frac{e^{z_i}}{\sum_j e^{z_j}}"#,
        "def softmax(z):\n    e = np.exp(z - z.max())\n    return e / e.sum()"),
      verdict: .verified, reason: "shift-of-maximum", sentence: "softmax and the formula agree on 200 inputs."
    ),
    Pair(
      note: note("g(t) = t^3 - 2t", "def g_prime(t):\n    return 3 * t**2 - 2"), verdict: .verified,
      reading: "g_prime is bound by its name, which is that of a derivative"),
    Pair(
      note: note(
        #"\rho = \frac{m}{V} + \frac{k}{cV}"#, "def rho(m, V, k, c):\n    return m / V + k / (c * V)")
        + "\nFor $k = 0$ this is $\\rho = \\frac{m}{V}$.\n", verdict: .verified,
      reading: "rho is bound by its name and its symbols"),
    Pair(
      note: note(entropy, "def H(p):\n    return -np.sum(p * np.log(p + 1e-9))"), verdict: .verified,
      reason: "apart-from-guard"),
    Pair(
      note: note(entropy.replacing("\\ln", with: "\\log"), "def H(p):\n    return -np.sum(p * np.log2(p))"),
      verdict: .verified, reading: "read with the logarithm to base 2"),
    Pair(
      note: note(
        #"f(x) = \frac{1}{\sigma\sqrt{2\pi}} e^{-\frac{(x-\mu)^2}{2\sigma^2}}"#,
        "def f(x, mu, sigma):\n    return np.exp(-0.5 * ((x - mu) / sigma) ** 2) / (sigma * np.sqrt(2 * np.pi))"
      ),
      verdict: .verified),
    Pair(
      note: note(
        #"s(\theta) = \theta - \eta \cdot 2\theta"#,
        "def s(theta, lr=1e-5):\n    return theta - lr * 2 * theta"),
      verdict: .verified),
    // What does not.
    Pair(
      note: note(entropy, "def H(p):\n    return -np.sum(p * np.log2(p))"), verdict: .refuted,
      reason: "another-base",
      sentence: "1/ln 2 times the formula: for p = [0.5, 0.5] the formula gives 0.693, H gives 1."),
    Pair(
      note: note(entropy, "def H(p):\n    return np.sum(p * np.log(p))"), verdict: .refuted,
      reason: "opposite-sign", sentence: "H has the opposite sign: for p = [0.5, 0.5]"),
    Pair(
      note: note(#"C(a) = \sum_i |a_i|^2"#, "def C(a):\n    return np.sqrt(a @ a)"), verdict: .refuted,
      reason: "another-power", sentence: "for a = [1, 2] the formula gives 5, C gives 2.24."),
    Pair(
      note: note("f(x, y) = x^2 - y", "def f(x, y):\n    return x**2 - 2 * y"), verdict: .refuted,
      reason: "formula-and-code-differ"),
    // What is not tested, and why.
    Pair(
      note: note("f(x) = a x^2", "def f(x):\n    return 3 * x**2"), verdict: .unchecked,
      reason: "symbol-unaccounted",
      sentence: "a is no parameter of f"),
    Pair(
      note: note("r(a, b) = a^2 + b", "def r(a, b):\n    # TODO: fill this in\n    return 0.0"),
      verdict: .unchecked,
      reason: "function-is-stub"),
    Pair(
      note: note("f(x) = x + 1", "def f(x):\n    return x + 1\ndef f(x):\n    return x + 2"),
      verdict: .unchecked,
      reason: "several-candidates"),
    Pair(
      note: note("f(x) = x + 1", "def f(x):\n    raise ValueError('no')"), verdict: .unchecked,
      reason: "raises-on-inputs", sentence: "ValueError: no"),
    // What does not bind.
    Pair(note: note(#"H(p) \le 1"#, "def H(p):\n    return 2"), verdict: nil),
    Pair(note: note(#"f(x) \approx x"#, "def f(x):\n    return 2"), verdict: nil),
    Pair(note: note("f(x, y) = x + y", "def f(x):\n    return x"), verdict: nil),
    Pair(note: note("E = m c", "def energy(m, c):\n    return m"), verdict: nil),
    // By a concept, by what the section defines, by the text between.
    Pair(
      note: note(
        #"D_{\mathrm{KL}}(p \,\|\, q) = \sum_i p_i \ln \frac{p_i}{q_i}"#,
        "def kl_divergence(p, q):\n    return np.sum(p * np.log2(p / q))"),
      verdict: .refuted, reason: "another-base", sentence: "which makes it 1/ln 2 times the formula",
      reading: "by its name and the form of the formula, the Kullback–Leibler divergence"),
    Pair(
      note: note(#"H(X) = -\sum_x p(x) \log_2 p(x)"#, "def entropy(p):\n    return -np.sum(p * np.log2(p))"),
      verdict: .verified),
    Pair(
      note: "$$m = \\frac{1}{n} \\sum_{i=1}^n a_i$$\n\n"
        + note(#"\text{center}(a)_i = a_i - m"#, "def center(a):\n    return a - a.mean()"),
      verdict: .verified),
    Pair(
      note: note("f(x) = x^2", "def f(x):\n    return x**3").replacing(
        "\n\n```", with: "\n\nNow take another one.\n\n```"),
      verdict: nil),
    Pair(
      note: note("h(p) = p^{-b} - a p", "def h(p):\n    return 1 / p - 0.1 * p").replacing(
        "$$\n", with: "$$ with\n- $a = 0.1$\n- $b = 1$\n"),
      verdict: .verified),
    Pair(
      note: note(#"f(x) = \frac{x}{7}"#, "def f(x):\n    return round(x / 7, 2)"), verdict: .imprecise,
      reason: "result-is-rounded", sentence: "rounded to 2 decimals"),
    // Assignments, also of a block whose names nothing defines.
    Pair(
      note: note(#"\mathbf{h} = W\mathbf{x} + \mathbf{b}"#, "h = W @ x + b"), verdict: .verified,
      reading: "h is bound by the left side and the symbols of the assignment on line 6"),
    Pair(
      note: note(#"K = \frac{1}{2} m v^2"#, "K = m * v**2"), verdict: .refuted, reason: "constant-factor",
      sentence: "K is 2 times the formula"),
    Pair(note: note(#"K = \frac{1}{2} m v^2"#, "K = m * c**2"), verdict: nil),
    // What is called f may be another function by then.
    Pair(
      note: "$$f(x) = e^x$$\n\n"
        + note(#"\int_0^1 e^x \, dx = e - 1"#, "def f(x):\n    return np.sin(np.pi * x)"),
      verdict: nil),
    Pair(
      note: "$$f(x) = e^x + 2$$\n\n"
        + note(#"\int_0^1 e^x \, dx = e - 1"#, "def f(x):\n    return np.exp(x) + 3"),
      verdict: .refuted, reason: "formula-and-code-differ"),
    // Two formulas for what it returns.
    Pair(
      note: "$$y = a (1 - b)$$\n\n"
        + note(#"y = h a^2 b^2"#, "def params(a, b):\n    y = 3 * a**2 * b**2\n    return y"),
      verdict: nil),
    // One symbol binds little: a difference is told where one step explains it.
    Pair(
      note: note("y = x^2 + 2x", "y = x**3 + 2 * x"), verdict: .refuted, reason: "formula-and-code-differ",
      sentence: "y gives"),
    Pair(note: note("y = x^2 + 2x", "y = np.sin(x) / 3"), verdict: nil),
    Pair(note: note("y = x^2 + 2x", "y = x**2 + 2 * x\ny = x**3 + 2 * x"), verdict: nil),
    Pair(note: note("y(x) = x^2 + 2x", "y = x**3 + 2 * x"), verdict: nil),
    Pair(note: note(#"b = (1 + r) c"#, "b = np.zeros(5)"), verdict: nil),
    // By a line.
    Pair(
      note: "%% verify: E(m) = energy(m) %%\n\n" + note("E(m) = 9 m", "def energy(m):\n    return 9 * m"),
      verdict: .verified, reading: "energy is bound by this line"),
    Pair(
      note: "%% verify: x^2 + 1 = f(x) %%\n\n" + note("y = 2", "def f(x):\n    return x * x + 2"),
      verdict: .refuted,
      reason: "formula-and-code-differ", sentence: "For x = 1 the formula gives 2, f gives 3."),
  ]

  @Test func pairsOfFormulaAndCode() async throws {
    let judged = try await TestSandbox.agreements(in: Self.pairs.map(\.note))
    for (pair, items) in zip(Self.pairs, judged) {
      let told = items.map {
        "\($0.verdict.rawValue) \($0.reasons.map(\.id)): \($0.sentence) [\($0.reading ?? "")]"
      }
      #expect(items.map(\.verdict) == (pair.verdict.map { [$0] } ?? []), "\(told) in\n\(pair.note)")
      guard let item = items.first else { continue }
      #expect(item.reasons.first?.id == pair.reason, "\(told) in\n\(pair.note)")
      #expect(item.sentence.contains(pair.sentence), "\(told) in\n\(pair.note)")
      #expect((item.reading ?? "").contains(pair.reading), "\(told) in\n\(pair.note)")
    }
  }
}
