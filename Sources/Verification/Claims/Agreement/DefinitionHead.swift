internal import LaTeXMath
internal import Numbers

/// The left side of a definition.
struct DefinitionHead {
  var name: String
  var primes = 0
  var arguments: [String]?
  var index: String?
  var column: String?

  init(name: String, primes: Int, arguments: [String]?, index: String?) {
    (self.name, self.primes, self.arguments, self.index) = (name, primes, arguments, index)
  }

  /// The head of a definition with a right side, by which the index of `p_i = e^{z_i} / \sum_j e^{z_j}` is one.
  init?(_ expression: Expression, of right: Expression) {
    self.init(expression)
    if case .name(let symbol) = expression, let pair = symbol.indexPair,
      right.isIndexed(by: pair.row), right.isIndexed(by: pair.column)
    {
      (name, index, column) = (symbol.base, pair.row, pair.column)
      return
    }
    guard case .name(let symbol) = expression, index == nil, symbol.index.count == 1,
      case .name(let place) = symbol.index[0], right.sums(overSymbolsWith: place)
    else { return }
    (name, index) = (symbol.base, place.key)
  }

  init?(_ expression: Expression) {
    switch expression {
    case .name(let symbol):
      name = symbol.key
      if symbol.index.count == 1, case .name(let place) = symbol.index[0], ["i", "j"].contains(place.key) {
        (name, index) = (symbol.base, place.key)
      }
    case .element(let inner, let places):
      guard let head = DefinitionHead(inner), head.index == nil, places.count == 1,
        case .name(let place) = places[0]
      else { return nil }
      self = head
      index = place.key
    case .aggregate(let aggregate) where aggregate.operation == .derivative:
      // `\frac{\partial L}{\partial z}`
      guard let key = aggregate.derivativeKey else { return nil }
      name = key
    case .application(let symbol, let list, let primes, nil):
      name = symbol.key
      self.primes = primes
      if symbol.index.count == 1, case .name(let place) = symbol.index[0],
        ["i", "j", "k"].contains(place.key)
      {
        (name, index) = (symbol.base, place.key)
      }
      guard take(list) || list.allSatisfy(\.isDistribution) else { return nil }
    case .call(.logarithm, let list), .call(.elementary(.naturalLogarithm), let list):
      // `\log p(x)`
      guard list.count == 1, let inner = DefinitionHead(list[0]), inner.index == nil,
        ["p", "f", "q", "N", "L", "calligraphic(N)", "calligraphic(L)"].contains(inner.name)
      else { return nil }
      (name, arguments) = ("log_" + inner.name, inner.arguments)
    case .call(let function, let list):
      guard let known = Self.functions.first(where: { BuiltInFunction($0) == function }) else { return nil }
      name = known
      guard take(list) else { return nil }
    case .opaque(let text):
      if let open = text.firstIndex(of: "["), text.hasSuffix("]"), open > text.startIndex,
        case let inside = text[text.index(after: open)...].dropLast(), !inside.isEmpty,
        inside.allSatisfy(\.isLetter)
      {
        // `\mathbb{E}[X]`
        (name, arguments) = (String(text[..<open]), [String(inside)])
        return
      }
      // `D_{KL}(p \| q)`, `\operatorname{softmax}(z)_i`
      guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else {
        return nil
      }
      name = String(text[..<open])
      let inside = text[text.index(after: open)..<close]
      if inside.contains("("), inside.first?.isUppercase == true, text[text.index(after: close)...].isEmpty {
        // `D_{KL}(\mathcal{N}(\mu_1, \sigma_1^2) \| …)`: of distributions by their parameters.
        return
      }
      if inside.contains("^"), !inside.contains("("), text[text.index(after: close)...].isEmpty {
        // `\mathcal{N}(x; \mu, \sigma^2)`
        return
      }
      let parts = text[text.index(after: open)..<close].split { ",;|∥‖∣".contains($0) }.map {
        $0.filter { $0 != " " }
      }
      guard !name.isEmpty, !parts.isEmpty, parts.allSatisfy({ $0.count == 1 || $0.allSatisfy(\.isLetter) })
      else {
        return nil
      }
      arguments = parts
      let rest = text[text.index(after: close)...]
      guard rest.isEmpty || rest.first == "_" && rest.count == 2 else { return nil }
      index = rest.isEmpty ? nil : String(rest.dropFirst())
    default: return nil
    }
  }

  private mutating func take(_ list: [Expression]) -> Bool {
    var keys: [String] = []
    for each in list {
      guard case .name(let symbol) = each else { return false }
      if symbol.index.count == 1, case .name(let place) = symbol.index[0] {
        guard index == nil || index == place.key else { return false }
        index = place.key
        keys.append(symbol.base)
      } else {
        keys.append(symbol.key)
      }
    }
    arguments = keys
    return Set(keys).count == keys.count && !keys.isEmpty
  }

  private static let functions = ["softmax", "sigmoid", "ReLU", "sgn", "step"]
}

extension SymbolName {
  /// The letters of two indices, `C_{ij}` or `C_{i,j}`; nil for other names.
  var indexPair: (row: String, column: String)? {
    let places: [Expression]
    switch index.count {
    case 2: places = index
    case 1:
      guard case .binary(.multiply, let row, let column) = index[0] else { return nil }
      places = [row, column]
    default: return nil
    }
    let letters = places.compactMap(\.boundName).filter { $0.count == 1 && $0.first?.isLowercase == true }
    return letters.count == 2 && letters[0] != letters[1] ? (letters[0], letters[1]) : nil
  }
}

extension Expression {
  /// Whether a name in it has the letter as an index.
  fileprivate func isIndexed(by letter: String) -> Bool {
    contains {
      if case .name(let name) = $0 { name.index.contains { $0.names(letter) } } else { false }
    }
  }

  /// Whether it has a sum over a symbol that stands elsewhere in it with the index.
  fileprivate func sums(overSymbolsWith place: SymbolName) -> Bool {
    var indexed: Set<String> = []
    var summed: Set<String> = []
    walk { expression in
      if case .name(let name) = expression, name.index == [.name(place)] { indexed.insert(name.base) }
      guard case .aggregate(let aggregate) = expression else { return }
      aggregate.body.walk { part in
        if case .name(let name) = part, name.index == [.name(aggregate.variable)] { summed.insert(name.base) }
      }
    }
    return !indexed.isDisjoint(with: summed)
  }

  /// `\mathcal{N}(\mu, \sigma^2)`
  fileprivate var isDistribution: Bool {
    if case .application(let name, _, 0, nil) = self { name.key.contains("(") } else { false }
  }
}
