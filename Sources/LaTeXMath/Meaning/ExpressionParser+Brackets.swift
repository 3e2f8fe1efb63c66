/// Parentheses and their like, matrices, cases.
extension ExpressionParser {
  func bracketed(_ left: String, _ body: [MathNode], _ right: String) throws(Unreadable) -> Expression {
    let body = body.significant
    if isDefinition, left == "[", right == "]", body.hasRelation { return try indicator(body) }
    switch (left, right) {
    case ("|", "|"), ("∣", "∣"): return .magnitude(try inner(body))
    case ("‖", "‖"), ("∥", "∥"): return .norm(try inner(body), order: nil)
    case ("⌊", "⌋"): return .floor(try inner(body))
    case ("⌈", "⌉"): return .ceiling(try inner(body))
    case ("(", ")"), ("[", "]"), ("{", "}"):
      let parts = try elements(body)
      if left == "{", parts.count != 1 || !body.contains(where: { $0.symbolRole == .binary }) {
        return .set(parts)
      }
      return parts.count == 1 ? parts[0] : .matrix([parts])
    default: throw Unreadable.brackets(left + right)
    }
  }

  /// The parts between commas; the arguments of a call may have semicolons between them.
  func elements(_ body: [MathNode], areArguments: Bool = false) throws(Unreadable) -> [Expression] {
    if body.isEmpty { return [] }
    if areArguments, body.contains(where: { $0.symbol == ";" }) {
      var parts: [Expression] = []
      for part in body.split(separator: ";") { parts.append(try inner(part)) }
      return parts
    }
    let hasBars = body.hasPairedBars
    for (place, node) in body.enumerated() {
      if node.symbol == ":", RelationChain.isColonOfQuotient(place, body) { continue }
      if let symbol = node.coreSymbol, Self.partingSymbols.contains(symbol) || node.symbolRole == .relation {
        if hasBars, Self.bars.contains(symbol) { continue }
        if isDefinition, symbol == ";" { continue }
        throw Unreadable.other("\(symbol) in brackets", ja: "括弧の中の記号「\(symbol)」")
      }
      if case .middle = node.kind { throw Unreadable.other("a bar in brackets", ja: "括弧の中の縦線") }
    }
    if try commasGroupThousands(body) { return [try inner(body)] }
    var parts: [Expression] = []
    let isList = body.contains { $0.symbol == "," }
    for part in body.split(separator: ",").flatMap({ isDefinition ? $0.split(separator: ";") : [$0] }) {
      parts.append(try inner(part, groupsThousands: !isList))
    }
    return parts
  }

  static let bars: Set<String> = ["|", "∣"]
  static let partingSymbols: Set<String> = [";", "|", "∣", "‖", "∥", ":", "…", "⋯"]

  /// `(3,145,728 + 4,194,304)` groups; `(1,200)` may be either.
  private func commasGroupThousands(_ body: [MathNode]) throws(Unreadable) -> Bool {
    let commas = body.indices.filter { body[$0].symbol == "," }
    guard !commas.isEmpty else { return false }
    var grouping = 0
    for place in commas {
      guard place > 0, place + 1 < body.count, case .number(let before) = body[place - 1].kind,
        case .number(let after) = body[place + 1].kind, before.count <= 3, after.prefix(4).count >= 3,
        !after.prefix(3).contains("."), after.count == 3 || after.dropFirst(3).first == ".",
        before.first != "0", body[place - 1].range.upperBound == body[place].range.lowerBound,
        body[place].range.upperBound == body[place + 1].range.lowerBound
      else { continue }
      grouping += 1
    }
    if grouping == 0 { return false }
    // `\max(21,935, 149)` does both.
    guard grouping == commas.count, body.contains(where: { $0.symbolRole == .binary }) else {
      throw Unreadable.other("a comma that may group digits or part a list", ja: "桁区切りとも列挙の区切りとも読めるコンマ")
    }
    return true
  }

  func environment(_ environment: MathEnvironment) throws(Unreadable) -> Expression {
    let name = environment.name.hasSuffix("*") ? String(environment.name.dropLast()) : environment.name
    switch name {
    case "matrix", "pmatrix", "bmatrix", "smallmatrix", "array":
      return .matrix(try rows(environment))
    case "vmatrix": return .call(.determinant, [.matrix(try rows(environment))])
    case "cases", "dcases": return .cases(try caseRows(environment))
    default: throw Unreadable.environment(environment.name)
    }
  }

  private func rows(_ environment: MathEnvironment) throws(Unreadable) -> [[Expression]] {
    var rows: [[Expression]] = []
    for row in environment.rows {
      var cells: [Expression] = []
      for cell in row.cells { cells.append(try inner(cell.body)) }
      rows.append(cells)
    }
    guard let width = rows.first?.count, width > 0, rows.allSatisfy({ $0.count == width }) else {
      throw Unreadable.other("a matrix whose rows differ in length", ja: "行の長さが揃わない行列")
    }
    return rows
  }

  private func caseRows(_ environment: MathEnvironment) throws(Unreadable) -> [Expression.CaseRow] {
    var rows: [Expression.CaseRow] = []
    for row in environment.rows {
      var value = row.cells.first?.body.significant ?? []
      if value.last?.symbol == "," || value.last?.symbol == ";" { value.removeLast() }
      let conditionNodes = row.cells.dropFirst().flatMap(\.body).significant
      rows.append(.init(value: try inner(value), condition: try condition(conditionNodes)))
    }
    return rows
  }

  /// `\text{if } x \geq 0`; nil for "otherwise".
  func condition(_ nodes: [MathNode]) throws(Unreadable) -> [Expression.Comparison]? {
    var words = ""
    var rest: [MathNode] = []
    for node in nodes {
      if case .text(_, let content) = node.kind {
        words += content.compactMap { if case .characters(let text) = $0.kind { text } else { nil } }.joined()
        for case .math(let math) in content.map(\.kind) { rest += math }
      } else if node.symbolRole != .punctuation {
        rest.append(node)
      }
    }
    words = words.lowercased().filter { !$0.isWhitespace && $0 != "." && $0 != "," }
    if rest.isEmpty {
      guard ["otherwise", "else", "それ以外", "その他", "sonst"].contains(words) else {
        throw Unreadable.other("a case with the condition \(words)", ja: "条件「\(words)」の付いた場合分け")
      }
      return nil
    }
    guard ["", "if", "for", "when", "のとき", "if,"].contains(words) else {
      throw Unreadable.other("a case with the condition \(words)", ja: "条件「\(words)」の付いた場合分け")
    }
    let chain = try RelationChain.sides(of: rest.withoutOuterParentheses)
    guard chain.sides.count > 1, !chain.relations.contains(.other) else {
      throw Unreadable.other("a case whose condition is no comparison", ja: "条件が比較でない場合分け")
    }
    var comparisons: [Expression.Comparison] = []
    for (place, relation) in chain.relations.enumerated() {
      comparisons.append(
        .init(
          left: try inner(chain.sides[place]), relation: relation, right: try inner(chain.sides[place + 1])))
    }
    return comparisons
  }
}

extension [MathNode] {
  /// Whether all bars here are those of magnitudes, in pairs: the first of a pair where an operand starts, the second where one
  /// ends. A bar between operands, as in `p(x|y)`, is none.
  fileprivate var hasPairedBars: Bool {
    var isOpen = false
    for (place, node) in enumerated() {
      guard let symbol = node.coreSymbol, ExpressionParser.bars.contains(symbol) else { continue }
      let neighbour =
        isOpen ? (place + 1 < count ? self[place + 1] : nil) : (place > 0 ? self[place - 1] : nil)
      if let neighbour {
        let isBoundary = [.binary, .relation, .punctuation].contains(neighbour.symbolRole ?? .ordinary)
        let isBracket = ["(", ")", "[", "]"].contains(neighbour.coreSymbol ?? "")
        guard isBoundary || isBracket || neighbour.symbol == "/" else { return false }
      }
      isOpen.toggle()
    }
    return !isOpen
  }

  /// The runs between top-level symbols of this text that stand outside of brackets.
  func split(separator: String) -> [[MathNode]] {
    var parts: [[MathNode]] = [[]]
    var depth = 0
    for node in self {
      depth += node.nesting
      if depth == 0, node.symbol == separator {
        parts.append([])
      } else {
        parts[parts.count - 1].append(node)
      }
    }
    return parts
  }
}
