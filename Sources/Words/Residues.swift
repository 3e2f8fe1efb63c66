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
    .english([
      "mod", "modulo", "modulus", "pmod", "bmod", "characteristic", "on division by", "upon division by",
      "remainder when divided by", "remainders when divided by", "clock with", "clock of",
    ]),
    .german(["charakteristik", "bei division durch", "bei der division durch", "uhr mit"]),
    .french(["caractéristique", "dans la division par", "horloge à"]),
    .spanish(["característica", "al dividir por", "al dividir entre", "reloj de"]),
    .russian(["по модулю", "характеристики"]), .japanese(["（法", "法", "法を", "標数", "標数が", "標数は"]),
    .chinese(["模", "模为", "特征", "特征为"]))

  /// Words that hold such a word and are none: 方法を.
  package static let noModuli = WordList(
    .japanese(["方法", "手法", "文法", "寸法", "用法", "解法", "公法", "乗法", "加法", "減法", "除法"]),
    .chinese(["模型", "规模", "特征值"]))

  /// Words right behind a modulus.
  package static let behindModulus = WordList(
    .english(["-hour clock", "hour clock"]), .japanese(["を法", "で割った余り"]), .chinese(["小时制"]))

  /// Moduli that go without saying, where a text speaks of what comes round: days of the week, last digits, letters.
  package static let impliedModuli: [(modulus: Int, words: WordList)] = [
    (7, weekdays), (12, clocks), (24, clocks), (360, bearings),
    (
      10,
      WordList(
        .english(["last digit", "last digits", "units digit", "units digits", "check digit"]),
        .german(["letzte ziffer", "letzten ziffer", "endziffer", "einerziffer", "prüfziffer"]),
        .french(["dernier chiffre", "chiffre des unités"]), .spanish(["última cifra", "último dígito"]),
        .japanese(["下一桁", "下1桁", "末尾の数字", "一の位だけ"]), .chinese(["末位数字", "个位数字", "最后一位"]))
    ),
    (
      26,
      WordList(
        .english(["caesar", "caesar's", "shift cipher", "letters of the alphabet"]),
        .german(["caesar-verschlüsselung", "cäsar"]), .french(["chiffre de césar"]),
        .spanish(["cifrado césar"]),
        .japanese(["シーザー暗号", "カエサル暗号"]), .chinese(["凯撒密码", "恺撒密码"]))
    ),
  ]

  /// Words for what comes round with the hours or the months.
  private static let clocks = WordList(
    .english([
      "clock face", "on the clock", "on a clock", "o'clock", "hours after", "hours before", "hours later",
      "months", "month",
    ]),
    .german(["zifferblatt", "uhr", "uhrzeit", "monate"]), .french(["cadran", "mois", "horloge"]),
    .spanish(["reloj", "meses"]), .japanese(["時計", "か月後", "ヶ月後"]), .chinese(["钟面", "时钟", "点钟", "月份"]))

  /// Words for directions in degrees.
  private static let bearings = WordList(
    .english(["heading", "bearing", "bearings", "compass", "azimuth"]),
    .german(["kompass", "azimut", "peilung"]),
    .french(["boussole", "azimut"]), .spanish(["rumbo", "brújula", "azimut"]), .japanese(["方位", "羅針"]),
    .chinese(["方位", "航向", "罗盘"]))

  private static let weekdays = WordList(
    .english([
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekday", "weekdays",
      "day of the week", "days of the week",
    ]),
    .german([
      "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
      "wochentag",
      "wochentage",
    ]),
    .french(["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]),
    .spanish(["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]),
    .italian(["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]),
    .russian(["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"]),
    .japanese(["曜日", "曜"]), .chinese(["星期", "礼拜", "周一", "周二", "周三", "周四", "周五", "周六", "周日"]),
    .korean(["요일"]))

  /// Words for what a division leaves.
  package static let leftOver = WordList(
    .english([
      "remainder", "remainders", "left over", "leftover", "leaves", "leaving", "are left", "is left",
      "remain", "remains",
    ]),
    .german(["rest", "übrig", "bleibt", "bleiben"]), .french(["reste", "restent"]),
    .spanish(["resto", "sobra", "sobran", "residuo"]), .italian(["resto", "avanza", "avanzano"]),
    .portuguese(["resto", "sobra", "sobram"]), .russian(["остаток", "остатком", "остаётся", "остается"]),
    .japanese(["余り", "余る", "あまり", "あまる", "残り", "残る"]), .chinese(["余", "剩"]), .korean(["나머지"]))
}
