/// The words behind the language of a fence, split at spaces and commas that stand in no quotes and no brackets.
struct FenceWords {
  /// In lower case.
  let words: [String]

  /// - Parameter text: Such as `tags=["a", "b"] notest` or `{python, eval = FALSE}`.
  init(_ text: some StringProtocol) {
    // Most fences say nothing more, and a pattern is compiled each time.
    guard text.contains(where: { "=\"'[]()".contains($0) }) else {
      words = text.prefix(1_000).lowercased().split { $0.isWhitespace || ",{}".contains($0) }.map(String.init)
      return
    }
    // Only so much of a line is read as a person writes.
    let line = String(text.prefix(1_000)).lowercased().replacing(/\s*=\s*/, with: "=")
    words = line.matches(of: /(?:"[^"]*"|'[^']*'|\[[^\]]*\]|\([^()]*\)|[^\s,{}])+/).map { String($0.output) }
  }

  /// The words that are `key=value`.
  var pairs: [(key: String, value: String)] {
    words.compactMap { word in
      guard let sign = word.firstIndex(of: "="), sign > word.startIndex else { return nil }
      return (String(word[..<sign]), String(word[word.index(after: sign)...]))
    }
  }
}
