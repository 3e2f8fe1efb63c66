internal import Words

/// How English says what a symbol is.
extension MeaningText {
  static func english(_ text: Substring) -> String? {
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

  static func englishNoun(_ text: Substring) -> String? {
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

  static func withoutArticle(_ phrase: String) -> String {
    for article in ["the ", "a ", "an ", "The ", "A ", "An "] where phrase.hasPrefix(article) {
      return String(phrase.dropFirst(article.count))
    }
    return phrase
  }
}
