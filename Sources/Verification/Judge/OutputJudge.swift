internal import NoteMath
internal import NoteParsing
internal import Numbers
internal import Verdicts
internal import Words

/// Holds what a note says about an output against what came out.
struct OutputJudge {
  let run: JudgedRun
  /// In which way the output is looked at.
  private var view = OutputView.plain

  init(run: JudgedRun) { self.run = run }

  var plan: NotePlan { run.plan }

  /// The items of one expectation, by the line of the expectation that they are about.
  func items(_ expectation: Expectation) -> [Int: VerificationItem] {
    var best = comparedItems(expectation).mapValues { weighed($0, expectation) }
    func count(_ items: [Int: VerificationItem], _ isOne: (Verdict) -> Bool) -> Int {
      items.values.count { isOne($0.verdict) }
    }
    func isOpen() -> Bool { count(best) { $0 == .verified } < max(best.count, 1) }
    guard isOpen() else { return best }
    for view in OutputView.others(of: expectation, run) where isOpen() {
      var judge = self
      judge.view = view
      let items = judge.comparedItems(expectation).mapValues { judge.weighed($0, expectation) }
      let more = count(items) { $0 == .verified } - count(best) { $0 == .verified }
      // Where nothing could be said of it, anything is better.
      if more > 0 || more == 0 && view != .wholeLine && count(best, { $0 != .unchecked }) == 0 {
        best = items
      }
    }
    return best
  }

  /// An item that speaks against the author, with all reasons for which the output may be right as well; a measurement that
  /// agrees does so by chance.
  func weighed(_ item: VerificationItem, _ expectation: Expectation) -> VerificationItem {
    var item = item
    let facts = OutputFacts(run, expectation, item)
    let isByChance = item.verdict == .verified && Measurement.evidence(facts) != nil
    guard item.verdict == .refuted || item.verdict == .imprecise || isByChance else { return item }
    guard run.budget.take(cost(ofExcusing: item, expectation)) else {
      item.setTooLong("The lines of the note differ from the output in too many places to tell why.")
      return item
    }
    let reasons = OutputReasons.all.compactMap { $0.evidence(facts) }
    guard let first = reasons.first else { return item }
    item.settle(.unchecked, reasons)
    item.sentence = "The output is another one, which may be right: \(first.summary)."
    item.suggestion = nil
    return item
  }

  /// What is read to tell whether a difference is the author's, in steps.
  private func cost(ofExcusing item: VerificationItem, _ expectation: Expectation) -> Int {
    let block = run.planned(expectation.block)
    let bytes =
      (block?.code.utf8.count ?? 0) + (block?.before?.offsets.count ?? 0) + (block?.after?.offsets.count ?? 0)
      + item.claim.utf8.count
      + (item.actual?.utf8.count ?? 0)
    return 1_000 + 200 * bytes + 10 * plan.blocks.count
  }

  private func comparedItems(_ expectation: Expectation) -> [Int: VerificationItem] {
    let units = StatedUnit.units(of: expectation.lines, isDamaged: plan.isDamaged)
    let rules = rules(expectation)
    switch expectation.form {
    case .trailingComment:
      guard !units.isEmpty else { return [:] }
      let whole = StatedUnit(expectation.lines, isDamaged: plan.isDamaged)
      let output =
        view == .wholeLine
        ? self.units(of: run.lineStanding(before: expectation) + run.output(ofLines: expectation.code))
        : outputUnits(ofLines: expectation.code, in: expectation.block)
      if output.count == 1, whole.isBehindLabel(output[0]) { return [:] }
      let items = single(whole, output, expectation, rules)
      if !items.isEmpty { return items }
      if units.count > 1, expectation.isExplicit { return aligned(units, output, expectation, rules) }
      return unlike(whole, output, expectation).map { [0: $0] } ?? [:]
    case .sentence, .codeSpan:
      guard let unit = units.first else { return [:] }
      return single(unit, outputUnits(ofLines: expectation.code, in: expectation.block), expectation, rules)
    case .relation:
      return units.first.map { [0: relation($0, expectation)] } ?? [:]
    case .commentBlock: return commentBlock(units, expectation, rules)
    case .outputFence, .textFence:
      return aligned(units, outputUnits(ofBlock: expectation.block), expectation, rules)
    case .doctest:
      return aligned(units, outputUnits(ofLines: expectation.code, in: expectation.block), expectation, rules)
    }
  }

  private func rules(_ expectation: Expectation) -> ComparisonRules {
    let directives = run.planned(expectation.block)?.directives
    let calls = run.facts.calls(on: expectation.code, inBlock: expectation.block)
    // A format in an f-string or behind `%` is none of the calls.
    let rounds =
      expectation.source.contains { $0 == ":" || $0 == "%" } || KnownCalls.rounds.first(in: calls) != nil
    return ComparisonRules(
      tolerance: directives?.tolerance.flatMap { Rational(decimal: $0) },
      isOutputFull: !expectation.source.isEmpty && !rounds,
      takesNearMisses: [.doctest, .outputFence, .textFence].contains(expectation.form),
      isCaseExact: expectation.form == .doctest || expectation.form == .outputFence
        || KnownCalls.letterCase.first(in: calls) != nil)
  }

  // MARK: What came out

  /// What the code right beside or above a lone comment wrote.
  func output(of expectation: Expectation) -> [OutputUnit] {
    let line = expectation.code.upperBound
    return outputUnits(
      ofLines: expectation.form == .commentBlock ? line...line : expectation.code, in: expectation.block)
  }

  private func outputUnits(ofLines lines: ClosedRange<Int>, in block: Int) -> [OutputUnit] {
    let inside = run.statements(block, overlapping: lines).filter {
      lines.contains($0.lines.lowerBound) && lines.contains($0.lines.upperBound)
    }
    if let last = inside.last, inside.count > 1, lines.count == 1, last.hasOutput, view == .lastOnly {
      return units(of: shown(last))
    }
    if let statement = inside.first {
      let text = inside.map { shown($0) }.joined()
      if !text.isEmpty || statement.lines == lines {
        return units(of: text)
      }
    }
    return units(of: run.output(ofLines: lines))
  }

  private func units(of text: String) -> [OutputUnit] {
    OutputUnit.units(of: view == .terminal ? Terminal.overwritten(text) : text, isDamaged: plan.isDamaged)
  }

  /// What a notebook shows of a statement: its output, and the value of an expression.
  private func shown(_ statement: StatementResult) -> String {
    guard let value = statement.value else { return statement.text }
    let text = statement.text
    return text.isEmpty || text.hasSuffix("\n") ? text + value + "\n" : text + "\n" + value + "\n"
  }

  private func outputUnits(ofBlock block: Int) -> [OutputUnit] {
    let make = {
      let statements = run.block(block)?.statements ?? []
      let text = statements.enumerated().map {
        ($0.offset == statements.count - 1 ? shown($0.element) : $0.element.text)
          + (view == .withErrors ? $0.element.errors : "")
      }
      return units(of: text.joined())
    }
    return view == .plain ? run.units(ofBlock: block, make) : make()
  }

  private func relation(_ unit: StatedUnit, _ expectation: Expectation) -> VerificationItem {
    var item = unit.draft(unit.stated.candidates[0].range, expectation)
    item.settle(.unchecked, [StatesNoValue.evidence(at: item.range)])
    return item
  }

  // MARK: Laying over

  private func single(
    _ unit: StatedUnit, _ output: [OutputUnit], _ expectation: Expectation, _ rules: ComparisonRules
  ) -> [Int: VerificationItem] {
    var laid: [(overlay: Overlay, output: OutputUnit)] = []
    let lines = output.prefix(2_000)
    guard run.budget.take(lines.count, times: 400 + 20 * unit.stated.text.scalars.count) else {
      return [0: tooLong(unit, expectation)]
    }
    for one in lines {
      let overlay =
        overlayWhole(unit.stated, one, rules)
        ?? (output.count == 1 ? overlayValue(unit.stated, one, rules) : nil)
        ?? overlayLabels(unit.stated, one, rules)
        ?? (output.count == 1 ? overlayExpression(unit.stated, one, code: expectation.source, rules) : nil)
      if let overlay { laid.append((overlay, one)) }
    }
    guard let best = laid.min(by: { $0.overlay.comparison.agreement < $1.overlay.comparison.agreement })
    else {
      guard let (overlay, text) = overlayList(unit.stated, Array(lines), isDamaged: plan.isDamaged, rules)
      else { return [:] }
      return [0: item(unit, overlay, text, expectation)]
    }
    if best.overlay.isGlossOnly(unit.stated.text.text(best.overlay.stated), expectation.source) { return [:] }
    if best.overlay.comparison.agreement > .rounded,
      let (overlay, text) = overlayList(unit.stated, Array(lines), isDamaged: plan.isDamaged, rules),
      laid.count > 1 || overlay.comparison.agreement <= .rounded
    {
      return [0: item(unit, overlay, text, expectation)]
    }
    if best.overlay.comparison.agreement < .imprecise || laid.count == 1 {
      return [0: item(unit, best.overlay, best.output, expectation)]
    }
    // One of several lines that a loop prints: the one that differs in fewest places, if it agrees in some.
    let fewest = laid.map(\.overlay.comparison.differences.count).min() ?? 0
    let nearest = laid.filter { $0.overlay.comparison.differences.count == fewest }
    let values = unit.stated.candidates[0].pieces.count { $0.value != nil }
    guard nearest.count == 1, fewest < values else { return [:] }
    return [0: item(unit, nearest[0].overlay, nearest[0].output, expectation)]
  }

  private func commentBlock(
    _ units: [StatedUnit], _ expectation: Expectation, _ rules: ComparisonRules
  ) -> [Int: VerificationItem] {
    let output = outputUnits(before: expectation)
    let items = aligned(units, output, expectation, rules)
    func holds(_ items: [Int: VerificationItem]) -> Bool { items.values.contains { $0.verdict == .verified } }
    if units.count != 1 || holds(items) { return items }
    // One comment under the line that prints.
    let line = expectation.code.upperBound
    let above = outputUnits(ofLines: line...line, in: expectation.block)
    let own = single(units[0], above, expectation, rules)
    if items.isEmpty, own.isEmpty { return unlike(units[0], above, expectation).map { [0: $0] } ?? [:] }
    return items.isEmpty || holds(own) ? own : items
  }

  /// What the block printed before a comment, since the comment block before that.
  private func outputUnits(before expectation: Expectation) -> [OutputUnit] {
    let stated = [
      run.lastLine(before: expectation) { !items(isLaid: $0).isEmpty }, run.lastTrailing(before: expectation),
    ]
    let start = stated.compactMap(\.self).max().map { $0 + 1 }
    let lines = (start ?? expectation.code.lowerBound)...max(expectation.code.upperBound, start ?? 0)
    var text = ""
    for statement in run.statements(expectation.block, overlapping: lines) {
      if statement.lines.upperBound <= lines.upperBound {
        text += shown(statement)
      } else {
        text += statement.output.filter { lines.contains($0.line) }.map(\.text).joined()
      }
    }
    return units(of: text)
  }

  private func items(isLaid expectation: Expectation) -> [Int: VerificationItem] {
    let units = StatedUnit.units(of: expectation.lines, isDamaged: plan.isDamaged)
    return commentBlock(units, expectation, rules(expectation))
  }
}

extension StatementResult {
  fileprivate var hasOutput: Bool { value != nil || !output.isEmpty }
}

extension VerificationItem {
  /// Leaves the claim open, since judging it would take too long.
  mutating func setTooLong(_ sentence: String) {
    settle(.unchecked, [TooMuchToJudge.outputs(at: range, sentence)])
    suggestion = nil
  }
}

extension Expectation {
  /// Whether a line of it states seconds, bytes or a speed-up.
  func statesQuantity(isDamaged: Bool) -> Bool {
    lines.contains { line in
      let found = StatedText(ScannedText(line.text, isDamaged: isDamaged)).candidates.first?.pieces ?? []
      return found.indices.dropLast().contains { index in
        guard found[index].value != nil, let words = found[index + 1].words else { return false }
        return WordList.measuredUnits.starts(words)
      }
    }
  }
}
