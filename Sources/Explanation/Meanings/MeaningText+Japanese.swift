internal import Words

/// How Japanese says what a symbol is.
extension MeaningText {
  /// `は` and what it is, up to the end of the clause, without the verb of being.
  static func japanese(_ text: Substring) -> String? {
    var phrase = Substring(clause(text))
    // 密度ではなく抵抗率
    if let denied = String(phrase).firstRange(of: "ではなく") {
      phrase = Substring(String(phrase)[denied.upperBound...])
    }
    var hasCopula = false
    var again = true
    while again {
      again = false
      for ending in WordList.copulas.entries where phrase.hasSuffix(ending) && phrase.count > ending.count {
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
  static func named(_ text: Substring) -> String? {
    let clause = String(text.prefix { !"。、\n".contains($0) })
    let verbs = WordList.namingVerbs.entries.compactMap { clause.firstRange(of: $0)?.lowerBound }
    guard let verb = verbs.min(), case let phrase = clause[..<verb], phrase.last?.isOfJapaneseNoun == true
    else {
      return nil
    }
    return checked(String(phrase))
  }

  static func japaneseNoun(_ text: Substring) -> String? {
    let noun = text.reversed().prefix { $0.isOfJapaneseNoun || $0 == "の" }
    let phrase = String(noun.reversed().drop { $0 == "の" })
    // 力 $F$, but 各 $i$
    return phrase.count > 1 || phrase.first.map { !WordList.countingSigns.contains(String($0)) } == true
      ? checked(phrase) : nil
  }
}
