import Testing
import Verdicts

@testable import Verification

/// What binds a formula and a piece of code, and what does not.
@Suite struct AgreementBindingTests {
  private typealias Pair = AgreementTests.Pair

  private static func note(_ formula: String, _ code: String) -> String { AgreementTests.note(formula, code) }

  private static func section(_ heading: String, _ formula: String, _ code: String, text: String = "")
    -> String
  {
    "# \(heading)\n\n$$\(formula)$$\n\n\(text)\n\n```python\nimport numpy as np\n\(code)\n```\n"
  }

  private static let lines: [Pair] = [
    Pair(
      note: "%% verify: K(a, b) = k(b, a) %%\n\n"
        + note("K(a, b) = a^2 - b", "def k(b, a):\n    return a**2 - b"), verdict: .verified,
      reading: "k is bound by this line"),
    Pair(
      note: "%% verify: K(u, v) = k(v, u) %%\n\n"
        + note("K(a, b) = a^2 - b", "def k(x, y):\n    return y**2 - x"), verdict: .verified),
    Pair(
      note: "%% verify: K(a, b) = k(a, b) %%\n\n"
        + note("K(a, b) = a^2 - b", "def k(x, y):\n    return y**2 - x"), verdict: .refuted,
      reason: "swapped-arguments"),
    Pair(
      note: "%% verify: a^2 - b = a * a - b %%\n\n" + note("y = 2", "c = 3"), verdict: .verified,
      reading: "a * a - b is bound by this line"),
    Pair(
      note: section(
        "Gaussian KL",
        #"D(\mathcal{N}(\mu_1, s_1^2) \| \mathcal{N}(\mu_2, s_2^2)) = \ln\frac{s_2}{s_1} + \frac{s_1^2 + (\mu_1 - \mu_2)^2}{2 s_2^2} - \frac12"#,
        "def gaussian_kl(a, b, c, d):\n    return np.log(d / b) + (b**2 + (a - c)**2) / (2 * d**2) - 0.5",
        text: "`$\\mu_1$` = `a`, `$s_1$` = `b`, $\\mu_2$ ↔ `c`, $s_2$ (`d`)"),
      verdict: .verified, reading: "by the names that the text gives to the symbols"),
  ]

  private static let names: [Pair] = [
    Pair(
      note: "```math\nG(p)=1-\\\\sum_i p_i^2\n\nM(p)=\\\\frac{1}{2}\\\\sum_i p_i\n```\n\n"
        + "```python\nimport numpy as np\ndef M(p):\n    return p.sum() / 2\n```\n", verdict: .verified,
      reading: "M is bound by its name and its symbols"),
    Pair(
      note: "$$G(a) = (a + 1)^2$$\n\n" + note("G(a) = a^2 + 2a + 1", "def G(a):\n    return (a + 1)**2"),
      verdict: .verified, reading: "by its name and its symbols"),
    Pair(
      note: "$$H(p) = -\\sum_i p_i \\ln p_i$$\n\n"
        + note(#"H(p) = -\sum_i p_i \log_2 p_i"#, "def H(p):\n    return -np.sum(p * np.log(p))"),
      verdict: .unchecked, reason: "several-candidates", sentence: "2 different formulas define H"),
    Pair(
      note:
        "$f(x) = \\frac12 x^2$ is flat. Now a steeper one.\n\n```python\ndef f(x):\n    return x**4\n```\n",
      verdict: nil),
    Pair(
      note: section(
        "Mean absolute error", #"E = \frac{1}{n} \sum_{i=1}^n |y_i - \hat{y}_i|"#,
        "def mae(y_true, y_pred):\n    return np.mean(np.abs(y_true - y_pred))"), verdict: .verified,
      reading: "by its name and the form of the formula, the mean absolute error"),
    Pair(
      note: section(
        "情報量：相互情報量", #"J = \sum_{x,y} p(x,y) \log\frac{p(x,y)}{p(x)p(y)}"#,
        "def mutual_information(joint):\n    px = joint.sum(1, keepdims=True)\n"
          + "    py = joint.sum(0, keepdims=True)\n    return np.sum(joint * np.log(joint / (px * py)))"),
      verdict: .verified,
      reading: "by its name, the heading and the form of the formula, mutual information"),
    Pair(
      note: section(
        "Area", "A = 1",
        "def area(a, b):\n    r\"\"\"The area $A = \\frac{1}{2} a b$.\"\"\"\n    return a * b"),
      verdict: .refuted, reason: "constant-factor", reading: "by the formula in its comment"),
    Pair(
      note: note(
        #"\frac{\partial L}{\partial w} = 2 w - c"#, "def dL_dw(w, c):\n    return 2 * w - c"),
      verdict: .verified, reading: "dL_dw is bound by its name and its symbols"),
    Pair(
      note: note(
        #"f'(x) = \lim_{h \to 0} \frac{f(x + h) - f(x)}{h}"#,
        "def derivative(f, x):\n    return (f(x + 1) - f(x)) / 1"),
      verdict: .refuted, reading: "tried with the function"),
  ]

  private static let assignments: [Pair] = [
    Pair(
      note: note(
        #"\theta \leftarrow \theta - \eta \nabla_\theta L(\theta)"#,
        "for step in range(3):\n    theta = theta - lr * grad"),
      verdict: .verified, reading: "by the left side and the symbols of the assignment on line 7"),
    Pair(
      note: note(#"\theta_{t+1} = \theta_t - \alpha g_t"#, "theta -= alpha * g * g"), verdict: .refuted,
      reason: "formula-and-code-differ"),
    Pair(
      note: note(
        "b_{t+1} = (1 + r) b_t",
        "b = np.empty(6)\nb[0] = 10\nr = 0.1\nfor t in range(5):\n    b[t+1] = (1 + r) * b[t]"),
      verdict: .verified),
    Pair(
      note: note(
        #"v_{t+1} = \mu v_t - \eta g, \quad x_{t+1} = x_t + v_{t+1}"#,
        "def step(x, v, g, mu=0.9, eta=0.1):\n    w = mu * v - eta * g\n    return x + w, w"),
      verdict: nil),
    Pair(
      note: note(
        #"x_{t+1} = x_t + a v_t"#, "def push(x, v, a):\n    x = x + a * v\n    return x, v"),
      verdict: .verified, reading: "push is bound by the old value that it takes"),
    Pair(
      note: note(
        #"x^{(k+1)} = x^{(k)} - \eta g"#, "def move(x, g, lr=0.1):\n    return x - 2 * lr * g"),
      verdict: .refuted,
      reading: "by the old value that it takes, the new one that it returns, and its symbols"),
  ]

  private static let weak: [Pair] = [
    Pair(note: note("f(x) = x^2", "x = np.linspace(0, 1, 5)\nf = x**2 / 2")),
    Pair(
      note: section(
        "Entropy", #"U(p) = -\sum_i p_i \log p_i"#, "def tsallis_entropy(p):\n    return 1 - np.sum(p**2)")),
    Pair(note: note("f(x, y) = x^2 + y^2", "x, y = 1.0, 2.0\nf = x**2 - y**2")),
  ]

  private static let rows: [Pair] = [
    Pair(
      note: "| formula | code |\n|---|---|\n| $\\sum_i x_i^2$ | `np.sum(x**2)` |\n\n```python\na = 1\n```\n",
      verdict: .verified, reading: "np.sum(x**2) is bound by the row of the table"),
    Pair(
      note:
        "| formula | code |\n|---|---|\n| $m = \\beta m + (1 - \\beta) g$ | `m = beta * m + beta * g` |\n\n"
        + "```python\na = 1\n```\n", verdict: .refuted),
    Pair(
      note:
        "| formula | code |\n|---|---|\n| $m_t = \\beta m_{t-1} + (1 - \\beta) g_t$ | `m = beta * m + beta * g` |\n\n"
        + "```python\na = 1\n```\n", verdict: .refuted),
    Pair(
      note: note(#"H(p) = -\sum_i p_i \log p_i"#, "def ent(p):\n    return -np.sum(p * np.log(p))")
        + "\n| | |\n|---|---|\n| `$\\text{PPL} = 2^H$` | `np.exp2(ent(p))` |\n", verdict: .refuted),
    Pair(
      note: "| sign | typed |\n|---|---|\n| $\\cap$ | `\\cap` |\n| $x^2$ | `x^2` |\n\n```python\na = 1\n```\n"
    ),
  ]

  private static let classes: [Pair] = [
    Pair(
      note: note(
        #"\text{Scale}(x) = \gamma x + \beta"#,
        "class Scale:\n    def __init__(self, gamma, beta):\n        self.gamma = gamma\n        self.beta = beta\n"
          + "    def __call__(self, x):\n        return self.gamma * x - self.beta"),
      verdict: .refuted, sentence: "Scale.__call__",
      reading: "Scale.__call__ is bound by its name and its symbols"),
    Pair(
      note: "%% verify: S(x) = Scale(x) %%\n\n"
        + note(
          "S(x) = 2x", "class Scale:\n    def __call__(self, x):\n        return self.factor * x"),
      verdict: .unchecked, reason: "agreement-not-checked", sentence: "Scale.__call__ is a method"),
  ]

  @Test func whatBindsAndWhatDoesNot() async throws {
    let pairs = Self.lines + Self.names + Self.assignments + Self.weak + Self.rows + Self.classes
    let judged = try await TestSandbox.agreements(in: pairs.map(\.note))
    for (pair, items) in zip(pairs, judged) {
      let told = items.map {
        "\($0.verdict.rawValue) \($0.reasons.map(\.id)): \($0.sentence) [\($0.reading ?? "")]"
      }
      guard let verdict = pair.verdict else {
        #expect(!items.contains { $0.verdict == .refuted }, "\(told) in\n\(pair.note)")
        continue
      }
      let item = items.first { $0.verdict == verdict && ($0.reading ?? "").contains(pair.reading) }
      #expect(item != nil, "\(told) in\n\(pair.note)")
      guard let item else { continue }
      if let reason = pair.reason { #expect(item.reasons.first?.id == reason, "\(told) in\n\(pair.note)") }
      #expect(item.sentence.contains(pair.sentence), "\(told) in\n\(pair.note)")
    }
  }
}
