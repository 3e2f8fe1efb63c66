extension WordList {
  /// Heads of columns that hold symbols.
  package static let symbols = WordList(
    .english([
      "symbol", "symbols", "notation", "variable", "variables", "parameter", "parameters", "quantity",
    ]),
    .japanese(["記号", "記法", "変数", "文字", "パラメータ", "数式"]), .chinese(["符号", "记号"]))

  /// Heads of columns that say what symbols are.
  package static let meanings = WordList(
    .english(["meaning", "description", "definition", "name", "what it is", "stands for", "interpretation"]),
    .japanese(["意味", "説明", "名称", "名前", "内容", "役割"]), .chinese(["含义", "意义", "说明"]))

  /// Heads of columns that say how symbols are read.
  package static let readings = WordList(
    .english(["reading", "read", "pronunciation", "aloud", "say"]), .japanese(["読み", "よみ", "発音"]),
    .chinese(["读法", "读音"]))

  /// Heads of columns that hold names in code.
  package static let codeNames = WordList(
    .english(["code", "code name", "python", "numpy", "in code"]), .japanese(["コード", "変数名"]),
    .chinese(["代码"]))

  /// Heads of columns that say where something is said.
  package static let places = WordList(
    .english(["where", "source", "sources", "note", "notes", "seen in"]), .japanese(["出典", "場所", "ノート"]),
    .chinese(["出处"]))

  /// Verbs between a symbol and what it is: "$\eta$ is the learning rate".
  package static let naming = WordList(
    .english([
      "is", "are", "be", "denotes", "denote", "represents", "represent", "stands for", "refers to", "means",
      "will be", "indicates", "describes", "was", "were",
    ]))

  /// Words right before a symbol that say that it is given a meaning.
  package static let introducing = WordList(
    .english(["where", "let", "here", "suppose", "writing", "wherein"]),
    .japanese(["ここで", "ただし", "ここに"]))

  /// Other words that a sentence about a symbol may begin with.
  package static let leading = WordList(
    .english(["and", "with", "then", "now", "again", "while", "moreover", "also", "usually"]),
    .japanese(["また", "いま", "今", "なお"]))

  /// Words of which one before a noun says that the noun is a thing of its own.
  package static let determiners = WordList(
    .english(["the", "a", "an", "our", "its", "their", "some", "each", "every", "any", "this"]))

  /// Words before a noun that say how it is.
  package static let qualifiers = WordList(
    .english([
      "first", "second", "third", "last", "next", "previous", "fixed", "given", "single", "new", "old",
      "other",
      "whole", "full", "small", "large", "big", "random", "true", "best", "largest", "smallest", "positive",
      "negative", "real", "complex", "unknown", "known", "certain", "general", "arbitrary", "diagonal",
      "symmetric",
      "constant", "finite", "different", "final", "initial", "optimal", "current",
    ]))

  /// Words that join a noun to what it is of.
  package static let prepositions = WordList(
    .english(["of", "with", "for", "over", "under", "into", "about", "after", "before", "per", "without"]))

  /// Words that are no part of a noun's phrase.
  package static let phraseEnds = WordList(
    .english([
      "where", "when", "if", "that", "which", "is", "are", "be", "was", "as", "than", "then", "and", "or",
      "but", "let", "so", "because", "since", "while", "we", "it", "to", "has", "have", "can", "will", "at",
      "from", "by", "in", "on", "same", "following", "case", "only", "not", "between",
    ]))

  /// Verbs by which Japanese gives a thing a name: 学習率を $\eta$ とする.
  package static let namingVerbs = WordList(
    .japanese(["とする", "とおく", "とします", "とおきます", "とし", "とおき", "と書く", "と呼ぶ", "で表す", "と表す"]))

  /// Ends of Japanese sentences that say what a thing is, the longer ones first.
  package static let copulas = WordList(
    .japanese([
      "とします", "とする", "とし", "である", "です", "であり", "であって", "のこと", "を表します", "を表す", "を表し", "を示す",
      "を意味する", "と呼ばれる", "と呼ぶ", "で", "だ",
    ]))

  /// Words that open a Japanese sentence and are no part of what it speaks of, the longer ones first.
  package static let topics = WordList(
    .japanese(["ここでは", "ここで", "また", "いま", "今", "まず", "次に", "さらに", "ただし"]))

  /// Signs that alone before a symbol count it or point at it, and name nothing: 各 $i$, 式 $x$.
  package static let countingSigns = WordList(
    .japanese([
      "各", "次", "式", "図", "表", "項", "節", "章", "第", "方", "前", "後", "上", "下", "中", "内", "外", "同", "両", "全",
    ]))

  /// Words for the normal distribution and its function.
  package static let normal = WordList(
    .english(["normal", "gaussian", "cdf", "cumulative"]), .german(["normalverteilung"]),
    .japanese(["正規", "ガウス", "累積"]), .chinese(["正态", "高斯", "累积"]))

  /// What something is by its sort alone, whatever it stands for: a random variable may be the error term, an operator an observable.
  package static let sorts = WordList(
    .english([
      "set", "subset", "map", "mapping", "function", "functional", "operator", "observable", "matrix",
      "vector", "tensor",
      "scalar", "number", "integer", "constant", "variable", "random variable", "parameter", "sequence",
      "series", "space",
      "group", "ring", "field", "complex", "manifold", "graph", "tree", "event", "distribution",
      "distributed", "identically", "linear",
      "independent", "continuous", "bounded", "positive", "symmetric", "input", "output", "solution",
      "element", "point",
    ]),
    .japanese([
      "集合", "写像", "関数", "演算子", "作用素", "行列", "ベクトル", "テンソル", "スカラー", "数値", "整数", "定数", "変数", "確率変数", "パラメータ",
      "数列", "級数", "空間", "複体", "多様体", "グラフ", "事象", "分布", "物理量", "導分", "線形", "独立", "連続", "有界", "対称", "入力",
      "出力", "要素",
    ]),
    .chinese(["集合", "映射", "函数", "算子", "矩阵", "向量", "张量", "标量", "整数", "常数", "变量", "随机变量", "参数", "序列", "空间"]))
}
