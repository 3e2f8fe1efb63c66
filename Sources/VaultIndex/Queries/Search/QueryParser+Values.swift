extension QueryParser {
  /// Reads `/pattern/`; nil when no slash ends the pattern, as in `/usr/bin`.
  mutating func parsePattern() throws -> QueryExpression? {
    var pattern = ""
    var index = position + 1
    while index < characters.count {
      let character = characters[index]
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      if character == "/", !pattern.isEmpty, next.map({ $0.isWhitespace || $0 == ")" }) ?? true {
        // A pattern that is wrong is said before anything is read.
        _ = try SearchPattern(pattern)
        position = index + 1
        return .pattern(pattern)
      }
      if character == "\\", let next {
        pattern += next == "/" ? "/" : "\\\(next)"
        index += 2
      } else {
        pattern.append(character)
        index += 1
      }
    }
    return nil
  }

  /// Reads what follows `name:`, and gives each of its leaves the operator's meaning.
  mutating func parseValue(of name: String) throws -> QueryExpression {
    // A path may start with a slash.
    let value = try parseValue(allowsPatterns: !["path", "file"].contains(name))
    if let state = QueryExpression.TaskState(rawValue: name) {
      return .task(state, try value.map { try Self.textOnly($0, inside: name) })
    }
    guard let value else {
      throw QuerySyntaxError(message: "nothing follows '\(name):'; write \(name):\(Self.example(of: name))")
    }
    if let part = QueryExpression.NotePart(rawValue: name) {
      return .inside(part, try Self.textOnly(value, inside: name))
    }
    return try value.mapLeaves { leaf throws(QuerySyntaxError) in try Self.meaning(of: leaf, after: name) }
  }

  /// Nil when nothing follows, or nothing between quotation marks.
  private mutating func parseValue(allowsPatterns: Bool) throws -> QueryExpression? {
    switch peek {
    case "(": return try parseGroup()
    case _ where isAtPhrase:
      if characters[position...].starts(with: "\"\"") {
        position += 2
        return nil
      }
      return .text(SearchTerm(try parsePhrase(), isQuoted: true))
    case "/" where allowsPatterns: if let pattern = try parsePattern() { return pattern }
    default: break
    }
    var word = ""
    while let character = peek, !character.isWhitespace, !"()\"".contains(character) {
      position += 1
      word.append(character)
    }
    if word.isEmpty { return nil }
    if word.hasSuffix("*"), word != "*" { return .text(SearchTerm(String(word.dropLast()), isPrefix: true)) }
    return .text(SearchTerm(word))
  }

  private static func textOnly(
    _ expression: QueryExpression, inside name: String
  ) throws(QuerySyntaxError) -> QueryExpression {
    try expression.mapLeaves { leaf throws(QuerySyntaxError) in
      switch leaf {
      case .text, .pattern: return leaf
      default:
        throw QuerySyntaxError(message: "only words, phrases and /patterns/ can stand inside '\(name):'")
      }
    }
  }

  private static func meaning(
    of leaf: QueryExpression, after name: String
  ) throws(QuerySyntaxError) -> QueryExpression {
    if name == "content", case .pattern = leaf { return leaf }
    guard case .text(let term) = leaf else {
      let allowed = name == "content" ? "words, phrases and /patterns/" : "words and phrases"
      throw QuerySyntaxError(message: "only \(allowed) can stand inside '\(name):'")
    }
    switch name {
    case "content":
      return .text(SearchTerm(term.text, isPrefix: term.isPrefix, isInContent: true, isQuoted: term.isQuoted))
    case "path": return .path(term.text)
    case "file": return .file(term.text)
    case "tag":
      let tag = term.text.hasPrefix("#") ? String(term.text.dropFirst()) : term.text
      if tag.isEmpty { throw QuerySyntaxError(message: "nothing follows 'tag:#'; write tag:#name") }
      return .tag(tag)
    default:
      guard let construct = QueryExpression.Construct(rawValue: term.text) else {
        let known = QueryExpression.Construct.allCases.map { "has:" + $0.rawValue }.joined(separator: ", ")
        throw QuerySyntaxError(message: "'has:\(term.text)' is not known; there is \(known)")
      }
      return .has(construct)
    }
  }

  private static func example(of name: String) -> String {
    switch name {
    case "path": "folder"
    case "file": "name"
    case "tag": "#name"
    case "has": "formula"
    case "content": "word"
    default: "(one other)"
    }
  }
}
