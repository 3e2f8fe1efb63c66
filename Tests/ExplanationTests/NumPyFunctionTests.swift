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
    (#"y = Wx, \quad W \in \mathbb{R}^{3 \times 2}"#, "W", ["3", "2"]),
  ])
  func shapesAreRead(latex: String, symbol: String, axes: [String]) {
    #expect(SymbolShapes.declared(in: MathFormula(latex))[symbol] == SymbolShape(axes))
  }

  @Test func shapesAreFoundFromTheFormula() {
    let shapes = function(#"\mathbf{h} = W\mathbf{x} + \mathbf{b}"#).parameters.map { $0.shape?.text ?? "?" }
    #expect(shapes == ["(m, n)", "(n,)", "(m,)"])
  }

  @Test func shapesThatDoNotFitAreSaid() {
    let function = function(
      "y = Wx + b", shapes: ["W": SymbolShape(["m", "n"]), "x": SymbolShape(["k"])])
    #expect(function.text == nil)
    #expect(function.conflicts.map(\.sentence) == ["W is (m, n) and x is (k,): the product needs n = k"])
  }

  @Test(arguments: [
    (#"p_\theta(x) = \int p_\theta(x, z) \, dz"#, #"\int p_\theta(x, z) \, dz"#, "give samples of z"),
    (#"e^x = \sum_{k=0}^{\infty} \frac{x^k}{k!}"#, #"{\infty}"#, "say how many terms"),
    ("1/2x", "1/2x", "division from left to right or the product below the slash"),
    (#"\gamma^T r"#, #"\gamma^T"#, "may be a power or a transpose"),
    (#"PV = nRT"#, "PV = nRT", "an equation to solve"), (#"x < y"#, "x < y", "a comparison gives no value"),
    (#"\lim_{n\to\infty} (1 + 1/n)^n"#, #"\lim"#, "a limit has no form"),
    (#"W \in \mathbb{R}^{m \times n}"#, #"W \in \mathbb{R}^{m \times n}"#, "this says a shape"),
    (#"\mathbf{x} \mathbf{y}"#, #"\mathbf{x} \mathbf{y}"#, "two vectors side by side"),
    (#"y_n = \sum_{k=0}^{K-1} h_k x_{n-k}"#, "x", "counted from 0 or from 1"),
  ])
  func whatIsNoCodeSaysWhy(latex: String, part: String, why: String) {
    let function = function(latex)
    #expect(function.text == nil && function.expression == nil)
    let obstacle = function.problems.first { $0.kind == .obstacle }
    #expect(obstacle?.text == part)
    #expect(obstacle?.sentence.contains(why) == true, "\(obstacle?.sentence ?? "none")")
  }
}
