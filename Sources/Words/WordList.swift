/// Words of one theme in several languages, looked for in text whatever its case.
///
/// In languages with spaces a word or a phrase is found where it begins and ends as a word, never inside of a longer one; in
/// languages without spaces anywhere.
package struct WordList: Sendable {
  /// All entries as they are listed, language by language.
  package let entries: [String]
  /// Entries of one word, by themselves.
  private let words: Set<String>
  /// Ends of words, such as `n't`.
  private let endings: [String]
  /// Phrases, and the parts of languages without spaces.
  private let parts: TextParts
  /// The entries among the parts that must begin and end as words.
  private let phrases: Set<String>

  package init(_ vocabularies: Vocabulary...) {
    self.init(vocabularies)
  }

  /// Several lists as one.
  package init(of lists: [WordList]) {
    entries = lists.flatMap(\.entries)
    words = lists.reduce(into: []) { $0.formUnion($1.words) }
    endings = lists.flatMap(\.endings)
    parts = TextParts(lists.flatMap(\.parts.parts))
    phrases = lists.reduce(into: []) { $0.formUnion($1.phrases) }
  }

  private init(_ vocabularies: [Vocabulary]) {
    entries = vocabularies.flatMap(\.entries)
    endings = vocabularies.flatMap(\.endings)
    var words: Set<String> = []
    var phrases: Set<String> = []
    var parts: [String] = []
    for vocabulary in vocabularies {
      for entry in vocabulary.entries {
        if vocabulary.hasSpaces, entry.unicodeScalars.allSatisfy(\.isPartOfWord) {
          words.insert(entry)
        } else {
          if vocabulary.hasSpaces { phrases.insert(entry) }
          parts.append(entry)
        }
      }
    }
    self.words = words
    self.phrases = phrases
    self.parts = TextParts(parts)
  }

  /// Whether a text is, as a whole, one of the entries.
  package func contains(_ text: String) -> Bool { words.contains(text) || parts.contains(text) }

  /// The first of the entries in a text; of two at the same place the longer one.
  /// - Parameter exceptions: terms that hold such an entry and say nothing of the kind.
  package func first(in text: some StringProtocol, except exceptions: WordList? = nil) -> FoundWord? {
    let haystack = Haystack(text)
    return first(in: haystack, except: exceptions).map(haystack.placed)
  }

  /// The first of the entries that no negation denies: "raises", and not "never raises"; "not hashable so this raises" is not denied.
  package func first(in text: some StringProtocol, unlessNegated negations: WordList) -> FoundWord? {
    let haystack = Haystack(text)
    let negated = negations.all(in: haystack)
    return all(in: haystack).first { found in !negated.contains { haystack.denies($0, found.range) } }
      .map(haystack.placed)
  }

  /// The negation that denies an entry: "does not print", 表示されない; nil where none does.
  /// - Parameter exceptions: terms that hold a negation and deny nothing.
  package func denial(
    in text: some StringProtocol, by negations: WordList, except exceptions: WordList
  ) -> FoundWord? {
    let haystack = Haystack(text)
    let terms = exceptions.all(in: haystack)
    let found = all(in: haystack)
    return negations.all(in: haystack).first { negation in
      !terms.contains { $0.range.overlaps(negation.range) }
        && found.contains { haystack.denies(negation, $0.range) }
    }.map(haystack.placed)
  }

  /// All of the entries in a text, in their order.
  /// - Parameter exceptions: terms that hold such an entry and say nothing of the kind.
  package func all(in text: some StringProtocol, except exceptions: WordList? = nil) -> [FoundWord] {
    let haystack = Haystack(text)
    let terms = exceptions?.all(in: haystack) ?? []
    return all(in: haystack).filter { found in !terms.contains { $0.range.overlaps(found.range) } }
      .map(haystack.placed)
  }

  private func first(in haystack: Haystack, except exceptions: WordList?) -> FoundWord? {
    guard let exceptions, !exceptions.entries.isEmpty else { return next(in: haystack, from: 0) }
    var terms: [FoundWord]?
    var start = 0
    while let found = next(in: haystack, from: start) {
      let known = terms ?? exceptions.all(in: haystack)
      terms = known
      guard let term = known.first(where: { $0.range.overlaps(found.range) }) else { return found }
      start = max(term.range.upperBound, found.range.lowerBound + 1)
    }
    return nil
  }

  /// Every entry that a text holds, in order.
  func all(in haystack: Haystack) -> [FoundWord] {
    var result: [FoundWord] = []
    var start = 0
    while let found = next(in: haystack, from: start) {
      result.append(found)
      start = found.range.upperBound
    }
    return result
  }

  /// The first entry that starts at or after a byte.
  private func next(in haystack: Haystack, from start: Int) -> FoundWord? {
    let word = haystack.words.lazy.filter { $0.range.lowerBound >= start }.first { word in
      words.contains(word.word) || endings.contains { word.word.hasSuffix($0) && word.word != $0 }
    }
    let part = parts.first(in: haystack.bytes, from: start) { part, range in
      (!phrases.contains(part) || haystack.standsAlone(range)) && !haystack.isPicture(range)
    }
    guard let word else { return part }
    guard let part else { return word }
    if word.range.lowerBound != part.range.lowerBound {
      return word.range.lowerBound < part.range.lowerBound ? word : part
    }
    return part.range.count >= word.range.count ? part : word
  }
}

/// A word that was found in a text.
package struct FoundWord: Sendable, Equatable {
  /// In lower case, as the list has it; for an ending the whole word.
  package var word: String
  /// Bytes of the text, in UTF-8.
  package var range: Range<Int>

  package init(word: String, range: Range<Int>) { (self.word, self.range) = (word, range) }
}

extension WordList {
  /// The entries of one language.
  package struct Vocabulary: Sendable {
    let entries: [String]
    let endings: [String]
    let hasSpaces: Bool

    private init(_ entries: [String], endings: [String] = [], hasSpaces: Bool = true) {
      self.entries = entries
      self.endings = endings
      self.hasSpaces = hasSpaces
    }

    /// English words and phrases, and ends of words.
    package static func english(_ entries: [String], endings: [String] = []) -> Vocabulary {
      Vocabulary(entries, endings: endings)
    }
    /// German words and phrases.
    package static func german(_ entries: [String]) -> Vocabulary { Vocabulary(entries) }
    /// French words and phrases.
    package static func french(_ entries: [String]) -> Vocabulary { Vocabulary(entries) }
    /// Spanish words and phrases.
    package static func spanish(_ entries: [String]) -> Vocabulary { Vocabulary(entries) }
    /// Italian words and phrases.
    package static func italian(_ entries: [String]) -> Vocabulary { Vocabulary(entries) }
    /// Portuguese words and phrases.
    package static func portuguese(_ entries: [String]) -> Vocabulary { Vocabulary(entries) }
    /// Russian words and phrases.
    package static func russian(_ entries: [String]) -> Vocabulary { Vocabulary(entries) }
    /// Japanese, found anywhere.
    package static func japanese(_ entries: [String]) -> Vocabulary {
      Vocabulary(entries, hasSpaces: false)
    }
    /// Chinese, found anywhere.
    package static func chinese(_ entries: [String]) -> Vocabulary { Vocabulary(entries, hasSpaces: false) }
    /// Korean, whose words take endings: found anywhere.
    package static func korean(_ entries: [String]) -> Vocabulary { Vocabulary(entries, hasSpaces: false) }
    /// Signs of no language, found anywhere.
    package static func signs(_ entries: [String]) -> Vocabulary { Vocabulary(entries, hasSpaces: false) }
  }
}
