extension WordList {
  /// Words of notes that compute with remainders: a whole number given there may be a modulus.
  package static let residues = WordList(
    .english([
      "rsa", "modular", "modulo", "modulus", "cipher", "ciphers", "ciphertext", "encryption",
      "encrypt",
      "encrypts", "encrypted", "decrypt", "decryption", "cryptography", "finite field", "finite fields",
      "prime field", "galois", "congruence", "congruences", "congruent", "residue class",
      "elliptic curve", "elliptic curves", "diffie-hellman", "cyclic group", "clock arithmetic",
    ]),
    .german(["modular", "restklasse", "restklassen", "verschlüsselung", "kongruenz", "endlicher körper"]),
    .french(["congruence", "chiffrement", "modulaire", "corps fini", "anneau"]),
    .spanish(["cifrado", "congruencia", "aritmética modular", "cuerpo finito", "anillo"]),
    .russian(["шифр", "вычет", "вычеты", "по модулю", "кольцо"]),
    .japanese(["暗号", "剰余", "合同式", "有限体", "素体", "楕円曲線", "を法"]),
    .chinese(["密码", "加密", "同余", "模运算", "取模", "有限域", "剩余类", "椭圆曲线", "整数环"]),
    .korean(["암호", "합동", "유한체"]))

  /// Words right before a modulus.
  package static let beforeModulus = WordList(
    .english(["mod", "modulo", "modulus", "pmod", "bmod"]), .russian(["по модулю"]), .japanese(["（法", "法"]),
    .chinese(["模"]))

  /// Words right behind a modulus.
  package static let behindModulus = WordList(.japanese(["を法", "で割った余り"]))
}
