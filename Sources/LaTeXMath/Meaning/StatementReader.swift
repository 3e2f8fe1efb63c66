/// Parts a formula into statements.
package struct StatementReader {
  private var statements: [Statement] = []
  private var doubt: Statement.Doubt?
  /// Whether the last row only went on from the one before: it began with a relation or a sign.
  private var goesOn = false
  /// The nodes of the last side that was read.
  private var lastNodes: [MathNode]?
  private let isDefinition: Bool

  /// - Parameter isDefinition: Whether the notation of definitions is read too, which no claim about numbers needs.
  package static func statements(of formula: MathFormula, isDefinition: Bool = false) -> [Statement] {
    var reader = StatementReader(isDefinition: isDefinition)
    reader.read(formula.nodes.significant, continuing: false)
    for place in reader.statements.indices where reader.doubt != nil {
      reader.statements[place].doubt = reader.statements[place].doubt ?? reader.doubt
    }
    return reader.statements
  }

  private mutating func read(_ nodes: [MathNode], continuing: Bool) {
    var start = 0
    var continues = continuing
    for (place, node) in nodes.enumerated() {
      if let rows = node.alignedRows {
        let run = nodes[start..<place]
        if let last = run.last, RelationChain.relation(last) != nil || last.symbolRole == .binary {
          doubt = doubt ?? Statement.Doubt(kind: .environment, range: node.range)
        }
        pieces(of: Array(run), continuing: continues)
        start = place + 1
        continues = false
        for row in rows {
          read(row, continuing: true)
        }
      } else if case .lineBreak = node.kind {
        pieces(of: Array(nodes[start..<place]), continuing: continues)
        start = place + 1
        continues = true
      }
    }
    pieces(of: start == 0 ? nodes : Array(nodes[start...]), continuing: continues)
  }

  /// A piece between separators, and what parted it from the next.
  fileprivate struct Piece {
    var nodes: [MathNode]
    var endsInComma = false
    var isPremise = false
  }

  private mutating func pieces(of nodes: [MathNode], continuing: Bool) {
    var pieces: [Piece] = []
    var start = 0
    var depth = 0
    for (place, node) in nodes.enumerated() {
      // `a) 3 + 4`: nothing opens it.
      depth = max(depth + node.nesting, 0)
      var (endsInComma, isPremise) = (false, false)
      switch Self.separator(node, at: place, in: nodes, depth: depth) {
      case .none: continue
      case .space: break
      case .comma: endsInComma = true
      case .implication:
        doubt = doubt ?? Statement.Doubt(kind: .implication, range: node.range)
        isPremise = node.scalar.map { "⇒⟹⇔⟺∴".unicodeScalars.contains($0) } ?? false
      case .words(let condition):
        if condition { doubt = doubt ?? Statement.Doubt(kind: .condition, range: node.range) }
      }
      pieces.append(Piece(nodes: Array(nodes[start..<place]), endsInComma: endsInComma, isPremise: isPremise))
      start = place + 1
    }
    pieces.append(Piece(nodes: start == 0 ? nodes : Array(nodes[start...])))
    var isFirst = true
    if let first = pieces.first, first.isPremise, first.nodes.isEmpty, !statements.isEmpty {
      statements[statements.count - 1].isPremise = true
    }
    for (place, piece) in pieces.enumerated() where !piece.nodes.isEmpty {
      let isList =
        (
          place > 0 && pieces[place - 1].isListItem && !pieces[place - 1].isLabel,
          piece.endsInComma && place + 1 < pieces.count && pieces[place + 1].isListItem
        )
      if continuing, isFirst, piece.nodes.goOn(afterRow: goesOn), goOn(with: piece.nodes) {
        isFirst = false
        continue
      }
      chain(piece.nodes, continuing: continuing && isFirst, listBefore: isList.0, listAfter: isList.1)
      if piece.isPremise, !statements.isEmpty { statements[statements.count - 1].isPremise = true }
      if isList.1 { noteList(pieces[(place + 1)...]) }
      isFirst = false
    }
  }

  /// `2 \pm 1 = 3, 1`: the values of the list that begins with the last side.
  private mutating func noteList(_ rest: ArraySlice<Piece>) {
    guard let statement = statements.last, statement.sides.count > 1, let last = lastNodes,
      statement.sides[statement.sides.count - 2].alternatives != nil
    else { return }
    let list = [last] + rest.prefix { $0.isListItem }.map(\.nodes)
    statements[statements.count - 1].sides[statement.sides.count - 1].alternatives = Alternatives(list: list)
  }

  private mutating func chain(_ nodes: [MathNode], continuing: Bool, listBefore: Bool, listAfter: Bool) {
    let nodes = nodes.filter { $0.isNotWideSpace }
    guard var chain = try? RelationChain.sides(of: nodes, hasCongruences: true) else { return }
    let modulus = Self.modulus(of: &chain)
    // `\text{bottleneck} : 2 + 2 = 4`: a label.
    if let head = chain.sides.first, let last = head.last, chain.sides.count > 1,
      chain.relations[0] == .other,
      nodes.contains(where: { $0.symbol == ":" && $0.range.lowerBound >= last.range.upperBound }),
      !head.contains(where: \.hasDigits),
      nodes.drop(while: { $0.range.upperBound <= last.range.upperBound }).first?.symbol == ":"
    {
      chain.sides.removeFirst()
      chain.relations.removeFirst()
    }
    lastNodes = chain.sides.last
    var sides = chain.sides.map(side)
    if listBefore {
      sides[0].content = .listItem(hasLetters: nodes.contains { $0.hasLetters })
    }
    if listAfter {
      sides[sides.count - 1].content = .listItem(hasLetters: nodes.contains { $0.hasLetters })
    }
    goesOn = continuing && chain.sides[0].isEmpty
    if continuing, chain.sides[0].isEmpty, sides.count > 1, let last = statements.last {
      let isOther = modulus != nil && last.modulus != nil && modulus != last.modulus
      statements[statements.count - 1] = Statement(
        sides: last.sides + sides.dropFirst(), relations: last.relations + chain.relations,
        modulus: isOther ? nil : modulus ?? last.modulus)
      return
    }
    statements.append(Statement(sides: sides, relations: chain.relations, modulus: modulus))
  }

  /// The modulus of a chain with `\equiv`, taken from its last side.
  private static func modulus(of chain: inout RelationChain) -> Expression? {
    let isEquation = chain.relations.allSatisfy { $0 == .equal } && chain.sides.last?.endsInModulus ?? false
    guard !chain.relations.isEmpty, isEquation || chain.relations.contains(.congruent),
      let (side, nodes) = chain.sides.last?.partingModulus(),
      let modulus = try? ExpressionParser.side(nodes)
    else { return nil }
    chain.sides[chain.sides.count - 1] = side
    return modulus
  }

  /// `= 2 + 3 \\\\ \\quad - 4 = 1`: a row whose terms belong to the last side of the row before; false where that one cannot take them.
  private mutating func goOn(with nodes: [MathNode]) -> Bool {
    guard let last = statements.last, let end = last.sides.last, last.sides.count > 1,
      case .expression(let sum) = end.content,
      let chain = try? RelationChain.sides(of: nodes.filter { $0.isNotWideSpace })
    else { return false }
    var sides = chain.sides.map(side)
    let range = end.range.lowerBound..<max(end.range.upperBound, sides[0].range.upperBound)
    if case .expression(let terms) = sides[0].content {
      sides[0].content = .expression(.binary(.add, sum, terms))
    }
    sides[0].range = range
    goesOn = true
    statements[statements.count - 1] = Statement(
      sides: last.sides.dropLast() + sides, relations: last.relations + chain.relations)
    return true
  }

  private init(isDefinition: Bool) { self.isDefinition = isDefinition }

  private func side(_ nodes: [MathNode]) -> Statement.Side {
    guard let first = nodes.first, let last = nodes.last else {
      return Statement.Side(content: .missing, range: 0..<0)
    }
    let range = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    do {
      let expression = try ExpressionParser.side(nodes, isDefinition: isDefinition)
      return Statement.Side(content: .expression(expression), range: range)
    } catch {
      return Statement.Side(
        content: .unreadable(error, hasLetters: nodes.hasFreeLetters), range: range,
        alternatives: Alternatives(signsOf: nodes))
    }
  }
}

extension StatementReader.Piece {
  /// A value without a relation, behind or before a comma: part of a list.
  fileprivate var isListItem: Bool {
    nodes.contains(where: \.isNotWideSpace) && !nodes.contains { RelationChain.relation($0) != nil }
      && !nodes.contains { if case .text = $0.kind { true } else { false } }
  }

  /// The name of a row, set apart by a wide space, and no value: `II.`, `(A)`, `I.\cdot 2`.
  fileprivate var isLabel: Bool {
    guard !endsInComma, nodes.allSatisfy(\.mayBeInLabel) else { return false }
    return !nodes.contains(where: \.hasDigits) || nodes.haveRomanNumeral
  }
}

extension StatementReader {
  /// Whether a formula has a relation and a digit or a constant at all: without them it claims nothing about numbers.
  package static func mayClaim(_ formula: MathFormula) -> Bool {
    var hasRelation = false
    var hasNumber = false
    for node in formula.nodes {
      node.walk { node in
        switch node.kind {
        case .number: hasNumber = true
        case .symbol(let symbol):
          if symbol.role == .relation || symbol.text == "＝" { hasRelation = true }
          if symbol.text == "π" { hasNumber = true }
          if let scalar = symbol.text.unicodeScalars.first, (0xFF10...0xFF19).contains(scalar.value) {
            hasNumber = true
          }
        default: break
        }
      }
    }
    return hasRelation && hasNumber
  }
}
