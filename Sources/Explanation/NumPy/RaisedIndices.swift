internal import LaTeXMath

extension Expression {
  /// The letters that sums in it run over.
  var sumVariables: Set<String> {
    var found: Set<String> = []
    walk {
      if case .aggregate(let aggregate) = $0, aggregate.isLarge { found.insert(aggregate.variable.key) }
    }
    return found
  }

  /// With indices raised in parentheses, `x^{(i)}`, as those below, where they run.
  func withRaisedIndices(_ variables: Set<String>) -> Expression {
    guard case .name(let name) = self else { return mapOperands { $0.withRaisedIndices(variables) } }
    // `\epsilon_i^*`
    if name.index.isEmpty, let bar = name.key.lastIndex(of: "_"), let roof = name.key.lastIndex(of: "^"),
      bar < roof,
      case let place = String(name.key[name.key.index(after: bar)..<roof]), variables.contains(place)
    {
      let base = String(name.key[..<bar] + name.key[roof...])
      return .name(SymbolName(name.key, base: base, index: [.name(SymbolName(place))]))
    }
    guard name.index.isEmpty, let (base, place) = name.key.raisedIndex, variables.contains(place) else {
      // `\mu_{c^{(i)}}`
      let inner = name.index.map { $0.withRaisedIndices(variables) }
      return inner == name.index ? self : .name(SymbolName(name.key, base: name.base, index: inner))
    }
    // `x_j^{(i)}`: the example before the feature.
    let first = Expression.name(SymbolName(place))
    guard let bar = base.firstIndex(of: "_"), case let feature = String(base[base.index(after: bar)...]),
      feature.count == 1
    else { return .name(SymbolName("\(base)_\(place)", base: base, index: [first])) }
    let letter = String(base[..<bar])
    let second: Expression =
      feature.first?.isNumber == true
      ? .number(.init(integer: Int(feature) ?? 1)) : .name(SymbolName(feature))
    return .name(SymbolName("\(letter)_\(place)\(feature)", base: letter, index: [first, second]))
  }
}

extension String {
  /// `x` and `i` for `x^(i)`; nil for what has no index raised in parentheses.
  var raisedIndex: (base: String, place: String)? {
    guard hasSuffix(")"), let open = firstRange(of: "^(") else { return nil }
    return (String(self[..<open.lowerBound]), String(self[open.upperBound...].dropLast()))
  }
}
