import Testing
import Verdicts

@testable import Verification

/// What functions are given: kinds and shapes that their documentation tells, elements of dictionaries, batches, and code whose block did not
/// get there.
@Suite struct AgreementInputsTests {
  private typealias Pair = AgreementTests.Pair

  private static func note(_ formula: String, _ code: String, before: String = "") -> String {
    AgreementTests.note(formula, code, before: before)
  }

  private static let documented: [Pair] = [
    Pair(
      note: note(
        #"S(w) = -\sum_i w_i \ln w_i"#,
        "def S(w):\n    \"\"\"The entropy.\n\n    w : probability distribution, shape (n,)\n    \"\"\"\n    assert abs(w.sum() - 1) < 1e-9\n    return -np.sum(w * np.log(w))"
      ), verdict: .verified, sentence: "S and the formula agree on"),
    Pair(
      note: note(
        "T(u) = 3 u",
        "def T(u):\n    \"\"\"Args:\n        u (array): samples in rows, (N, D)\n    \"\"\"\n    rows, columns = u.shape\n    return 3 * u"
      ),
      verdict: .verified, sentence: "T and the formula agree on 200 inputs."),
    Pair(
      note: note(
        "T(u) = 3 u",
        "def T(u):\n    \"\"\":param u: 標本の行列 (N, D)\"\"\"\n    rows, columns = u.shape\n    return 3 * u + 1"
      ),
      verdict: .refuted, reason: "formula-and-code-differ"),
    Pair(
      note: note(
        "G(a) = 2 a + 1",
        "def G(a):\n    # a: positive number\n    if a <= 0:\n        raise ValueError(a)\n    return 2 * a + 1"
      ),
      verdict: .verified, sentence: "G and the formula agree on"),
    Pair(
      note: note(
        #"L(y, z) = -\sum_k y_k z_k"#,
        "def L(y, z):\n    \"\"\"y: one-hot vector\"\"\"\n    return -z[np.argmax(y)]"), verdict: .verified,
      sentence: "L and the formula agree on 200 inputs."),
  ]

  private static let states: [Pair] = [
    Pair(
      note: note(
        #"v_{t+1} = \beta v_t + g_t"#,
        "def push(theta, g, state, beta=0.9):\n    state['v'] = beta * state['v'] + g\n    return theta - state['v']"
      ),
      verdict: .verified, reading: "by the left side and the symbols of the assignment"),
    Pair(
      note: note(
        #"v_{t+1} = \beta v_t + g_t"#,
        "def push(theta, g, state, beta=0.9):\n    state['v'] = beta * state['v'] - g\n    return theta - state['v']"
      ),
      verdict: .refuted, reason: "sign-of-term"),
    Pair(
      note: note(
        #"W \leftarrow W - \alpha G"#,
        "for l in range(2):\n    p[\"W\" + str(l + 1)] = p[\"W\" + str(l + 1)] - alpha * d[\"G\" + str(l + 1)]"
      ),
      verdict: .verified, reading: "the assignment on line 7"),
    Pair(
      note: note(
        #"W \leftarrow W - \alpha G"#,
        "for key in W:\n    W[key] -= 2 * alpha * G[key]"), verdict: .refuted,
      reason: "formula-and-code-differ"),
  ]

  private static let batches: [Pair] = [
    Pair(
      note: note(
        #"A(Q, K, V) = \mathrm{softmax}\left(\frac{Q K^\top}{\sqrt{d_k}}\right) V"#,
        "def A(Q, K, V):\n    s = Q @ K.transpose(0, 2, 1) / np.sqrt(Q.shape[-1])\n    e = np.exp(s)\n    return e / e.sum(-1, keepdims=True) @ V"
      ), verdict: .verified, sentence: "A and the formula agree row by row on 4 batches."),
    Pair(
      note: note(
        #"m = \frac1n \sum_{i=1}^n x_i$$"# + "\n\n" + #"$$\text{center}(x)_i = x_i - m"#,
        "def center(x):\n    return x - x.mean(axis=0)"), verdict: .verified),
    Pair(
      note: note(
        #"m = \frac1n \sum_{i=1}^n x_i$$"# + "\n\n" + #"$$\text{center}(x)_i = x_i - m"#,
        "def center(x):\n    return x - x.mean(axis=1, keepdims=True)"), verdict: .verified,
      sentence: "row by row"),
    Pair(
      note: note(
        #"A(Q, K, V) = \mathrm{softmax}\left(\frac{Q K^\top}{\sqrt{d_k}}\right) V"#,
        "def A(Q, K, V):\n    e = np.exp(Q @ K.T / np.sqrt(K.shape[-1]))\n    return e / e.sum(-1, keepdims=True) @ V",
        before: "One head has $d_k = d_v$ columns.\n\n"), verdict: .verified),
    Pair(
      note: note(
        #"J(p, q) = \frac12 \sum_i p_i \ln\frac{p_i}{m_i} + \frac12 \sum_i q_i \ln\frac{q_i}{m_i}"#,
        "def J(p, q):\n    half = (p + q) / 2\n    return 0.5 * np.sum(p * np.log(p / half)) + 0.5 * np.sum(q * np.log(q / half))",
        before: "By way of $m = \\frac{p + q}{2}$:\n\n"), verdict: .verified),
  ]

  private static let alone: [Pair] = [
    // What its block imports is not there.
    Pair(
      note: note(
        #"f(x) = \frac{1}{1 + x^2}"#,
        "import a_package_that_is_nowhere\nf = lambda x: scale / (1 + x**2)\na_package_that_is_nowhere.draw(f)\nscale = 1"
      ),
      verdict: .verified),
    Pair(
      note: note(
        #"f(x) = \frac{1}{1 + x^2}"#,
        "import a_package_that_is_nowhere\ndef half(x):\n    return x / 2\n@a_package_that_is_nowhere.jit\ndef f(x):\n    return 1 / (2 + half(x)**2)"
      ), verdict: .refuted, reason: "formula-and-code-differ"),
    // The function of the name that is there is another one.
    Pair(
      note: "# One\n\n```python\ndef g(x):\n    return x\n```\n\n# Two\n\n"
        + note("g(x) = x^2", "import a_package_that_is_nowhere\ndef g(x):\n    return x**2"),
      verdict: .verified),
  ]

  /// Other ways to write an index, a change and a remark beside a formula.
  private static let written: [Pair] = [
    Pair(
      note: note(
        #"J = \frac{1}{m} \sum_{i=1}^m (\hat{y}^{(i)} - y^{(i)})^2"#,
        "def compute_cost(y_hat, y):\n    return np.sum((y_hat - y)**2) / len(y)"), verdict: .verified,
      reading: "by its name and the form of the formula, a cost"),
    Pair(
      note: note(
        #"J = \frac{1}{2m} \sum_{i=0}^m (\hat{y}^{(i)} - y^{(i)})^2"#,
        "def compute_cost(y_hat, y):\n    return np.sum((y_hat - y)**2) / len(y)"), verdict: .refuted,
      reason: "constant-factor", sentence: "compute_cost is 2 times the formula"),
    Pair(
      note: note(
        #"W^{[l]} = W^{[l]} - \alpha \text{ } dW^{[l]}"#,
        "for l in range(2):\n    parameters[\"W\" + str(l+1)] = parameters[\"W\" + str(l+1)] - learning_rate * grads[\"dW\" + str(l+1)]"
      ), verdict: .verified, reading: "by the left side and the symbols of the assignment"),
    Pair(
      note: note(
        #"\begin{cases} v_{dW^{[l]}} = \beta v_{dW^{[l]}} + (1 - \beta) dW^{[l]} \\ W^{[l]} = W^{[l]} - \alpha v_{dW^{[l]}} \end{cases}\tag{3}"#,
        "for l in range(2):\n    v[\"dW\" + str(l)] = beta * v[\"dW\" + str(l)] + (1 - beta) * grads[\"dW\" + str(l)]"
      ), verdict: .verified, reading: "by the left side and the symbols of the assignment"),
    Pair(
      note: note(
        #"q_i = \frac{a_i b_i}{a_i - Si}"#, "def q(a, b, S):\n    return a * b / (a - S)"), verdict: .verified
    ),
    Pair(
      note: note(
        #"\begin{align*} z_1 &= \sqrt{-2\ln u_1} \cos(2\pi u_2)\\ z_2 &= \sqrt{-2\ln u_1} \sin(2\pi u_2) \end{align*}"#,
        "def pair(u1, u2):\n    radius = np.sqrt(-2 * np.log(u1))\n    z1 = radius * np.cos(2 * np.pi * u2)\n    z2 = radius * np.cos(2 * np.pi * u2)\n    return z1, z2"
      ), verdict: .verified, reading: "by the name of what it returns, and its symbols"),
    Pair(
      note: note(
        #"x(t) = e^{-k t^2} / t \hspace{10mm} k=2, T=4"#, "def x(t, k):\n    return np.exp(-k * t**2) / t"),
      verdict: .verified),
  ]

  @Test(arguments: [documented, states, batches, alone, written]) private func inputs(pairs: [Pair])
    async throws
  {
    let judged = try await TestSandbox.agreements(in: pairs.map(\.note))
    for (pair, items) in zip(pairs, judged) {
      let told = items.map {
        "\($0.verdict.rawValue) \($0.reasons.map(\.id)): \($0.sentence) [\($0.reading ?? "")]"
      }
      #expect(items.first?.verdict == pair.verdict, "\(told) in\n\(pair.note)")
      guard let item = items.first else { continue }
      #expect(item.reasons.first?.id == pair.reason, "\(told) in\n\(pair.note)")
      #expect(item.sentence.contains(pair.sentence), "\(told) in\n\(pair.note)")
      #expect((item.reading ?? "").contains(pair.reading), "\(told) in\n\(pair.note)")
    }
  }
}
