extension SpokenTable {
  static let statistics = #"""
    \bar{x} = \frac{1}{n} \sum_{i=1}^n x_i
    x bar equals one over n sum from i equals one to n of x sub i
    x bar equals one over n times the sum from i equals one to n of x sub i
    エックス バー イコール ワン オーバー エヌ シグマ アイ イコール ワン から エヌ エックス アイ
    エックス バー イコール エヌ 分の イチ かける シグマ、アイ イコール イチ から エヌ まで、エックス サブ アイ

    s^2 = \frac{1}{n-1} \sum_{i=1}^n (x_i - \bar{x})^2
    s squared equals one over n minus one sum from i equals one to n of open bracket x sub i minus x bar close bracket squared
    s squared equals the fraction one over n minus one, end fraction, times the sum from i equals one to n of open bracket x sub i minus x bar, close bracket, squared
    エス の 二乗 イコール ワン オーバー エヌ マイナス ワン シグマ アイ イコール ワン から エヌ カッコ エックス アイ マイナス エックス バー かっこ閉じる の 二乗
    エス の 二乗 イコール 分数、エヌ マイナス イチ 分の イチ、分数終わり、かける シグマ、アイ イコール イチ から エヌ まで、かっこ エックス サブ アイ マイナス エックス バー かっこ閉じる の 二乗

    x \sim \mathcal{N}(0, I)
    x is distributed as N of zero, I
    x is distributed as script N of zero and I
    エックス は エヌ ゼロ アイ に 従う
    エックス は 花文字の エヌ かっこ ゼロ、アイ かっこ閉じる に 従う

    \mathcal{N}(\mu, \sigma^2)
    N of mu, sigma squared
    script N of mu and sigma squared
    エヌ ミュー シグマ の 二乗
    花文字の エヌ かっこ ミュー、シグマ の 二乗 かっこ閉じる

    p(x \mid y) = \frac{p(y \mid x) p(x)}{p(y)}
    p of x given y equals p of y given x p of x over p of y
    p of x given y equals the fraction p of y given x times p of x, over p of y, end fraction
    ピー エックス バー ワイ イコール ピー ワイ バー エックス ピー エックス オーバー ピー ワイ
    ピー かっこ エックス ギブン ワイ かっこ閉じる イコール 分数、ピー かっこ ワイ かっこ閉じる 分の ピー かっこ ワイ ギブン エックス かっこ閉じる かける ピー かっこ エックス かっこ閉じる、分数終わり

    p(x|y)
    p of x given y
    p of x given y
    ピー エックス バー ワイ
    ピー かっこ エックス ギブン ワイ かっこ閉じる

    P(A \cup B) = P(A) + P(B) - P(A \cap B)
    P of A union B equals P of A plus P of B minus P of A intersection B
    P of, open bracket A union B, close bracket, equals P of A plus P of B minus P of, open bracket A intersected with B, close bracket
    ピー エー カップ ビー イコール ピー エー プラス ピー ビー マイナス ピー エー キャップ ビー
    ピー かっこ エー 和集合 ビー かっこ閉じる イコール ピー かっこ エー かっこ閉じる プラス ピー かっこ ビー かっこ閉じる マイナス ピー かっこ エー 共通部分 ビー かっこ閉じる

    P(A^c) = 1 - P(A)
    P of A complement equals one minus P of A
    P of A complement equals one minus P of A
    ピー エー 補集合 イコール ワン マイナス ピー エー
    ピー かっこ エー 補集合 かっこ閉じる イコール イチ マイナス ピー かっこ エー かっこ閉じる

    P(X = x)
    P of X equals x
    P of, open bracket capital X equals x, close bracket
    ピー エックス イコール エックス
    ピー かっこ 大文字の エックス イコール エックス かっこ閉じる

    \mathbb{E}[X]
    E of X
    the expectation of X
    イー エックス
    期待値、かっこ エックス かっこ閉じる

    \mathbb{E}_{x \sim p}[f(x)]
    E sub x distributed as p of f of x
    the expectation over x distributed as p of f of x
    イー サブ エックス チルダ ピー エフ エックス
    ピー に 従う エックス に 関する 期待値、かっこ エフ かっこ エックス かっこ閉じる かっこ閉じる

    \mathbb{E}_{q_\phi(\mathbf{z}|\mathbf{x})} \left[ \log p_\theta(\mathbf{x}|\mathbf{z}) \right]
    E sub q sub phi of z given x of log p sub theta of x given z
    the expectation under q sub phi of bold z given bold x of, open bracket log p sub theta of bold x given bold z, close bracket
    イー サブ キュー ファイ ゼット バー エックス ログ ピー シータ エックス バー ゼット
    キュー サブ ファイ かっこ 太字の ゼット ギブン 太字の エックス かっこ閉じる の もと での 期待値、かっこ ログ ピー サブ シータ かっこ 太字の エックス ギブン 太字の ゼット かっこ閉じる かっこ閉じる

    \text{Var}(X) = \mathbb{E}[X^2] - \mathbb{E}[X]^2
    Var of X equals E of X squared minus E of X all squared
    the variance of X equals the expectation of X squared minus the expectation of X, all squared
    分散 エックス イコール イー エックス の 二乗 マイナス イー エックス 全体 の 二乗
    分散 かっこ エックス かっこ閉じる イコール 期待値、かっこ エックス の 二乗 かっこ閉じる マイナス 期待値、かっこ エックス かっこ閉じる の 二乗

    \mathrm{Cov}(X, Y)
    Cov of X, Y
    the covariance of X and Y
    共分散 エックス ワイ
    共分散 かっこ エックス、ワイ かっこ閉じる

    \hat{\theta}_{\text{MLE}}
    theta hat sub MLE
    theta hat sub MLE
    シータ ハット エムエルイー
    シータ ハット サブ エムエルイー

    \hat{y} = \arg\max_c p(c \mid x)
    y hat equals arg max over c of p of c given x
    y hat equals arg max over c of p of c given x
    ワイ ハット イコール アーグマックス シー ピー シー バー エックス
    ワイ ハット イコール シー に ついて の アーグマックス、ピー かっこ シー ギブン エックス かっこ閉じる

    \chi^2_1
    chi squared sub one
    chi squared sub one
    カイ の 二乗 ワン
    カイ の 二乗 サブ イチ

    H(X) = -\sum_{x} p(x) \log p(x)
    H of X equals minus sum over x of p of x log p of x
    H of capital X equals minus the sum over x of p of x times log p of x
    エイチ エックス イコール マイナス シグマ エックス ピー エックス ログ ピー エックス
    エイチ かっこ 大文字の エックス かっこ閉じる イコール マイナス シグマ、エックス に ついて、ピー かっこ エックス かっこ閉じる かける ログ ピー かっこ エックス かっこ閉じる

    H(p, q) = H(p) + D_\text{KL}(p \| q)
    H of p, q equals H of p plus D sub KL of p parallel q
    H of p and q equals H of p plus D sub KL of p parallel to q
    エイチ ピー キュー イコール エイチ ピー プラス ディー ケーエル ピー パラレル キュー
    エイチ かっこ ピー、キュー かっこ閉じる イコール エイチ かっこ ピー かっこ閉じる プラス ディー サブ ケーエル かっこ ピー パラレル キュー かっこ閉じる

    D_{KL}(q_\phi(z|x) \| p(z))
    D sub KL of q sub phi of z given x parallel p of z
    D sub KL of, open bracket q sub phi of z given x parallel to p of z, close bracket
    ディー ケーエル キュー ファイ ゼット バー エックス パラレル ピー ゼット
    ディー サブ ケーエル かっこ キュー サブ ファイ かっこ ゼット ギブン エックス かっこ閉じる パラレル ピー かっこ ゼット かっこ閉じる かっこ閉じる

    I(X; Y) = H(X) - H(X \mid Y)
    I of X semicolon Y equals H of X minus H of X given Y
    I of X semicolon Y equals H of X minus H of X given Y
    アイ エックス セミコロン ワイ イコール エイチ エックス マイナス エイチ エックス バー ワイ
    アイ かっこ エックス セミコロン ワイ かっこ閉じる イコール エイチ かっこ エックス かっこ閉じる マイナス エイチ かっこ エックス ギブン ワイ かっこ閉じる

    \text{PPL} = 2^{H(p, q)}
    perplexity equals two to the H of p, q
    perplexity equals two to the power of H of p and q
    パープレキシティ イコール ニ の エイチ ピー キュー 乗
    パープレキシティ イコール ニ の エイチ かっこ ピー、キュー かっこ閉じる 乗

    \mathcal{L}(\theta) = -\sum_{i=1}^N \log p_\theta(x_i)
    L of theta equals minus sum from i equals one to N of log p sub theta of x sub i
    script L of theta equals minus the sum from i equals one to N of log p sub theta of x sub i
    エル シータ イコール マイナス シグマ アイ イコール ワン から エヌ ログ ピー シータ エックス アイ
    花文字の エル かっこ シータ かっこ閉じる イコール マイナス シグマ、アイ イコール イチ から エヌ まで、ログ ピー サブ シータ かっこ エックス サブ アイ かっこ閉じる

    \theta_{t+1} = \theta_t - \eta \nabla_\theta \mathcal{L}(\theta_t)
    theta sub t plus one equals theta sub t minus eta nabla theta L of theta sub t
    theta sub t plus one, end sub, equals theta sub t minus eta times the gradient with respect to theta of script L of theta sub t
    シータ ティー プラス ワン イコール シータ ティー マイナス イータ ナブラ シータ エル シータ ティー
    シータ サブ ティー プラス イチ、サブ終わり、イコール シータ サブ ティー マイナス イータ かける 花文字の エル かっこ シータ サブ ティー かっこ閉じる の シータ に 関する 勾配

    \theta \leftarrow \theta - \alpha \nabla_\theta \mathcal{L}(\theta)
    theta gets theta minus alpha nabla theta L of theta
    theta is updated to theta minus alpha times the gradient with respect to theta of script L of theta
    シータ 左矢印 シータ マイナス アルファ ナブラ シータ エル シータ
    シータ を 次で 更新、シータ マイナス アルファ かける 花文字の エル かっこ シータ かっこ閉じる の シータ に 関する 勾配

    \hat{m}_t = \frac{m_t}{1 - \beta_1^t}
    m hat sub t equals m sub t over one minus beta sub one to the t
    m hat sub t equals the fraction m sub t over one minus beta sub one to the power of t, end fraction
    エム ハット ティー イコール エム ティー オーバー ワン マイナス ベータ ワン の ティー乗
    エム ハット サブ ティー イコール 分数、イチ マイナス ベータ サブ イチ の ティー乗 分の エム サブ ティー、分数終わり

    \sigma(z) = \frac{1}{1 + e^{-z}}
    sigma of z equals one over one plus e to the minus z
    sigma of z equals the fraction one over one plus e to the power of minus z, end fraction
    シグマ ゼット イコール ワン オーバー ワン プラス イー の マイナス ゼット 乗
    シグマ かっこ ゼット かっこ閉じる イコール 分数、イチ プラス イー の マイナス ゼット 乗 分の イチ、分数終わり

    \text{softmax}(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}
    softmax of z all sub i equals e to the z sub i over sum over j of e to the z sub j
    softmax of z, all sub i equals the fraction e to the power of z sub i, over the sum over j of e to the power of z sub j, end fraction
    ソフトマックス ゼット 全体 アイ イコール イー の ゼット アイ乗 オーバー シグマ ジェイ イー の ゼット ジェイ乗
    ソフトマックス かっこ ゼット かっこ閉じる サブ アイ イコール 分数、シグマ、ジェイ に ついて、イー の ゼット サブ ジェイ乗 分の イー の ゼット サブ アイ乗、分数終わり

    \text{Attention}(Q,K,V) = \text{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V
    Attention of Q, K, V equals softmax of Q K transpose over root d sub k V
    Attention of capital Q, capital K and capital V equals softmax of the fraction capital Q capital K transpose over the square root of d sub k, end fraction, times capital V
    アテンション キュー ケー ブイ イコール ソフトマックス キュー ケー トップ オーバー ルート ディー ケー ブイ
    アテンション かっこ 大文字の キュー、大文字の ケー、大文字の ブイ かっこ閉じる イコール ソフトマックス かっこ 分数、ルート ディー サブ ケー 分の 大文字の キュー 大文字の ケー 転置、分数終わり、かっこ閉じる かける 大文字の ブイ

    \eta_t = \eta_\text{min} + \frac{1}{2}(\eta_\text{max} - \eta_\text{min})(1 + \cos(\pi t / T))
    eta sub t equals eta sub min plus one half open bracket eta sub max minus eta sub min close bracket open bracket one plus cosine of pi t over T close bracket
    eta sub t equals eta sub min plus one half times, open bracket eta sub max minus eta sub min, close bracket, times, open bracket one plus cosine of, open bracket pi t divided by capital T, close bracket, close bracket
    イータ ティー イコール イータ ミン プラス 二分の一 イータ マックス マイナス イータ ミン カッコ ワン プラス コサイン パイ ティー オーバー ティー
    イータ サブ ティー イコール イータ サブ ミン プラス 二分の一 かける かっこ イータ サブ マックス マイナス イータ サブ ミン かっこ閉じる かける かっこ イチ プラス コサイン かっこ パイ ティー 割る 大文字の ティー かっこ閉じる かっこ閉じる

    W^{(l)} x + b^{(l)}
    W super l x plus b super l
    W superscript l in brackets times x plus b superscript l in brackets
    ダブリュー エル エックス プラス ビー エル
    ダブリュー 上付き エル かっこ付き かける エックス プラス ビー 上付き エル かっこ付き

    x_i^{(n)}
    x sub i super n
    x sub i superscript n in brackets
    エックス アイ エヌ
    エックス サブ アイ 上付き エヌ かっこ付き

    \mathbb{1}[x > 0]
    indicator of x is greater than zero
    the indicator of, open bracket x is greater than zero, close bracket
    指示関数 エックス 大なり ゼロ
    指示関数 かっこ エックス 大なり ゼロ かっこ閉じる

    \Delta^{C-1}
    Delta C minus one
    the simplex of dimension C minus one
    デルタ シー マイナス ワン
    シー マイナス イチ 次元 単体

    y \propto x
    y is proportional to x
    y is proportional to x
    ワイ 比例 エックス
    ワイ は エックス に 比例する

    p(1-p)
    p open bracket one minus p close bracket
    p times, open bracket one minus p, close bracket
    ピー カッコ ワン マイナス ピー
    ピー かける かっこ イチ マイナス ピー かっこ閉じる

    Q^\pi(s, a)
    Q super pi of s, a
    Q superscript pi of s and a
    キュー パイ エス エー
    キュー 上付き パイ かっこ エス、エー かっこ閉じる
    """#
}
