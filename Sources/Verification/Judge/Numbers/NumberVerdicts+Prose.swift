internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Numbers
internal import Verdicts
internal import Words

/// Rough numbers in words right before or behind a formula: "about one millionth" for 3.8e-6.
extension NumberVerdicts {
  /// A remark on the words beside a formula that states a number, where they say another one.
  func remark(onWordsBeside place: Int) -> VerificationItem? {
    let read = claims.formulas[place]
    guard let number = statedNumber(place), number != 0 else { return nil }
    let formula = read.formula.range.offsets
    guard let (words, offsets) = words(beside: formula) else { return nil }
    let ratio = (number / words.value).magnitude
    // What is far away speaks of something else, as does a part of one beside a number above it.
    guard ratio < 30, ratio > 1 / 30, ratio > words.coarseness || ratio < 1 / words.coarseness,
      (number.magnitude < 1) == (words.value < 1)
    else { return nil }
    let text = source.string(offsets)
    let ground = WordsBeside.ground(text, at: offsets)
    let range = source.range(offsets.lowerBound, offsets.upperBound)
    return VerificationItem(
      kind: .number, verdict: .imprecise, reasons: [ground.evidence(for: range, in: read, of: source)],
      range: range,
      claim: text, expected: text, actual: read.latex,
      sentence: "The text says \(text); the formula beside it says $\(read.latex)$.")
  }

  /// The number that a formula states at its end, or is.
  private func statedNumber(_ place: Int) -> Double? {
    let statements = claims.scope.statements[place]
    guard statements.count == 1, let side = statements[0].sides.last,
      case .expression(let expression) = side.content,
      expression.unitText == nil, let number = ClaimedNumber(expression)?.number,
      surroundings.unit(behind: claims.formulas[place].formula.range) == nil
    else { return nil }
    return number.value?.double
  }

  private func words(beside formula: Range<Int>) -> (ProseQuantity, Range<Int>)? {
    let end = min(source.bytes.count, formula.upperBound + Self.nearWords)
    let after = PlacedText(source, formula.upperBound..<end)
    if let line = after.text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).first,
      let found = ProseQuantity(behind: String(line))
    {
      return (found, after.offsets(of: found.range))
    }
    let start = max(0, formula.lowerBound - Self.nearWords)
    let before = PlacedText(source, start..<formula.lowerBound)
    guard
      let line = before.text.split(separator: "\n", omittingEmptySubsequences: false).last,
      let found = ProseQuantity(before: String(line))
    else { return nil }
    let part = before.part(line)
    return (found, part.offsets(of: found.range))
  }

  /// How many bytes before and behind a formula are looked at.
  private static let nearWords = 60
}
