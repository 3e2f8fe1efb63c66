extension WordList {
  /// What a parameter is, as docstrings say it: numbers that are positive and add up to one.
  package static let distributions = WordList(
    .english([
      "probability distribution", "probability distributions", "probability vector", "probabilities that sum",
      "sums to 1", "sum to 1", "sums to one", "sum to one", "categorical distribution", "joint distribution",
      "probability mass function", "distribution over", "pmf",
    ]),
    .german(["wahrscheinlichkeitsverteilung"]),
    .french(["distribution de probabilité", "loi de probabilité"]),
    .japanese(["確率分布", "確率ベクトル", "同時分布"]), .chinese(["概率分布", "概率向量", "联合分布"]))

  /// A number between 0 and 1.
  package static let probabilities = WordList(
    .english(["probability", "probabilities", "between 0 and 1", "in [0, 1]", "in (0, 1)"]),
    .german(["wahrscheinlichkeit"]), .french(["probabilité"]), .japanese(["確率"]), .chinese(["概率"]))

  /// A number above zero.
  package static let positives = WordList(
    .english([
      "positive", "non-negative", "nonnegative", "standard deviation", "variance", "> 0", ">= 0",
      "strictly positive",
    ]),
    .german(["positiv", "positive"]), .french(["positif", "positive"]),
    .japanese(["正の", "非負", "標準偏差", "分散"]),
    .chinese(["正数", "非负", "标准差", "方差"]))

  /// A number without a fraction.
  package static let wholeNumbers = WordList(
    .english(["int", "integer", "integers", "number of", "degrees of freedom"]), .german(["ganzzahl"]),
    .french(["entier"]), .japanese(["整数", "個数"]), .chinese(["整数", "个数"]))

  /// A vector with a single one.
  package static let oneHot = WordList(
    .english(["one-hot", "one hot", "onehot"]), .japanese(["ワンホット"]), .chinese(["独热"]))

  /// Something with one axis.
  package static let vectors = WordList(
    .english(["vector", "1d array", "1-d array", "one-dimensional array"]), .german(["vektor"]),
    .french(["vecteur"]), .japanese(["ベクトル", "1次元配列"]), .chinese(["向量", "一维数组"]))

  /// Something with two axes.
  package static let matrices = WordList(
    .english(["matrix", "2d array", "2-d array", "two-dimensional array"]), .french(["matrice"]),
    .japanese(["行列", "2次元配列"]), .chinese(["矩阵", "二维数组"]))

  /// What is said before the lengths of axes.
  package static let shapes = WordList(
    .english(["shape", "size", "dimensions", "dimension"]), .japanese(["形状", "形", "大きさ", "サイズ"]),
    .chinese(["形状", "大小"]))

  /// What is said behind a length, before the thing that has it.
  package static let dimensional = WordList(
    .english(["dimensional", "dim"]), .german(["dimensionaler"]), .japanese(["次元"]), .chinese(["维"]))
}
