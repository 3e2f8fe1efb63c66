extension KnownSymbols {
  static let signs: [KnownSymbol] = [
    KnownSymbol("∑", .operation, "sum of all terms", "総和", code: "np.sum", reading: "sum", "シグマ"),
    KnownSymbol("∏", .operation, "product of all factors", "総乗", code: "np.prod", reading: "product", "パイ"),
    KnownSymbol(
      "∫", .operation, "integral", "積分", code: "scipy.integrate.quad", reading: "integral", "インテグラル"),
    KnownSymbol(
      "∮", .operation, "integral along a closed path", "周回積分", reading: "contour integral", "周回 インテグラル"),
    KnownSymbol("√·", .operation, "square root", "平方根", code: "np.sqrt", reading: "root", "ルート"),
    KnownSymbol(
      "frac", .operation, "fraction: numerator over denominator", "分数（分子/分母）", code: "/", reading: "fraction",
      "分数"),
    KnownSymbol(
      "binom", .operation, "number of ways to choose", "二項係数（選び方の数）", code: "math.comb", reading: "choose",
      "コンビネーション"),
    KnownSymbol(
      "⊙", .operation, "elementwise (Hadamard) product", "要素ごとの積（アダマール積）", code: "*", reading: "odot", "要素積"),
    KnownSymbol("∘", .operation, "composition of functions", "関数の合成", reading: "composed with", "マル"),
    KnownSymbol(
      "⊗", .operation, "tensor, outer or Kronecker product", "テンソル積・外積・クロネッカー積", code: "np.kron",
      reading: "tensor", "テンソル"),
    KnownSymbol(
      "⊕", .operation, "direct sum or exclusive or", "直和・排他的論理和", code: "^", reading: "o plus", "オープラス"),
    KnownSymbol(
      "⋅", .operation, "product, or inner product of vectors", "積・ベクトルの内積", code: "@", reading: "dot", "ドット"),
    KnownSymbol(
      "×", .operation, "product; of sets all pairs; between numbers of rows and columns 'by'", "積・直積・外積",
      code: "*", reading: "times", "かける"),
    KnownSymbol("±", .operation, "plus or minus", "プラスマイナス（両方の符号）", reading: "plus or minus", "プラスマイナス"),
    KnownSymbol("!", .operation, "factorial", "階乗", code: "math.factorial", reading: "factorial", "階乗"),
    KnownSymbol(
      "∗", .operation, "convolution, or the best value where it is a superscript", "畳み込み・上付きでは最適値",
      code: "np.convolve", reading: "star", "スター"),
    KnownSymbol(
      "†", .operation, "conjugate transpose or pseudo-inverse", "随伴・擬似逆行列", code: "np.linalg.pinv",
      reading: "dagger", "ダガー"),
    KnownSymbol("…", .notation, "and so on", "以下同様", reading: "dot dot dot", "テンテンテン"),
    KnownSymbol("⋯", .notation, "and so on", "以下同様", reading: "dot dot dot", "テンテンテン"),
  ]

  static let setsAndLogic: [KnownSymbol] = [
    KnownSymbol("∈", .relation, "is an element of the set", "集合の要素", code: "in", reading: "in", "属する"),
    KnownSymbol(
      "∉", .relation, "is no element of the set", "集合の要素でない", code: "not in", reading: "not in", "属さない"),
    KnownSymbol(
      "∀", .quantifier, "for all: universal quantifier", "全称量化子", code: "all", reading: "for all", "すべての"),
    KnownSymbol(
      "∃", .quantifier, "there is one: existential quantifier", "存在量化子", code: "any", reading: "there exists",
      "存在する"),
    KnownSymbol("⊂", .relation, "is a subset of", "部分集合", code: "<", reading: "is a subset of", "部分集合"),
    KnownSymbol(
      "⊆", .relation, "is a subset of or the same", "部分集合（等しい場合を含む）", code: "<=", reading: "is a subset of",
      "部分集合"),
    KnownSymbol("∪", .operation, "union: what is in either", "和集合", code: "|", reading: "union", "カップ"),
    KnownSymbol(
      "∩", .operation, "intersection: what is in both", "共通部分（積集合）", code: "&", reading: "intersection",
      "キャップ"),
    KnownSymbol(
      "∖", .operation, "difference: what is in the first alone", "差集合", code: "-", reading: "minus the set",
      "差集合"),
    KnownSymbol("∅", .set, "the empty set", "空集合", code: "set()", reading: "the empty set", "空集合"),
    KnownSymbol("∧", .operation, "and", "論理積（かつ）", code: "and", reading: "and", "かつ"),
    KnownSymbol("∨", .operation, "or", "論理和（または）", code: "or", reading: "or", "または"),
    KnownSymbol("¬", .operation, "not", "否定", code: "not", reading: "not", "ノット"),
    KnownSymbol("⇒", .relation, "implies", "ならば（含意）", reading: "implies", "ならば"),
    KnownSymbol("⟹", .relation, "implies", "ならば（含意）", reading: "implies", "ならば"),
    KnownSymbol("⇔", .relation, "if and only if", "同値（必要十分）", reading: "if and only if", "同値"),
    KnownSymbol("⟺", .relation, "if and only if", "同値（必要十分）", reading: "if and only if", "同値"),
    KnownSymbol("∴", .relation, "therefore", "ゆえに", reading: "therefore", "ゆえに"),
    KnownSymbol("∵", .relation, "because", "なぜなら", reading: "because", "なぜなら"),
  ]

  static let relations: [KnownSymbol] = [
    KnownSymbol(
      "∼", .relation, "is distributed as; of functions: grows like", "〜の分布に従う", reading: "is distributed as",
      "チルダ"),
    KnownSymbol("≔", .relation, "is defined as", "定義", code: "=", reading: "is defined as", "コロン イコール"),
    KnownSymbol("≜", .relation, "is defined as", "定義", code: "=", reading: "is defined as", "定義 イコール"),
    KnownSymbol(
      "∝", .relation, "is proportional to: equal up to a constant factor", "比例",
      reading: "is proportional to", "比例"),
    KnownSymbol(
      "≈", .relation, "is approximately equal to", "近似", code: "np.isclose", reading: "is approximately",
      "ニアリーイコール"),
    KnownSymbol(
      "≃", .relation, "is nearly or asymptotically equal to", "ほぼ等しい・漸近的に等しい", reading: "is approximately",
      "ほぼ イコール"),
    KnownSymbol("≅", .relation, "has the same form as", "同型・合同", reading: "is congruent to", "合同"),
    KnownSymbol(
      "≡", .relation, "is identically equal to, or leaves the same rest", "恒等的に等しい・合同",
      reading: "is equivalent to", "合同"),
    KnownSymbol(
      "≠", .relation, "is not equal to", "等しくない", code: "!=", reading: "is not equal to", "ノットイコール"),
    KnownSymbol(
      "≤", .relation, "is at most", "以下", code: "<=", reading: "is less than or equal to", "小なり イコール"),
    KnownSymbol(
      "≥", .relation, "is at least", "以上", code: ">=", reading: "is greater than or equal to", "大なり イコール"),
    KnownSymbol("≪", .relation, "is much smaller than", "はるかに小さい", reading: "is much less than", "非常に 小なり"),
    KnownSymbol(
      "≫", .relation, "is much greater than", "はるかに大きい", reading: "is much greater than", "非常に 大なり"),
    KnownSymbol(
      "→", .relation, "goes to; from one set into another", "〜に近づく・集合から集合への写像", reading: "to", "矢印"),
    KnownSymbol(
      "←", .operation, "gets: the left side is replaced by the right", "代入・更新", code: "=", reading: "gets",
      "左矢印"),
    KnownSymbol("↦", .relation, "is mapped to", "〜に写す", code: "lambda", reading: "maps to", "写す"),
    KnownSymbol(
      "∣", .notation, "given: on condition of what follows; of sets: such that", "条件付き（〜のもとで）",
      reading: "given", "バー"),
    KnownSymbol(
      "∥", .relation, "is parallel to; between distributions: against", "平行・分布どうしの比較", reading: "parallel",
      "パラレル"),
    KnownSymbol(
      "⫫", .relation, "is independent of", "独立である", reading: "is independent of", "独立"),
    KnownSymbol("⊥", .relation, "is perpendicular to, or independent of", "直交・独立", reading: "perp", "直交"),
  ]
}
