internal import LaTeXMath
internal import Verdicts
internal import Words

/// Holds what a function returns against an equation that it is to satisfy: `A x = b`, `a x + b y = \gcd(a, b)`.
struct PropertyComparison {
  let claim: AgreementClaim
  let side: FormulaSide
  let probe: ProbeResult
  /// What a residual may be beside the terms.
  private static let tolerance = 1e-6

  var finding: AgreementFinding {
    var held = 0
    var first: (inputs: [String: InputValue], residual: Double)?
    var exceptions: [String] = []
    var errors: [EvaluationError] = []
    for (place, call) in probe.outcomes.enumerated() where place < claim.ordinary {
      let inputs = claim.inputs[place]
      if case .raised(let exception) = call { exceptions.append(exception) }
      guard let unknowns = unknowns(of: call) else { continue }
      do throws(EvaluationError) {
        let residual = try side.result(side.body, inputs, unknowns: unknowns).numbers.map(abs).max() ?? 0
        guard residual.isFinite else { continue }
        if residual <= Self.tolerance * max(1e-3, side.scale(side.body, inputs, unknowns: unknowns)) {
          held += 1
        } else {
          first = first ?? (inputs, residual)
        }
      } catch { errors.append(error) }
    }
    if let first {
      let text = AgreementComparison.Try(
        inputs: first.inputs, formula: .init(numbers: [0], shape: []), code: [first.residual], agrees: false
      ).text(claim)
      return AgreementFinding(
        .refuted,
        [PropertyFails.ground(claim.function, claim.formula, text, ShortNumber.text(first.residual))])
    }
    guard 2 * held >= min(claim.ordinary, probe.outcomes.count), held > 0 else {
      if let error = errors.first { return AgreementFinding(.unchecked, [FormulaNotEvaluated.ground(error)]) }
      if let exception = exceptions.first {
        return AgreementFinding(.unchecked, [RaisesOnInputs.ground(claim.function, exception)])
      }
      return AgreementFinding(.unchecked, [OutsideDomain.ground(claim.function, held, of: claim.ordinary)])
    }
    return AgreementFinding(
      .verified, [],
      sentence: Wording(
        "What \(claim.function) returns satisfies the equation on \(held) inputs.",
        ja: "\(claim.function) の返す値は \(held) 個の入力で等式を満たす。"))
  }

  /// The unknowns with what was returned for each: one value, or the last ones of a tuple.
  private func unknowns(of call: CallOutcome) -> [String: LaTeXMath.Value]? {
    let items: [CallOutcome] = if case .several(let items) = call { items } else { [call] }
    guard items.count >= side.unknowns.count else { return nil }
    var values: [String: LaTeXMath.Value] = [:]
    for (name, item) in zip(side.unknowns, items.suffix(side.unknowns.count)) {
      guard case .numbers(let numbers, let shape, _) = item, numbers.allSatisfy(\.isFinite) else {
        return nil
      }
      values[name] = .floats(numbers, shape)
    }
    return values
  }
}
