internal import LaTeXMath
internal import Numbers

/// Makes of the right side of a definition what can be evaluated, and finds the symbols that it stands on.
struct BodyReader {
  private let scope: Scope
  private let arguments: Set<String>
  /// The right side as it was written.
  private let whole: Expression
  /// The variables of sums, and the index that stays free.
  private var bound: Set<String> = []
  /// The letters that count steps.
  private var times: Set<String> = ["t"]
  /// The variables of distributions of several: `x`, `y` for `p(x, y)`.
  private var joints: [String: [String]] = [:]
  /// Arrays whose elements are counted from 0.
  private var fromZero: Set<String> = []
  /// Names that have an index of time, with all of their indices.
  private var steps: [String: Set<String>] = [:]

  private(set) var body: Expression
  /// The variable of a sum that stands nowhere in it, and the index that stands there instead.
  private(set) var slip: FormulaSide.Slip?
  /// A function that is known by its letter alone: `σ` of a network may be another one.
  private(set) var assumed: String?
  private(set) var symbols: [FormulaDefinition.Symbol] = []

  init(_ body: Expression, _ head: DefinitionHead, _ scope: Scope) {
    self.scope = scope
    (self.body, whole) = (body, body)
    arguments = Set(head.arguments ?? [])
    bound.formUnion([head.index, head.column].compactMap(\.self))
    self.body = body.withSamples(of: bound.union(body.aggregateVariables))
    if let index = head.index { self.body = self.body.withFallenIndex(index) }
    mendSlip()
    self.body = self.body.withMendedEnds
    noteVariables()
    self.body = normal(self.body)
    noteAssumptions(body)
    noteArraysFromZero()
    if !fromZero.isEmpty { self.body = shifted(self.body) }
    noteSymbols()
  }

  // MARK: What is bound

  /// `\sum_{i=1}^n x_j`: read with the index that is bound.
  private mutating func mendSlip() {
    var free: Set<String> = []
    var variables = bound
    body.walk { expression in
      switch expression {
      case .aggregate(let aggregate): variables.insert(aggregate.variable.key)
      case .name(let name):
        for case .name(let place) in name.index
        where place.key.count == 1 && place.key.first?.isLowercase == true {
          free.insert(place.key)
        }
      default: break
      }
    }
    free.subtract(variables)
    free.subtract(times)
    guard free.count == 1, let index = free.first else { return }
    var found: FormulaSide.Slip?
    body.walk {
      guard case .aggregate(let aggregate) = $0,
        aggregate.operation == .sum || aggregate.operation == .product,
        !aggregate.body.contains({ part in
          if case .name(let name) = part {
            name == aggregate.variable || name.index.contains { $0.uses(aggregate.variable) }
          } else {
            false
          }
        }),
        aggregate.body.contains({
          if case .name(let name) = $0 { name.index.contains(.name(SymbolName(index))) } else { false }
        })
      else { return }
      found = FormulaSide.Slip(variable: aggregate.variable.key, index: index)
    }
    guard let found else { return }
    slip = found
    body = body.withIndex(SymbolName(index), as: .name(SymbolName(found.variable)))
  }

  private mutating func noteVariables() {
    var found = bound
    body.walk {
      if case .aggregate(let aggregate) = $0, aggregate.operation != .derivative {
        found.insert(aggregate.variable.key)
      }
    }
    bound = found.union(found.map { $0 + Self.mark })
    times.subtract(found)
    var joints: [String: [String]] = [:]
    var steps: [String: Set<String>] = [:]
    body.walk { expression in
      switch expression {
      case .application(let name, let list, 0, _) where list.count == 2 && scope.functions[name.key] == nil:
        let keys = list.compactMap(\.boundName)
        if keys.count == 2, keys.allSatisfy(found.contains) { joints[name.key] = keys }
      case .name(let name):
        if let time = time(of: name) { steps[name.base, default: []].insert(time) }
      default: break
      }
    }
    (self.joints, self.steps) = (joints, steps)
  }

  /// The index where it is a step: `t`, `t-1`.
  private func time(of name: SymbolName) -> String? {
    guard name.index.count == 1 else { return nil }
    switch name.index[0] {
    case .name(let place) where times.contains(place.key): return place.key
    case .binary(_, .name(let place), .number) where times.contains(place.key):
      return String(name.key.dropFirst(name.base.count + 1))
    default: return nil
    }
  }

  /// Behind a variable that is an index where it is also a value.
  private static let mark = "·"

  // MARK: Names

  /// `p(x)` under a sum over `x` as the element `p_x`, `\eta (g + 1)` as a product, `w^\top` as the transpose of `w`.
  private func normal(_ expression: Expression) -> Expression {
    switch expression {
    case .opaque(let text):
      if let quotient = conditional(text) ?? conditionalElement(text) { return quotient }
      return text.isConditionalName ? .name(SymbolName(text.filter { $0 != " " })) : expression
    case .application(let name, let list, 0, nil) where list.isEmpty: return normal(.name(name))
    case .application(let name, let list, 0, let power)
    where scope.functions[name.key] == nil || arguments.contains(name.key):
      if let element = element(of: name, list) { return power.map { .power(element, normal($0)) } ?? element }
      if let call = Self.known(name, list) {
        return power.map { .power(normal(call), normal($0)) } ?? normal(call)
      }
      guard list.count == 1, !scope.functionNames.contains(name.key) || arguments.contains(name.key) else {
        break
      }
      if case .name(let event) = list[0], event.key.first?.isUppercase == true {
        return .name(SymbolName("\(name.key)(\(event.key))"))
      }
      guard list[0].boundName == nil, !Self.functionLetters.contains(name.base) else { break }
      let inside = normal(list[0])
      return .binary(.multiply, normal(.name(name)), power.map { .power(inside, normal($0)) } ?? inside)
    case .name(let name): return named(name)
    case .aggregate(let aggregate) where aggregate.operation == .derivative:
      // `\frac{\partial L}{\partial w}` of an `L` that nothing defines is a symbol.
      if let key = aggregate.derivativeKey, !isDefined(aggregate.body) { return .name(SymbolName(key)) }
    case .aggregate(var aggregate) where aggregate.operation == .sum && aggregate.range == .indices:
      // `\sum_x x p(x)`: the variable is also the value.
      let key = aggregate.variable.key
      if !["i", "j", "k", "l", "m", "n", "t"].contains(key), aggregate.body.usesAsValue(aggregate.variable) {
        // The index has a name of its own beside the array's.
        let index = SymbolName(key + Self.mark)
        aggregate.body = aggregate.body.withValues(of: aggregate.variable)
          .withIndex(aggregate.variable, as: .name(index))
        aggregate.variable = index
      }
      return Expression.aggregate(aggregate).mapOperands(normal)
    default: break
    }
    return expression.mapOperands(normal)
  }

  private func isDefined(_ expression: Expression) -> Bool {
    switch expression {
    case .name(let name): scope.definitions[name.key] != nil || scope.values[name.key] != nil
    case .application(let name, _, _, _): scope.functions[name.key] != nil
    default: true
    }
  }

  private static let functionLetters: Set<String> = [
    "f", "g", "h", "F", "G", "φ", "ϕ", "ψ", "Φ", "Ψ", "σ", "u",
  ]

  /// Functions by the letters that they always have.
  private static func known(_ name: SymbolName, _ list: [Expression]) -> Expression? {
    guard list.count == 1 else { return nil }
    switch name.key {
    case "σ": return .call(.sigmoid, list)
    case "Φ":
      let scaled = Expression.binary(.divide, list[0], .root(.number(.init(integer: 2)), degree: nil))
      let sum = Expression.binary(.add, .number(.one), .call(.elementary(.errorFunction), [scaled]))
      return .binary(.divide, sum, .number(.init(integer: 2)))
    default: return nil
    }
  }

  private mutating func noteAssumptions(_ body: Expression) {
    let isDefined = scope.functions["σ"] != nil || arguments.contains("σ")
    guard !isDefined else { return }
    if body.contains({ if case .application(let name, _, 0, _) = $0 { name.key == "σ" } else { false } }) {
      assumed = "σ"
    }
  }

  private func named(_ name: SymbolName) -> Expression {
    for mark in ["^⊤", "^T", "^⊺"] where name.key.hasSuffix(mark) {
      return .transpose(.name(SymbolName(String(name.key.dropLast(mark.count)))))
    }
    if let time = time(of: name) {
      if steps[name.base]?.count == 1 { return .name(SymbolName(name.base)) }
      return .name(SymbolName(name.base + "_" + time.filter { $0 != " " }))
    }
    // `x_{ij}`
    var index = name.index
    if index.count == 1, case .binary(.multiply, .name(let row), .name(let column)) = index[0],
      bound.contains(row.key), bound.contains(column.key)
    {
      index = [.name(row), .name(column)]
    }
    if name.base == "δ", index.count == 2 {
      return .cases([
        .init(value: .number(.one), condition: [.init(left: index[0], relation: .equal, right: index[1])]),
        .init(value: .number(.init(integer: 0)), condition: nil),
      ])
    }
    return .name(SymbolName(name.key, base: name.base, index: index))
  }

  private func element(of name: SymbolName, _ list: [Expression]) -> Expression? {
    let places = list.compactMap { $0.boundName.flatMap { bound.contains($0) ? $0 : nil } }
    guard places.count == list.count, !places.isEmpty else { return nil }
    guard let variables = joints[name.key], places.count == 1 else {
      return Self.element(name, places)
    }
    // A marginal of the joint distribution.
    guard let place = variables.firstIndex(of: places[0]) else { return Self.element(name, places) }
    let other = variables[1 - place]
    return .aggregate(
      Aggregate(
        operation: .sum, variable: SymbolName(other), range: .indices, body: Self.element(name, variables)))
  }

  private static func element(_ name: SymbolName, _ places: [String]) -> Expression {
    .name(
      SymbolName(
        name.key + "_" + places.joined(separator: ","), base: name.key,
        index: places.map { .name(SymbolName($0)) }))
  }

  /// `p(y \mid x)` by the joint distribution that the formula has too.
  private func conditional(_ text: String) -> Expression? {
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
    let name = String(text[..<open])
    let parts = text[text.index(after: open)...].dropLast().split { "∣|".contains($0) }.map {
      $0.filter { $0 != " " }
    }
    guard parts.count == 2, parts.allSatisfy(bound.contains), let variables = joints[name],
      let below = element(of: SymbolName(name), [.name(SymbolName(parts[1]))])
    else { return nil }
    return .binary(.divide, Self.element(SymbolName(name), variables), below)
  }

  /// `p(y = c \mid x)` and `p(x \mid c)`, where `c` alone is bound, as the element of an array with one for each `c`.
  private func conditionalElement(_ text: String) -> Expression? {
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")"), open > text.startIndex else { return nil }
    let name = String(text[..<open])
    let parts = text[text.index(after: open)...].dropLast().split { "∣|".contains($0) }
      .map { $0.filter { $0 != " " } }
    guard name.allSatisfy(\.isLetter), parts.count == 2 else { return nil }
    let letters = parts.map { part in
      Set(part.split { !$0.isLetter }.map(String.init).filter(bound.contains))
    }
    let variables = letters[0].union(letters[1])
    guard variables.count == 1, let variable = variables.first else { return nil }
    // `x^{(i)}` and `x_i` are what belongs to the sample `i`.
    let isOfSample = zip(parts, letters).allSatisfy { part, letters in
      letters.isEmpty || part.hasSuffix("^(\(variable))") || part.hasSuffix("_\(variable)")
    }
    let isValue =
      letters[0].count + letters[1].count == 1
      && zip(parts, letters).contains {
        !$1.isEmpty && $0.split(separator: "=").last?.elementsEqual(variable) == true
      }
    guard isOfSample || isValue else { return nil }
    // Beside another probability it goes by all that it says.
    let isAlone = !whole.contains {
      switch $0 {
      case .name(let other): other.base == name
      case .application(let other, _, _, _): other.base == name
      case .opaque(let other): other.hasPrefix(name + "(") && other != text
      default: false
      }
    }
    let key = isAlone ? name : name + text[open...].filter { $0 != " " }
    return Self.element(SymbolName(key), [variable])
  }

  // MARK: Elements counted from 0

  private mutating func noteArraysFromZero() {
    var zero: Set<String> = []
    body.walk { expression in
      guard case .aggregate(let aggregate) = expression, case .bounds(.number(let low), _) = aggregate.range,
        low.value?.integer == 0
      else { return }
      aggregate.body.walk {
        if case .name(let name) = $0, name.index.contains(.name(aggregate.variable)) {
          zero.insert(name.base)
        }
      }
    }
    fromZero = zero
  }

  private func shifted(_ expression: Expression) -> Expression {
    guard case .name(let name) = expression, fromZero.contains(name.base), !name.index.isEmpty,
      name.index.contains(where: { $0.contains { $0.boundName.map(bound.contains) ?? false } })
    else { return expression.mapOperands(shifted) }
    return .name(
      SymbolName(name.key, base: name.base, index: name.index.map { .binary(.add, $0, .number(.one)) }))
  }

  // MARK: Symbols

  private mutating func noteSymbols() {
    let bound = bound
    var found: [FormulaDefinition.Symbol] = []
    body.walkNames { name in
      guard !bound.contains(name.key) else { return }
      let isElement = name.index.contains { $0.contains { $0.boundName.map(bound.contains) ?? false } }
      if isElement {
        found.append(.init(key: name.base, rank: name.index.count))
      } else {
        found.append(.init(key: name.key, rank: name.key.rankOfBold))
      }
    }
    for (key, rank) in RankReader(body).ranks { found.append(.init(key: key, rank: rank)) }
    let counts = counts
    for symbol in found {
      if let place = symbols.firstIndex(where: { $0.key == symbol.key }) {
        symbols[place].rank = max(symbols[place].rank, symbol.rank)
      } else if !(["π", "e"].contains(symbol.key) && !arguments.contains(symbol.key)
        && !scope.lostConstants.contains(symbol.key))
      {
        symbols.append(.init(key: symbol.key, rank: symbol.rank, counts: counts[symbol.key]))
      }
    }
  }

  /// The names that count elements, as the upper ends of sums over them do.
  private var counts: [String: FormulaSide.Count] {
    var counts: [String: FormulaSide.Count] = [:]
    body.walk { expression in
      guard case .aggregate(let aggregate) = expression, case .bounds(_, let end) = aggregate.range else {
        return
      }
      let upper: String
      var less = 0
      switch end {
      case .name(let name): upper = name.key
      case .binary(.subtract, .name(let name), .number(let number)):
        (upper, less) = (name.key, number.value?.integer ?? 0)
      default: return
      }
      guard counts[upper] == nil else { return }
      // `\sum_{k=0}^{n-1} c_{k+1}`: n elements, and as many where the sum leaves some out.
      var reach: (base: String, axis: Int, shift: Int)?
      aggregate.body.walk {
        guard case .name(let name) = $0 else { return }
        for (axis, place) in name.index.enumerated() {
          guard let shift = place.shift(of: aggregate.variable), shift > reach?.shift ?? Int.min else {
            continue
          }
          reach = (name.base, axis, shift)
        }
      }
      if let reach {
        counts[upper] = .init(array: reach.base, axis: reach.axis, shift: min(0, less - reach.shift))
      }
    }
    return counts
  }
}

extension Aggregate {
  /// `∂L/∂w` for the derivative of a symbol, or of a function by its name.
  var derivativeKey: String? {
    switch body {
    case .name(let name), .application(let name, _, 0, nil): "∂\(name.key)/∂\(variable.key)"
    default: nil
    }
  }
}

extension FormulaDefinition {
  /// What a letter counts that counts by custom, where nothing else says what it is: `n` the rows, `d` and `d_k` the columns.
  func dimension(_ key: String) -> FormulaSide.Count? {
    let arrays = symbols.filter { $0.rank > 0 }
    guard let first = arrays.first else { return nil }
    switch key {
    case "n", "N", "m":
      let matrix = arrays.first { $0.rank > 1 } ?? first
      return .init(array: matrix.key, axis: 0, isGuess: true)
    case "d", "D", "d_k", "d_K":
      let keys = arrays.first { $0.rank > 1 && ["K", "bold(K)"].contains($0.key) }
      let matrix = keys ?? arrays.first { $0.rank > 1 } ?? first
      return .init(array: matrix.key, axis: matrix.rank > 1 ? 1 : 0, isGuess: keys == nil)
    default: return nil
    }
  }
}

extension Expression {
  /// Visits all names but those in the indices of others.
  fileprivate func walkNames(_ visit: (SymbolName) -> Void) {
    if case .name(let name) = self {
      visit(name)
    } else {
      for operand in operands { operand.walkNames(visit) }
    }
  }

  /// The key of a name without an index.
  var boundName: String? {
    if case .name(let name) = self, name.index.isEmpty { name.key } else { nil }
  }

  /// What is added to a variable here; nil where it is not the variable.
  fileprivate func shift(of variable: SymbolName) -> Int? {
    switch self {
    case .name(variable): 0
    case .binary(.add, let inner, .number(let number)):
      inner.shift(of: variable).flatMap { shift in number.value?.integer.map { shift + $0 } }
    case .binary(.subtract, let inner, .number(let number)):
      inner.shift(of: variable).flatMap { shift in number.value?.integer.map { shift - $0 } }
    default: nil
    }
  }

  /// Whether a variable stands as a value, and not only in indices and parentheses.
  fileprivate func usesAsValue(_ variable: SymbolName) -> Bool {
    switch self {
    case .name(let name): name == variable
    case .application: false
    default: operands.contains { $0.usesAsValue(variable) }
    }
  }

  /// With the element of an array of its name where a variable stands as a value.
  fileprivate func withValues(of variable: SymbolName) -> Expression {
    switch self {
    case .name(variable):
      .name(SymbolName("\(variable.key)_\(variable.key)", base: variable.key, index: [.name(variable)]))
    case .application, .name: self
    default: mapOperands { $0.withValues(of: variable) }
    }
  }

  /// With another index in the place of one.
  func withIndex(_ index: SymbolName, as other: Expression) -> Expression {
    guard case .name(let name) = self else { return mapOperands { $0.withIndex(index, as: other) } }
    if name == index { return other }
    guard name.index.contains(where: { $0.uses(index) }) else { return self }
    let places = name.index.map { $0.withIndex(index, as: other) }
    return .name(
      SymbolName("\(name.base)_\(places.map(\.latex).joined(separator: ","))", base: name.base, index: places)
    )
  }
}

extension String {
  /// `P(B∣A)`
  fileprivate var isConditionalName: Bool {
    guard let open = firstIndex(of: "("), hasSuffix(")"), open > startIndex else { return false }
    let inside = self[index(after: open)...].dropLast()
    return inside.contains { "∣|".contains($0) }
      && allSatisfy { $0.isLetter || $0.isNumber || "()∣|, _".contains($0) }
  }

  /// Bold letters are vectors, bold capitals matrices.
  fileprivate var rankOfBold: Int {
    guard hasPrefix("bold("), hasSuffix(")") || contains(")_") else { return 0 }
    return dropFirst(5).first?.isUppercase == true ? 2 : 1
  }
}
