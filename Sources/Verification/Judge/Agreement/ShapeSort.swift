internal import LaTeXMath
internal import Verdicts

/// Tells what the code gives where its shape is not the formula's: the transpose, or the other axis.
struct ShapeSort {
  let comparison: AgreementComparison
  let outcome: AgreementComparison.Outcome

  func finding(_ bodies: [Expression]) -> AgreementFinding? {
    let apart = outcome.otherShapes
    guard let (first, shape) = apart.first, apart.count > outcome.tries.count else { return nil }
    let claim = comparison.claim
    let example = DifferenceSort.example(first, claim)
    if apart.allSatisfy({ isTransposed($0.one, $0.shape) }) {
      return finding(TransposedResult.ground(claim.function, example), first)
    }
    for body in bodies {
      let hypotheses = DifferenceHypotheses(side: comparison.side, body: body, claim: claim)
      if apart.allSatisfy({ one, shape in
        hypotheses.acrossAxis(one.inputs).map { $0.numbers.count == one.code.count && near($0.numbers, one) }
          ?? false
      }) {
        return finding(WrongAxis.ground(claim.function, example), first)
      }
    }
    _ = shape
    return nil
  }

  private func finding(_ ground: Ground, _ one: AgreementComparison.Try) -> AgreementFinding {
    var finding = AgreementFinding(.refuted, [ground])
    (finding.expected, finding.actual) = DifferenceSort.texts(one)
    return finding
  }

  private func near(_ numbers: [Double], _ one: AgreementComparison.Try) -> Bool {
    zip(numbers, one.code).allSatisfy { abs($0 - $1) <= 1e-7 * max(1, abs($0)) }
  }

  private func isTransposed(_ one: AgreementComparison.Try, _ shape: [Int]) -> Bool {
    let own = one.formula.shape
    guard own.count == 2, shape.count == 2, own == shape.reversed(), own[0] != own[1] else { return false }
    return near(one.formula.transposed.numbers, one)
  }
}

extension FormulaSide.Result {
  /// With rows for columns.
  var transposed: FormulaSide.Result {
    guard shape.count == 2 else { return self }
    let numbers = (0..<shape[1]).flatMap { column in
      (0..<shape[0]).map { self.numbers[$0 * shape[1] + column] }
    }
    return FormulaSide.Result(numbers: numbers, shape: shape.reversed())
  }
}
