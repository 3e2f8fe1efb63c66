/// Reads one formula by recursive descent, in the shape of TeX: characters to tokens, tokens through the macros,
/// what is left into a tree. Errors become diagnostics, and reading goes on.
struct MathParser {
  enum Mode { case math, text }

  /// What a construct that is open waits for.
  struct Openings {
    var braces = 0
    var groups = 0
    var lefts = 0
    var environments: [String] = []
  }

  static let table = CommandTable.shared
  static let maximalDepth = 100
  static let maximalExpansions = 1000
  static let maximalDiagnostics = 100
  static let maximalExpandedTokens = 100_000

  var lexer: Lexer
  /// Tokens put back, the next one last.
  var stack: [Token] = []
  var lookahead = Token(.end, 0, 0, 0)
  var hasLookahead = false
  var primesRange = 0..<0
  /// Where the last token that was consumed ends.
  var lastEnd = 0

  var macros: MathMacros
  var definesMacros = false
  /// What this formula defined.
  var ownDefinitions: Set<MacroKey> = []
  /// What local definitions hid, to be restored at the end of their group.
  var hidden: [(depth: Int, key: MacroKey, definition: MacroDefinition?)] = []
  var scopeDepth = 0
  /// Where the last argument of the macro that is expanded ends.
  var lastArgumentEnd: Int32 = 0
  var expansionCount = 0
  var expandedTokens = 0
  var expansionDepth = 0

  var mode = Mode.math
  /// Where the innermost list ends.
  var innermostStop = Stop.nowhere
  let isDisplay: Bool
  var depth = 0
  var open = Openings()
  /// Constructs that were given up, whose ends may still come.
  var abandoned = Openings()
  var isAbandoned = false
  var hasTag = false
  /// Whether a stray dollar has been reported: mostly all of them are one mistake.
  var hasDollar = false
  var diagnostics: [MathDiagnostic] = []

  init(_ bytes: [UInt8], isDisplay: Bool, macros: MathMacros) {
    lexer = Lexer(bytes)
    self.isDisplay = isDisplay
    self.macros = macros
  }

  mutating func formula() -> [MathNode] {
    var nodes: [MathNode] = []
    while true {
      nodes += expression()
      let token = fetch()
      if token.kind == .end { break }
      if token.kind == .argumentEnd {
        consume()
      } else if let stray = skipStray() {
        nodes.append(stray)
      }
    }
    diagnostics.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    return nodes
  }

  // MARK: Tokens

  /// The next token as it stands.
  mutating func raw() -> Token {
    stack.popLast() ?? lexer.next(&macros.names)
  }

  /// The token that `raw` would return.
  mutating func peekRaw() -> Token {
    if let last = stack.last { return last }
    let token = lexer.next(&macros.names)
    stack.append(token)
    return token
  }

  mutating func skipRawSpaces() {
    while peekRaw().kind == .space { stack.removeLast() }
  }

  /// The next token after the macros; it stays the next one until `consume`.
  mutating func fetch() -> Token {
    if hasLookahead { return lookahead }
    lookahead = expanded()
    hasLookahead = true
    return lookahead
  }

  mutating func consume() {
    hasLookahead = false
    lastEnd = Int(lookahead.end)
  }

  /// The next token as it stands, consumed.
  mutating func take() -> Token {
    let token = raw()
    lastEnd = Int(token.end)
    return token
  }

  mutating func skipSpaces() {
    while fetch().kind == .space { consume() }
  }

  /// The table's command that a token is.
  func command(_ token: Token) -> Command? {
    guard token.kind == .command, token.code < Self.table.commands.count else { return nil }
    return Self.table.commands[Int(token.code)]
  }

  /// A token as it is written.
  func text(of token: Token) -> String {
    switch token.kind {
    case .command: macros.names[token.code]
    case .space: " "
    case .character, .mark, .invalid: UnicodeScalar(token.code).map(String.init) ?? ""
    case .argumentEnd, .end: ""
    }
  }

  // MARK: Findings

  mutating func report(
    _ kind: MathDiagnostic.Kind, _ range: Range<Int>, _ message: String, suggestion: String
  ) {
    guard !isAbandoned, diagnostics.count < Self.maximalDiagnostics else { return }
    diagnostics.append(MathDiagnostic(kind, range, message, suggestion: suggestion))
  }

  /// Reads no further: everything that is open ends here.
  mutating func abandon() {
    isAbandoned = true
    lexer.stop()
    stack.removeAll()
    hasLookahead = false
  }

  /// Goes one level deeper, or gives up when that is too deep.
  mutating func descend() -> Bool {
    guard depth < Self.maximalDepth else {
      let place = fetch().range
      report(
        .tooDeep, place, "the formula is nested more than \(Self.maximalDepth) levels deep",
        suggestion: "split it, or look for a brace that is never closed")
      abandon()
      return false
    }
    depth += 1
    return true
  }

  /// From the first byte of one thing to the last of another, whichever order macros put them in.
  func span(_ first: Range<Int>, _ last: Range<Int>) -> Range<Int> {
    min(first.lowerBound, last.lowerBound)..<max(first.upperBound, last.upperBound)
  }

  /// From a token to the last one that was consumed.
  func span(from token: Token) -> Range<Int> {
    span(token.range, lastEnd..<lastEnd)
  }

  func span(_ nodes: [MathNode], or place: Range<Int>) -> Range<Int> {
    guard let first = nodes.first, let last = nodes.last else { return place }
    return span(first.range, last.range)
  }
}
