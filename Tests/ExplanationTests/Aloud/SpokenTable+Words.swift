extension SpokenTable {
  static let words = #"""
    IG[Y, X]
    IG of Y, X
    IG of Y and X
    アイジー ワイ エックス
    アイジー かっこ ワイ、エックス かっこ閉じる

    SU(2)
    SU of two
    SU of two
    エスユー ニ
    エスユー かっこ ニ かっこ閉じる

    count(x)
    count of x
    count of x
    count エックス
    count かっこ エックス かっこ閉じる

    \mathbf{AB} + \mathbf{c}
    A B plus c
    bold A bold B plus bold c
    エー ビー プラス シー
    太字の エー 太字の ビー プラス 太字の シー

    0{,}5
    0.5
    0.5
    レイ テン ゴ
    レイ テン ゴ

    3\,200
    3200
    3200
    サンゼンニヒャク
    サンゼンニヒャク

    a, b, ..., z
    a, b, dot dot dot, z
    a, b, dot dot dot, z
    エー ビー テンテンテン ゼット
    エー、ビー、テンテンテン、ゼット

    L^{<t>}
    L super t
    L superscript t in angle brackets
    エル ティー
    エル 上付き ティー 山かっこ付き

    ||v||
    norm of v
    the norm of v
    ノルム ブイ
    ブイ の ノルム

    \|\cdot\|_2
    L two norm of dot
    the L two norm of dot
    エルツーノルム ドット
    ドット の エルツーノルム

    2 * 3
    two times three
    two times three
    ニ かける サン
    ニ かける サン

    f * g
    f star g
    f star g
    エフ スター ジー
    エフ スター ジー

    1 \sim 9
    one to nine
    one to nine
    ワン から キュウ
    イチ から キュウ

    E \sim 10^3
    E is about ten cubed
    E is about ten cubed
    イー およそ ジュウ の 三乗
    イー およそ ジュウ の 三乗

    6 \times 10^3\ \mathrm{J}
    six times ten cubed J
    six times ten cubed J
    ロク かける ジュウ の 三乗 ジェイ
    ロク かける ジュウ の 三乗 ジェイ

    m \times n
    m by n
    m by n
    エム かける エヌ
    エム かける エヌ

    Q1
    Q one
    Q one
    キュー ワン
    キュー イチ

    \psi_{L/R}
    psi sub L slash R
    psi sub L slash R
    プサイ エル スラッシュ アール
    プサイ サブ エル スラッシュ アール

    w^{(l)\top} x
    w super l transpose x
    w superscript l in brackets transpose times x
    ダブリュー エル トップ エックス
    ダブリュー 上付き エル かっこ付き 転置 かける エックス

    A^{-\top}
    A inverse transpose
    A inverse transpose
    エー インバース トップ
    エー の 逆行列 転置

    \delta^{(l)} (h^{(k)})^\top
    delta super l open bracket h super k close bracket transpose
    delta superscript l in brackets times, open bracket h superscript k in brackets, close bracket, transpose
    デルタ エル カッコ エイチ ケー かっこ閉じる トップ
    デルタ 上付き エル かっこ付き かける かっこ エイチ 上付き ケー かっこ付き かっこ閉じる 転置

    \tilde{\nabla} f
    nabla tilde f
    the gradient tilde of f
    ナブラ チルダ エフ
    エフ の 勾配 チルダ

    G(\theta)^{-1}
    G of theta all inverse
    G of theta, all inverse
    ジー シータ 全体 インバース
    ジー かっこ シータ かっこ閉じる の 逆行列

    [0, 1]^n
    the interval zero to one to the n
    the closed interval from zero to one, all to the power of n
    区間 ゼロ から ワン の エヌ乗
    閉区間 ゼロ から イチ まで、全体 の エヌ乗

    E((X - 1)^2)
    E of open bracket X minus one close bracket squared
    E of, open bracket, open bracket X minus one, close bracket, squared, close bracket
    イー カッコ エックス マイナス ワン かっこ閉じる の 二乗
    イー かっこ かっこ エックス マイナス イチ かっこ閉じる の 二乗 かっこ閉じる

    O(2^k)
    big O of two to the k
    big O of, open bracket two to the power of k, close bracket
    オーダー ニ の ケー乗
    オーダー かっこ ニ の ケー乗 かっこ閉じる

    \Delta (a + b)
    Delta open bracket a plus b close bracket
    Delta times, open bracket a plus b, close bracket
    デルタ カッコ エー プラス ビー
    デルタ かける かっこ エー プラス ビー かっこ閉じる

    p\text{-value}
    p-value
    p-value
    ピー-value
    ピー-value

    x^{act}
    x super act
    x superscript act
    エックス act
    エックス 上付き act

    V_\mathrm{g0}
    V sub g zero
    V sub g zero
    ブイ ジー ゼロ
    ブイ サブ ジー ゼロ

    \text{Leaky ReLU}(x)
    Leaky ReLU of x
    Leaky ReLU of x
    Leaky ReLU エックス
    Leaky ReLU かっこ エックス かっこ閉じる

    \exists! x \in A
    there exists exactly one x in A
    there exists exactly one x in A
    存在する ただ一つ エックス 属する エー
    エー に 属する ある ただ一つの エックス が 存在 して

    \left\{ \begin{array}{l} x = 1 \\ y = 2 \end{array} \right.
    the system x equals one, and y equals two
    the system of two conditions, first, x equals one, second, y equals two, end system
    連立 エックス イコール ワン ワイ イコール ニ
    連立、第一、エックス イコール イチ、第二、ワイ イコール ニ、連立終わり

    \begin{array}{l} x \\ y \end{array}
    x, y
    first line, x, second line, y
    エックス、ワイ
    第一行、エックス、第二行、ワイ

    x = 1 \label{eq:a}
    x equals one
    x equals one
    エックス イコール ワン
    エックス イコール イチ

    x^{\text{new}}
    x super new
    x superscript new
    エックス ニュー
    エックス 上付き ニュー

    X \sim \mathrm{Poisson}(\lambda)
    X is distributed as Poisson of lambda
    X is distributed as Poisson of lambda
    エックス は ポアソン ラムダ に 従う
    エックス は ポアソン かっこ ラムダ かっこ閉じる に 従う

    3\text{ kg}
    three kilograms
    three kilograms
    サン キログラム
    サン キログラム

    \operatorname{div} F
    div F
    div F
    ダイバージェンス エフ
    発散 エフ

    \text{minimize } f(x)
    minimize f of x
    minimize f of x
    最小化 エフ エックス
    最小化 エフ かっこ エックス かっこ閉じる

    d_{\text{model}}
    d sub model
    d sub model
    ディー モデル
    ディー サブ モデル

    f(\frac{x}{h})
    f of x over h
    f of, open bracket x over h, close bracket
    エフ エックス オーバー エイチ
    エフ かっこ エイチ 分の エックス かっこ閉じる

    f(\varepsilon)\,d\varepsilon
    f of epsilon d epsilon
    f of epsilon, d epsilon
    エフ イプシロン ディー イプシロン
    エフ かっこ イプシロン かっこ閉じる、ディー イプシロン

    (1+r)^T
    open bracket one plus r close bracket to the T
    open bracket one plus r, close bracket, to the power of T
    カッコ ワン プラス アール かっこ閉じる の ティー乗
    かっこ イチ プラス アール かっこ閉じる の ティー乗
    """#
}
