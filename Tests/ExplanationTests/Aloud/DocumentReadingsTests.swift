import Explanation
import LaTeXMath
import Testing

/// The readings that a Japanese course of lectures gives for ten formulas.
@Suite struct DocumentReadingsTests {
  private static func short(_ latex: String) -> String {
    SpokenFormula(MathFormula(latex), in: .japanese, style: .short).text
  }

  @Test(arguments: [
    (#"H(X) = -\sum_{x} p(x) \log p(x)"#, "エイチ エックス イコール マイナス シグマ エックス ピー エックス ログ ピー エックス"),
    (
      #"D_\text{KL}(p \| q) = \mathbb{E}_{p}\left[\log \frac{p(x)}{q(x)}\right]"#,
      "ディー ケーエル ピー パラレル キュー イコール イー サブ ピー ログ ピー オーバー キュー"
    ),
    (
      #"H(p, q) = H(p) + D_\text{KL}(p \| q)"#,
      "エイチ ピー キュー イコール エイチ ピー プラス ディー ケーエル ピー パラレル キュー"
    ),
    (#"I(X; Y) = H(X) - H(X \mid Y)"#, "アイ エックス セミコロン ワイ イコール エイチ エックス マイナス エイチ エックス バー ワイ"),
    (
      #"\theta_{t+1} = \theta_t - \eta \nabla_\theta \mathcal{L}(\theta_t)"#,
      "シータ ティー プラス ワン イコール シータ ティー マイナス イータ ナブラ シータ エル シータ ティー"
    ),
    (#"\hat{m}_t = \frac{m_t}{1 - \beta_1^t}"#, "エム ハット ティー イコール エム ティー オーバー ワン マイナス ベータ ワン の ティー乗"),
    (#"\text{PPL} = 2^{H(p, q)}"#, "パープレキシティ イコール ニ の エイチ ピー キュー 乗"),
    (
      #"v_{t+1} = \beta v_t + \nabla_\theta \mathcal{L}(\theta_t)"#,
      "ブイ ティー プラス ワン イコール ベータ ブイ ティー プラス ナブラ シータ エル シータ ティー"
    ),
    (
      #"\eta_t = \eta_\text{min} + \frac{1}{2}(\eta_\text{max} - \eta_\text{min})(1 + \cos(\pi t / T))"#,
      "イータ ティー イコール イータ ミン プラス 二分の一 イータ マックス マイナス イータ ミン カッコ ワン プラス コサイン パイ ティー オーバー ティー"
    ),
  ])
  func readsAsTheDocument(latex: String, reading: String) { #expect(Self.short(latex) == reading) }

  /// The document reads the index of the sum in the first formula and leaves it out here; one rule reads it in both.
  @Test func theIndexOfASumIsRead() {
    let document = "ディー エフ ピー パラレル キュー イコール シグマ キュー エックス エフ ピー オーバー キュー"
    let reading = Self.short(#"D_f(p \| q) = \sum_x q(x) f\left(\frac{p(x)}{q(x)}\right)"#)
    #expect(reading == "ディー エフ ピー パラレル キュー イコール シグマ エックス キュー エックス エフ ピー オーバー キュー")
    #expect(reading.replacing("シグマ エックス", with: "シグマ") == document)
  }
}
