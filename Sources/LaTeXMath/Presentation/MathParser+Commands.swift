extension MathParser {
  /// The node of a command, the next token; nil when it shows nothing.
  mutating func commandNode() -> MathNode? {
    let token = fetch()
    consume()
    guard let command = command(token) else { return unknownCommand(token) }
    switch (mode, command.mode) {
    case (.math, .text):
      report(
        .wrongMode, token.range, "'\(text(of: token))' stands in text only",
        suggestion: mathAccent(for: command) ?? "write \\text{\(text(of: token))}")
    case (.text, .math):
      report(
        .wrongMode, token.range, "'\(text(of: token))' stands in mathematics only",
        suggestion: "write $\(text(of: token))$ inside the text")
    default: break
    }
    switch command.kind {
    case .symbol(let role):
      return accented(MathNode(.symbol(MathSymbol(command.text, role)), token.range))
    case .largeOperator:
      return MathNode(.symbol(MathSymbol(command.text, .largeOperator)), token.range)
    case .operatorName(let takesLimits):
      let name = CommandTable.spacedNames[command.text] ?? command.text
      return MathNode(.operatorName(MathOperatorName(name, takesLimits: takesLimits)), token.range)
    case .space(let length): return MathNode(.space(length), token.range)
    case .nothing: return nil
    case .fraction(let form):
      if token.code == Self.continuedFraction { _ = optionalString() }
      let numerator = argument(of: token)
      let denominator = argument(of: token)
      let fraction = MathFraction(
        numerator, denominator, hasLine: form.hasLine, left: form.left, right: form.right, style: form.style)
      return MathNode(.fraction(fraction), span(from: token))
    case .root:
      let degree = optionalArgument()
      let radicand = degree == nil ? primitiveArgument(of: token) : argument(of: token)
      return MathNode(.root(radicand: radicand, degree: degree), span(from: token))
    case .left: return delimited(after: token)
    case .begin: return environment(after: token)
    case .font(let font):
      let body = argumentBody(of: token)
      return MathNode(.font(font, body), span(from: token))
    case .text(let font):
      let body = argumentBody(of: token, in: .text)
      return MathNode(.text(font, body), span(from: token))
    case .accent(let isUnder):
      // The argument of \underbar is text.
      let base = argument(of: token, in: command.text == "underbar" ? .text : nil)
      return MathNode(.accent(MathAccent(command.text, isUnder: isUnder, base)), span(from: token))
    case .style, .size, .fontSwitch, .color:
      return rest(after: token, command)
    case .newCommand, .operatorDefinition, .definition, .alias, .futureAlias, .prefix:
      define(command, token)
      return nil
    default:
      return rareCommand(command, token)
    }
  }

  /// What mathematics has for an accent of text, if it has one.
  private func mathAccent(for command: Command) -> String? {
    guard case .textAccent = command.kind, let identifier = Self.table.identifier(of: "\\" + command.text),
      case .accent = Self.table.commands[Int(identifier)].kind
    else { return nil }
    return "write \\\(command.text), the accent of mathematics"
  }

  private static let continuedFraction = table.identifier(of: "\\cfrac") ?? 0

  /// What acts on all that follows in its group.
  private mutating func rest(after token: Token, _ command: Command) -> MathNode {
    let colorName = if case .color = command.kind { color(of: token) } else { "" }
    let nodes = expression(until: innermostStop, beforeInfix: true)
    let range = span(span(from: token), span(nodes, or: token.range))
    switch command.kind {
    case .style(let style): return MathNode(.style(style, nodes), range)
    case .size(let size): return MathNode(.size(size, nodes), range)
    case .fontSwitch(let font): return MathNode(.font(font, nodes), range)
    default: return MathNode(.color(colorName, nodes), range)
    }
  }

  private mutating func unknownCommand(_ token: Token) -> MathNode {
    let name = text(of: token)
    if name.hasPrefix("\\verb"), let delimiter = name.dropFirst(5).first,
      !delimiter.isLetter || !delimiter.isASCII
    {
      let text = delimiter == "*" ? name.dropFirst(7) : name.dropFirst(6)
      return MathNode(.verbatim(String(text.dropLast())), token.range)
    }
    if !isAbandoned {
      report(
        .undefinedCommand, token.range, "'\(name)' is no command that KaTeX or MathJax knows",
        suggestion: CommandSuggestions.suggestion(for: name, isFirst: diagnostics.count < 5))
    }
    return MathNode(.error(name), token.range)
  }
}
