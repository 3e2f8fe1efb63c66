/// Who says what a clause leads to, where that is not the writer: "Sam got", "the students write", "the model's output is".
package enum Speech {
  /// The verb, or the word for what was said, by which a clause leads to somebody else's claim; nil where the writer claims it.
  /// - Parameter isOnModels: whether the note is about language models, whose output then is nobody's claim.
  package static func word(leadingTo clause: String, isOnModels: Bool) -> FoundWord? {
    spaced(clause, isOnModels) ?? unspaced(clause, isOnModels)
  }

  /// Whom a sentence names as its source: "According to Sam, …".
  package static func source(of sentence: String) -> FoundWord? {
    if let found = WordList.hearsay.first(in: sentence) { return found }
    if let found = reckoning(openingSentence: sentence) { return found }
    if let found = WordList.sourcesBehind.first(in: sentence) {
      let before = String(decoding: Array(sentence.utf8)[..<found.range.lowerBound].suffix(30), as: UTF8.self)
      let named = before.split { "、。，,：: ".contains($0) }.last.map(String.init) ?? ""
      return named.isEmpty || WordList.ownSources.entries.contains(where: named.hasSuffix) ? nil : found
    }
    guard let found = WordList.sources.first(in: sentence) else { return nil }
    let behind = String(decoding: Array(sentence.utf8)[found.range.upperBound...], as: UTF8.self)
    let named = tokens(of: String(behind.prefix { !",;:".contains($0) })).prefix(5)
    guard let first = named.first,
      !named.contains(where: { isOwnSource($0.text) }),
      !named.prefix(2).contains(where: { WordList.writers.contains($0.text.lowercased()) })
    else { return nil }
    let isSomething =
      isName(first.text) || names(named.prefix(2), false, isSaying: true)
      || WordList.articles.contains(first.text.lowercased()) && named.count > 1
    return isSomething ? found : nil
  }

  /// What somebody came to, before the comma by which a sentence goes on: "By Sam's calculation, …".
  private static func reckoning(openingSentence sentence: String) -> FoundWord? {
    let words = Array(tokens(of: String(sentence.prefix { !",;:".contains($0) })).prefix(3))
    guard words.count == 3, WordList.leadingToSources.contains(words[0].text.lowercased()),
      isSomeones(words[1].text, false), WordList.sayings.contains(words[2].text.lowercased())
    else { return nil }
    return FoundWord(word: words[2].text.lowercased(), range: words[2].range)
  }

  /// Whether it names what a writer rests on: "formula", "l'énoncé".
  private static func isOwnSource(_ word: String) -> Bool {
    word.lowercased().split { "'’".contains($0) }.contains { WordList.ownSources.contains(String($0)) }
  }

  /// What a note on language models calls a text of theirs, by the clause that leads to it.
  package static func modelText(in clause: String) -> FoundWord? {
    WordList.modelTexts.all(in: clause).first { found in
      let bytes = Array(clause.utf8)
      guard found.word.utf8.allSatisfy({ $0 < 0x80 }) else { return true }
      // "The sample proportion", "single-generation": a sort of something else.
      if found.range.lowerBound > 0, bytes[found.range.lowerBound - 1] == UInt8(ascii: "-") { return false }
      let behind = String(decoding: bytes[found.range.upperBound...], as: UTF8.self)
      let rest = behind.drop { $0.isWhitespace || "*_~".contains($0) }
      guard let next = rest.first, next.isLetter else { return true }
      return WordList.behindModelTexts.contains(String(rest.prefix(while: \.isLetter)).lowercased())
    }
  }

  /// What a note on language models calls a text that they are trained on.
  package static func trainingText(in sentence: String) -> FoundWord? {
    WordList.trainingTexts.first(in: sentence)
  }

  /// The same for the words behind the claim: 〜と答えた.
  package static func word(behind clause: String) -> FoundWord? {
    guard let found = WordList.sayingBehind.first(in: clause) else { return nil }
    // Right behind it, but for a counter or a unit.
    return found.range.lowerBound <= 12 ? found : nil
  }

  /// The verb behind a claim that somebody else came to, who is named before it: 別の人は…を得た.
  package static func word(behind clause: String, ledBy lead: String) -> FoundWord? {
    guard let verb = WordList.comingTo.first(in: clause), verb.range.lowerBound <= 12,
      let speaker = WordList.speakersUnspaced.all(in: lead).last,
      lead.utf8.count - speaker.range.upperBound <= 18
    else { return nil }
    return verb
  }

  // MARK: Languages with spaces

  private static func spaced(_ clause: String, _ isOnModels: Bool) -> FoundWord? {
    let words = tokens(of: clause).suffix(12)
    for place in words.indices.reversed() where words.endIndex - place <= 7 {
      let word = words[place].text.lowercased()
      let isDown = place + 1 < words.endIndex && words[place + 1].text.lowercased() == "down"
      let isSaying = WordList.saying.contains(word) || isDown && ["put", "puts"].contains(word)
      let (isBelieving, isHolding) = (WordList.believing.contains(word), WordList.holding.contains(word))
      guard
        isSaying || isBelieving || isHolding || WordList.computing.contains(word)
          || WordList.sayings.contains(word)
      else { continue }
      let before = words[..<place]
      // "The answer key has", "The book gives"
      if isHolding || isSaying || WordList.computing.contains(word), isOfDocument(before) {
        return FoundWord(word: word, range: words[place].range)
      }
      // "The output of the LLM"
      if WordList.sayings.contains(word), words[(place + 1)...].prefix(4).first?.text == "of",
        names(words[(place + 1)...].prefix(4), isOnModels, isSaying: false)
      {
        return FoundWord(word: word, range: words[place].range)
      }
      guard let subject = before.last(where: { !isPassedOver($0.text) }) else { continue }
      if isBelieving, !WordList.selves.contains(subject.text.lowercased()) {
        return FoundWord(word: word, range: words[place].range)
      }
      if WordList.sayings.contains(word) {
        guard isSomeones(subject.text, isOnModels) || names(before, isOnModels, isSaying: false) else {
          continue
        }
      } else if !isSaid(word, by: subject.text, before, isSaying, isOnModels) {
        continue
      }
      return FoundWord(word: word, range: words[place].range)
    }
    return nil
  }

  /// Whether the subject of a verb is somebody else.
  private static func isSaid(
    _ verb: String, by subject: String, _ before: ArraySlice<Token>, _ isSaying: Bool, _ isOnModels: Bool
  ) -> Bool {
    if WordList.writers.contains(subject.lowercased()) { return false }
    if WordList.thinking.contains(verb) || WordList.quantifiers.contains(subject.lowercased())
      || WordList.others.contains(subject.lowercased())
    {
      return true
    }
    return isSaying && isName(subject) || isSaidByOthers(verb, subject, before)
      || names(before, isOnModels, isSaying: isSaying)
  }

  /// Whether a verb that only people and what they write have follows a subject that is neither the writer nor what a writer rests on.
  private static func isSaidByOthers(_ verb: String, _ subject: String, _ before: ArraySlice<Token>) -> Bool {
    let word = subject.lowercased()
    guard WordList.stating.contains(verb), word.first?.isLetter == true, !WordList.noNames.contains(word),
      !["to", "and", "or", "und", "et", "y", "please", "not"].contains(before.last?.text.lowercased() ?? "")
    else { return false }
    return !before.suffix(6).contains {
      WordList.writers.contains($0.text.lowercased()) || isOwnSource($0.text)
    }
  }

  /// Whether one of the words before a verb names somebody, and none behind it the writer.
  private static func names(_ words: ArraySlice<Token>, _ isOnModels: Bool, isSaying: Bool) -> Bool {
    for word in words.suffix(6).reversed() {
      let text = word.text.lowercased()
      if WordList.writers.contains(text) { return false }
      if WordList.speakers.contains(text) || WordList.languageModels.contains(text) { return true }
      if text.hasPrefix("gpt") { return true }
      if isSaying, WordList.pronouns.contains(text) { return true }
      if isOnModels, WordList.models.contains(text) { return true }
    }
    return false
  }

  /// Whether the words before a verb end with a text that others wrote: "the second printing still".
  private static func isOfDocument(_ words: ArraySlice<Token>) -> Bool {
    let near = words.suffix(3).reversed().drop { isPassedOver($0.text) }
    return near.first.map { WordList.documents.contains($0.text.lowercased()) } ?? false
  }

  /// Whether a label before a colon or a question mark names whoever speaks, and no part of the text: "Ben:", "Otro:".
  package static func isSpeaker(label: String) -> Bool {
    let words = tokens(of: label)
    if words.isEmpty || words.count > 3 {
      return WordList.others.first(in: label)?.range.lowerBound == 0 && label.count < 12
    }
    if WordList.corrections.first(in: label) != nil || WordList.rightness.first(in: label) != nil {
      return false
    }
    return WordList.others.first(in: label) != nil
      || words.count == 1 && isName(words[0].text)
        && !WordList.solutions.contains(words[0].text.lowercased())
        && !WordList.consequences.contains(words[0].text.lowercased())
  }

  /// "Sam's", "the model's"
  private static func isSomeones(_ word: String, _ isOnModels: Bool) -> Bool {
    guard let end = ["'s", "’s", "s'", "s’"].first(where: { word.hasSuffix($0) }) else { return false }
    let owner = String(word.dropLast(end.count))
    let plural = owner + (end.hasPrefix("s") ? "s" : "")
    return isName(owner)
      || [owner, plural].contains {
        WordList.speakers.contains($0.lowercased()) || isOnModels && WordList.models.contains($0.lowercased())
      }
  }

  /// A name of somebody, by its capital: "Sam", and not "Adding" or "Table".
  private static func isName(_ word: String) -> Bool {
    guard word.first?.isUppercase == true, word.count > 1, word.first?.isASCII == true else { return false }
    let text = word.lowercased()
    return !WordList.noNames.contains(text)
      && !["ing", "tion", "ment", "ity", "ly", "um"].contains(where: text.hasSuffix)
  }

  private static func isPassedOver(_ word: String) -> Bool {
    word.hasSuffix("ly") || WordList.auxiliaries.contains(word.lowercased())
  }

  private struct Token {
    var text: String
    var range: Range<Int>
  }

  private static func tokens(of text: String) -> [Token] {
    var result: [Token] = []
    var word = ""
    var (start, offset) = (0, 0)
    for character in text + " " {
      if character.isLetter || character.isNumber || "'’-".contains(character) {
        if word.isEmpty { start = offset }
        word.append(character)
      } else if !word.isEmpty {
        result.append(Token(text: word, range: start..<offset))
        word = ""
      }
      offset += character.utf8.count
    }
    return result
  }

  // MARK: Languages without spaces

  /// Somebody, and a verb of saying not far behind.
  private static func unspaced(_ clause: String, _ isOnModels: Bool) -> FoundWord? {
    let verbs = WordList.sayingUnspaced.all(in: clause)
    guard let verb = verbs.last else { return nil }
    var speakers = WordList.speakersUnspaced.all(in: clause)
    if isOnModels { speakers += WordList.modelsUnspaced.all(in: clause) }
    let isNear = speakers.contains {
      $0.range.upperBound <= verb.range.lowerBound && verb.range.lowerBound - $0.range.upperBound <= 18
    }
    return isNear ? verb : nil
  }
}
