internal import NoteParsing

/// Judges a note: its plan, held against what came of running it.
///
/// - Parameter runs: for each language that was run, the result; where the code draws random numbers, further results under other
///   seeds.
/// - Returns: an item for each block and each claim, in the order of the note.
package func judge(_ plan: NotePlan, _ runs: [RunLanguage: [RunResult]]) -> [VerificationItem] {
  var items: [VerificationItem] = plan.findings.map {
    VerificationItem(
      kind: .directive, verdict: .failed, reason: "unknown directive", range: $0.range, claim: $0.message,
      sentence: $0.message)
  }
  let languages: [RunLanguage?] = RunLanguage.allCases + [nil]
  for language in languages {
    let results = language.flatMap { runs[$0] } ?? []
    let attempts = results.isEmpty ? [nil] : results.map { Optional($0) }
    items += SeedComparison(attempts: attempts.map { Attempt(plan, $0, language) }).items
  }
  items += plan.numbers
  return items.sorted { ($0.range.start, $0.kind.order) < ($1.range.start, $1.kind.order) }
}

/// Whether running again under other seeds could change a verdict.
package func wantsOtherSeeds(_ plan: NotePlan, _ items: [VerificationItem]) -> Bool {
  if plan.blocks.contains(where: { $0.role == .code(.python) }), plan.mayDraw() { return true }
  return items.contains {
    ($0.kind == .output || $0.kind == .run) && ($0.verdict == .refuted || $0.verdict == .failed)
  }
}

extension VerificationItem.Kind {
  fileprivate var order: Int { VerificationItem.Kind.allCases.firstIndex(of: self) ?? 0 }
}

/// The claim that an item is about, the same in every run.
struct ClaimKey: Hashable {
  enum Subject: Hashable {
    case block(Int)
    case expectation(Int)
    case figure(Int)
  }
  var subject: Subject
  var line = 0
}

/// The verdicts of one run on the claims of one language.
struct Attempt {
  private(set) var keys: [ClaimKey] = []
  private(set) var items: [ClaimKey: VerificationItem] = [:]

  init(_ plan: NotePlan, _ result: RunResult?, _ language: RunLanguage?) {
    let runJudge = RunJudge(plan: plan, result: result)
    var runItems: [Int: VerificationItem] = [:]
    var reasons: [Int: String] = [:]
    var stale = StaleNames()
    var causes: [Int: [StaleNames.Cause?]] = [:]
    for block in plan.blocks where block.language == language {
      var item = runJudge.item(block, earlier: reasons)
      if let own = result?.blocks.first(where: { $0.ordinal == block.ordinal }) {
        let found = stale.pass(own, block, ends: item.verdict == .verified)
        causes[block.ordinal] = found
        let broken = own.statements.firstIndex { $0.exception != nil } ?? own.statements.indices.last
        if own.disposition == .run, let broken, broken < found.count {
          item = item.excused(by: found[broken])
        }
      }
      if item.verdict == .unchecked { reasons[block.ordinal] = item.reason }
      runItems[block.ordinal] = item
      if !block.isSentence { add(ClaimKey(subject: .block(block.ordinal)), item) }
    }
    for (index, expectation) in plan.expectations.enumerated() {
      guard let block = runItems[expectation.block] else { continue }
      let own = result?.blocks.first { $0.ordinal == expectation.block }
      let cause = zip(own?.analysis.statements ?? [], causes[expectation.block] ?? []).lazy
        .filter { $0.0.lines.overlaps(expectation.code) }.compactMap(\.1).first
      for (line, item) in outputItems(expectation, plan, result, block).sorted(by: { $0.key < $1.key }) {
        add(ClaimKey(subject: .expectation(index), line: line), item.excused(by: cause))
      }
    }
    for (index, figure) in plan.figures.enumerated() {
      guard let block = runItems[figure.block] else { continue }
      add(ClaimKey(subject: .figure(index)), figureItem(figure, result, block))
    }
  }

  private mutating func add(_ key: ClaimKey, _ item: VerificationItem) {
    keys.append(key)
    items[key] = item
  }

  private func outputItems(
    _ expectation: Expectation, _ plan: NotePlan, _ result: RunResult?, _ block: VerificationItem
  ) -> [Int: VerificationItem] {
    if let result {
      if let item = shownException(expectation, plan, result) { return [0: item] }
      if expectation.form == .codeSpan, isRebound(expectation, result) { return [:] }
      let own = result.blocks.first { $0.ordinal == expectation.block }
      let isReached = own?.statements.contains { $0.lines.upperBound >= expectation.code.upperBound } ?? false
      let isSession = plan.blocks.contains { $0.ordinal == expectation.block && !$0.examples.isEmpty }
      if let item = missedException(expectation, plan, result) { return [0: item] }
      if isSession, raised(expectation, result) != nil {
        return UncheckedOutputs(plan: plan).items(expectation, block)
      }
      let ended = !isSession && own?.statements.last?.exception != nil || block.reason == "timed out"
      let last = own?.statements.last?.lines.upperBound ?? 0
      if own?.disposition == .run, isReached,
        !(ended && last <= expectation.code.upperBound) || block.verdict == .verified
      {
        return OutputJudge(plan: plan, result: result).items(expectation)
      }
    }
    return UncheckedOutputs(plan: plan).items(expectation, block)
  }

  /// The verdict on a fence or a doctest that shows an error, where that error came.
  private func shownException(
    _ expectation: Expectation, _ plan: NotePlan, _ result: RunResult
  ) -> VerificationItem? {
    guard let exception = raised(expectation, result), expectation.shows(exception),
      let unit = StatedUnit.units(of: expectation.lines, isDamaged: plan.isDamaged).last
    else { return nil }
    var item = OutputJudge(plan: plan, result: result).draft(
      unit, unit.stated.candidates[0].range, expectation)
    item.verdict = .verified
    item.actual = exception.message.isEmpty ? exception.type : "\(exception.type): \(exception.message)"
    item.sentence = "Raises \(exception.type), as shown."
    return item
  }

  /// The verdict on a traceback that the note shows of code that raises nothing.
  private func missedException(_ expectation: Expectation, _ plan: NotePlan, _ result: RunResult)
    -> VerificationItem?
  {
    guard expectation.isExplicit, let name = expectation.shownException,
      let own = result.blocks.first(where: { $0.ordinal == expectation.block }), own.disposition == .run,
      own.ending == nil, own.statements.allSatisfy({ $0.exception == nil }),
      // A name may have been defined by other code than the author's own; an example may be a remark alone.
      name != "NameError", own.statements.contains(where: { $0.lines.overlaps(expectation.code) }),
      !own.statements.contains(where: { ($0.text + $0.errors).contains("Traceback") }),
      let unit = StatedUnit.units(of: expectation.lines, isDamaged: plan.isDamaged).last
    else { return nil }
    let judge = OutputJudge(plan: plan, result: result)
    var item = judge.draft(unit, unit.stated.candidates[0].range, expectation)
    item.verdict = .refuted
    item.actual = "no exception"
    item.sentence = "The note shows \(name); the code raises nothing."
    if let reason = judge.excuse(item, expectation) {
      (item.verdict, item.reason) = (.unchecked, reason)
    }
    return item
  }

  /// The exception of the code that an expectation is about.
  private func raised(_ expectation: Expectation, _ result: RunResult) -> RaisedException? {
    result.blocks.first { $0.ordinal == expectation.block }?.statements.first {
      $0.exception != nil && $0.lines.overlaps(expectation.code)
    }?.exception
  }

  /// Whether a block after the sentence binds a name anew that the sentence uses.
  private func isRebound(_ expectation: Expectation, _ result: RunResult) -> Bool {
    let own = result.blocks.first { $0.ordinal == expectation.block }
    let uses = Set(own?.analysis.statements.flatMap { $0.free.map(\.name) } ?? [])
    return result.blocks.contains { block in
      block.analysis.statements.contains { statement in
        statement.lines.lowerBound > expectation.code.upperBound
          && statement.bound.contains { uses.contains($0.name) }
      }
    }
  }

  private func figureItem(_ figure: PlannedFigure, _ result: RunResult?, _ block: VerificationItem)
    -> VerificationItem
  {
    var item = VerificationItem(
      kind: .figure, verdict: .unchecked, range: figure.range, claim: figure.source, sentence: "",
      block: figure.block)
    let made = result?.blocks.flatMap(\.figures).filter { figure.lines.contains($0.line) } ?? []
    let own = result?.blocks.first { $0.ordinal == figure.block }
    let called = own?.figures ?? []
    if let first = made.first ?? called.first(where: { !$0.name.isEmpty && figure.source.contains($0.name) })
    {
      item.verdict = .verified
      item.actual = first.name.isEmpty ? "a figure" : first.name
      item.sentence = first.name.isEmpty ? "The figure is shown." : "\(first.name) is saved."
    } else if block.verdict == .verified {
      item.reason = "not made"
      item.sentence = "The code ran without making this figure."
    } else {
      item.reason = block.reason ?? block.verdict.rawValue
      item.sentence = "Its code did not get there: \(block.sentence)"
      if block.verdict == .skipped { item.verdict = .skipped }
    }
    return item
  }
}

extension Expectation {
  /// Whether it shows this exception as Python does: `ValueError: …` on a line.
  func shows(_ exception: RaisedException) -> Bool {
    guard form == .doctest || form == .outputFence || form == .textFence else { return false }
    if let name = shownException { return name == exception.type }
    return lines.contains { line in
      let text = line.text.trimmingSpace
      return text == exception.type || text.hasPrefix(exception.type + ":")
        || text.hasSuffix("." + exception.type)
        || text.hasSuffix(" " + exception.type) && lines[0].text.contains("Traceback")
        || text.hasPrefix(exception.type + " ") && text.contains("Traceback")
    }
  }

  /// The exception that a traceback in it ends with.
  var shownException: String? {
    guard lines.contains(where: { $0.text.contains("Traceback (most recent call last)") }) else { return nil }
    let names = lines.compactMap { line in
      line.text.prefixMatch(
        of: /\s*(?:\w+\.)*(\w+(?:Error|Exception|Interrupt|Iteration|Exit|Warning))(?::|\s*$)/
      ).map {
        String($0.1)
      }
    }
    return names.last
  }
}

extension PlannedBlock {
  fileprivate var language: RunLanguage? {
    if case .code(let language) = role { language } else { nil }
  }
}
