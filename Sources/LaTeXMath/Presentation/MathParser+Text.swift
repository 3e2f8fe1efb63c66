extension MathParser {
  /// What stands in `\text{…}`: runs of characters, and nodes between them.
  mutating func textExpression(until stop: Stop) -> [MathNode] {
    var nodes: [MathNode] = []
    var run = ""
    var runRange = 0..<0
    func flush() {
      guard !run.isEmpty else { return }
      nodes.append(MathNode(.characters(run), runRange))
      run = ""
    }
    while true {
      let token = fetch()
      if ends(token, at: stop) { break }
      if let characters = textCharacters(token) {
        runRange = run.isEmpty ? token.range : span(runRange, token.range)
        run += characters
        consume()
        continue
      }
      flush()
      if let node = textNode(token) { nodes.append(node) }
    }
    flush()
    return nodes
  }

  /// The characters that a token shows in text; nil for what is more than that.
  private mutating func textCharacters(_ token: Token) -> String? {
    switch token.kind {
    case .space: return " "
    case .mark: return text(of: token)
    case .character:
      switch token.code {
      case 0x7E: return "\u{A0}"
      case 0x7B, 0x24: return nil
      case 0x5E, 0x5F:
        report(
          .unsupported, token.range, "KaTeX does not take '\(text(of: token))' in text",
          suggestion: token.code == 0x5F
            ? "write '\\_' for the sign, or $…$ for a subscript" : "write $…$ round what has the superscript")
        return text(of: token)
      case 0x23:
        report(
          .misplaced, token.range, "'#' stands outside a macro's definition",
          suggestion: "write '\\#' for the sign")
        return "#"
      default: return text(of: token)
      }
    case .command:
      guard let command = command(token), command.mode != .math, case .symbol = command.kind else {
        return nil
      }
      return command.text
    default: return nil
    }
  }

  private mutating func textNode(_ token: Token) -> MathNode? {
    switch token.kind {
    case .invalid: return invalidCharacter()
    case .character:
      consume()
      return token.code == 0x24 ? inlineMath(after: token) : group(after: token)
    default: return commandNode()
    }
  }

  /// `$…$` and `\(…\)` in text, the first of them read.
  mutating func inlineMath(after token: Token) -> MathNode {
    let outer = mode
    mode = .math
    let stop = token.kind == .character ? Stop.dollar : .endMath
    let nodes = listPastStrays(until: stop)
    let last = fetch()
    mode = outer
    if last.kind != .argumentEnd, ends(last, at: stop), !ends(last, at: .nowhere) {
      consume()
    } else {
      report(
        .unbalancedDelimiter, token.range, "'\(text(of: token))' inside the text is never closed",
        suggestion: token.kind == .character ? "write the second '$', or '\\$' for the sign" : "write '\\)'")
    }
    return MathNode(.math(nodes), span(span(from: token), span(nodes, or: token.range)))
  }
}
