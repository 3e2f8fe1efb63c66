extension KnownSymbols {
  private typealias Meaning = KnownSymbol.Meaning

  static let greek: [KnownSymbol] = [
    KnownSymbol(
      "α", .parameter, [Meaning("learning rate", "学習率"), Meaning("significance level", "有意水準")], code: "alpha"
    ),
    KnownSymbol(
      "β", .parameter,
      [Meaning("decay rate of a moving average", "移動平均の減衰率"), Meaning("regression coefficient", "回帰係数")],
      code: "beta"),
    KnownSymbol(
      "γ", .parameter, [Meaning("discount factor", "割引率"), Meaning("scale of a normalization", "正規化のスケール")],
      code: "gamma"),
    KnownSymbol(
      "δ", .quantity,
      [
        Meaning("small change", "微小な変化量", .bare), Meaning("error passed back to a layer", "層に逆伝播する誤差", .bare),
        Meaning("Dirac delta", "ディラックのデルタ関数", .applied),
      ], code: "delta"),
    KnownSymbol(
      "ϵ", .quantity, [Meaning("small positive number", "微小量"), Meaning("noise", "ノイズ")], code: "epsilon"),
    KnownSymbol(
      "ε", .quantity, [Meaning("small positive number", "微小量"), Meaning("noise or error term", "ノイズ・誤差項")],
      code: "epsilon"),
    KnownSymbol(
      "ζ", .function, [Meaning("zeta function", "ゼータ関数", .applied), Meaning("damping ratio", "減衰比", .bare)],
      code: "zeta"),
    KnownSymbol("η", .parameter, "learning rate", "学習率", code: "eta"),
    KnownSymbol(
      "θ", .parameter, [Meaning("model parameters", "モデルパラメータ"), Meaning("angle", "角度")], code: "theta"),
    KnownSymbol("ϑ", .parameter, "model parameters, in another letter", "モデルパラメータ（異体字）", code: "theta"),
    KnownSymbol("ι", .name, [], code: "iota"),
    KnownSymbol(
      "κ", .quantity, [Meaning("condition number", "条件数"), Meaning("curvature", "曲率")], code: "kappa"),
    KnownSymbol(
      "λ", .parameter,
      [
        Meaning("regularization coefficient", "正則化係数"), Meaning("eigenvalue", "固有値"),
        Meaning("wavelength", "波長"),
      ], code: "lambda_"),
    KnownSymbol(
      "μ", .parameter, [Meaning("mean", "平均"), Meaning("momentum coefficient", "モーメンタム係数")], code: "mu"),
    KnownSymbol(
      "ν", .parameter, [Meaning("degrees of freedom", "自由度"), Meaning("frequency", "振動数")], code: "nu"),
    KnownSymbol(
      "ξ", .variable, [Meaning("slack variable", "スラック変数"), Meaning("random quantity", "確率的な量")], code: "xi"),
    KnownSymbol("ο", .name, [], code: "omicron"),
    KnownSymbol(
      "π", .constant,
      [
        Meaning("circle constant, 3.14159…", "円周率", .bare), Meaning("policy", "方策", .applied),
        Meaning("mixing weight", "混合比", .bare),
      ], code: "np.pi"),
    KnownSymbol(
      "ρ", .quantity, [Meaning("correlation coefficient", "相関係数"), Meaning("density", "密度")], code: "rho"),
    KnownSymbol(
      "σ", .parameter,
      [
        Meaning("standard deviation", "標準偏差", .bare), Meaning("sigmoid function", "シグモイド関数", .applied),
        Meaning("singular value", "特異値", .bare),
      ], code: "sigma"),
    KnownSymbol(
      "τ", .parameter, [Meaning("temperature", "温度"), Meaning("time constant", "時定数")], code: "tau"),
    KnownSymbol("υ", .name, [], code: "upsilon"),
    KnownSymbol(
      "ϕ", .parameter,
      [
        Meaning("encoder or variational parameters", "エンコーダ・変分パラメータ", .bare),
        Meaning("feature map", "特徴写像", .applied),
      ], code: "phi"),
    KnownSymbol(
      "φ", .parameter,
      [
        Meaning("encoder or variational parameters", "エンコーダ・変分パラメータ", .bare),
        Meaning("feature map or density of the standard normal", "特徴写像・標準正規分布の密度", .applied),
      ], code: "phi"),
    KnownSymbol("χ", .distribution, "chi, as in the chi-squared distribution", "カイ（カイ二乗分布など）", code: "chi"),
    KnownSymbol(
      "ψ", .function,
      [
        Meaning("wave function", "波動関数"), Meaning("parameters of a second network", "第二のネットワークのパラメータ", .bare),
      ], code: "psi"),
    KnownSymbol(
      "ω", .quantity, [Meaning("angular frequency", "角周波数"), Meaning("outcome of an experiment", "標本点")],
      code: "omega"),
    KnownSymbol("Γ", .function, "gamma function", "ガンマ関数", code: "Gamma"),
    KnownSymbol(
      "Δ", .operation, [Meaning("change of what follows", "続く量の変化"), Meaning("probability simplex", "確率単体")],
      code: "delta"),
    KnownSymbol(
      "Θ", .parameter,
      [
        Meaning("all parameters, or the space they are from", "パラメータ全体・パラメータ空間", .bare),
        Meaning("tight asymptotic bound", "漸近的にちょうどのオーダー", .applied),
      ], code: "Theta"),
    KnownSymbol("Λ", .variable, "diagonal matrix of eigenvalues", "固有値を並べた対角行列", code: "Lambda"),
    KnownSymbol("Ξ", .name, [], code: "Xi"),
    KnownSymbol("Π", .variable, "projection, or a set of policies or couplings", "射影・方策や結合の集合", code: "Pi"),
    KnownSymbol("Σ", .variable, "covariance matrix", "共分散行列", code: "Sigma"),
    KnownSymbol("Υ", .name, [], code: "Upsilon"),
    KnownSymbol(
      "Φ", .function,
      [
        Meaning("distribution function of the standard normal", "標準正規分布の分布関数", .applied),
        Meaning("matrix of features", "特徴の行列（計画行列）", .bare),
      ], code: "Phi"),
    KnownSymbol("Ψ", .function, "wave function or potential", "波動関数・ポテンシャル", code: "Psi"),
    KnownSymbol(
      "Ω", .set,
      [Meaning("sample space", "標本空間", .bare), Meaning("asymptotic lower bound", "漸近的な下界", .applied)],
      code: "Omega"),
  ]
}
