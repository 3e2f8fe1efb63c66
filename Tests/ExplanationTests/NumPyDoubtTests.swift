import Explanation
import LaTeXMath
import NoteMath
import NoteParsing
import Testing

/// What formulas show and code would leave out: no code, or what is taken for granted is said.
@Suite struct NumPyDoubtTests {
  private func function(_ latex: String) -> NumPyFunction {
    NumPyFunction(formula: MathFormula(latex, isDisplay: true), latex: latex)
  }

  @Test(arguments: RefusedFormulas.unread)
  func notationThatNobodyReadIsNoCode(latex: String, why: String) { expectRefusal(latex, why) }

  @Test(arguments: RefusedFormulas.unsaidRanges)
  func rangesThatAreNotSaidAreNoCode(latex: String, why: String) { expectRefusal(latex, why) }

  @Test(arguments: RefusedFormulas.ofMatrices)
  func functionsOfMatricesAreNotThoseOfElements(latex: String, why: String) { expectRefusal(latex, why) }

  @Test(arguments: RefusedFormulas.withoutForm)
  func whatHasNoFormIsNoCode(latex: String, why: String) { expectRefusal(latex, why) }

  private func expectRefusal(_ latex: String, _ why: String) {
    let function = function(latex)
    #expect(function.text == nil && function.expression == nil, "\(function.expression ?? "")")
    let sentences = function.problems.filter { $0.kind == .obstacle }.map { $0.sentence(in: .english) }
    #expect(sentences.contains { $0.contains(why) }, "\(sentences)")
  }

  @Test(arguments: [
    (
      #"y_i = \sum_{j \ne i} \frac{m_j}{|x_i-x_j|}"#,
      "sum(m[j] / np.abs(x_i - x[j]) for j in range(len(m)) if j + 1 != i)"
    ),
    (#"y_i = \sum_j\sum_k T_{ijk}x_j z_k"#, "np.sum(T * x[:, None] * z, axis=(1, 2))"),
    (#"y = \sum_{i=1}^{3} x_i"#, "sum(x[i] for i in range(3))"),
    (#"y = \prod_{i=1}^{3} x_i"#, "math.prod(x[i] for i in range(3))"),
    (#"y = \max_{1\le i\le 3} x_i"#, "max(x[i] for i in range(3))"),
    (#"\sum_{i=1}^n w_i x_{i-1}"#, "sum(w[i - 1] * x[i - 1] for i in range(1, n + 1))"),
    (#"G = \sum_{k=0}^{T}\gamma^k r_{k+1}"#, "np.sum(gamma**np.arange(len(r)) * r)"),
    (
      #"L_{ij} = \frac{1}{L_{jj}}\left(a_{ij} - \sum_{k=1}^{j-1} L_{ik} L_{jk}\right)"#,
      "(a_ij - sum(L[i - 1, k] * L[j - 1, k] for k in range(j - 1))) / L_jj"
    ),
    (
      #"\boldsymbol{\Sigma}_\mathbf{X}^{-1} \boldsymbol{\Sigma}_{\mathbf{X}, Y}"#,
      "np.linalg.inv(Sigma_X) @ Sigma_X_Y"
    ),
    (#"y = X \beta + \epsilon"#, "X @ beta + epsilon"), (#"a^{-b}"#, "np.float_power(a, -b)"),
    (#"2^{-x^2}"#, "2.0**(-x**2)"), (#"\delta_{ij}"#, "np.where(i == j, 1, 0)"),
    (
      #"\mathbf{x}_t \sim \mathcal{N}(\boldsymbol\mu_t,\Sigma_t)"#,
      "np.random.default_rng(seed).multivariate_normal(mu_t, Sigma_t)"
    ),
  ])
  func rangesAndMatricesAreKept(latex: String, code: String) { #expect(function(latex).expression == code) }

  @Test(arguments: [
    (#"\exp(A)"#, "A is taken as a number"), ("A^2", "A is taken as a number"),
    (#"\sum_{i=k}^{n} x_i"#, "the elements of x are counted from 1"),
    (#"c_i=\sum_k \epsilon_{ijk}x_k"#, "the elements of ϵ are counted from 1"),
    (#"U = e^{-iHt}"#, "H is taken as a number"), ("y = (A + B) x", "A is taken as a number"),
    ("y = A (x + b)", "A is taken as a number"), ("z = A y", "A is taken as a number"),
    (#"L = \frac{1}{|\mathcal{B}|} \sum_{i \in \mathcal{B}} l_i"#, "only the elements that B names"),
    (#"\sum_{x \in \mathcal{X}} p(x) \log p(x)"#, "x runs through all that is handed in"),
  ])
  func whatIsTakenForGrantedIsSaid(latex: String, sentence: String) {
    let function = function(latex)
    #expect(function.isWritten)
    #expect(
      function.problems.contains { $0.kind == .assumption && $0.sentence(in: .english).contains(sentence) },
      "\(function.problems)")
  }

  /// Code that may be of a number where the note has a matrix is not compared with it.
  @Test(arguments: [
    #"\exp(A)"#, "A^2", "z = A y", #"L = \frac{1}{|\mathcal{B}|} \sum_{i \in \mathcal{B}} l_i"#,
  ])
  func whatIsInDoubtBindsNothing(latex: String) { #expect(function(latex).bindingHead == nil) }

  @Test(arguments: [
    (#"f'(x)=\frac{f(x+h)-f(x)}h"#, "a function cannot be handed in"),
    (#"x \sim \mathcal{N}(\mu, \sigma^2)"#, "what is drawn is no one value"),
  ])
  func whyNoLineBindsIsSaid(latex: String, why: String) {
    let function = function(latex)
    #expect(function.isWritten && function.bindingHead == nil)
    #expect(function.problems.last?.sentence(in: .english).contains(why) == true, "\(function.problems)")
  }

  @Test func aCovarianceIsAMatrixBesideAVector() {
    let drawn = function(#"\mathbf{x}_t \sim \mathcal{N}(\boldsymbol\mu_t,\Sigma_t)"#)
    #expect(drawn.parameters.map { $0.shape?.text } == ["(m,)", "(m, m)", nil])
  }

  /// Plain numbers have no `astype`.
  @Test func anIndicatorOfNumbersRuns() {
    #expect(function(#"y = \mathbb{1}[x>0]"#).text?.contains("return np.asarray(x > 0).astype(int)") == true)
  }

  /// Sentences name what a reader sees, and what would help.
  @Test(arguments: RefusedFormulas.plainlyNone)
  func whatIsNoCodeIsSaidPlainly(latex: String, why: String) { expectRefusal(latex, why) }

  @Test(arguments: [
    (#"f'(x)=\frac{f(x+h)-f(x)}h"#, "(f(x + h) - f(x)) / h"), ("P(A^c)=1-P(A)", "1 - P_A"),
    (#"Q'(s,a)=Q(s,a)+\alpha r"#, "Q(s, a) + alpha * r"),
    ("x_{n+1} = r x_n (1 - x_n)", "r * x * (1 - x)"),
    (#"V(s)\leftarrow V(s)+\alpha(r - V(s))"#, "V_s + alpha * (r - V_s)"),
    (#"\mathbb{E}[X^2]-\mathbb{E}[X]^2"#, "np.mean(X**2) - np.mean(X)**2"),
    ("||x||", "np.linalg.norm(x)"), ("|x||y|", "np.abs(x) * np.abs(y)"),
    (#"\sqrt{x}^3"#, "np.sqrt(x)**3"), (#"\Re(z)"#, "np.real(z)"),
    (#"\sum_{i=1}^n \sum_{j=1}^i x_j"#, "sum(x[j] for i in range(1, n + 1) for j in range(i))"),
    (
      #"\frac{1}{N} \sum_{k=1}^G N_k y_k"#, "np.sum(N_data * y) / N"
    ), (#"27^{\frac{2}{3}}"#, "27**(2 / 3)"), (#"\sin 30^\circ"#, "np.sin(np.deg2rad(30))"),
  ])
  func whatCanBeReadIsWritten(latex: String, code: String) { #expect(function(latex).expression == code) }

  /// What the code would be silent about.
  @Test func operatorsAndNamesOfVariablesAreNoNumbers() {
    let operators = function(#"u = \exp(-i\hat{H} t)"#)
    #expect(operators.bindingHead == nil, "\(operators.text ?? "")")
    #expect(operators.problems.contains { $0.sentence(in: .english).contains("is taken as a number") })
    // X and Y name two variables, and run along nothing.
    #expect(function(#"\rho_{XY} = \frac{\sigma_X}{\sigma_Y}\beta"#).expression == "sigma_X / sigma_Y * beta")
  }

  /// Φ is the normal distribution function where nobody says otherwise.
  @Test func aPhiThatIsDefinedIsThatOne() {
    let own = NumPyFunction.all(formula: MathFormula("y = x \\Phi(x)"), latex: "y = x \\Phi(x)")
    #expect(own.first?.expression?.contains("math.erf") == true)
    let others = NumPyFunction.all(
      formula: MathFormula("y = x \\Phi(x)"), latex: "y = x \\Phi(x)", defined: ["Φ"])
    #expect(others.first?.expression == "x * Phi(x)" && others.first?.bindingHead == nil)
    let source = SourceText(Array("Let $\\Phi(z) = \\frac{1}{1+e^{-z}}$.\n".utf8))
    let note = NoteNotation(NoteFormulas(NoteParser.parse(source, fileName: "N.md"), source: source))
    #expect(note.defined == ["Φ"])
    let told = FormulaExplanation("y = x \\Phi(x)", MathFormula("y = x \\Phi(x)"), in: .english, note: note)
    #expect(told.code.first?.expression == "x * Phi(x)")
  }
}
