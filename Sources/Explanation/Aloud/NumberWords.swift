/// Numbers as words.
enum NumberWords {
  // MARK: English

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  private static let ordinals = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
  ]

  /// Up to twelve as a word, beyond in digits.
  static func english(_ digits: String) -> String {
    if let value = Int(digits), value < small.count, digits.first != "0" || digits == "0" {
      return small[value]
    }
    return digits.hasPrefix(".") ? "0" + digits : digits
  }

  static func ordinal(_ value: Int) -> String {
    if value < ordinals.count { return ordinals[value] }
    let ending =
      switch (value % 10, value % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(value)\(ending)"
  }

  /// `\frac{3}{4}`: three quarters. Nil where no one says it so.
  static func englishFraction(_ above: String, _ below: String) -> String? {
    guard let top = Int(above), let bottom = Int(below), (1...20).contains(top), (2...20).contains(bottom)
    else {
      return nil
    }
    let isOne = top == 1
    let part =
      switch bottom {
      case 2: isOne ? "half" : "halves"
      case 4: isOne ? "quarter" : "quarters"
      default: ordinal(bottom) + (isOne ? "" : "s")
      }
    return english(above) + " " + part
  }

  // MARK: Japanese

  private static let digitNames = ["ゼロ", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュウ"]
  private static let hundreds = [
    "", "ヒャク", "ニヒャク", "サンビャク", "ヨンヒャク", "ゴヒャク", "ロッピャク", "ナナヒャク", "ハッピャク", "キュウヒャク",
  ]
  private static let thousands = ["", "セン", "ニセン", "サンゼン", "ヨンセン", "ゴセン", "ロクセン", "ナナセン", "ハッセン", "キュウセン"]
  private static let tens = [
    "", "ジュウ", "ニジュウ", "サンジュウ", "ヨンジュウ", "ゴジュウ", "ロクジュウ", "ナナジュウ", "ハチジュウ", "キュウジュウ",
  ]
  private static let myriads = ["", "マン", "オク", "チョウ"]

  /// In kana; digits one by one behind the point and where a number is longer than anybody counts.
  static func japanese(_ digits: String) -> String {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts[0])
    guard parts.count > 1 else { return japaneseWhole(whole) }
    let first = whole.isEmpty || whole == "0" ? "レイ" : japaneseWhole(whole)
    return ([first, "テン"] + parts[1].compactMap { name(ofDigit: $0) }).joined(separator: " ")
  }

  private static func name(ofDigit digit: Character) -> String? {
    digit.wholeNumberValue.map { digitNames[$0] }
  }

  private static func japaneseWhole(_ digits: String) -> String {
    guard digits.count <= 16, digits.first != "0" || digits.count == 1 else {
      return digits.compactMap(name(ofDigit:)).joined(separator: " ")
    }
    if digits == "0" { return digitNames[0] }
    let values = digits.compactMap(\.wholeNumberValue)
    var words = ""
    var group = (values.count - 1) / 4
    var start = 0
    while group >= 0 {
      let end = values.count - group * 4
      let text = fourDigits(Array(values[start..<end]))
      if !text.isEmpty { words += (group == 3 && text == "イチ" ? "イッ" : text) + myriads[group] }
      start = end
      group -= 1
    }
    return words
  }

  private static func fourDigits(_ values: [Int]) -> String {
    let padded = Array(repeating: 0, count: 4 - values.count) + values
    return thousands[padded[0]] + hundreds[padded[1]] + tens[padded[2]]
      + (padded[3] > 0 ? digitNames[padded[3]] : "")
  }

  /// `二`, `十六`, as fractions and powers are written; nil for what is no whole number below ten thousand.
  static func kanji(_ digits: String) -> String? {
    guard let value = Int(digits), (0..<10_000).contains(value), digits.first != "0" || digits == "0" else {
      return nil
    }
    if value == 0 { return "零" }
    let names = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var text = ""
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十")] {
      let digit = value / unit % 10
      if digit > 0 { text += (digit == 1 ? "" : names[digit]) + name }
    }
    return text + names[value % 10]
  }
}
