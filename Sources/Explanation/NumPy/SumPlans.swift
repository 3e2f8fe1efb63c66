internal import LaTeXMath
internal import Numbers

/// How the sums of a formula run: along the axes of arrays, or as loops.
struct SumPlans {
  /// What is known of one variable.
  struct Plan {
    var variable: String
    /// The arrays that it indexes, with the axis, and how far from it.
    var arrays: [(base: String, axis: Int, shift: Int)] = []
    /// Its bounds, where they are written.
    var lower: Expression?
    var upper: Expression?
    /// The lower bound as a number.
    var first: Int?
    /// Whether it needs a loop.
    var isLoop = false
    /// Whether it stands for the elements of an array of its own name, as in `\sum_x x p(x)`.
    var isValue = false
    /// How many elements at the start are left out.
    var skip = 0
    var lowest: Int { arrays.map(\.shift).min() ?? 0 }
    var highest: Int { arrays.map(\.shift).max() ?? 0 }
  }
  private var plans: [String: Plan] = [:]
  private(set) var variables: Set<String> = []
  /// Letters that are the lengths of arrays: the array, its axis, and what is taken off.
  private(set) var derived: [String: (base: String, axis: Int, less: Int)] = [:]
  /// Arrays whose elements are counted from 0.
  private(set) var fromZero: Set<String> = []
  /// Arrays that an index runs along.
  private(set) var indexed: Set<String> = []

  func plan(_ key: String) -> Plan? { plans[key] }

  /// The array that the only sum over a set without bounds runs along.
  var onlySet: String? {
    let open = plans.values.filter { $0.lower == nil && !$0.arrays.isEmpty }
    return open.count == 1 ? open[0].arrays[0].base : nil
  }

  init(_ target: FormulaTarget, arguments: Set<String>, declared: [String: SymbolShape] = [:]) {
    var found: [Plan] = []
    target.body.walk {
      guard case .aggregate(let aggregate) = $0, aggregate.isLarge else { return }
      found.append(Plan(aggregate))
    }
    variables = Set(found.map(\.variable)).union(target.indices)
    // Arrays that run between different bounds need loops.
    var bounds: [String: Set<String>] = [:]
    for plan in found {
      for array in plan.arrays {
        indexed.insert(array.base)
        if let first = plan.first, first + array.shift <= 0 { fromZero.insert(array.base) }
        guard let upper = plan.upper, let lower = plan.lower else { continue }
        let offset = plan.isPlain ? plan.highest : 0
        bounds["\(array.base) \(array.axis)", default: []].insert(
          plan.isPlain ? "\(upper.base) \(upper.less - offset)" : "\(lower.latex)..\(upper.latex)")
      }
    }
    for index in target.indices {
      target.body.walk {
        if case .name(let name) = $0, name.index.contains(where: { $0.uses(SymbolName(index)) }) {
          indexed.insert(name.base)
        }
      }
    }
    // Of an argument of the left side `\theta_0` is the first element, else a number of its own.
    target.body.walk {
      guard case .name(let name) = $0, arguments.contains(name.base), name.index.count == 1,
        !target.body.stands(SymbolName(name.base)),
        case .number(let zero) = name.index[0], zero.value?.integer == 0, !indexed.contains(name.base)
      else { return }
      fromZero.insert(name.base)
    }
    let torn = Set(bounds.filter { $0.value.count > 1 }.keys)
    for var plan in found {
      if plan.arrays.contains(where: { torn.contains("\($0.base) \($0.axis)") }) { plan.isLoop = true }
      // What the left side names is given, and need not be the length.
      if let upper = plan.upper, !plan.arrays.isEmpty,
        upper.nameKeys.contains(where: arguments.contains)
      {
        plan.isLoop = true
      }
      // `\sum_i \sum_{j=1}^{i} x_j`
      let ends = [plan.lower, plan.upper].compactMap(\.self)
      if ends.contains(where: { !$0.nameKeys.isDisjoint(with: variables) }) { plan.isLoop = true }
      // `\sum_{i=1}^{3} x_i`: an array may have more elements.
      if case .number(let number)? = plan.upper,
        !plan.arrays.allSatisfy({ array in
          guard let axes = declared[array.base]?.axes, axes.indices.contains(array.axis) else { return false }
          return axes[array.axis] == number.text && plan.first == 1 && array.shift == 0
        })
      {
        plan.isLoop = true
      }
      plan.settle(fromZero: fromZero)
      if let old = plans[plan.variable] {
        plan.isLoop = plan.isLoop || old.isLoop
        plan.arrays += old.arrays
      }
      plans[plan.variable] = plan
      guard !plan.isLoop, let upper = plan.upper, plan.isPlain,
        let array = plan.arrays.first(where: { $0.shift == plan.highest })
      else { continue }
      // `\sum_{i=1}^{n-1} x_{i+1}`: the last element is the one that the upper end reaches.
      let origin = fromZero.contains(array.base) ? 1 : 0
      let last = plan.highest - upper.less + origin
      if let letter = upper.base.isEmpty ? nil : upper.base, derived[letter] == nil {
        derived[letter] = (array.base, array.axis, last)
      }
    }
  }

  /// Makes a loop of a variable for which axes do not do.
  mutating func loop(over variable: String) { plans[variable]?.isLoop = true }
}

extension SumPlans.Plan {
  init(_ aggregate: Aggregate) {
    variable = aggregate.variable.key
    switch aggregate.range {
    case .bounds(let low, let high):
      (lower, upper) = (low, high)
      if case .number(let number) = low { first = number.value?.integer }
      if case .negate(.number(let number)) = low { first = number.value?.integer.map { -$0 } }
    case .list: isLoop = true
    case .indices, .towards: break
    }
    var plan = self
    plan.read(aggregate.body)
    self = plan
  }

  /// Whether the upper end is a letter, or one less or more.
  var isPlain: Bool { upper.map { !$0.base.isEmpty } ?? false }

  private mutating func read(_ expression: Expression) {
    let key = SymbolName(variable)
    switch expression {
    case .name(let name):
      if name == key {
        isValue = isValue || lower == nil && !["i", "j", "k", "l", "m", "n", "t"].contains(variable)
        return
      }
      for (axis, place) in name.index.flatMap(\.places).enumerated() where place.uses(key) {
        guard let (_, shift) = place.shifted else {
          isLoop = true
          continue
        }
        arrays.append((name.base, axis, shift))
      }
    case .element(let array, let places):
      for (axis, place) in places.enumerated() where place.uses(key) {
        guard place.plainName == variable else {
          isLoop = true
          continue
        }
        if case .name(let name) = array { arrays.append((name.key, axis, 0)) }
      }
      read(array)
    case .application(let name, let list, 0, let power):
      let isCall = lower != nil && ["f", "g", "h", "F", "G"].contains(name.key)
      for (axis, each) in list.enumerated() {
        if !isCall, each.plainName == variable {
          arrays.append((name.key, axis, 0))
        } else {
          if isCall, each.plainName == variable { isLoop = true }
          read(each)
        }
      }
      if let power { read(power) }
    case .opaque(let text):
      if text.elementVariable == variable { arrays.append((String(text.prefix { $0 != "(" }), 0, 0)) }
    case .factorial, .binomial:
      if expression.uses(key) { isLoop = true }
    case .cases(let rows):
      let conditions = rows.flatMap { $0.condition ?? [] }
      if conditions.contains(where: { $0.left.stands(key) || $0.right.stands(key) }) { isLoop = true }
      for operand in expression.operands { read(operand) }
    default: for operand in expression.operands { read(operand) }
    }
  }

  /// Whether axes do, once it is known from where the arrays count.
  fileprivate mutating func settle(fromZero: Set<String>) {
    guard !isLoop, lower != nil, let upper else { return }
    guard let first else {
      isLoop = true
      return
    }
    if arrays.isEmpty { return }
    let origins = Set(arrays.map { fromZero.contains($0.base) ? 0 : 1 })
    guard origins.count == 1, let origin = origins.first else {
      isLoop = true
      return
    }
    skip = first + lowest - origin
    if skip < 0 || skip > 0 && !isPlain { isLoop = true }
    if lowest != highest, !isPlain { isLoop = true }
    if !isPlain, case .number = upper {} else if !isPlain { isLoop = upper.base.isEmpty && !upper.isCount }
  }
}

extension Aggregate {
  /// A sum, a product or an extreme.
  var isLarge: Bool {
    [.sum, .product, .maximum, .minimum, .largestPlace, .smallestPlace].contains(operation)
  }
}

extension Expression {
  /// Whether a name stands in it as a number, and not only as an index.
  func stands(_ name: SymbolName) -> Bool {
    if case .name(let other) = self { return other == name }
    return operands.contains { $0.stands(name) }
  }

  /// The letter of a bound: `n` of `n - 1`; empty for what is none.
  fileprivate var base: String {
    switch self {
    case .name(let name): name.key
    case .binary(.subtract, .name(let name), .number), .binary(.add, .name(let name), .number): name.key
    default: ""
    }
  }

  /// What is taken off the letter of a bound.
  fileprivate var less: Int { shifted.map { -$0.shift } ?? 0 }

  /// The number of elements of a set: `|X|`.
  fileprivate var isCount: Bool { if case .magnitude = self { true } else { false } }
}

extension String {
  /// `c` for `p(y=c∣x)` and `p(c∣x)`; nil for what has no such variable.
  var elementVariable: String? {
    guard let open = firstIndex(of: "("), hasSuffix(")") else { return nil }
    let inside = self[index(after: open)...].dropLast()
    let head = inside.prefix { !"∣|,;".contains($0) }
    let value = head.split(separator: "=").last.map { $0.filter { $0 != " " } } ?? ""
    return value.count == 1 && inside.count > 1 ? String(value) : nil
  }
}
