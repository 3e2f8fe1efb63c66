import Foundation
import Testing

/// `explain`, `explain --glossary` and `formulas --symbols`, by the built binary.
@Suite(.timeLimit(.minutes(2))) struct ExplainTests {
  private static let note = """
    # 勾配降下

    ここで $\\eta$ は学習率である。

    $$
    \\theta_{t+1} = \\theta_t - \\eta \\nabla_\\theta \\mathcal{L}(\\theta_t)
    $$

    """

  private func text(_ vault: TestVault, _ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: vault.root + "/" + path)), as: UTF8.self)
  }

  @Test func aFormulaOfANoteIsExplainedInTheNotesWordsAndLanguage() throws {
    let vault = try TestVault(["降下.md": Self.note, "Other.md": Self.note])
    #expect(
      try vault.run(["explain", "降下:6"])
        == .init(
          output: """
            降下.md:5:1
            \\theta_{t+1} = \\theta_t - \\eta \\nabla_\\theta \\mathcal{L}(\\theta_t)

            読み  シータ ティー プラス ワン イコール シータ ティー マイナス イータ ナブラ シータ エル シータ ティー
            詳しく  シータ サブ ティー プラス イチ、サブ終わり、イコール シータ サブ ティー マイナス イータ かける 花文字の エル かっこ シータ サブ ティー かっこ閉じる の シータ に 関する 勾配

            記号
              \\theta         シータ         モデルパラメータ         組み込み
                                            角度                     組み込み
              t              ティー         時刻・ステップ           組み込み
              \\theta_t       シータ ティー  ステップ t のパラメータ  組み込み
              \\eta           イータ         学習率                   3 行目 「ここで $\\eta$ は学習率である」
              \\nabla_\\theta  ナブラ シータ  θ に関する勾配           組み込み
              \\mathcal{L}    エル           損失関数                 組み込み

            NumPy
              import numpy as np


              def update_theta(theta, eta, grad):
                  r\"""\\theta_{t+1} = \\theta_t - \\eta \\nabla_\\theta \\mathcal{L}(\\theta_t)

                  theta: $\\theta$
                  eta: $\\eta$: 学習率
                  grad: the gradient $\\nabla L$, worked out beforehand
                  \"""
                  return theta - eta * grad

              \\nabla_\\theta \\mathcal{L}: L の勾配は計算せず、配列として渡す。

            ほかの場所
              Other.md:5:1

            """))
    #expect(
      try vault.run(["explain", "降下:6", "--lang", "en"]).output.contains("In full  theta sub t plus one"))
    #expect(
      try vault.run(["explain", "降下:1"])
        == .init(
          output: "",
          errors:
            "scholium: 降下.md:1: no formula stands on this line; scholium formulas --in '降下.md' lists them\n",
          status: 2))
    for name in ["Gone.md:3", "data.csv:3", "/etc/passwd:1", "sub/Gone:2"] {
      let answer = try vault.run(["explain", name])
      #expect(answer.status == 2 && answer.errors.contains("no note is called"), "\(name): \(answer)")
    }
    #expect(try vault.run(["explain", "--lang", "en", "a/b:2"]).status == 0)
  }

  /// A formula that is no code is explained all the same, and the reason is in the language of the explanation.
  @Test func whyThereIsNoCodeIsToldInTheLanguageOfTheExplanation() throws {
    let vault = try TestVault([:])
    let formula = "s = \\sum_{i \\in S} x_i"
    #expect(
      try vault.run(["explain", "--lang", "ja", formula])
        == .init(
          output: """
            s = \\sum_{i \\in S} x_i

            読み  エス イコール シグマ アイ 属する エス エックス アイ
            詳しく  エス イコール シグマ、大文字の エス に 属する アイ に ついて、エックス サブ アイ

            記号
              s     エス                                    意味は不明
              \\sum  シグマ         総和                     組み込み
              i     アイ           番号（添字）             組み込み
              \\in   属する         集合の要素               組み込み
              S     エス           集合                     組み込み
              x_i   エックス アイ  ベクトルの i 番目の要素  組み込み

            NumPy にならない理由
              S: S の要素が何かが書かれていない。上下限を書くか、集合の要素そのものについて和をとるとよい。

            """))
    let told = [("ja", "S の要素が何かが書かれていない。"), ("en", "which elements S holds is not said: ")]
    for (language, start) in told {
      let answer = try vault.run(["explain", "--lang", language, formula, "--format", "jsonl"])
      #expect(answer.status == 0 && answer.output.contains("\"problems\":[\"\(start)"), "\(answer.output)")
    }
    // Shapes that do not fit are an obstacle and a conflict.
    try vault.write(
      "# 層\n\nここで $W \\in \\mathbb{R}^{m \\times n}$ と $x \\in \\mathbb{R}^k$ をとる。\n\n$$\nh = W x\n$$\n",
      to: "層.md")
    let shapes = try vault.run(["explain", "層:6", "--format", "jsonl"]).output
    #expect(shapes.contains(#""conflicts":["W は (m, n)、x は (k,) である。積には n = k が要る。"]"#), "\(shapes)")
  }

  /// The index is not brought up to date for one formula; what is told is right all the same.
  @Test func placesThatAreNoMoreAreNotTold() throws {
    let vault = try TestVault(["A.md": "$$\\frac{a}{b} + c$$\n", "B.md": "$$\\frac{a}{b} + c$$\n"])
    let formula = ["explain", "--lang", "en", "\\frac{a}{b}+c", "--format", "jsonl"]
    #expect(try vault.run(formula).output.contains(#""use_count":2"#))
    try vault.write("# B\n\nNothing\n", to: "B.md")
    #expect(try vault.run(formula).output.contains(#""use_count":1"#))
    // A note that is new is found by its name.
    try vault.write("$$\\frac{a}{b} + c$$\n", to: "C.md")
    #expect(try vault.run(["explain", "C:1", "--format", "jsonl"]).output.contains(#""note":"C.md""#))
    #expect(try vault.run(formula).output.contains(#""use_count":2"#))
  }

  @Test func latexNeedsNoVault() throws {
    let folder = try TestVault([:])
    for name in [".obsidian", ".scholium"] {
      try? FileManager.default.removeItem(atPath: folder.root + "/" + name)
    }
    let answer = try folder.run(["explain", "--lang", "en", "$\\frac{a}{b}$"])
    #expect(answer.output.hasPrefix("\\frac{a}{b}\n\nRead  a over b\n"), "\(answer)")
    #expect(answer.errors.isEmpty && answer.status == 0)
    #expect(try folder.run(["explain"]).status == 64)
    let json = try folder.run(["explain", "x^2", "--format", "jsonl"]).output
    #expect(json.contains(#""short":"x squared""#) && json.contains(#""note":null"#))
  }

  @Test func theGlossaryIsWrittenCompletedAndRead() throws {
    let vault = try TestVault([
      "A.md": Self.note, "Templates/T.md": "where $q$ is the example\n",
      ".obsidian/templates.json": #"{"folder":"Templates"}"#,
    ])
    let row = "| $\\eta$ | イータ | 学習率 |  | [[A]] |\n"
    let made = try vault.run(["explain", "--glossary", "--dry-run"])
    #expect(
      made.output.contains("+" + row)
        && made.errors == "scholium: would add 1 symbol as a new note Glossary.md\n")
    #expect(!FileManager.default.fileExists(atPath: vault.root + "/Glossary.md"))
    #expect(try vault.run(["explain", "--glossary"]).status == 0)
    let whole = try text(vault, "Glossary.md")
    #expect(whole.hasSuffix(row) && whole.hasPrefix("# 記号表\n"))
    #expect(
      try vault.run(["explain", "--glossary"])
        == .init(output: "", errors: "scholium: Glossary.md has every symbol that a note explains\n"))
    try vault.write(Array(whole.replacing("学習率", with: "歩み").utf8), to: "Glossary.md")
    #expect(try vault.run(["explain", "\\eta", "--lang", "ja"]).output.contains("歩み"))
    try vault.write(Array("where $\\zeta$ is the damping ratio\n".utf8), to: "B.md")
    #expect(try vault.run(["explain", "--glossary"]).status == 0)
    #expect(
      try text(vault, "Glossary.md")
        == whole.replacing("学習率", with: "歩み") + "| $\\zeta$ | ゼータ | damping ratio |  | [[B]] |\n")
  }

  @Test func theVaultsNotationIsListed() throws {
    let vault = try TestVault(["A.md": Self.note])
    let lines = try vault.run(["formulas", "--symbols"]).output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("\\eta ") && $0.hasSuffix("2  1  学習率 (A.md:3)") }, "\(lines)")
    let json = try vault.run(["formulas", "--symbols", "--in", "A", "--format", "jsonl"]).output
    #expect(json.contains(#""meanings":[{"line":3,"note":"A.md","plain":true,"text":"学習率"}]"#))
    #expect(try vault.run(["formulas", "--symbols", "--count"]).status == 64)
  }

  @Test func shapesOfTheNotesCodeAreShownAndWhatDoesNotFitIsSaid() throws {
    let fence = "```python\nimport numpy as np\nW = np.zeros((2, 3))\nx = np.ones(3)\n```\n"
    let vault = try TestVault(["A.md": "# A\n\n$$y = W x$$\n\n" + fence])
    let fitting = try vault.run(["explain", "A:3", "--lang", "en"]).output
    #expect(fitting.contains("  W (2, 3)  W") && fitting.contains("  x (3,) "), "\(fitting)")
    #expect(!fitting.contains("in code"))
    try vault.write("# A\n\n$$y = W x$$\n\n" + fence.replacing("ones(3)", with: "ones(2)"), to: "A.md")
    let other = try vault.run(["explain", "A:3", "--lang", "en"]).output
    #expect(
      other.contains(
        "  in code, W is (2, 3) (line 7), x is (2,) (line 8): these do not fit the formula as it stands"),
      "\(other)")
    #expect(other.contains("return W @ x"))
    let json = try vault.run(["explain", "A:3", "--lang", "ja", "--format", "jsonl"]).output
    #expect(json.contains(#""shape_doubts":["コードでは W が (2, 3)（7 行目）"#), "\(json)")
  }

  @Test func linesAreBrokenToTheTerminalAndCodeIsNot() throws {
    let vault = try TestVault(["降下.md": Self.note])
    let terminal = try PseudoTerminal(
      [TestVault.program.path, "explain", "降下:6", "--vault", vault.root], columns: 40)
    #expect(try terminal.end() == 0)
    let lines = terminal.screen.split(separator: "\n").map(String.init)
    func width(_ line: String) -> Int { line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x3000 ? 1 : 2) } }
    let wide = lines.filter { width($0) > 40 }
    #expect(wide.allSatisfy { $0.hasPrefix("      r\"") || $0.hasPrefix("      grad: ") }, "\(wide)")
    #expect(lines.contains("      grad: the gradient $\\nabla L$, worked out beforehand"))
    #expect(terminal.screen.replacing("\n    ", with: "").contains("シータ サブ ティー プラス イチ、サブ終わり"))
    // A file gets whole lines.
    #expect(try vault.run(["explain", "降下:6"]).output.contains("シータ に 関する 勾配\n"))
  }
}
