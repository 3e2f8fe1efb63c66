internal import LaTeXMath

/// Holds an identity against its inputs.
struct IdentityTrial {
  let claim: IdentityClaim

  enum Outcome {
    /// On so many inputs.
    case holds(Int)
    /// For these inputs first, where the sides have these values; of so many tries so many fail.
    case fails(inputs: [String: InputValue], left: Double, right: Double, count: Int, of: Int)
    /// Too few inputs have a value, or it holds for some kind of numbers alone.
    case unknown
  }

  /// How much one try costs: a step is about ten nanoseconds.
  var cost: Int {
    var parts = 0
    claim.side.body.walk { part in
      if case .aggregate = part { parts += 30 } else { parts += 1 }
    }
    return 150 * parts
  }

  /// - Parameter isExhaustive: Whether it matters how often it fails; else the first failure is enough.
  func outcome(isExhaustive: Bool) -> Outcome {
    let readings = claim.side.readings
    guard let choices = readings.choices else { return .unknown }
    let probes = isExhaustive ? [] : claim.probes
    var inputs: [[String: InputValue]]?
    var first: Outcome?
    for choice in choices.prefix(12) {
      let (left, right) = (readings.resolve(claim.left, choice), readings.resolve(claim.right, choice))
      let isHopeless = probes.contains { probe in
        switch attempt(left, right, probe) {
        case .fails, .unreadable: true
        case .holds, .outside: false
        }
      }
      if isHopeless { continue }
      let all = inputs ?? claim.inputs
      inputs = all
      let outcome = outcome(left, right, all, isExhaustive)
      if case .holds = outcome { return outcome }
      if first == nil { first = outcome }
    }
    return first ?? .unknown
  }

  private func outcome(
    _ left: Expression, _ right: Expression, _ all: [[String: InputValue]], _ isExhaustive: Bool
  ) -> Outcome {
    var inside = 0
    var failed: (inputs: [String: InputValue], left: Double, right: Double)?
    var failures = 0
    for (place, inputs) in all.enumerated() {
      switch attempt(left, right, inputs) {
      case .unreadable: return .unknown
      case .outside:
        // Most inputs are to have a value.
        if place - inside > all.count / 2 { return .unknown }
      case .holds: inside += 1
      case .fails(let a, let b):
        inside += 1
        failures += 1
        if failed == nil || failed?.inputs.isPositive == false && inputs.isPositive {
          failed = (inputs, a, b)
        }
        if !isExhaustive { return .fails(inputs: inputs, left: a, right: b, count: 1, of: 1) }
      }
    }
    guard inside >= 8, 2 * inside >= all.count else { return .unknown }
    if let failed {
      return .fails(
        inputs: failed.inputs, left: failed.left, right: failed.right, count: failures, of: inside)
    }
    return holdsElsewhere(left, right, all) ? .holds(inside) : .unknown
  }

  /// Whether it holds for other numbers too, where it has a value: `n \ge 1` for positive `n` is a condition, and no inequality.
  private func holdsElsewhere(
    _ left: Expression, _ right: Expression, _ all: [[String: InputValue]]
  ) -> Bool {
    for inputs in all.prefix(6) {
      var others = [inputs.allAlike]
      for (name, value) in inputs {
        for other in value.others {
          var changed = inputs
          changed[name] = other
          others.append(changed)
        }
      }
      for other in others { if case .fails = attempt(left, right, other) { return false } }
    }
    return true
  }

  private enum Attempt {
    case holds, outside, unreadable
    case fails(Double, Double)
  }

  private func attempt(_ left: Expression, _ right: Expression, _ inputs: [String: InputValue]) -> Attempt {
    let values: (left: FormulaSide.Result, right: FormulaSide.Result)
    do throws(EvaluationError) {
      values = (try claim.side.result(left, inputs), try claim.side.result(right, inputs))
    } catch {
      switch error {
      case .free, .unsupported: return .unreadable
      case .arithmetic, .tooLarge: return .outside
      }
    }
    guard values.left.shape == values.right.shape, values.left.numbers.count == values.right.numbers.count
    else {
      return .unreadable
    }
    for (a, b) in zip(values.left.numbers, values.right.numbers) {
      guard a.isFinite, b.isFinite else { return .outside }
      if !holds(a, b, inputs) { return .fails(a, b) }
    }
    return .holds
  }

  private func holds(_ a: Double, _ b: Double, _ inputs: [String: InputValue]) -> Bool {
    let difference = abs(a - b)
    func isNear() -> Bool {
      difference <= 1e-9 * max(abs(a), abs(b))
        || difference < 1e-3 * max(1, abs(a))
          && difference <= 1e-9 * claim.side.scale(claim.side.body, inputs)
    }
    return switch claim.relation {
    case .less: a < b
    case .greater: a > b
    case .lessOrEqual: a <= b || isNear()
    case .greaterOrEqual: a >= b || isNear()
    default: isNear()
    }
  }
}

extension [String: InputValue] {
  /// Whether no number in it is below zero.
  var isPositive: Bool { values.allSatisfy { $0.numbers.allSatisfy { $0.digits >= 0 } } }
}

extension [String: InputValue] {
  /// With one value for all that are of a kind.
  fileprivate var allAlike: [String: InputValue] {
    mapValues { value in
      let others = sorted { $0.key < $1.key }.map(\.value)
      return others.first { $0.isLike(value) } ?? value
    }
  }
}

extension InputValue {
  /// Whether it is of the same kind and shape.
  fileprivate func isLike(_ other: InputValue) -> Bool {
    switch (self, other) {
    case (.whole, .whole), (.number, .number): true
    case (.vector(let a), .vector(let b)): a.count == b.count
    case (.matrix(let a), .matrix(let b)): a.map(\.count) == b.map(\.count)
    default: false
    }
  }

  /// Numbers of another kind: with the other sign, none, and far larger.
  fileprivate var others: [InputValue] {
    switch self {
    case .whole(let value): return [.whole(-value), .whole(0)]
    case .number(let value):
      return [-1, 0, 10, 10_000].map { .number(ShortDecimal($0 * value.digits, places: value.places)) }
    case .vector, .matrix, .stack, .polynomial: return []
    }
  }
}
