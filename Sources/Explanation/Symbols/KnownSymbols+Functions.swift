extension KnownSymbols {
  static let functions: [KnownSymbol] = [
    function("log", "logarithm, mostly the natural one", "対数関数", "np.log"),
    function("ln", "natural logarithm", "自然対数", "np.log"),
    function("exp", "exponential function", "指数関数", "np.exp"),
    function("sin", "sine", "正弦", "np.sin"), function("cos", "cosine", "余弦", "np.cos"),
    function("tan", "tangent", "正接", "np.tan"), function("tanh", "hyperbolic tangent", "双曲線正接", "np.tanh"),
    function("max", "the greatest value", "最大値", "np.max"),
    function("min", "the smallest value", "最小値", "np.min"),
    function("arg max", "where the value is greatest", "最大にする引数", "np.argmax"),
    function("arg min", "where the value is smallest", "最小にする引数", "np.argmin"),
    function("argmax", "where the value is greatest", "最大にする引数", "np.argmax"),
    function("argmin", "where the value is smallest", "最小にする引数", "np.argmin"),
    function("sup", "least upper bound", "上限", "np.max"),
    function("inf", "greatest lower bound", "下限", "np.min"),
    function("lim", "limit", "極限", nil), function("det", "determinant", "行列式", "np.linalg.det"),
    function("tr", "trace: sum of the diagonal", "トレース（対角成分の和）", "np.trace"),
    function("Tr", "trace: sum of the diagonal", "トレース（対角成分の和）", "np.trace"),
    function("rank", "rank of a matrix", "行列の階数", "np.linalg.matrix_rank"),
    function("diag", "diagonal matrix of a vector, or the diagonal", "対角行列・対角成分", "np.diag"),
    function("dim", "dimension", "次元", nil), function("ker", "kernel", "核", nil),
    function("gcd", "greatest common divisor", "最大公約数", "math.gcd"),
    function("softmax", "turns scores into a probability distribution", "確率分布への変換", "softmax"),
    function("sigmoid", "squeezes a number between 0 and 1", "0と1の間への変換（シグモイド）", "sigmoid"),
    function("ReLU", "what is positive; else 0", "正の部分（負なら0）", "relu"),
    function("GELU", "smooth variant of ReLU", "ReLU の滑らかな変種", "gelu"),
    function(
      "Attention", "weighted mean of the values by how queries and keys fit", "クエリとキーの合い方によるバリューの加重平均",
      "attention"),
    function("MultiHead", "several attentions side by side", "複数のアテンションの並列", "multi_head"),
    function("LayerNorm", "normalization over the features of one example", "一例の特徴にわたる正規化", "layer_norm"),
    function("Var", "variance", "分散", "np.var"), function("Cov", "covariance", "共分散", "np.cov"),
    function("Pr", "probability", "確率", nil),
    function(
      "PPL", "perplexity: among how many equal choices a model wavers", "パープレキシティ（モデルが迷う等しい選択肢の数）",
      "perplexity"),
    function("KL", "Kullback–Leibler divergence", "KLダイバージェンス", "kl_divergence"),
    function("ELBO", "evidence lower bound", "変分下界", "elbo"),
    function("MSE", "mean squared error", "平均二乗誤差", "mse"),
    function("sgn", "sign", "符号", "np.sign"), function("sign", "sign", "符号", "np.sign"),
    KnownSymbol("s.t.", .notation, "subject to: what must hold", "制約条件", reading: "subject to", "ただし"),
  ]

  private static func function(_ name: String, _ english: String, _ japanese: String, _ code: String?)
    -> KnownSymbol
  {
    KnownSymbol(name, .function, [KnownSymbol.Meaning(english, japanese)], code: code)
  }

  /// Forms with holes, which a dot marks, and what fonts say.
  static let forms: [KnownSymbol] = [
    KnownSymbol(
      "‖·‖", .function, "norm: length of a vector", "ノルム（ベクトルの長さ）", code: "np.linalg.norm", reading: "norm",
      "ノルム"),
    KnownSymbol(
      "‖·‖_2", .function, "L2 (Euclidean) norm", "L2ノルム（ユークリッドノルム）", code: "np.linalg.norm",
      reading: "L two norm", "エルツーノルム"),
    KnownSymbol(
      "‖·‖_1", .function, "L1 norm: sum of the absolute values", "L1ノルム（絶対値の和）", code: "np.abs(x).sum",
      reading: "L one norm", "エルワンノルム"),
    KnownSymbol(
      "‖·‖_∞", .function, "maximum norm", "最大値ノルム", code: "np.abs(x).max", reading: "infinity norm", "無限大ノルム"),
    KnownSymbol(
      "‖·‖_F", .function, "Frobenius norm of a matrix", "フロベニウスノルム", code: "np.linalg.norm",
      reading: "Frobenius norm", "フロベニウスノルム"),
    KnownSymbol(
      "|·|", .function, "absolute value; of a set its size, of a matrix its determinant",
      "絶対値（集合では要素数、行列では行列式）", code: "np.abs", reading: "absolute value", "絶対値"),
    KnownSymbol(
      "⌊·⌋", .function, "greatest integer not above", "床関数（切り捨て）", code: "np.floor", reading: "floor", "床関数"),
    KnownSymbol(
      "⌈·⌉", .function, "least integer not below", "天井関数（切り上げ）", code: "np.ceil", reading: "ceiling", "天井関数"),
    KnownSymbol("⟨·,·⟩", .function, "inner product", "内積", code: "np.dot", reading: "inner product", "内積"),
    KnownSymbol("x_i", .notation, "the i-th element of the vector x", "ベクトルの i 番目の要素", code: "x[i]"),
    KnownSymbol("x^(n)", .notation, "the n-th sample of the data", "n 番目のデータサンプル", code: "X[n]"),
    KnownSymbol("W^(l)", .notation, "parameters of the l-th layer", "l 番目の層のパラメータ", code: "W[l]"),
    KnownSymbol("∇_θ", .operation, "gradient with respect to θ", "θ に関する勾配", code: "grad"),
    KnownSymbol(
      "Δ^·", .set, "probability simplex: vectors of probabilities that sum to one", "確率単体",
      reading: "simplex", "デルタ"),
    KnownSymbol("bold lower case", .notation, "a vector", "ベクトル"),
    KnownSymbol("bold capital", .notation, "a matrix", "行列"),
    KnownSymbol("capital", .notation, "a matrix", "行列"),
    KnownSymbol("italic lower case", .notation, "a scalar", "スカラー"),
    KnownSymbol("Greek letter", .notation, "a parameter", "パラメータ"),
    KnownSymbol("hat(·)", .notation, "an estimate", "推定値", reading: "hat", "ハット"),
    KnownSymbol("bar(·)", .notation, "a mean", "平均", reading: "bar", "バー"),
    KnownSymbol("tilde(·)", .notation, "a changed version", "変更した版", reading: "tilde", "チルダ"),
    KnownSymbol("vec(·)", .notation, "a vector", "ベクトル", reading: "vector", "ベクトル"),
    KnownSymbol("dot(·)", .notation, "derivative by time", "時間微分", reading: "dot", "ドット"),
  ]
}
