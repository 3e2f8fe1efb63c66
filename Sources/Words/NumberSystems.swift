extension WordList {
  /// Words for other arithmetic than that of the real numbers in decimal numerals.
  package static let numberSystems = WordList(
    .english([
      "hexadecimal", "octal", "xor", "bitwise", "boolean",
      "tropical",
      // Words that count only together: "binary" alone is also a kind of classification.
      "in binary", "binary number", "binary numbers", "binary numeral", "binary numerals",
      "binary representation", "binary representations", "binary digit", "binary digits", "binary notation",
      "base 2", "base two", "base 16", "base 8", "base 3", "in base", "number base", "number bases",
      "finite field", "finite fields", "galois field", "galois fields", "finite ring", "finite rings",
      "integer division", "integer divisions", "division of integers", "integer arithmetic",
      "saturating", "saturated arithmetic", "with saturation", "nim", "nim-sum", "nimber", "nimbers",
      "semiring", "semirings", "max-plus", "min-plus",
    ]),
    .german(["halbring", "halbringe"]), .french(["semi-anneau"]), .spanish(["semianillo"]),
    .japanese([
      "進数", "進法", "二進", "ビット演算", "ビット列", "ビット毎", "ビットごと", "ビット反転", "ビット和",
      "整数除算", "整数の割り算", "有限体", "ニム和", "ニム", "半環", "飽和演算", "飽和加算",
    ]),
    .chinese(["有限体", "半环", "尼姆", "饱和运算", "饱和加法"]))

  /// Words for arithmetic of zeros and ones.
  static let boolean = WordList(.english(["boolean"]))

  /// Words for numerals of zeros and ones.
  static let binaryNumerals = WordList(
    .english([
      "in binary", "binary number", "binary numbers", "binary numeral", "binary numerals",
      "binary representation", "binary representations", "binary digit", "binary digits", "binary notation",
      "base 2", "base two",
    ]),
    .japanese(["二進"]))

  /// Names of arithmetic in which the signs mean something else, wherever the paragraph has them.
  package static let otherSigns = WordList(
    .english([
      "semiring", "semirings", "nim-sum", "nim sum", "nim sums", "nimber", "nimbers", "max-plus", "min-plus",
      "saturating arithmetic", "multiplicative group", "cyclic group",
    ]),
    .german(["multiplikative gruppe", "zyklische gruppe", "halbring", "halbringe"]), .french(["semi-anneau"]),
    .spanish(["semianillo"]),
    .japanese(["ニム和", "半環", "飽和演算", "乗法群", "巡回群"]), .chinese(["半环", "尼姆和", "乘法群", "循环群"]))

  /// Words for arithmetic with remainders.
  package static let moduli = WordList(
    .english(["modulo", "mod", "modular", "congruent"]), .japanese(["剰余", "合同式", "法として", "（法"]),
    .chinese(["取模", "同余"]))
}
