internal import LaTeXMath

extension Speaker {
  /// One part. `isLast` says that nothing follows which could be taken for its own.
  mutating func say(_ part: FormulaPart, isLast: Bool) {
    switch part {
    case .letter(let letter, let font): self.letter(letter, font)
    case .given(let reading, _): say(reading)
    case .number(let digits): number(digits)
    case .word(let name): word(name)
    case .text(let text): self.text(text)
    case .sign(let sign, _): self.sign(sign)
    case .accented(let name, let base): accented(name, base)
    case .scripted(let scripted): self.scripted(scripted, isLast: isLast)
    case .fraction(let above, let below): fraction(above, below, isLast: isLast)
    case .binomial(let above, let below): binomial(above, below)
    case .root(let radicand, let degree): root(radicand, degree, isLast: isLast)
    case .bracket(let left, let parts, let right): bracket(left, parts, right, isLast: isLast)
    case .application(let function, let left, let content):
      application(function, left, content, isLast: isLast)
    case .rows(let kind, let rows): self.rows(kind, rows)
    case .stacked(let base, let over, let under): stacked(base, over, under)
    case .arrow, .negated: row([part])
    case .struckOut(let parts):
      sayInFull("struck out", "取り消し線、")
      inner(parts)
    case .modulus(let parts):
      closeRelation()
      say(Phrase("mod", "モッド", full: "modulo", japaneseFull: "法"))
      inner(parts)
      sayInFull("", "に 関して")
    case .tag(let parts):
      guard isLong else { return }
      closeRelation()
      comma()
      say("labelled", "式 番号")
      inner(parts)
    case .group(let parts):
      let mapping = isMapping
      row(parts)
      isMapping = mapping
    case .pause: comma()
    }
  }

  private mutating func number(_ digits: String) {
    if !isJapanese { return say(NumberWords.english(digits)) }
    say(digits == "1" && !isLong ? "ワン" : NumberWords.japanese(digits))
  }

  private mutating func letter(_ letter: String, _ font: MathFont?) {
    if letter == "1" {
      if font == .doubleStruck {
        return say(Phrase("indicator", "指示関数", full: "the indicator", japaneseFull: "指示関数"))
      }
      sayInFull("bold", "太字の")
      return number(letter)
    }
    if isLong, let font, font == .doubleStruck, let phrase = Self.sets[letter] { return say(phrase) }
    if isLong, let font, let name = Self.fonts[font] { say(name) }
    if isLong, font == nil, doubleLetters.contains(letter) { say("capital", "大文字の") }
    say(LetterNames.name(of: letter, in: language))
  }

  static let sets: [String: Phrase] = [
    "R": Phrase("R", "アール", full: "the real numbers", japaneseFull: "実数全体"),
    "N": Phrase("N", "エヌ", full: "the natural numbers", japaneseFull: "自然数全体"),
    "Z": Phrase("Z", "ゼット", full: "the integers", japaneseFull: "整数全体"),
    "Q": Phrase("Q", "キュー", full: "the rational numbers", japaneseFull: "有理数全体"),
    "C": Phrase("C", "シー", full: "the complex numbers", japaneseFull: "複素数全体"),
    "E": Phrase("E", "イー", full: "the expectation", japaneseFull: "期待値"),
    "P": Phrase("P", "ピー", full: "the probability", japaneseFull: "確率"),
  ]

  private static let fonts: [MathFont: Phrase] = [
    .bold: Phrase("bold", "太字の"), .boldItalic: Phrase("bold", "太字の"),
    .doubleStruck: Phrase("blackboard", "黒板太字の"),
    .calligraphic: Phrase("script", "花文字の"), .script: Phrase("script", "花文字の"),
    .fraktur: Phrase("fraktur", "ドイツ文字の"),
  ]

  private mutating func word(_ name: String) {
    if let phrase = SpokenWords.names[name] { return say(phrase) }
    if name.hasPrefix("-"), name.count > 1 { return attach(name) }
    if let first = name.first, name.count > 1, name.count < 5, first.isLetter,
      name.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
    {
      say(LetterNames.name(of: String(first), in: language))
      return number(String(name.dropFirst()))
    }
    if name.count == 1 { return say(LetterNames.name(of: name, in: language)) }
    let isAbbreviation = name.count <= 4 && name.allSatisfy { $0.isASCII && $0.isUppercase }
    say(isJapanese && isAbbreviation ? LetterNames.spelled(name) : name)
  }

  private mutating func text(_ text: String) {
    var words = text.filter { $0 != "\\" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while let first = words.first, ",、，".contains(first) {
      comma()
      words = String(words.dropFirst()).trimmedOfSpaces
    }
    // `p\text{-value}`
    if words.hasPrefix("-"), words.count > 1 { return attach(words) }
    let known =
      isJapanese ? SpokenWords.japanese[words.lowercased()] : SpokenWords.english[words.lowercased()]
    if isJapanese, let phrase = SpokenWords.names[words] { return say(phrase.japanese) }
    // `P(\text{test|cancer})`
    if barMeaning == .given, let bar = words.firstIndex(of: "|") {
      say(String(words[..<bar]).trimmedOfSpaces)
      say(Phrase("given", "バー", japaneseFull: "ギブン"))
      return say(String(words[words.index(after: bar)...]).trimmedOfSpaces)
    }
    say(known ?? words)
  }

  private mutating func sign(_ sign: String) {
    if sign == "×", dimensions || facts.isSize { return say("by", "かける") }
    if sign == "⋅" { return say(isTimes ? Phrase("times", "かける") : Phrase("dot", "ドット")) }
    if sign == "×", isCross { return say("cross", "クロス") }
    guard let phrase = SignNames.phrase(sign) else { return say(Self.fallback(sign, language)) }
    say(phrase)
  }

  private mutating func accented(_ name: String, _ base: FormulaPart) {
    guard let phrase = Self.accents[name] else { return say(base, isLast: false) }
    if base.isAtom, !isLong || base.scripts == nil {
      say(base, isLast: false)
      return say(phrase)
    }
    if isJapanese {
      say(base, isLast: false)
      if isLong {
        pause()
        say("全体 に")
      }
      return say(phrase)
    }
    say(base, isLast: false)
    if isLong {
      pause()
      say("all")
    }
    say(phrase)
  }

  mutating func accent(_ name: String) { if let phrase = Self.accents[name] { say(phrase) } }

  private static let accents: [String: Phrase] = [
    "hat": Phrase("hat", "ハット"), "widehat": Phrase("hat", "ハット"), "bar": Phrase("bar", "バー"),
    "overline": Phrase("bar", "バー"), "tilde": Phrase("tilde", "チルダ"), "widetilde": Phrase("tilde", "チルダ"),
    "dot": Phrase("dot", "ドット"), "ddot": Phrase("double dot", "ツードット"),
    "dddot": Phrase("triple dot", "スリードット"),
    "ddddot": Phrase("quadruple dot", "フォードット"), "vec": Phrase("vector", "ベクトル"),
    "overrightarrow": Phrase("vector", "ベクトル"),
    "overleftarrow": Phrase("left arrow", "左矢印"), "check": Phrase("check", "チェック"),
    "breve": Phrase("breve", "ブレーヴェ"),
    "acute": Phrase("acute", "アキュート"), "grave": Phrase("grave", "グレーヴ"), "mathring": Phrase("ring", "リング"),
    "underline": Phrase("underlined", "アンダーライン"), "underbar": Phrase("underlined", "アンダーライン"),
    "utilde": Phrase("under tilde", "下 チルダ"),
    "widecheck": Phrase("check", "チェック"), "cedilla": Phrase("cedilla", "セディーユ"),
    "overleftrightarrow": Phrase("line", "直線"),
    "Overrightarrow": Phrase("vector", "ベクトル"), "overrightharpoon": Phrase("vector", "ベクトル"),
  ]

  private mutating func stacked(_ base: [FormulaPart], _ over: [FormulaPart]?, _ under: [FormulaPart]?) {
    let outer = isBinding
    inner(base)
    isBinding = outer
    guard isLong else { return }
    if let over, !over.isEmpty {
      pause()
      say("labelled", "上 に")
      inner(over)
    }
    if let under, !under.isEmpty {
      pause()
      say("labelled", "下 に")
      inner(under)
    }
    pause()
  }
}
