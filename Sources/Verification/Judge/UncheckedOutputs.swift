internal import Verdicts

/// The claims about an output that did not come, because the code did not run.
struct UncheckedOutputs {
  let run: JudgedRun

  private var plan: NotePlan { run.plan }

  /// Items for the lines that would be claims: told from the text and the code alone.
  func items(_ expectation: Expectation, _ block: VerificationItem) -> [Int: VerificationItem] {
    guard expectation.typical == nil else { return [:] }
    let units = StatedUnit.units(of: expectation.lines, isDamaged: plan.isDamaged)
    let strings = expectation.isExplicit ? "" : run.printedWords(expectation.block)
    var items: [Int: VerificationItem] = [:]
    for (index, unit) in units.enumerated() where !unit.isEllipsis {
      guard expectation.form != .textFence || expectation.isExplicit, isClaim(unit, expectation, strings)
      else { continue }
      let place = unit.stated.candidates[0].range
      var item = unit.draft(place, expectation)
      item.verdict = block.verdict == .skipped ? .skipped : .unchecked
      item.reasons = block.isReached ? [NotReached.evidence(at: item.range)] : block.reasons
      item.sentence = "The code that prints this did not get there: \(block.sentence)"
      items[index] = item
    }
    return items
  }

  private func isClaim(_ unit: StatedUnit, _ expectation: Expectation, _ strings: String) -> Bool {
    if expectation.isExplicit { return true }
    for candidate in unit.stated.candidates where candidate.gloss != .other {
      var introduced = false
      if PureStatement(unit.stated.text, candidate.range, introduced: &introduced) != nil { return true }
      let first = candidate.pieces.first
      let hasValue = candidate.pieces.contains { $0.value != nil }
      if hasValue, let words = first?.words, !label(words).isEmpty,
        // Where it would take too long to tell, it is one.
        !run.budget.take(strings.utf8.count) || strings.contains(label(words))
      {
        return true
      }
    }
    return false
  }
}

extension VerificationItem {
  /// Whether a block ran, so that what it did not come to has no reason in the block.
  fileprivate var isReached: Bool { verdict == .verified || reasons.isEmpty }
}
