/// The note's own calls of a function as the first tries.
extension AgreementClaim {
  /// The claim and the results, with the calls whose arguments are numbers of few digits.
  func withOwnCalls(of probe: ProbeResult) -> (AgreementClaim, ProbeResult) {
    guard let side, !probe.own.isEmpty else { return (self, probe) }
    var (claim, result) = (self, probe)
    var kept: [Int] = []
    var own: [[String: InputValue]] = []
    for (place, arguments) in probe.own.enumerated() {
      var inputs: [String: InputValue] = [:]
      for parameter in side.parameters {
        inputs[parameter.name] = arguments[parameter.name].flatMap {
          InputValue($0, like: self.inputs.first?[parameter.name])
        }
      }
      guard inputs.count == side.parameters.count else { continue }
      kept.append(place)
      own.append(inputs)
    }
    let count = probe.own.count
    result.outcomes = kept.map { probe.outcomes[$0] } + probe.outcomes.dropFirst(count)
    if probe.unguarded.count > count {
      result.unguarded = kept.map { probe.unguarded[$0] } + probe.unguarded.dropFirst(count)
    }
    (claim.inputs, claim.own, claim.ordinary) = (own + inputs, own.count, ordinary + own.count)
    return (claim, result)
  }
}

extension InputValue {
  /// Numbers of few digits of the rank that is looked for; nil for all else.
  fileprivate init?(_ outcome: CallOutcome, like other: InputValue?) {
    guard case .numbers(let numbers, let shape, _) = outcome, let other, shape.count == other.shape.count
    else { return nil }
    let short = numbers.compactMap { ShortDecimal(text: "\($0)") }
    guard short.count == numbers.count, !short.isEmpty else { return nil }
    switch shape.count {
    case 0:
      if case .whole = other {
        guard numbers[0] == numbers[0].rounded(), abs(numbers[0]) < 1e6 else { return nil }
        self = .whole(Int(numbers[0]))
      } else {
        self = .number(short[0])
      }
    case 1: self = .vector(short)
    case 2: self = .matrix((0..<shape[0]).map { Array(short[$0 * shape[1]..<($0 + 1) * shape[1]]) })
    default: return nil
    }
  }
}
