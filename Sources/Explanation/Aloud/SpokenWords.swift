/// Words that formulas write out: functions, operators, abbreviations.
enum SpokenWords {
  /// Text that joins formulas and is no function's name.
  static let connectives: Set<String> = [
    "if", "where", "for", "and", "or", "when", "with", "then", "otherwise", "else", "is", "in", "of", "to",
    "on", "as", "by",
    "so", "such", "that", "iff", "not",
  ]

  /// Letters in a row that are a function's name before a bracket.
  static let spelled: Set<String> = Set(names.keys).union([
    "KL", "JS", "SU", "SO", "GL", "SL", "IG", "TF", "IDF", "Var", "Cov", "Tr", "ReLU", "PE", "FFN", "MSE",
    "MLP",
  ])
  .filter { $0.count > 2 || ["ln", "KL", "JS", "PE", "SU", "SO", "GL", "SL", "IG", "TF"].contains($0) }

  /// Words of three letters that are an index's whole text.
  static let labels: Set<String> = [
    "abs", "act", "hat", "all", "aux", "avg", "eff", "exp", "ext", "int", "max", "mid", "min", "new", "obs",
    "old",
    "opt", "out", "ref",
    "rel", "res", "src", "std", "sum", "tar", "tot", "var",
  ]

  /// Capitals in a row that are one abbreviation wherever they stand.
  static let abbreviations: Set<String> = [
    "KL", "JS", "JSD", "ELBO", "MSE", "MLE", "MAP", "PPL", "GAN", "VAE", "CE", "pos",
  ]

  /// English, short and long; Japanese, short and long.
  static let names: [String: Phrase] = [
    "log": Phrase("log", "ログ"),
    "ln": Phrase("natural log", "エルエヌ", full: "natural log", japaneseFull: "自然対数"),
    "lg": Phrase("l g", "エルジー"), "exp": Phrase("exp", "エクスプ"),
    "sin": Phrase("sine", "サイン"), "cos": Phrase("cosine", "コサイン"), "tan": Phrase("tangent", "タンジェント"),
    "cot": Phrase("cotangent", "コタンジェント"), "sec": Phrase("secant", "セカント"),
    "csc": Phrase("cosecant", "コセカント"),
    "arcsin": Phrase("arc sine", "アークサイン"), "arccos": Phrase("arc cosine", "アークコサイン"),
    "arctan": Phrase("arc tangent", "アークタンジェント"), "sinh": Phrase("hyperbolic sine", "ハイパボリックサイン"),
    "cosh": Phrase("hyperbolic cosine", "ハイパボリックコサイン"), "tanh": Phrase("hyperbolic tangent", "ハイパボリックタンジェント"),
    "coth": Phrase("hyperbolic cotangent", "ハイパボリックコタンジェント"),
    "max": Phrase("max", "マックス", full: "the maximum", japaneseFull: "最大値"),
    "min": Phrase("min", "ミン", full: "the minimum", japaneseFull: "最小値"),
    "arg max": Phrase("arg max", "アーグマックス"), "arg min": Phrase("arg min", "アーグミン"),
    "argmax": Phrase("arg max", "アーグマックス"), "argmin": Phrase("arg min", "アーグミン"),
    "arg": Phrase("arg", "アーグ", full: "the argument", japaneseFull: "偏角"),
    "sup": Phrase("sup", "スープ", full: "the supremum", japaneseFull: "上限"),
    "inf": Phrase("inf", "インフ", full: "the infimum", japaneseFull: "下限"),
    "lim": Phrase("limit", "リミット", full: "the limit", japaneseFull: "極限"),
    "lim sup": Phrase("lim sup", "リムスープ", full: "the limit superior", japaneseFull: "上極限"),
    "lim inf": Phrase("lim inf", "リムインフ", full: "the limit inferior", japaneseFull: "下極限"),
    "plim": Phrase("p lim", "ピーリム", full: "the limit in probability", japaneseFull: "確率極限"),
    "det": Phrase("det", "デット", full: "the determinant", japaneseFull: "行列式"),
    "tr": Phrase("trace", "トレース", full: "the trace"), "Tr": Phrase("trace", "トレース", full: "the trace"),
    "rank": Phrase("rank", "ランク", full: "the rank"),
    "dim": Phrase("dim", "ディム", full: "the dimension", japaneseFull: "次元"),
    "ker": Phrase("ker", "カーネル", full: "the kernel"),
    "deg": Phrase("degree", "ディグリー", full: "the degree", japaneseFull: "次数"),
    "gcd": Phrase("gcd", "最大公約数", full: "the greatest common divisor"),
    "lcm": Phrase("lcm", "最小公倍数", full: "the least common multiple"),
    "Pr": Phrase("the probability", "確率"), "hom": Phrase("hom", "ホム"),
    "diag": Phrase("diag", "ダイアグ", full: "the diagonal matrix", japaneseFull: "対角行列"),
    "sgn": Phrase("sign", "シグナム", full: "the sign", japaneseFull: "符号"),
    "sign": Phrase("sign", "シグナム", full: "the sign", japaneseFull: "符号"),
    "softmax": Phrase("softmax", "ソフトマックス"), "Softmax": Phrase("softmax", "ソフトマックス"),
    "sigmoid": Phrase("sigmoid", "シグモイド"), "ReLU": Phrase("ReLU", "レルー"), "GELU": Phrase("GELU", "ゲルー"),
    "LayerNorm": Phrase("LayerNorm", "レイヤーノーム"), "Attention": Phrase("Attention", "アテンション"),
    "MultiHead": Phrase("MultiHead", "マルチヘッド"), "Concat": Phrase("Concat", "コンキャット"),
    "concat": Phrase("concat", "コンキャット"),
    "head": Phrase("head", "ヘッド"), "Var": Phrase("Var", "分散", full: "the variance"),
    "Cov": Phrase("Cov", "共分散", full: "the covariance"), "var": Phrase("var", "分散", full: "the variance"),
    "cov": Phrase("cov", "共分散", full: "the covariance"),
    "Corr": Phrase("correlation", "相関", full: "the correlation"),
    "PPL": Phrase("perplexity", "パープレキシティ"), "erf": Phrase("erf", "誤差関数", full: "the error function"),
    "true": Phrase("true", "真"), "false": Phrase("false", "偽"), "new": Phrase("new", "ニュー"),
    "old": Phrase("old", "オールド"),
    "train": Phrase("train", "トレイン"), "test": Phrase("test", "テスト"), "data": Phrase("data", "データ"),
    "model": Phrase("model", "モデル"), "simple": Phrase("simple", "シンプル"), "loss": Phrase("loss", "ロス"),
    "mean": Phrase("mean", "平均", full: "the mean"), "const": Phrase("constant", "定数"),
    "total": Phrase("total", "トータル"),
    "clip": Phrase("clip", "クリップ"), "ELBO": Phrase("ELBO", "エルボ"), "Bernoulli": Phrase("Bernoulli", "ベルヌーイ"),
    "Uniform": Phrase("uniform", "ユニフォーム"), "Normal": Phrase("normal", "ノーマル"),
    "Poisson": Phrase("Poisson", "ポアソン"), "Binomial": Phrase("binomial", "バイノミアル"),
    "Exponential": Phrase("exponential", "エクスポネンシャル"), "Gamma": Phrase("Gamma", "ガンマ"),
    "Beta": Phrase("Beta", "ベータ"), "Dirichlet": Phrase("Dirichlet", "ディリクレ"),
    "median": Phrase("median", "中央値"), "std": Phrase("std", "標準偏差"), "round": Phrase("round", "ラウンド"),
    "grad": Phrase("grad", "グラディエント", japaneseFull: "勾配"),
    "div": Phrase("div", "ダイバージェンス", japaneseFull: "発散"), "curl": Phrase("curl", "カール", japaneseFull: "回転"),
    "target": Phrase("target", "ターゲット"), "prediction": Phrase("prediction", "予測"),
    "accuracy": Phrase("accuracy", "正解率"), "precision": Phrase("precision", "適合率"),
    "recall": Phrase("recall", "再現率"), "error": Phrase("error", "エラー"),
    "GAN": Phrase("GAN", "ガン"), "Categorical": Phrase("categorical", "カテゴリカル"),
    "Re": Phrase("real part", "実部", full: "the real part"),
    "Im": Phrase("imaginary part", "虚部", full: "the imaginary part"),
    "span": Phrase("span", "スパン", full: "the span"),
    "MAP": Phrase("MAP", "マップ"), "out": Phrase("out", "アウト"), "in": Phrase("in", "イン"),
    "input": Phrase("input", "インプット"), "output": Phrase("output", "アウトプット"),
    "hidden": Phrase("hidden", "ヒドゥン"),
    "pos": Phrase("pos", "ポス"), "neg": Phrase("neg", "ネグ"), "prior": Phrase("prior", "プライアー"),
    "recon": Phrase("recon", "リコン"),
  ]

  /// Words between formulas, in Japanese.
  static let japanese: [String: String] = [
    "if": "もし", "otherwise": "それ以外", "else": "それ以外", "where": "ここで", "and": "かつ", "or": "または",
    "for all": "すべての",
    "s.t.": "ただし", "such that": "ただし", "subject to": "ただし", "with": "ただし", "then": "ならば", "for": "ただし",
    "minimize": "最小化", "maximize": "最大化", "const.": "定数",
    "a.e.": "ほとんど至るところ", "i.i.d.": "独立同分布", "iid": "独立同分布",
  ]
  /// The same in English.
  static let english: [String: String] = [
    "s.t.": "subject to", "w.r.t.": "with respect to", "i.e.": "that is", "e.g.": "for example",
    "a.s.": "almost surely",
    "a.e.": "almost everywhere",
  ]

  /// Operators that range over what stands under them.
  static let ranging: Set<String> = [
    "max", "min", "arg max", "arg min", "argmax", "argmin", "sup", "inf", "lim", "lim sup", "lim inf", "plim",
    "inj lim",
    "proj lim",
  ]
}
