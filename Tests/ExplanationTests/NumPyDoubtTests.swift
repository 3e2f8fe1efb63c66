import Explanation
import LaTeXMath
import Testing

/// What formulas show and code would leave out: no code, or what is taken for granted is said.
@Suite struct NumPyDoubtTests {
  private func function(_ latex: String) -> NumPyFunction {
    NumPyFunction(formula: MathFormula(latex, isDisplay: true), latex: latex)
  }

  @Test(arguments: [
    (#"\sin\theta^\circ"#, "the degrees are not read"), (#"\cos(\theta^\circ)"#, "the degrees are not read"),
    ("x : 2", "a ratio, a condition"), ("a:b", "a ratio, a condition"), (#"a \mid b"#, "a divisor"),
    (#"f|_{x=0}"#, "| was not read"),
    (#"p: \mathcal S\times\mathcal A \rightarrow [0,1]"#, "it gives no value"),
    (#"X_n \xrightarrow{d} X"#, "says where something tends"), (#"x + \lg x"#, "lg may be the logarithm"),
    (#"2\frac12"#, "a mixed number or a product"), ("2^x^y", "TeX does not set this"),
    (#"\$5"#, "$ was not read"), (#"x_{\text{a b}} + x_{ab}"#, "have one name in code"),
    (#"\left.\frac{df}{dx}\right|_{x=0}"#, "says at which place"), (#"y = a ⋈ b"#, "⋈ was not read"),
  ])
  func notationThatNobodyReadIsNoCode(latex: String, why: String) { expectRefusal(latex, why) }

  @Test(arguments: [
    (#"\sum_{i \in S} x_i"#, "which elements S holds"), (#"\prod_{i\in I} x_i"#, "which elements I holds"),
    (#"\max_{i\in S} x_i"#, "which elements S holds"), (#"\sum_{i \in [3]} x_i"#, "which elements [3] holds"),
    (#"\frac{\sum_{i \in \mathcal{B}} x_i}{\sum_i x_i}"#, "which elements B holds"),
    (#"F = \sum_{j \ne i} x_i x_j"#, "whether the sum runs over i too"),
    (
      #"h_i = -\sum_{j=1}^{K} p(y_j\mid x_i)\log_2 p(y_j\mid x_i)"#, "has another value for each"
    ),
    (#"(f*g)_n=\sum_k f_k g_{n-k}"#, "may fall before the first element"),
    (#"\sum_{i=-1}^{1}k_i"#, "stands before its first element"),
  ])
  func rangesThatAreNotSaidAreNoCode(latex: String, why: String) { expectRefusal(latex, why) }

  @Test(arguments: [
    (#"L = I - D^{-1/2} A D^{-1/2}"#, "this power of a matrix"), (#"e^{\mathbf{A}}"#, "exp of a matrix"),
    ("A^H", "the conjugate transpose"), (#"2^{\mathbf{A}}"#, "raised to a matrix"),
    (#"\mathcal{N}(x; \mu, \Sigma)"#, "several dimensions"),
    (#"\mathbf A^{-T}"#, "-T above A may be"), (#"\mathbf{v}^2"#, "a power of a vector"),
    (#"\log\mathbf{A}"#, "log of a matrix"), (#"\sqrt{\mathbf{A}}"#, "sqrt of a matrix"),
    (#"\sin \mathbf{A}"#, "sin of a matrix"), (#"A^{-T}"#, "an inverse that is transposed"),
    (#"\operatorname{diag}(x) A"#, "diag of what is not said"),
    (#"A_{ij}^{-1}"#, "an element of the inverse"),
    (#"A^{ij}_{kl}"#, "indices or a power"),
    (#"\mathbf{x} \sim \mathcal{N}(\boldsymbol\mu, s)"#, "spread together"),
  ])
  func functionsOfMatricesAreNotThoseOfElements(latex: String, why: String) { expectRefusal(latex, why) }

  private func expectRefusal(_ latex: String, _ why: String) {
    let function = function(latex)
    #expect(function.text == nil && function.expression == nil, "\(function.expression ?? "")")
    let sentences = function.problems.filter { $0.kind == .obstacle }.map(\.sentence)
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
    ("z = A y", "A is taken as a number"),
    (#"L = \frac{1}{|\mathcal{B}|} \sum_{i \in \mathcal{B}} l_i"#, "only the elements that B names"),
    (#"\sum_{x \in \mathcal{X}} p(x) \log p(x)"#, "x runs through all that is handed in"),
  ])
  func whatIsTakenForGrantedIsSaid(latex: String, sentence: String) {
    let function = function(latex)
    #expect(function.isWritten)
    #expect(
      function.problems.contains { $0.kind == .assumption && $0.sentence.contains(sentence) },
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
    #expect(function.problems.last?.sentence.contains(why) == true, "\(function.problems)")
  }

  /// Plain numbers have no `astype`.
  @Test func anIndicatorOfNumbersRuns() {
    #expect(function(#"y = \mathbb{1}[x>0]"#).text?.contains("return np.asarray(x > 0).astype(int)") == true)
  }

  /// Sentences name what a reader sees, and what would help.
  @Test(arguments: [
    ("a +", "with nothing beside it"), (#"\cancel{x}"#, "x is struck out"),
    (#"C(n,k) = n \choose k"#, #"\binom{n}{k} is meant"#), (#"\max_{i=1} x_i"#, "no upper end"),
    (#"\langle x,y\rangle"#, "an inner product or a mean"), (#"[x]_+"#, #"\max(0, …) says it"#),
    (#"\int x^2"#, "nothing says over what this integral runs"),
    (#"\lim_{x\to0} \frac{\sin x}{x} = 1"#, "what a limit comes to"), (#"a \to b"#, "tends or goes"),
    (#"W = W - \alpha G"#, #"\leftarrow would say that it is a step"#),
  ])
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
}
