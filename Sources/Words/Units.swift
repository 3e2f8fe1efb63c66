extension WordList {
  /// Units and scales as words.
  package static let units = WordList(
    .english([
      "hundred", "thousand", "million", "billion", "trillion", "dozen", "percent", "points", "second",
      "seconds", "sec", "minute", "minutes", "min", "hour", "hours", "hr", "hrs", "day", "days", "week",
      "weeks", "month", "months", "year", "years", "bit", "bits", "byte", "bytes", "words", "meter", "meters",
      "metre", "metres", "mile", "miles", "mph", "foot", "feet", "ft", "inch", "inches", "lb", "lbs", "gram",
      "grams", "kilometers", "kilograms", "liter", "liters", "litre", "litres", "volt", "volts", "watt",
      "watts", "ohm", "ohms", "degree", "degrees", "decibels", "dollars", "cents", "flops", "ops", "px",
      "rpm", "kmh", "mmhg", "atm", "ppm", "cal", "kcal", "lakh", "lakhs", "crore", "crores",
    ]),
    .german(["prozent", "tausend", "millionen", "milliarden", "stunden", "minuten", "sekunden", "tage"]),
    .french(["pour cent", "mille", "millions", "milliards", "heures", "secondes", "jours"]),
    .spanish(["por ciento", "mil", "millones", "horas", "minutos", "segundos", "días"]))

  /// Prefixes of units as words.
  package static let unitPrefixWords = WordList(
    .english(["kilo", "mega", "giga", "tera", "milli", "micro", "nano", "centi"]))

  /// Scales and units that a text without spaces goes on with.
  package static let scales = WordList(
    .japanese(["万", "億", "兆", "千", "百", "秒", "分", "時間", "日", "年"]), .chinese(["亿", "小时"]))

  /// Signs that are units.
  package static let unitSigns = WordList(.signs(["%", "％", "‰", "°", "Ω", "℃", "℉", "$", "€"]))

  /// Symbols of units, which may have a prefix; their case counts.
  package static let unitSymbols = [
    "m", "s", "g", "A", "V", "W", "Hz", "J", "N", "Pa", "F", "H", "B", "b", "bps", "eV", "L", "l", "mol", "K",
    "rad", "T", "M", "G", "k", "dB", "h", "bit", "iB", "Wh", "Ah", "bar", "C", "VA", "var", "VAR",
  ]

  /// The prefixes of symbols of units, none among them; their case counts.
  package static let unitPrefixes: Set<String> = [
    "", "k", "K", "M", "G", "T", "P", "m", "μ", "µ", "u", "n", "p", "f", "c", "d",
  ]
}
