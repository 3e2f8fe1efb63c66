internal import LaTeXMath

/// A point beside data of the same letter: `\sum_i K(x - x_i)`.
extension FormulaTarget {
  /// The letters that stand both alone, as a number, and with the index that a sum runs over.
  var sharedLetters: Set<String> {
    var indexed: Set<String> = []
    body.walk {
      guard case .aggregate(let aggregate) = $0, aggregate.isLarge else { return }
      aggregate.body.walk {
        if case .name(let name) = $0, name.index.contains(where: { $0.uses(aggregate.variable) }) {
          indexed.insert(name.base)
        }
      }
    }
    return indexed.intersection(body.lonelyNumbers)
  }

  /// With a name of its own for the data.
  func partingData(_ letters: Set<String>) -> FormulaTarget {
    var target = self
    target.body = body.renamingIndexed(letters)
    target.isBindable = false
    return target
  }
}

extension Expression {
  /// The keys of names that stand alone, outside of norms, transposes and functions of vectors.
  fileprivate var lonelyNumbers: Set<String> {
    switch self {
    case .name(let name): return name.index.isEmpty ? [name.key] : []
    case .norm(.name, _), .transpose, .call(.softmax, _): return []
    case .binary(.dot, .name, .name): return []
    default: return operands.reduce(into: []) { $0.formUnion($1.lonelyNumbers) }
    }
  }

  fileprivate func renamingIndexed(_ letters: Set<String>) -> Expression {
    if case .name(let name) = self, letters.contains(name.base), !name.index.isEmpty {
      let base = name.base + "_data"
      return .name(
        SymbolName(base + name.key.dropFirst(name.base.count), base: base, index: name.index))
    }
    return mapOperands { $0.renamingIndexed(letters) }
  }

  /// Without the second run over a variable that a sum around has: `\sum_i y_i \prod_{j \ne i}` reads as if the product ran over `i` too.
  func withoutSecondRuns(_ running: Set<String>) -> Expression {
    guard case .aggregate(var aggregate) = self, aggregate.isLarge else {
      return mapOperands { $0.withoutSecondRuns(running) }
    }
    let key = aggregate.variable.key
    if running.contains(key), aggregate.range == .indices, case .cases(let rows) = aggregate.body,
      rows.contains(where: { ($0.condition ?? []).contains { $0.right == .name(aggregate.variable) } })
    {
      return aggregate.body.withoutSecondRuns(running)
    }
    aggregate.body = aggregate.body.withoutSecondRuns(running.union([key]))
    return .aggregate(aggregate)
  }

  /// The variable behind `≠` below a sum that the reader lets run too, where nothing else says so.
  var secondRun: String? {
    var found: String?
    walk {
      guard case .aggregate(let outer) = $0, outer.isLarge, outer.range == .indices,
        case .aggregate(let inner) = outer.body, inner.operation == outer.operation, inner.range == .indices,
        case .cases(let rows) = inner.body, let condition = rows.first?.condition,
        condition.contains(where: {
          $0.relation == .notEqual && $0.left == .name(outer.variable) && $0.right == .name(inner.variable)
        })
      else { return }
      found = found ?? inner.variable.key
    }
    return found
  }

  /// A name whose index holds one of some letters.
  func name(withSubscript letters: [String]) -> String? {
    var found: String?
    walk {
      guard case .name(let name) = $0, let bar = name.key.lastIndex(of: "_") else { return }
      if letters.contains(where: { name.key[bar...].contains($0) }) { found = found ?? name.key }
    }
    return found
  }

  /// How deep it is nested; the terms of a sum lie side by side.
  var nesting: Int {
    var deepest = 0
    var rest = self
    while case .binary(let sign, let left, let right) = rest, sign == .add || sign == .subtract {
      deepest = max(deepest, right.nesting)
      rest = left
    }
    if case .binary(.add, _, _) = self { return max(deepest, rest.nesting) + 1 }
    if case .binary(.subtract, _, _) = self { return max(deepest, rest.nesting) + 1 }
    return 1 + (rest.operands.map(\.nesting).max() ?? 0)
  }
}
