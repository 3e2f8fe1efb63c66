extension MathParser {
  /// The characters that grow, as `\left` and `\big` take them.
  private static let delimiters: Set<String> = [
    "(", ")", "[", "]", "{", "}", "⌊", "⌋", "⌈", "⌉", "<", ">", "⟨", "⟩", "|", "‖", "⟮", "⟯", "⎰", "⎱", "/",
    "\\",
    "↑", "⇑", "↓", "⇓", "↕", "⇕", ".",
  ]

  /// The delimiter after `\left`, `\right`, `\middle` or `\big`; empty for a point.
  mutating func delimiter(of command: Token) -> String { delimiterSymbol(of: command).text }

  mutating func delimiterSymbol(of command: Token) -> MathSymbol {
    skipSpaces()
    let token = fetch()
    let name = text(of: command)
    let none = MathSymbol("", .ordinary)
    if token.kind != .character || token.code == 0x7D || token.code == 0x26, ends(token, at: .nowhere) {
      report(
        .missingArgument, command.range, "no delimiter follows '\(name)'",
        suggestion: "write one, or a point for none: \(name).")
      return none
    }
    var symbol: MathSymbol?
    switch token.kind {
    case .character where token.code != 0x7B: symbol = Self.table.symbol(of: token.code)
    case .command:
      if case .symbol(let role)? = self.command(token)?.kind {
        symbol = self.command(token).map { MathSymbol($0.text, role) }
      }
    default: break
    }
    guard var symbol, Self.delimiters.contains(symbol.text) else {
      let written = text(of: token)
      report(
        .invalidDelimiter, token.range, "'\(written)' after '\(name)' is no delimiter",
        suggestion: written == "{"
          ? "write '\\{' for the brace" : "write a bracket, a bar, an arrow or a point after '\(name)'")
      return none
    }
    consume()
    switch symbol.text {
    case ".": symbol.text = ""
    case "<": symbol.text = "⟨"
    case ">": symbol.text = "⟩"
    default: break
    }
    return symbol
  }
}
