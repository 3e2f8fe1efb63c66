extension MathParser {
  /// An argument in braces, or of one token; `mode` is that of its content.
  mutating func argument(of command: Token, in argumentMode: Mode? = nil) -> MathNode {
    skipRawSpaces()
    let first = peekRaw()
    let outer = mode
    defer { mode = outer }
    mode = argumentMode ?? mode
    if first.isCharacter("{") {
      return group(after: take())
    }
    guard !isEnd(first) else { return missingArgument(of: command) }
    _ = raw()
    stack.append(Token(.argumentEnd, 0, Int(first.end), Int(first.end)))
    stack.append(first)
    let nodes = expression(until: .argumentEnd)
    if fetch().kind == .argumentEnd {
      let end = lastEnd
      consume()
      lastEnd = max(end, Int(first.end))
    }
    return grouped(nodes, or: first.range)
  }

  /// The nodes of an argument, without its braces.
  mutating func argumentBody(of command: Token, in argumentMode: Mode? = nil) -> [MathNode] {
    let node = argument(of: command, in: argumentMode)
    if case .group(let nodes) = node.kind { return nodes }
    return [node]
  }

  /// An argument in brackets, or nil when no bracket follows.
  mutating func optionalArgument(in argumentMode: Mode? = nil) -> MathNode? {
    skipRawSpaces()
    guard peekRaw().isCharacter("[") else { return nil }
    let bracket = take()
    let outer = mode
    defer { mode = outer }
    mode = argumentMode ?? mode
    beginScope()
    let nodes = expression(until: .closingBracket)
    endScope()
    closeBracket(bracket)
    return grouped(nodes, or: span(from: bracket))
  }

  private mutating func closeBracket(_ bracket: Token) {
    if fetch().isCharacter("]") {
      consume()
    } else {
      report(
        .unbalancedBrace, bracket.range, "this '[' of an optional argument is never closed",
        suggestion: "write its ']'")
      // It took all that was left: what lacks now is its doing.
      if fetch().kind == .end { abandon() }
    }
  }

  /// What `^`, `\mathrel` and `\sqrt` take: a group, a symbol, or a command that may stand without braces.
  mutating func primitiveArgument(of command: Token, isScript: Bool = false) -> MathNode {
    if mode == .math { skipSpaces() }
    let token = fetch()
    if token.isCharacter("{") {
      consume()
      return group(after: token)
    }
    if token.kind == .space {
      consume()
      return MathNode(.characters(" "), token.range)
    }
    if isEnd(token) || token.isCharacter("^") || token.isCharacter("_") || token.isCharacter("'") {
      return missingArgument(of: command)
    }
    if isDigit(token) {
      consume()
      return accented(
        MathNode(.number(String(UnicodeScalar(UInt8(token.code)))), token.range))
    }
    if let inner = self.command(token), needsBraces(inner) {
      let what = isScript ? "a script" : "an argument of '\(text(of: command))'"
      report(
        .invalidArgument, token.range, "'\(text(of: token))' is \(what) without braces",
        suggestion: "put it in braces: {\(text(of: token))…}")
    }
    guard descend() else { return MathNode(.error(""), token.range) }
    defer { depth -= 1 }
    return nucleus(after: nil) ?? MathNode(.group([]), token.range)
  }

  private func needsBraces(_ command: Command) -> Bool {
    switch command.kind {
    case .symbol, .nothing, .negation, .foreign, .expansion, .beginGroup: false
    case .space: command.text != "space" && command.text != "nobreakspace"
    case .largeOperator: !command.text.isIntegral
    default: !command.isArgument
    }
  }

  /// Whether an argument cannot begin with a token.
  private func isEnd(_ token: Token) -> Bool {
    if token.kind == .command, case .lineBreak? = command(token)?.kind { return false }
    return ends(token, at: .nowhere)
  }

  private mutating func missingArgument(of command: Token) -> MathNode {
    let name = text(of: command)
    let what =
      name == "^" || name == "_" ? "nothing follows '\(name)'" : "an argument of '\(name)' is missing"
    // After a brace that took all that was left, nothing more need be said.
    let isSaid = abandoned.braces > 0 && peekRaw().kind == .end
    if !isSaid {
      report(.missingArgument, command.range, what, suggestion: "write it in braces: \(name){…}")
    }
    return MathNode(.error(""), command.range.upperBound..<command.range.upperBound)
  }

  // MARK: Arguments that are text

  /// The characters of an argument, with macros expanded; nil when it is missing.
  mutating func stringArgument(of command: Token) -> (text: String, range: Range<Int>)? {
    skipRawSpaces()
    let first = peekRaw()
    guard !isEnd(first) else {
      _ = missingArgument(of: command)
      return nil
    }
    guard first.isCharacter("{") else {
      let token = take()
      return (text(of: token), token.range)
    }
    return delimitedString(after: take(), until: "}")
  }

  /// An argument in brackets as text.
  mutating func optionalString() -> (text: String, range: Range<Int>)? {
    skipRawSpaces()
    guard peekRaw().isCharacter("[") else { return nil }
    return delimitedString(after: take(), until: "]")
  }

  private mutating func delimitedString(
    after first: Token, until last: Unicode.Scalar
  ) -> (text: String, range: Range<Int>) {
    var string = ""
    var braces = 0
    while true {
      let token = fetch()
      if token.kind == .end || token.kind == .argumentEnd {
        report(
          .unbalancedBrace, first.range, "this '\(text(of: first))' is never closed",
          suggestion: "write its '\(last)'")
        abandoned.braces += last == "}" ? 1 : 0
        break
      }
      if braces == 0, token.isCharacter(last) {
        consume()
        break
      }
      if token.isCharacter("{") { braces += 1 }
      if token.isCharacter("}") {
        guard braces > 0 else {
          report(
            .unbalancedBrace, first.range, "this '\(text(of: first))' is never closed",
            suggestion: "write its '\(last)'")
          break
        }
        braces -= 1
      }
      consume()
      string += text(of: token)
    }
    return (string, span(from: first))
  }

  // MARK: Colours and lengths

  /// A colour as KaTeX takes it: a name, `#rgb`, or six hexadecimal digits.
  mutating func color(of command: Token) -> String {
    guard let (text, range) = stringArgument(of: command) else { return "" }
    let isName = !text.isEmpty && text.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    let isHexadecimal =
      digits.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || (($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x66) }
      && (digits.utf8.count == 6 || text.hasPrefix("#") && [3, 4, 8].contains(digits.utf8.count))
    if !isName, !isHexadecimal {
      report(
        .invalidArgument, range, "'\(text)' is no colour",
        suggestion: "write a name such as red, or #rrggbb")
    }
    return text
  }

  /// A length such as `1.5em`, in braces or not.
  mutating func length(of command: Token, isBlankAllowed: Bool = false) -> MathLength? {
    skipRawSpaces()
    if peekRaw().isCharacter("{") {
      guard let (text, range) = stringArgument(of: command) else { return nil }
      if text.isEmpty, isBlankAllowed { return MathLength(0, "") }
      return parsedLength(text, range)
    }
    var text = ""
    let first = fetch()
    var stage = 0
    while true {
      let token = fetch()
      guard let character = lengthCharacter(token), accepts(character, &stage) else { break }
      text.append(character)
      consume()
    }
    return parsedLength(text, text.isEmpty ? first.range : span(from: first))
  }

  /// The length in brackets that may follow `\\`.
  mutating func optionalLength() -> MathLength? {
    guard let (text, range) = optionalString() else { return nil }
    return parsedLength(text, range)
  }

  private func lengthCharacter(_ token: Token) -> Character? {
    switch token.kind {
    case .space: " "
    case .character where token.code < 0x80: Character(UnicodeScalar(UInt8(token.code)))
    default: nil
    }
  }

  /// Sign, digits with a point, unit: each once and in this order.
  private func accepts(_ character: Character, _ stage: inout Int) -> Bool {
    switch character {
    case " ": return true
    case "+", "-":
      guard stage == 0 else { return false }
      stage = 1
    case "0"..."9":
      guard stage <= 3 else { return false }
      stage = max(stage, 2)
    case ".":
      guard stage <= 2 else { return false }
      stage = 3
    case "a"..."z":
      guard stage < 6 else { return false }
      stage = stage < 5 ? 5 : 6
    default: return false
    }
    return true
  }

  mutating func parsedLength(_ text: String, _ range: Range<Int>) -> MathLength? {
    guard let (value, unit) = Self.parseLength(text) else {
      report(
        .invalidArgument, range, "'\(text)' is no length",
        suggestion: "write a number and a unit, such as 1em")
      return nil
    }
    guard Self.units.contains(unit) else {
      report(
        .invalidArgument, range, "'\(unit)' is no unit of length",
        suggestion: "write em, ex, mu, pt, mm, cm or in")
      return nil
    }
    return MathLength(value, unit)
  }

  private static let units: Set<String> = [
    "pt", "mm", "cm", "in", "bp", "pc", "dd", "cc", "nd", "nc", "sp", "px", "ex", "em", "mu",
  ]

  /// The first number with two letters after it.
  private static func parseLength(_ text: String) -> (Double, String)? {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      var index = start
      let isNegative = bytes[index] == UInt8(ascii: "-")
      if isNegative || bytes[index] == UInt8(ascii: "+") {
        index += 1
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      }
      let first = index
      var points = 0
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) || bytes[index] == 0x2E && points == 0 {
        points += bytes[index] == 0x2E ? 1 : 0
        index += 1
      }
      guard index - first > points else {
        start += 1
        continue
      }
      let number =
        "0" + String(decoding: bytes[first..<index], as: UTF8.self) + (bytes[index - 1] == 0x2E ? "0" : "")
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      let unit = bytes[index..<min(index + 2, bytes.count)]
      if unit.count == 2, unit.allSatisfy({ (0x61...0x7A).contains($0) }), let value = Double(number) {
        return (isNegative ? -value : value, String(decoding: unit, as: UTF8.self))
      }
      start = index
    }
    return nil
  }
}

extension String {
  /// KaTeX takes integrals for arguments, and no other operators.
  fileprivate var isIntegral: Bool { "∫∬∭∮∯∰".contains(self) }
}
