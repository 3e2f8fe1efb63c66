extension SpokenTable {
  static let sets = #"""
    x \in A
    x in A
    x is in A
    エックス 属する エー
    エックス は エー に 属する

    x \notin A
    x not in A
    x is not in A
    エックス 属さない エー
    エックス は エー に 属さない

    A \cup B \subset C
    A union B is a subset of C
    A union B is a subset of C
    エー カップ ビー 部分集合 シー
    エー 和集合 ビー は シー の 部分集合

    A \cap B = \emptyset
    A intersection B equals the empty set
    A intersected with B equals the empty set
    エー キャップ ビー イコール 空集合
    エー 共通部分 ビー イコール 空集合

    A \setminus B
    A minus the set B
    A minus the set B
    エー 差集合 ビー
    エー 差集合 ビー

    \{1, 2, 3\}
    the set one, two, three
    the set one, two, three, end set
    集合 ワン ニ サン
    集合、イチ、ニ、サン、集合終わり

    \{x \mid x > 0\}
    the set of x such that x is greater than zero
    the set of x such that x is greater than zero, end set
    集合 エックス バー エックス 大なり ゼロ
    集合、エックス ただし エックス 大なり ゼロ、集合終わり

    y_i \in \{0, 1\}
    y sub i in the set zero, one
    y sub i is in the set zero, one, end set
    ワイ アイ 属する 集合 ゼロ ワン
    ワイ サブ アイ は 集合、ゼロ、イチ、集合終わり、に 属する

    [0, 1]
    the interval zero to one
    the closed interval from zero to one
    区間 ゼロ から ワン
    閉区間 ゼロ から イチ まで

    [a, b)
    the interval a to b
    the interval from a to b with a and without b
    区間 エー から ビー
    エー 以上 ビー 未満 の 区間

    (a, b)
    open bracket a, b close bracket
    open bracket a, b, close bracket
    カッコ エー ビー
    かっこ エー、ビー かっこ閉じる

    |\mathcal{X}|
    size of X
    the size of script X
    要素数 エックス
    花文字の エックス の 要素数

    \mathbb{R}
    R
    the real numbers
    アール
    実数全体

    \forall \epsilon > 0, \exists \delta > 0
    for all epsilon greater than zero, there exists delta greater than zero
    for all epsilon greater than zero, there exists delta greater than zero
    すべての イプシロン 大なり ゼロ 存在する デルタ 大なり ゼロ
    すべての イプシロン 大なり ゼロ に 対して、ある デルタ 大なり ゼロ が 存在 して

    \forall x \in X
    for all x in X
    for all x in capital X
    すべての エックス 属する エックス
    大文字の エックス に 属する すべての エックス に 対して

    \exists x
    there exists x
    there exists x
    存在する エックス
    ある エックス が 存在 して

    p \land q \Rightarrow r
    p and q implies r
    p and q implies r
    ピー かつ キュー ならば アール
    ピー かつ キュー ならば アール

    \lnot p \lor q
    not p or q
    not p or q
    ノット ピー または キュー
    ノット ピー または キュー

    x = 1 \text{ or } x = 2
    x equals one or x equals two
    x equals one or x equals two
    エックス イコール ワン または エックス イコール ニ
    エックス イコール イチ または エックス イコール ニ

    \text{if } x > 0
    if x is greater than zero
    if x is greater than zero
    もし エックス 大なり ゼロ
    もし エックス 大なり ゼロ

    a \mid b
    a divides b
    a divides b
    エー バー ビー
    エー は ビー を 割り切る
    """#
}
