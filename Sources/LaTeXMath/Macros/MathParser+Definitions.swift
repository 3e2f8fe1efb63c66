extension MathParser {
  /// Reads a definition, its command read.
  mutating func define(_ command: Command, _ token: Token) {
    switch command.kind {
    case .newCommand(let canExist, let canBeNew):
      defineCommand(token, canExist: canExist, canBeNew: canBeNew)
    case .operatorDefinition: defineOperator(token)
    case .definition(let isGlobal, let expands): define(token, isGlobal: isGlobal, expands: expands)
    case .alias: defineAlias(token, isGlobal: false)
    case .futureAlias: defineFutureAlias(token, isGlobal: false)
    case .prefix(let isGlobal): definePrefixed(token, isGlobal: isGlobal)
    default: break
    }
  }

  /// Whether this formula, or the table, has the name. What an earlier formula defined may be defined again.
  private func exists(_ token: Token, orEarlier: Bool) -> Bool {
    if let key = MacroKey(token), macros.definitions[key] != nil {
      return orEarlier || ownDefinitions.contains(key)
    }
    switch command(token)?.kind {
    case .foreign?: return false
    case nil: return token.kind == .character
    default: return true
    }
  }

  // MARK: LaTeX's definitions

  private mutating func defineCommand(_ token: Token, canExist: Bool, canBeNew: Bool) {
    let own = text(of: token)
    guard let name = macroName(after: token) else { return }
    let shown = text(of: name)
    if exists(name, orEarlier: false), !canExist {
      report(
        .macroDefinition, name.range, "'\(shown)' exists already",
        suggestion: "write '\\renewcommand' to replace it")
    } else if !exists(name, orEarlier: true), !canBeNew {
      report(
        .macroDefinition, name.range, "'\(shown)' does not exist yet",
        suggestion: "write '\\newcommand' to define it")
    }
    var parameters = 0
    var preset: [Token]?
    skipRawSpaces()
    if peekRaw().isCharacter("["), let (count, range) = optionalString() {
      parameters = Int(count.trimmingSpaces()) ?? -1
      // LaTeX takes nine at most, KaTeX any number, and only nine have a name.
      if !(0...99).contains(parameters) {
        report(
          .macroDefinition, range, "'\(count)' is no number of arguments",
          suggestion: "write a digit: \(own){…}[1]{…}")
        parameters = max(0, min(parameters, 99))
      }
      skipRawSpaces()
      if parameters > 0, peekRaw().isCharacter("[") {
        _ = take()
        preset = macroArgument(of: token, until: [Token(.character, 0x5D, 0, 0)])
      }
    }
    guard let body = macroArgument(of: token) else { return }
    var definition = MacroDefinition(body, parameters: parameters)
    definition.firstDefault = preset
    guard let key = MacroKey(name) else { return }
    checkPlaceholders(definition, token)
    set(key, definition, isGlobal: false)
  }

  private mutating func defineOperator(_ token: Token) {
    let isStarred = peekRaw().isCharacter("*")
    if isStarred { _ = take() }
    guard let name = macroName(after: token), let body = macroArgument(of: token), let key = MacroKey(name)
    else {
      return
    }
    let command = isStarred ? "\\operatornamewithlimits" : "\\operatorname"
    let start = Token(.command, Self.table.identifier(of: command) ?? 0, 0, 0)
    let braces = [Token(.character, 0x7B, 0, 0)] + body + [Token(.character, 0x7D, 0, 0)]
    set(key, MacroDefinition([start] + braces), isGlobal: true)
  }

  /// The name that a definition gives, in braces or not.
  private mutating func macroName(after token: Token) -> Token? {
    guard let name = macroArgument(of: token) else { return nil }
    let words = name.filter { $0.kind != .space }
    guard words.count == 1, words[0].kind == .command || words[0].kind == .character else {
      report(
        .macroDefinition, token.range, "'\(text(of: token))' names no command",
        suggestion: "write \(text(of: token)){\\name}{…}")
      return nil
    }
    return words[0]
  }

  private mutating func checkPlaceholders(_ definition: MacroDefinition, _ token: Token) {
    for (index, hash) in definition.body.enumerated() where hash.isCharacter("#") {
      let next = index + 1 < definition.body.count ? definition.body[index + 1] : nil
      let isNested =
        next?.isCharacter("#") == true || index > 0 && definition.body[index - 1].isCharacter("#")
      if isNested { continue }
      guard let next, next.kind == .character, next.code >= 49, next.code < 49 + UInt32(definition.parameters)
      else {
        report(
          .macroDefinition, token.range, "the definition uses an argument that it does not take",
          suggestion:
            "number the arguments from #1, and say how many there are: \(text(of: token)){\\name}[1]{…}")
        return
      }
    }
  }

  // MARK: TeX's definitions

  private mutating func define(_ token: Token, isGlobal: Bool, expands: Bool) {
    guard let name = controlSequence(after: token) else { return }
    var definition = MacroDefinition([])
    var delimiters: [[Token]] = [[]]
    var brace: Token?
    while !peekRaw().isCharacter("{") {
      let next = take()
      if next.kind == .end || next.kind == .argumentEnd || next.isCharacter("}") {
        stack.append(next)
        report(
          .macroDefinition, token.range, "'\(text(of: token))' without a definition in braces",
          suggestion: "write \(text(of: token))\(text(of: name)){…}")
        return
      }
      guard next.isCharacter("#") else {
        delimiters[definition.parameters].append(next)
        continue
      }
      if peekRaw().isCharacter("{") {
        brace = peekRaw()
        delimiters[definition.parameters].append(peekRaw())
        break
      }
      let digit = take()
      guard digit.kind == .character, digit.code == 49 + UInt32(definition.parameters), digit.code <= 57
      else {
        report(
          .macroDefinition, digit.range, "the arguments of '\(text(of: name))' are not numbered #1, #2, …",
          suggestion: "number them in order, up to #9")
        continue
      }
      definition.parameters += 1
      delimiters.append([])
    }
    guard var body = macroArgument(of: token) else { return }
    if let brace { body.append(brace) }
    definition.body = expands ? expandedTokens(body) : body
    definition.delimiters = delimiters.allSatisfy { $0.isEmpty } ? [] : delimiters
    guard let key = MacroKey(name) else { return }
    set(key, definition, isGlobal: isGlobal)
  }

  /// What `\edef` stores.
  private mutating func expandedTokens(_ tokens: [Token]) -> [Token] {
    stack.append(Token(.argumentEnd, 0, 0, 0))
    stack.append(contentsOf: tokens.reversed())
    var result: [Token] = []
    while result.count <= Self.maximalExpandedTokens {
      let token = expanded()
      if token.kind == .argumentEnd || token.kind == .end { break }
      if token.kind == .command, command(token) == nil {
        report(
          .undefinedCommand, token.range, "'\(text(of: token))' is no command that KaTeX or MathJax knows",
          suggestion: "define it before it is used")
      }
      result.append(token)
    }
    self.expandedTokens += result.count
    return result
  }

  private mutating func defineAlias(_ token: Token, isGlobal: Bool) {
    guard let name = controlSequence(after: token) else { return }
    skipRawSpaces()
    var target = take()
    if target.isCharacter("=") {
      target = take()
      if target.kind == .space { target = take() }
    }
    setAlias(name, target, isGlobal: isGlobal)
  }

  private mutating func defineFutureAlias(_ token: Token, isGlobal: Bool) {
    guard let name = controlSequence(after: token) else { return }
    let middle = take()
    let target = take()
    setAlias(name, target, isGlobal: isGlobal)
    stack.append(target)
    stack.append(middle)
  }

  private mutating func setAlias(_ name: Token, _ target: Token, isGlobal: Bool) {
    guard let key = MacroKey(name) else { return }
    if target.kind == .end || target.kind == .argumentEnd {
      stack.append(target)
      return
    }
    if let targetKey = MacroKey(target), let definition = macros.definitions[targetKey] {
      set(key, definition, isGlobal: isGlobal)
      return
    }
    var alias = target
    alias.isFrozen = true
    var definition = MacroDefinition([alias])
    definition.isUnexpandable = !isExpandable(target)
    if !definition.isUnexpandable { definition.body[0].isFrozen = false }
    set(key, definition, isGlobal: isGlobal)
  }

  /// `\global\def`, `\long\def`, the first prefix read.
  private mutating func definePrefixed(_ token: Token, isGlobal: Bool) {
    var isGlobal = isGlobal
    while true {
      skipSpaces()
      let next = fetch()
      switch command(next)?.kind {
      case .prefix(let isAlsoGlobal):
        consume()
        isGlobal = isGlobal || isAlsoGlobal
      case .definition(let isOwnGlobal, let expands):
        consume()
        return define(next, isGlobal: isGlobal || isOwnGlobal, expands: expands)
      case .alias:
        consume()
        return defineAlias(next, isGlobal: isGlobal)
      case .futureAlias:
        consume()
        return defineFutureAlias(next, isGlobal: isGlobal)
      default:
        return report(
          .macroDefinition, token.range, "'\(text(of: token))' stands before no definition",
          suggestion: "write '\\def' or '\\let' after it")
      }
    }
  }

  private mutating func controlSequence(after token: Token) -> Token? {
    let name = take()
    let isName =
      switch name.kind {
      case .command: true
      case .character: !"{}$&#^_".unicodeScalars.contains { name.isCharacter($0) }
      default: false
      }
    guard isName else {
      if name.kind != .space { stack.append(name) }
      report(
        .macroDefinition, token.range, "'\(text(of: token))' names no command",
        suggestion: "write \(text(of: token))\\name{…}")
      return nil
    }
    return name
  }
}
