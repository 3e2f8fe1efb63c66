extension MathParser {
  /// What scripts may hang on; nil for nothing, as before `^`. Always consumes something else.
  mutating func nucleus(after previous: MathNode?) -> MathNode? {
    let token = fetch()
    switch token.kind {
    case .character:
      switch token.code {
      case 0x7B:
        consume()
        return group(after: token)
      case 0x5E, 0x5F, 0x27: return nil
      case 0x30...0x39: return number()
      case 0x2E:
        consume()
        if startsNumber(previous), isDigit(peekRaw()) { return number(after: token) }
        return MathNode(.symbol(MathSymbol(".", .ordinary)), token.range)
      default: return characterNode()
      }
    case .command:
      return commandNode()
    case .mark:
      consume()
      report(
        .invalidCharacter, token.range, "a combining accent without a letter before it",
        suggestion: "write the accent as a command, such as \\hat{x}")
      return MathNode(.error(text(of: token)), token.range)
    case .invalid:
      return invalidCharacter()
    case .space, .argumentEnd, .end:
      consume()
      return nil
    }
  }

  mutating func invalidCharacter() -> MathNode {
    let token = fetch()
    consume()
    if token.isInvalid("\\") {
      report(
        .invalidCharacter, token.range, "a backslash at the end names no command",
        suggestion: "delete it, or write '\\backslash' for the sign")
    } else {
      let code = String(token.code, radix: 16, uppercase: true)
      report(
        .invalidCharacter, token.range,
        "the invisible character U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code) is no part of a formula",
        suggestion: "delete it")
    }
    return MathNode(.error(text(of: token)), token.range)
  }

  // MARK: Characters

  /// A letter or sign, with the accents that are combined with it.
  private mutating func characterNode() -> MathNode? {
    let token = fetch()
    switch token.code {
    case 0x7E:
      consume()
      return MathNode(.space(MathLength(0.25, "em")), token.range)
    case 0x23:
      consume()
      report(
        .misplaced, token.range, "'#' stands outside a macro's definition",
        suggestion: "write '\\#' for the sign")
      return MathNode(.error("#"), token.range)
    case 0x24:
      consume()
      if !hasDollar {
        report(
          .misplaced, token.range, "a dollar inside the formula",
          suggestion: "write '\\$' for the sign, or end the formula before it")
      }
      hasDollar = true
      return MathNode(.error("$"), token.range)
    case 0xB2...:
      // A script character that stands first hangs on nothing.
      if mode == .math, ScriptCharacters.table[token.code] != nil { return nil }
    default: break
    }
    consume()
    return accented(MathNode(.symbol(Self.table.symbol(of: token.code)), token.range))
  }

  /// Puts the combining marks that follow over a symbol.
  mutating func accented(_ base: MathNode) -> MathNode {
    var node = base
    var count = 0
    while fetch().kind == .mark {
      let mark = fetch()
      consume()
      guard let name = Self.combiningAccents[mark.code] else {
        let code = String(mark.code, radix: 16, uppercase: true)
        report(
          .invalidCharacter, mark.range, "the combining character U+0\(code) is no accent that renders",
          suggestion: "write the accent as a command, such as \\hat{x}")
        continue
      }
      count += 1
      guard count <= 8 else { continue }
      node = MathNode(.accent(MathAccent(name, node)), span(node.range, mark.range))
    }
    return node
  }

  private static let combiningAccents: [UInt32: String] = [
    0x300: "grave", 0x301: "acute", 0x302: "hat", 0x303: "tilde", 0x304: "bar", 0x306: "breve", 0x307: "dot",
    0x308: "ddot", 0x30A: "mathring", 0x30B: "doubleacute", 0x30C: "check", 0x327: "cedilla",
  ]

  // MARK: Numbers

  func isDigit(_ token: Token) -> Bool { token.kind == .character && (0x30...0x39).contains(token.code) }

  /// Whether a point after `previous` may begin a number.
  private func startsNumber(_ previous: MathNode?) -> Bool {
    guard let previous else { return true }
    guard case .symbol(let symbol) = previous.kind else { return false }
    switch symbol.role {
    case .binary, .relation, .opening, .punctuation: return true
    default: return false
    }
  }

  /// Digits in a row, with a point between digits.
  private mutating func number(after point: Token? = nil) -> MathNode {
    var text = ""
    var first: Token
    if let point {
      first = point
      text = "."
    } else {
      first = fetch()
      consume()
      text.unicodeScalars.append(UnicodeScalar(UInt8(first.code)))
    }
    var hasPoint = point != nil
    while true {
      let next = peekRaw()
      if isDigit(next), !isMacro(next) {
        _ = take()
        text.unicodeScalars.append(UnicodeScalar(UInt8(next.code)))
      } else if !hasPoint, next.isCharacter("."), !isMacro(next) {
        _ = raw()
        guard isDigit(peekRaw()) else {
          stack.append(next)
          break
        }
        hasPoint = true
        text += "."
      } else {
        break
      }
    }
    return MathNode(.number(text), span(from: first))
  }

  private func isMacro(_ token: Token) -> Bool {
    !macros.isEmpty && MacroKey(token).map { macros.definitions[$0] != nil } ?? false
  }
}
