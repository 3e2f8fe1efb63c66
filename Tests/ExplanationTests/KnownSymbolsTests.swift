import Explanation
import LaTeXMath
import Testing

/// The built-in glossary against the tables of the courses that asked for it.
@Suite struct KnownSymbolsTests {
  private static func found(_ latex: String) -> [FoundSymbol] {
    KnownSymbols.found(in: MathFormula(latex), latex: latex)
  }

  private static func symbol(_ latex: String, _ key: String) throws -> FoundSymbol {
    try #require(found(latex).first { $0.key == key }, "\(latex) has no \(key): \(found(latex).map(\.key))")
  }

  @Test func everyKeyIsThereOnceAndHasReadings() {
    let keys = KnownSymbols.all.map(\.key)
    #expect(Set(keys).count == keys.count, "\(keys.filter { key in keys.count { $0 == key } > 1 })")
    #expect(
      KnownSymbols.all.allSatisfy { entry in
        entry.meanings.allSatisfy { !$0.english.isEmpty && !$0.japanese.isEmpty }
      })
  }

  /// A small dictionary of 23 symbols with reading and meaning.
  @Test(arguments: [
    (#"\theta"#, "θ", "シータ", "モデルパラメータ"), (#"\phi"#, "ϕ", "ファイ", "エンコーダ・変分パラメータ"),
    (#"\mu"#, "μ", "ミュー", "平均"),
    (#"\sigma"#, "σ", "シグマ", "標準偏差"), (#"\nabla"#, "∇", "ナブラ", "勾配演算子"),
    (#"\mathcal{L}"#, "calligraphic(L)", "エル", "損失関数"),
    (#"\mathbb{E}"#, "doubleStruck(E)", "イー", "期待値"), (#"\sum"#, "∑", "シグマ", "総和"),
    (#"\prod"#, "∏", "パイ", "総乗"),
    (#"\partial"#, "∂", "パーシャル", "偏微分"), (#"\alpha"#, "α", "アルファ", "学習率"),
    (#"\epsilon"#, "ϵ", "イプシロン", "微小量"),
    (#"\lambda"#, "λ", "ラムダ", "正則化係数"), (#"\mathbb{R}"#, "doubleStruck(R)", "アール", "実数の集合"),
    (#"\in"#, "∈", "属する", "集合の要素"),
    (#"\forall"#, "∀", "すべての", "全称量化子"), (#"\exists"#, "∃", "存在する", "存在量化子"),
    (#"\sqrt{x}"#, "√·", "ルート", "平方根"),
    (#"\frac{a}{b}"#, "frac", "分数", "分数（分子/分母）"), (#"\log"#, "log", "ログ", "対数関数"),
    (#"\exp"#, "exp", "エクスプ", "指数関数"),
    (#"A^\top"#, "⊤", "トップ", "転置（上付きのとき）"), (#"\text{softmax}"#, "softmax", "ソフトマックス", "確率分布への変換"),
  ])
  func theDictionaryIsCovered(row: (latex: String, key: String, reading: String, meaning: String)) throws {
    let symbol = try Self.symbol(row.latex, row.key)
    #expect(symbol.reading(in: .japanese) == row.reading)
    #expect(symbol.meanings.first?.japanese == row.meaning)
    #expect(!symbol.reading(in: .english).isEmpty && symbol.meanings.first?.english.isEmpty == false)
  }

  /// The table of notation at a course's end: what stands in a row, and what the row says of it.
  @Test(arguments: [
    (#":="#, "≔", "is defined as"), (#"\sim"#, "∼", "is distributed as"),
    (#"\propto"#, "∝", "is proportional to"),
    (#"\approx"#, "≈", "is approximately equal to"), (#"\odot"#, "⊙", "elementwise (Hadamard) product"),
    (#"\circ"#, "∘", "composition of functions"), (#"\|\cdot\|_2"#, "‖·‖_2", "L2 (Euclidean) norm"),
    (#"\langle \cdot, \cdot \rangle"#, "⟨·,·⟩", "inner product"),
    (#"\mathcal{N}(\mu, \sigma^2)"#, "calligraphic(N)", "normal (Gaussian) distribution"),
    (#"D_{\text{KL}}(\cdot \| \cdot)"#, "D_KL", "Kullback–Leibler divergence"),
    (#"\mathbb{1}[\cdot]"#, "𝟙[·]", "indicator"),
    (#"\mathcal{O}(\cdot)"#, "calligraphic(O)", "order of growth"),
    (#"\Delta^{C-1}"#, "Δ^·", "probability simplex"),
    (#"\text{s.t.}"#, "s.t.", "subject to"), (#"p(\cdot)"#, "p", "probability distribution or density"),
    (#"q(\cdot)"#, "q", "a second distribution"), (#"\nabla_\theta"#, "∇_θ", "gradient with respect to θ"),
    (#"x_i"#, "x_i", "the i-th element of the vector x"), (#"x^{(n)}"#, "x^(n)", "sample n of the data"),
    (#"W^{(l)}"#, "W^(l)", "parameters W of layer l"), (#"\mathcal{L}"#, "calligraphic(L)", "loss function"),
    (#"\mathbb{R}"#, "doubleStruck(R)", "the set of the real numbers"),
    (#"\mathbb{E}"#, "doubleStruck(E)", "expectation"),
  ])
  func theTableOfNotationIsCovered(row: (latex: String, key: String, meaning: String)) throws {
    let symbol = try Self.symbol(row.latex, row.key)
    #expect(symbol.meanings.first?.english.hasPrefix(row.meaning) == true, "\(symbol.meanings)")
    #expect(symbol.range.lowerBound == 0)
  }

  /// Rows of the same table that speak of fonts and cases.
  @Test(arguments: [
    (#"\mathbf{x}"#, "a vector", "ベクトル"), (#"\mathbf{A}"#, "a matrix", "行列"), ("W", "a matrix", "行列"),
    ("x", "a scalar", "スカラー"),
    (#"\theta"#, "a parameter", "パラメータ"), (#"\phi"#, "a parameter", "パラメータ"),
  ])
  func fontAndCaseSayWhatALetterIs(row: (latex: String, english: String, japanese: String)) throws {
    let symbol = try #require(Self.found(row.latex).first)
    #expect(symbol.convention?.english == row.english && symbol.convention?.japanese == row.japanese)
  }

  // MARK: Finding

  @Test func attentionIsFoundInOrder() {
    let latex = #"\text{Attention}(Q,K,V) = \text{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V"#
    let symbols = Self.found(latex)
    #expect(symbols.map(\.key) == ["Attention", "Q", "K", "V", "softmax", "frac", "⊤", "√·", "d_k"])
    #expect(symbols.map(\.latex).prefix(5) == [#"\text{Attention}"#, "Q", "K", "V", #"\text{softmax}"#])
    #expect(symbols.map { $0.meanings.first?.english ?? "" }.suffix(1) == ["dimension of the keys"])
    #expect(symbols[1].meanings.first?.japanese == "アテンションのクエリ")
  }

  @Test func adamIsFound() throws {
    let latex = #"\hat{m}_t = \frac{m_t}{1 - \beta_1^t}"#
    #expect(Self.found(latex).map(\.key) == ["hat(m)_t", "frac", "m_t", "β_1", "t"])
    #expect(try Self.symbol(latex, "β_1").codeName == "beta1")
    #expect(try Self.symbol(latex, "m_t").meanings.first?.english.contains("first moment") == true)
  }

  @Test func theVariationalBoundIsFound() throws {
    let latex =
      #"\mathbb{E}_{q_\phi(\mathbf{z}|\mathbf{x})} \left[ \log p_\theta(\mathbf{x}|\mathbf{z}) \right]"#
    #expect(
      Self.found(latex).map(\.key) == ["doubleStruck(E)", "q_ϕ", "bold(z)", "∣", "bold(x)", "log", "p_θ"])
    #expect(try Self.symbol(latex, "bold(z)").convention?.english == "a vector")
  }

  /// Whether a bracket follows says which of a letter's meanings it has.
  @Test func whatIsAppliedMeansSomethingElse() throws {
    #expect(try Self.symbol(#"\sigma(z)"#, "σ").meanings.map(\.english) == ["sigmoid function"])
    #expect(
      try Self.symbol(#"\sigma^2"#, "σ").meanings.map(\.english) == ["standard deviation", "singular value"])
    #expect(try Self.symbol("I(X; Y)", "I").meanings.map(\.english) == ["mutual information"])
    #expect(try Self.symbol("A I", "I").meanings.map(\.english) == ["identity matrix"])
    #expect(try Self.symbol("H(p, q)", "H").meanings.first?.english.hasPrefix("entropy") == true)
  }

  @Test func anUnknownLetterIsFoundWithItsReading() throws {
    let symbol = try Self.symbol("A = 2", "A")
    #expect(symbol.kind == .name && symbol.meanings.isEmpty)
    #expect(symbol.reading(in: .english) == "A" && symbol.reading(in: .japanese) == "エー")
  }

  @Test func whatHasNoMeaningOfItsOwnIsLeftOut() {
    #expect(Self.found("1 + 2 = 3").isEmpty)
    #expect(Self.found("x + x = x").map(\.key) == ["x"])
    #expect(Self.found("").isEmpty)
  }

  @Test func rangesAreThoseOfTheFirstPlace() {
    let latex = #"\eta_\text{min} + \arg\max_x f(x)"#
    let symbols = Self.found(latex)
    #expect(symbols.map(\.key) == ["η_min", "arg max", "x", "f"])
    #expect(symbols.map(\.latex) == [#"\eta_\text{min}"#, #"\arg\max"#, "x", "f"])
    #expect(symbols.allSatisfy { Array(latex.utf8)[$0.range].elementsEqual($0.latex.utf8) })
  }

  @Test func barsAreToldApart() {
    #expect(Self.found(#"|x|"#).map(\.key) == ["|·|", "x"])
    #expect(Self.found(#"p(x|y)"#).map(\.key) == ["p", "x", "∣", "y"])
    #expect(Self.found(#"\|x\| + \|y\|_2"#).map(\.key) == ["‖·‖", "x", "‖·‖_2", "y"])
    #expect(Self.found(#"D(p \| q)"#).map(\.key) == ["D", "p", "∥", "q"])
  }

  /// What an index or a mark over a letter says of it.
  @Test(arguments: [
    ("x_k", "x_k", "element k of x", "x の k 番目の要素"), ("v_x", "v_x", "x component of v", "v の x 成分"),
    ("h_t", "h_t", "h at step t", "ステップ t の h"), (#"\theta^{(t)}"#, "θ^(t)", "θ at step t", "ステップ t の θ"),
    (#"z^{[l]}"#, "z^[l]", "z of layer l", "l 番目の層の z"),
    (#"\hat{\mu}"#, "hat(μ)", "an estimate of μ", "μ の推定値"),
    (#"\bar{q}"#, "bar(q)", "a mean of q", "q の平均"),
    (#"\tilde{p}"#, "tilde(p)", "a changed version of p", "p を変えたもの"),
    (#"\vec{v}"#, "vec(v)", "the vector v", "ベクトル v"),
    (#"\nabla_w L"#, "∇_w", "gradient with respect to w", "w に関する勾配"),
  ])
  func marksAndIndicesSayWhatALetterIs(row: (latex: String, key: String, english: String, japanese: String))
    throws
  {
    let symbol = try Self.symbol(row.latex, row.key)
    #expect(symbol.meanings.first?.english == row.english && symbol.meanings.first?.japanese == row.japanese)
  }

  /// Words between formulas are no symbols.
  @Test func proseIsLeftOut() {
    #expect(Self.found(#"x = 1 \text{ if } y"#).map(\.key) == ["x", "y"])
    #expect(Self.found(#"x = 1 \label{eq:first}"#).map(\.key) == ["x"])
  }

  @Test func oneNodeHasItsEntries() {
    let norm = MathFormula(#"\left\|x\right\|_1"#).nodes[0]
    #expect(KnownSymbols.entries(for: norm).first?.key == "‖·‖_1")
    #expect(KnownSymbols.entries(for: MathFormula("p").nodes[0], isApplied: true).first?.key == "p")
  }

  @Test(arguments: 0..<100)
  func randomTreesHaveTheirSymbolsOnce(seed: Int) {
    var maker = FormulaMaker(seed: UInt64(seed) &+ 1_000)
    let latex = maker.formula(depth: 3)
    let symbols = Self.found(latex)
    #expect(Set(symbols.map(\.key)).count == symbols.count)
    #expect(symbols.allSatisfy { !$0.reading(in: .english).isEmpty && !$0.reading(in: .japanese).isEmpty })
    #expect(symbols.map(\.range.lowerBound) == symbols.map(\.range.lowerBound).sorted())
  }

  // MARK: What the place says

  /// Formula, key, what it must mean; nil for no meaning at all.
  @Test(
    arguments: [
      ("e_{male} = 2", "e_male", nil), (#"e^{i\pi} + 1 = 0"#, "i", "imaginary unit"),
      (#"a - b \in I"#, "I", "a set"),
      ("P(A|B) = 1", "A", "an event"), (#"P(A \cap B)"#, "B", "an event"), (#"\Pr(A)"#, "A", "an event"),
      (#"a \in S"#, "S", "a set"), (#"\sum_b c_b"#, "b", "index"), (#"\sum_b c_b + b"#, "b", "bias"),
      ("a * b", "∗", "multiplication"), (#"\sqrt[3]{x}"#, "√[3]·", "cube root"),
      (#"\sqrt[2]{x}"#, "√·", "square root"),
      (#"\frac{d}{dx} f"#, "d/d·", "derivative with respect to what stands below"),
      (#"\frac{\partial^2 f}{\partial x^2}"#, "∂", "partial derivative"),
      ("n^{[l-1]}", "n^[l-1]", "n of layer l-1"),
      (#"\mathrm{arg\,max}_x f"#, "argmax", "where the value is greatest"),
      ("SS_{total}", "SS", nil), (#"X \perp\!\!\!\perp Y"#, "⫫", "is independent of"),
    ] as [(String, String, String?)])
  func thePlaceSaysWhatALetterIs(row: (latex: String, key: String, meaning: String?)) throws {
    let symbol = try Self.symbol(row.latex, row.key)
    #expect(symbol.meanings.first?.english == row.meaning)
    #expect(symbol.convention == nil || row.key == "b")
    #expect(!symbol.englishReading.isEmpty && !symbol.japaneseReading.isEmpty)
  }

  @Test(arguments: [
    (#"\frac{d}{dx} f"#, "d"), (#"\frac{\partial f}{\partial x}"#, "frac"), (#"\int_0^1 e^{-x} dx"#, "d"),
    (#"f^{max}_j"#, "max"), (#"\mathrm{arg\,max}_x f"#, "g"), ("e_{male}", "e"), (#"\alpha |0\rangle"#, "∣"),
    ("SS_{total}", "S"),
  ])
  func partsOfASignAreNoSymbols(row: (latex: String, key: String)) {
    #expect(!Self.found(row.latex).contains { $0.key == row.key })
  }

  /// A letter beside the same letter at a step is that quantity.
  @Test func aLetterBesideItsStepHasItsMeaning() throws {
    let step = try Self.symbol(#"v_t = \beta v + g"#, "v_t")
    #expect(try Self.symbol(#"v_t = \beta v + g"#, "v").meanings == step.meanings)
  }
}
