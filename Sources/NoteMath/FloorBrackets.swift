internal import LaTeXMath
internal import NoteParsing
internal import Words

/// Square brackets that a note declares to be floors: "`[x]` is the greatest integer not exceeding `x`".
struct FloorBrackets {
  /// The position of the formula that declares them; nil where none does.
  private let declared: Int?

  init(_ formulas: [NoteFormula], _ surroundings: Surroundings) {
    declared = formulas.firstIndex { formula in
      guard Self.isBracketedName(formula.latex) else { return false }
      let text = surroundings.text(around: formula.formula.range, isDisplay: formula.formula.isDisplay)
      return text.map { text in
        (text.introduction + text.own + text.before).contains { WordList.floors.first(in: $0.text) != nil }
      } ?? false
    }
  }

  /// A formula as it is meant at its position.
  func meant(_ formula: MathFormula, at place: Int) -> MathFormula {
    guard let declared, place > declared else { return formula }
    var meant = formula
    meant.nodes = Self.floored(formula.nodes)
    return meant
  }

  /// `[x]`
  private static func isBracketedName(_ latex: String) -> Bool {
    var text = latex.filter { !$0.isWhitespace }
    for command in ["\\left", "\\right"] { text = text.replacing(command, with: "") }
    guard text.count == 3, text.first == "[", text.last == "]" else { return false }
    return text.dropFirst().first?.isLetter == true
  }

  private static func floored(_ nodes: [MathNode]) -> [MathNode] {
    var result = nodes.map { node in
      var node = node
      switch node.kind {
      case .delimited(let delimited):
        let isFloor = delimited.left == "[" && delimited.right == "]" && !hasComma(delimited.body)
        node.kind = .delimited(
          MathDelimited(
            isFloor ? "⌊" : delimited.left, floored(delimited.body), isFloor ? "⌋" : delimited.right))
      case .group(let body): node.kind = .group(floored(body))
      default: break
      }
      return node
    }
    var opened: [Int] = []
    for place in result.indices {
      guard case .symbol(let symbol) = result[place].kind else { continue }
      if symbol.text == "[" { opened.append(place) }
      guard symbol.text == "]", let start = opened.popLast(), place > start + 1,
        !hasComma(Array(result[(start + 1)..<place]))
      else { continue }
      result[start].kind = .symbol(MathSymbol("⌊", .opening))
      result[place].kind = .symbol(MathSymbol("⌋", .closing))
    }
    return result
  }

  private static func hasComma(_ nodes: [MathNode]) -> Bool {
    nodes.contains { if case .symbol(let symbol) = $0.kind { symbol.text == "," } else { false } }
  }
}
