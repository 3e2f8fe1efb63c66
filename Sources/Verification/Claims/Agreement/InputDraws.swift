internal import LaTeXMath
internal import Numbers

/// The tries for a pair: simple ones first, then seeded ones, then the boundary of the domain.
struct InputDraws {
  private(set) var ordinary: [[String: InputValue]] = []
  private(set) var boundary: [[String: InputValue]] = []
  private let side: FormulaSide
  private var kinds: [ParameterKind] = []
  /// What a parameter is without an argument, where that is a number.
  private var defaults: [ShortDecimal?] = []
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// So many where the formula is short, and fewer the longer it takes to evaluate.
  private static let most = 200
  /// A formula or a function with cases has more at least.
  private static let fewest = (plain: 40, withCases: 80)
  /// The operations of all evaluations of a formula; one is about a microsecond.
  private static let budget = 4_000
  /// So many are looked at to see what lies inside of the domain.
  private static let sample = 40

  /// - Parameter most: No more are drawn, whatever they cost.
  init(
    _ side: FormulaSide, _ definition: FormulaDefinition, _ function: PythonFunction, most: Int = Self.most
  ) {
    self.side = side
    let told = side.parameters.map { function.documented($0.name) }
    let own = side.parameters.map { parameter in
      definition.symbols.first { $0.key == parameter.symbol }?.rank ?? 0
    }
    var ranks = side.parameters.indices.map { place in
      let name = side.parameters[place].name
      return max(
        own[place], function.rankOfOperand(name), function.rankByUse(name), min(told[place]?.rank ?? 0, 2))
    }
    var finder = ShapeFinder(side, ranks: ranks)
    // Where the code takes more axes than the formula can have, they are those of a batch.
    if ranks != own, !finder.isPossible, case let plain = ShapeFinder(side, ranks: own), plain.isPossible {
      (ranks, finder) = (own, plain)
    }
    for (place, parameter) in side.parameters.enumerated() {
      let own = function.parameters.first { $0.name == parameter.name }
      kinds.append(
        ParameterKind(
          symbol: parameter.symbol, rank: ranks[place], in: side.body, as: own, told: told[place]))
      defaults.append(own?.standard.flatMap { ShortDecimal(text: $0) })
    }
    let shapes = finder.shapes
    let fewest = side.body.hasCases || function.hasCases ? Self.fewest.withCases : Self.fewest.plain
    let count = min(most, max(fewest, Self.budget / side.body.operationCount))
    draw(count, shapes)
    fitDomain(count, shapes)
    drawBoundary(shapes)
  }

  private mutating func draw(_ count: Int, _ shapes: [[[Int]]]) {
    state = 0x9E37_79B9_7F4A_7C15
    ordinary = []
    let defaults = defaults
    var seen: Set<[Int]> = []
    for number in 0..<count {
      let shape = shapes[number < 2 ? 0 : number % shapes.count]
      let inputs = inputs(shape) { state, kind, place, lengths in
        if number < 2, let standard = defaults[place], kind.rank == 0 { return kind.value(standard) }
        return number < 6
          ? Self.simple(kind, lengths, number, place) : Self.drawn(kind, lengths, &state, isWide: number > 24)
      }
      let digits = side.parameters.flatMap { inputs[$0.name]?.digits ?? [] }
      if seen.insert(digits).inserted { ordinary.append(inputs) }
    }
  }

  private mutating func inputs(
    _ shape: [[Int]], _ choose: (inout UInt64, ParameterKind, Int, [Int]) -> InputValue
  ) -> [String: InputValue] {
    var inputs: [String: InputValue] = [:]
    for (place, (parameter, kind)) in zip(side.parameters, kinds).enumerated() {
      inputs[parameter.name] =
        side.functions.contains(parameter.symbol)
        ? Self.polynomial(&state) : choose(&state, kind, place, shape[place])
    }
    for parameter in side.parameters {
      if let count = side.counts[parameter.symbol], let length = side.length(count, inputs) {
        inputs[parameter.name] = .whole(length)
      }
    }
    return inputs
  }

  // MARK: The domain

  /// Where most inputs lie outside of the formula's domain, numbers are drawn from a part of the line where more lie inside.
  private mutating func fitDomain(_ count: Int, _ shapes: [[[Int]]]) {
    guard side.body.isPartial, kinds.contains(where: { $0.sort == .real || $0.sort == .positive }) else {
      return
    }
    var best = (kinds: kinds, inside: inside)
    guard 4 * best.inside < 3 * min(Self.sample, ordinary.count) else { return }
    for sort in [ParameterKind.Sort.positive, .unit, .large] {
      kinds = best.kinds.map { kind in
        var kind = kind
        if kind.sort == .real || kind.sort == .positive && sort != .positive { kind.sort = sort }
        return kind
      }
      let tried = kinds
      draw(count, shapes)
      let inside = inside
      if inside > best.inside { best = (tried, inside) }
      if 4 * inside >= 3 * min(Self.sample, ordinary.count) { return }
      kinds = best.kinds
    }
    draw(count, shapes)
  }

  /// How many of the tries have a value.
  private var inside: Int {
    ordinary.prefix(Self.sample).count { (try? side.result(side.body, $0)) != nil }
  }

  /// Each parameter by itself at the end of what it may be.
  private mutating func drawBoundary(_ shapes: [[[Int]]]) {
    for place in kinds.indices
    where kinds[place].sort != .real && kinds[place].sort != .whole
      && !side.functions.contains(side.parameters[place].symbol)
    {
      for shape in shapes.prefix(2) {
        guard let end = Self.atZero(kinds[place], shape[place]) else { continue }
        boundary.append(
          inputs(shape) { state, kind, other, lengths in
            other == place ? end : Self.drawn(kind, lengths, &state, isWide: false)
          })
      }
    }
  }

  // MARK: Values

  /// A function that is positive everywhere, so that it may stand under a logarithm.
  private static func polynomial(_ state: inout UInt64) -> InputValue {
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    return .polynomial([
      ShortDecimal(10 + next(20), places: 1), ShortDecimal(1 + next(9), places: 1), ShortDecimal(1 + next(5)),
    ])
  }

  /// What a person would try first; different for parameters of one kind.
  private static func simple(_ kind: ParameterKind, _ lengths: [Int], _ number: Int, _ place: Int)
    -> InputValue
  {
    let turn = number + 2 * place
    switch (kind.sort, lengths.count) {
    case (.whole, 0): return .whole([2, 3, 1, 4, 5, 6][turn % 6])
    case (.simplex, 1):
      let two = [[5, 5], [2, 8], [7, 3], [4, 6], [9, 1]]
      let three = [[2, 3, 5], [6, 3, 1], [1, 1, 8], [4, 4, 2], [3, 5, 2]]
      let four = [[1, 2, 3, 4], [4, 3, 2, 1], [7, 1, 1, 1], [2, 2, 1, 5], [3, 3, 3, 1]]
      return .vector([two, three, four][lengths[0] - 2][turn % 5].map { ShortDecimal($0, places: 1) })
    case (.simplex, 2): return joint(lengths) { Int($0 + turn) % 4 + 1 }
    case (.oneHot, _): return oneHot(lengths) { ($0 + turn) % lengths[lengths.count - 1] }
    case (.definite, 2): return definite(lengths[0]) { ($0 * 3 + turn) % 4 }
    case (.unit, 0): return .number(ShortDecimal([5, 2, 8, 4, 1, 7][turn % 6], places: 1))
    case (.large, 0): return .number(ShortDecimal([2, 3, 5, 4, 7, 6][turn % 6]))
    case (.positive, 0), (.definite, 0):
      return .number(
        [.init(1), .init(2), .init(5, places: 1), .init(3), .init(4), .init(15, places: 1)][turn % 6])
    case (.real, 0):
      return .number([.init(1), .init(2), .init(3), .init(-1), .init(5, places: 1), .init(-2)][turn % 6])
    default:
      return array(lengths) { index in
        let value = (index * (turn + 1) + turn) % 5 + 1
        switch kind.sort {
        case .unit: return ShortDecimal(value + 1, places: 1)
        case .real where (index + turn) % 3 == 2: return ShortDecimal(-value)
        default: return ShortDecimal(value)
        }
      }
    }
  }

  private static func drawn(_ kind: ParameterKind, _ lengths: [Int], _ state: inout UInt64, isWide: Bool)
    -> InputValue
  {
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    func value() -> ShortDecimal {
      switch kind.sort {
      case .unit, .simplex, .oneHot: ShortDecimal(1 + next(98), places: 2)
      case .positive, .definite: ShortDecimal(1 + next(isWide ? 400 : 49), places: 1)
      case .large: ShortDecimal(11 + next(isWide ? 400 : 80), places: 1)
      case .real, .whole:
        ShortDecimal(next(2) == 0 ? -1 - next(isWide ? 90 : 40) : 1 + next(isWide ? 90 : 40), places: 1)
      }
    }
    switch (kind.sort, lengths.count) {
    case (.whole, 0): return .whole(1 + next(8))
    case (.simplex, 1): return .vector(shares((0..<lengths[0]).map { _ in 1 + next(9) }))
    case (.simplex, 2): return joint(lengths) { _ in 1 + next(9) }
    case (.oneHot, 1...): return oneHot(lengths) { _ in next(lengths[lengths.count - 1]) }
    case (.definite, 2): return definite(lengths[0]) { _ in next(5) }
    case (_, 0): return .number(value())
    default: return array(lengths) { _ in value() }
    }
  }

  /// At the end of what is allowed; nil for what has none.
  private static func atZero(_ kind: ParameterKind, _ lengths: [Int]) -> InputValue? {
    switch (kind.sort, lengths.count) {
    case (.simplex, 1):
      let rest = [[10], [5, 5], [2, 3, 5]][lengths[0] - 2]
      return .vector((rest + [0]).map { ShortDecimal($0, places: 1) })
    case (.unit, 0), (.positive, 0): return .number(ShortDecimal(0))
    default: return nil
    }
  }

  /// Hundredths that add up to one.
  private static func shares(_ weights: [Int]) -> [ShortDecimal] {
    let total = weights.reduce(0, +)
    var parts = weights.map { max(1, $0 * 100 / total) }
    if let largest = parts.indices.max(by: { parts[$0] < parts[$1] }) {
      parts[largest] += 100 - parts.reduce(0, +)
    }
    return parts.map { ShortDecimal($0, places: 2) }
  }

  private static func joint(_ lengths: [Int], _ weight: (Int) -> Int) -> InputValue {
    let parts = shares((0..<lengths[0] * lengths[1]).map(weight))
    return .matrix((0..<lengths[0]).map { Array(parts[$0 * lengths[1]..<($0 + 1) * lengths[1]]) })
  }

  /// A vector, or rows, with one element that is 1.
  private static func oneHot(_ lengths: [Int], _ place: (Int) -> Int) -> InputValue {
    guard let length = lengths.last else { return .number(ShortDecimal(1)) }
    func vector(_ row: Int) -> [ShortDecimal] {
      let one = place(row)
      return (0..<length).map { ShortDecimal($0 == one ? 1 : 0) }
    }
    return lengths.count == 1 ? .vector(vector(0)) : .matrix((0..<lengths[0]).map(vector))
  }

  /// A symmetric matrix whose diagonal outweighs the rest.
  private static func definite(_ size: Int, _ weight: (Int) -> Int) -> InputValue {
    let weights = (0..<size * size).map(weight)
    return .matrix(
      (0..<size).map { row in
        (0..<size).map { column in
          let value = weights[min(row, column) * size + max(row, column)]
          return ShortDecimal(row == column ? 10 * size + 10 + value : 2 * value - 3, places: 1)
        }
      })
  }

  private static func array(_ lengths: [Int], _ value: (Int) -> ShortDecimal) -> InputValue {
    if lengths.count == 1 { return .vector((0..<lengths[0]).map(value)) }
    return .matrix((0..<lengths[0]).map { row in (0..<lengths[1]).map { value(row * lengths[1] + $0) } })
  }
}

extension AgreementClaim {
  /// Takes the inputs that were chosen for a function.
  mutating func take(_ draws: InputDraws, _ function: PythonFunction) {
    (code, line) = (function.code, function.lines.lowerBound)
    ordinary = draws.ordinary.count
    inputs = draws.ordinary + draws.boundary + draws.batches.map(\.inputs)
    batches = draws.batches.map(\.rows)
  }
}

extension InputDraws {
  /// Vectors as the rows of matrices, and matrices one behind the other, as code for batches takes them: one, two and three.
  var batches: [(inputs: [String: InputValue], rows: [[String: InputValue]])] {
    guard ordinary.count > 20, let first = ordinary.first,
      case let ranks = Set(first.values.map(\.shape.count)), ranks.contains(1) != ranks.contains(2)
    else { return [] }
    return [1, 2, 3, 2].enumerated().compactMap { turn, count in
      let start = 8 + 3 * turn
      let like = ordinary[start].mapValues(\.shape)
      let rows = Array(ordinary[start...].filter { $0.mapValues(\.shape) == like }.prefix(count))
      guard rows.count == count, let head = rows.first else { return nil }
      var inputs = head
      for (name, value) in head where !value.shape.isEmpty {
        inputs[name] = InputValue.stacked(rows.compactMap { $0[name] })
      }
      // Numbers are the same for all rows.
      let own = rows.map { row in row.merging(head.filter { $0.value.shape.isEmpty }) { $1 } }
      return (inputs, own)
    }
  }
}

extension InputValue {
  /// What tells it from others: its shape, and each number without zeros at its end.
  fileprivate var digits: [Int] {
    shape
      + numbers.flatMap { number in
        var (digits, places) = (number.digits, number.places)
        while places > 0, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
        return [digits, places]
      }
  }

  /// The length of each axis.
  var shape: [Int] {
    switch self {
    case .whole, .number, .polynomial: []
    case .vector(let elements): [elements.count]
    case .matrix(let rows): [rows.count, rows.first?.count ?? 0]
    case .stack(let matrices):
      [matrices.count] + (matrices.first.map { InputValue.matrix($0).shape } ?? [0, 0])
    }
  }
}

extension Expression {
  /// About how many operations one evaluation takes: the terms of a sum are a few.
  fileprivate var operationCount: Int {
    var count = 0
    walk { part in
      count += 1
      guard case .aggregate(let aggregate) = part else { return }
      aggregate.body.walk { _ in count += 2 }
    }
    return max(count, 1)
  }

  /// Whether different formulas hold for different inputs.
  var hasCases: Bool {
    contains {
      switch $0 {
      case .cases, .magnitude, .call(.maximum, _), .call(.minimum, _), .call(.rectifier, _), .call(.sign, _):
        true
      default: false
      }
    }
  }

  /// Whether it may have no value for some numbers.
  fileprivate var isPartial: Bool {
    contains {
      switch $0 {
      case .root, .power, .call(.logarithm, _), .factorial, .binomial: true
      case .call(.elementary(let function), _):
        ![.exponential, .sine, .cosine, .hyperbolicTangent, .hyperbolicSine, .hyperbolicCosine].contains(
          function)
      default: false
      }
    }
  }
}

extension PythonFunction {
  /// Whether it does different things for different inputs.
  fileprivate var hasCases: Bool {
    ["if ", "where(", "maximum(", "minimum(", "max(", "min(", "clip(", "abs("].contains(where: code.contains)
  }
}
