extension SpokenTable {
  static let matrices = #"""
    Ax = b
    A x equals b
    A x equals b
    エー エックス イコール ビー
    エー エックス イコール ビー

    A^\top A
    A transpose A
    A transpose A
    エー トップ エー
    エー 転置 エー

    (X^T X)^{-1} X^T y
    open bracket X transpose X close bracket inverse X transpose y
    open bracket X transpose X, close bracket, inverse times X transpose y
    カッコ エックス 転置 エックス かっこ閉じる インバース エックス 転置 ワイ
    かっこ エックス 転置 エックス かっこ閉じる の 逆行列 かける エックス 転置 ワイ

    A^{-1}
    A inverse
    A inverse
    エー インバース
    エー の 逆行列

    A^*
    A star
    A star
    エー スター
    エー スター

    z^\dagger
    z dagger
    z dagger
    ゼット ダガー
    ゼット ダガー

    \mathbf{x}^\top \mathbf{W} \mathbf{x}
    x transpose W x
    bold x transpose bold W bold x
    エックス トップ ダブリュー エックス
    太字の エックス 転置 太字の ダブリュー 太字の エックス

    x \in \mathbb{R}^n
    x in R n
    x is in R to the n
    エックス 属する アール エヌ
    エックス は アール の エヌ 乗 に 属する

    W \in \mathbb{R}^{m \times n}
    W in R m by n
    W is in R to the m by n
    ダブリュー 属する アール エム かける エヌ
    ダブリュー は アール の エム かける エヌ 乗 に 属する

    \|x\|
    norm of x
    the norm of x
    ノルム エックス
    エックス の ノルム

    \|x\|_2 = \sqrt{\sum_i x_i^2}
    L two norm of x equals root sum over i of x sub i squared
    the L two norm of x equals the square root of the sum over i of x sub i squared, end root
    エルツーノルム エックス イコール ルート シグマ アイ エックス アイ の 二乗
    エックス の エルツーノルム イコール ルート、シグマ、アイ に ついて、エックス サブ アイ の 二乗、ルート終わり

    \|x - y\|^2
    norm of x minus y all squared
    the norm of x minus y, end norm, squared
    ノルム エックス マイナス ワイ 全体 の 二乗
    ノルム、エックス マイナス ワイ、ノルム終わり、の 二乗

    \|A\|_F
    Frobenius norm of A
    the Frobenius norm of A
    フロベニウスノルム エー
    エー の フロベニウスノルム

    \langle x, y \rangle
    inner product of x and y
    the inner product of x and y
    内積 エックス ワイ
    エックス と ワイ の 内積

    \vec{v} \cdot \vec{w}
    v vector dot w vector
    v vector dot w vector
    ブイ ベクトル ドット ダブリュー ベクトル
    ブイ ベクトル ドット ダブリュー ベクトル

    \mathbf{a} \times \mathbf{b}
    a cross b
    bold a cross bold b
    エー クロス ビー
    太字の エー クロス 太字の ビー

    a \odot b
    a odot b
    a elementwise times b
    エー 要素積 ビー
    エー 要素ごとに かける ビー

    A \otimes B
    A tensor B
    A tensor product B
    エー テンソル ビー
    エー テンソル積 ビー

    A = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}
    A equals the two by two matrix, first row one, two, second row three, four
    A equals the two by two matrix, first row one, two, second row three, four, end matrix
    エー イコール ニ 行 ニ 列 の 行列 ワン ニ 第二行 サン ヨン
    エー イコール ニ 行 ニ 列 の 行列、第一行 イチ、ニ、第二行 サン、ヨン、行列終わり

    \begin{bmatrix} x \\ y \end{bmatrix}
    the column vector x, y
    the column vector x, y, end vector
    列ベクトル エックス ワイ
    列ベクトル エックス、ワイ、ベクトル終わり

    \begin{pmatrix} a & b & c \end{pmatrix}
    the row vector a, b, c
    the row vector a, b, c, end vector
    行ベクトル エー ビー シー
    行ベクトル エー、ビー、シー、ベクトル終わり

    \begin{vmatrix} a & b \\ c & d \end{vmatrix}
    determinant of the two by two matrix, first row a, b, second row c, d
    the determinant of the two by two matrix, first row a, b, second row c, d, end matrix
    行列式 ニ 行 ニ 列 の 行列 エー ビー 第二行 シー ディー
    行列式、ニ 行 ニ 列 の 行列、第一行 エー、ビー、第二行 シー、ディー、行列終わり

    \det A = 0
    det A equals zero
    the determinant of A equals zero
    デット エー イコール ゼロ
    行列式 エー イコール ゼロ

    \operatorname{tr}(AB)
    trace of A B
    the trace of, open bracket A B, close bracket
    トレース エー ビー
    トレース かっこ エー ビー かっこ閉じる

    x_{ij}
    x sub i j
    x sub i j
    エックス アイ ジェイ
    エックス サブ アイ ジェイ

    a_{i,j}
    a sub i j
    a sub i comma j
    エー アイ ジェイ
    エー サブ アイ カンマ ジェイ

    x_{t+1} + y
    x sub t plus one plus y
    x sub t plus one, end sub, plus y
    エックス ティー プラス ワン プラス ワイ
    エックス サブ ティー プラス イチ、サブ終わり、プラス ワイ

    g^{\mu\nu}
    g super mu nu
    g superscript mu nu
    ジー ミュー ニュー
    ジー 上付き ミュー ニュー
    """#
}
