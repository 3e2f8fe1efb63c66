extension SpokenTable {
  static let layout = #"""
    f(x) = \begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}
    f of x equals either x if x is greater than zero, or zero otherwise
    f of x equals two cases, first case x if x is greater than zero, second case zero otherwise, end cases
    エフ エックス イコール 場合分け エックス 大なり ゼロ の とき エックス それ以外 の とき ゼロ
    エフ かっこ エックス かっこ閉じる イコール 場合分け、第一に エックス 大なり ゼロ の とき エックス、第二に それ以外 の とき ゼロ、場合分け終わり

    \begin{cases} x + y = 1 \\ x - y = 0 \end{cases}
    the system x plus y equals one, and x minus y equals zero
    the system of two conditions, first, x plus y equals one, second, x minus y equals zero, end system
    連立 エックス プラス ワイ イコール ワン エックス マイナス ワイ イコール ゼロ
    連立、第一、エックス プラス ワイ イコール イチ、第二、エックス マイナス ワイ イコール ゼロ、連立終わり

    \begin{aligned} a &= b \\ c &= d \end{aligned}
    a equals b, c equals d
    first line, a equals b, second line, c equals d
    エー イコール ビー、シー イコール ディー
    第一行、エー イコール ビー、第二行、シー イコール ディー

    a = b \quad c = d
    a equals b, c equals d
    a equals b, c equals d
    エー イコール ビー、シー イコール ディー
    エー イコール ビー、シー イコール ディー

    a := b
    a is defined as b
    a is defined as b
    エー コロン イコール ビー
    エー 定義 により イコール ビー

    a \overset{\text{def}}{=} b
    a is defined as b
    a is defined as b
    エー 定義 イコール ビー
    エー 定義 により イコール ビー

    A \xrightarrow{f} B
    A to B
    A, by f, to B
    エー 矢印 ビー
    エー から エフ に より ビー へ

    \underbrace{a+b}_{n}
    a plus b
    a plus b, labelled n
    エー プラス ビー
    エー プラス ビー、下 に エヌ

    \cancel{x}
    x
    struck out x
    エックス
    取り消し線、エックス

    \not\in
    not in
    is not in
    属さない
    属さない

    \overline{AB}
    A B bar
    A B, all bar
    エー ビー バー
    エー ビー、全体 に バー

    \tilde{x}
    x tilde
    x tilde
    エックス チルダ
    エックス チルダ

    \mathfrak{g}
    g
    fraktur g
    ジー
    ドイツ文字の ジー

    \ell
    ell
    ell
    エル
    エル

    \hbar\omega
    h bar omega
    h bar omega
    エイチ バー オメガ
    エイチ バー オメガ

    x = 1 \tag{3}
    x equals one
    x equals one, labelled 3
    エックス イコール ワン
    エックス イコール イチ、式 番号 3

    \foo{x}
    foo x
    foo x
    foo エックス
    foo エックス

    \min_x f(x) \quad \text{s.t.} \quad g(x) \le 0
    min over x of f of x, subject to, g of x is less than or equal to zero
    the minimum over x of f of x, subject to, g of x is less than or equal to zero
    ミン エックス エフ エックス、ただし、ジー エックス 小なり イコール ゼロ
    エックス に ついて の 最小値、エフ かっこ エックス かっこ閉じる、ただし、ジー かっこ エックス かっこ閉じる 小なり イコール ゼロ

    \boxed{x = 1}
    x equals one
    x equals one
    エックス イコール ワン
    エックス イコール イチ
    """#
}
