import Explanation
import LaTeXMath
import Testing

/// What formulas are as one expression of NumPy.
@Suite struct NumPyPatternTests {
  private func expression(_ latex: String) -> String? {
    NumPyFunction(formula: MathFormula(latex, isDisplay: true), latex: latex).expression
  }

  @Test(arguments: [
    (#"\bar{x} = \frac{1}{N} \sum_{i=1}^{N} x_i"#, "np.mean(x)"),
    (#"p(\mathcal{D}) = \prod_{i=1}^{N} p(x^{(i)})"#, "np.prod(p(x))"),
    (#"\hat{y} = \arg\max_c p(y = c \mid \mathbf{x})"#, "np.argmax(p)"),
    (
      #"\mathbb{E}_{p(x)}[f(x)] \approx \frac{1}{N} \sum_{i=1}^{N} f(x^{(i)}), \quad x^{(i)} \sim p"#,
      "np.mean(f(x))"
    ),
    (#"\mathbf{h} = W\mathbf{x} + \mathbf{b}"#, "W @ x + b"),
    (
      #"\mathbf{z} = \boldsymbol{\mu} + \boldsymbol{\sigma} \odot \boldsymbol{\epsilon}"#,
      "mu + sigma * epsilon"
    ),
    (#"\theta \leftarrow \theta - \alpha \nabla_\theta \mathcal{L}(\theta)"#, "theta - alpha * grad"),
  ])
  func theSevenPatterns(latex: String, code: String) { #expect(expression(latex) == code) }

  @Test(arguments: [
    (#"\sum_i x_i"#, "np.sum(x)"), (#"\prod_i x_i"#, "np.prod(x)"), (#"\arg\max"#, "np.argmax(x)"),
    (#"\mathbb{E}[f(x)]"#, "np.mean(f(samples))"), ("AB", "A @ B"), (#"A \odot B"#, "A * B"),
    (#"A^\top"#, "A.T"), (#"\|x\|_2"#, "np.linalg.norm(x)"), (#"\nabla f"#, "grad"),
    (#"\mathcal{N}(\mu, \sigma^2)"#, "np.random.default_rng(seed).normal(mu, sigma)"),
    (#"\mathbb{1}[c]"#, "c.astype(int)"),
  ])
  func theTableOfEleven(latex: String, code: String) { #expect(expression(latex) == code) }

  @Test(arguments: [
    (#"\sum_{x} p(x) f(x)"#, "np.sum(p * f)"), (#"\log \frac{a}{b}"#, "np.log(a / b)"),
    (#"\mathbb{E}_{x \sim p}[f(x)]"#, "np.mean(f(samples))"),
    (#"\frac{\partial}{\partial \theta} f"#, "df_dtheta"),
    (#"\beta v + (1-\beta) g"#, "beta * v + (1 - beta) * g"),
    (#"\frac{m}{1 - \beta^t}"#, "m / (1 - beta**t)"),
    (#"\frac{a}{\sqrt{b} + \epsilon}"#, "a / (np.sqrt(b) + epsilon)"),
  ])
  func theTableOfSeven(latex: String, code: String) { #expect(expression(latex) == code) }

  @Test(arguments: [
    (#"H(p) = -\sum_i p_i \log p_i"#, "-np.sum(p * np.log(p))"),
    (#"H(p) = -\sum p \log p"#, "-np.sum(p * np.log(p))"),
    (#"D_{KL}(p \| q) = \sum_{x} p(x) \log \frac{p(x)}{q(x)}"#, "np.sum(p * np.log(p / q))"),
    (
      #"I(X;Y) = \sum_{x,y} p(x,y) \log \frac{p(x,y)}{p(x)p(y)}"#,
      "np.sum(p * np.log(p / (np.sum(p, axis=1)[:, None] * np.sum(p, axis=0))))"
    ),
    (
      #"H(Y \mid X) = -\sum_{x,y} p(x,y) \log p(y \mid x)"#,
      "-np.sum(p * np.log(p / np.sum(p, axis=1)[:, None]))"
    ),
    (#"\mathrm{PPL} = \exp\left(-\frac{1}{N}\sum_{i=1}^N \log p_i\right)"#, "np.exp(-np.mean(np.log(p)))"),
    (#"\mathcal{L}_{\text{CE}} = -\sum_{i=1}^{C} y_i \log \hat{y}_i"#, "-np.sum(y * np.log(y_hat))"),
    (#"\log \sum_j e^{z_j}"#, "np.max(z) + np.log(np.sum(np.exp(z - np.max(z))))"),
  ])
  func sumsOfProbabilities(latex: String, code: String) { #expect(expression(latex) == code) }

  @Test(arguments: [
    (
      #"\text{cos}(\mathbf{a}, \mathbf{b}) = \frac{\mathbf{a}^\top \mathbf{b}}{\|\mathbf{a}\|_2 \|\mathbf{b}\|_2}"#,
      "a @ b / (np.linalg.norm(a) * np.linalg.norm(b))"
    ),
    (#"\hat{\beta} = (X^\top X)^{-1} X^\top y"#, "np.linalg.inv(X.T @ X) @ X.T @ y"),
    (
      #"\hat{w} = (X^\top X + \lambda I)^{-1} X^\top y"#,
      "np.linalg.inv(X.T @ X + lambda_ * np.eye(X.shape[1])) @ X.T @ y"
    ),
    (#"\mathbf{x}^\top A \mathbf{x}"#, "x @ A @ x"),
    (#"\mathbf{u} \mathbf{v}^\top"#, "np.outer(u, v)"),
    (#"C_{ij} = \sum_{k} A_{ik} B_{kj}"#, "A @ B"),
    (#"C_{ij} = \sum_{k} A_{ki} B_{kj}"#, "A.T @ B"),
    (#"h_i = \sum_j W_{ij} x_j + b_i"#, "W @ x + b"),
    (#"h_t = \tanh(W_h h_{t-1} + W_x x_t + b)"#, "np.tanh(W_h @ h + W_x @ x + b)"),
    (
      #"\Sigma = \frac{1}{n} \sum_{i=1}^n (\mathbf{x}_i - \boldsymbol{\mu})(\mathbf{x}_i - \boldsymbol{\mu})^\top"#,
      "(x - mu).T @ (x - mu) / len(x)"
    ),
    (#"\text{tr}(A) = \sum_i a_{ii}"#, "np.sum(np.diagonal(a))"),
    (#"\det(A - \lambda I)"#, "np.linalg.det(A - lambda_ * np.eye(len(A)))"),
    (
      #"L(w) = \frac{1}{n}\sum_{i=1}^n (y_i - w^\top x_i)^2 + \lambda \|w\|_2^2"#,
      "np.mean((y - x @ w)**2) + lambda_ * np.linalg.norm(w)**2"
    ),
  ])
  func vectorsAndMatrices(latex: String, code: String) { #expect(expression(latex) == code) }

  @Test(arguments: [
    (#"\sum_{i=1}^{n-1} (x_{i+1} - x_i)^2"#, "np.sum((x[1:] - x[:-1])**2)"),
    (#"\sum_{k=1}^{n} k^2"#, "np.sum(np.arange(1, n + 1)**2)"),
    (#"\sum_{k=0}^{n} \frac{x^k}{k!}"#, "sum(x**k / math.factorial(k) for k in range(n + 1))"),
    (
      #"\sum_{i<j} x_i x_j"#,
      "sum(x[i] * x[j] for i in range(len(x)) for j in range(len(x)) if i < j)"
    ),
    (#"\sum_{j \neq i} x_j"#, "sum(x[j] for j in range(len(x)) if j + 1 != i)"),
    (#"\sum_{i,j} a_{ij} x_i y_j"#, "np.sum(a * x[:, None] * y)"),
    (#"s^2 = \frac{1}{n-1}\sum_{i=1}^n (x_i - \bar{x})^2"#, "np.sum((x - x_bar)**2) / (len(x) - 1)"),
    (#"\max_i x_i"#, "np.max(x)"), (#"\sum_x x p(x)"#, "np.sum(x * p)"),
  ])
  func indices(latex: String, code: String) { #expect(expression(latex) == code) }

  @Test(arguments: [
    (#"m_t = \beta_1 m_{t-1} + (1-\beta_1)g_t"#, "beta_1 * m + (1 - beta_1) * g"),
    (#"\hat{m}_t = m_t/(1-\beta_1^t)"#, "m / (1 - beta_1**t)"),
    (
      #"\theta \leftarrow \theta - \eta \hat{m}/(\sqrt{\hat{v}}+\epsilon)"#,
      "theta - eta * m_hat / (np.sqrt(v_hat) + epsilon)"
    ),
    (
      #"v_{t+1} = \mu v_t - \eta \nabla f(\theta_t + \mu v_t)"#,
      "mu * v - eta * grad_f(theta + mu * v)"
    ),
    (#"x^{(k+1)} = \frac{1}{2}\left(x^{(k)} + \frac{a}{x^{(k)}}\right)"#, "(x + a / x) / 2"),
    (#"a^{[l]} = g(W^{[l]} a^{[l-1]} + b^{[l]})"#, "g(W @ a + b)"),
  ])
  func steps(latex: String, code: String) { #expect(expression(latex) == code) }

  @Test(arguments: [
    (#"f(x) = \begin{cases} x & x > 0 \\ \alpha x & x \le 0 \end{cases}"#, "np.where(x > 0, x, alpha * x)"),
    (#"\mathbb{1}[x > 0]"#, "(x > 0).astype(int)"), (#"\text{ReLU}(x) = \max(0, x)"#, "np.maximum(0, x)"),
    (#"\sigma(x) = \frac{1}{1 + e^{-x}}"#, "1 / (1 + np.exp(-x))"),
    (#"\text{GELU}(x) = x \Phi(x)"#, "x * (1 + np.vectorize(math.erf)(x / np.sqrt(2))) / 2"),
    (#"\frac{d}{dx} x^2"#, "2 * x"), (#"\binom{n}{k} p^k"#, "math.comb(n, k) * p**k"),
    (#"P(A \mid B) = \frac{P(B \mid A) P(A)}{P(B)}"#, "P_B_given_A * P_A / P_B"),
    (#"\operatorname{Var}(X) = \mathbb{E}[X^2] - (\mathbb{E}[X])^2"#, "np.mean(X**2) - np.mean(X)**2"),
    (#"N(N-1)/2"#, "N * (N - 1) / 2"),
  ])
  func functions(latex: String, code: String) { #expect(expression(latex) == code) }

  @Test(arguments: [
    (
      #"k_{ij} = \exp(-\gamma \|x_i - x_j\|^2)"#,
      "np.exp(-gamma * np.linalg.norm(x[:, None, :] - x, axis=-1)**2)"
    ),
    (#"\|\mathbf{x}\|_p = \left(\sum_{i=1}^n |x_i|^p\right)^{1/p}"#, "np.sum(np.abs(x)**p)**(1 / p)"),
    (#"\dfrac{1}{m}\sum^{m}_{i=1} \|x^{(i)}\|^2"#, "np.mean(np.linalg.norm(x, axis=-1)**2)"),
    (#"y^{(i)} = w x^{(i)} + b"#, "w * x + b"), (#"A = B^{-1} C"#, "np.linalg.inv(B) @ C"),
    (#"w \leftarrow w - \eta X^\top (Xw - y)"#, "w - eta * (X.T @ (X @ w - y))"),
    (
      #"\text{Accuracy} = \frac{1}{n}\sum_{i=1}^n \mathbb{1}[\hat{y}_i = y_i]"#,
      "np.mean((y_hat == y).astype(int))"
    ),
    (#"f(x; \theta) = \theta_0 + \theta_1 x"#, "theta[0] + theta[1] * x"),
    (#"y = \beta_0 + \sum_{j=1}^p \beta_j x_j"#, "beta_0 + np.sum(beta * x)"),
    (
      #"\hat{f}(x) = \frac{1}{nh} \sum_{i=1}^n K\left(\frac{x - x_i}{h}\right)"#,
      "np.sum(K((x - x_data) / h)) / (len(x_data) * h)"
    ),
    (#"\text{SiLU}(x) = x \cdot \sigma(x)"#, "x / (1 + np.exp(-x))"),
    (#"x_{k} = x_{k-1} + v_{k-1} \Delta t"#, "x + v * Delta_t"),
    (#"MSE = \frac{1}{n}\sum_{i=1}^n (y_i - \hat{y}_i)^2"#, "np.mean((y - y_hat)**2)"),
    (#"S = \frac{1}{N} X_0^\top X_0"#, "X_0.T @ X_0 / N"),
    (
      #"f(\vec{x}) \approx f(\vec{a}) + \nabla f(\vec{a}) \cdot (\vec{x} - \vec{a})"#,
      "f(a) + np.dot(grad, x - a)"
    ),
    (
      #"X_k = \sum_{n=0}^{N-1} x_n e^{-i 2\pi k n / N}"#,
      "np.sum(x * np.exp(-1j * 2 * np.pi * k * np.arange(len(x)) / len(x)))"
    ),
  ])
  func whatPublicNotesWrite(latex: String, code: String) { #expect(expression(latex) == code) }
}
