extension MathParser {
  /// Where a list of nodes ends, besides the ends that end every list.
  enum Stop {
    case nowhere, lineBreak, closingBracket, dollar, endMath, argumentEnd
  }

  /// A list of nodes, up to something that it does not own.
  mutating func expression(until stop: Stop = .nowhere, beforeInfix: Bool = false) -> [MathNode] {
    guard descend() else { return [] }
    let outerStop = innermostStop
    innermostStop = stop
    defer {
      depth -= 1
      innermostStop = outerStop
    }
    if mode == .text { return textExpression(until: stop) }
    var nodes: [MathNode] = []
    var infix: (form: FractionForm, index: Int, place: Range<Int>)?
    while true {
      skipSpaces()
      let token = fetch()
      if ends(token, at: stop) { break }
      if let command = command(token), case .infix(let form) = command.kind {
        if beforeInfix { break }
        consume()
        var form = form
        if form.hasThickness { form.hasLine = (length(of: token)?.value ?? 1) > 0 }
        if infix != nil {
          report(
            .misplaced, token.range, "'\(text(of: token))' is the second of its kind in one group",
            suggestion: "put braces round one of the fractions")
        } else {
          infix = (form, nodes.count, token.range)
        }
        continue
      }
      if let node = atom(in: nodes.last) { nodes.append(node) }
    }
    guard let infix else { return nodes }
    let numerator = grouped(Array(nodes[..<infix.index]), or: infix.place.lowerBound..<infix.place.lowerBound)
    let denominator = grouped(
      Array(nodes[infix.index...]), or: infix.place.upperBound..<infix.place.upperBound)
    let form = infix.form
    let fraction = MathFraction(
      numerator, denominator, hasLine: form.hasLine, left: form.left, right: form.right, style: form.style)
    return [
      MathNode(.fraction(fraction), span(span(numerator.range, infix.place), denominator.range))
    ]
  }

  /// One node for a list.
  func grouped(_ nodes: [MathNode], or place: Range<Int>) -> MathNode {
    if nodes.count == 1 { return nodes[0] }
    return MathNode(.group(nodes), span(nodes, or: place))
  }

  /// Whether a token belongs to something that is open around the list.
  func ends(_ token: Token, at stop: Stop) -> Bool {
    switch token.kind {
    case .end, .argumentEnd: return true
    case .character:
      switch token.code {
      case 0x7D, 0x26: return true
      case 0x5D: return stop == .closingBracket
      case 0x24: return stop == .dollar
      default: return false
      }
    case .command:
      switch command(token)?.kind {
      case .end, .right, .endGroup: return true
      case .lineBreak, .carriageReturn: return stop == .lineBreak
      case .endMath: return stop == .endMath
      default: return false
      }
    default: return false
    }
  }

  /// Deals with a token that ended a list although nothing waits for it: what it was, or nil when it was dropped
  /// without a word because the construct that it ends has been reported. False ends are left to who waits for them.
  mutating func skipStray() -> MathNode? {
    let token = fetch()
    consume()
    switch token.kind {
    case .character where token.code == 0x7D:
      if abandoned.braces > 0 {
        abandoned.braces -= 1
        return nil
      }
      report(
        .unbalancedBrace, token.range, "this '}' closes nothing",
        suggestion: "delete it, write '\\}' for a brace that shows, or open its '{'")
    case .character where token.code == 0x26:
      report(
        .misplaced, token.range, "'&' stands outside the cells of an environment",
        suggestion: "write '\\&' for the sign, or put it between \\begin{aligned} and \\end{aligned}")
    default:
      switch command(token)?.kind {
      case .right:
        let delimiter = delimiter(of: token)
        if abandoned.lefts > 0 {
          abandoned.lefts -= 1
          return nil
        }
        report(
          .unbalancedDelimiter, token.range, "'\\right\(delimiter)' has no '\\left'",
          suggestion: "write '\\left.' where the pair begins, or drop '\\right'")
      case .end:
        let name = environmentName(of: token).name
        if let index = abandoned.environments.lastIndex(of: name) {
          abandoned.environments.remove(at: index)
          return nil
        }
        report(
          .unbalancedEnvironment, token.range, "'\\end{\(name)}' has no '\\begin{\(name)}'",
          suggestion: "delete it, or write '\\begin{\(name)}' where the environment begins")
      default:
        if abandoned.groups > 0 {
          abandoned.groups -= 1
          return nil
        }
        report(
          .unbalancedBrace, token.range, "'\(text(of: token))' ends no group",
          suggestion: "delete it, or write '\\begingroup' where the group begins")
      }
    }
    return MathNode(.error(text(of: token)), token.range)
  }

  /// Reads on past ends that nothing waits for. `&` never ends a group.
  mutating func listPastStrays(until stop: Stop = .nowhere) -> [MathNode] {
    var nodes = expression(until: stop)
    while isStray(fetch()) {
      if let stray = skipStray() { nodes.append(stray) }
      nodes += expression(until: stop)
    }
    return nodes
  }

  private func isStray(_ token: Token) -> Bool {
    switch token.kind {
    case .character:
      return token.code == 0x26 || token.code == 0x7D && open.braces == 0
    case .command:
      switch command(token)?.kind {
      case .right: return open.lefts == 0
      case .end: return open.environments.isEmpty
      case .endGroup: return open.groups == 0
      default: return false
      }
    default: return false
    }
  }

  // MARK: Groups

  /// `{…}`, its first brace read.
  mutating func group(after brace: Token) -> MathNode {
    open.braces += 1
    beginScope()
    let nodes = listPastStrays()
    let last = fetch()
    endScope()
    open.braces -= 1
    if last.isCharacter("}") {
      consume()
      return MathNode(.group(nodes), span(brace.range, last.range))
    }
    abandoned.braces += 1
    report(
      .unbalancedBrace, brace.range, "this '{' is never closed", suggestion: "write its '}'")
    return MathNode(.group(nodes), span(brace.range, span(nodes, or: brace.range)))
  }

  /// `\begingroup … \endgroup`, its first command read.
  mutating func commandGroup(after token: Token) -> MathNode {
    open.groups += 1
    beginScope()
    let nodes = listPastStrays()
    let last = fetch()
    endScope()
    open.groups -= 1
    if case .endGroup? = command(last)?.kind {
      consume()
      return MathNode(.group(nodes), span(token.range, last.range))
    }
    abandoned.groups += 1
    report(
      .unbalancedBrace, token.range, "'\\begingroup' has no '\\endgroup'", suggestion: "write '\\endgroup'")
    return MathNode(.group(nodes), span(token.range, span(nodes, or: token.range)))
  }

  /// `\left( … \right)`, `\left` read.
  mutating func delimited(after token: Token) -> MathNode {
    let left = delimiter(of: token)
    open.lefts += 1
    let nodes = listPastStrays()
    open.lefts -= 1
    let last = fetch()
    if case .right? = command(last)?.kind {
      consume()
      let right = delimiter(of: last)
      return MathNode(.delimited(MathDelimited(left, nodes, right)), span(from: token))
    }
    abandoned.lefts += 1
    report(
      .unbalancedDelimiter, token.range, "'\\left\(left.isEmpty ? "." : left)' has no '\\right'",
      suggestion: "write '\\right.' where the pair ends, or drop '\\left'")
    return MathNode(
      .delimited(MathDelimited(left, nodes, "")), span(token.range, span(nodes, or: token.range)))
  }
}
