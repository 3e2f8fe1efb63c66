import Foundation
import Testing

/// `verify --scaffold`: the function of a formula under it, with its line, and nothing else; and `verify` says that the two agree.
@Suite(.timeLimit(.minutes(3))) struct ScaffoldTests {
  /// The patterns of formulas that the product must turn into NumPy: each runs, and agrees with our own evaluator.
  private static let patterns = [
    #"\bar{x} = \frac{1}{N} \sum_{i=1}^{N} x_i"#, #"s = \sum_i x_i"#, #"P = \prod_i x_i"#,
    #"\mathbf{h} = W\mathbf{x} + \mathbf{b}"#,
    #"\mathbf{z} = \boldsymbol{\mu} + \boldsymbol{\sigma} \odot \boldsymbol{\epsilon}"#,
    #"\theta \leftarrow \theta - \alpha \nabla_\theta \mathcal{L}(\theta)"#, #"\sum_i x_i"#, #"\prod_i x_i"#,
    "AB", #"A \odot B"#, #"A^\top"#, #"\|x\|_2"#, #"C = A^\top"#,
    #"\text{softmax}(z_i) = \frac{e^{z_i}}{\sum_{j=1}^{C} e^{z_j}}"#,
    #"\mathcal{L}_{\text{CE}} = -\sum_{i=1}^{C} y_i \log(\hat{y}_i + \epsilon)"#,
    #"\text{cos}(\mathbf{a}, \mathbf{b}) = \frac{\mathbf{a}^\top \mathbf{b}}{\|\mathbf{a}\|_2 \|\mathbf{b}\|_2}"#,
    #"\log \mathcal{N}(x; \mu, \sigma^2) = -\frac{1}{2}\left(\log(2\pi\sigma^2) + \frac{(x - \mu)^2}{\sigma^2}\right)"#,
    #"H(p) = -\sum_i p_i \log p_i"#, #"H(p, q) = -\sum_x p(x) \log q(x)"#,
    #"D_{\mathrm{KL}}(p \| q) = \sum_x p(x) \log\frac{p(x)}{q(x)}"#,
    #"I(X; Y) = \sum_{x,y} p(x,y) \log \frac{p(x,y)}{p(x)p(y)}"#,
    #"\text{Attention}(Q, K, V) = \text{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V"#,
    #"\sigma(x) = \frac{1}{1 + e^{-x}}"#, #"\text{ReLU}(x) = \max(0, x)"#,
    #"\text{GELU}(x) = \frac{x}{2}\left(1 + \tanh\left(\sqrt{2/\pi}(x + 0.044715x^3)\right)\right)"#,
    #"\text{MSE} = \frac{1}{n}\sum_{i=1}^n (y_i - \hat{y}_i)^2"#,
    #"m_t = \beta_1 m_{t-1} + (1-\beta_1) g_t"#, #"\hat{m}_t = \frac{m_t}{1 - \beta_1^t}"#,
    #"v_{t+1} = \beta v_t + \nabla_\theta \mathcal{L}(\theta_t)"#,
    #"\eta_t = \eta_\text{min} + \frac{1}{2}(\eta_\text{max} - \eta_\text{min})(1 + \cos(\pi t / T))"#,
    #"s^2 = \frac{1}{n-1}\sum_{i=1}^n (x_i - \bar{x})^2"#, #"z = \frac{x - \mu}{\sigma}"#,
    #"f(x) = \begin{cases} x & x > 0 \\ 0 & \text{otherwise} \end{cases}"#, #"g(x) = \mathbb{1}[x > 0]"#,
    #"A = \pi r^2"#, #"\text{PPL} = 2^{H}"#,
  ]

  private func text(_ vault: TestVault, _ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: vault.root + "/" + path)), as: UTF8.self)
  }

  /// Each formula in a section of one note would see the functions of the others: a note for each.
  @Test func eachPatternRunsAndAgreesWithItsFormula() throws {
    let vault = try TestVault(
      Dictionary(
        uniqueKeysWithValues: Self.patterns.enumerated().map { ("N\($0).md", "# P\n\n$$\n\($1)\n$$\n") }))
    for place in Self.patterns.indices {
      let answer = try vault.run(["verify", "--scaffold", "N\(place):4"])
      #expect(answer.status == 0, "\(Self.patterns[place]): \(answer.errors)")
    }
    let answer = try vault.run(["verify", "--format", "jsonl"])
    #expect(answer.status == 0)
    let items = answer.output.split(separator: "\n").filter { $0.contains(#""kind":"agreement""#) }
    #expect(items.count == Self.patterns.count)
    for item in items { #expect(item.contains(#""verdict":"verified""#), "\(item)") }
  }

  @Test func theLinesStandInTheFormulasQuoteWithTheNotesEndings() throws {
    let quoted =
      "\u{FEFF}# 層\r\n\r\n> [!note] 定義\r\n> $$\r\n> \\mathbf{h} = W\\mathbf{x} + \\mathbf{b}\r\n> $$\r\n\r\nあと。\r\n"
    let vault = try TestVault(["層.md": quoted])
    let answer = try vault.run(["verify", "--scaffold", "層:5", "--dry-run"])
    #expect(answer.output.hasSuffix("would change 層.md\n") && answer.status == 0)
    #expect(try text(vault, "層.md") == quoted)
    #expect(try vault.run(["verify", "--scaffold", "層:5"]).status == 0)
    let added = """
      >
      > ```python
      > import numpy as np
      >
      >
      > def h(W, x, b) -> np.ndarray:
      >     r\"""\\mathbf{h} = W\\mathbf{x} + \\mathbf{b}
      >
      >     W: $W$, shape (m, n)
      >     x: $\\mathbf{x}$, shape (n,)
      >     b: $\\mathbf{b}$, shape (m,)
      >     \"""
      >     return W @ x + b
      > ```
      >
      > %% verify: \\mathbf{h} = h(W, x, b) %%

      """
    #expect(
      try text(vault, "層.md")
        == quoted.replacing("> $$\r\n\r\n", with: "> $$\r\n" + added.replacing("\n", with: "\r\n") + "\r\n"))
  }

  /// A fence of text behind the line is not what the line is about.
  @Test(arguments: ["```\noutput\n```\n", "    indented\n", "~~~\ntext\n~~~\n"])
  func theLineHoldsForItsFormulaAlone(next: String) throws {
    let vault = try TestVault(["N.md": "Text $y = a x + b$ here.\n\n" + next])
    #expect(try vault.run(["verify", "--scaffold", "N:1"]).status == 0)
    let answer = try vault.run(["verify", "--format", "jsonl"])
    #expect(answer.status == 0)
    #expect(answer.output.contains(#""reading":"y is bound by this line""#))
  }

  /// A function in the place of one of the note's own would change what the note computes.
  @Test func aNameOfTheNoteIsNotTaken() throws {
    let note =
      "# N\n\n```python\ndef H(p):\n    return sum(p)\n```\n\n$$\nH(p) = -\\sum_i p_i \\log_2 p_i\n$$\n\n```python\nprint(H([1, 2]))  # 3\n```\n"
    let vault = try TestVault(["N.md": note])
    #expect(try vault.run(["verify", "--scaffold", "N:8"]).status == 0)
    let new = try text(vault, "N.md")
    #expect(new.contains("def H_2(p)") && new.contains("%% verify: H(p) = H_2(p) %%"))
    // The note's own function is still held against its formula, and its output holds.
    let answer = try vault.run(["verify", "--quiet"])
    #expect(answer.output.contains("For p = [1, 2] the formula gives -2, H gives 3."))
    #expect(answer.output.components(separatedBy: "refuted").count == 2)
  }

  /// What a Japanese note lacks is told in Japanese.
  @Test func whatCannotBeWrittenIsSaidInTheNotesLanguage() throws {
    let note = "# 節\n\nここで $x$ を使う。\n\n$$\ny = \\int_0^1 f(x, t)\\, dt\n$$\n\n$$\nz = A y\n$$\n"
    let vault = try TestVault(["節.md": note])
    func refusal(_ line: Int) throws -> String {
      let answer = try vault.run(["verify", "--scaffold", "節:\(line)"])
      #expect(answer.status == 2 && answer.output.isEmpty)
      return answer.errors
    }
    #expect(
      try refusal(3)
        == "scholium: 節.md:3: 記号が 1 つだけで、計算するものがない。scholium explain '節.md:3' で数式を部分ごとに見られる。\n")
    #expect(
      try refusal(6)
        == "scholium: 節.md:6: t についての積分は、ここでは計算しない。t の標本を与えるとよい。scholium explain '節.md:6' で数式を部分ごとに見られる。\n"
    )
    #expect(
      try refusal(8) == "scholium: 節.md:8: この行に数式はない。scholium formulas --in '節.md' で一覧が出る。\n")
    #expect(try text(vault, "節.md") == note)
    let written = try vault.run(["verify", "--scaffold", "節:10", "--format", "jsonl"])
    #expect(
      written.output.contains(#""assumptions":["A は数とみなす。太字にするか形を書けば行列になる。"]"#), "\(written)")
    try vault.write("# 節\n\nここで使う。\n\n$$\nf(x) = x^2\n$$\n", to: "節.md")
    #expect(try vault.run(["verify", "--scaffold", "節:6"]).status == 0)
    #expect(try refusal(6) == "scholium: 節.md:5: この数式を f と結び付ける行がノートにすでにあるので、何も変えない。\n")
  }

  @Test func whatCannotBeWrittenIsSaidAndNothingChanges() throws {
    let note = "# N\n\n$x$ and\n\n$$\n\\int_0^1 f(x, t)\\, dt = g\n$$\n\nWords.\n"
    let vault = try TestVault(["N.md": note, "Done.md": "# D\n\n$$\nf(x) = x^2\n$$\n"])
    #expect(
      try vault.run(["verify", "--scaffold", "N:3"])
        == .init(
          output: "",
          errors:
            "scholium: N.md:3: a symbol alone is nothing to compute; scholium explain 'N.md:3' shows the formula part by part\n",
          status: 2))
    #expect(
      try vault.run(["verify", "--scaffold", "N:9"])
        == .init(
          output: "",
          errors:
            "scholium: N.md:9: no formula stands on this line; scholium formulas --in 'N.md' lists them\n",
          status: 2))
    let integral = try vault.run(["verify", "--scaffold", "N:6"])
    #expect(integral.status == 2 && integral.errors.contains("N.md:6: "))
    #expect(try text(vault, "N.md") == note)
    #expect(try vault.run(["verify", "--scaffold", "Done:4"]).status == 0)
    #expect(
      try vault.run(["verify", "--scaffold", "Done:4"])
        == .init(
          output: "",
          errors:
            "scholium: Done.md:3: the note has the line that binds this formula to f already, and is left as it is\n",
          status: 2))
    #expect(try vault.run(["verify", "--scaffold", "Done"]).status == 64)
    #expect(try vault.run(["verify", "--scaffold", "Done:4", "--suggest"]).status == 64)
  }
}
