extension KnownSymbols {
  private typealias Meaning = KnownSymbol.Meaning

  /// Letters that most notes use for the same thing.
  static let latin: [KnownSymbol] = [
    KnownSymbol("calligraphic(L)", .function, "loss function", "損失関数", code: "loss"),
    KnownSymbol("script(L)", .function, "loss function", "損失関数", code: "loss"),
    KnownSymbol(
      "calligraphic(N)", .distribution, "normal (Gaussian) distribution", "正規分布（ガウス分布）", code: "normal"),
    KnownSymbol("calligraphic(U)", .distribution, "uniform distribution", "一様分布", code: "uniform"),
    KnownSymbol(
      "calligraphic(O)", .notation, "order of growth: the cost up to a constant factor", "計算量のオーダー"),
    KnownSymbol("calligraphic(D)", .set, "data set", "データセット", code: "data"),
    KnownSymbol("calligraphic(X)", .set, "set of the values that x can take", "x が取りうる値の集合"),
    KnownSymbol("calligraphic(Y)", .set, "set of the labels", "ラベルの集合"),
    KnownSymbol("calligraphic(H)", .set, "hypothesis space or Hilbert space", "仮説空間・ヒルベルト空間"),
    KnownSymbol(
      "calligraphic(F)", .set, "Fourier transform, or a family of functions or events", "フーリエ変換・関数族・事象の族"),
    KnownSymbol("doubleStruck(R)", .set, "the set of the real numbers", "実数の集合", code: "float"),
    KnownSymbol("doubleStruck(N)", .set, "the set of the natural numbers", "自然数の集合", code: "int"),
    KnownSymbol("doubleStruck(Z)", .set, "the set of the integers", "整数の集合", code: "int"),
    KnownSymbol("doubleStruck(Q)", .set, "the set of the rational numbers", "有理数の集合"),
    KnownSymbol("doubleStruck(C)", .set, "the set of the complex numbers", "複素数の集合", code: "complex"),
    KnownSymbol(
      "doubleStruck(E)", .operation, "expectation: the mean over a distribution", "期待値", code: "np.mean"),
    KnownSymbol("doubleStruck(P)", .function, "probability of an event", "事象の確率"),
    KnownSymbol("doubleStruck(V)", .operation, "variance", "分散", code: "np.var"),
    KnownSymbol(
      "𝟙[·]", .function, "indicator: 1 where the condition holds, else 0", "指示関数（条件が真なら1、偽なら0）",
      code: "astype(int)", reading: "indicator", "指示関数"),
    KnownSymbol(
      "p", .distribution,
      [
        Meaning("probability distribution or density", "確率分布・密度関数", .applied),
        Meaning("probability", "確率", .bare),
      ], code: "p"),
    KnownSymbol(
      "q", .distribution,
      [
        Meaning("a second distribution, often an approximation of p", "もう一つの確率分布（p の近似など）", .applied),
        Meaning("a second distribution or probability", "もう一つの分布・確率", .bare),
      ], code: "q"),
    KnownSymbol(
      "P", .function, [Meaning("probability of an event, or a distribution", "事象の確率・確率分布")], code: "P"),
    KnownSymbol(
      "H", .function,
      [
        Meaning("entropy; of two distributions the cross entropy", "エントロピー（二つの分布では交差エントロピー）", .applied),
        Meaning("Hessian or Hamiltonian", "ヘッセ行列・ハミルトニアン", .bare),
      ], code: "entropy"),
    KnownSymbol(
      "I", .function,
      [Meaning("mutual information", "相互情報量", .applied), Meaning("identity matrix", "単位行列", .bare)], code: "I"
    ),
    KnownSymbol(
      "E", .operation,
      [Meaning("expectation", "期待値", .applied), Meaning("energy or error", "エネルギー・誤差", .bare)], code: "E"),
    KnownSymbol("O", .notation, [Meaning("order of growth", "計算量のオーダー", .applied)]),
    KnownSymbol(
      "L", .function,
      [
        Meaning("loss, likelihood or Lagrangian", "損失・尤度・ラグランジアン"), Meaning("number of layers", "層の数", .bare),
      ], code: "L"),
    KnownSymbol(
      "J", .function, [Meaning("objective", "目的関数", .applied), Meaning("Jacobian", "ヤコビ行列", .bare)], code: "J"
    ),
    KnownSymbol(
      "Q", .variable,
      [
        Meaning("queries of attention", "アテンションのクエリ", .bare),
        Meaning("action-value function", "行動価値関数", .applied),
        Meaning("a second distribution", "もう一つの分布", .bare),
      ], code: "Q"),
    KnownSymbol(
      "K", .variable,
      [
        Meaning("keys of attention", "アテンションのキー", .bare),
        Meaning("number of classes or clusters", "クラス・クラスタの数", .bare), Meaning("kernel", "カーネル", .applied),
      ], code: "K"),
    KnownSymbol(
      "V", .variable,
      [Meaning("values of attention", "アテンションのバリュー", .bare), Meaning("value function", "価値関数", .applied)],
      code: "V"),
    KnownSymbol("W", .parameter, "weight matrix", "重み行列", code: "W"),
    KnownSymbol(
      "X", .variable, [Meaning("random variable", "確率変数"), Meaning("data matrix", "データ行列")], code: "X"),
    KnownSymbol("Y", .variable, "random variable", "確率変数", code: "Y"),
    KnownSymbol(
      "Z", .variable,
      [Meaning("normalizing constant", "正規化定数"), Meaning("latent random variable", "潜在確率変数")], code: "Z"),
    KnownSymbol(
      "T", .quantity, [Meaning("number of steps", "ステップ数"), Meaning("temperature", "温度")], code: "T"),
    KnownSymbol(
      "N", .quantity,
      [Meaning("number of samples", "サンプル数", .bare), Meaning("normal distribution", "正規分布", .applied)],
      code: "N"),
    KnownSymbol("C", .quantity, "number of classes", "クラス数", code: "C"),
    KnownSymbol("b", .parameter, "bias", "バイアス", code: "b"),
    KnownSymbol("w", .parameter, "weights", "重み", code: "w"),
    KnownSymbol("x", .variable, "input", "入力", code: "x"),
    KnownSymbol("y", .variable, "output or label", "出力・正解ラベル", code: "y"),
    KnownSymbol(
      "z", .variable, "latent variable, or the value before an activation", "潜在変数・活性化前の値", code: "z"),
    KnownSymbol("hat(y)", .variable, "prediction", "予測値", code: "y_hat"),
    KnownSymbol("bar(x)", .quantity, "mean of the sample", "標本平均", code: "x_bar"),
    KnownSymbol("t", .index, "time or step", "時刻・ステップ", code: "t"),
    KnownSymbol("n", .quantity, "number of things, or an index", "個数・番号", code: "n"),
    KnownSymbol("i", .index, "index", "番号（添字）", code: "i"),
    KnownSymbol("j", .index, "second index", "二つめの番号（添字）", code: "j"),
    KnownSymbol("k", .index, "index, or a number of things", "番号・個数", code: "k"),
    KnownSymbol("f", .function, "function", "関数", code: "f"),
    KnownSymbol(
      "g", .function, [Meaning("function", "関数", .applied), Meaning("gradient", "勾配", .bare)], code: "g"),
    KnownSymbol(
      "h", .variable,
      [Meaning("hidden state or step width", "隠れ状態・刻み幅", .bare), Meaning("function", "関数", .applied)],
      code: "h"),
    KnownSymbol("e", .constant, "base of the natural logarithm, 2.71828…", "自然対数の底（ネイピア数）", code: "np.e"),
    KnownSymbol(
      "∇", .operation, "gradient: all partial derivatives", "勾配演算子", code: "grad", reading: "nabla", "ナブラ"),
    KnownSymbol("∂", .operation, "partial derivative", "偏微分", code: "grad", reading: "partial", "パーシャル"),
    KnownSymbol("∞", .constant, "infinity", "無限大", code: "np.inf", reading: "infinity", "無限大"),
    KnownSymbol("ℓ", .function, "loss of one example, or log-likelihood", "一例の損失・対数尤度", code: "loss"),
    KnownSymbol("ℏ", .constant, "reduced Planck constant", "換算プランク定数", code: "hbar"),
    KnownSymbol(
      "⊤", .operation, "transpose, where it is a superscript", "転置（上付きのとき）", code: ".T", reading: "transpose",
      "トップ"),
  ]

  /// Letters that their index makes something known.
  static let indexed: [KnownSymbol] = [
    KnownSymbol(
      "m_t", .variable, "moving average of the gradient: Adam's first moment", "勾配の移動平均（Adam の一次モーメント）",
      code: "m"),
    KnownSymbol(
      "v_t", .variable,
      [
        Meaning("moving average of the squared gradient: Adam's second moment", "勾配の二乗の移動平均（Adam の二次モーメント）"),
        Meaning("velocity of momentum", "モーメンタムの速度"),
      ], code: "v"),
    KnownSymbol(
      "hat(m)_t", .variable, "first moment, corrected for its start at zero", "バイアス補正した一次モーメント", code: "m_hat"
    ),
    KnownSymbol(
      "hat(v)_t", .variable, "second moment, corrected for its start at zero", "バイアス補正した二次モーメント",
      code: "v_hat"),
    KnownSymbol("g_t", .variable, "gradient at step t", "ステップ t の勾配", code: "g"),
    KnownSymbol("θ_t", .parameter, "parameters at step t", "ステップ t のパラメータ", code: "theta"),
    KnownSymbol("η_t", .parameter, "learning rate at step t", "ステップ t の学習率", code: "eta"),
    KnownSymbol(
      "β_1", .parameter,
      [
        Meaning("decay rate of Adam's first moment", "Adam の一次モーメントの減衰率"),
        Meaning("slope of a regression", "回帰の傾き"),
      ], code: "beta1"),
    KnownSymbol("β_2", .parameter, "decay rate of Adam's second moment", "Adam の二次モーメントの減衰率", code: "beta2"),
    KnownSymbol("d_k", .quantity, "dimension of the keys", "キーの次元", code: "d_k"),
    KnownSymbol("d_v", .quantity, "dimension of the values", "バリューの次元", code: "d_v"),
    KnownSymbol("d_model", .quantity, "width of the model", "モデルの次元", code: "d_model"),
    KnownSymbol(
      "p_θ", .distribution, "distribution of the model with parameters θ; in a VAE the decoder",
      "パラメータ θ のモデルの分布（VAE ではデコーダ）", code: "p_theta"),
    KnownSymbol(
      "q_ϕ", .distribution, "approximate posterior with parameters φ; in a VAE the encoder",
      "パラメータ φ の近似事後分布（VAE ではエンコーダ）", code: "q_phi"),
    KnownSymbol(
      "q_φ", .distribution, "approximate posterior with parameters φ; in a VAE the encoder",
      "パラメータ φ の近似事後分布（VAE ではエンコーダ）", code: "q_phi"),
    KnownSymbol(
      "D_KL", .function, "Kullback–Leibler divergence: how far the first distribution is from the second",
      "KLダイバージェンス", code: "kl_divergence", reading: "D K L", "ディー ケーエル"),
    KnownSymbol(
      "D_JS", .function, "Jensen–Shannon divergence", "JSダイバージェンス", code: "js_divergence", reading: "D J S",
      "ディー ジェイエス"),
    KnownSymbol("D_f", .function, "f-divergence", "f-ダイバージェンス", code: "f_divergence"),
    KnownSymbol("k_B", .constant, "Boltzmann constant", "ボルツマン定数", code: "k_B"),
  ]
}
