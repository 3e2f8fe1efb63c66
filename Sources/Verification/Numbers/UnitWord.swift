/// Units and words for scales, as they stand right behind a formula: `$2^{20} = 1$M words`, `$1/400 = 2.5$ ms`.
enum UnitWord {
  /// Whether the text starts with one, with at most one space before it.
  static func starts(_ text: String) -> Bool {
    let touches = text.first?.isWhitespace == false
    let rest = text.hasPrefix(" ") || text.hasPrefix("\u{A0}") ? text.dropFirst() : text[...]
    guard let first = rest.first, first != " ", first != "\u{A0}" else { return false }
    if signs.contains(first) || (!first.isASCII && scales.contains { rest.hasPrefix($0) }) { return true }
    let word = String(rest.prefix { $0.isLetter && !$0.isIdeographic })
    guard !word.isEmpty else { return false }
    // Letters that touch the formula can hardly be a word of the sentence: `$2^{32} = 4$G`.
    return (touches && word.count <= 4) || words.contains(word.lowercased()) || isSymbol(word)
  }

  private static func isSymbol(_ word: String) -> Bool {
    symbols.contains { symbol in
      word.hasSuffix(symbol) && prefixes.contains(String(word.dropLast(symbol.count)))
    }
  }

  private static let signs: Set<Character> = ["%", "％", "‰", "°", "Ω", "℃", "℉", "$", "€"]
  private static let scales = ["万", "億", "亿", "兆", "千", "百", "秒", "分", "時間", "小时", "日", "年"]

  private static let words: Set<String> = [
    "hundred", "thousand", "million", "billion", "trillion", "dozen", "percent", "points", "second",
    "seconds",
    "sec", "minute", "minutes", "min", "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks", "month",
    "months", "year", "years", "bit", "bits", "byte", "bytes", "words", "meter", "meters", "metre", "metres",
    "mile",
    "miles", "mph", "foot", "feet", "ft", "inch", "inches", "lb", "lbs", "gram", "grams", "kilometers",
    "kilograms",
    "liter", "liters", "litre", "litres", "volt", "volts", "watt", "watts", "ohm", "ohms", "degree",
    "degrees",
    "decibels", "dollars", "cents", "flops", "ops", "px", "rpm", "kmh", "mmhg", "atm", "ppm", "cal", "kcal",
  ]

  private static let symbols = [
    "m", "s", "g", "A", "V", "W", "Hz", "J", "N", "Pa", "F", "H", "B", "b", "bps", "eV", "L", "l", "mol", "K",
    "rad",
    "T", "M", "G", "k", "dB", "h", "bit", "iB", "Wh", "Ah", "bar", "C", "VA", "var", "VAR",
  ]
  private static let prefixes: Set<String> = [
    "", "k", "K", "M", "G", "T", "P", "m", "μ", "µ", "u", "n", "p", "f", "c", "d",
  ]
}

extension Character {
  fileprivate var isIdeographic: Bool { unicodeScalars.contains { $0.properties.isIdeographic } }
}
