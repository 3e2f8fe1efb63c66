import Explanation
import LaTeXMath
import Testing

/// The functions that formulas become, with names, docstrings and shapes; and what they cannot become.
@Suite struct NumPyFunctionTests {
  private func function(
    _ latex: String, shapes: [String: SymbolShape] = [:], codeNames: [String: String] = [:]
  )
    -> NumPyFunction
  {
    NumPyFunction(
      formula: MathFormula(latex, isDisplay: true), latex: latex, shapes: shapes, codeNames: codeNames)
  }

  private func signature(_ latex: String) -> String {
    let function = function(latex)
    return "\(function.name)(\(function.parameters.map(\.name).joined(separator: ", ")))"
  }

  @Test func aFunctionIsWrittenWithItsDocstring() {
    #expect(
      function(#"H(p) = -\sum_i p_i \log p_i"#).text == #"""
        import numpy as np


        def H(p) -> float:
            r"""H(p) = -\sum_i p_i \log p_i

            p: $p$, shape (n,)
            """
            return -np.sum(p * np.log(p))

        """#)
  }

  @Test func theMaximumIsSubtractedInASoftmax() {
    let latex = #"\text{Attention}(Q, K, V) = \text{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V"#
    #expect(
      function(latex).text == #"""
        import numpy as np


        def attention(Q, K, V) -> np.ndarray:
            r"""\text{Attention}(Q, K, V) = \text{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V

            Q: $Q$, shape (m, n)
            K: $K$, shape (k, n)
            V: $V$, shape (k, d)
            """
            d_k = K.shape[-1]
            scores = Q @ K.T / np.sqrt(d_k)
            weights = np.exp(scores - np.max(scores, axis=-1, keepdims=True))
            return weights / np.sum(weights, axis=-1, keepdims=True) @ V

        """#)
    #expect(function(latex).resultShape == SymbolShape(["m", "d"]))
  }

  @Test(arguments: [
    (#"\hat{y} = \lambda x'"#, "y_hat(lambda_, x_prime)"), (#"\text{ReLU}(x) = \max(0, x)"#, "relu(x)"),
    (#"\text{LayerNorm}(x) = \frac{x - \mu}{\sigma}"#, "layer_norm(x, mu, sigma)"),
    (#"D_{KL}(p \| q) = \sum_i p_i \log(p_i/q_i)"#, "d_kl(p, q)"),
    (#"p_i(T) = \frac{\exp(z_i / T)}{\sum_j \exp(z_j / T)}"#, "p(T, z)"),
    (#"\theta_{t+1} = \theta_t - \eta g_t"#, "update_theta(theta, eta, g)"),
    (#"H(p,q) = H(p) + D_{KL}(p\|q)"#, "value_of_H(p, q, H, D_KL)"),
    (#"x \sim \mathcal{N}(\mu, \sigma^2)"#, "draw_x(mu, sigma, seed)"),
    (#"\sum_i x_i"#, "value(x)"), (#"\frac{\partial L}{\partial w} = 2 w"#, "dL_dw(w)"),
  ])
  func namesAreThoseOfCode(latex: String, expected: String) { #expect(signature(latex) == expected) }

  @Test func namesThatAreHandedInWin() {
    let function = function(#"\theta \leftarrow \theta - \eta g"#, codeNames: ["η": "lr"])
    #expect(function.expression == "theta - lr * g")
  }

  @Test(arguments: [
    (#"W \in \mathbb{R}^{m \times n}"#, "W", ["m", "n"]), (#"x \in \mathbb{R}^n"#, "x", ["n"]),
    (#"y \in \{0, 1\}^C"#, "y", ["C"]), (#"p \in \Delta^{C-1}"#, "p", ["C"]), (#"t \in \mathbb{R}"#, "t", []),
    (#"V(s) \in \mathbb{R} \quad (s \in \mathcal{X})"#, "V(s)", nil),
    (#"y = Wx, \quad W \in \mathbb{R}^{3 \times 2}"#, "W", ["3", "2"]),
  ])
  func shapesAreRead(latex: String, symbol: String, axes: [String]?) {
    #expect(SymbolShapes.declared(in: MathFormula(latex))[symbol] == axes.map { SymbolShape($0) })
  }

  @Test func shapesAreFoundFromTheFormula() {
    let shapes = function(#"\mathbf{h} = W\mathbf{x} + \mathbf{b}"#).parameters.map { $0.shape?.text ?? "?" }
    #expect(shapes == ["(m, n)", "(n,)", "(m,)"])
  }

  @Test func shapesThatDoNotFitAreSaid() {
    let function = function(
      "y = Wx + b", shapes: ["W": SymbolShape(["m", "n"]), "x": SymbolShape(["k"])])
    #expect(function.text == nil)
    #expect(
      function.conflicts.map { $0.sentence(in: .english) } == [
        "W is (m, n) and x is (k,): the product needs n = k"
      ])
  }

  @Test(arguments: RefusedFormulas.parts)
  func whatIsNoCodeSaysWhy(latex: String, part: String, why: String) {
    let function = function(latex)
    #expect(function.text == nil && function.expression == nil)
    let obstacle = function.problems.first { $0.kind == .obstacle }
    #expect(obstacle?.text == part)
    #expect(
      obstacle?.sentence(in: .english).contains(why) == true, "\(obstacle?.sentence(in: .english) ?? "none")")
  }

  /// Where a formula may mean two things, nothing is written.
  @Test(arguments: RefusedFormulas.inDoubt)
  func whatIsInDoubtIsSaid(latex: String, why: String) {
    let function = function(latex)
    #expect(function.text == nil)
    let sentences = function.problems.map { $0.sentence(in: .english) }
    #expect(sentences.contains { $0.contains(why) }, "\(sentences) \(function.expression ?? "")")
  }

  @Test func whatIsTakenForGrantedIsSaid() {
    let function = function(#"J = \mathbb{E}_{x \sim p}[f(x)]"#)
    #expect(
      function.problems.map { $0.sentence(in: .english) } == [
        "x is taken from samples: the mean over them stands for the expectation",
        "f is not defined here: it is passed as a function",
        "no line binds it to the formula: what is drawn is no one value",
      ])
    #expect(function.problems.allSatisfy { $0.kind == .assumption })
  }

  @Test func aFormulaOfSeveralLinesHasAFunctionForEach() {
    let latex =
      #"\begin{aligned} m_t &= \beta_1 m_{t-1} + (1-\beta_1) g_t \\ v_t &= \beta_2 v_{t-1} + (1-\beta_2) g_t^2 \end{aligned}"#
    let all = NumPyFunction.all(formula: MathFormula(latex, isDisplay: true), latex: latex)
    #expect(all.map(\.name) == ["update_m", "update_v"])
    #expect(all.map(\.bindingHead) == ["m_t", "v_t"])
  }

  @Test func constantsAreNoFunctions() {
    #expect(function("n = 300").text == "n = 300\n")
    #expect(function(#"a = \frac{\pi}{2}"#).text == "import numpy as np\n\na = np.pi / 2\n")
    #expect(function("n = 300").bindingHead == nil)
  }

  /// A letter that is a point has another name than the data of that letter.
  @Test func aPointBesideDataHasANameOfItsOwn() {
    let function = function(#"P(x) = \sum_{i=1}^n y_i \prod_{j \neq i} \frac{x - x_j}{x_i - x_j}"#)
    #expect(
      function.expression
        == "sum(y[i - 1] * math.prod((x - x_data[j]) / (x_data[i - 1] - x_data[j]) for j in range(len(x_data)) if j + 1 != i) for i in range(1, n + 1))"
    )
  }
}
