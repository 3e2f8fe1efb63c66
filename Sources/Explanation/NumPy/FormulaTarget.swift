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

  /// What a statement may be taken for, by each of its right sides that can be read; else why there is nothing.
  static func targets(of statement: Statement, in formula: MathFormula) -> Result<
    [FormulaTarget], Untranslatable
  > {
    if statement.sides.count == 1 {
      switch statement.sides[0].content {
      case .expression(let body):
        return .success([FormulaTarget(body: body, range: statement.sides[0].range)])
      case .unreadable(let reason, _):
        return .failure(Untranslatable("", "\(reason) has no form in NumPy here"))
      default: return .failure(Untranslatable("", "nothing to compute stands here"))
      }
    }
    guard [.equal, .definition, .approximate, .other].contains(statement.relations[0]) else {
      return .failure(Untranslatable("", "a comparison gives no value: write what it compares"))
    }
    var found: [FormulaTarget] = []
    var reason: Untranslatable?
    for (place, relation) in statement.relations.enumerated() {
      guard [.equal, .definition, .approximate].contains(relation) else { break }
      let side = statement.sides[place + 1]
      switch side.content {
      case .expression(let body):
        var target = FormulaTarget(body: body, range: side.range, left: statement.sides[0].range)
        if relation == .approximate { target.isBindable = false }
        switch statement.sides[0].content {
        case .expression(let left):
          let isValue = left.isValueAtPoint || left.isCallLike && body.isConstant
          guard !isValue, target.take(left, isAssigned: statement.relations[0] == .definition) else {
            return .failure(
              Untranslatable(
                "",
                isValue
                  ? "this is the value at a point: it defines no function"
                  : left.isConstant
                    ? "both sides are numbers: there is nothing to compute"
                    : "the left side is no name: this is an equation to solve, not a definition"))
          }
          found.append(target)
        case .missing:
          // `= 2 x`: what goes on from a formula before.
          return .success([FormulaTarget(body: body, range: side.range)])
        default:
          guard !body.isConstant, let head = HeadReader(formula.nodes.within(statement.sides[0].range)) else {
            return .failure(Untranslatable("", "the left side cannot be read as a name"))
          }
          (target.name, target.arguments, target.isBindable) = (head.name, head.arguments, false)
          found.append(target)
        }
      case .unreadable(let text, _):
        reason = reason ?? Untranslatable("", "\(text) has no form in NumPy here")
      default: break
      }
    }
    // A name alone says less than what it stands for.
    if found.count > 1, found[0].body.plainName != nil, found[1].body.plainName == nil,
      !found[1].body.isConstant
    {
      found.append(found.removeFirst())
    }
    if !found.isEmpty { return .success(found) }
    return .failure(reason ?? Untranslatable("", "a relation of this kind gives no value"))
  }

  init(body: Expression, range: Range<Int>, left: Range<Int>? = nil) {
    (self.body, self.range, self.left) = (body, range, left)
  }

  // MARK: The left side

  private mutating func take(_ left: Expression, isAssigned: Bool) -> Bool {
    if takeStep(left, isAssigned: isAssigned) { return true }
    return takeHead(left)
  }

  private mutating func takeHead(_ left: Expression) -> Bool {
    switch left {
    case .name(let symbol):
      name = symbol.key
      let places = symbol.plainIndices
      if !places.isEmpty, places.allSatisfy(body.runsAlong) {
        (name, indices) = (symbol.base, places)
      }
      return true
    case .element(let inner, let places):
      guard takeHead(inner) || takeProduct(inner), indices.isEmpty else { return false }
      indices = places.compactMap(\.plainName)
      return indices.count == places.count
    case .application(let symbol, let list, let primes, nil):
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
    case .root, .power(.norm, _): (name, isBindable) = ("value", false)
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

extension [MathNode] {
  /// Those that stand in a range of bytes.
  fileprivate func within(_ range: Range<Int>) -> [MathNode] {
    filter { $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound }.significant
  }
}

extension String {
  /// `𝔼[…]` on a left side.
  fileprivate var isKnownAsOperator: Bool { self == "doubleStruck(E)" || hasPrefix("doubleStruck(E)_") }
}

extension SymbolName {
  /// The letters of its index where it has nothing else: `i` and `j` of `A_{ij}`.
  var plainIndices: [String] {
    var places = index
    if places.count == 1, case .binary(.multiply, let row, let column) = places[0] { places = [row, column] }
    let names = places.compactMap(\.plainName)
    return names.count == places.count && names.allSatisfy { $0.count == 1 } ? names : []
  }
}

extension Expression {
  /// Whether no symbol stands in it.
  fileprivate var isConstant: Bool {
    nameKeys.subtracting(["π", "e"]).isEmpty
      && !contains {
        switch $0 {
        case .opaque, .application: true
        default: false
        }
      }
  }

  /// A function of something, or what is not read of it.
  fileprivate var isCallLike: Bool {
    switch self {
    case .application, .call, .opaque, .magnitude, .aggregate: true
    default: false
    }
  }

  /// `u(0)`
  fileprivate var isValueAtPoint: Bool {
    guard case .application(_, let list, _, nil) = self else { return false }
    return !list.isEmpty && list.allSatisfy { $0.nameKeys.subtracting(["π", "e"]).isEmpty }
  }

  /// The key of a name without an index.
  var plainName: String? { if case .name(let name) = self, name.index.isEmpty { name.key } else { nil } }

  /// The key of a function or a value that is differentiated.
  var functionKey: String? {
    switch self {
    case .name(let name), .application(let name, _, 0, nil): name.key
    default: nil
    }
  }

  /// Whether a letter is an index of something in it, and not bound there.
  func runsAlong(_ letter: String) -> Bool {
    if case .aggregate(let aggregate) = self, aggregate.variable.key == letter { return false }
    if case .name(let name) = self {
      return name.index.contains { $0.uses(SymbolName(letter)) }
    }
    if case .element(let inner, let places) = self {
      return inner.runsAlong(letter) || places.contains { $0.uses(SymbolName(letter)) }
    }
    return operands.contains { $0.runsAlong(letter) }
  }
}
