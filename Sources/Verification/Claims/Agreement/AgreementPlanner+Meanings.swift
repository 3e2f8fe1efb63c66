internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Numbers

/// What a symbol of a formula stands for, by an equation beside it: `where \mu = \frac1n \sum_i x_i`.
extension AgreementPlanner {
  /// A symbol's right side, and the index of the symbol where it is that of elements.
  struct Meaning {
    var expression: Expression
    var index: SymbolName?
  }

  /// By an equation of the same formula, else of one near it in the section, before or behind.
  func meaning(of key: String, for definition: FormulaDefinition) -> Meaning? {
    let place = definition.formula
    guard numbers.formulas.indices.contains(place) else { return nil }
    let section = section(definition)
    let near = [place] + (1...8).map { place - $0 } + (1...4).map { place + $0 }
    var found: [Meaning] = []
    for formula in near where parts.indices.contains(formula) {
      guard self.section(numbers.formulas[formula].formula.range.start) == section else { continue }
      found += parts[formula].flatMap(\.statements).compactMap {
        meaning(of: key, in: $0)
      }
      // What stands in the formula itself holds, whatever is said around it.
      if formula == place, !found.isEmpty { break }
    }
    let texts = Set(found.map(\.expression.latex))
    return texts.count == 1 ? found.first : found.isEmpty ? spoken(key, behind: place) : nil
  }

  /// What words behind a formula say of a symbol: "with $p$ the softmax of $z$".
  private func spoken(_ key: String, behind place: Int) -> Meaning? {
    for next in place + 1..<place + 6 where parts.indices.contains(next + 1) {
      guard name(at: next) == key, let other = name(at: next + 1) else { continue }
      let (first, second) = (numbers.formulas[next].formula.range, numbers.formulas[next + 1].formula.range)
      let between = numbers.source.string(first.end.offset..<second.start.offset)
      let end = min(second.end.offset + 40, numbers.source.bytes.count)
      let behind = numbers.source.string(second.end.offset..<end)
      guard between.utf8.count < 40, !between.contains("\n\n") else { continue }
      let text = between.lowercased()
      let isJapanese = between.hasPrefix("は") || between.hasPrefix(" は")
      let said =
        text.hasSuffix(" of ") ? text : isJapanese ? String(behind.prefix { $0 != "。" }).lowercased() : ""
      for (word, function) in Self.functions where said.contains(word) {
        return Meaning(expression: .call(function, [.name(SymbolName(other))]))
      }
    }
    return nil
  }

  private static let functions: [(word: String, function: BuiltInFunction)] = [
    ("softmax", .softmax), ("ソフトマックス", .softmax), ("sigmoid", .sigmoid), ("シグモイド", .sigmoid),
  ]

  private func name(at place: Int) -> String? {
    let statements = parts[place].flatMap(\.statements)
    guard statements.count == 1, statements[0].sides.count == 1,
      case .expression(.name(let name)) = statements[0].sides[0].content
    else { return nil }
    return name.key
  }

  private func meaning(of key: String, in statement: Statement) -> Meaning? {
    guard statement.sides.count > 1, statement.doubt == nil,
      statement.relations[0] == .equal || statement.relations[0] == .definition,
      case .expression(let left) = statement.sides[0].content,
      case .expression(let right) = statement.sides[1].content, !right.nameKeys.contains(key)
    else { return nil }
    switch left {
    case .name(let name) where name.key == key: return Meaning(expression: right)
    case .name(let name) where name.base == key && name.index.count == 1:
      guard case .name(let index) = name.index[0] else { return nil }
      return Meaning(expression: right, index: index)
    case .power(.name(let name), .number(let number)) where name.key == key && number.value?.integer == 2:
      return Meaning(expression: .root(right, degree: nil))
    default: return nil
    }
  }
}
