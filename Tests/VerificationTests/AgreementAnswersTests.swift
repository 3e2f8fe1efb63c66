import Testing
import Verdicts

@testable import Verification

/// What is told of a pair of formula and function: whether they agree, and if not, in which way they differ.
@Suite struct AgreementAnswersTests {
  /// A formula, a function, the line that binds them, and what is told.
  struct Answer: Sendable {
    var formula: String
    var code: String
    var line: String
    var verdict: Verdict
    var reason: String?
    var sentence: String
    var text: String

    init(
      _ formula: String, _ code: String, _ line: String, _ verdict: Verdict, _ reason: String? = nil,
      _ sentence: String = "", text: String = ""
    ) {
      (self.formula, self.code, self.line, self.verdict) = (formula, code, line, verdict)
      (self.reason, self.sentence, self.text) = (reason, sentence, text)
    }

    var note: String {
      """
      \(text)

      $$\(formula)$$

      ```python
      import math
      import numpy as np
      \(code)
      ```

      %% verify: \(line) %%

      """
    }
  }

  /// What the formula's side can say.
  static let read: [Answer] = [
    Answer(#"M(x) = \max_i x_i"#, "def top(x):\n    return x.max()", "M(x) = top(x)", .verified),
    Answer(#"M(x) = \max_i x_i"#, "def top(x):\n    return x.min()", "M(x) = top(x)", .refuted),
    Answer(#"f(x, y) = x \odot y"#, "def f(x, y):\n    return x * y", "f(x, y) = f(x, y)", .verified),
    Answer(#"g(x) = \nabla_x \sum_i x_i^3"#, "def g(x):\n    return 3 * x ** 2", "g(x) = g(x)", .verified),
    Answer(
      #"h(x) = \frac{d}{dx} \sin(x^2)"#, "def h(x):\n    return 2 * x * math.cos(x ** 2)", "h(x) = h(x)",
      .verified),
    Answer(
      #"h(x) = \frac{d}{dx} \sin(x^2)"#, "def h(x):\n    return math.cos(x ** 2)", "h(x) = h(x)", .refuted),
    Answer(
      #"I(X;Y) = \sum_{x,y} p(x,y)\ln\frac{p(x,y)}{p(x)p(y)}"#,
      "def mi(P):\n    r, c = P.sum(1, keepdims=True), P.sum(0, keepdims=True)\n    return np.sum(P * np.log(P / (r * c)))",
      "I(X;Y) = mi(P)", .verified),
    Answer(
      #"H(Y \mid X) = -\sum_{x,y} p(x,y) \ln p(y \mid x)"#,
      "def ch(P):\n    return -np.sum(P * np.log(P / P.sum(1, keepdims=True)))", #"H(Y \mid X) = ch(P)"#,
      .verified),
    Answer(
      #"u(w, g) = w - \eta (g + \lambda w)"#, "def u(w, g, eta, lam):\n    return w - eta * (g + lam * w)",
      "u(w, g) = u(w, g, eta, lam)", .verified),
    Answer(
      #"P(k) = \binom{n}{k} p^k (1 - p)^{n - k}"#,
      "def pmf(k, n, p):\n    return math.comb(n, k) * p ** k * (1 - p) ** (n - k)", "P(k) = pmf(k, n, p)",
      .verified),
    Answer(
      #"J(w) = \|X w - y\|_2^2 + \lambda \|w\|_2^2"#,
      "def J(w, X, y, lam):\n    r = X @ w - y\n    return r @ r + lam * (w @ w)", "J(w) = J(w, X, y, lam)",
      .verified),
    Answer(
      #"A(Q, K, V) = \mathrm{softmax}\left(\frac{Q K^\top}{\sqrt{d_k}}\right) V"#,
      "def A(Q, K, V):\n    s = np.exp(Q @ K.T / np.sqrt(K.shape[1]))\n    return s / s.sum(1, keepdims=True) @ V",
      "A(Q, K, V) = A(Q, K, V)", .verified),
    Answer(
      #"A(Q, K, V) = \mathrm{softmax}\left(\frac{Q K^\top}{\sqrt{d_k}}\right) V"#,
      "def A(Q, K, V):\n    s = np.exp(Q @ K.T / np.sqrt(len(K)))\n    return s / s.sum(1, keepdims=True) @ V",
      "A(Q, K, V) = A(Q, K, V)", .refuted),
    Answer(
      #"s^2(x) = \frac{1}{n-1} \sum_{i=1}^n (x_i - \bar{x})^2, \quad \bar{x} = \frac{1}{n} \sum_{i=1}^n x_i"#,
      "def s2(x):\n    return np.var(x, ddof=1)", "s^2(x) = s2(x)", .verified),
    Answer(
      #"p(x) = \sum_{k=0}^{n-1} c_{k+1} x^k"#,
      "def p(x, c):\n    return sum(a * x ** k for k, a in enumerate(c))",
      "p(x) = p(x, c)", .verified),
    Answer(
      #"a(y, t) = \frac{1}{n} \sum_{i=1}^n \mathbf{1}[y_i = t_i]"#,
      "def a(y, t):\n    return np.mean(y == t)",
      "a(y, t) = a(y, t)", .verified),
    Answer(
      #"M(x) = \mathbb{E}_{x \sim p}[x^2]"#, "def M(x, p):\n    return p @ x ** 2", "M(x) = M(x, p)",
      .verified),
    Answer(
      #"\theta_{t+1} = \theta_t - \eta g_t"#, "def sgd(theta, g, lr):\n    return theta - lr * g",
      #"\theta_{t+1} = sgd(theta, g, lr)"#, .verified),
    Answer(
      #"d(x) = (x - \mu)^\top \Sigma^{-1} (x - \mu)"#,
      "def d(x, mu, Sigma):\n    return (x - mu) @ np.linalg.solve(Sigma, x - mu)", "d(x) = d(x, mu, Sigma)",
      .verified),
  ]

  /// In which way two sides differ.
  static let told: [Answer] = [
    Answer(
      #"\text{softmax}(z_i) = \frac{e^{z_i}}{\sum_j e^{z_j}}"#,
      "def softmax(z):\n    e = np.exp(z - z.max())\n    return e / e.sum()",
      #"\text{softmax}(z_i) = softmax(z)"#, .verified,
      "shift-of-maximum"),
    Answer(
      #"s(x) = \frac{1}{n} \sum_{i=1}^n x_i^2"#, "def s(x):\n    return np.sum(x ** 2) / (len(x) - 1)",
      "s(x) = s(x)", .refuted,
      "constant-factor", "s is n/(n-1) times the formula"),
    Answer(
      #"s(x) = \frac{1}{n} \sum_{i=1}^n (x_i - m)^2, \quad m = \frac{1}{n} \sum_{i=1}^n x_i"#,
      "def s(x):\n    return np.var(x, ddof=1)", "s(x) = s(x)", .refuted, "constant-factor",
      "by `ddof=1` on line 9"),
    Answer(
      #"f(x, y) = x - 2 y"#, "def f(x, y):\n    return y - 2 * x", "f(x, y) = f(x, y)", .refuted,
      "swapped-arguments",
      "with x and y exchanged"),
    Answer(
      #"G(A, B) = A^\top B"#, "def G(A, B):\n    return B.T @ A", "G(A, B) = G(A, B)", .refuted,
      "transposed-result"),
    Answer(
      #"m(x) = \frac{1}{n} \sum_{i=1}^n x_i^2"#, "def m(x):\n    return np.sum(x ** 2)", "m(x) = m(x)",
      .refuted, "sum-for-mean",
      "a sum where the formula has a mean"),
    Answer(
      #"P(p) = 2^{-\sum_i p_i \ln p_i}"#, "def P(p):\n    return 2 ** (-np.sum(p * np.log2(p)))",
      "P(p) = P(p)", .refuted,
      "another-base", "the logarithm to base 2"),
    Answer(
      #"r(A)_i = \sum_j A_{ij}"#, "def r(A):\n    return A.sum(axis=0)", "r(A)_i = r(A)", .refuted,
      "wrong-axis"),
    Answer(
      #"F(x, n) = \sum_{k=0}^{n} x^k"#, "def F(x, n):\n    return sum(x ** k for k in range(n))",
      "F(x, n) = F(x, n)", .refuted,
      "off-by-one"),
    Answer(
      #"J(w, c) = w^3 + 2 c w + c"#, "def J(w, c):\n    return w ** 3 + 2 * c * w", "J(w, c) = J(w, c)",
      .refuted, "missing-term",
      "leaves out $c$"),
    Answer(
      #"f(x, y) = x^2 + 3 y"#, "def f(x, y):\n    return x ** 2 - 3 * y", "f(x, y) = f(x, y)", .refuted,
      "sign-of-term"),
    Answer(
      #"C(a) = \sum_i |a_i|^2"#, "def C(a):\n    return np.sqrt(a @ a)", "C(a) = C(a)", .refuted,
      "another-power",
      "for a = [1, 2] the formula gives 5, C gives 2.24."),
    Answer(
      #"f(x, y) = \max(x, y^2)"#, "def f(x, y):\n    return min(x, y ** 2)", "f(x, y) = f(x, y)", .refuted,
      "another-function"),
    Answer(
      #"f(x) = x^2 + 1"#, "def f(x):\n    return x ** 2 + 1, 2 * x", "f(x) = f(x)", .verified, "partly-tested"
    ),
    Answer(
      #"L(y, p) = \sum_k (y_k - p_k)^2"#, "def L(y, p):\n    return np.sum((y - p) ** 2, axis=1).mean()",
      "L(y, p) = L(y, p)",
      .imprecise, "batch-mean", "the mean over the rows"),
    Answer(
      #"s(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}"#,
      "def s(z):\n    e = np.exp(z)\n    return e / e.sum(axis=1, keepdims=True)", "s(z)_i = s(z)", .verified,
      nil,
      "agree row by row"),
    Answer(
      #"m(a) = \frac{a}{2}"#, "def m(a):\n    return np.mean(np.random.uniform(0, a, size=200))",
      "m(a) = m(a)", .imprecise,
      "compatible-draws"),
    Answer(
      #"m(a) = a"#, "def m(a):\n    return np.mean(np.random.uniform(0, a, size=200))", "m(a) = m(a)",
      .unchecked, "draws-apart"),
    Answer(
      #"D(p, q) = \sum_i p_i \ln \frac{p_i}{q_i}"#,
      "def D(p, q):\n    k = q > 0\n    return np.sum(p[k] * np.log(p[k] / q[k]))", "D(p, q) = D(p, q)",
      .imprecise,
      "differs-on-boundary", "the formula gives ∞"),
    Answer(
      #"f(x) = x^2 + 1"#, "def f(x):\n    return x**2 + 2", "f(x) = f(x)", .refuted,
      "formula-and-code-differ",
      text: "L'erreur quadratique du modèle."),
    Answer(
      #"r(s) = 2 \sqrt{s}"#, "def r(s):\n    return 2 * math.sqrt(s)", "r(s) = r(s)", .verified),
    // In the language of the note.
    Answer(
      #"s(x) = \frac{1}{n} \sum_{i=1}^n x_i^2"#, "def s(x):\n    return np.sum(x ** 2) / (len(x) - 1)",
      "s(x) = s(x)", .refuted, "constant-factor",
      "s は数式の n/(n-1) 倍になっている（9 行目の `len(x) - 1` による）。x = [1, 2] のとき、数式は 2.5、s は 5 になる。", text: "二乗の平均を求める。"),
    Answer(
      #"f(x) = x^2 + 1"#, "def f(x):\n    return x**2 + 1", "f(x) = f(x)", .verified, nil,
      "f と数式は 120 個の入力で一致する。", text: "一つの式とそのコード。"),
    // The note's own call comes first.
    Answer(
      #"f(x, y) = x^2 - y"#, "def f(x, y):\n    return x**2 - y if x < 70 else 0\nprint(f(71, 3))",
      "f(x, y) = f(x, y)", .refuted,
      "formula-and-code-differ", "For x = 71, y = 3"),
  ]

  @Test(arguments: [read, told]) func answers(answers: [Answer]) async throws {
    let judged = try await TestSandbox.agreements(in: answers.map(\.note))
    for (answer, items) in zip(answers, judged) {
      let told = items.map {
        "\($0.verdict.rawValue) \($0.reasons.map(\.id)): \($0.sentence) [\($0.reading ?? "")]"
      }
      #expect(items.map(\.verdict) == [answer.verdict], "\(told) in\n\(answer.note)")
      guard let item = items.first else { continue }
      if answer.verdict != .refuted || answer.reason != nil {
        #expect(item.reasons.first?.id == answer.reason, "\(told) in\n\(answer.note)")
      }
      #expect(item.sentence.contains(answer.sentence), "\(told) in\n\(answer.note)")
    }
  }
}
