internal import LaTeXMath
internal import Numbers
internal import Verdicts
internal import Words

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
    var isSingle = false
    var agrees: Bool
  }

  /// What came of all tries under one reading of the formula.
  struct Outcome {
    var tries: [Try] = []
    var boundary: [Try] = []
    /// The formula is infinite there, and the code is not.
    var atInfinity: [Try] = []
    /// Of another shape than the formula's, with the shape.
    var otherShapes: [(one: Try, shape: [Int])] = []
    var errors: [EvaluationError] = []
    var exceptions: [String] = []
    var others: [Wording] = []
  }

  var finding: AgreementFinding {
    let readings = side.readings
    guard let choices = readings.choices?.prefix(12), !choices.isEmpty else {
      return AgreementFinding(.unchecked, [FormulaNotEvaluated.readings])
    }
    let bodies = choices.flatMap { choice in
      readings.resolve(side.body, choice).countings.map { (body: $0, name: readings.name(of: choice)) }
    }
    let (calls, part) = ReturnedPart(probe.outcomes).chosen { calls in
      bodies.contains { body, _ in
        let outcome = outcome(of: calls, body)
        return isTested(outcome) && outcome.tries.allSatisfy(\.agrees)
      }
    }
    var first: Outcome?
    for (body, name) in bodies {
      // A few tries are enough to see that another reading does not fit.
      if first != nil, !outcome(of: Array(calls.prefix(claim.own + 6)), body).tries.allSatisfy(\.agrees) {
        continue
      }
      let outcome = outcome(of: calls, body)
      if first == nil { first = outcome }
      guard isTested(outcome), outcome.tries.allSatisfy(\.agrees) else { continue }
      var finding = agreement(outcome)
      if let part { finding.grounds.append(PartlyTested.ground(claim.function, part.place, of: part.count)) }
      if !name.isEmpty { finding.reading = Self.reading(name) }
      return finding
    }
    guard let outcome = first else { return AgreementFinding(.unchecked, [FormulaNotEvaluated.readings]) }
    let plain = bodies.map(\.body)
    if let draws = RandomDraws(claim: claim, side: side, probe: probe).finding(plain) { return draws }
    if let batch = BatchComparison(comparison: self).finding(plain) { return batch }
    guard isTested(outcome) else {
      return ShapeSort(comparison: self, outcome: outcome).finding(plain) ?? untested(outcome)
    }
    if !probe.unguarded.isEmpty {
      for body in plain {
        let bare = self.outcome(of: probe.unguarded, body)
        if isTested(bare), bare.tries.allSatisfy(\.agrees) {
          return AgreementFinding(.verified, [ApartFromGuard.ground(claim.function)])
        }
      }
    }
    return DifferenceSort(comparison: self, tries: outcome.tries, bodies: plain).finding
  }

  func isTested(_ outcome: Outcome) -> Bool {
    !outcome.tries.isEmpty && 2 * outcome.tries.count >= min(claim.ordinary, probe.outcomes.count)
  }

  private func agreement(_ outcome: Outcome) -> AgreementFinding {
    // A guard against zero shows there alone.
    if !outcome.atInfinity.isEmpty, !probe.unguarded.isEmpty {
      return AgreementFinding(.verified, [ApartFromGuard.ground(claim.function)])
    }
    if let apart = outcome.atInfinity.first ?? outcome.boundary.first(where: { !$0.agrees }) {
      return AgreementFinding(.imprecise, [DiffersOnBoundary.ground(apart, claim)])
    }
    let count = outcome.tries.count
    let all = min(claim.ordinary, probe.outcomes.count)
    let rest = count < all ? "; \(all - count) more lay outside of its domain" : ""
    let japanese = count < all ? "ほかの \(all - count) 個は定義域の外にあった。" : ""
    return AgreementFinding(
      .verified, ShiftOfMaximum.ground(claim, side).map { [$0] } ?? [],
      sentence: Wording(
        "\(claim.function) and the formula agree on \(count) inputs\(rest).",
        ja: "\(claim.function) と数式は \(count) 個の入力で一致する。\(japanese)"))
  }

  /// How the formula was read, by the name of the reading.
  private static func reading(_ name: String) -> Wording {
    let known = DifferenceHypotheses.logarithms.first { $0.name.english.hasSuffix(name) }
    return Wording("read with the \(name)", ja: "\(known?.name.japanese ?? name) と読んだ")
  }

  private func untested(_ outcome: Outcome) -> AgreementFinding {
    if let error = outcome.errors.first(where: \.isOfReading) {
      return AgreementFinding(.unchecked, [FormulaNotEvaluated.ground(error)])
    }
    if let exception = outcome.exceptions.first, outcome.exceptions.count > outcome.tries.count {
      return AgreementFinding(.unchecked, [RaisesOnInputs.ground(claim.function, exception)])
    }
    let shapes =
      outcome.others
      + outcome.otherShapes.map {
        $0.shape.isEmpty
          ? Wording("a number", ja: "数")
          : Wording("an array of the shape \($0.shape)", ja: "形 \($0.shape) の配列")
      }
    if let shape = shapes.first, shapes.count > outcome.tries.count {
      return AgreementFinding(.unchecked, [AnotherShape.ground(claim.function, shape)])
    }
    return AgreementFinding(
      .unchecked, [OutsideDomain.ground(claim.function, outcome.tries.count, of: claim.ordinary)])
  }

  // MARK: The tries

  /// How many of the tries are no batches.
  private var single: Int { claim.inputs.count - claim.batches.count }

  func outcome(of calls: [CallOutcome], _ body: Expression) -> Outcome {
    var outcome = Outcome()
    for (place, call) in calls.enumerated() where place < single {
      if place >= claim.ordinary {
        noteBoundary(call, place, body, &outcome)
        continue
      }
      let inputs = claim.inputs[place]
      let formula: FormulaSide.Result
      do throws(EvaluationError) { formula = try side.result(body, inputs) } catch {
        if place < claim.own { continue }
        outcome.errors.append(error)
        // What the formula cannot say at all is not asked again.
        if error.isOfReading { return outcome }
        continue
      }
      if place < claim.own, !call.isNumbers { continue }
      switch call {
      case .raised(let exception): outcome.exceptions.append(exception)
      case .other(let type):
        outcome.others.append(Wording("a value of the class \(type)", ja: "クラス \(type) の値"))
      case .several(let items):
        outcome.others.append(Wording("a tuple of \(items.count)", ja: "要素 \(items.count) 個のタプル"))
      case .numbers(let numbers, let shape, let isSingle):
        var one = Try(inputs: inputs, formula: formula, code: numbers, isSingle: isSingle, agrees: false)
        guard shape.filter({ $0 != 1 }) == formula.shape.filter({ $0 != 1 }),
          numbers.count == formula.numbers.count
        else {
          if place >= claim.own { outcome.otherShapes.append((one, shape)) }
          continue
        }
        guard (formula.numbers + numbers).allSatisfy(\.isFinite) else { continue }
        one.agrees = agree(one, body)
        outcome.tries.append(one)
      }
    }
    return outcome
  }

  /// On the boundary the formula is what it comes close to from inside.
  private func noteBoundary(_ call: CallOutcome, _ place: Int, _ body: Expression, _ outcome: inout Outcome) {
    guard case .numbers(let numbers, let shape, let isSingle) = call, numbers.allSatisfy(\.isFinite) else {
      return
    }
    let inputs = claim.inputs[place]
    guard let near = try? side.result(body, inputs, zero: Self.tiny(30)),
      let nearer = try? side.result(body, inputs, zero: Self.tiny(90)),
      shape.filter({ $0 != 1 }) == near.shape.filter({ $0 != 1 }), near.numbers.count == numbers.count
    else { return }
    var one = Try(inputs: inputs, formula: nearer, code: numbers, isSingle: isSingle, agrees: false)
    let pairs = zip(near.numbers, nearer.numbers)
    if pairs.allSatisfy({ abs($0 - $1) <= 1e-6 * max(1, abs($0)) }) {
      // What comes this close to zero is zero.
      one.formula.numbers = nearer.numbers.map { abs($0) < 1e-20 ? 0 : $0 }
      one.agrees = agree(one, body)
      outcome.boundary.append(one)
    } else if numbers.count == 1, let (first, second) = pairs.first(where: { abs($1) > abs($0) + 1 }) {
      one.formula.numbers = [second > first ? .infinity : -.infinity]
      outcome.atInfinity.append(one)
    }
  }

  private static func tiny(_ places: Int) -> Rational {
    (0..<places).reduce(Rational(1)) { value, _ in value / Rational(10) }
  }

  func agree(_ one: Try, _ body: Expression) -> Bool {
    let tolerance = one.isSingle ? 1e-5 : 1e-9
    let pairs = zip(one.formula.numbers, one.code)
    func holds(_ size: Double) -> Bool {
      pairs.allSatisfy { abs($0 - $1) <= tolerance * max(abs($0), abs($1), size) }
    }
    if holds(0) { return true }
    // Only what is small beside its terms is measured by them.
    guard pairs.allSatisfy({ abs($0 - $1) < 1e-3 * max(1, abs($0)) }) else { return false }
    return holds(side.scale(body, one.inputs))
  }
}

extension Expression {
  /// With places counted from 0, as code counts them, and from 1.
  fileprivate var countings: [Expression] {
    switch self {
    case .aggregate(let aggregate) where [.largestPlace, .smallestPlace].contains(aggregate.operation):
      [.binary(.subtract, self, .number(.one)), self]
    default: [self]
    }
  }
}

extension CallOutcome {
  fileprivate var isNumbers: Bool { if case .numbers = self { true } else { false } }
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
