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
      guard
        WordList.namingVerbs.entries.contains(where: {
          sentence.hasPrefix($0) || isListed && sentence.contains($0)
        })
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
  static func clause(_ text: Substring) -> String { plain(text.prefix(clauseLength(text))) }

  static func clauseLength(_ text: Substring) -> Int {
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

  static func checked(_ phrase: String) -> String? {
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
    for topic in WordList.topics.entries where hasPrefix(topic) {
      return String(dropFirst(topic.count))
    }
    return self
  }
}

extension Character {
  /// Whether it marks up text and is none of it.
  fileprivate var isMark: Bool { "*_`~=\"“”「」『』 ".contains(self) }

  /// Whether it is of a noun as Japanese writes them: a Chinese character, katakana.
  var isOfJapaneseNoun: Bool {
    unicodeScalars.first.map { scalar in
      (0x4E00...0x9FFF).contains(scalar.value) || (0x30A0...0x30FF).contains(scalar.value)
        || scalar == "々" || (0xFF21...0xFF5A).contains(scalar.value)
    } == true
  }
}
