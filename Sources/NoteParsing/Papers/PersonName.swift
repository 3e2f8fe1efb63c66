/// A name of a person or an organisation, in its parts.
///
/// Names in 漢字, かな or 한글 have the family name first, as they are written; those without a space in between are not
/// divided, as nothing tells where.
package struct PersonName: Sendable, Equatable {
  package var given: String
  /// What stands before the family name in lower case: `van der`.
  package var particle: String
  package var family: String
  /// `Jr.`, `III`.
  package var suffix: String
  /// Whether the name is one of an organisation, which has no parts: all of it is `family`.
  package var isOrganisation: Bool

  package init(
    given: String = "", particle: String = "", family: String, suffix: String = "",
    isOrganisation: Bool = false
  ) {
    self.given = given
    self.particle = particle
    self.family = family
    self.suffix = suffix
    self.isOrganisation = isOrganisation
  }

  /// Reads one name as people write it: `Given von Family`, `von Family, Jr., Given`, `{Organisation}`, `山田 太郎`.
  package init(text: String) {
    self.init(NameText(text), isBibTeX: false, decode: NameText.withoutBraces)
  }

  /// The name in the order in which it is said.
  package var display: String {
    if isOrganisation { return family }
    if isEastAsian {
      return [family, given].filter { !$0.isEmpty }.joined(separator: isKatakana ? "・" : " ")
    }
    if isKatakana { return given + "・" + family }
    return [given, particle, family, suffix].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The name as BibTeX sorts it, `von Family, Jr., Given`; an organisation stands in braces.
  package var sorted: String {
    if isOrganisation { return "{\(family)}" }
    let parts = [[particle, family].filter { !$0.isEmpty }.joined(separator: " "), suffix, given]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether the name is written family first, without a comma.
  private var isEastAsian: Bool {
    !isKatakana && particle.isEmpty && suffix.isEmpty && !family.isEmpty && EastAsian.isAll(family)
      && EastAsian.isAll(given)
  }

  /// A foreign name in Japanese letters, given name first: ジェフリー・ヒントン.
  private var isKatakana: Bool {
    !given.isEmpty && particle.isEmpty && suffix.isEmpty && EastAsian.isKatakana(family)
      && EastAsian.isKatakana(given)
  }
}

extension PersonName {
  /// - Parameter decode: Reads the text of a part, once the name is divided.
  init(_ name: NameText, isBibTeX: Bool, decode: (String) -> String) {
    if let inner = name.inBraces {
      self.init(family: decode(inner), isOrganisation: true)
      return
    }
    let parts = name.split { $0 == "," || !isBibTeX && $0 == "，" }
    let words = parts.map { $0.words() }
    if parts.count > 1, words.count(where: { !$0.isEmpty }) > 1 {
      self.init(sorted: words, decode)
    } else {
      self.init(said: words.first { !$0.isEmpty } ?? [], isBibTeX: isBibTeX, decode)
    }
    if !isBibTeX, words.count == 1, Organisation.isOne(display) {
      self.init(family: display, isOrganisation: true)
    }
  }

  /// `von Family, Jr., Given`.
  private init(sorted parts: [[NameText]], _ decode: (String) -> String) {
    var given = Array(parts[1...].joined(by: ","))
    var suffix: [NameText] = []
    let isSuffix = { (words: [NameText]) in words.count == 1 && NameSuffix.isOne(words[0].text) }
    if parts.count == 2, isSuffix(parts[1]), parts[0].count > 1 {
      // `Sammy Davis, Jr.`
      self.init(said: parts[0] + parts[1], isBibTeX: false, decode)
      return
    }
    if parts.count > 2 {
      // People write `King, Martin Luther, Jr.` as well.
      let isLast = !isSuffix(parts[1]) && isSuffix(parts[2])
      suffix = isLast ? parts[2] : parts[1]
      given = isLast ? parts[1] : Array(parts[2...].joined(by: ","))
    }
    // The family name is what follows the last word in lower case.
    let last = parts[0].dropLast().lastIndex { $0.isLowercase }
    let particle = parts[0][..<(last.map { $0 + 1 } ?? 0)]
    self.init(
      given: decode(given.text), particle: decode(Array(particle).text),
      family: decode(Array(parts[0][particle.endIndex...]).text), suffix: decode(suffix.text))
  }

  /// `Given von Family Jr.`, or family first where the script says so.
  private init(said words: [NameText], isBibTeX: Bool, _ decode: (String) -> String) {
    var words = words
    if words.count == 1, let parts = Self.katakana(words[0].text) {
      self.init(given: parts.given, family: parts.family)
      return
    }
    if words.count > 1, words.allSatisfy({ EastAsian.isAll($0.text) }) {
      self.init(given: decode(Array(words[1...]).text), family: decode(words[0].text))
      return
    }
    var suffix: [NameText] = []
    if words.count > 2, NameSuffix.isOne(words[words.count - 1].text) { suffix = [words.removeLast()] }
    guard words.count > 1 else {
      self.init(family: decode(words.text), suffix: decode(suffix.text))
      return
    }
    let before = words.dropLast()
    let first = before.firstIndex { $0.isLowercase }
    let last = before.lastIndex { $0.isLowercase }
    var family = last.map { $0 + 1 } ?? words.count - 1
    if last == nil, !isBibTeX {
      // `Yann Le Cun`: a particle in upper case belongs to the family name.
      while family > 1, NameParticle.isOne(words[family - 1].text) { family -= 1 }
    }
    self.init(
      given: decode(Array(words[..<(first ?? family)]).text),
      particle: decode(first.map { Array(words[$0..<family]).text } ?? ""),
      family: decode(Array(words[family...]).text), suffix: decode(suffix.text))
  }

  private static func katakana(_ text: String) -> (given: String, family: String)? {
    guard let dot = text.lastIndex(of: "・") else { return nil }
    let (given, family) = (String(text[..<dot]), String(text[text.index(after: dot)...]))
    guard !given.isEmpty, !family.isEmpty, EastAsian.isKatakana(given), EastAsian.isKatakana(family) else {
      return nil
    }
    return (given, family)
  }
}
