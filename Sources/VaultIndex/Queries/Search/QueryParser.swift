/// Reads a search as a person types it.
///
/// ```
/// query   = or
/// or      = and ("OR" and)*
/// and     = unary+
/// unary   = "-" unary | "(" or ")" | "[" name (":" value)? "]" | operator ":" value | value
/// value   = "(" or ")" | phrase | "/" pattern "/" | word "*"?
/// ```
/// `OR`, the minus, the colon behind an operator and the quotation marks may be of full width, and the marks curved or 「」.
package struct QueryParser {
  let characters: [Character]
  var position = 0
  var depth = 0

  private static let operators = [
    "path", "file", "tag", "content", "line", "block", "section", "has", "task", "task-todo", "task-done",
  ]
  /// Operators of Obsidian's search that are not here.
  private static let missingOperators = ["match-case", "ignore-case"]
  static let deepest = 200

  /// The expression that `query` writes.
  /// - Throws: `QuerySyntaxError`.
  package static func parse(_ query: String) throws -> QueryExpression {
    // What ends a name in the full text is no word of a person's.
    var parser = QueryParser(characters: query.filter { $0 != Character(SearchTerm.endOfName) })
    parser.skipSpace()
    guard parser.peek != nil else {
      throw QuerySyntaxError(message: "the query is empty; give a word to look for")
    }
    let expression = try parser.parseOr()
    if parser.peek == ")" {
      throw QuerySyntaxError(
        message: "there is a ')' without a '(' before it; quote it to search for it: \")\"")
    }
    return expression
  }

  private init(characters: [Character]) { self.characters = characters }

  var peek: Character? { position < characters.count ? characters[position] : nil }

  mutating func skipSpace() {
    while let character = peek, character.isWhitespace { position += 1 }
  }

  /// What closes a phrase that a mark opens; nil when it opens none.
  static func end(ofPhrase mark: Character?) -> Character? {
    switch mark {
    case "\"": "\""
    case "＂": "＂"
    case "“", "”": "”"
    case "「": "」"
    default: nil
    }
  }

  /// Whether a phrase begins and ends here; a mark that nothing closes is one of a word, but for `"`.
  var isAtPhrase: Bool {
    guard let end = Self.end(ofPhrase: peek) else { return false }
    return end == "\"" || characters[(position + 1)...].contains(end)
  }

  /// Whether the word `OR` stands here.
  var isAtOr: Bool {
    guard position + 1 < characters.count,
      ["OR", "ＯＲ"].contains(String(characters[position...(position + 1)]))
    else { return false }
    guard position + 2 < characters.count else { return true }
    let next = characters[position + 2]
    return next.isWhitespace || next == "(" || next == ")"
  }

  mutating func parseOr() throws -> QueryExpression {
    var parts = [try parseAnd()]
    while isAtOr {
      position += 2
      skipSpace()
      if peek == nil || peek == ")" || isAtOr {
        throw QuerySyntaxError(message: "nothing follows 'OR'; write the other term, or quote it: \"OR\"")
      }
      parts.append(try parseAnd())
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  mutating func parseAnd() throws -> QueryExpression {
    if isAtOr {
      throw QuerySyntaxError(message: "nothing stands before 'OR'; write a term, or quote it: \"OR\"")
    }
    var parts: [QueryExpression] = []
    while let character = peek, character != ")", !isAtOr {
      parts.append(try parseUnary())
      skipSpace()
    }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  mutating func parseUnary() throws -> QueryExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw QuerySyntaxError(message: "the query is nested too deeply") }
    switch peek {
    case "-", "－":
      position += 1
      guard let next = peek, !next.isWhitespace, next != ")" else {
        throw QuerySyntaxError(message: "nothing follows '-'; write -word, or quote it: \"-\"")
      }
      let inner = try parseUnary()
      if case .not(let twice) = inner { return twice }
      return .not(inner)
    case "(": return try parseGroup()
    case "[": return try parseProperty()
    case _ where isAtPhrase: return .text(SearchTerm(try parsePhrase(), isQuoted: true))
    case "/": return try parsePattern() ?? parseWord()
    default: return try parseWord()
    }
  }

  mutating func parseGroup() throws -> QueryExpression {
    position += 1
    skipSpace()
    if peek == ")" { throw QuerySyntaxError(message: "there is nothing between '(' and ')'") }
    let inner = try parseOr()
    guard peek == ")" else { throw QuerySyntaxError(message: "a '(' is not closed; add ')'") }
    position += 1
    return inner
  }

  mutating func parsePhrase() throws -> String {
    let end = Self.end(ofPhrase: peek)
    position += 1
    var text = ""
    while let character = peek {
      position += 1
      if character == end {
        if text.allSatisfy(\.isWhitespace) {
          throw QuerySyntaxError(message: "there is nothing between the quotation marks")
        }
        return text
      }
      if character == "\\", let next = peek, next == "\"" || next == "\\" {
        position += 1
        text.append(next)
      } else {
        text.append(character)
      }
    }
    throw QuerySyntaxError(message: "a quotation mark is not closed; add '\"'")
  }

  mutating func parseProperty() throws -> QueryExpression {
    position += 1
    var text = ""
    var isQuoted = false
    while let character = peek, character != "]" || isQuoted {
      position += 1
      if character == "\"" { isQuoted.toggle() }
      text.append(character)
    }
    guard peek == "]" else { throw QuerySyntaxError(message: "a '[' is not closed; write [property:value]") }
    position += 1
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { ":：".contains($0) }
    let name = Self.trimmed(parts[0])
    if name.isEmpty {
      throw QuerySyntaxError(message: "'[\(text)]' names no property; write [property:value]")
    }
    guard parts.count > 1 else { return .property(name, value: nil) }
    var value = Self.trimmed(parts[1])
    if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
      value = String(value.dropFirst().dropLast())
    }
    return .property(name, value: value)
  }

  mutating func parseWord() throws -> QueryExpression {
    var text = ""
    while let character = peek, !character.isWhitespace {
      if let end = endOfCall(after: text) {
        text += String(characters[position..<end])
        position = end
        continue
      }
      if "()\"".contains(character) { break }
      position += 1
      if character == ":" || character == "：" {
        if Self.operators.contains(text) { return try parseValue(of: text) }
        if Self.missingOperators.contains(text) {
          let known = Self.operators.map { $0 + ":" }.joined(separator: " ")
          throw QuerySyntaxError(
            message: "'\(text):' is not an operator here; use \(known)"
          )
        }
      }
      text.append(character)
    }
    // One letter begins too many words: `A*` is the algorithm.
    if text.hasSuffix("*"), text.count > 2 || !text.utf8.allSatisfy({ $0 < 0x80 }), text != "*" {
      return .text(SearchTerm(String(text.dropLast()), isPrefix: true))
    }
    if text == "*" { throw QuerySyntaxError(message: "'*' follows the start of a word, as in entrop*") }
    return .text(SearchTerm(text))
  }

  /// Behind the bracket that closes the one here, where that goes on a word as in `f(x)` and `malloc()` and is no group: nil
  /// when none does.
  private func endOfCall(after text: String) -> Int? {
    guard peek == "(", text.last.map({ $0.isLetter || $0.isNumber || $0 == "_" }) == true else { return nil }
    var depth = 0
    for index in position..<characters.count {
      switch characters[index] {
      case "(": depth += 1
      case ")":
        depth -= 1
        if depth == 0 { return index + 1 }
      case "\"": return nil
      case let character where character.isWhitespace: return nil
      default: break
      }
    }
    return nil
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
