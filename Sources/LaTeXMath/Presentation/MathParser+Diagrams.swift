extension MathParser {
  /// The rows of amscd's `CD`: cells, and arrows written `@>label>label>`.
  mutating func diagramRows(_ begin: Token) -> [MathEnvironment.Row] {
    var rows: [MathEnvironment.Row] = []
    while true {
      let start = fetch()
      let nodes = expression(until: .lineBreak)
      if !nodes.isEmpty || !ends(fetch(), at: .nowhere) {
        rows.append(diagramRow(nodes, or: start.range))
      }
      let token = fetch()
      guard token.isCharacter("&") || ends(token, at: .lineBreak) && !ends(token, at: .nowhere) else { break }
      consume()
    }
    return rows
  }

  private mutating func diagramRow(_ nodes: [MathNode], or place: Range<Int>) -> MathEnvironment.Row {
    var cells: [MathEnvironment.Cell] = []
    var cell: [MathNode] = []
    var index = 0
    while index < nodes.count {
      guard isSymbol(nodes[index], "@") else {
        cell.append(nodes[index])
        index += 1
        continue
      }
      cells.append(MathEnvironment.Cell(cell, span(cell, or: nodes[index].range)))
      cell = []
      let (arrow, next) = diagramArrow(nodes, from: index)
      if let arrow { cells.append(MathEnvironment.Cell([arrow], arrow.range)) }
      index = next
    }
    cells.append(MathEnvironment.Cell(cell, span(cell, or: place)))
    return MathEnvironment.Row(cells)
  }

  /// The arrow whose `@` stands at `index`, and the index after it.
  private mutating func diagramArrow(_ nodes: [MathNode], from index: Int) -> (MathNode?, Int) {
    let place = nodes[index].range
    guard index + 1 < nodes.count, case .symbol(let symbol) = nodes[index + 1].kind,
      let shown = Self.diagramArrows[symbol.text]
    else {
      report(
        .invalidArgument, place, "'@' without the sign of an arrow",
        suggestion: "write @>>>, @<<<, @VVV, @AAA, @=, @| or @. for an arrow")
      return (nil, index + 1)
    }
    let range = span(place, nodes[index + 1].range)
    guard "<>AV".contains(symbol.text) else {
      if shown.isEmpty { return (nil, index + 2) }
      return (MathNode(.symbol(MathSymbol(shown, .relation)), range), index + 2)
    }
    var labels: [MathNode] = []
    var next = index + 2
    for _ in 0..<2 {
      let start = next
      while next < nodes.count, !isSymbol(nodes[next], symbol.text), !isSymbol(nodes[next], "@") { next += 1 }
      guard next < nodes.count, isSymbol(nodes[next], symbol.text) else {
        report(
          .invalidArgument, range, "an arrow of three '\(symbol.text)' lacks one",
          suggestion: "write @\(symbol.text)label\(symbol.text)label\(symbol.text)")
        return (nil, next)
      }
      let label = Array(nodes[start..<next])
      labels.append(MathNode(.group(label), span(label, or: nodes[next].range)))
      next += 1
    }
    return (
      MathNode(.arrow(shown, above: labels[0], below: labels[1]), span(range, nodes[next - 1].range)), next
    )
  }

  private func isSymbol(_ node: MathNode, _ text: String) -> Bool {
    if case .symbol(let symbol) = node.kind { symbol.text == text } else { false }
  }

  /// A point is no arrow.
  private static let diagramArrows = [
    ">": "→", "<": "←", "=": "=", "A": "↑", "V": "↓", "|": "‖", ".": "",
  ]
}
