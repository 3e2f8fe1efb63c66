/// Formulas that are no code, each with words of the sentence that says why.
enum RefusedFormulas {
  /// Notation that nobody read.
  static let unread: [(String, String)] = [
    (#"\sin\theta^\circ"#, "the degrees are not read"), (#"\cos(\theta^\circ)"#, "the degrees are not read"),
    ("x : 2", "a ratio, a condition"), ("a:b", "a ratio, a condition"), (#"a \mid b"#, "a divisor"),
    (#"f|_{x=0}"#, "says at which place"),
    (#"p: \mathcal S\times\mathcal A \rightarrow [0,1]"#, "it gives no value"),
    (#"X_n \xrightarrow{d} X"#, "says where something tends"), (#"x + \lg x"#, "lg may be the logarithm"),
    (#"2\frac12"#, "a mixed number or a product"), ("2^x^y", "TeX does not set this"),
    (#"\$5"#, "$ was not read"), (#"x_{\text{a b}} + x_{ab}"#, "have one name in code"),
    (#"\frac{d}{dx} \sin(x^2)\bigg|_{x=1}"#, "says at which place"),
    (#"\mathbb{E}[\sin\theta^\circ]"#, "cannot be read"),
    (#"z = \sum_k w_{jk}^{[l]} a_k^{[l-1]}"#, "the index k of"),
    (#"\left.\frac{df}{dx}\right|_{x=0}"#, "says at which place"), (#"y = a ⋈ b"#, "⋈ was not read"),
  ]

  /// Ranges that are not said.
  static let unsaidRanges: [(String, String)] = [
    (#"\sum_{i \in S} x_i"#, "which elements S holds"), (#"\prod_{i\in I} x_i"#, "which elements I holds"),
    (#"\max_{i\in S} x_i"#, "which elements S holds"),
    (#"\sum_{i,j \in S} x_i x_j"#, "which elements S holds"),
    (#"\sum_{i \in [3]} x_i"#, "which elements [3] holds"),
    (#"\frac{\sum_{i \in \mathcal{B}} x_i}{\sum_i x_i}"#, "which elements B holds"),
    (#"F = \sum_{j \ne i} x_i x_j"#, "whether the sum runs over i too"),
    (
      #"h_i = -\sum_{j=1}^{K} p(y_j\mid x_i)\log_2 p(y_j\mid x_i)"#, "has another value for each"
    ),
    (#"(f*g)_n=\sum_k f_k g_{n-k}"#, "may fall before the first element"),
    (#"\sum_{i=-1}^{1}k_i"#, "stands before its first element"),
  ]

  /// Functions of matrices, which are not those of their elements.
  static let ofMatrices: [(String, String)] = [
    (#"L = I - D^{-1/2} A D^{-1/2}"#, "this power of a matrix"), (#"e^{\mathbf{A}}"#, "exp of a matrix"),
    (#"y = \epsilon^{ijk} k"#, "indices or a power"), (#"\boldsymbol{Y}^m_{jl}"#, "indices or a power"),
    (#"(x - U \hat{x})^\top (x - U \hat{x})"#, "behind a matrix is a number or an array"),
    ("A^H", "the conjugate transpose"), (#"2^{\mathbf{A}}"#, "raised to a matrix"),
    (#"\mathcal{N}(x; \mu, \Sigma)"#, "several dimensions"),
    (#"\mathbf A^{-T}"#, "-T above A may be"), (#"\mathbf{v}^2"#, "a power of a vector"),
    (#"\log\mathbf{A}"#, "log of a matrix"), (#"\sqrt{\mathbf{A}}"#, "sqrt of a matrix"),
    (#"\sin \mathbf{A}"#, "sin of a matrix"), (#"A^{-T}"#, "an inverse that is transposed"),
    (#"\operatorname{diag}(x) A"#, "diag of what is not said"),
    (#"A_{ij}^{-1}"#, "an element of the inverse"),
    (#"A^{ij}_{kl}"#, "indices or a power"),
    (#"\mathbf{x} \sim \mathcal{N}(\boldsymbol\mu, s)"#, "spread together"),
  ]

  /// What is no code, said plainly.
  static let plainlyNone: [(String, String)] = [
    ("a +", "with nothing beside it"), (#"\cancel{x}"#, "x is struck out"),
    (#"C(n,k) = n \choose k"#, #"\binom{n}{k} is meant"#), (#"\max_{i=1} x_i"#, "no upper end"),
    (#"\langle x,y\rangle"#, "an inner product or a mean"), (#"[x]_+"#, #"\max(0, …) says it"#),
    (#"\int x^2"#, "nothing says over what this integral runs"),
    (#"\lim_{x\to0} \frac{\sin x}{x} = 1"#, "what a limit comes to"), (#"a \to b"#, "tends or goes"),
    (#"W = W - \alpha G"#, #"\leftarrow would say that it is a step"#),
  ]

  /// What may mean two things.
  static let inDoubt: [(String, String)] = [
    (#"\nabla_w \log f(a)"#, "this derivative is not worked out"),
    (#"\nabla_{w}\mathrm{log} f_{w}(a)"#, "this derivative is not worked out"),
    ("Y = X B_r", "whether X and B_r are numbers or matrices"),
    (#"\hat{Y}_r = X_0 M_r"#, "whether X_0 and M_r are numbers or matrices"),
    (#"\hat{A} \hat{B}"#, "are numbers or matrices"),
    (#"\frac1n\sum_{i=1}^n l^{(i)}(w, b)"#, "l^(i) is another function for each i"),
    (#"S=5\,km"#, "may be a unit"), (#"r = \frac{covariance_{xy}}{s_x s_y}"#, "may be one name or a product"),
    (#"R^2 = \frac{SS_{model}}{SS_{total}}"#, "may be one name or a product"),
    (#"u = \gamma^\mu k_\mu + m"#, "stands above and below"), (#"u(0) = 0"#, "the value at a point"),
    (#"\exp(W) = 28"#, "the value at a point"), ("16 - 5 = 11", "both sides are numbers"),
    (#"x = x^2 - 1"#, "stands on the right side too"), (#"f(x) = -f(-x)"#, "stands on the right side too"),
    (#"R_H = \frac{e^2}{8 \pi a_0}"#, "e may be the number or a charge"),
    ("N = |H|", "the number of elements"),
    (#"Y = AZ"#, "numbers or matrices"), (#"\mathbb{R}^{h \times 1}"#, "a set of numbers"),
    (#"\hat{\beta}^{TSLS}"#, "a name or a power"), ("T(n) = O(n)", "an order of magnitude"),
    (#"d(a) = d_F(G(a)) d_G(a)"#, "a product or a function"),
    (#"\text{height} \sim \text{Normal}(150, 15)"#, "which numbers Normal takes"),
    (#"p(x) = \sum_{j} f(j) L_{j}(x)"#, "another function for each index"),
    (#"\hat{x} = \arg\min_x \|Ax - b\|^2"#, "the extreme over all x"),
    (#"p^\top (c - e) = w"#, "an equation to solve"),
    (#"L = \mathbb{E}_{t, \epsilon}[\|\epsilon - \hat\epsilon\|^2]"#, "along which axis the samples lie"),
  ]

  /// Parts of notation for which there is no code, or not enough is said.
  static let withoutForm: [(String, String)] = [
    (#"\mathbf{a}/\mathbf{B}"#, "a division by a matrix"), (#"\det(\mathbf{x})"#, "of what is no matrix"),
    (#"\|x\|_{a}"#, "a norm of this kind"), ("|\\mathbf{x}|", "bars around a vector"),
    (#"\begin{pmatrix} A & B \\ C & D \end{pmatrix} x"#, "may be a block"),
    (#"\begin{pmatrix} \mathbf{a} & \mathbf{b} \end{pmatrix}"#, "a matrix of arrays"),
    ("y = e x", "a symbol of the formula here"), (#"\sum_{i=1}^{n/2} f(i)"#, "a quotient"),
    (#"\begin{cases} x & \text{otherwise} \end{cases}"#, "whose first row has no condition"),
    (#"\mathbb{1}[a, b, c]"#, "a condition that cannot be read"), (#"\mathbb{E}[3]"#, "names no variable"),
    (#"\mathbb{E}_{z}[x]"#, "does not hold z"), (#"\frac{d}{dx} \sum_i x_i^2"#, "is not worked out"),
    (#"p(y = 1 \mid x + 2)"#, "define it, or pass it"), (#"\sqrt[n]{\mathbf{A}}"#, "this root"),
    (#"\mathbf{A} + \mathbf{b}"#, "a matrix by its letter"),
    (#"\mathbf{A} \mathbf{b}^\top"#, "before a transposed vector"), (#"\sum_{i} 3"#, "is not given"),
    (#"\arg\max_{1 \le i \le 3} x_i"#, "the place of an extreme"),
    (#"\Delta\sqrt{x} + 1"#, "the change of a root"),
    (#"\mathbb{1}_A(x) + 1"#, "an indicator of a set"), ("f(x) + f", "as a number and as a function"),
    ("v = 5 \\mathrm{m}", "with the unit m"), (#"\{1, 2\}"#, "a set has no form"),
    (#"\sigma(x)^2"#, "the sigmoid"),
    (#"\mathbf{x} \sim \mathcal{D}"#, "no distribution with its parameters"), ("n!!", "the double factorial"),
    (#"\left( x \right]"#, "have no one meaning"), (#"\sin(x, y)"#, "sin of 2 arguments"),
    (#"\sin'(x)"#, "the derivative of a named function"), (#"\text{abc def} + 1"#, "words in the formula"),
    (#"\sum_{i \mid n} i"#, "a condition and no range"), (#"x \pmod 5 + 1"#, "a congruence"),
    (#"y = \begin{bmatrix} 1 & 2 \\ 3 \end{bmatrix}"#, "whose rows differ in length"),
    (#"\operatorname{foo} x"#, "the operator foo"), (#"x = a \pm b"#, "two signs at once"),
    (#"\foo{x} + 1"#, "is not known: give it as a name"), (#"p \land q"#, "is not read as a part"),
    (#"10 \div 2 \times 5"#, "parentheses would tell"), (#"A \cup B \subseteq C"#, "gives no value"),
  ]

  /// What stands in the way, with the part of the formula that it is about.
  static let parts: [(String, String, String)] = [
    (#"p_\theta(x) = \int p_\theta(x, z) \, dz"#, #"\int p_\theta(x, z) \, dz"#, "give samples of z"),
    (#"e^x = \sum_{k=0}^{\infty} \frac{x^k}{k!}"#, #"{\infty}"#, "say how many terms"),
    ("1/2x", "1/2x", "division from left to right or the product below the slash"),
    (#"\gamma^T r"#, #"\gamma^T"#, "may be a power or a transpose"),
    (#"PV = nRT"#, "PV = nRT", "an equation to solve"), (#"x < y"#, "x < y", "a comparison gives no value"),
    (#"\lim_{n\to\infty} (1 + 1/n)^n"#, #"\lim"#, "a limit has no form"),
    (#"W \in \mathbb{R}^{m \times n}"#, #"W \in \mathbb{R}^{m \times n}"#, "this says a shape"),
    (#"\mathbf{x} \mathbf{y}"#, #"\mathbf{x} \mathbf{y}"#, "two vectors side by side"),
    (#"y_n = \sum_{k=0}^{K-1} h_k x_{n-k}"#, "x", "counted from 0 or from 1"),
  ]

  /// All of them.
  static var all: [String] {
    [unread, unsaidRanges, ofMatrices, plainlyNone, inDoubt, withoutForm].flatMap { $0.map(\.0) }
      + parts.map(\.0)
  }
}
