/// How a text that names an error speaks of it.
package enum ErrorMention: Sendable, Equatable {
  /// It may come.
  case named
  /// It comes.
  case comes
  /// It does not come: the text says no, or that it is avoided or caught.
  case denied
  /// The text tells how it is to be avoided or caught.
  case remedied
}

extension WordList {
  /// The first mention of an error in a text, and what the text says of it; of several that do not agree no more than that it is named.
  package static func mention(of error: String, in text: some StringProtocol) -> (FoundWord, ErrorMention)? {
    let haystack = Haystack(text)
    let names = WordList(.english([error.lowercased(), error.lowercased() + "s"])).all(in: haystack)
    guard let first = names.first else { return nil }
    let sentence = ErrorSentence(haystack)
    let mentions = names.map { sentence.mention($0.range) }
    return (haystack.placed(first), mentions.allSatisfy { $0 == mentions[0] } ? mentions[0] : .named)
  }
}

/// A text about errors: where it says that something comes, that it does not, and that it is avoided or caught.
private struct ErrorSentence {
  let text: Haystack
  private let negations: [FoundWord]
  private let coming: [FoundWord]
  private let remedies: [FoundWord]
  private let isHypothetical: Bool
  /// Words of a verb with what it governs: `raises a very plain ValueError`.
  private static let reach = 5

  init(_ text: Haystack) {
    self.text = text
    let all = WordList.negations.all(in: text)
    let omissions = WordList.omissions.all(in: text)
    coming = WordList.raising.all(in: text)
    // What is not caught comes, and what it is denied of is no other verb.
    let found = WordList.avoidances.all(in: text) + WordList.handlings.all(in: text)
    remedies = found.filter { remedy in
      !all.contains { text.denies($0, remedy.range) }
        && !omissions.contains { $0.range.upperBound <= remedy.range.lowerBound }
    }
    negations = all.filter { negation in !found.contains { text.denies(negation, $0.range) } }
    isHypothetical = !all.isEmpty && WordList.possibilities.all(in: text).first != nil
  }

  func mention(_ name: Range<Int>) -> ErrorMention {
    if negations.contains(where: { text.denies($0, name) }) { return .denied }
    if let remedy = remedies.first(where: { governs($0, name) }) {
      return isTopic(remedy) ? .named : isToldHow(remedy) ? .remedied : .denied
    }
    if isDeniedLater(name) { return .denied }
    let verb = coming.first { !contains(remedies, $0) }
    guard let verb, remedies.isEmpty, !isHypothetical else { return .named }
    return negations.contains {
      text.denies($0, verb.range) && text.clause(around: verb.range) == text.clause(around: name)
    }
      || isDeniedAfter(name) ? .named : .comes
  }

  private func contains(_ found: [FoundWord], _ word: FoundWord) -> Bool {
    found.contains { $0.range.overlaps(word.range) }
  }

  /// Whether an error is what is avoided or caught: in one clause with it, where no clause that begins between has it come.
  private func governs(_ remedy: FoundWord, _ name: Range<Int>) -> Bool {
    guard text.clause(around: name).overlaps(remedy.range) || isPassive(remedy, of: name) else {
      return false
    }
    let isBefore = remedy.range.upperBound <= name.lowerBound
    let gap = isBefore ? remedy.range.upperBound..<name.lowerBound : name.upperBound..<remedy.range.lowerBound
    let between = text.words.filter { gap.contains($0.range.lowerBound) }
    // "Instead of a number this raises a …"
    if isBefore, WordList.substitutes.contains(remedy.word) { return between.count <= 3 }
    if isBefore { return !between.contains { WordList.clauseWords.contains($0.word) } }
    // "raises a … that the function catches": two things are told.
    return !isGoverned(name) || !between.contains { WordList.clauseWords.contains($0.word) }
  }

  /// Whether a verb by which errors come stands right before it: `raises a ValueError`.
  private func isGoverned(_ name: Range<Int>) -> Bool {
    coming.contains { verb in
      guard verb.range.upperBound <= name.lowerBound, text.clause(around: name).overlaps(verb.range) else {
        return false
      }
      let gap = verb.range.upperBound..<name.lowerBound
      return text.words.count { gap.contains($0.range.lowerBound) } <= Self.reach
    }
  }

  /// Whether what is said further on is said of the error: `…, and is caught`, `…; it never comes`.
  private func isPassive(_ remedy: FoundWord, of name: Range<Int>) -> Bool {
    remedy.range.lowerBound >= name.upperBound && !isGoverned(name) && isAboutIt(remedy, name)
  }

  /// Whether nothing stands between the error's clause and a word but what takes up the error: "which does", "but it will".
  private func isAboutIt(_ word: FoundWord, _ name: Range<Int>) -> Bool {
    let end = text.clause(around: name).upperBound
    guard word.range.lowerBound >= end else { return false }
    return text.words.allSatisfy {
      !(end..<word.range.lowerBound).contains($0.range.lowerBound) || WordList.references.contains($0.word)
    }
  }

  /// Whether a clause after the error's says that it does not come.
  private func isDeniedLater(_ name: Range<Int>) -> Bool {
    negations.contains { isAboutIt($0, name) && isOfComing($0) }
  }

  /// Whether a negation in the error's clause is of coming: "The … that others raise does not occur". Of what, is open.
  private func isDeniedAfter(_ name: Range<Int>) -> Bool {
    negations.contains { negation in
      negation.range.lowerBound >= name.upperBound && text.clause(around: name).overlaps(negation.range)
        && isOfComing(negation)
    }
  }

  /// Whether a negation ends its clause or has a verb of coming after it: "is not", "does not occur".
  private func isOfComing(_ negation: FoundWord) -> Bool {
    let end = text.clause(around: negation.range).upperBound
    let rest = text.words.filter { (negation.range.upperBound..<end).contains($0.range.lowerBound) }
      .drop { WordList.references.contains($0.word) }
    guard let next = rest.first else { return true }
    return coming.contains { $0.range.overlaps(next.range) }
  }

  /// Whether a text does no more than say what comes: "Catching a …", "… handling".
  private func isTopic(_ remedy: FoundWord) -> Bool {
    WordList.handlings.contains(remedy.word) && remedy.word.hasSuffix("ing")
      && [text.words.first, text.words.last].contains(remedy)
  }

  /// Whether a remedy is told of, and not that it is taken: "to avoid", "can be caught", "catch the …".
  private func isToldHow(_ remedy: FoundWord) -> Bool {
    let before = text.words.filter { $0.range.upperBound <= remedy.range.lowerBound }
    if WordList.substitutes.contains(remedy.word) { return false }
    return before.isEmpty || !remedy.word.utf8.allSatisfy { $0 < 0x80 }
      || before.suffix(3).contains { WordList.advice.contains($0.word) }
  }
}
