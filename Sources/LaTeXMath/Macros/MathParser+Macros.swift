/// Macros at work: what TeX calls the gullet.
extension MathParser {
  /// The next token that does not expand.
  mutating func expanded() -> Token {
    while true {
      let token = raw()
      guard !token.isFrozen, token.kind == .command || token.kind == .character, !isAbandoned else {
        return token
      }
      if let key = MacroKey(token), !macros.isEmpty, let definition = macros.definitions[key] {
        if definition.isUnexpandable, let alias = definition.body.first {
          return placed(alias, at: token)
        }
        guard mayExpand(token) else { return token }
        expand(definition, token)
      } else if token.kind == .command, token.code < Self.table.commands.count {
        guard expandBuiltin(Self.table.commands[Int(token.code)], token) else { return token }
      } else {
        return token
      }
    }
  }

  /// Whether a token would expand.
  func isExpandable(_ token: Token) -> Bool {
    if let key = MacroKey(token), let definition = macros.definitions[key] {
      return !definition.isUnexpandable
    }
    switch command(token)?.kind {
    case .expansion, .expandAfter, .noExpand, .firstOfTwo, .secondOfTwo, .ifNextCharacter, .textOrMath,
      .ignored:
      return true
    default: return false
    }
  }

  private func placed(_ token: Token, at use: Token) -> Token {
    var token = token
    token.start = use.start
    token.end = use.end
    return token
  }

  private mutating func mayExpand(_ token: Token) -> Bool {
    expansionCount += 1
    guard expansionCount > Self.maximalExpansions || expandedTokens > Self.maximalExpandedTokens else {
      return true
    }
    report(
      .tooManyExpansions, token.range, "'\(text(of: token))' expands without end",
      suggestion: "look for a macro that uses itself")
    abandon()
    return false
  }

  /// Puts a macro's body back in place of its use.
  private mutating func expand(_ definition: MacroDefinition, _ use: Token) {
    guard let arguments = arguments(of: definition, use) else { return }
    var end = use.end
    if lastArgumentEnd > end { end = lastArgumentEnd }
    var tokens: [Token] = []
    tokens.reserveCapacity(definition.body.count)
    var index = 0
    while index < definition.body.count, tokens.count <= Self.maximalExpandedTokens {
      var token = definition.body[index]
      index += 1
      if token.isCharacter("#"), index < definition.body.count {
        let next = definition.body[index]
        if next.isCharacter("#") {
          index += 1
        } else if next.kind == .character, next.code >= 49, next.code < 49 + UInt32(arguments.count) {
          tokens += arguments[Int(next.code) - 49]
          index += 1
          continue
        }
      }
      token.start = use.start
      token.end = end
      tokens.append(token)
    }
    expandedTokens += tokens.count
    stack.append(contentsOf: tokens.reversed())
  }

  /// The arguments that follow a macro's name; nil after a report when they do not.
  private mutating func arguments(of definition: MacroDefinition, _ use: Token) -> [[Token]]? {
    lastArgumentEnd = use.end
    if let prefix = definition.delimiters.first {
      for expected in prefix {
        let token = take()
        guard token.isAlike(expected) else {
          stack.append(token)
          report(
            .macroDefinition, use.range, "this use of '\(text(of: use))' does not match its definition",
            suggestion: "write '\(text(of: expected))' after it, as the definition has it")
          return nil
        }
      }
    }
    var arguments: [[Token]] = []
    for index in 0..<definition.parameters {
      if index == 0, let preset = definition.firstDefault {
        skipRawSpaces()
        if peekRaw().isCharacter("[") {
          _ = take()
          guard let argument = macroArgument(of: use, until: [Token(.character, 0x5D, 0, 0)]) else {
            return nil
          }
          arguments.append(argument)
        } else {
          arguments.append(preset)
        }
        continue
      }
      let delimiters = index + 1 < definition.delimiters.count ? definition.delimiters[index + 1] : []
      guard let argument = macroArgument(of: use, until: delimiters) else { return nil }
      arguments.append(argument)
    }
    return arguments
  }

  /// The tokens of one argument, without expansion and without its braces; nil after a report.
  mutating func macroArgument(of use: Token, until delimiters: [Token] = []) -> [Token]? {
    if delimiters.isEmpty { skipRawSpaces() }
    var tokens: [Token] = []
    var braces = 0
    var matched = 0
    let startsWithBrace = peekRaw().isCharacter("{")
    repeat {
      let token = take()
      if token.kind == .end || token.kind == .argumentEnd || token.isCharacter("}") && braces == 0 {
        stack.append(token)
        report(
          .missingArgument, use.range, "an argument of '\(text(of: use))' is missing or not closed",
          suggestion: "write it in braces: \(text(of: use)){…}")
        return nil
      }
      tokens.append(token)
      if token.isCharacter("{") { braces += 1 } else if token.isCharacter("}") { braces -= 1 }
      if !delimiters.isEmpty {
        if braces == 0 || braces == 1 && delimiters[matched].isCharacter("{"),
          token.isAlike(delimiters[matched])
        {
          matched += 1
          if matched == delimiters.count {
            tokens.removeLast(matched)
            break
          }
        } else {
          matched = 0
        }
      }
    } while braces > 0 || !delimiters.isEmpty
    lastArgumentEnd = max(lastArgumentEnd, Int32(lastEnd))
    if startsWithBrace, tokens.count > 1, tokens.last?.isCharacter("}") == true {
      tokens.removeLast()
      tokens.removeFirst()
    }
    return tokens
  }

  // MARK: Macros of the table

  /// Expands a command of the table; false when it is none that expands.
  private mutating func expandBuiltin(_ command: Command, _ token: Token) -> Bool {
    switch command.kind {
    case .expansion(let parameters):
      guard mayExpand(token) else { return true }
      guard var definition = Self.expansions[token.code] else { return false }
      definition.parameters = parameters
      expand(definition, token)
    case .expandAfter:
      guard mayExpand(token) else { return true }
      let first = take()
      let second = take()
      stack.append(second)
      // A chain of them would go as deep as the formula is long.
      if isExpandable(second), expansionDepth < 16 {
        expansionDepth += 1
        expandOnce()
        expansionDepth -= 1
      }
      stack.append(first)
    case .noExpand:
      let next = take()
      stack.append(isExpandable(next) ? placed(Token(.command, Self.relax, 0, 0), at: next) : next)
    case .firstOfTwo, .secondOfTwo:
      guard mayExpand(token), let first = macroArgument(of: token), let second = macroArgument(of: token)
      else {
        return true
      }
      let isFirst = if case .firstOfTwo = command.kind { true } else { false }
      putBack(isFirst ? first : second)
    case .ifNextCharacter:
      guard mayExpand(token), let expected = macroArgument(of: token), let yes = macroArgument(of: token),
        let no = macroArgument(of: token)
      else { return true }
      skipRawSpaces()
      let isNext = expected.count == 1 && peekRaw().isAlike(expected[0])
      putBack(isNext ? yes : no)
    case .textOrMath:
      guard mayExpand(token), let text = macroArgument(of: token), let math = macroArgument(of: token) else {
        return true
      }
      putBack(mode == .text ? text : math)
    case .ignored: _ = macroArgument(of: token)
    case .newCommand, .operatorDefinition: define(command, token)
    default: return false
    }
    return true
  }

  /// Expands the token on the stack by one step.
  private mutating func expandOnce() {
    let token = raw()
    if let key = MacroKey(token), let definition = macros.definitions[key] {
      guard mayExpand(token) else { return }
      expand(definition, token)
    } else if let command = command(token), !expandBuiltin(command, token) {
      stack.append(token)
    }
  }

  private mutating func putBack(_ tokens: [Token]) {
    expandedTokens += tokens.count
    stack.append(contentsOf: tokens.reversed())
  }

  private static let relax = table.identifier(of: "\\relax") ?? 0

  /// The bodies of the table's macros.
  private static let expansions: [UInt32: MacroDefinition] = {
    var names = CommandNames()
    var definitions: [UInt32: MacroDefinition] = [:]
    for (id, command) in table.commands.enumerated() {
      guard case .expansion = command.kind else { continue }
      definitions[UInt32(id)] = MacroDefinition(command.text, &names)
    }
    return definitions
  }()

  // MARK: Groups

  mutating func beginScope() { scopeDepth += 1 }

  /// Restores what the definitions in the group hid.
  mutating func endScope() {
    while let last = hidden.last, last.depth >= scopeDepth {
      macros.definitions[last.key] = last.definition
      hidden.removeLast()
    }
    scopeDepth -= 1
  }

  mutating func set(_ key: MacroKey, _ definition: MacroDefinition, isGlobal: Bool) {
    if isGlobal {
      hidden.removeAll { $0.key == key }
    } else if scopeDepth > 0, !hidden.contains(where: { $0.key == key && $0.depth == scopeDepth }) {
      hidden.append((scopeDepth, key, macros.definitions[key]))
    }
    macros.definitions[key] = definition
    ownDefinitions.insert(key)
    definesMacros = true
  }
}
