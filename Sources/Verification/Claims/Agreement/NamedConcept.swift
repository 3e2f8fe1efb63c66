internal import LaTeXMath
internal import Numbers

/// A quantity that code calls by its name and formulas by a letter, with the shape by which its formula is known.
struct NamedConcept: Sendable {
  /// What a formula of it has.
  enum Mark: Sendable {
    case sum, logarithm, exponential, quotient, root, norm, power, counting, maximum, magnitude, cases,
      softmax,
      cosine, difference
  }

  /// In English, as the sentence has it.
  var name: String
  /// As Japanese headings have it, where they have a word of their own.
  var japaneseName: String {
    headings.first { heading in heading.unicodeScalars.contains { $0.value >= 0x3040 } } ?? name
  }
  /// As functions are called.
  var functions: Set<String>
  /// As formulas call it.
  var symbols: Set<String>
  /// As headings call it, in small letters.
  var headings: [String]
  var marks: [Mark]

  private init(_ name: String, _ functions: String, _ symbols: String, _ headings: String, _ marks: [Mark]) {
    func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    self.name = name
    (self.functions, self.symbols) = (Set(words(functions)), Set(words(symbols)))
    self.headings = headings.split(separator: "|").map(String.init)
    self.marks = marks
  }

  /// The concept that a function names and a formula defines; nil where there is none.
  static func shared(by function: String, _ definition: FormulaDefinition) -> NamedConcept? {
    let plain = plain(function)
    return all.first { concept in
      concept.functions.contains(plain) && concept.symbols.contains(definition.name)
        && concept.hasShape(definition.body)
    }
  }

  /// The concept that a heading names and a formula has the shape of.
  static func named(in heading: String, _ definition: FormulaDefinition) -> NamedConcept? {
    let text = heading.lowercased()
    return all.first { concept in
      concept.headings.contains { text.contains($0) } && concept.hasShape(definition.body)
    }
  }

  /// Whether a function goes by the name of the concept, or has it as a part of its own.
  /// - Parameter others: The words that it may have besides, those of the heading.
  func isNamed(by function: String, besides others: Set<String>) -> Bool {
    let words = function.lowercased().split(separator: "_").map(String.init)
    return functions.contains(Self.plain(function))
      || words.contains { functions.contains($0) }
        && words.allSatisfy { functions.contains($0) || others.contains($0) }
  }

  /// Whether a heading names some concept.
  static func isNamed(in heading: String) -> Bool {
    let text = heading.lowercased()
    return all.contains { $0.headings.contains { text.contains($0) } }
  }

  /// Whether some concept goes by both names.
  static func mayBeShared(by function: String, _ symbol: String) -> Bool {
    let plain = plain(function)
    return all.contains { $0.functions.contains(plain) && $0.symbols.contains(symbol) }
  }

  private static func plain(_ function: String) -> String { function.lowercased().filter { $0 != "_" } }
  private func hasShape(_ body: Expression) -> Bool { marks.allSatisfy { body.has($0) } }

  /// Name, functions, symbols, headings, shape.
  private static let all: [NamedConcept] = [
    .init("entropy", "entropy shannonentropy", "H S Entropy", "entropy|エントロピー", [.sum, .logarithm]),
    .init(
      "cross entropy", "crossentropy crossentropyloss ce celoss",
      "H CE L E J L_CE calligraphic(L) calligraphic(L)_CE",
      "cross entropy|cross-entropy|クロスエントロピー|交差エントロピー", [.sum, .logarithm]),
    .init(
      "binary cross entropy", "binarycrossentropy bce bceloss logloss",
      "BCE L J E L_BCE calligraphic(L) calligraphic(L)_BCE",
      "binary cross|log loss|二値交差", [.logarithm, .difference]),
    .init(
      "the Kullback–Leibler divergence", "kl kld kldiv kldivergence relativeentropy", "D_KL KL D d_KL",
      "kullback|kl divergence|kl-divergence|klダイバージェンス|kl情報量", [.sum, .logarithm, .quotient]),
    .init(
      "the Jensen–Shannon divergence", "js jsd jsdivergence jensenshannon jensenshannondivergence",
      "D_JS JS JSD",
      "jensen", [.logarithm, .quotient]),
    .init(
      "mutual information", "mutualinformation mutualinfo mi", "I MI", "mutual information|相互情報量",
      [.sum, .logarithm, .quotient]),
    .init(
      "the logistic function", "sigmoid logistic expit", "σ S sigmoid f g φ ϕ",
      "sigmoid|logistic|シグモイド|ロジスティック",
      [.exponential, .quotient]),
    .init(
      "softmax", "softmax", "σ softmax S p y hat(y) bold(y) bold(p)", "softmax|ソフトマックス",
      [.exponential, .sum, .quotient]),
    .init("softplus", "softplus", "softplus f ζ σ φ ϕ", "softplus|ソフトプラス", [.exponential, .logarithm]),
    .init("the rectifier", "relu rectifier", "ReLU f φ ϕ σ g", "relu", [.maximum]),
    .init("SiLU", "silu swish", "SiLU Swish swish f φ ϕ", "silu|swish", [.exponential, .quotient]),
    .init("GELU", "gelu", "GELU f φ ϕ", "gelu", [.power, .root]),
    .init(
      "the hyperbolic tangent", "tanh", "tanh f φ ϕ σ g", "tanh|hyperbolic tangent|双曲線正接",
      [.exponential, .quotient, .difference]),
    .init(
      "layer normalisation", "layernorm layernormalization", "LN LayerNorm y hat(x)",
      "layer norm|layernorm|層正規化",
      [.root, .quotient]),
    .init("RMS normalisation", "rmsnorm", "RMSNorm y hat(x) bar(a)", "rms norm|rmsnorm", [.quotient]),
    .init(
      "batch normalisation", "batchnorm batchnormalization", "BN BatchNorm y hat(x)",
      "batch norm|batchnorm|バッチ正規化", [.root, .quotient]),
    .init(
      "attention", "attention scaleddotproductattention selfattention", "Attention attention Attn A",
      "attention|アテンション|注意機構", [.softmax, .root]),
    .init(
      "cosine similarity", "cosinesimilarity cosine cossim", "cos sim s S cosine",
      "cosine similarity|コサイン類似度",
      [.norm, .quotient]),
    .init(
      "the normal density", "normalpdf gaussianpdf gaussian normal normpdf normaldensity",
      "p f N φ ϕ calligraphic(N)", "normal distribution|gaussian|正規分布|ガウス分布",
      [.exponential, .root, .quotient]),
    .init(
      "the log of the normal density", "lognormalpdf gaussianlogpdf normallogpdf logpdf loggaussian",
      "log_calligraphic(N) log_N log_p log_f", "log-density|対数確率密度", [.logarithm, .power]),
    .init(
      "the entropy of a normal distribution",
      "gaussiandifferentialentropy differentialentropy gaussianentropy", "h H",
      "differential entropy|微分エントロピー", [.logarithm, .power]),
    .init("the Bernoulli distribution", "bernoulli bernoullipmf", "p P f", "bernoulli|ベルヌーイ", [.power]),
    .init(
      "the Poisson distribution", "poisson poissonpmf", "p P f", "poisson|ポアソン", [.exponential, .counting]),
    .init(
      "the binomial distribution", "binomial binomialpmf binompmf", "p P f", "binomial|二項分布",
      [.counting, .power]),
    .init(
      "the mean squared error", "mse mseloss meansquarederror",
      "MSE L J E L_MSE calligraphic(L) calligraphic(L)_MSE",
      "mean squared error|平均二乗誤差", [.sum, .power, .difference]),
    .init(
      "the root of the mean squared error", "rmse rootmeansquarederror", "RMSE", "root mean square|rmse",
      [.root, .power]),
    .init(
      "the mean absolute error", "mae maeloss meanabsoluteerror l1loss", "MAE L J E L_MAE calligraphic(L)",
      "mean absolute error|平均絶対誤差", [.sum, .magnitude]),
    .init("the Huber loss", "huber huberloss smoothl1", "L L_δ ℓ calligraphic(L)", "huber|フーバー", [.cases]),
    .init(
      "variance", "variance var samplevariance popvar", "σ^2 s^2 Var V S^2 v", "variance|分散",
      [.sum, .power, .difference]),
    .init(
      "the standard deviation", "std stddev standarddeviation", "σ s SD std", "standard deviation|標準偏差",
      [.root, .power]),
    .init("covariance", "covariance cov", "Cov cov s_xy σ_xy", "covariance|共分散", [.sum, .difference]),
    .init(
      "correlation", "correlation pearson pearsonr corr correlationcoefficient", "r ρ corr Corr r_xy ρ_xy",
      "correlation|相関係数", [.quotient]),
    .init(
      "a cost",
      "cost costfunction computecost loss lossfunction computeloss objective error errorfunction calculatecost",
      "J C L E ℓ ξ Cost cost Loss loss calligraphic(L) calligraphic(J) calligraphic(C)", "", []),
    .init("perplexity", "perplexity ppl", "PPL Perplexity perplexity PP", "perplexity|パープレキシティ", []),
    .init("the theorem of Bayes", "bayes posterior bayesrule", "P p", "bayes|ベイズ", [.quotient]),
    .init(
      "Euclidean length", "l2norm norm euclideandistance euclidean distance", "d D", "euclidean|ユークリッド距離",
      [.root]),
    .init("cosine annealing", "cosineannealing cosineschedule", "η_t η lr_t", "cosine annealing", [.cosine]),
  ]
}

extension Expression {
  fileprivate func has(_ mark: NamedConcept.Mark) -> Bool {
    contains { part in
      switch (mark, part) {
      case (.sum, .aggregate(let aggregate)): aggregate.operation == .sum
      case (.logarithm, .call(.logarithm, _)), (.logarithm, .call(.elementary(.naturalLogarithm), _)),
        (.logarithm, .call(.elementary(.binaryLogarithm), _)):
        true
      case (.exponential, .call(.elementary(.exponential), _)): true
      case (.exponential, .power(.name(let base), _)): base.key == "e"
      case (.quotient, .binary(.divide, _, _)), (.root, .root), (.norm, .norm), (.power, .power): true
      case (.counting, .factorial), (.counting, .binomial): true
      case (.maximum, .call(.maximum, _)), (.softmax, .call(.softmax, _)): true
      case (.cosine, .call(.elementary(.cosine), _)): true
      case (.magnitude, .magnitude), (.magnitude, .norm), (.cases, .cases): true
      case (.difference, .binary(.subtract, _, _)), (.difference, .negate): true
      default: false
      }
    }
  }
}
