import Testing
import Verdicts

@testable import Verification

/// Right pairs are verified, and each change of one place is found: a part of what `Benchmarks/agree` does.
@Suite struct AgreementMutantTests {
  /// A right pair, and the changes: of the formula where the text stands there, else of the code.
  struct Pair: Sendable {
    var formula: String
    var code: String
    var line: String
    var changes: [(old: String, new: String)]

    init(_ formula: String, _ code: String, _ line: String, _ changes: [(String, String)]) {
      (self.formula, self.code, self.line) = (formula, code, line)
      self.changes = changes.map { (old: $0.0, new: $0.1) }
    }

    func note(_ formula: String, _ code: String) -> String {
      AgreementAnswersTests.Answer(formula, code, line, .verified).note
    }

    /// The pair as it is, and with each change.
    var notes: [String] {
      [note(formula, code)]
        + changes.map { change in
          formula.contains(change.old)
            ? note(formula.replacing(change.old, with: change.new, maxReplacements: 1), code)
            : note(formula, code.replacing(change.old, with: change.new, maxReplacements: 1))
        }
    }
  }

  static let pairs: [Pair] = [
    Pair(
      #"H(p, q) = -\sum_i p_i \log_2 q_i"#, "def ce(p, q):\n    return -np.sum(p * np.log2(q))",
      "H(p, q) = ce(p, q)",
      [
        ("-np", "np"), ("log2(q", "log(q"), ("p * np", "q * np"), ("np.sum", "np.mean"),
        (#"= -\sum"#, #"= \sum"#),
      ]),
    Pair(
      #"R(x)_i = \frac{x_i}{\sqrt{\frac{1}{n} \sum_{j=1}^n x_j^2}}"#,
      "def rms(x):\n    return x / np.sqrt(np.mean(x ** 2))", "R(x)_i = rms(x)",
      [("mean", "sum"), ("** 2", "** 3"), ("np.sqrt", "np.abs"), ("x / ", "x * "), ("j=1", "j=2")]),
    Pair(
      #"L_\delta(a) = \begin{cases} \frac12 a^2 & \text{if } |a| \le \delta \\ \delta (|a| - \frac12 \delta) & \text{otherwise} \end{cases}"#,
      "def huber(a, delta):\n    if abs(a) <= delta:\n        return 0.5 * a ** 2\n    return delta * (abs(a) - 0.5 * delta)",
      #"L_\delta(a) = huber(a, delta)"#,
      [
        ("0.5 * a", "a"), ("- 0.5 * delta", "+ 0.5 * delta"), ("abs(a) <=", "a <="), ("a ** 2", "abs(a)"),
        (#"- \frac12"#, "- "),
      ]),
    Pair(
      #"v_t = \beta v_{t-1} + (1 - \beta) g_t^2"#,
      "def moment(v, g, beta):\n    return beta * v + (1 - beta) * g ** 2",
      "v_t = moment(v, g, beta)",
      [
        ("1 - beta", "1 + beta"), ("g ** 2", "g"), ("beta * v + ", ""), (") * g", ") + g"),
        (#"(1 - \beta) "#, ""),
      ]),
    Pair(
      #"D(m_1, s_1, m_2, s_2) = \ln\frac{s_2}{s_1} + \frac{s_1^2 + (m_1 - m_2)^2}{2 s_2^2} - \frac12"#,
      "def kl(m1, s1, m2, s2):\n    return np.log(s2 / s1) + (s1 ** 2 + (m1 - m2) ** 2) / (2 * s2 ** 2) - 0.5",
      "D(m_1, s_1, m_2, s_2) = kl(m1, s1, m2, s2)",
      [
        ("s2 / s1", "s1 / s2"), (" - 0.5", ""), ("m1 - m2", "m1 + m2"), ("2 * s2", "s2"),
        (#"\frac{s_2}{s_1}"#, #"\frac{s_1}{s_2}"#),
      ]),
    Pair(
      #"w(X, y) = (X^\top X)^{-1} X^\top y"#, "def ols(X, y):\n    return np.linalg.solve(X.T @ X, X.T @ y)",
      "w(X, y) = ols(X, y)", [("X.T @ y", "2 * X.T @ y"), ("X.T @ X", "X.T @ X + np.eye(X.shape[1])")]),
    Pair(
      #"F(x, n) = \sum_{k=0}^{n} \frac{x^k}{k!}"#,
      "def series(x, n):\n    return sum(x ** k / math.factorial(k) for k in range(n + 1))",
      "F(x, n) = series(x, n)",
      [
        ("range(n + 1)", "range(n)"), ("range(n + 1)", "range(1, n + 1)"), ("x ** k", "x * k"),
        ("k=0", "k=1"), ("^{n}", "^{n-1}"),
      ]),
    Pair(
      #"R(t) = \begin{pmatrix} \cos t & -\sin t \\ \sin t & \cos t \end{pmatrix}"#,
      "def turn(t):\n    c, s = np.cos(t), np.sin(t)\n    return np.array([[c, -s], [s, c]])",
      "R(t) = turn(t)",
      [("[c, -s], [s, c]", "[c, s], [-s, c]"), ("[c, -s]", "[c, s]"), (#"& -\sin"#, #"& \sin"#)]),
  ]

  @Test func changesAreFound() async throws {
    let judged = try await TestSandbox.agreements(in: Self.pairs.flatMap(\.notes))
    var place = 0
    for pair in Self.pairs {
      for (turn, note) in pair.notes.enumerated() {
        let items = judged[place].filter { $0.reading?.contains("by this line") == true }
        place += 1
        let told = items.map { "\($0.verdict.rawValue) \($0.reasons.map(\.id)): \($0.sentence)" }
        #expect(items.map(\.verdict) == [turn == 0 ? .verified : .refuted], "\(told) in\n\(note)")
      }
    }
  }
}
