internal import LaTeXMath
internal import Verdicts
internal import Words

/// Holds code for a batch, which takes the vectors of a formula as rows, against the formula row by row.
struct BatchComparison {
  let comparison: AgreementComparison

  private enum Way: CaseIterable {
    case rows, mean, sum, meanOfRows
  }

  /// The finding where the code fits the formula in one way for every number of rows; nil where it does not, or where no batch was tried.
  func finding(_ bodies: [Expression]) -> AgreementFinding? {
    let claim = comparison.claim
    guard !claim.batches.isEmpty else { return nil }
    let start = claim.inputs.count - claim.batches.count
    let calls = Array(comparison.probe.outcomes.dropFirst(start))
    guard calls.count == claim.batches.count else { return nil }
    for body in bodies {
      var expected: [[FormulaSide.Result]] = []
      for rows in claim.batches {
        let results = rows.compactMap { try? comparison.side.result(body, $0) }
        guard results.count == rows.count else { break }
        expected.append(results)
      }
      guard expected.count == claim.batches.count else { continue }
      for way in Way.allCases where fits(way, expected, calls) {
        switch way {
        case .rows:
          return AgreementFinding(
            .verified, [],
            sentence: Wording(
              "\(claim.function) and the formula agree row by row on \(calls.count) batches.",
              ja: "\(claim.function) と数式は \(calls.count) 個のバッチで行ごとに一致する。"))
        case .mean, .meanOfRows:
          return AgreementFinding(.imprecise, [BatchMean.ground(claim.function, isMean: true)])
        case .sum: return AgreementFinding(.imprecise, [BatchMean.ground(claim.function, isMean: false)])
        }
      }
    }
    return nil
  }

  private func fits(_ way: Way, _ expected: [[FormulaSide.Result]], _ calls: [CallOutcome]) -> Bool {
    zip(expected, calls).allSatisfy { rows, call in
      guard case .numbers(let numbers, _, let isSingle) = call else { return false }
      let count = Double(rows.count)
      let width = rows[0].numbers.count
      let sums = (0..<width).map { column in rows.reduce(0) { $0 + $1.numbers[column] } }
      let wanted =
        switch way {
        case .rows: rows.flatMap(\.numbers)
        case .mean: rows.flatMap(\.numbers).map { $0 / count }
        case .sum: sums
        case .meanOfRows: sums.map { $0 / count }
        }
      guard numbers.count == wanted.count else { return false }
      let size = wanted.map(abs).max() ?? 0
      return zip(numbers, wanted).allSatisfy { abs($0 - $1) <= (isSingle ? 1e-5 : 1e-9) * max(1, size) }
    }
  }
}
