internal import Words

/// One chain of a formula: `a = b \approx c`, or a single expression.
package struct Statement: Sendable {
  /// A side of a chain.
  package struct Side: Sendable {
    package enum Content: Sendable {
      case expression(Expression)
      /// Why it was not read, and whether letters in it would have made it symbolic anyway.
      case unreadable(String, hasLetters: Bool)
      /// One value of a list: `x = 1, 2, 3`.
      case listItem(hasLetters: Bool)
      case missing
    }
    package var content: Content
    /// Byte offsets into the formula's LaTeX.
    package var range: Range<Int>
    /// The values of a side that has several, which is `unreadable` or a `listItem`.
    package var alternatives: Alternatives?

    package init(content: Content, range: Range<Int>, alternatives: Alternatives? = nil) {
      self.content = content
      self.range = range
      self.alternatives = alternatives
    }
  }

  package var sides: [Side]
  /// One fewer than the sides.
  package var relations: [Relation]
  /// What `\pmod{…}` behind a chain with `\equiv` says.
  package var modulus: Expression?
  /// Why what is found false here may be meant to be.
  package var doubt: Doubt?
  /// Whether an arrow of implication leads from it to the next one.
  package var isPremise = false
  /// How many of its first links stand in formulas before.
  package var inheritedLinks = 0

  package init(sides: [Side], relations: [Relation], modulus: Expression? = nil) {
    self.sides = sides
    self.relations = relations
    self.modulus = modulus
  }

  /// What makes the statements of a formula depend on each other, and where it stands in the LaTeX.
  package struct Doubt: Sendable, Equatable {
    /// The ways of depending.
    package enum Kind: Sendable {
      /// An arrow, or "therefore".
      case implication
      /// A word such as "if".
      case condition
      /// An environment that starts right behind a relation or an operator.
      case environment
    }
    /// What it is.
    package var kind: Kind
    /// Bytes of the LaTeX.
    package var range: Range<Int>
  }
}

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
      switch separator(node, at: place, in: nodes, depth: depth) {
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
          place > 0 && pieces[place - 1].isListItem,
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

  private enum Separator {
    case none, space, comma, implication
    case words(condition: Bool)
  }

  private func separator(_ node: MathNode, at place: Int, in nodes: [MathNode], depth: Int) -> Separator {
    switch node.kind {
    case .space:
      let before = place > 0 ? RelationChain.relation(nodes[place - 1]) != nil : true
      let after = place + 1 < nodes.count ? RelationChain.relation(nodes[place + 1]) != nil : true
      return before || after || depth > 0 ? .none : .space
    case .symbol(let symbol):
      guard let sign = symbol.scalar else { return .none }
      if Self.implications.contains(sign) { return .implication }
      guard depth <= 0 else { return .none }
      switch sign {
      case ",", ";", "、", "，": return isBetweenDigits(place, in: nodes) ? .none : .comma
      case ".", "。", "?":
        if sign == ".", place > 0,
          nodes[place - 1].scalar == "." || (place + 1 < nodes.count && nodes[place + 1].scalar == ".")
        {
          return .none
        }
        let rest = nodes[(place + 1)...]
        return rest.allSatisfy({ $0.symbol == nil && !$0.hasDigits }) ? .space : .none
      default: return .none
      }
    case .arrow: return .implication
    case .text(_, let content):
      let text = content.plainText.withoutOuterSpaces
      if text.isEmpty { return .words(condition: false) }
      if WordList.conditions.first(in: text) != nil { return .words(condition: true) }
      return WordList.connectives.first(in: text) != nil ? .words(condition: false) : .none
    default: return .none
    }
  }

  private static let implications: Set<Unicode.Scalar> = [
    "⇒", "⟹", "⇔", "⟺", "⇐", "⟸", "→", "⟶", "↦", "⟼", "∴", "∵", "⊢", "⊨", "↔", "⟷", "⇝",
  ]

  private func isBetweenDigits(_ place: Int, in nodes: [MathNode]) -> Bool {
    guard nodes[place].symbol == ",", place > 0, place + 1 < nodes.count else { return false }
    let (before, after) = (nodes[place - 1], nodes[place + 1])
    guard case .number = before.kind, after.hasDigits else { return false }
    return before.range.upperBound == nodes[place].range.lowerBound
      && nodes[place].range.upperBound == after.range.lowerBound
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
        content: .unreadable(error.reason, hasLetters: nodes.hasFreeLetters), range: range,
        alternatives: Alternatives(signsOf: nodes))
    }
  }
}

extension [MathNode] {
  /// Letters beside constants and the variable of an integral.
  fileprivate var hasFreeLetters: Bool {
    var names: Set<String> = []
    var isIntegral = false
    for node in self {
      node.walk {
        if let symbol = $0.symbol, ["∫", "∬", "∭", "∮"].contains(symbol) { isIntegral = true }
        if let key = $0.nameKey, BuiltInFunction($0.plainText) == nil { names.insert(key) }
      }
    }
    guard isIntegral else { return !names.isEmpty }
    for place in indices.dropLast() where self[place].plainText == "d" {
      names.remove(self[place + 1].plainText)
    }
    return !names.subtracting(["d", "e", "π"]).isEmpty
  }
}

extension StatementReader.Piece {
  /// A value without a relation, behind or before a comma: part of a list.
  fileprivate var isListItem: Bool {
    nodes.contains(where: \.isNotWideSpace) && !nodes.contains { RelationChain.relation($0) != nil }
      && !nodes.contains { if case .text = $0.kind { true } else { false } }
  }
}

extension MathNode {
  /// The rows of an environment that aligns statements.
  fileprivate var alignedRows: [[MathNode]]? {
    guard case .environment(let environment) = kind else { return nil }
    let name = environment.name.hasSuffix("*") ? String(environment.name.dropLast()) : environment.name
    if name == "array" {
      // `\begin{array}{rcl} a & = & 2 \cdot 3 \\ & = & 6 \end{array}`
      let rows = environment.rows.map { $0.cells.flatMap(\.body).significant }
      return rows.contains { $0.contains { RelationChain.relation($0) != nil } } ? rows : nil
    }
    guard
      [
        "align", "aligned", "alignat", "alignedat", "split", "gather", "gathered", "eqnarray", "equation",
        "multline",
      ]
      .contains(name)
    else { return nil }
    return environment.rows.map { $0.cells.flatMap(\.body).significant }
  }

  var hasDigits: Bool {
    var found = false
    walk { if case .number = $0.kind { found = true } }
    return found
  }

  var hasLetters: Bool {
    var found = false
    walk { if $0.nameKey != nil, BuiltInFunction($0.plainText) == nil { found = true } }
    return found
  }

  fileprivate var isNotWideSpace: Bool { if case .space = kind { false } else { true } }
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

extension [MathNode] {
  /// Whether a row goes on with the sum of the row before: it starts with a plus, or with a minus that stands apart where that row was no
  /// equation of its own.
  fileprivate func goOn(afterRow goesOn: Bool) -> Bool {
    guard let sign = first(where: \.isNotWideSpace)?.sign else { return false }
    if sign == .add { return true }
    // `-11x + 64 = 9` may be the next equation, `-3 = 9` is none.
    let terms = prefix { RelationChain.relation($0) == nil }
    return first?.isNotWideSpace == false && (goesOn || !terms.contains(where: \.hasLetters))
  }
}
