extension WordList {
  /// Words that say a logarithm is natural.
  package static let naturalLogarithms = WordList(
    .english([
      "natural logarithm", "natural logarithms", "natural log", "natural logs", "in nats", "nats", "base e",
    ]),
    .german(["natürliche logarithmus", "natürlichen logarithmus", "natürlicher logarithmus"]),
    .french(["logarithme népérien", "logarithme naturel"]),
    .spanish(["logaritmo natural", "logaritmo neperiano"]),
    .japanese(["自然対数"]), .chinese(["自然对数"]))

  /// Words that say a logarithm has the base 2.
  package static let binaryLogarithms = WordList(
    .english(["base 2", "base two", "binary logarithm", "binary logarithms", "in bits"]),
    .german(["basis 2", "zweierlogarithmus"]), .french(["base 2"]), .japanese(["底は2", "底が2", "底を2"]),
    .chinese(["以2为底", "底为2"]))

  /// Words that say a logarithm has the base 10.
  package static let decimalLogarithms = WordList(
    .english(["base 10", "base ten", "common logarithm", "common logarithms", "decimal logarithm"]),
    .german(["basis 10", "zehnerlogarithmus", "dekadische"]), .french(["logarithme décimal"]),
    .spanish(["logaritmo decimal"]), .japanese(["常用対数", "底は10", "底を10"]), .chinese(["常用对数", "以10为底"]))

  /// Words that say angles are in radians.
  package static let radians = WordList(
    .english(["radian", "radians", "radian mode"]), .german(["bogenmaß"]), .french(["radians"]),
    .spanish(["radianes"]),
    .japanese(["ラジアン", "弧度法"]), .chinese(["弧度"]))

  /// Words that say angles are in degrees.
  package static let degrees = WordList(
    .english(["degrees", "degree mode"]), .german(["grad", "gradmaß"]), .french(["degrés"]),
    .spanish(["grados"]),
    .japanese(["度数法"]),
    .chinese(["角度制"]))
}
