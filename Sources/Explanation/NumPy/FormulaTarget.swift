internal import LaTeXMath
internal import Numbers

/// What a formula gives a value: its left side, and the side that is to be code.
struct FormulaTarget {
  /// The key by which the function is named; nil for an expression by itself.
  var name: String?
  /// The keys of what stands in parentheses behind the name.
  var arguments: [String] = []
  /// The indices that stay free: of `h_i`, of `C_{ij}`.
  var indices: [String] = []
  var body: Expression
  /// The bytes of the right side.
  var range: Range<Int>
  /// The bytes of the left side; nil for an expression by itself.
  var left: Range<Int>?
  /// Whether it makes the new value of its symbol from the old one.
  var isUpdate = false
  /// Whether it is drawn from the distribution that the right side is.
  var isDraw = false
  /// Whether a line may bind it by its left side.
  var isBindable = true

  init(body: Expression, range: Range<Int>, left: Range<Int>? = nil) {
    (self.body, self.range, self.left) = (body.withRaisedIndices(body.sumVariables), range, left)
  }

  // MARK: The left side

  mutating func take(_ left: Expression, isAssigned: Bool) -> Bool {
    // `y_i = \sum_{j \ne i} x_j`: the index of the left side runs no second time.
    body = body.withoutSecondRuns(left.headIndices)
    if takeStep(left, isAssigned: isAssigned) { return true }
    guard takeHead(left) else { return false }
    body = body.withRaisedIndices(Set(indices))
    return true
  }

  private mutating func takeHead(_ left: Expression) -> Bool {
    switch left {
    case .name(let symbol):
      name = symbol.key
      if let (base, place) = symbol.key.raisedIndex, ["i", "j", "n", "m"].contains(place) {
        // `y^{(i)} = w x^{(i)}`
        let indexed = body.withRaisedIndices([place])
        if indexed.runsAlong(place) { (name, indices, body) = (base, [place], indexed) }
        return true
      }
      let places = symbol.plainIndices
      // `\rho_{XY}` is of two variables.
      if !places.isEmpty, places.allSatisfy({ body.runsAlong($0) && $0.first?.isUppercase != true }) {
        (name, indices) = (symbol.base, places)
      }
      return true
    case .element(let inner, let places):
      guard takeHead(inner) || takeProduct(inner), indices.isEmpty else { return false }
      indices = places.compactMap(\.plainName)
      return indices.count == places.count
    case .application(let symbol, let list, let primes, nil):
      guard symbol.key.transposed == nil else { return false }
      name = symbol.key + String(repeating: "'", count: primes)
      let places = symbol.plainIndices
      if !places.isEmpty, places.allSatisfy(body.runsAlong) { (name, indices) = (symbol.base, places) }
      takeArguments(list)
      return true
    case .call(.logarithm, let list), .call(.elementary(.naturalLogarithm), let list):
      guard list.count == 1, takeHead(list[0]) else { return false }
      name = "log_" + (name ?? "")
      return true
    case .call(let function, let list):
      let known = [
        "softmax", "sigmoid", "ReLU", "sgn", "step", "tanh", "sinh", "cosh", "det", "tr", "exp", "sin", "cos",
        "tan", "max", "min", "abs", "sqrt", "erf", "arctan",
      ]
      guard let word = known.first(where: { BuiltInFunction($0) == function }) else { return false }
      name = word
      isBindable = ["softmax", "sigmoid", "ReLU", "sgn", "step"].contains(word)
      takeArguments(list)
      return true
    case .aggregate(let derivative) where derivative.operation == .derivative:
      guard let key = derivative.body.functionKey else { return false }
      name = "d\(key)_d\(derivative.variable.key)"
      return true
    case .power(.name(let symbol), .number(let number)):
      guard symbol.key != "e", let word = [2: "squared", 3: "cubed"][number.value?.integer ?? 0] else {
        return false
      }
      (name, isBindable) = ("\(symbol.key)_\(word)", false)
    case .power(.name(let symbol), let exponent) where symbol.key == "e" && exponent.plainName != nil:
      (name, isBindable) = ("exp", false)
    case .norm: (name, isBindable) = ("norm", false)
    case .magnitude(let inner): (name, isBindable) = (inner.plainName.map { "abs_" + $0 }, false)
    case .power(.norm, _): (name, isBindable) = ("value", false)
    case .opaque(let text):
      guard let open = text.firstIndex(where: { "([".contains($0) }), open > text.startIndex else {
        return false
      }
      name = String(text[..<open])
      let parts = text[open...].dropFirst().split { ",;|∥‖∣)]".contains($0) }.map { $0.filter { $0 != " " } }
      arguments = parts.filter { $0.count == 1 }
      if name?.isKnownAsOperator == true { name = "value" }
      return true
    default: return false
    }
    return name != nil
  }

  /// A transpose by itself as a line takes it for one, and not for a name.
  var turnedHead: String? {
    guard left == nil, case .name(let symbol) = body, let base = symbol.key.transposed else { return nil }
    return "(\(Expression.name(SymbolName(base)).latex))^\\top"
  }

  /// `(AB)_{ij}`
  private mutating func takeProduct(_ inner: Expression) -> Bool {
    guard case .binary(.multiply, let a, let b) = inner, let first = a.plainName, let second = b.plainName
    else { return false }
    name = first + second
    return true
  }

  private mutating func takeArguments(_ list: [Expression]) {
    for each in list {
      guard case .name(let symbol) = each else {
        // `\mathcal{N}(x; \mu, \sigma^2)`
        if case .application = each {} else { isBindable = false }
        for key in each.nameKeys.sorted() where key.count <= 2 { arguments.append(key) }
        continue
      }
      let places = symbol.plainIndices
      if indices.isEmpty, places.count == 1, ["i", "j", "k", "l", "m", "n", "c"].contains(places[0]),
        body.runsAlong(places[0])
      {
        indices = places
        arguments.append(symbol.base)
      } else {
        arguments.append(symbol.key)
      }
    }
  }
}
