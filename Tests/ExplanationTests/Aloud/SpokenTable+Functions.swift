extension SpokenTable {
  static let functions = #"""
    f(x)
    f of x
    f of x
    エフ エックス
    エフ かっこ エックス かっこ閉じる

    f(x, y)
    f of x, y
    f of x and y
    エフ エックス ワイ
    エフ かっこ エックス、ワイ かっこ閉じる

    f(g(x))
    f of g of x
    f of g of x
    エフ ジー エックス
    エフ かっこ ジー かっこ エックス かっこ閉じる かっこ閉じる

    f(x + h)
    f of x plus h
    f of, open bracket x plus h, close bracket
    エフ エックス プラス エイチ
    エフ かっこ エックス プラス エイチ かっこ閉じる

    f^{-1}(y)
    f inverse of y
    f inverse of y
    エフ インバース ワイ
    エフ インバース かっこ ワイ かっこ閉じる

    \sin x
    sine x
    sine x
    サイン エックス
    サイン エックス

    \sin^2 x + \cos^2 x = 1
    sine squared x plus cosine squared x equals one
    sine squared x plus cosine squared x equals one
    サイン 二乗 エックス プラス コサイン 二乗 エックス イコール ワン
    サイン 二乗 エックス プラス コサイン 二乗 エックス イコール イチ

    \sin^{-1} x
    sine inverse x
    sine inverse x
    サイン インバース エックス
    サイン インバース エックス

    \cos(\pi t / T)
    cosine of pi t over T
    cosine of, open bracket pi t divided by capital T, close bracket
    コサイン パイ ティー オーバー ティー
    コサイン かっこ パイ ティー 割る 大文字の ティー かっこ閉じる

    \log x
    log x
    log x
    ログ エックス
    ログ エックス

    \log_2 8 = 3
    log base two of eight equals three
    log base two of eight equals three
    ログ ニ ハチ イコール サン
    底 ニ の ログ ハチ イコール サン

    \ln(x + 1)
    natural log of x plus one
    natural log of, open bracket x plus one, close bracket
    エルエヌ エックス プラス ワン
    自然対数 かっこ エックス プラス イチ かっこ閉じる

    \exp(-x)
    exp of minus x
    exp of minus x
    エクスプ マイナス エックス
    エクスプ かっこ マイナス エックス かっこ閉じる

    e^x
    e to the x
    e to the power of x
    イー の エックス乗
    イー の エックス乗

    \max(0, x)
    max of zero, x
    the maximum of zero and x
    マックス ゼロ エックス
    最大値 かっこ ゼロ、エックス かっこ閉じる

    \max_\theta f(\theta)
    max over theta of f of theta
    the maximum over theta of f of theta
    マックス シータ エフ シータ
    シータ に ついて の 最大値、エフ かっこ シータ かっこ閉じる

    \arg\max_x f(x)
    arg max over x of f of x
    arg max over x of f of x
    アーグマックス エックス エフ エックス
    エックス に ついて の アーグマックス、エフ かっこ エックス かっこ閉じる

    \min_G \max_D V(D, G)
    min over G of max over D of V of D, G
    the minimum over G of the maximum over D of V of D and G
    ミン ジー マックス ディー ブイ ディー ジー
    ジー に ついて の 最小値、ディー に ついて の 最大値、ブイ かっこ ディー、ジー かっこ閉じる

    f: X \to Y
    f from X to Y
    f from X to Y
    エフ コロン エックス 矢印 ワイ
    エフ は エックス から ワイ へ の 写像

    x \mapsto x^2
    x maps to x squared
    x maps to x squared
    エックス 写す エックス の 二乗
    エックス を エックス の 二乗 に 写す

    f \circ g
    f composed with g
    f composed with g
    エフ マル ジー
    エフ マル ジー

    \mathcal{O}(n \log n)
    big O of n log n
    big O of, open bracket n times log n, close bracket
    オーダー エヌ ログ エヌ
    オーダー かっこ エヌ かける ログ エヌ かっこ閉じる
    """#
}
