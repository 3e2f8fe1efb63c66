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

  /// Two characters that are one sign.
  var joiningSigns: [MathNode] {
    guard contains(where: { $0.symbolRole == .relation }) else { return self }
    var result: [MathNode] = []
    for node in self {
      if let second = node.symbol, let last = result.last, let first = last.symbol,
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

  private static var pairs: [String: String] {
    [":=": "≔", "<=": "≤", ">=": "≥", "=>": "⇒", "->": "→", "!=": "≠", "=:": "≕", "<-": "←", "==": "="]
  }

  /// Letters in a row that spell a known function or abbreviation: `exp(x)`, `KL`.
  var joiningWords: [MathNode] {
    var result: [MathNode] = []
    var place = 0
    while place < count {
      var end = place
      var word = ""
      while end < count, word.utf8.count < 9, let letter = self[end].latinLetter,
        end == place || self[end - 1].range.upperBound == self[end].range.lowerBound
      {
        word += letter
        end += 1
      }
      let isCalled = end < count && (self[end].coreSymbol == "(" || self[end].spokenDelimiter == "(")
      if end - place > 1,
        isCalled ? SpokenWords.spelled.contains(word) : SpokenWords.abbreviations.contains(word)
      {
        result.append(
          MathNode(
            .operatorName(MathOperatorName(word, takesLimits: false)),
            self[place].range.lowerBound..<self[end - 1].range.upperBound))
        place = end
      } else {
        // A run that spells nothing is letters.
        let next = Swift.max(end, place + 1)
        result += self[place..<next]
        place = next
      }
    }
    return result
  }
  fileprivate var only: MathNode? { count == 1 ? self[0] : nil }
}

extension MathNode {
  fileprivate var latinLetter: String? {
    guard case .symbol(let symbol) = kind, let byte = symbol.text.utf8.first, symbol.text.utf8.count == 1,
      (0x61...0x7A).contains(byte | 0x20)
    else { return nil }
    return symbol.text
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
