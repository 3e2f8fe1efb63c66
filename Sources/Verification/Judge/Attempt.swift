internal import NoteParsing
internal import Verdicts

/// The verdicts of one run on the claims of one language.
struct Attempt {
  private(set) var keys: [ClaimKey] = []
  private(set) var items: [ClaimKey: VerificationItem] = [:]

  init(_ plan: NotePlan, _ result: RunResult?, _ language: LanguageID?) {
    let run = JudgedRun(plan, result ?? RunResult(blocks: []))
    let runJudge = RunJudge(run: run)
    var runItems: [Int: VerificationItem] = [:]
    var reasons: [Int: [Evidence]] = [:]
    var stale = StaleNames(budget: run.budget)
    var causes: [Int: [(lines: ClosedRange<Int>, cause: StaleNames.Cause)]] = [:]
    for block in plan.blocks {
      if language == .python, block.role == .text { stale.passUnnamed(block) }
      guard block.language == language else { continue }
      var item = runJudge.item(block, earlier: reasons)
      if let own = run.block(block.ordinal) {
        let found = stale.pass(own, block, ends: item.verdict == .verified)
        causes[block.ordinal] = zip(own.analysis.statements, found).compactMap { statement, cause in
          cause.map { (statement.lines, $0) }
        }
        let broken = own.statements.firstIndex { $0.exception != nil } ?? own.statements.indices.last
        if own.disposition == .run, let broken, broken < found.count {
          item = item.excused(by: found[broken], at: found[broken].flatMap { run.range(ofLine: $0.line) })
        }
      }
      if item.verdict == .unchecked { reasons[block.ordinal] = item.reasons }
      runItems[block.ordinal] = item
      if !block.isSentence { add(ClaimKey(subject: .block(block.ordinal)), item) }
    }
    let reached = run.result.blocks.reduce(into: [Int: Int]()) { lines, block in
      lines[block.ordinal] = lines[block.ordinal] ?? block.statements.map(\.lines.upperBound).max()
    }
    var sorts = CommentSorts(run)
    for (index, expectation) in plan.expectations.enumerated() {
      guard let block = runItems[expectation.block] else { continue }
      let isReached = reached[expectation.block].map { $0 >= expectation.code.upperBound } ?? false
      let stale = causes[expectation.block] ?? []
      let items = outputItems(expectation, run, isRun: result != nil, isReached: isReached, block)
      if result != nil, isReached, block.verdict == .verified { sorts.add(index, expectation, items) }
      let cause = items.isEmpty ? nil : self.cause(of: expectation, stale, run.budget)
      for (line, item) in items.sorted(by: { $0.key < $1.key }) {
        add(
          ClaimKey(subject: .expectation(index), line: line),
          item.excused(by: cause, at: cause.flatMap { run.range(ofLine: $0.line) }))
      }
    }
    for (index, item) in sorts.items {
      let expectation = plan.expectations[index]
      let cause = self.cause(of: expectation, causes[expectation.block] ?? [], run.budget)
      add(
        ClaimKey(subject: .expectation(index), line: 0),
        item.excused(by: cause, at: cause.flatMap { run.range(ofLine: $0.line) }))
    }
    for block in plan.blocks where block.language == language { excuseGiven(in: block, run) }
    let figures = Figures(run.result)
    for (index, figure) in plan.figures.enumerated() {
      guard let block = runItems[figure.block] else { continue }
      add(ClaimKey(subject: .figure(index)), figureItem(figure, figures, run, block))
    }
  }

  /// The values that sessions have shown as given.
  private var shown: [(name: String, line: Int)] = []

  /// Leaves open what rests on a value that a session only shows.
  private mutating func excuseGiven(in block: PlannedBlock, _ run: JudgedRun) {
    let state = GivenState(run)
    guard let own = run.block(block.ordinal) else { return }
    // What one session starts from those after it go on with.
    shown.removeAll { shown in
      own.analysis.statements.first { statement in
        statement.uses.contains(shown.name) || statement.bound.contains { $0.name == shown.name }
      }?.bound.contains { $0.name == shown.name } == true
    }
    if let given = state.given(block) {
      shown.removeAll { $0.name == given.name }
      shown.append((given.name, given.line))
    }
    for given in shown where !block.examples.isEmpty {
      excuse(given, in: block, own, run, state)
    }
  }

  private mutating func excuse(
    _ given: (name: String, line: Int), in block: PlannedBlock, _ own: BlockResult, _ run: JudgedRun,
    _ state: GivenState
  ) {
    let inBlock = keys.filter { items[$0]?.block == block.ordinal && items[$0]?.verdict.isBad == true }
    for key in inBlock {
      guard var item = items[key] else { continue }
      var lines = item.range.line...item.range.line
      if case .expectation(let index) = key.subject { lines = run.plan.expectations[index].code }
      guard run.budget.take(20 * own.analysis.statements.count), state.reaches(lines, from: given, own) else {
        continue
      }
      item.settle(.unchecked, [ShowsWhatIsGiven.evidence(given.name, line: given.line, at: item.range)])
      (item.suggestion, item.details) = (nil, nil)
      items[key] = item
    }
  }

  /// What did not run before the code of an expectation.
  private func cause(
    of expectation: Expectation, _ stale: [(lines: ClosedRange<Int>, cause: StaleNames.Cause)],
    _ budget: JudgingBudget
  ) -> StaleNames.Cause? {
    guard !stale.isEmpty else { return nil }
    // Where it would take too long to tell, any of them.
    guard budget.take(2 * stale.count) else { return stale[0].cause }
    return stale.first { $0.lines.overlaps(expectation.code) }?.cause
  }

  private mutating func add(_ key: ClaimKey, _ item: VerificationItem) {
    keys.append(key)
    items[key] = item
  }

  private func outputItems(
    _ expectation: Expectation, _ run: JudgedRun, isRun: Bool, isReached: Bool, _ block: VerificationItem
  ) -> [Int: VerificationItem] {
    if let skip = expectation.skip {
      return UncheckedOutputs(run: run).items(expectation, block).mapValues { item in
        var item = item
        item.settle(.skipped, [SkippedByAuthor.evidence(at: skip.range, mark: skip.word)])
        return item
      }
    }
    if isRun {
      let statements = run.statements(expectation.block, overlapping: expectation.code)
      let raised = statements.lazy.compactMap(\.exception).first
      if isBehindShownException(expectation, statements, run) {
        var expectation = expectation
        // Another exception is a claim of its own.
        expectation.isExplicit =
          expectation.isExplicit || expectation.shownException != nil
          || expectation.lines.contains { FailureText.namedException(in: $0.text) != nil }
        return UncheckedOutputs(run: run).items(expectation, block)
      }
      if let item = shownException(expectation, raised, run) { return [0: item] }
      if expectation.form == .outputFence || expectation.form == .textFence,
        let line = expectation.quotesOtherCode(than: run.plan.blocks)
      {
        return UncheckedOutputs(run: run).items(expectation, block).mapValues { item in
          var item = item
          item.settle(.unchecked, [NotLikeTheOutput.ofOtherCode(line, at: item.range)])
          return item
        }
      }
      if let item = otherException(expectation, raised, run) { return [0: item] }
      if expectation.form == .codeSpan, let name = rebound(expectation, run) {
        return UncheckedOutputs(run: run).items(expectation, block).mapValues { item in
          var item = item
          item.settle(.unchecked, [ReboundLater.evidence(at: item.range, name)])
          return item
        }
      }
      let own = run.block(expectation.block)
      if case .missingNames(let names)? = own?.disposition, let item = missingName(expectation, names, run) {
        return [0: item]
      }
      let isSession = run.planned(expectation.block)?.examples.isEmpty == false
      if let item = missedException(expectation, statements, run) { return [0: item] }
      if isSession, raised != nil { return UncheckedOutputs(run: run).items(expectation, block) }
      let ended = !isSession && own?.statements.last?.exception != nil || own?.hasTimedOut == true
      let last = own?.statements.last?.lines.upperBound ?? 0
      if own?.disposition == .run, isReached,
        !(ended && last <= expectation.code.upperBound) || block.verdict == .verified
      {
        return OutputJudge(run: run).items(expectation)
      }
    }
    return UncheckedOutputs(run: run).items(expectation, block)
  }

  /// A name that a sentence uses and that a block after it binds anew.
  private func rebound(_ expectation: Expectation, _ run: JudgedRun) -> String? {
    run.block(expectation.block)?.analysis.statements.lazy.flatMap(\.free)
      .first { run.bindings.isBound($0.name, after: expectation.code.upperBound) }?.name
  }

  private func figureItem(
    _ figure: PlannedFigure, _ figures: Figures, _ run: JudgedRun, _ block: VerificationItem
  ) -> VerificationItem {
    var item = VerificationItem(
      kind: .figure, verdict: .unchecked, range: figure.range, claim: figure.source, sentence: "",
      block: figure.block)
    let called = run.block(figure.block)?.figures ?? []
    let made = figures.first(in: figure.lines)
    if let first = made
      ?? (run.budget.take(called.count, times: 20 + figure.source.utf8.count) ? called : []).first(where: {
        !$0.name.isEmpty && figure.source.contains($0.name)
      })
    {
      item.verdict = .verified
      item.actual = first.name.isEmpty ? "a figure" : first.name
      item.sentence = first.name.isEmpty ? "The figure is shown." : "\(first.name) is saved."
    } else if block.verdict == .verified {
      item.settle(.unchecked, [FigureNotMade.evidence(at: item.range)])
    } else {
      item.reasons = block.reasons
      item.sentence = "Its code did not get there: \(block.sentence)"
      if block.verdict == .skipped { item.verdict = .skipped }
    }
    return item
  }
}

/// The figures of a run by the lines that made them.
private struct Figures {
  private var figures: [(line: Int, figure: Figure)]

  init(_ result: RunResult) {
    figures = result.blocks.flatMap(\.figures).enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map { ($0.element.line, $0.element) }
  }

  func first(in lines: ClosedRange<Int>) -> Figure? {
    let place = figures.firstPlace { $0.line >= lines.lowerBound }
    return place < figures.count && figures[place].line <= lines.upperBound ? figures[place].figure : nil
  }
}

extension PlannedBlock {
  fileprivate var language: LanguageID? {
    if case .code(let language) = role { language } else { nil }
  }
}

extension BlockResult {
  /// Whether its time was over in it.
  fileprivate var hasTimedOut: Bool { if case .timedOut? = ending { true } else { false } }
}
