package import NoteParsing

/// The languages whose code is run, in the order in which they are.
package struct Languages: Sendable {
  /// All that Scholium knows.
  package static let all = Languages([
    PythonLanguage(),
    BashLanguage(),
    NodeLanguage(),
  ])

  /// The languages, in order.
  package let languages: [any Language]
  private let places: [LanguageID: Int]

  package init(_ languages: [any Language]) {
    self.languages = languages
    places = Dictionary(languages.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// The language of this name.
  package subscript(id: LanguageID) -> (any Language)? { places[id].map { languages[$0] } }

  /// The language that a block is code of.
  package func language(of block: CodeBlock) -> (any Language)? { languages.first { $0.isOwn(block) } }

  /// What starts a comment after a fence of this word, whether it is run or not; `#` where that is not known.
  package func commentMark(_ fence: String) -> String {
    languages.first { $0.fences.contains(fence) }?.commentMark ?? Self.otherMarks[fence] ?? "#"
  }

  /// The marks of comments in languages that are not run.
  private static let otherMarks = [
    "c": "//", "cpp": "//", "c++": "//", "java": "//", "ts": "//", "typescript": "//", "rust": "//",
    "go": "//",
    "swift": "//", "lua": "--", "haskell": "--", "sql": "--",
  ]
}

extension LanguageID {
  /// Those of all languages that Scholium knows, in order.
  package static var allCases: [LanguageID] { Languages.all.languages.map(\.id) }
}
