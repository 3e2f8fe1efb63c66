extension SpokenTable {
  /// What an ear could take for another formula, and signs that mean more than one thing.
  static let heard = #"""
    x^{n+1}
    x to the n plus one
    x to the power of n plus one, end power
    エックス の エヌ プラス ワン 乗
    エックス の エヌ プラス イチ 乗

    x^n+1
    x to the n plus one
    x to the power of n plus one
    エックス の エヌ乗 プラス ワン
    エックス の エヌ乗 プラス イチ

    e^{x+y}
    e to the x plus y
    e to the power of x plus y, end power
    イー の エックス プラス ワイ 乗
    イー の エックス プラス ワイ 乗

    x_{n+1}
    x sub n plus one
    x sub n plus one, end sub
    エックス エヌ プラス ワン
    エックス サブ エヌ プラス イチ、サブ終わり

    x_n+1
    x sub n plus one
    x sub n plus one
    エックス エヌ プラス ワン
    エックス サブ エヌ プラス イチ

    x_{a+b} = y
    x sub a plus b equals y
    x sub a plus b, end sub, equals y
    エックス エー プラス ビー イコール ワイ
    エックス サブ エー プラス ビー、サブ終わり、イコール ワイ

    \overline{V_n^2}
    V sub n squared bar
    V sub n squared, all bar
    ブイ エヌ の 二乗 バー
    ブイ サブ エヌ の 二乗、全体 に バー

    \hat{x_n}
    x sub n hat
    x sub n, all hat
    エックス エヌ ハット
    エックス サブ エヌ、全体 に ハット

    (x-\mu)^T
    open bracket x minus mu close bracket transpose
    open bracket x minus mu, close bracket, transpose
    カッコ エックス マイナス ミュー かっこ閉じる 転置
    かっこ エックス マイナス ミュー かっこ閉じる 転置

    (a/b)^T
    open bracket a over b close bracket transpose
    open bracket a divided by b, close bracket, transpose
    カッコ エー オーバー ビー かっこ閉じる 転置
    かっこ エー 割る ビー かっこ閉じる 転置

    P\left(A \middle| B\right)
    P of A given B
    P of A given B
    ピー エー バー ビー
    ピー かっこ エー ギブン ビー かっこ閉じる

    \left\{x \middle| x>0\right\}
    the set of x such that x is greater than zero
    the set of x such that x is greater than zero, end set
    集合 エックス バー エックス 大なり ゼロ
    集合、エックス ただし エックス 大なり ゼロ、集合終わり

    \mid a \mid \sigma
    absolute value of a sigma
    the absolute value of a times sigma
    絶対値 エー シグマ
    エー の 絶対値 かける シグマ

    \ket{\psi} = \alpha|0\rangle
    ket psi equals alpha ket zero
    ket psi equals alpha times ket zero
    ケット プサイ イコール アルファ ケット ゼロ
    ケット プサイ イコール アルファ かける ケット ゼロ

    |0\rangle + |1\rangle
    ket zero plus ket one
    ket zero plus ket one
    ケット ゼロ プラス ケット ワン
    ケット ゼロ プラス ケット イチ

    X \perp\!\!\!\perp Y \mid Z
    X is independent of Y given Z
    X is independent of Y given Z
    エックス 独立 ワイ バー ゼット
    エックス は ワイ と 独立 ギブン ゼット

    a_{11}x_1
    a sub one one x sub one
    a sub one one x sub one
    エー ワン ワン エックス ワン
    エー サブ イチ イチ エックス サブ イチ

    \sigma_{33}
    sigma sub three three
    sigma sub three three
    シグマ サン サン
    シグマ サブ サン サン

    x_1, \ldots, x_{12}
    x sub one, dot dot dot, x sub twelve
    x sub one, dot dot dot, x sub twelve
    エックス ワン テンテンテン エックス ジュウニ
    エックス サブ イチ、テンテンテン、エックス サブ ジュウニ

    x＝１２＋３
    x equals twelve plus three
    x equals twelve plus three
    エックス イコール ジュウニ プラス サン
    エックス イコール ジュウニ プラス サン

    h^{-1}(W)
    h inverse of W
    h inverse of W
    エイチ インバース ダブリュー
    エイチ インバース かっこ ダブリュー かっこ閉じる

    T(2^k)
    T of two to the k
    T of, open bracket two to the power of k, close bracket
    ティー ニ の ケー乗
    ティー かっこ ニ の ケー乗 かっこ閉じる

    (100-1)\mod32+1
    open bracket 100 minus one close bracket mod 32 plus one
    open bracket 100 minus one, close bracket, modulo 32 plus one
    カッコ ヒャク マイナス ワン かっこ閉じる モッド サンジュウニ プラス ワン
    かっこ ヒャク マイナス イチ かっこ閉じる 法 サンジュウニ に 関して プラス イチ

    i(sin \theta)
    i open bracket sine theta close bracket
    i times, open bracket sine theta, close bracket
    アイ カッコ サイン シータ
    アイ かける かっこ サイン シータ かっこ閉じる

    P(\text{test|cancer})*P(\text{cancer})
    P of test given cancer times P of cancer
    P of, open bracket test given cancer, close bracket, times P of cancer
    ピー test バー cancer かける ピー cancer
    ピー かっこ test ギブン cancer かっこ閉じる かける ピー かっこ cancer かっこ閉じる

    \$5
    five dollars
    five dollars
    ゴ ドル
    ゴ ドル

    \frac{\frac ab}{\frac cd}
    a over b all over c over d
    the fraction a over b, over c over d, end fraction
    エー オーバー ビー 全体 オーバー シー オーバー ディー
    分数、分数、ディー 分の シー、分数終わり、分の 分数、ビー 分の エー、分数終わり、分数終わり

    \frac{\sqrt{P_b}\sqrt{P_c}}{\sqrt{P_b}-\sqrt{P_c}}
    root P sub b root P sub c all over root P sub b minus root P sub c
    the fraction the square root of P sub b times the square root of P sub c, over the square root of P sub b minus the square root of P sub c, end fraction
    ルート ピー ビー ルート ピー シー 全体 オーバー ルート ピー ビー マイナス ルート ピー シー
    分数、ルート ピー サブ ビー マイナス ルート ピー サブ シー 分の ルート ピー サブ ビー かける ルート ピー サブ シー、分数終わり

    x \underset{n\to\infty}{\longrightarrow} y
    x to as n to infinity, y
    x to, with n to infinity below it, y
    エックス 矢印 エヌ 矢印 無限大、ワイ
    エックス 矢印、下 に エヌ から 無限大 へ、ワイ

    \text{For } x>0
    For x is greater than zero
    For x is greater than zero
    ただし エックス 大なり ゼロ
    ただし エックス 大なり ゼロ

    |\Sigma|
    determinant of Sigma
    the determinant of Sigma
    行列式 シグマ
    シグマ の 行列式

    A \times B
    A times B
    A times B
    エー かける ビー
    エー かける ビー

    H \times W
    H by W
    H by W
    エイチ かける ダブリュー
    エイチ かける ダブリュー

    V_{in}
    V sub in
    V sub in
    ブイ イン
    ブイ サブ イン

    x_{in}
    x sub i n
    x sub i n
    エックス アイ エヌ
    エックス サブ アイ エヌ

    9.8\,\mathrm{m/s^2}
    9.8 metres per second squared
    9.8 metres per second squared
    キュウ テン ハチ メートル パー 秒 の 二乗
    キュウ テン ハチ メートル パー 秒 の 二乗

    1\,\mathrm{km}
    one kilometre
    one kilometre
    ワン キロメートル
    イチ キロメートル

    \ln x
    natural log x
    natural log x
    エルエヌ エックス
    自然対数 エックス

    a \oplus b
    a circled plus b
    a circled plus b
    エー マル プラス ビー
    エー マル プラス ビー

    x \sim p, y \sim q
    x is distributed as p, y is distributed as q
    x is distributed as p, y is distributed as q
    エックス は ピー に 従う ワイ は キュー に 従う
    エックス は ピー に 従う、ワイ は キュー に 従う

    f(Q, K) = k
    f of Q, K equals k
    f of capital Q and capital K equals k
    エフ キュー ケー イコール ケー
    エフ かっこ 大文字の キュー、大文字の ケー かっこ閉じる イコール ケー

    \bra{\psi}
    bra psi
    bra psi
    ブラ プサイ
    ブラ プサイ

    |\psi\rangle\langle\phi|
    ket psi bra phi
    ket psi times bra phi
    ケット プサイ ブラ ファイ
    ケット プサイ かける ブラ ファイ

    \langle \phi | A | \psi \rangle
    bra phi A ket psi
    bra phi times A times ket psi
    ブラ ファイ エー ケット プサイ
    ブラ ファイ かける エー かける ケット プサイ

    \langle x | + \langle y |
    bra x plus bra y
    bra x plus bra y
    ブラ エックス プラス ブラ ワイ
    ブラ エックス プラス ブラ ワイ

    |00\rangle + |11\rangle
    ket zero zero plus ket one one
    ket zero zero plus ket one one
    ケット ゼロ ゼロ プラス ケット ワン ワン
    ケット ゼロ ゼロ プラス ケット イチ イチ

    p(\cdot \mid x) q(\cdot \mid y)
    p of dot given x q of dot given y
    p of, open bracket dot given x, close bracket, times q of, open bracket dot given y, close bracket
    ピー ドット バー エックス キュー ドット バー ワイ
    ピー かっこ ドット ギブン エックス かっこ閉じる かける キュー かっこ ドット ギブン ワイ かっこ閉じる

    \langle |x| \rangle
    open angle bracket absolute value of x close angle bracket
    open angle bracket the absolute value of x, close angle bracket
    山かっこ 絶対値 エックス
    山かっこ エックス の 絶対値 山かっこ閉じる
    """#
}
