internal import Numbers

/// Elements, extremes over an index, derivatives: what formulas that define functions have.
extension Evaluator {
  // MARK: Elements

  /// The element of an array, counted from 1; of a matrix with one index the row, upright.
  mutating func element(of array: Value, at places: [Expression]) throws(EvaluationError) -> Value {
    var numbers: [Int] = []
    for place in places {
      guard let number = try real(place).integer else { throw .unsupported("an index that is not whole") }
      numbers.append(number)
    }
    return try element(of: array, at: numbers)
  }

  func element(of array: Value, at places: [Int]) throws(EvaluationError) -> Value {
    guard case .matrix(let rows) = array, let width = rows.first?.count else {
      throw .unsupported("an element of a number")
    }
    let isVector = rows.count == 1 || width == 1
    switch places.count {
    case 1 where isVector:
      let elements = rows.flatMap(\.self)
      guard elements.indices.contains(places[0] - 1) else { throw .unsupported("an index out of range") }
      return .real(elements[places[0] - 1])
    case 1:
      guard rows.indices.contains(places[0] - 1) else { throw .unsupported("an index out of range") }
      return .matrix(rows[places[0] - 1].map { [$0] })
    case 2:
      guard rows.indices.contains(places[0] - 1), (0..<width).contains(places[1] - 1) else {
        throw .unsupported("an index out of range")
      }
      return .real(rows[places[0] - 1][places[1] - 1])
    default: throw .unsupported("an element of more than two indices")
    }
  }

  /// How long the axis is that the variable of a sum indexes; nil where none is known or they differ.
  mutating func axisLength(of aggregate: Aggregate) -> Int? {
    var uses: [(array: Expression, axis: Int, shift: Int)] = []
    aggregate.body.walk { expression in
      let (array, places): (Expression, [Expression])
      switch expression {
      case .name(let name): (array, places) = (.name(SymbolName(name.base)), name.index)
      case .element(let value, let indices): (array, places) = (value, indices)
      default: return
      }
      for (axis, place) in places.enumerated() where place == .name(aggregate.variable) {
        uses.append((array, axis, 0))
      }
    }
    var counts: Set<Int> = []
    for use in uses {
      guard case .matrix(let rows)? = try? value(of: use.array), let width = rows.first?.count else {
        continue
      }
      let isVector = rows.count == 1 || width == 1
      counts.insert(isVector ? max(rows.count, width) : use.axis == 0 ? rows.count : width)
    }
    return counts.count == 1 ? counts.first : nil
  }

  /// Each element of the smaller array with those of the larger one along the axis that it lacks; nil where they do not fit.
  static func spread(_ a: [[Real]], _ b: [[Real]]) -> ([[Real]], [[Real]])? {
    func fitted(_ small: [[Real]], _ rows: Int, _ columns: Int) -> [[Real]]? {
      let elements = small.flatMap(\.self)
      if small.count == 1, elements.count == columns { return Array(repeating: elements, count: rows) }
      if small.first?.count == 1, small.count == rows {
        return small.map { Array(repeating: $0[0], count: columns) }
      }
      // A vector of biases goes with each row.
      if small.first?.count == 1, elements.count == columns { return Array(repeating: elements, count: rows) }
      return nil
    }
    let (size, other) = (a.count * (a.first?.count ?? 0), b.count * (b.first?.count ?? 0))
    guard size != other else { return nil }
    if size < other { return fitted(a, b.count, b.first?.count ?? 0).map { ($0, b) } }
    return fitted(b, a.count, a.first?.count ?? 0).map { (a, $0) }
  }

  // MARK: Extremes

  /// `\max_i x_i`, `\arg\max_i x_i`; the place is counted from 1.
  mutating func extreme(_ aggregate: Aggregate) throws(EvaluationError) -> Value {
    let terms = try places(of: aggregate)
    let key = aggregate.variable.key
    let saved = bindings[key]
    defer { bindings[key] = saved }
    let isSmallest = aggregate.operation == .minimum || aggregate.operation == .smallestPlace
    var best: (value: Real, place: Real)?
    for term in terms {
      bindings[key] = .real(term)
      let value = try real(aggregate.body)
      if let least = best?.value {
        let order = try compare(value, least)
        guard isSmallest ? order < 0 : order > 0 else { continue }
      }
      best = (value, term)
    }
    guard let best else { throw .unsupported("the maximum of nothing") }
    switch aggregate.operation {
    case .largestPlace, .smallestPlace: return .real(best.place)
    default: return .real(best.value)
    }
  }

  /// `\max(0, x)` of a vector, element by element; nil where all arguments are numbers.
  mutating func elementwiseExtreme(_ function: BuiltInFunction, _ arguments: [Expression])
    throws(EvaluationError) -> Value?
  {
    var values: [Value] = []
    for argument in arguments { values.append(try value(of: argument)) }
    guard let rows = values.lazy.compactMap({ if case .matrix(let rows) = $0 { rows } else { nil } }).first
    else {
      return nil
    }
    var result = rows
    for row in rows.indices {
      for column in rows[row].indices {
        var candidates: [Real] = []
        for value in values {
          switch value {
          case .real(let number): candidates.append(number)
          case .matrix(let other) where other.count == rows.count && other[row].count == rows[row].count:
            candidates.append(other[row][column])
          default: throw .unsupported("vectors of different shapes")
          }
        }
        if function == .minimum { candidates = candidates.map(arithmetic.negate) }
        let largest = try maximum(candidates)
        result[row][column] = function == .minimum ? arithmetic.negate(largest) : largest
      }
    }
    return .matrix(result)
  }

  // MARK: Derivatives

  /// By differences so small that what they leave out is far below what a double shows.
  mutating func derivative(_ aggregate: Aggregate) throws(EvaluationError) -> Value {
    let name = aggregate.variable
    let key = bindings[name.key] != nil || name.index.isEmpty ? name.key : name.base
    guard let point = bindings[key] else { throw .free(name.key) }
    let saved = bindings
    defer { bindings = saved }
    switch point {
    case .real(let value):
      return try slope(of: aggregate.body) { evaluator, step throws(EvaluationError) in
        evaluator.bindings[key] = .real(try evaluator.scalar(.add, value, step))
      }
    case .matrix(let rows):
      var places = rows.indices.flatMap { row in rows[row].indices.map { (row, $0) } }
      if key != name.key {
        var wanted: [Int] = []
        for place in name.index { wanted.append(try real(place).integer ?? 0) }
        places =
          wanted.count == 2
          ? [(wanted[0] - 1, wanted[1] - 1)]
          : rows.count == 1 ? [(0, (wanted.first ?? 0) - 1)] : [((wanted.first ?? 0) - 1, 0)]
        guard let place = places.first, rows.indices.contains(place.0),
          rows[place.0].indices.contains(place.1)
        else {
          throw .unsupported("an index out of range")
        }
      }
      var slopes: [Value] = []
      for (row, column) in places {
        slopes.append(
          try slope(of: aggregate.body) { evaluator, step throws(EvaluationError) in
            var moved = rows
            moved[row][column] = try evaluator.scalar(.add, rows[row][column], step)
            evaluator.bindings[key] = .matrix(moved)
          })
      }
      if slopes.count == 1 { return slopes[0] }
      let numbers = slopes.compactMap(\.real)
      if numbers.count == slopes.count {
        let width = rows.first?.count ?? 1
        return .matrix(rows.indices.map { Array(numbers[$0 * width..<($0 + 1) * width]) })
      }
      // A Jacobian: a row for each value, a column for each variable.
      let columns = slopes.compactMap { if case .matrix(let rows) = $0 { rows.flatMap(\.self) } else { nil } }
      guard columns.count == slopes.count else { throw .unsupported("this derivative") }
      return .matrix(columns.transposed)
    case .set: throw .unsupported("the derivative by a set")
    }
  }

  private mutating func slope(
    of body: Expression, _ move: (inout Evaluator, Real) throws(EvaluationError) -> Void
  ) throws(EvaluationError) -> Value {
    let step = Real.exact(Rational(1) / Rational(1 << 40))
    try move(&self, step)
    let above = try value(of: body)
    try move(&self, arithmetic.negate(step))
    let below = try value(of: body)
    let twice = Real.exact(Rational(1) / Rational(1 << 39))
    return try apply(.divide, try apply(.subtract, above, below), .real(twice))
  }
}
