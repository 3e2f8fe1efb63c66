import Explanation
import LaTeXMath
import Testing

/// Why a formula is no code, and what was taken for granted, is told in Japanese too, with the same advice.
@Suite struct JapaneseSentencesTests {
  private func sentences(_ latex: String) -> [String] {
    let function = NumPyFunction(formula: MathFormula(latex, isDisplay: true), latex: latex)
    return function.problems.map { $0.sentence(in: .japanese) }
  }

  @Test(arguments: [
    (#"x + \lg x"#, #"lg は底が 2 の対数とも 10 の対数とも読める。\log_2 か \log_{10} と書けば決まる。"#),
    (#"\sin\theta^\circ"#, #"ここでは度を読めない。\frac{\pi}{180} を掛けるか、ラジアンで書くとよい。"#),
    ("x : 2", "コロンは比とも条件とも関数の定義域の印とも読め、値を与えない。"),
    (#"2\frac12"#, #"分数の前の数は帯分数とも積とも読める。+ か \cdot を書けば決まる。"#),
    ("2^x^y", "同じ位置に添字が 2 つ付いていて、TeX では組めない。"),
    (#"y = a ⋈ b"#, "⋈ は読めなかった。これを省いたコードでは意味が変わってしまう。"),
    (#"x_{\text{a b}} + x_{ab}"#, "2 つの記号がコードでは同じ名前 x_ab になる。一方に別の名前を付けるとよい。"),
    (#"\sum_{i \in S} x_i"#, "S の要素が何かが書かれていない。上下限を書くか、集合の要素そのものについて和をとるとよい。"),
    (#"F = \sum_{j \ne i} x_i x_j"#, "i についても和をとるかが書かれていない。それぞれに和の記号を書けば決まる。"),
    (#"\sum_{i=-1}^{1}k_i"#, "k の -1 番は最初の要素より前にある。どこから数えるかを書くとよい。"),
    (#"L = I - D^{-1/2} A D^{-1/2}"#, "行列のこの累乗は、ここでは NumPy で書けない。"),
    (#"\log\mathbf{A}"#, "行列の log は、行列の関数とも要素ごとの関数とも読める。添字を書けば決まる。"),
    ("A^H", #"A の右肩の H は累乗とも共役転置とも読める。共役転置なら \dagger と書けば決まる。"#),
    (#"\mathbf{v}^2"#, "ベクトルの累乗は長さの累乗とも要素ごとの累乗とも読める。‖…‖ か ⊙ を使えば決まる。"),
    (#"\mathbf{x} \mathbf{y}"#, "ベクトルが 2 つ並んでいる。要素ごとの積なら ⊙、内積なら転置か · を書けば決まる。"),
    (#"p_\theta(x) = \int p_\theta(x, z) \, dz"#, "z についての積分は、ここでは計算しない。z の標本を与えるとよい。"),
    (#"e^x = \sum_{k=0}^{\infty} \frac{x^k}{k!}"#, "和に終わりがない。何項までとるかを書くとよい。"),
    ("1/2x", "「左から順に割る」とも「後ろの積で割る」とも読める。括弧を付ければ決まる。"),
    ("PV = nRT", "左辺が名前でないので、定義でなく解くべき方程式である。"),
    ("x < y", "比較は値を与えない。比べている式そのものを書くとよい。"),
    (#"W = W - \alpha G"#, #"左辺が右辺にもあるので、解くべき方程式である。更新なら \leftarrow と書けば決まる。"#),
    (#"S=5\,km"#, #"数の後ろの文字は単位とも読める。単位なら \mathrm、積なら \cdot と書けば決まる。"#),
    (#"d(a) = d_F(G(a)) d_G(a)"#, "d_F(…) は積とも関数とも読める。乗算の記号か定義を書けば決まる。"),
    (#"\langle x,y\rangle"#, #"山括弧は内積とも平均とも読める。x^\top y、x \cdot y、\mathbb{E}[…] のどれかで書けば決まる。"#),
    (#"\mathbf{A} + \mathbf{b}"#, "文字からは行列とみえるものがベクトルと並んでいる。ベクトルなら小文字の太字で書けば決まる。"),
    (#"\lim_{n\to\infty} (1 + 1/n)^n"#, "極限は NumPy で書けない。その点に近い値を代入するとよい。"),
    // What the reader of LaTeX gives up.
    ("a +", "演算の記号の隣に、計算する相手がない。"), (#"\max_{i=1} x_i"#, "下に書かれた範囲に上端がない。どこまでかを書くとよい。"),
    (#"\cancel{x}"#, "x は取り消し線で消されている。省くか、取り消さずに書くとよい。"),
    (#"x = a \pm b"#, "複号「±」は、ここでは NumPy で書けない。"),
    (#"\operatorname{foo} x"#, "演算子 foo はここでは分からない。何を表すかを書くとよい。"),
    (#"\sin'(x)"#, "名前のある関数の導関数は、ここでは NumPy で書けない。"),
    (#"\text{mean of} x"#, "数式の中の言葉「mean of」は、ここでは NumPy で書けない。"),
  ])
  func whyThereIsNoCode(latex: String, sentence: String) { #expect(sentences(latex) == [sentence]) }

  @Test(arguments: [
    (
      #"J = \mathbb{E}_{x \sim p}[f(x)]"#,
      [
        "x は標本で与え、その平均を期待値の代わりとする。", "f はここで定義されていないので、関数として渡す。",
        "数式と結び付ける行は置けない。抽出される値は 1 つに決まらない。",
      ]
    ),
    (#"f'(x)=\frac{f(x+h)-f(x)}h"#, ["f はここで定義されていないので、関数として渡す。", "数式と結び付ける行は置けない。そこには関数を渡せない。"]),
    (#"\theta \leftarrow \theta - \alpha \nabla_\theta L(\theta)"#, ["L の勾配は計算せず、配列として渡す。"]),
    ("z = A y", ["A は数とみなす。太字にするか形を書けば行列になる。"]),
    (#"\sum_{i=k}^{n} x_i"#, ["x の要素は 1 から数える。"]),
    (#"L = \frac{1}{|\mathcal{B}|} \sum_{i \in \mathcal{B}} l_i"#, ["B に入る要素だけを渡す。渡したものはすべて使われる。"]),
  ])
  func whatIsTakenForGranted(latex: String, expected: [String]) { #expect(sentences(latex) == expected) }

  @Test func shapesThatDoNotFit() {
    let function = NumPyFunction(
      formula: MathFormula("y = Wx + b"), latex: "y = Wx + b",
      shapes: ["W": SymbolShape(["m", "n"]), "x": SymbolShape(["k"])])
    #expect(
      function.conflicts.map { $0.sentence(in: .japanese) } == ["W は (m, n)、x は (k,) である。積には n = k が要る。"])
  }

  @Test func whatIsTooLong() {
    let latex = String(repeating: "a+", count: 4_000) + "x"
    #expect(sentences(latex) == ["1 つの関数にするには長すぎる。部分ごとに別の数式として与えるとよい。"])
  }

  /// No sentence is English in part: two English words stand beside each other in none, but where the formula has them.
  @Test(arguments: RefusedFormulas.all) func everyRefusalIsJapanese(latex: String) throws {
    let sentences = sentences(latex)
    #expect(!sentences.isEmpty)
    for sentence in sentences {
      #expect(
        sentence.hasSuffix("。") && sentence.unicodeScalars.contains { (0x3041...0x3096).contains($0.value) })
      let english = sentence.matches(of: #/[A-Za-z]{2,} [A-Za-z]{2,}/#).map { String($0.output) }
      #expect(english.allSatisfy { latex.contains($0) }, "\(sentence)")
      // No letter that stands for notation.
      #expect(!sentence.unicodeScalars.contains { (0xA000...0xA4FF).contains($0.value) }, "\(sentence)")
    }
  }

  /// What is said of one formula names the same symbols and commands in both languages.
  @Test(arguments: RefusedFormulas.all) func bothLanguagesAdviseTheSame(latex: String) throws {
    let function = NumPyFunction(formula: MathFormula(latex, isDisplay: true), latex: latex)
    for problem in function.problems {
      let commands = [SpokenLanguage.english, .japanese].map { language in
        Set(problem.sentence(in: language).matches(of: #/\\[a-z]+/#).map { String($0.output) })
      }
      #expect(commands[0] == commands[1], "\(problem)")
    }
  }
}
