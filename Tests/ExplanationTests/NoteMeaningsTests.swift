import Explanation
import NoteMath
import NoteParsing
import Testing

/// What notes say that their symbols are: read from the sentences and tables of people, and from nothing that only looks so.
@Suite struct NoteMeaningsTests {
  private func stated(_ text: String) -> [StatedMeaning] {
    let source = SourceText(Array(text.utf8))
    return NoteMeanings(NoteFormulas(NoteParser.parse(source, fileName: "N.md"), source: source)).stated
  }

  private func said(_ text: String) -> [String] { stated(text).map { "\($0.key): \($0.text) (\($0.form))" } }

  @Test(arguments: [
    (#"where $\eta$ is the learning rate."#, "η: learning rate (sentence)"),
    (#"where $n$ is the number of samples, and more"#, "n: number of samples (sentence)"),
    (#"Let $A$ be a square matrix."#, "A: square matrix (sentence)"),
    (#"Here $\kappa$ is the curvature and $\tau$ the torsion."#, "κ: curvature (sentence)"),
    (#"- $\gamma$: discount of later rewards"#, "γ: discount of later rewards (sentence)"),
    (#"The step $h$ (grid spacing) is small."#, "h: grid spacing (apposition)"),
    (#"$\lambda$ denotes the decay rate"#, "λ: decay rate (sentence)"),
    (#"$x \in \mathbb{R}^n$ is a point of the plane"#, "x: point of the plane (sentence)"),
    (#"`$\rho$` is the density"#, "ρ: density (sentence)"),
    ("ここで $\\eta$ は学習率である。", "η: 学習率 (sentence)"),
    ("ここで $\\kappa$ は集中度を表す。", "κ: 集中度 (sentence)"),
    ("学習率を $\\eta$ とする。", "η: 学習率 (sentence)"),
    ("$\\tau$ を温度とする。", "τ: 温度 (sentence)"),
    ("- $h$：中間層の出力です", "h: 中間層の出力です (sentence)"),
    ("まず $\\mu$（平均）を求める。", "μ: 平均 (apposition)"),
    ("$p$ は起こる確率、$n$ は結果の個数とする。", "p: 起こる確率 (sentence)"),
    ("学習率を $\\eta$、慣性係数を $\\beta$ とする。", "η: 学習率 (sentence)"),
    ("$L$ を損失関数とし、$w$ を重みとする。", "L: 損失関数 (sentence)"),
    ("where $\\eta > 0$ is the step size", "η: step size (sentence)"),
    ("**$\\nu$** is the degree of freedom", "ν: degree of freedom (sentence)"),
    ("Let $f$ be the loss and let $w$ be the weight", "f: loss (sentence)"),
    ("$h$ is Planck's constant", "h: Planck's constant (sentence)"),
    ("We write $n$ for the sample size", "n: sample size (sentence)"),
    ("with $\\lambda$ the strength of the decay", "λ: strength of the decay (sentence)"),
    ("where $A$ is a rather\nsquare matrix", "A: rather square matrix (sentence)"),
    ("- $Q$ = electric charge", "Q: electric charge (sentence)"),
    ("$\\rho$ は密度ではなく抵抗率を表す。", "ρ: 抵抗率 (sentence)"),
    ("正則化の強さを $\\lambda$ とおく", "λ: 正則化の強さ (sentence)"),
    ("$\\alpha$は割引率（0 と 1 の間）", "α: 割引率 (sentence)"),
  ])
  func aSentenceSaysWhatASymbolIs(text: String, meaning: String) {
    #expect(said(text).contains(meaning), "\(said(text))")
  }

  /// A noun right before a symbol says what it is, and the verb how.
  @Test func theNounBeforeASymbolGoesBeforeWhatIsToldOfIt() {
    #expect(said("The speed $s$ is a scalar.") == ["s: speed (apposition)"])
    #expect(said("関数 $f$ は連続である。") == ["f: 関数 (apposition)"])
    #expect(said("出力$y$がどうなるかを表す式です。") == ["y: 出力 (apposition)"])
    #expect(said("力 $F$ を加える。") == ["F: 力 (apposition)"])
    #expect(said("the likelihood for model $m$ grows") == [])
  }

  @Test func aNounRightBeforeASymbolTellsLess() {
    #expect(said("With the learning rate $\\eta$ it falls.") == ["η: learning rate (apposition)"])
    #expect(said("モデルの予測 $\\hat{y}$ を見る。") == ["hat(y): モデルの予測 (apposition)"])
  }

  @Test(arguments: [
    "where $x$ is large.", "$x$ is not a number", "The case where $x$ vanishes", "$x$ is the same as before",
    "the fixed $G$ of before", "a function of $X$", "Here $n$ is 3.", "$x = 2$ is the answer",
    "$X \\to Y$ is a chain", "设 $A$ 是矩阵", "所有的 $A$ 都可逆", "(small $\\tau$ sharpens)",
    "ここで $x$ は 0 より大きい。", "次に $x$ を足す。", "The deviation of $X$ is the root of the variance.",
    "Each row of $M$ is a mass function, so $M$ is a stochastic matrix.", "~~$k$ is the wave number~~",
    "It is wrong that $k$ is the wave number.", "Let the origin in $U$ be the centre.",
    "for these $Y$: they hold",
    "$E$は温度に関して増加関数です。", "各 $n$ について",
  ])
  func otherSentencesSayNothing(text: String) { #expect(said(text) == []) }

  @Test func tablesSayWhatTheirHeadersSay() {
    let table = """
      | 記号 | 読み | 意味 | コード |
      |:--|:--|:--|:--|
      | $\\eta$ | イータ | 学習率 | `lr` |
      | $H(X)$ | エイチ エックス | $X$ のエントロピー | `entropy(x)` |
      | $x \\sim p$ | | $x$ を $p$ から取り出す | |
      """
    let found = stated(table)
    #expect(found.map(\.text) == ["学習率", "$X$ のエントロピー"])
    #expect(found[0].reading == "イータ")
    #expect(found[0].codeName == "lr")
    // `H(X)` is read otherwise than `H`, and `entropy(x)` is no name.
    #expect(found[1].key == "H" && found[1].reading == nil && found[1].codeName == nil)
  }

  @Test func aTableOfValuesSaysNothing() {
    // A number before words is no value.
    #expect(
      said("| Symbol | Meaning |\n|---|---|\n| $\\beta_1$ | 1次の減衰率 |\n") == ["β_1: 1次の減衰率 (table)"])
    #expect(said("| Symbol | Value |\n|:--|--:|\n| $N$ | 0.076 |\n| $D$ | $0.095$ |\n") == [])
    #expect(said("| Family | Mean |\n|:--|--:|\n| Poisson | $\\lambda$ |\n") == [])
  }

  @Test func theNearestBeforeAPlaceComesFirstAndEachOnce() {
    let text = "where $a$ is the slope.\n\nwhere $a$ is the Slope.\n\nwhere $a$ is the gain of it.\n\n"
    let source = SourceText(Array(text.utf8))
    let meanings = NoteMeanings(NoteFormulas(NoteParser.parse(source, fileName: "N.md"), source: source))
    #expect(meanings.meanings(of: "a").map(\.text) == ["gain of it", "Slope"])
    #expect(meanings.meanings(of: "a", before: 24).map(\.text) == ["slope", "gain of it"])
    #expect(meanings.meanings(of: "b").isEmpty)
  }
}
