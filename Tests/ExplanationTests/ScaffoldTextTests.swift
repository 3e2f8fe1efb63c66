import Explanation
import LaTeXMath
import Testing

/// A formula's function as it is put under the formula.
@Suite struct ScaffoldTextTests {
  private func scaffold(_ latex: String) -> Scaffold? {
    Scaffold(NumPyFunction(formula: MathFormula(latex, isDisplay: true), latex: latex))
  }

  @Test func theFenceAndTheLineStandUnderTheFormula() {
    #expect(
      scaffold(#"\text{ReLU}(x) = \max(0, x)"#)?.text() == #"""


        ```python
        import numpy as np


        def relu(x):
            r"""\text{ReLU}(x) = \max(0, x)

            x: $x$
            """
            return np.maximum(0, x)
        ```

        %% verify: \text{ReLU}(x) = relu(x) %%
        """#)
  }

  @Test func quotesListsAndLineEndingsAreThoseOfTheNote() {
    let prefix = Scaffold.prefix(before: "> 1. ")
    let text = scaffold(#"y = \lambda x"#)?.text(
      prefix: prefix, lineEnding: "\r\n", isTight: true, isFollowed: true)
    let rows = [
      "", ">    ```python", ">    import numpy as np", ">", ">", ">    def y(lambda_, x):",
      #">        r"""y = \lambda x"#, ">", #">        lambda_: $\lambda$"#, ">        x: $x$",
      ">        \"\"\"", ">        return lambda_ * x", ">    ```", ">    %% verify: y = y(lambda_, x) %%",
      ">",
    ]
    #expect(text == rows.joined(separator: "\r\n"))
  }

  @Test func namesOfTheNoteStayItsOwn() {
    let latex = #"\sum_i x_i"#
    let function = NumPyFunction(
      formula: MathFormula(latex), latex: latex, takenNames: ["value", "value_2"])
    #expect(Scaffold(function)?.bindingLines.first == #"%% verify: \sum_i x_i = value_3(x) %%"#)
  }

  @Test(arguments: [
    (
      #"s^2 = \frac{1}{n-1}\sum_{i=1}^n (x_i - \bar{x})^2"#,
      #"%% verify: \frac{1}{n-1}\sum_{i=1}^n (x_i - \bar{x})^2 = s_squared(x, x_bar) %%"#
    ),
    (#"A^\top"#, #"%% verify: (A)^\top = value(A) %%"#),
    (#"\theta_{t+1} = \theta_t - \eta g_t"#, #"%% verify: \theta_{t+1} = update_theta(theta, eta, g) %%"#),
    (#"x \sim \mathcal{N}(\mu, \sigma^2)"#, nil),
  ])
  func theLineBindsByALeftSideThatIsOneElseByTheFormula(latex: String, line: String?) {
    #expect(scaffold(latex)?.bindingLines.first == line)
  }

  @Test func whatIsNoCodeHasNone() { #expect(scaffold("PV = nRT")?.lines == nil) }

  @Test func aFormulaOfSeveralLinesHasOneFenceAndALineForEach() {
    let latex =
      #"\begin{aligned} m_t &= \beta_1 m_{t-1} + (1-\beta_1) g_t \\ v_t &= \beta_2 v_{t-1} + (1-\beta_2) g_t^2 \end{aligned}"#
    let functions = NumPyFunction.all(formula: MathFormula(latex, isDisplay: true), latex: latex)
    let scaffold = Scaffold(functions)
    #expect(
      scaffold?.bindingLines == [
        "%% verify: m_t = update_m(m, beta_1, g) %%", "%% verify: v_t = update_v(v, beta_2, g) %%",
      ])
    #expect(scaffold?.lines.filter { $0.hasPrefix("import") } == ["import numpy as np"])
    #expect(scaffold?.lines.filter { $0.hasPrefix("```") }.count == 2)
  }
}
