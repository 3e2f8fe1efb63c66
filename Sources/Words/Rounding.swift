extension WordList {
  /// Words that announce a result rounded up.
  package static let roundingUp = WordList(
    .english([
      "round up", "rounds up", "rounded up", "rounding up", "round it up", "round this up",
      "next whole number",
      "next integer", "next larger integer",
    ]),
    .german(["aufgerundet", "aufrunden", "aufzurunden", "runden auf"]),
    .french([
      "arrondi par excès", "arrondi à l'entier supérieur", "arrondissant à l'entier supérieur", "par excès",
      "arrondi vers le haut", "arrondie vers le haut", "arrondies vers le haut",
    ]),
    .spanish(["redondeado hacia arriba", "redondeando hacia arriba", "por exceso"]),
    .italian(["arrotondato per eccesso"]), .russian(["с избытком", "округляя вверх"]),
    .japanese(["切り上げ", "切上げ", "繰り上げ"]), .chinese(["向上取整", "进一法"]), .korean(["올림"]))

  /// Words that announce a result cut off.
  package static let roundingDown = WordList(
    .english([
      "round down", "rounds down", "rounded down", "rounding down", "round it down", "truncated", "truncate",
      "truncating",
    ]),
    .german(["abgerundet", "abrunden", "abzurunden"]),
    .french([
      "arrondi par défaut", "arrondi à l'entier inférieur", "tronqué", "par défaut", "arrondi vers le bas",
      "arrondie vers le bas", "arrondies vers le bas",
    ]),
    .spanish([
      "redondeado hacia abajo", "redondeando hacia abajo", "truncado", "truncamos", "truncando",
      "por defecto",
    ]),
    .italian(["arrotondato per difetto"]), .russian(["с недостатком", "округляя вниз"]),
    .japanese(["切り捨て", "切捨て"]), .chinese(["向下取整", "去尾法"]), .korean(["버림"]))

  /// Those of both that have other meanings too: a series that is truncated, what is so by default.
  package static let roundingLoosely = WordList(
    .english([
      "truncated", "truncate", "truncating", "next whole number", "next integer", "next larger integer",
    ]),
    .french(["tronqué", "par défaut", "par excès"]),
    .spanish(["truncado", "truncamos", "truncando", "por defecto", "por exceso"]), .korean(["올림", "버림"]))

  /// Words that announce the nearest number of some digits.
  package static let roundingNearest = WordList(
    .english([
      "round", "rounds", "rounded", "rounding", "nearest", "significant figures", "significant digits",
    ]),
    .german([
      "gerundet", "gerundete", "runden", "rundet", "geltende ziffern", "geltenden ziffern", "gültige ziffern",
      "gültigen ziffern", "signifikante stellen", "signifikanten stellen", "signifikante ziffern",
      "signifikanten ziffern",
    ]),
    .french(["arrondi", "arrondie", "arrondir", "arrondissant", "arrondit", "chiffres significatifs"]),
    .spanish(["redondeado", "redondeando", "redondear", "redondeamos", "cifras significativas"]),
    .italian(["arrotondato", "arrotondando", "cifre significative"]),
    .portuguese(["arredondado", "arredondando"]),
    .russian(["округлив", "округляя", "округлённо", "округленно"]),
    .japanese(["四捨五入", "概数", "有効数字", "有効桁"]), .chinese(["四舍五入", "四捨五入", "有效数字"]), .korean(["반올림"]))

  /// Words that announce a whole number, by whatever rounding.
  package static let roundingWhole = WordList(.chinese(["取整"]))

  /// Words for places that results are rounded to, with the power of ten of each.
  package static let roundedPlaces: [(place: Int, words: WordList)] = [
    (6, WordList(.english(["million", "millions"]))),
    (4, WordList(.japanese(["万の位", "一万の位"]), .chinese(["万位"]))),
    (3, WordList(.english(["thousand", "thousands"]), .japanese(["千の位"]), .chinese(["千位"]))),
    (
      2,
      WordList(
        .english(["hundred", "hundreds"]), .german(["hunderter"]), .japanese(["百の位"]), .chinese(["百位"]))
    ),
    (1, WordList(.english(["ten", "tens"]), .german(["zehner"]), .japanese(["十の位"]), .chinese(["十位"]))),
    (
      0,
      WordList(
        .english([
          "whole", "integer", "unit", "dollar", "euro", "pound", "person", "metre", "meter", "gram", "second",
          "minute", "hour", "day", "year", "degree", "percent",
        ]), .german(["ganze"]), .japanese(["一の位", "整数"]), .chinese(["个位", "整数"]))
    ),
    (-1, WordList(.english(["tenth", "tenths"]), .chinese(["十分位"]))),
    (-2, WordList(.english(["hundredth", "hundredths", "cent", "cents", "penny"]), .chinese(["百分位"]))),
    (-3, WordList(.english(["thousandth", "thousandths"]), .chinese(["千分位"]))),
  ]

  /// Words before the number of a decimal place: 小数第2位.
  package static let ordinalDecimals = WordList(.japanese(["小数第"]))

  /// Words behind a number of decimals: "two decimal places".
  package static let decimals = WordList(
    .english(["decimal", "decimals", "decimal places", "d.p.", "dp"]),
    .german(["nachkommastellen", "dezimalen", "stellen"]), .french(["décimales", "décimale"]),
    .spanish(["decimales", "decimal"]), .chinese(["位小数"]))

  /// Words that a decimal place is named by, its number behind them or before: 小数第3位まで.
  package static let decimalPlaces = WordList(
    .japanese(["小数第", "小数点以下第"]), .chinese(["精确到小数点后", "保留小数点后", "小数点后第"]))

  /// Words right before the number of decimals that a result is given to.
  package static let leadingToPlace = WordList(
    .english(["to", "correct to"]), .german(["auf"]), .french(["à"]), .spanish(["a", "con"]))

  /// Words that conclude.
  package static let conclusions = WordList(
    .english([
      "so", "thus", "hence", "therefore", "then", "consequently", "accordingly", "we get", "we have",
      "we find",
      "we obtain", "this gives", "which gives", "giving", "it follows", "yields", "that is", "i.e.",
    ]),
    .german(["also", "somit", "daher", "folglich", "damit", "ergibt", "erhalten wir", "das heißt"]),
    .french(["donc", "ainsi", "alors", "d'où", "on obtient"]),
    .spanish(["entonces", "luego", "así", "por tanto", "por lo tanto", "obtenemos"]),
    .italian(["quindi", "dunque"]), .portuguese(["portanto", "logo"]), .russian(["значит", "следовательно"]),
    .japanese(["よって", "したがって", "従って", "ゆえに", "すなわち", "つまり", "だから", "なので", "から、"]),
    .chinese(["所以", "因此", "故", "于是", "从而", "即", "得"]), .korean(["따라서", "즉", "그러므로"]))

  /// Words behind a number of significant digits.
  package static let significantFigures = WordList(
    .english(["significant", "sig", "s.f.", "sf"]),
    .german([
      "signifikante", "signifikanten", "geltende ziffern", "geltenden ziffern", "gültige ziffern",
      "gültigen ziffern",
    ]),
    .french(["chiffres significatifs"]), .spanish(["cifras significativas"]),
    .italian(["cifre significative"]),
    .japanese(["桁の概数", "桁の有効数字", "有効数字", "有効桁数"]),
    .chinese(["位有效数字"]))

  /// Small numbers as words, from one on.
  package static let smallNumbers: [WordList] = [
    smallNumber("one", "a", "eine", "un", "une", "una", chinese: ["一"]),
    smallNumber("two", "zwei", "deux", "dos", "due", chinese: ["两", "二"]),
    smallNumber("three", "drei", "trois", "tres", "tre", chinese: ["三"]),
    smallNumber("four", "vier", "quatre", "cuatro", "quattro", chinese: ["四"]),
    smallNumber("five", "fünf", "cinq", "cinco", "cinque", chinese: ["五"]),
    smallNumber("six", "sechs", "seis", "sei", chinese: ["六"]),
  ]

  private static func smallNumber(_ words: String..., chinese: [String]) -> WordList {
    WordList(.english(words), .chinese(chinese))
  }
}

extension WordList {
  /// Things that are counted with both of their ends, and the gaps between them.
  package static let endsCounted = WordList(
    .english([
      "fence", "fences", "fence post", "posts", "gap", "gaps", "trees", "saplings", "lampposts", "lamp posts",
      "poles",
      "floors", "storeys", "both ends", "at each end", "inclusive", "inclusively", "octave", "octaves",
      "musical",
      "music theory", "in music",
    ]),
    .german([
      "zaun", "zaunpfähle", "pfähle", "bäume", "lücken", "abstände", "einschließlich", "oktave", "quinte",
      "stockwerke",
    ]),
    .french(["clôture", "piquets", "poteaux", "arbres", "intervalles", "octave", "quinte", "inclus"]),
    .spanish(["postes", "árboles", "huecos", "octava", "inclusive"]),
    .japanese(["植木", "木を植え", "本の木", "両端", "間隔", "音程", "オクターブ", "完全五度", "長三度", "階段"]),
    .chinese(["植树", "棵树", "间隔", "两端", "八度", "层楼"]), .korean(["나무", "간격", "양 끝", "옥타브"]))
}

/// Things that come whole, as they stand right behind a quotient: buses, people, 台, 辆车.
package enum CountedThing {
  /// The bytes of the text up to the end of the word that it starts with; nil where it starts with none.
  package static func length(atStartOf text: String) -> Int? {
    let rest = text.drop { $0.isWhitespace || "(（$".contains($0) }
    guard let first = rest.first, first.isLetter else { return nil }
    let start = text.utf8.count - rest.utf8.count
    if let counter = WordList.counters.entries.first(where: { rest.hasPrefix($0) }) {
      return start + counter.utf8.count
    }
    let word = String(rest.prefix(while: \.isLetter))
    let isPlural =
      word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") && word.first?.isLowercase == true
    guard isPlural || WordList.wholeThings.contains(word), !WordList.noThings.contains(word) else {
      return nil
    }
    return start + word.utf8.count
  }
}

extension WordList {
  /// Things that come whole and are no plural in "s".
  static let wholeThings = WordList(
    .english(["people", "men", "women", "children", "sheep", "fish", "persons"]),
    .german(["Personen", "Busse", "Leute", "Menschen", "Seiten", "Autos", "Stück", "Tische"]))

  /// Words in "s" that are no things.
  static let noThings = WordList(
    .english([
      "this", "thus", "is", "was", "has", "does", "as", "its", "always", "perhaps", "means", "gives",
      "yields",
      "shows", "equals", "holds", "follows", "makes", "units", "percents", "versus", "plus", "minus", "times",
      "hours", "minutes", "seconds", "metres", "meters", "litres", "liters", "grams", "bits", "points",
      "dollars",
      "euros", "degrees", "volts", "watts", "miles", "plays", "says", "gets", "results", "works", "leaves",
      "tells",
    ]))

  /// What counts things in languages without plurals.
  static let counters = WordList(
    .japanese(["人", "台", "本", "枚", "個", "箱", "冊", "匹", "頁", "ページ", "回", "名", "袋", "脚", "艘", "班"]),
    .chinese(["辆", "个", "页", "条", "张", "只", "艘", "间", "盒", "箱", "袋", "组", "位", "件", "次"]),
    .korean(["명", "대", "개"]))
}

extension WordList {
  /// The word before the place that a number is rounded to.
  package static let nearest = WordList(.english(["nearest"]))

  /// All words that announce rounding.
  package static let roundings = WordList(of: [roundingUp, roundingDown, roundingNearest, roundingWhole])

  /// Terms that hold a word of rounding and say in which way.
  package static let roundedOneWay = WordList(of: [roundingUp, roundingDown])
}
