extension MathParser {
  /// Commands that most formulas do without.
  mutating func rareCommand(_ command: Command, _ token: Token) -> MathNode? {
    let kind: MathNode.Kind
    switch command.kind {
    case .namedOperator: kind = namedOperator(token, command)
    case .sized(let size, let role):
      let symbol = delimiterSymbol(of: token)
      kind = .sizedDelimiter(MathSymbol(symbol.text, role), size: size)
    case .middle:
      let delimiter = delimiter(of: token)
      if open.lefts == 0 {
        report(
          .unbalancedDelimiter, token.range, "'\\middle' stands outside '\\left … \\right'",
          suggestion: "write '\\big\(delimiter)', or put '\\left' and '\\right' round it")
      }
      kind = .middle(delimiter)
    case .over:
      let over = argument(of: token)
      kind = .stack(base: argument(of: token), over: over, under: nil)
    case .under:
      let under = argument(of: token)
      kind = .stack(base: argument(of: token), over: nil, under: under)
    case .arrow:
      let below = optionalArgument()
      kind = .arrow(command.text, above: argument(of: token), below: below)
    case .role(let role): kind = .role(role, body(of: primitiveArgument(of: token)))
    case .negation: kind = negation(token)
    case .enclosure(let enclosure): kind = .enclosed(enclosure, argumentBody(of: token, in: .math))
    case .textEnclosure(let enclosure): kind = .enclosed(enclosure, argumentBody(of: token, in: .text))
    case .textColor:
      let name = color(of: token)
      kind = .color(name, argumentBody(of: token))
    case .namedColor: kind = .color(command.text, argumentBody(of: token))
    case .colorBox:
      let background = color(of: token)
      kind = .enclosed(.colorBox(background: background, border: nil), argumentBody(of: token, in: .text))
    case .framedColorBox:
      let border = color(of: token)
      let background = color(of: token)
      kind = .enclosed(.colorBox(background: background, border: border), argumentBody(of: token, in: .text))
    case .phantom(let dimensions): kind = .phantom(dimensions, argumentBody(of: token))
    case .overlap(let dimensions):
      // \llap and its kin set text, \mathllap and its kin do not.
      let isText = !command.text.hasPrefix("math")
      kind = .overlap(dimensions, argumentBody(of: token, in: isText ? .text : nil))
    case .smash: kind = smash(token)
    case .generalFraction: kind = generalFraction(token)
    case .textAccent: kind = .accent(MathAccent(command.text, primitiveArgument(of: token)))
    case .modulus(let hasWord, let isParenthesized):
      kind = .modulus(argumentBody(of: token), hasWord: hasWord, isParenthesized: isParenthesized)
    case .kern:
      guard let length = length(of: token) else { return nil }
      kind = .space(length)
    case .hspace:
      skipRawSpaces()
      if peekRaw().isCharacter("*") { _ = take() }
      guard let (text, range) = stringArgument(of: token), let length = parsedLength(text, range) else {
        return nil
      }
      kind = .space(length)
    case .raise:
      let length = length(of: token)
      kind = .raised(length ?? MathLength(0, "em"), argumentBody(of: token, in: .text))
    case .center: kind = .raised(nil, argumentBody(of: token))
    case .rule:
      _ = optionalLength()
      let width = length(of: token)
      let height = length(of: token)
      kind = .rule(width: width ?? MathLength(0, "em"), height: height ?? MathLength(0, "em"))
    case .substack: return substack(after: token)
    case .tag: return tag(token)
    case .lineBreak:
      if isLineBreak(token), peekRaw().isCharacter("[") { _ = optionalLength() }
      kind = .lineBreak
    case .choice: kind = .choice((0..<4).map { _ in primitiveArgument(of: token) })
    case .character: return character(token)
    case .braces(let left, let right, let grows): return braces(token, left, right, grows: grows)
    case .beginGroup: return commandGroup(after: token)
    case .beginMath: return inlineMath(after: token)
    case .link, .url, .image, .html: return reference(command, token)
    case .foreign(let arguments): return foreign(token, arguments)
    default: return misplacedCommand(command, token)
    }
    return MathNode(kind, span(from: token))
  }

  /// Whether a length in brackets may follow: after `\\`, not after `\cr` and `\newline`.
  func isLineBreak(_ token: Token) -> Bool { token.kind == .command && token.code == Self.doubleBackslash }

  private static let doubleBackslash = table.identifier(of: #"\\"#) ?? 0

  /// A node without its braces.
  func body(of node: MathNode) -> [MathNode] {
    if case .group(let nodes) = node.kind { return nodes }
    return [node]
  }

  private mutating func namedOperator(_ token: Token, _ command: Command) -> MathNode.Kind {
    skipRawSpaces()
    var takesLimits = command.text == "operatornamewithlimits"
    if !takesLimits, peekRaw().isCharacter("*") {
      _ = take()
      takesLimits = true
    }
    let body = argumentBody(of: token)
    return .operatorName(MathOperatorName(plainText(of: body), takesLimits: takesLimits, body: body))
  }

  /// The letters of an operator's name.
  private func plainText(of nodes: [MathNode]) -> String {
    var text = ""
    for node in nodes {
      switch node.kind {
      case .symbol(let symbol): text += symbol.text
      case .number(let digits), .characters(let digits): text += digits
      case .space(let length): text += length.value > 0 ? " " : ""
      case .group(let body), .font(_, let body), .text(_, let body): text += plainText(of: body)
      default: break
      }
    }
    return text
  }

  private mutating func smash(_ token: Token) -> MathNode.Kind {
    var dimensions: MathDimensions = [.height, .depth]
    switch optionalString()?.text {
    case "t": dimensions = [.height]
    case "b": dimensions = [.depth]
    default: break
    }
    return .overlap(dimensions, argumentBody(of: token))
  }

  private mutating func generalFraction(_ token: Token) -> MathNode.Kind {
    let left = delimiterText(argumentBody(of: token))
    let right = delimiterText(argumentBody(of: token))
    let thickness = length(of: token, isBlankAllowed: true)
    let style = stringArgument(of: token)?.text ?? ""
    let styles: [String: MathStyle] = ["0": .display, "1": .text, "2": .script, "3": .scriptscript]
    let numerator = argument(of: token)
    let denominator = argument(of: token)
    // A blank thickness is the usual one; only a thickness of nothing takes the line away.
    let hasLine = thickness.map { $0.value > 0 || $0.unit == "" } ?? true
    return .fraction(
      MathFraction(numerator, denominator, hasLine: hasLine, left: left, right: right, style: styles[style]))
  }

  private func delimiterText(_ nodes: [MathNode]) -> String {
    guard case .symbol(let symbol)? = nodes.first?.kind, nodes.count == 1 else { return "" }
    return symbol.text == "." ? "" : symbol.text
  }

  private mutating func negation(_ token: Token) -> MathNode.Kind {
    skipSpaces()
    let next = fetch()
    let isSymbol =
      switch next.kind {
      case .character: !"{}^_'&$#~".unicodeScalars.contains { next.isCharacter($0) }
      case .command: if case .symbol? = command(next)?.kind { true } else { false }
      default: false
      }
    guard isSymbol, let node = nucleus(after: nil) else {
      return .symbol(MathSymbol("\u{338}", .relation))
    }
    if case .symbol(let symbol) = node.kind, let negated = Self.negations[symbol.text] {
      return .symbol(MathSymbol(negated, .relation))
    }
    return .negated(node)
  }

  private static let negations = [
    "=": "≠", "∈": "∉", "∋": "∌", "<": "≮", ">": "≯", "≤": "≰", "≥": "≱", "⊂": "⊄", "⊃": "⊅", "⊆": "⊈",
    "⊇": "⊉",
    "∼": "≁", "≃": "≄", "≅": "≇", "≈": "≉", "≡": "≢", "∃": "∄", "∣": "∤", "∥": "∦", "→": "↛", "⇒": "⇏",
    "⇔": "⇎",
    "⊢": "⊬", "⊨": "⊭",
  ]

  private mutating func tag(_ token: Token) -> MathNode {
    skipRawSpaces()
    let isStarred = peekRaw().isCharacter("*")
    if isStarred { _ = take() }
    let body = argumentBody(of: token, in: .text)
    if !isDisplay {
      report(
        .unsupported, token.range, "KaTeX takes '\\tag' in display mathematics only",
        suggestion: "put the formula between $$ and $$")
    } else if hasTag {
      report(.misplaced, token.range, "a second '\\tag' in one row", suggestion: "keep one of them")
    }
    hasTag = true
    return MathNode(.tag(body, isStarred: isStarred), span(from: token))
  }

  /// `\set{x | …}`: the first bar parts, or every one in `\Braket`.
  private mutating func braces(_ token: Token, _ left: String, _ right: String, grows: Bool) -> MathNode {
    open.lefts += 1
    var body = argumentBody(of: token)
    open.lefts -= 1
    var count = 0
    for (index, node) in body.enumerated() {
      guard case .symbol(let symbol) = node.kind, symbol.text == "|" || symbol.text == "‖" else { continue }
      count += 1
      if left == "{", count > 1 { break }
      body[index].kind = .middle(symbol.text)
    }
    return MathNode(.delimited(MathDelimited(left, body, right)), span(from: token))
  }

  /// `\char97`, `\char"61`, `\char'141`, `` \char`a ``
  private mutating func character(_ token: Token) -> MathNode {
    let first = take()
    var base: UInt32 = 10
    var code: UInt32?
    if first.isCharacter("`") {
      let next = peekRaw()
      if next.kind == .character {
        code = take().code
      } else if next.kind == .command {
        code = text(of: take()).unicodeScalars.dropFirst().first?.value
      }
    } else {
      if first.isCharacter("'") {
        base = 8
      } else if first.isCharacter("\"") {
        base = 16
      } else {
        stack.append(first)
      }
      while let digit = hexadecimalDigit(peekRaw()), digit < base {
        _ = take()
        code = min((code ?? 0) &* base &+ digit, 0x110000)
      }
    }
    guard let code, let scalar = UnicodeScalar(code) else {
      report(
        .invalidArgument, token.range, "'\\char' without the number of a character",
        suggestion: "write the character itself, or \\char with a number such as \\char\"3B1")
      return MathNode(.error("\\char"), token.range)
    }
    return MathNode(.symbol(MathSymbol(String(scalar), .ordinary)), span(from: token))
  }

  private func hexadecimalDigit(_ token: Token) -> UInt32? {
    guard token.kind == .character, token.code < 0x80 else { return nil }
    return Character(UnicodeScalar(UInt8(token.code))).hexDigitValue.map(UInt32.init)
  }

  /// `\href`, `\url`, `\includegraphics` and `\htmlClass`.
  private mutating func reference(_ command: Command, _ token: Token) -> MathNode {
    if case .html = command.kind {
      let value = stringArgument(of: token)?.text ?? ""
      let body = argumentBody(of: token)
      if command.text == "htmlData",
        !value.split(separator: ",", omittingEmptySubsequences: false)
          .allSatisfy({ $0.utf8.count(where: { $0 == UInt8(ascii: "=") }) == 1 })
      {
        report(
          .invalidArgument, token.range, "'\\htmlData' without a key and a value",
          suggestion: "write \\htmlData{key=value}{…}")
      }
      return MathNode(.html(command.text, value: value, body), span(from: token))
    }
    if case .image = command.kind { _ = optionalString() }
    lexer.hasComments = false
    let url = stringArgument(of: token)?.text ?? ""
    lexer.hasComments = true
    switch command.kind {
    case .image: return MathNode(.image(url: url), span(from: token))
    case .url:
      return MathNode(.link(url: url, [MathNode(.characters(url), span(from: token))]), span(from: token))
    default: return MathNode(.link(url: url, argumentBody(of: token)), span(from: token))
    }
  }

  private mutating func foreign(_ token: Token, _ arguments: Int) -> MathNode {
    let name = text(of: token)
    report(
      .unsupported, token.range, "KaTeX lacks '\(name)', which MathJax has",
      suggestion: CommandSuggestions.instead(of: name))
    let nodes = (0..<arguments).map { _ in argument(of: token) }
    if arguments == 0 { return MathNode(.error(name), span(from: token)) }
    // What one argument is set in leaves its meaning; several do not stand side by side.
    let mark = arguments > 1 ? [MathNode(.error(name), token.range)] : []
    return MathNode(.group(mark + nodes), span(from: token))
  }

  private mutating func misplacedCommand(_ command: Command, _ token: Token) -> MathNode {
    let name = text(of: token)
    switch command.kind {
    case .endMath:
      report(
        .unbalancedDelimiter, token.range, "'\(name)' ends no mathematics here",
        suggestion: "delete it: the dollars round the formula are enough")
    case .verbatim:
      report(
        .unbalancedDelimiter, token.range, "'\\verb' does not end on its line",
        suggestion: "write the same character before and after the text: \\verb|text|")
    case .limits:
      report(
        .misplaced, token.range, "'\(name)' follows nothing that takes limits",
        suggestion: "write it right after an operator such as \\sum")
    default:
      report(
        .misplaced, token.range, "'\(name)' stands outside the rows of an environment",
        suggestion: "put it between \\begin{array}{…} and \\end{array}")
    }
    return MathNode(.error(name), token.range)
  }
}
