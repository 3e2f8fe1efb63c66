internal import LaTeXMath
internal import Verdicts

/// Holds code that draws random numbers against its formula: the mean of many calls, with a bound of confidence.
struct RandomDraws {
  let claim: AgreementClaim
  let side: FormulaSide
  let probe: ProbeResult
  /// How many standard errors a mean may lie away.
  private static let bound = 5.0

  /// Nil where the code draws nothing.
  func finding(_ bodies: [Expression]) -> AgreementFinding? {
    guard !probe.draws.isEmpty else { return nil }
    for body in bodies {
      var worst: (mean: Double, error: Double, value: Double)?
      var isCompatible = true
      for (place, draws) in probe.draws.enumerated() where claim.inputs.indices.contains(place) {
        guard let formula = try? side.result(body, claim.inputs[place]), formula.numbers.count == 1,
          let value = formula.numbers.first
        else { return nil }
        let values = draws.compactMap {
          if case .numbers(let numbers, _, _) = $0, numbers.count == 1 { numbers[0] } else { nil }
        }
        guard values.count > 7 else { return nil }
        let mean = values.reduce(0, +) / Double(values.count)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
        let error = (variance / Double(values.count)).squareRoot()
        if abs(mean - value) > Self.bound * error + 1e-9 * abs(value) { isCompatible = false }
        worst = worst ?? (mean, error, value)
      }
      guard let worst else { return nil }
      if isCompatible {
        return AgreementFinding(
          .imprecise,
          [CompatibleDraws.ground(claim.function, worst.value, worst.mean, worst.error, probe.draws[0].count)]
        )
      }
    }
    return AgreementFinding(.unchecked, [DrawsApart.ground(claim.function)])
  }
}
