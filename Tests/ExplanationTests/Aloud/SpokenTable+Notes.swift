extension SpokenTable {
  static let notes = #"""
    \frac{n+1}{2}
    n plus one all over two
    the fraction n plus one, over two, end fraction
    エヌ プラス ワン 全体 オーバー ニ
    分数、ニ 分の エヌ プラス イチ、分数終わり

    \frac{\frac{a}{b}}{c}
    a over b all over c
    the fraction a over b, over c, end fraction
    エー オーバー ビー 全体 オーバー シー
    分数、シー 分の 分数、ビー 分の エー、分数終わり、分数終わり

    a \gg b
    a is much greater than b
    a is much greater than b
    エー 非常に 大なり ビー
    エー は ビー より はるかに 大きい

    \mathbf{1}
    one
    bold one
    ワン
    太字の イチ

    1_A(x)
    one sub A of x
    one sub A of x
    ワン エー エックス
    イチ サブ エー かっこ エックス かっこ閉じる

    \Pr(X > 1)
    the probability of X is greater than one
    the probability of, open bracket X is greater than one, close bracket
    確率 エックス 大なり ワン
    確率 かっこ エックス 大なり イチ かっこ閉じる

    \lim_{n \to \infty} a_n
    limit as n goes to infinity of a sub n
    the limit as n approaches infinity of a sub n
    リミット エヌ 矢印 無限大 エー エヌ
    エヌ が 無限大 に 近づく とき の 極限、エー サブ エヌ

    \bigcup_{i} A_i
    union over i of A sub i
    the union over i of A sub i
    和集合 アイ エー アイ
    和集合、アイ に ついて、エー サブ アイ

    \iint_D f\,dA
    double integral over D of f d A
    the double integral over capital D of f, d A
    二重 インテグラル ディー エフ ディー エー
    二重 インテグラル、大文字の ディー 上 で、エフ、ディー エー

    \sum_{\substack{i < n \\ j < m}} a_{ij}
    sum over i less than n, j less than m of a sub i j
    the sum over i less than n, j less than m of a sub i j
    シグマ アイ 小なり エヌ ジェイ 小なり エム エー アイ ジェイ
    シグマ、アイ 小なり エヌ、ジェイ 小なり エム に ついて、エー サブ アイ ジェイ

    a \perp b
    a perp b
    a is perpendicular to b
    エー 直交 ビー
    エー は ビー と 直交する

    a \parallel b
    a parallel b
    a is parallel to b
    エー パラレル ビー
    エー は ビー と 平行

    \angle ABC
    angle A B C
    angle A B C
    角 エー ビー シー
    角 エー ビー シー

    \frac{\partial^2 f}{\partial x^2}
    partial squared f by partial x squared
    the second partial derivative of f with respect to x
    パーシャル ニ エフ パーシャル エックス ニ
    エフ の エックス に よる 二階 偏微分

    \frac{d^2}{dt^2} x
    d squared by d t squared of x
    the second derivative with respect to t of x
    ディー ニ ディー ティー ニ エックス
    エックス の ティー に よる 二階 微分

    f^{(n)}(x)
    f super n of x
    f superscript n in brackets of x
    エフ エヌ エックス
    エフ 上付き エヌ かっこ付き かっこ エックス かっこ閉じる

    \sin^{-1}(x)
    sine inverse of x
    sine inverse of x
    サイン インバース エックス
    サイン インバース かっこ エックス かっこ閉じる

    |x|^2
    absolute value of x all squared
    the absolute value of x, all squared
    絶対値 エックス 全体 の 二乗
    エックス の 絶対値、全体 の 二乗

    f(x)^2
    f of x all squared
    f of x, all squared
    エフ エックス 全体 の 二乗
    エフ かっこ エックス かっこ閉じる の 二乗

    (f \circ g)(x)
    open bracket f composed with g close bracket of x
    open bracket f composed with g, close bracket, of x
    カッコ エフ マル ジー エックス
    かっこ エフ マル ジー かっこ閉じる かっこ エックス かっこ閉じる

    \{a_n\}_{n=1}^\infty
    the sequence a sub n from n equals one to infinity
    the sequence a sub n from n equals one to infinity
    数列 エー エヌ エヌ イコール ワン から 無限大
    数列 エー サブ エヌ エヌ イコール イチ から 無限大 まで

    \vec{F} = m\vec{a}
    F vector equals m a vector
    F vector equals m a vector
    エフ ベクトル イコール エム エー ベクトル
    エフ ベクトル イコール エム エー ベクトル

    \underline{x}
    x underlined
    x underlined
    エックス アンダーライン
    エックス アンダーライン

    x \gets x + 1
    x gets x plus one
    x is updated to x plus one
    エックス 左矢印 エックス プラス ワン
    エックス を 次で 更新、エックス プラス イチ

    \text{s.t. } x \ge 0
    subject to x is greater than or equal to zero
    subject to x is greater than or equal to zero
    ただし エックス 大なり イコール ゼロ
    ただし エックス 大なり イコール ゼロ

    a : b = 2 : 3
    a colon b equals two colon three
    a colon b equals two colon three
    エー コロン ビー イコール ニ コロン サン
    エー コロン ビー イコール ニ コロン サン

    \chi^2(n-1)
    chi squared of n minus one
    chi squared of, open bracket n minus one, close bracket
    カイ の 二乗 エヌ マイナス ワン
    カイ の 二乗 かっこ エヌ マイナス イチ かっこ閉じる

    \arg z
    arg of z
    the argument of z
    アーグ ゼット
    偏角、ゼット

    \frac{3}{16}
    three sixteenths
    three sixteenths
    十六分の三
    十六分の三

    \frac{18}{51}
    18 over 51
    18 over 51
    五十一分の十八
    五十一分の十八

    X^{\{t\}}
    X super t
    X superscript t in braces
    エックス ティー
    エックス 上付き ティー 波かっこ付き

    x = 1. \tag{2}
    x equals one
    x equals one, labelled 2
    エックス イコール ワン
    エックス イコール イチ、式 番号 2

    (1, -2)^T
    open bracket one, minus two close bracket transpose
    open bracket one, minus two, close bracket, transpose
    カッコ ワン、マイナス ニ かっこ閉じる 転置
    かっこ イチ、マイナス ニ かっこ閉じる 転置

    Z_{(k)}
    Z sub k
    Z sub k in brackets
    ゼット ケー
    ゼット サブ ケー かっこ付き

    \theta(0)
    theta of zero
    theta of zero
    シータ ゼロ
    シータ かっこ ゼロ かっこ閉じる

    \mathbf{c'}
    c prime
    bold c prime
    シー ダッシュ
    太字の シー ダッシュ

    1, .., n
    one, dot dot dot, n
    one, dot dot dot, n
    ワン テンテンテン エヌ
    イチ、テンテンテン、エヌ

    h^{<t>}
    h super t
    h superscript t in angle brackets
    エイチ ティー
    エイチ 上付き ティー 山かっこ付き

    2\nabla u \cdot \nabla v
    two nabla u dot nabla v
    two times the gradient of u dot the gradient of v
    ニ ナブラ ユー ドット ナブラ ブイ
    ニ かける ユー の 勾配 ドット ブイ の 勾配
    """#
}
