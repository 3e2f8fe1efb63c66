import Foundation
import Testing

/// What `verify --scaffold` writes under formulas of the source documents agrees with them, as `verify` says.
@Suite(.timeLimit(.minutes(3))) struct ScaffoldedFormulasTests {
  private func note(_ formulas: [String]) -> String {
    "# Formulas\n\n" + formulas.map { "$$\n\($0)\n$$\n" }.joined(separator: "\n")
  }

  private func text(_ vault: TestVault) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: vault.root + "/A.md")), as: UTF8.self)
  }

  /// Scaffolds the formula of a note that has no other, and what `verify` then says of the pair.
  private func verdicts(_ latex: String) throws -> [String] {
    let vault = try TestVault(["A.md": note([latex])])
    let scaffold = try vault.run("verify", "--scaffold", "A:4")
    #expect(scaffold.status == 0, "\(scaffold.errors)")
    let answer = try vault.run("verify", "A", "--format", "jsonl").output
    return answer.split(separator: "\n").map(String.init).filter { $0.contains(#""kind":"agreement""#) }.map {
      $0.matches(of: /"verdict":"([a-z]+)"/).first.map { String($0.1) } ?? ""
    }
  }

  @Test(arguments: [
    #"\bar{x} = \frac{1}{N} \sum_{i=1}^{N} x_i"#, #"\mathbf{h} = W\mathbf{x} + \mathbf{b}"#,
    #"\mathbf{z} = \boldsymbol{\mu} + \boldsymbol{\sigma} \odot \boldsymbol{\epsilon}"#,
    #"\theta \leftarrow \theta - \alpha \nabla_\theta \mathcal{L}(\theta)"#, #"\sum_i x_i"#, #"\prod_i x_i"#,
    #"A \odot B"#, #"A^\top"#, #"\|x\|_2"#, #"p(D) = \prod_{i=1}^N p(x^{(i)})"#,
    #"\hat{c} = \arg\max_c p(y=c \mid x)"#, #"\mathbb{E}_{x\sim p}[f(x)] = \sum_x p(x) f(x)"#,
    #"\mathbb{E}[f] = \sum_x p(x) f(x)"#, #"C_{ij} = \sum_k A_{ik} B_{kj}"#,
  ])
  func thePatternsAgree(latex: String) throws { #expect(try verdicts(latex) == ["verified"]) }

  @Test(arguments: [
    #"H(p) = -\sum_i p_i \log p_i"#, #"H(p, q) = -\sum_x p(x) \log q(x)"#,
    #"D_{KL}(p \| q) = \sum_{x} p(x) \log \frac{p(x)}{q(x)}"#,
    #"I(X;Y) = \sum_{x,y} p(x,y) \log \frac{p(x,y)}{p(x)p(y)}"#,
    #"H(Y \mid X) = -\sum_{x,y} p(x,y) \log p(y \mid x)"#,
    #"\text{softmax}(z_i) = \frac{e^{z_i}}{\sum_{j=1}^{C} e^{z_j}}"#,
    #"p_i(T) = \frac{\exp(z_i / T)}{\sum_j \exp(z_j / T)}"#,
    #"\text{Attention}(Q, K, V) = \text{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V"#,
    #"\text{cos}(\mathbf{a}, \mathbf{b}) = \frac{\mathbf{a}^\top \mathbf{b}}{\|\mathbf{a}\|_2 \|\mathbf{b}\|_2}"#,
    #"\log \mathcal{N}(x; \mu, \sigma^2) = -\frac{1}{2}\left(\log(2\pi\sigma^2) + \frac{(x - \mu)^2}{\sigma^2}\right)"#,
    #"m_t = \beta_1 m_{t-1} + (1-\beta_1)g_t"#, #"\hat{m}_t = m_t/(1-\beta_1^t)"#,
    #"\theta_{t+1} = \theta_t - \eta\,\frac{\hat{m}_t}{\sqrt{\hat{v}_t}+\epsilon} - \eta \lambda \theta_t"#,
    #"s^2 = \frac{1}{n-1}\sum_{i=1}^n (x_i - \bar{x})^2"#, #"\text{ReLU}(x) = \max(0, x)"#,
    #"L = -\frac{1}{N} \sum_{i=1}^N \left[y_i \log \hat{y}_i + (1 - y_i) \log(1 - \hat{y}_i)\right]"#,
    #"\hat{\beta} = (X^\top X)^{-1} X^\top y"#, #"\sum_{i=1}^{n-1} (x_{i+1} - x_i)^2"#,
  ])
  func theFunctionsOfTheDocumentsAgree(latex: String) throws { #expect(try verdicts(latex) == ["verified"]) }

  /// What cannot be compared has the fence and no line that would say so for ever.
  @Test(arguments: [
    #"\mathbb{E}[f(x)]"#, #"x \sim \mathcal{N}(\mu, \sigma^2)"#,
    #"v_{t+1} = \mu v_t - \eta \nabla f(\theta_t + \mu v_t)"#,
  ])
  func whatIsHandedInAsAFunctionHasNoLine(latex: String) throws {
    let vault = try TestVault(["A.md": note([latex])])
    #expect(try vault.run("verify", "--scaffold", "A:4").status == 0)
    let written = try text(vault)
    #expect(written.contains("```python\nimport numpy as np\n") && !written.contains("%% verify"))
    #expect(try vault.run("verify", "A").status == 0)
  }
}
