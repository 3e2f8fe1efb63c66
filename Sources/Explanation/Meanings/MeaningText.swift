internal import Words

/// The words of a meaning, out of the text that holds them.
enum MeaningText {
  /// More letters are a paragraph and no meaning.
  private static let longest = 80

  /// A text without marks of Markdown at its ends, its white space as single spaces.
  static func plain(_ text: some StringProtocol) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var rest = words[...]
    while let first = rest.first, first.isMark { rest.removeFirst() }
    while let last = rest.last, last.isMark || ".。,、;；:：".contains(last) { rest.removeLast() }
    return String(rest)
  }

  /// What is said of a symbol.
  struct Said {
    var text: String
    var form: StatedMeaning.Form
    /// Whether the sentence gives the symbol its meaning, and does not only tell something of it.
    var isNaming = false
  }

  /// What stands right behind a symbol and says what it is: `is the learning rate`, `: learning rate`, `は学習率`.
  /// - Parameter before: What stands before it: in "the mean of $X$ is the centre" it is not the symbol that is told of.
  /// - Parameter sentence: All of the sentence up to it: "where $a$ is the one and $b$ the other" gives both a meaning.
  static func stated(behind text: String, before: String, sentence: String) -> Said? {
    // `**$\nu$** is`
    let text = text.drop { $0.isWhitespace || $0 == "*" || $0 == "_" }
    guard let first = text.first else { return nil }
    let lead = Lead(before, sentence)
    switch first {
    case ":", "：", "—", "–", "=":
      guard lead.isStart, first != "=" || text.dropFirst().first == " " else { return nil }
      return listed(text.dropFirst()).map { Said(text: $0, form: .sentence, isNaming: true) }
    case "-":
      guard lead.isStart, text.dropFirst().first == " " else { return nil }
      return listed(text.dropFirst()).map { Said(text: $0, form: .sentence, isNaming: true) }
    case "(", "（": return bracketed(text.dropFirst()).map { Said(text: $0, form: .apposition) }
    case "は":
      guard lead.isSubject else { return nil }
      return japanese(text.dropFirst()).map { Said(text: $0, form: .sentence, isNaming: lead.isNaming) }
    case "を": return named(text.dropFirst()).map { Said(text: $0, form: .sentence, isNaming: true) }
    default:
      if lead.isOfWriting, text.hasPrefix("the ") {
        return checked(withoutArticle(clause(text))).map { Said(text: $0, form: .sentence, isNaming: true) }
      }
      if text.hasPrefix("for the "), before.lowercased().contains("write") {
        return checked(withoutArticle(clause(text.dropFirst(4)))).map {
          Said(text: $0, form: .sentence, isNaming: true)
        }
      }
      guard lead.isSubject else { return nil }
      return english(text).map {
        Said(text: $0, form: .sentence, isNaming: lead.isNaming || text.hasPrefix("denote"))
      }
    }
  }

  /// What stands before a symbol in its sentence.
  private struct Lead {
    /// Nothing but the mark of a list.
    let isStart: Bool
    /// Whether the symbol is what the sentence speaks of: it stands first, or behind "where", "let", ここで.
    let isSubject: Bool
    /// Whether a word says that names are given.
    let isNaming: Bool
    /// `with`, `write`
    let isOfWriting: Bool

    init(_ before: String, _ sentence: String) {
      let text = before.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
      let trimmed = text.filter { !"*_`>".contains($0) }.trimmingSpaces
      let isMark = trimmed.allSatisfy { !$0.isLetter && $0 != "~" } && trimmed.count <= 4
      isStart = isMark && (before.isEmpty || before.last?.isNewline == true || !trimmed.contains(","))
      let word = String(trimmed.reversed().prefix { $0.isLetter }.reversed())
      let end = trimmed.last
      let isClause = end.map { ",;:.、。，（(—–".contains($0) } ?? true
      let lead = word.lowercased()
      let isIntroduced =
        WordList.introducing.contains(lead)
        || WordList.introducing.entries.contains {
          word.hasSuffix($0) && !$0.isEmpty && $0.utf8.first.map { $0 >= 0x80 } == true
        }
      let isOfList = isClause || lead == "and"
      isNaming =
        isIntroduced
        || isOfList
          && WordList.introducing.first(in: sentence.drop { !$0.isLetter }.prefix(12)).map {
            $0.range.lowerBound == 0
          }
            == true
      isSubject = isStart || isClause || isNaming || WordList.leading.contains(lead)
      isOfWriting = ["with", "by", "write", "writing"].contains(lead)
    }
  }

  /// The noun right before a symbol: "the learning rate ", "学習率 ", "学習率を".
  /// - Parameter isJapanese: Whether Chinese characters are Japanese here; in Chinese what stands before a symbol may be anything.
  static func noun(before text: String, behind: String, isJapanese: Bool) -> String? {
    var text = text[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    // 学習率を $\eta$ とする
    if text.last == "を" {
      // 学習率を $\eta$、慣性係数を $\beta$ とする
      let sentence = behind.prefix { $0 != "。" && $0 != "\n" }.drop(while: \.isWhitespace)
      let isListed = sentence.first == "、" || sentence.first == "，" || sentence.first == ","
      guard wordsOfNaming.contains(where: { sentence.hasPrefix($0) || isListed && sentence.contains($0) })
      else {
        return nil
      }
      text.removeLast()
      // 正則化の強さを $\lambda$ とおく
      let phrase = text.reversed().prefix { !"。、，,\n".contains($0) }.reversed()
      return phrase.count <= 20 ? checked(String(phrase).afterTopic) : nil
    }
    guard let last = text.last else { return nil }
    guard last.isOfJapaneseNoun else { return englishNoun(text) }
    return isJapanese ? japaneseNoun(text) : nil
  }

  // MARK: English

  private static func english(_ text: Substring) -> String? {
    guard let verb = WordList.naming.first(in: text.prefix(24)), verb.range.lowerBound == 0 else {
      return nil
    }
    let rest = String(decoding: text.utf8.dropFirst(verb.range.upperBound), as: UTF8.self)
    let phrase = clause(rest[...])
    let words = phrase.split(separator: " ").map { $0.lowercased() }
    // "is large" says how it is, "is the rate" what.
    // `is Planck's constant`
    let isNamed =
      phrase.first?.isUppercase == true
      && words.first.map { $0.hasSuffix("'s") || $0.hasSuffix("’s") } == true
    guard let first = words.first,
      isNamed || WordList.determiners.contains(first) || verb.word.hasPrefix("denote"),
      words.count > 1, words.count <= 16, !WordList.phraseEnds.contains(words[1])
    else { return nil }
    return checked(withoutArticle(phrase))
  }

  private static func englishNoun(_ text: Substring) -> String? {
    guard text.last?.isASCII == true, text.last?.isLetter == true else { return nil }
    var words: [Substring] = []
    var rest = text
    while words.count < 6 {
      while rest.last == " " { rest.removeLast() }
      let word = rest.reversed().prefix { $0.isLetter || $0 == "-" || $0 == "'" }
      guard !word.isEmpty else { return nil }
      let start = rest.index(rest.endIndex, offsetBy: -word.count)
      let found = rest[start...]
      rest = rest[..<start]
      if WordList.determiners.contains(found.lowercased()) {
        // "a fixed $G$" says how it is, "the function of $X$" what it is of.
        guard let last = words.first, let first = words.last,
          !WordList.prepositions.contains(last.lowercased()),
          !words.contains(where: {
            $0.lowercased() != "of" && WordList.prepositions.contains($0.lowercased())
          }),
          words.count > 1 || !WordList.qualifiers.contains(first.lowercased())
        else { return nil }
        return checked(words.reversed().joined(separator: " "))
      }
      if WordList.phraseEnds.contains(found.lowercased()) { return nil }
      words.append(found)
      guard rest.last == " " || rest.last == "\n" else { return nil }
      while rest.last?.isWhitespace == true { rest.removeLast() }
    }
    return nil
  }

  private static func withoutArticle(_ phrase: String) -> String {
    for article in ["the ", "a ", "an ", "The ", "A ", "An "] where phrase.hasPrefix(article) {
      return String(phrase.dropFirst(article.count))
    }
    return phrase
  }

  // MARK: Japanese

  /// `は` and what it is, up to the end of the clause, without the verb of being.
  private static func japanese(_ text: Substring) -> String? {
    var phrase = Substring(clause(text))
    // 密度ではなく抵抗率
    if let denied = String(phrase).firstRange(of: "ではなく") {
      phrase = Substring(String(phrase)[denied.upperBound...])
    }
    var hasCopula = false
    var again = true
    while again {
      again = false
      for ending in copulas where phrase.hasSuffix(ending) && phrase.count > ending.count {
        phrase.removeLast(ending.count)
        (hasCopula, again) = (true, true)
        break
      }
    }
    let rest = text.dropFirst(clauseLength(text))
    // `は確率、$n$ は個数とする`
    let isListed = rest.first == "、" && rest.dropFirst().first { !$0.isWhitespace } == "$"
    let isEnd = rest.isEmpty || rest.first.map { "。（(\n".contains($0) } == true
    guard hasCopula || isEnd || isListed, phrase.last?.isOfJapaneseNoun == true || phrase.last == "$",
      !["が", "に関して", "について", "に対して"].contains(where: { phrase.contains($0) })
    else { return nil }
    return checked(String(phrase))
  }

  /// `を学習率とする`
  private static func named(_ text: Substring) -> String? {
    let clause = String(text.prefix { !"。、\n".contains($0) })
    let verbs = wordsOfNaming.compactMap { clause.firstRange(of: $0)?.lowerBound }
    guard let verb = verbs.min(), case let phrase = clause[..<verb], phrase.last?.isOfJapaneseNoun == true
    else {
      return nil
    }
    return checked(String(phrase))
  }

  private static func japaneseNoun(_ text: Substring) -> String? {
    let noun = text.reversed().prefix { $0.isOfJapaneseNoun || $0 == "の" }
    let phrase = String(noun.reversed().drop { $0 == "の" })
    // 力 $F$, but 各 $i$
    return phrase.count > 1 || phrase.first.map { !"各次式図表項節章第方前後上下中内外同両全".contains($0) } == true
      ? checked(phrase) : nil
  }

  private static let copulas = [
    "とします", "とする", "とし", "である", "です", "であり", "であって", "のこと", "を表します", "を表す", "を表し", "を示す", "を意味する",
    "と呼ばれる", "と呼ぶ", "で", "だ",
  ]
  private static let wordsOfNaming = ["とする", "とおく", "とします", "とおきます", "とし", "とおき", "と書く", "と呼ぶ", "で表す", "と表す"]

  // MARK: Parts

  /// `: learning rate`, up to the end of the clause or a comma.
  private static func listed(_ text: Substring) -> String? {
    let phrase = clause(text.drop { $0.isWhitespace })
    // What follows is a formula or a value.
    guard let first = phrase.first, first.isLetter || first.isMark else { return nil }
    return checked(withoutArticle(plain(phrase)))
  }

  /// `(learning rate)`
  private static func bracketed(_ text: Substring) -> String? {
    guard let end = text.firstIndex(where: { $0 == ")" || $0 == "）" }) else { return nil }
    let phrase = plain(text[..<end])
    guard let first = phrase.first, first.isLetter, !phrase.contains("="), !phrase.contains("`"),
      phrase.split(separator: " ").count <= 6
    else { return nil }
    return checked(withoutArticle(phrase))
  }

  /// A text up to where its clause ends.
  private static func clause(_ text: Substring) -> String { plain(text.prefix(clauseLength(text))) }

  private static func clauseLength(_ text: Substring) -> Int {
    var length = 0
    var isInFormula = false
    var last: Character?
    var rest = text
    while let character = rest.first {
      rest.removeFirst()
      // "the curvature and $\tau$ the torsion"
      if character == "$", !isInFormula,
        let word = [" and ", " and let "].last(where: { text.prefix(length).hasSuffix($0) })
      {
        return length - word.count
      }
      if character == "$" { isInFormula.toggle() }
      if !isInFormula {
        if "。、；;（(|<）)".contains(character) { return length }
        // A paragraph goes on in its next line, a list does not.
        if character.isNewline,
          rest.first.map({ $0.isLetter || $0 == "$" }) != true || last == " " || last == "\\"
        {
          return length
        }
        if let last, last == "," || last == ".", character.isWhitespace { return length - 1 }
      }
      last = character
      length += 1
    }
    return length
  }

  private static func checked(_ phrase: String) -> String? {
    let phrase = plain(phrase)
    let isDenied = WordList.phraseEnds.contains(phrase.prefix { $0 != " " }.lowercased())
    return phrase.count <= longest && phrase.contains(where: \.isLetter) && !isDenied ? phrase : nil
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    let text = drop(while: \.isWhitespace)
    return String(text.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// What follows the topic of a Japanese sentence: ここで正則化の強さ without ここで.
  fileprivate var afterTopic: String {
    for topic in ["ここで", "ここでは", "また", "いま", "今", "まず", "次に", "さらに", "ただし"] where hasPrefix(topic) {
      return String(dropFirst(topic.count))
    }
    return self
  }
}

extension Character {
  /// Whether it marks up text and is none of it.
  fileprivate var isMark: Bool { "*_`~=\"“”「」『』 ".contains(self) }

  /// Whether it is of a noun as Japanese writes them: a Chinese character, katakana.
  fileprivate var isOfJapaneseNoun: Bool {
    unicodeScalars.first.map { scalar in
      (0x4E00...0x9FFF).contains(scalar.value) || (0x30A0...0x30FF).contains(scalar.value)
        || scalar == "々" || (0xFF21...0xFF5A).contains(scalar.value)
    } == true
  }
}
