/// What FTS5 must match, in its own language, and to which term of the query each of its phrases belongs.
struct FullTextMatch {
  var expression: String
  /// How many phrases each term has, in their order: one for each form. Below zero for a term whose signs decide whether it
  /// is in a name.
  var phrases: [Int]

  /// A term in all its forms; nil when the tokenizer finds no word in it.
  init?(_ term: SearchTerm) {
    let forms = term.forms
    guard !forms.isEmpty else { return nil }
    // As written, FTS5 cuts the words; it reads a NUL as the end of the query.
    let written = searchText(term.text).unicodeScalars.reduce(into: "") { result, scalar in
      result += scalar == "\"" ? "\"\"" : scalar == "\0" ? " " : String(scalar)
    }
    let all = [written] + forms.dropFirst().map { $0.joined(separator: " ") }
    let column = term.isInContent ? "body : " : ""
    let texts = all.map { column + "\"\($0)\"" + (term.isPrefix ? " *" : "") }
    expression = texts.count == 1 ? texts[0] : "(" + texts.joined(separator: " OR ") + ")"
    phrases = [TermSigns(term).isEmpty ? texts.count : -texts.count]
  }

  /// Matches joined by `AND` or `OR`, as flat a tree as can be; nil of none.
  init?(_ matches: [FullTextMatch], _ word: String) {
    guard !matches.isEmpty else { return nil }
    func joined(_ part: ArraySlice<FullTextMatch>) -> String {
      guard part.count > 1 else { return "(\(part.first?.expression ?? ""))" }
      let half = part.startIndex + part.count / 2
      return "(\(joined(part[..<half])) \(word) \(joined(part[half...])))"
    }
    expression = joined(matches[...])
    phrases = matches.flatMap(\.phrases)
  }

  /// The expression that the whole name of a note matches: of the words of all terms, in their order, and the last one in
  /// any of its forms.
  static func wholeName(_ terms: [SearchTerm]) -> String? {
    let before = terms.dropLast().flatMap { SearchFolding.tokens(of: $0.text) }
    guard let forms = terms.last?.forms, !forms.isEmpty else { return nil }
    let end = String(SearchTerm.endOfName)
    let names = forms.map { "\"" + ([end] + before + $0 + [end]).joined(separator: " ") + "\"" }
    return "names : (" + names.joined(separator: " OR ") + ")"
  }
}
