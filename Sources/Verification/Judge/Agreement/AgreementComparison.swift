internal import LaTeXMath
internal import Verdicts

/// Lays what a function gave over what its formula gives, try by try.
struct AgreementComparison {
  let claim: AgreementClaim
  let side: FormulaSide
  let probe: ProbeResult

  /// A try with the values of both sides.
  struct Try {
    var inputs: [String: InputValue]
    var formula: FormulaSide.Result
    var code: [Double]
    var agrees: Bool
  }

  /// What came of all tries under one reading of the formula.
  private struct Outcome {
    var tries: [Try] = []
    var boundary: [Try] = []
    var errors: [EvaluationError] = []
    var exceptions: [String] = []
    var otherShapes: [String] = []
    var isOneOfDouble = false
  }

  var finding: AgreementFinding {
    let readings = side.readings
    guard let choices = readings.choices else {
      return AgreementFinding(.unchecked, [FormulaNotEvaluated.readings])
    }
    var first: Outcome?
    for choice in choices.prefix(12) {
      let body = readings.resolve(side.body, choice)
      let outcome = outcome(of: probe.outcomes, body)
      if first == nil { first = outcome }
      guard isTested(outcome), outcome.tries.allSatisfy(\.agrees) else { continue }
      var finding = agreement(outcome)
      let name = readings.name(of: choice)
      if !name.isEmpty { finding.reading = "read with the \(name)" }
      return finding
    }
    guard let outcome = first else { return AgreementFinding(.unchecked, [FormulaNotEvaluated.readings]) }
    guard isTested(outcome) else { return untested(outcome) }
    if !probe.unguarded.isEmpty {
      for choice in choices.prefix(12) {
        let bare = self.outcome(of: probe.unguarded, readings.resolve(side.body, choice))
        if isTested(bare), bare.tries.allSatisfy(\.agrees) {
          return AgreementFinding(.verified, [ApartFromGuard.ground(claim.function)])
        }
      }
    }
    return DifferenceSort(claim: claim, tries: outcome.tries).finding
  }

  private func isTested(_ outcome: Outcome) -> Bool {
    !outcome.tries.isEmpty && 2 * outcome.tries.count >= min(claim.ordinary, probe.outcomes.count)
  }

  private func agreement(_ outcome: Outcome) -> AgreementFinding {
    if let apart = outcome.boundary.first(where: { !$0.agrees }) {
      return AgreementFinding(.imprecise, [DiffersOnBoundary.ground(apart, claim)])
    }
    let count = outcome.tries.count
    let all = min(claim.ordinary, probe.outcomes.count)
    let rest = count < all ? "; \(all - count) more lay outside of its domain" : ""
    return AgreementFinding(
      .verified, [], sentence: "\(claim.function) and the formula agree on \(count) inputs\(rest).")
  }

  private func untested(_ outcome: Outcome) -> AgreementFinding {
    if let error = outcome.errors.first(where: \.isOfReading) {
      return AgreementFinding(.unchecked, [FormulaNotEvaluated.ground(error)])
    }
    if let exception = outcome.exceptions.first, outcome.exceptions.count > outcome.tries.count {
      return AgreementFinding(.unchecked, [RaisesOnInputs.ground(claim.function, exception)])
    }
    if let shape = outcome.otherShapes.first, outcome.otherShapes.count > outcome.tries.count {
      return AgreementFinding(.unchecked, [AnotherShape.ground(claim.function, shape)])
    }
    return AgreementFinding(
      .unchecked, [OutsideDomain.ground(claim.function, outcome.tries.count, of: claim.ordinary)])
  }

  private func outcome(of calls: [CallOutcome], _ body: Expression) -> Outcome {
    var outcome = Outcome()
    for (place, call) in calls.enumerated() where place < claim.inputs.count {
      let inputs = claim.inputs[place]
      let isOrdinary = place < claim.ordinary
      let formula: FormulaSide.Result
      do throws(EvaluationError) { formula = try side.result(body, inputs) } catch {
        if isOrdinary { outcome.errors.append(error) }
        // What the formula cannot say at all is not asked again.
        if error.isOfReading { return outcome }
        continue
      }
      switch call {
      case .raised(let exception):
        if isOrdinary { outcome.exceptions.append(exception) }
      case .other(let type):
        if isOrdinary { outcome.otherShapes.append("a value of the class \(type)") }
      case .several(let items):
        if isOrdinary { outcome.otherShapes.append("a tuple of \(items.count)") }
      case .numbers(let numbers, let shape, let isSingle):
        let plain = shape.filter { $0 != 1 }
        guard plain == formula.shape, numbers.count == formula.numbers.count else {
          if isOrdinary {
            outcome.otherShapes.append(shape.isEmpty ? "a number" : "an array of the shape \(shape)")
          }
          continue
        }
        guard formula.numbers.allSatisfy(\.isFinite), isOrdinary ? numbers.allSatisfy(\.isFinite) : true
        else {
          continue
        }
        let agrees = agree(formula.numbers, numbers, isSingle) { side.scale(body, inputs) }
        let one = Try(inputs: inputs, formula: formula, code: numbers, agrees: agrees)
        if isOrdinary { outcome.tries.append(one) } else { outcome.boundary.append(one) }
      }
    }
    return outcome
  }

  private func agree(_ formula: [Double], _ code: [Double], _ isSingle: Bool, _ scale: () -> Double) -> Bool {
    let tolerance = isSingle ? 1e-5 : 1e-9
    let pairs = zip(formula, code)
    func holds(_ size: Double) -> Bool {
      pairs.allSatisfy { abs($0 - $1) <= tolerance * max(abs($0), abs($1), size) }
    }
    if holds(0) { return true }
    // Only what is small beside its terms is measured by them.
    guard pairs.allSatisfy({ abs($0 - $1) < 1e-3 * max(1, abs($0)) }) else { return false }
    return holds(scale())
  }
}

extension EvaluationError {
  /// Whether it is the formula's own, and not that of some inputs.
  fileprivate var isOfReading: Bool {
    switch self {
    case .free, .unsupported: true
    case .arithmetic, .tooLarge: false
    }
  }
}
