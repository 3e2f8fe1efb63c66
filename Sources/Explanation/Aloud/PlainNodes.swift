internal import LaTeXMath

extension [MathNode] {
  /// The nodes that are heard: what only changes looks is taken off, and what is invisible left out.
  var plain: [MathNode] {
    if !contains(where: \.isWrapper) { return self }
    return flatMap { node -> [MathNode] in
      switch node.kind {
      case .style(_, let nodes), .size(_, let nodes), .color(_, let nodes), .html(_, _, let nodes),
        .link(_, let nodes), .overlap(_, let nodes), .raised(_, let nodes), .role(_, let nodes),
        .enclosed(.box, let nodes), .enclosed(.colorBox, let nodes), .enclosed(.phase, let nodes),
        .enclosed(.angle, let nodes):
        return nodes.plain
      case .group(let nodes): return nodes.count == 1 && nodes[0].symbol == "," ? [node] : nodes.plain
      case .phantom, .rule: return []
      case .space(let length): return length.isWide ? [node] : []
      case .choice(let nodes): return nodes.first.map { [$0].plain } ?? []
      default: return [node]
      }
    }
  }

  /// `1{,}000` and `1,000` as one number.
  var joiningNumbers: [MathNode] {
    guard contains(where: { if case .number = $0.kind { true } else { false } }) else { return self }
    var result: [MathNode] = []
    for node in self {
      if case .number(let digits) = node.kind, digits.prefix(while: { $0 != "." }).count == 3,
        result.count > 1,
        let comma = result.last, comma.content.only?.symbol == ",",
        case .number(let before) = result[result.count - 2].kind, !before.contains("."),
        !before.hasPrefix("0"),
        before.count <= 3 || result[result.count - 2].isJoinedNumber,
        comma.symbol == nil || digits.hasPrefix("000") || result.standsFree,
        result[result.count - 2].range.upperBound == comma.range.lowerBound,
        comma.range.upperBound == node.range.lowerBound
      {
        result.removeLast(2)
        result.append(MathNode(.number(before + digits), node.range))
      } else if case .number(let digits) = node.kind, digits.prefix(while: { $0 != "." }).count == 3,
        let last = result.last, case .number(let before) = last.kind,
        before.count <= 3 || last.isJoinedNumber,
        !before.hasPrefix("0"), !before.contains("."), last.range.upperBound < node.range.lowerBound
      {
        // `3\,565`
        result.removeLast()
        result.append(MathNode(.number(before + digits), node.range))
      } else if case .number(let digits) = node.kind, !digits.contains("."),
        digits.count != 3 || result.startsDecimal,
        result.count > 1, let comma = result.last, comma.symbol == nil, comma.content.only?.symbol == ",",
        case .number(let before) = result[result.count - 2].kind, !before.contains(".")
      {
        // The comma of a decimal, in braces lest a space follow it: `1{,}16`.
        result.removeLast(2)
        result.append(MathNode(.number(before + "." + digits), node.range))
      } else {
        result.append(node)
      }
    }
    return result.map { $0.content.only?.symbol == "," ? $0.content[0] : $0 }
  }

  /// Whether the number before the last node is no item of a list: `[1,100]`.
  private var standsFree: Bool {
    guard count > 2 else { return true }
    let before = self[count - 3]
    return before.nesting <= 0 && before.coreSymbol != ","
  }

  /// Whether a zero stands before the comma at the end.
  private var startsDecimal: Bool {
    if count > 1, case .number("0") = self[count - 2].kind { true } else { false }
  }

  /// Two characters that are one sign.
  var joiningSigns: [MathNode] {
    guard contains(where: { $0.symbolRole == .relation || $0.symbol == "." || $0.symbol == "|" }) else {
      return self
    }
    var result: [MathNode] = []
    let hasDoubleBars = hasDoubleBars
    for node in pairingDividers {
      if hasDoubleBars, node.barText == "|", let last = result.last, last.symbol == "|",
        last.range.upperBound == node.range.lowerBound
      {
        result[result.count - 1] = node.doublingBar(from: last.range.lowerBound)
        continue
      }
      if node.symbol == ".", result.count > 1, result.suffix(2).allSatisfy({ $0.symbol == "." }) {
        let start = result[result.count - 2].range.lowerBound
        result.removeLast(2)
        result.append(MathNode(.symbol(MathSymbol("…", .inner)), start..<node.range.upperBound))
      } else if node.symbol == ",", result.count > 2, result.suffix(2).allSatisfy({ $0.symbol == "." }),
        result[result.count - 3].symbol == ","
      {
        // `1, .., n`
        let start = result[result.count - 2].range.lowerBound
        result.removeLast(2)
        result.append(MathNode(.symbol(MathSymbol("…", .inner)), start..<node.range.lowerBound))
        result.append(node)
      } else if node.symbol == "⊥", result.last?.symbol == "⊥" {
        // `\perp\!\!\!\perp`
        let start = result[result.count - 1].range.lowerBound
        result[result.count - 1] = MathNode(
          .symbol(MathSymbol("⫫", .relation)), start..<node.range.upperBound)
      } else if let second = node.symbol, let last = result.last, let first = last.symbol,
        last.range.upperBound == node.range.lowerBound, let sign = Self.pairs[first + second]
      {
        result[result.count - 1] = MathNode(
          .symbol(MathSymbol(sign, .relation)), last.range.lowerBound..<node.range.upperBound)
      } else {
        result.append(node)
      }
    }
    return result
  }

  /// Whether all bars stand in pairs: `||x||` is a norm.
  private var hasDoubleBars: Bool {
    var place = 0
    var found = false
    while place < count {
      guard self[place].barText == "|" else {
        place += 1
        continue
      }
      guard place + 1 < count, self[place].symbol == "|", self[place + 1].barText == "|",
        self[place].range.upperBound == self[place + 1].range.lowerBound
      else { return false }
      found = true
      place += 2
    }
    return found
  }

  private static var pairs: [String: String] {
    [":=": "≔", "<=": "≤", ">=": "≥", "=>": "⇒", "->": "→", "!=": "≠", "=:": "≕", "<-": "←", "==": "="]
  }

  fileprivate var only: MathNode? { count == 1 ? self[0] : nil }
}

extension MathNode {
  /// A double bar in the place of this one and the one before it.
  fileprivate func doublingBar(from start: Int) -> MathNode {
    let bar = MathNode(.symbol(MathSymbol("‖", .ordinary)), start..<range.upperBound)
    guard case .scripts(var scripts) = kind else { return bar }
    scripts.base = bar
    return MathNode(.scripts(scripts), start..<range.upperBound)
  }

  var spokenDelimiter: String? {
    if case .delimited(let delimited) = kind { delimited.left } else { nil }
  }

  fileprivate var isJoinedNumber: Bool {
    if case .number(let digits) = kind { range.count < digits.count } else { false }
  }

  fileprivate var isWrapper: Bool {
    switch kind {
    case .style, .size, .color, .html, .link, .overlap, .raised, .role, .enclosed, .group, .phantom, .rule,
      .space,
      .choice:
      true
    default: false
    }
  }
}
