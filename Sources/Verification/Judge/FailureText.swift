internal import Words

/// Text and comments that say that an exception comes.
enum FailureText {
  /// The name of the exception in a text that neither denies it nor says how it is avoided or caught.
  static func name(_ type: String, in text: some StringProtocol) -> FoundWord? {
    guard let (word, mention) = WordList.mention(of: type, in: text), mention == .named || mention == .comes
    else { return nil }
    return word
  }

  /// The exception that a comment begins with or says to be raised: `IndexError: 'a'`, `raises a ValueError`.
  static func namedException(in comment: String) -> String? {
    // Behind an arrow or a sign of failure.
    let text = comment.drop {
      $0 == "#" || $0.isWhitespace || $0 == ">" || $0 == "-" || !$0.isASCII && !$0.isLetter
    }
    guard let name = text.firstMatch(of: /\b[A-Z]\w*(?:Error|Exception)\b/) else { return nil }
    let before = String(text[..<name.range.lowerBound])
    guard WordList.avoidances.first(in: text) == nil, WordList.negations.first(in: before) == nil else {
      return nil
    }
    return before.isEmpty || WordList.raiseVerbs.first(in: before) != nil ? String(name.output) : nil
  }

  /// Whether a comment names exceptions of Python's, and none that this is: `# ❌ Raises KeyError` where a `TypeError` comes.
  static func namesAnother(_ comment: String, than exception: RaisedException) -> Bool {
    guard comment.contains("rror") || comment.contains("xception") else { return false }
    let names = PythonLine.names(in: comment).filter { WordList.exceptions.contains($0) }
    return !names.isEmpty && !names.contains(where: exception.isKnown)
  }

  /// Whether a comment says that an error comes: `# error`, `# raises TypeError`, `# エラーになる`.
  static func announces(_ comment: String, _ type: String) -> Bool {
    let text = comment.drop { $0 == "#" || $0.isWhitespace }
    // Quarto's options are no remarks.
    if text.hasPrefix("|") { return false }
    if name(type, in: text) != nil || isMarked(text) || begins(text, with: type) { return true }
    if let label = OutputHeader.label(String(text)), announces(labelled: text.dropFirst(label.count), type) {
      return true
    }
    // `# error: 0.1` is a measured one.
    guard !text.contains(where: \.isNumber) else { return speaksOfAnError(text) }
    let words = text.lowercased().split { !$0.isLetter }
    return WordList.failureComments.contains(words.joined(separator: " "))
      || WordList.failureComments.contains(words.joined()) || speaksOfAnError(text)
  }

  /// Whether a comment begins with the exception and goes on with a remark on it: `# ValueError — no decimals`.
  private static func begins(_ text: Substring, with type: String) -> Bool {
    guard text.hasPrefix(type), WordList.avoidances.first(in: text) == nil,
      WordList.handlings.first(in: text) == nil
    else { return false }
    return text.dropFirst(type.count).contains(/^\s*(?:$|[-–—:(,])/)
  }

  /// Whether an output that a comment calls so is an error, which it says last where it says which: `index out of range error`.
  private static func announces(labelled text: Substring, _ type: String) -> Bool {
    let last = text.split { !$0.isLetter }.last
    return last.map { WordList.errors.contains($0.lowercased()) } == true && !text.contains(where: \.isNumber)
      && WordList.avoidances.first(in: text) == nil && WordList.negations.first(in: text) == nil
      || announces(String(text), type)
  }

  /// Whether a comment begins with a sign that something is wrong: `# ❌ …`, and not one that calls it mended.
  private static func isMarked(_ text: Substring) -> Bool {
    guard let mark = WordList.marks.first(in: text), WordList.avoidances.first(in: text) == nil else {
      return false
    }
    return !text.utf8.prefix(mark.range.lowerBound).contains { $0 != 0x20 }
  }

  /// Whether a short comment is about an error that comes: `ERROR! (no such key)`, `gives an error because …`, 会报错.
  private static func speaksOfAnError(_ text: Substring) -> Bool {
    guard text.utf8.count <= 200, WordList.avoidances.first(in: text) == nil,
      let error = WordList.errors.first(in: text, unlessNegated: .negations)
    else { return false }
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes[..<error.range.lowerBound], as: UTF8.self)
    let after = String(decoding: bytes[error.range.upperBound...], as: UTF8.self)
    let isFirst = !before.contains { $0.isLetter || $0.isNumber }
    let isLast = !after.contains { $0.isLetter || $0.isNumber } && endsWithKind(before)
    let isAscii = error.word.utf8.allSatisfy { $0 < 0x80 }
    if !isAscii, WordList.errorCompounds.entries.contains(where: after.hasPrefix) { return false }
    // A number follows where an error is measured.
    if after.drop(while: { " :=".contains($0) }).first?.isNumber == true { return false }
    // What a function returns, and which it is, is a value.
    let verb = WordList.raiseVerbs.first(in: before)
    return !isAscii || isFirst && comes(after) || isLast
      || verb != nil && (verb?.word != "returns" || endsWithKind(before))
  }

  private static let except = WordList(of: [.prohibitions, .badSamples])

  /// The word by which a sentence beside code, or a heading over it, shows it as code that fails: "does not work", 失敗する例, "NG".
  static func demonstration(in text: some StringProtocol) -> FoundWord? {
    guard text.utf8.count <= 400, WordList.avoidances.first(in: text, except: except) == nil,
      WordList.handlings.first(in: text) == nil
    else { return nil }
    if let found = label(text) ?? labelBefore(text) ?? told(text) { return found }
    let found =
      WordList.breaking.first(in: text, unlessNegated: .negations)
      ?? WordList.prohibitions.first(in: text, except: .terms)
      ?? WordList.badSamples.first(in: text, except: .terms)
      ?? WordList.working.denial(in: text, by: .negations, except: .negationTerms)
    if let found { return found }
    guard speaksOfAnError(Substring(text)) || callsAnError(text) else { return nil }
    return WordList.errors.first(in: text)
  }

  /// The same of a comment, which is short.
  static func demonstration(inComment comment: String) -> FoundWord? {
    let text = comment.drop { $0 == "#" || $0.isWhitespace }
    guard text.split(whereSeparator: { !$0.isLetter && $0 != "'" }).count <= 5, text.count <= 40,
      !text.contains(where: \.isNumber)
    else { return labelBefore(text) }
    return demonstration(in: text)
  }

  /// A question that a comment asks the reader of the code: `# what happens here?`
  static func question(inComment comment: String) -> FoundWord? {
    let text = comment.drop { $0 == "#" || $0.isWhitespace }
    guard text.utf8.count <= 200, text.contains(where: { "?？".contains($0) }),
      text.contains(where: \.isLetter)
    else { return nil }
    return FoundWord(word: String(text).trimmingSpace, range: 0..<text.utf8.count)
  }

  /// One word, or a term, that calls what stands under it bad.
  private static func label(_ text: some StringProtocol) -> FoundWord? {
    let bare = text.lowercased().filter { $0.isLetter || $0 == " " || $0 == "'" || $0 == "-" }.trimmingSpace
      .drop { $0 == "-" }
    guard WordList.badWords.contains(String(bare).trimmingSpace) else { return nil }
    return FoundWord(word: String(bare).trimmingSpace, range: 0..<text.utf8.count)
  }

  /// Such a word before a dash or a colon, which a remark follows: `MAL — it goes below`
  private static func labelBefore(_ text: some StringProtocol) -> FoundWord? {
    guard let match = String(text).prefixMatch(of: /([^\s—–:：-]+(?: [^\s—–:：-]+)?)\s*(?:[—–：:]|- )/),
      case let word = match.1.lowercased(), WordList.badWords.contains(word), word.utf8.count > 2,
      WordList.errors.first(in: word) == nil
    else { return nil }
    return FoundWord(word: word, range: 0..<match.1.utf8.count)
  }

  /// "Don't do this"
  private static func told(_ text: some StringProtocol) -> FoundWord? {
    guard let found = WordList.warnings.first(in: text) else { return nil }
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self)
    let next = String(decoding: bytes[found.range.upperBound...], as: UTF8.self)
      .split { !$0.isLetter }.first?.lowercased()
    guard !before.contains(where: \.isLetter), let next, !WordList.encouragements.contains(next),
      // "It never fails" is said of the code.
      found.word != "never" || next.last != "s"
    else {
      return nil
    }
    return found
  }

  /// "so the next line is an error here": an article, the word, and no more of it.
  private static func callsAnError(_ text: some StringProtocol) -> Bool {
    guard let error = WordList.errors.first(in: text, unlessNegated: .negations) else { return false }
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes[..<error.range.lowerBound], as: UTF8.self)
    let after = String(decoding: bytes[error.range.upperBound...], as: UTF8.self)
    return before.contains(where: \.isLetter) && endsWithKind(before) && comes(after)
  }

  /// Whether what stands before the word of an error says which it is or that there is one: `type error`, `an error`. `Training error` is
  /// one that is measured.
  private static func endsWithKind(_ before: String) -> Bool {
    let words = before.lowercased().split { !$0.isLetter && $0 != "'" }
    guard let last = words.last else { return true }
    return WordList.errorKinds.contains(String(last)) && (last != "this" || words.count == 1)
  }

  /// Whether what follows the word of an error says that it comes: nothing, a remark, why or when. `Error of the fit` is one that is measured.
  private static func comes(_ after: String) -> Bool {
    let rest = after.drop { $0.isWhitespace }
    guard let first = rest.first, first.isLetter else { return true }
    let word = rest.prefix { $0.isLetter || $0 == "'" }.lowercased()
    return WordList.raiseVerbs.contains(word) || WordList.whenWords.contains(word)
  }
}
