internal import LaTeXMath
internal import Numbers

/// Recurrences as one step: `\theta_{t+1} = \theta_t - \eta g_t`, `m_t = \beta m_{t-1} + …`, `x^{(k+1)} = x^{(k)} / 2`.
extension FormulaTarget {
  /// Takes the left side as the new value of a symbol, and the right side with what it stands for a step before.
  mutating func takeStep(_ left: Expression, isAssigned: Bool) -> Bool {
    if isAssigned, case .name(let symbol) = left, body.usesBase(symbol.key) {
      (name, isUpdate) = (symbol.key, true)
      return true
    }
    if isAssigned, takeValueStep(left) { return true }
    guard let target = SymbolInTime(left), !summed(target.variable) else { return false }
    // `x_{n+1} = r x_n (1 - x_n)`: what is stepped is a number, and no function.
    body = body.multiplied { SymbolInTime(.name($0)).map { $0.base == target.base } ?? false }
    var delays: [String: Set<Int>] = [:]
    body.walk {
      if let symbol = SymbolInTime($0), symbol.variable == target.variable {
        delays[symbol.base, default: []].insert(symbol.shift - target.shift)
      }
    }
    let own = delays[target.base] ?? []
    let isOfTime = ["t", "k", "n", "s", "l"].contains(target.variable) && !delays.isEmpty
    guard own.contains(-1) || isOfTime, own.allSatisfy({ $0 < 0 }) else { return false }
    isUpdate = own.contains(-1)
    name = target.base
    body = body.withoutTime(target, delays)
    return true
  }

  /// `V(s) \leftarrow V(s) + \alpha (r - V(s))`: one value of a table, by itself and others of the table.
  private mutating func takeValueStep(_ left: Expression) -> Bool {
    guard case .application(let table, let list, 0, nil) = left, !list.isEmpty,
      list.allSatisfy({ $0.plainName != nil }), body.contains({ $0 == left })
    else { return false }
    let variables = body.sumVariables
    let isPlain = !body.contains {
      guard case .application(let other, let own, let primes, _) = $0, other == table else { return false }
      return primes > 0 || !own.allSatisfy { $0.plainName.map { !variables.contains($0) } ?? false }
    }
    guard isPlain else { return false }
    func key(_ list: [Expression]) -> String {
      "\(table.key)(\(list.compactMap(\.plainName).joined(separator: ",")))"
    }
    func named(_ expression: Expression) -> Expression {
      guard case .application(let other, let own, 0, let power) = expression, other == table else {
        return expression.mapOperands(named)
      }
      let value = Expression.name(SymbolName(key(own)))
      return power.map { .power(value, named($0)) } ?? value
    }
    body = named(body)
    (name, isUpdate, isBindable) = (key(list), true, false)
    return true
  }

  private func summed(_ variable: String) -> Bool {
    body.contains {
      if case .aggregate(let aggregate) = $0 { aggregate.variable.key == variable } else { false }
    }
  }
}

/// A symbol at a time: `\theta_{t+1}`, `x^{(k)}`.
private struct SymbolInTime {
  var base: String
  var variable: String
  var shift: Int

  init?(_ expression: Expression) {
    guard case .name(let name) = expression else { return nil }
    if name.index.count == 1 {
      guard let (variable, shift) = name.index[0].shifted else { return nil }
      (base, self.variable, self.shift) = (name.base, variable, shift)
      return
    }
    let isRound = name.key.hasSuffix(")")
    guard name.index.isEmpty, isRound || name.key.hasSuffix("]"),
      let open = name.key.firstRange(of: isRound ? "^(" : "^["),
      let time = Self.time(name.key[open.upperBound...].dropLast())
    else { return nil }
    (base, variable, shift) = (String(name.key[..<open.lowerBound]), time.0, time.1)
  }

  /// `t`, `t+1`, `t-1`
  private static func time(_ text: Substring) -> (String, Int)? {
    let text = text.filter { $0 != " " }.replacing("−", with: "-")
    guard let letter = text.first, letter.isLetter else { return nil }
    if text.count == 1 { return (String(letter), 0) }
    guard let count = Int(text.dropFirst().drop { $0 == "+" }), text.count == 3 else { return nil }
    return (String(letter), count)
  }
}

extension Expression {
  /// With names that are numbers as factors before parentheses.
  fileprivate func multiplied(_ isNumber: (SymbolName) -> Bool) -> Expression {
    let inner = mapOperands { $0.multiplied(isNumber) }
    guard case .application(let name, let list, 0, let power) = inner, list.count == 1, isNumber(name) else {
      return inner
    }
    return .binary(.multiply, .name(name), power.map { .power(list[0], $0) } ?? list[0])
  }

  /// The variable and what is added to it: `t + 1`.
  var shifted: (variable: String, shift: Int)? {
    switch self {
    case .name(let name) where name.index.isEmpty: (name.key, 0)
    case .binary(.add, .name(let name), .number(let number)): number.value?.integer.map { (name.key, $0) }
    case .binary(.add, .number(let number), .name(let name)): number.value?.integer.map { (name.key, $0) }
    case .binary(.subtract, .name(let name), .number(let number)):
      number.value?.integer.map { (name.key, -$0) }
    default: nil
    }
  }

  /// Whether it uses a name, with or without an index.
  func usesBase(_ key: String) -> Bool {
    contains { if case .name(let name) = $0 { name.key == key || name.base == key } else { false } }
  }

  /// Symbols without their time; those that stand at several times keep how far they lie apart.
  fileprivate func withoutTime(_ target: SymbolInTime, _ delays: [String: Set<Int>]) -> Expression {
    guard let symbol = SymbolInTime(self), symbol.variable == target.variable else {
      return mapOperands { $0.withoutTime(target, delays) }
    }
    let delay = symbol.shift - target.shift
    if symbol.base == target.base, delay < -1 { return .name(SymbolName(symbol.base + "_before\(-delay)")) }
    let all = delays[symbol.base] ?? []
    if symbol.base != target.base, all.count > 1, delay != all.max() {
      return .name(SymbolName(symbol.base + "_before\((all.max() ?? 0) - delay)"))
    }
    return .name(SymbolName(symbol.base))
  }
}
