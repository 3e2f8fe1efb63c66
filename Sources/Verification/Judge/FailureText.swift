internal import Words

/// Text and comments that say that an exception comes.
enum FailureText {
  /// The name of the exception in a text that neither denies it nor tells how it is avoided.
  static func name(_ type: String, in text: some StringProtocol) -> FoundWord? {
    guard let word = WordList(.english([type.lowercased()])).first(in: text, unlessNegated: .negations),
      WordList.avoidances.first(in: text) == nil
    else { return nil }
    return word
  }

  /// Whether a comment says that an error comes: `# error`, `# raises TypeError`, `# エラーになる`.
  static func announces(_ comment: String, _ type: String) -> Bool {
    let text = comment.drop { $0 == "#" || $0.isWhitespace }
    if name(type, in: text) != nil { return true }
    let words = text.lowercased().split { !$0.isLetter }
    return WordList.failureComments.contains(words.joined(separator: " "))
      || WordList.failureComments.contains(words.joined())
  }
}
