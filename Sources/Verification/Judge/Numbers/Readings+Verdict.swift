internal import LaTeXMath
internal import Words

extension Readings {
  /// One verdict for all readings, by the policies of the ambiguities. Readings that cannot change it are not judged.
  func verdict(_ judge: ([Int]) -> LinkVerdict) -> LinkVerdict {
    if ambiguities.isEmpty { return judge([]) }
    guard let choices else { return .unchecked(AmbiguousNotation.tooMany) }
    let strict = ambiguities.indices.filter { ambiguities[$0].policy == .allMustAgree }
    var groups: [[Int]: LinkVerdict] = [:]
    var order: [[Int]] = []
    for choice in choices {
      let key = strict.map { choice[$0] }
      guard let known = groups[key] else {
        order.append(key)
        groups[key] = named(judge(choice), choice)
        continue
      }
      if known.verdict == .verified { continue }
      if isDoubt(choice) {
        guard known.verdict == .refuted, [.verified, .imprecise].contains(judge(choice).verdict) else {
          continue
        }
        groups[key]?.doubt([AmbiguousNotation.holds(with: name(of: choice))])
      } else {
        let outcome = judge(choice)
        if outcome.verdict.rank < known.verdict.rank { groups[key] = named(outcome, choice) }
      }
    }
    let verdicts = Set(groups.values.map(\.verdict))
    guard var result = order.first.flatMap({ groups[$0] }) else {
      return .unchecked(AmbiguousNotation.tooMany)
    }
    if verdicts.count > 1 {
      let choices = strict.map { ambiguities[$0].names.map(\.english).joined(separator: " or ") }
      result.verdict = .unchecked
      result.grounds.insert(AmbiguousNotation.either(choices.joined(separator: "; ")), at: 0)
    }
    return result
  }

  private func named(_ outcome: LinkVerdict, _ choice: [Int]) -> LinkVerdict {
    let name = name(of: choice)
    if name.isEmpty || outcome.verdict == .noClaim { return outcome }
    var result = outcome
    result.manner.append(name)
    if !result.reading.isEmpty { result.reading += "; \(name)" }
    return result
  }
}

extension NumberVerdict {
  /// From what helps the writer most to what harms.
  fileprivate var rank: Int {
    switch self {
    case .verified: 0
    case .imprecise: 1
    case .noClaim: 2
    case .unchecked: 3
    case .refuted: 4
    }
  }
}
