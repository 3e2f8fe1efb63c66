extension SpokenTable {
  static let algebra = #"""
    x^2 + 2x + 1 = 0
    x squared plus two x plus one equals zero
    x squared plus two x plus one equals zero
    エックス の 二乗 プラス ニ エックス プラス ワン イコール ゼロ
    エックス の 二乗 プラス ニ エックス プラス イチ イコール ゼロ

    x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}
    x equals minus b plus or minus root b squared minus four a c all over two a
    x equals the fraction minus b plus or minus the square root of b squared minus four a c, end root, over two a, end fraction
    エックス イコール マイナス ビー プラスマイナス ルート ビー の 二乗 マイナス ヨン エー シー 全体 オーバー ニ エー
    エックス イコール 分数、ニ エー 分の マイナス ビー プラスマイナス ルート、ビー の 二乗 マイナス ヨン エー シー、ルート終わり、分数終わり

    \frac{x}{2}
    x over two
    x over two
    二分の エックス
    二分の エックス

    \frac{x}{y} z
    x over y z
    x over y times z
    エックス オーバー ワイ ゼット
    ワイ 分の エックス かける ゼット

    \frac{a + b}{c}
    a plus b all over c
    the fraction a plus b, over c, end fraction
    エー プラス ビー 全体 オーバー シー
    分数、シー 分の エー プラス ビー、分数終わり

    \frac{1}{1 + \frac{1}{x}}
    one over one plus one over x
    the fraction one over one plus one over x, end fraction
    ワン オーバー ワン プラス ワン オーバー エックス
    分数、イチ プラス 分数、エックス 分の イチ、分数終わり、分の イチ、分数終わり

    a/b
    a over b
    a divided by b
    エー オーバー ビー
    エー 割る ビー

    e^{i\pi} + 1 = 0
    e to the i pi plus one equals zero
    e to the power of i pi, end power, plus one equals zero
    イー の アイ パイ 乗 プラス ワン イコール ゼロ
    イー の アイ パイ 乗 プラス イチ イコール ゼロ

    x^{n+1} y
    x to the n plus one y
    x to the power of n plus one, end power, times y
    エックス の エヌ プラス ワン 乗 ワイ
    エックス の エヌ プラス イチ 乗 かける ワイ

    x^{1/2}
    x to the one half
    x to the power of one half
    エックス の 二分の一 乗
    エックス の 二分の一 乗

    x^{-1}
    x to the minus one
    x to the power of minus one
    エックス の マイナス ワン 乗
    エックス の マイナス イチ 乗

    \sqrt{x + 1}
    root x plus one
    the square root of x plus one, end root
    ルート エックス プラス ワン
    ルート、エックス プラス イチ、ルート終わり

    \sqrt[3]{x}
    cube root of x
    the cube root of x
    三乗根 エックス
    三乗根 エックス

    \sqrt[n]{a}
    the n-th root of a
    the n-th root of a
    エヌ乗根 エー
    エヌ乗根 エー

    n(n+1)
    n open bracket n plus one close bracket
    n times, open bracket n plus one, close bracket
    エヌ カッコ エヌ プラス ワン
    エヌ かける かっこ エヌ プラス イチ かっこ閉じる

    a(b+c)
    a open bracket b plus c close bracket
    a times, open bracket b plus c, close bracket
    エー カッコ ビー プラス シー
    エー かける かっこ ビー プラス シー かっこ閉じる

    (a+b)(a-b) = a^2 - b^2
    open bracket a plus b close bracket open bracket a minus b close bracket equals a squared minus b squared
    open bracket a plus b, close bracket, times, open bracket a minus b, close bracket, equals a squared minus b squared
    カッコ エー プラス ビー カッコ エー マイナス ビー イコール エー の 二乗 マイナス ビー の 二乗
    かっこ エー プラス ビー かっこ閉じる かける かっこ エー マイナス ビー かっこ閉じる イコール エー の 二乗 マイナス ビー の 二乗

    (a+b)^2
    open bracket a plus b close bracket squared
    open bracket a plus b, close bracket, squared
    カッコ エー プラス ビー かっこ閉じる の 二乗
    かっこ エー プラス ビー かっこ閉じる の 二乗

    n!
    n factorial
    n factorial
    エヌ の 階乗
    エヌ の 階乗

    \binom{n}{k} = \frac{n!}{k!(n-k)!}
    n choose k equals n factorial over k factorial open bracket n minus k close bracket factorial
    n choose k equals the fraction n factorial, over k factorial times, open bracket n minus k, close bracket, factorial, end fraction
    エヌ シー ケー イコール エヌ の 階乗 オーバー ケー の 階乗 カッコ エヌ マイナス ケー かっこ閉じる の 階乗
    二項係数 エヌ 個 から ケー 個 選ぶ イコール 分数、ケー の 階乗 かける かっこ エヌ マイナス ケー かっこ閉じる の 階乗 分の エヌ の 階乗、分数終わり

    |x - y| \le \epsilon
    absolute value of x minus y is less than or equal to epsilon
    the absolute value of x minus y, end absolute value, is less than or equal to epsilon
    絶対値 エックス マイナス ワイ 小なり イコール イプシロン
    絶対値、エックス マイナス ワイ、絶対値終わり、小なり イコール イプシロン

    |x|
    absolute value of x
    the absolute value of x
    絶対値 エックス
    エックス の 絶対値

    \lfloor x \rfloor + \lceil y \rceil
    floor of x plus ceiling of y
    the floor of x plus the ceiling of y
    床関数 エックス プラス 天井関数 ワイ
    エックス の 床関数 プラス ワイ の 天井関数

    a \le b < c
    a is less than or equal to b is less than c
    a is less than or equal to b is less than c
    エー 小なり イコール ビー 小なり シー
    エー 小なり イコール ビー 小なり シー

    x \ne y
    x is not equal to y
    x is not equal to y
    エックス ノットイコール ワイ
    エックス ノットイコール ワイ

    a \equiv b \pmod{n}
    a is congruent to b mod n
    a is congruent to b modulo n
    エー 合同 ビー モッド エヌ
    エー 合同 ビー 法 エヌ に 関して

    x_1, x_2, \ldots, x_n
    x sub one, x sub two, dot dot dot, x sub n
    x sub one, x sub two, dot dot dot, x sub n
    エックス ワン エックス ニ テンテンテン エックス エヌ
    エックス サブ イチ、エックス サブ ニ、テンテンテン、エックス サブ エヌ

    1 + 2 + \cdots + n
    one plus two plus dot dot dot plus n
    one plus two plus dot dot dot plus n
    ワン プラス ニ プラス テンテンテン プラス エヌ
    イチ プラス ニ プラス テンテンテン プラス エヌ
    """#
}
