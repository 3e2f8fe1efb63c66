internal import LaTeXMath

/// The tries for a pair: simple ones first, then seeded ones, then the boundary of the domain.
struct InputDraws {
  private(set) var ordinary: [[String: InputValue]] = []
  private(set) var boundary: [[String: InputValue]] = []
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let count = 40

  init(_ side: FormulaSide, _ definition: FormulaDefinition, _ function: PythonFunction) {
    let kinds = side.parameters.map { parameter in
      ParameterKind(
        symbol: parameter.symbol,
        rank: max(
          definition.symbols.first { $0.key == parameter.symbol }?.rank ?? 0,
          function.rankOfOperand(parameter.name)),
        in: definition.body, as: function.parameters.first { $0.name == parameter.name })
    }
    var seen: Set<String> = []
    for number in 0..<Self.count {
      let length = number < 2 ? 2 : 2 + number % 3
      let inputs = inputs(side, kinds, length: length) { state, kind, place in
        number < 6
          ? Self.simple(kind, length, number, place) : Self.drawn(kind, length, &state, isWide: number > 24)
      }
      let text = inputs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.text)" }.joined(separator: ";")
      if seen.insert(text).inserted { ordinary.append(inputs) }
    }
    guard kinds.contains(where: { $0.sort != .real && $0.sort != .whole }) else { return }
    for length in [2, 3] {
      boundary.append(
        inputs(side, kinds, length: length) { state, kind, _ in
          Self.atZero(kind, length) ?? Self.drawn(kind, length, &state, isWide: false)
        })
    }
  }

  private mutating func inputs(
    _ side: FormulaSide, _ kinds: [ParameterKind], length: Int,
    _ choose: (inout UInt64, ParameterKind, Int) -> InputValue
  ) -> [String: InputValue] {
    var inputs: [String: InputValue] = [:]
    for (place, (parameter, kind)) in zip(side.parameters, kinds).enumerated() {
      inputs[parameter.name] =
        side.counts[parameter.symbol] != nil ? .whole(length) : choose(&state, kind, place)
    }
    return inputs
  }

  // MARK: Values

  /// What a person would try first; different for parameters of one kind.
  private static func simple(_ kind: ParameterKind, _ length: Int, _ number: Int, _ place: Int) -> InputValue
  {
    let turn = number + 2 * place
    switch (kind.sort, kind.rank) {
    case (.whole, _): return .whole([2, 3, 1, 4, 5, 6][turn % 6])
    case (.simplex, 1):
      let two = [[5, 5], [2, 8], [7, 3], [4, 6], [9, 1]]
      let three = [[2, 3, 5], [6, 3, 1], [1, 1, 8], [4, 4, 2], [3, 5, 2]]
      let four = [[1, 2, 3, 4], [4, 3, 2, 1], [7, 1, 1, 1], [2, 2, 1, 5], [3, 3, 3, 1]]
      return .vector([two, three, four][length - 2][turn % 5].map { ShortDecimal($0, places: 1) })
    case (.simplex, _): return joint(length) { Int($0 + turn) % 4 + 1 }
    case (.unit, 0): return .number(ShortDecimal([5, 2, 8, 4, 1, 7][turn % 6], places: 1))
    case (.positive, 0):
      return .number(
        [.init(1), .init(2), .init(5, places: 1), .init(3), .init(4), .init(15, places: 1)][turn % 6])
    case (.real, 0):
      return .number([.init(1), .init(2), .init(3), .init(-1), .init(5, places: 1), .init(-2)][turn % 6])
    default:
      return array(kind.rank, length) { index in
        let value = (index * (turn + 1) + turn) % 5 + 1
        switch kind.sort {
        case .unit: return ShortDecimal(value + 1, places: 1)
        case .real where (index + turn) % 3 == 2: return ShortDecimal(-value)
        default: return ShortDecimal(value)
        }
      }
    }
  }

  private static func drawn(_ kind: ParameterKind, _ length: Int, _ state: inout UInt64, isWide: Bool)
    -> InputValue
  {
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    func value() -> ShortDecimal {
      switch kind.sort {
      case .unit, .simplex: ShortDecimal(1 + next(98), places: 2)
      case .positive: ShortDecimal(1 + next(isWide ? 400 : 49), places: 1)
      case .real, .whole:
        ShortDecimal(next(2) == 0 ? -1 - next(isWide ? 90 : 40) : 1 + next(isWide ? 90 : 40), places: 1)
      }
    }
    switch (kind.sort, kind.rank) {
    case (.whole, _): return .whole(1 + next(8))
    case (.simplex, 1): return simplex(length) { 1 + next(9) }
    case (.simplex, _): return joint(length) { _ in 1 + next(9) }
    case (_, 0): return .number(value())
    default: return array(kind.rank, length) { _ in value() }
    }
  }

  /// At the end of what is allowed; nil for what has none.
  private static func atZero(_ kind: ParameterKind, _ length: Int) -> InputValue? {
    switch (kind.sort, kind.rank) {
    case (.simplex, 1):
      let rest = length == 2 ? [10] : [5, 5]
      return .vector((rest + [0]).map { ShortDecimal($0, places: 1) })
    case (.unit, 0), (.positive, 0): return .number(ShortDecimal(0))
    default: return nil
    }
  }

  /// Hundredths that add up to one.
  private static func simplex(_ length: Int, _ weight: () -> Int) -> InputValue {
    .vector(shares((0..<length).map { _ in weight() }))
  }

  private static func shares(_ weights: [Int]) -> [ShortDecimal] {
    let total = weights.reduce(0, +)
    var parts = weights.map { max(1, $0 * 100 / total) }
    if let largest = parts.indices.max(by: { parts[$0] < parts[$1] }) {
      parts[largest] += 100 - parts.reduce(0, +)
    }
    return parts.map { ShortDecimal($0, places: 2) }
  }

  private static func joint(_ length: Int, _ weight: (Int) -> Int) -> InputValue {
    let parts = shares((0..<length * length).map(weight))
    return .matrix((0..<length).map { Array(parts[$0 * length..<($0 + 1) * length]) })
  }

  private static func array(_ rank: Int, _ length: Int, _ value: (Int) -> ShortDecimal) -> InputValue {
    if rank == 1 { return .vector((0..<length).map(value)) }
    return .matrix((0..<length).map { row in (0..<length).map { value(row * length + $0) } })
  }
}
