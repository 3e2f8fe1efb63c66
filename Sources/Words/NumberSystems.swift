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
      "saturating arithmetic", "saturated arithmetic",
    ]),
    .japanese([
      "進数", "進法", "二進", "ビット演算", "ビット列", "ビット毎", "ビットごと", "ビット反転", "ビット和",
      "整数除算", "整数の割り算", "有限体",
    ]),
    .chinese(["有限体"]))

  /// Words for arithmetic with remainders.
  package static let moduli = WordList(
    .english(["modulo", "mod", "modular", "congruent"]), .japanese(["剰余", "合同式", "法として", "（法"]),
    .chinese(["取模", "同余"]))
}
