internal import LaTeXMath
internal import Numbers

/// Reads the sides of an identity: functions of the note by what defines them, derivatives worked out.
struct IdentityReader {
  let functions: DefinedFunctions
  let scope: Scope
  /// The formula among the note's.
  let place: Int
  /// The names that stand without an argument, in the link as it is written, and those that are applied or derived there.
  let bare: Set<String>
  let applied: Set<String>
  /// The names that stand for what the note defines them by.
  var meanings: [String: Expression] = [:]
  /// The functions that were used.
  private(set) var used: Set<String> = []
  /// Those that were used before and are forgotten for a time.
  private var usedBefore: Set<String> = []
  /// Whether each definition that was used is the only one of its name, and stands in the section of the formula or around it.
  private(set) var isCertain = true
  private(set) var isNear = true
  /// How many parts were read: definitions that use one another several times are many.
  private var work = 0
  private static let deepest = 8
  private static let mostWork = 4_000
  private static let largest = 1_000

  init(_ functions: DefinedFunctions, _ scope: Scope, at place: Int, _ sides: [Expression]) {
    (self.functions, self.scope, self.place) = (functions, scope, place)
    var bare: Set<String> = []
    var applied: Set<String> = []
    for side in sides {
      side.walk { part in
        switch part {
        case .name(let name):
          bare.insert(name.key)
          if name.key.hasSuffix("'") { applied.insert(name.key.withoutPrimes) }
        case .application(let name, _, _, _): applied.insert(name.key)
        case .opaque:
          if case .name(let name)? = Derivation(part)?.body { applied.insert(name.key) }
        default: break
        }
      }
    }
    (self.bare, self.applied) = (bare, applied)
  }

  /// Begins to count the functions that are used anew.
  mutating func forgetUses() { (usedBefore, used) = (used, []) }

  /// Counts those that were used before too.
  mutating func rememberUses() { used.formUnion(usedBefore) }

  /// The expression without functions of the note; nil where one has no definition.
  mutating func read(_ expression: Expression, depth: Int = 0) -> Expression? {
    work += 1
    guard depth < Self.deepest, work < Self.mostWork else { return nil }
    if let derivative = Derivation(expression) { return derived(derivative, depth) }
    switch expression {
    case .opaque:
      guard let head = DefinitionHead(expression), head.index == nil, let arguments = head.arguments else {
        return nil
      }
      return called(head.name, arguments.map { .name(SymbolName($0)) }, primes: head.primes, depth)
    case .name(let name):
      if let meaning = meanings[name.key] { return read(meaning, depth: depth + 1) }
      let base = name.key.withoutPrimes
      guard applied.contains(base), functions.isFunction(base),
        let argument = functions.definition(base, 1, at: place)?.arguments?.first
      else { return expression }
      return called(base, [.name(SymbolName(argument))], primes: name.key.count - base.count, depth)
    case .application(let name, let list, let primes, let power):
      guard let value = value(of: name, list, primes, depth) else { return nil }
      guard let power else { return value }
      return read(power, depth: depth + 1).map { .power(value, $0) }
    case .factorial(.application(let name, let list, 0, nil), let isDouble)
    where list.count == 1 && isProduct(name, list):
      // `n(n - 1)!`
      return read(.binary(.multiply, .name(name), .factorial(list[0], isDouble: isDouble)), depth: depth)
    default: break
    }
    var isRead = true
    let inner = expression.mapOperands { operand in
      guard let read = read(operand, depth: depth) else {
        isRead = false
        return operand
      }
      return read
    }
    return isRead ? inner : nil
  }

  private mutating func value(of name: SymbolName, _ list: [Expression], _ primes: Int, _ depth: Int)
    -> Expression?
  {
    if primes == 0, list.count == 1, isProduct(name, list) {
      guard let factor = read(.name(name), depth: depth + 1), let other = read(list[0], depth: depth + 1)
      else { return nil }
      return .binary(.multiply, factor, other)
    }
    return called(name.key, list, primes: primes, depth)
  }

  /// `\sigma(1 - \sigma)` beside a bare `\sigma`, `n(n + 1)`: products.
  private func isProduct(_ name: SymbolName, _ list: [Expression]) -> Bool {
    bare.contains(name.key) && (!functions.isFunction(name.key) || list.contains { $0.uses(name) })
  }

  private mutating func called(_ name: String, _ list: [Expression], primes: Int, _ depth: Int) -> Expression?
  {
    guard let definition = functions.definition(name, list.count, at: place),
      let arguments = definition.arguments,
      primes <= 3
    else { return nil }
    used.insert(name)
    isCertain = isCertain && functions.isCertain(name, list.count)
    isNear = isNear && functions.isNear(definition, to: place)
    guard var body = read(definition.body, depth: depth + 1) else { return nil }
    for _ in 0..<primes {
      guard arguments.count == 1, !body.isLarger(than: Self.largest / 4),
        let derivative = body.derivative(by: SymbolName(arguments[0]), in: scope)
      else { return nil }
      body = derivative
    }
    var values: [String: Expression] = [:]
    for (argument, value) in zip(arguments, list) {
      guard let value = read(value, depth: depth + 1) else { return nil }
      values[argument] = value
    }
    return body.substituting(values).flatMap { $0.isLarger(than: Self.largest) ? nil : $0 }
  }

  private mutating func derived(_ derivation: Derivation, _ depth: Int) -> Expression? {
    guard var body = read(derivation.body, depth: depth + 1) else { return nil }
    if !body.uses(derivation.variable) {
      let own = meanings
      meanings = scope.definitions
      defer { meanings = own }
      meanings[derivation.variable.key] = nil
      guard let meant = read(derivation.body, depth: depth + 1) else { return nil }
      body = meant
    }
    guard body.uses(derivation.variable) else { return nil }
    for _ in 0..<derivation.order {
      guard !body.isLarger(than: Self.largest / 4),
        let next = body.derivative(by: derivation.variable, in: scope)
      else { return nil }
      body = next
    }
    return body
  }
}

extension String {
  /// A name without the primes behind it.
  fileprivate var withoutPrimes: String { String(prefix { $0 != "'" }) }
}

/// `\frac{d}{dx} …` or `\frac{dy}{dx}`, also with `\partial`, which the tree has as one thing: `d/dx`.
private struct Derivation {
  var variable: SymbolName
  var order: Int
  var body: Expression

  init?(_ expression: Expression) {
    var factors = expression.factors
    guard case .opaque(let text)? = factors.first else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let mark = parts[0].first, Self.marks.contains(mark), parts[1].first == mark
    else {
      return nil
    }
    let (above, below) = (Self.power(parts[0].dropFirst()), Self.power(parts[1].dropFirst()))
    guard below.name.allSatisfy(\.isLetter), below.name.count == 1 else {
      return nil
    }
    (variable, order) = (SymbolName(below.name), below.order)
    factors.removeFirst()
    if above.name.isEmpty {
      // `\frac{d}{dx} x^2`
      guard above.order == order, let body = Expression.product(factors) else { return nil }
      self.body = body
    } else {
      // `\frac{dy}{dx}`, `\frac{d\sigma(x)}{dx}`; with more behind it, it is a factor.
      guard factors.isEmpty, order == 1 else { return nil }
      body = above.name.contains("(") ? .opaque(above.name) : .name(SymbolName(above.name))
    }
  }

  /// `x^2`, `^2`: a name with how often it is derived by.
  private static func power(_ text: Substring) -> (name: String, order: Int) {
    guard let last = text.last, let order = last.wholeNumberValue, text.dropLast().last == "^" else {
      return (String(text), 1)
    }
    return (String(text.dropLast(2)), order)
  }

  private static let marks: Set<Character> = ["d", "∂"]
}

extension Expression {
  /// The factors of a product, in order.
  fileprivate var factors: [Expression] {
    switch self {
    case .binary(.multiply, let a, let b): a.factors + b.factors
    default: [self]
    }
  }

  /// Whether it has more parts than so many.
  fileprivate func isLarger(than most: Int) -> Bool {
    var count = 0
    func counts(_ expression: Expression) -> Bool {
      count += 1
      return count > most || expression.operands.contains(where: counts)
    }
    return counts(self)
  }

  fileprivate static func product(_ factors: [Expression]) -> Expression? {
    factors.dropFirst().reduce(factors.first) { product, factor in
      product.map { .binary(.multiply, $0, factor) }
    }
  }

  /// With values in the place of names; nil where an element is asked of what is no array.
  fileprivate func substituting(_ values: [String: Expression]) -> Expression? {
    var isDone = true
    func substitute(_ expression: Expression) -> Expression {
      guard case .name(let name) = expression else { return expression.mapOperands(substitute) }
      if let value = values[name.key] { return value }
      guard let array = values[name.base], name.key != name.base else { return expression }
      guard case .name(let other) = array, other.index.isEmpty, name.key.hasPrefix(name.base) else {
        isDone = false
        return expression
      }
      return .name(
        SymbolName(other.key + name.key.dropFirst(name.base.count), base: other.key, index: name.index))
    }
    let result = substitute(self)
    return isDone ? result : nil
  }
}
