internal import NoteParsing
internal import Verdicts

/// Judges whether the blocks of a note run.
struct RunJudge {
  let run: JudgedRun

  /// The item for a block: every block has one.
  /// - Parameter earlier: why blocks before it have no verdict, by their ordinals.
  func item(_ block: PlannedBlock, earlier: [Int: [Evidence]]) -> VerificationItem {
    let line = block.code.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }
    var item = VerificationItem(
      kind: .run, verdict: .verified, range: block.range, claim: line.map { String($0).trimmingSpace } ?? "",
      sentence: "Runs.", block: block.ordinal)
    guard let facts = facts(block, earlier) else {
      item.settle(.unchecked, [TooMuchToJudge.block(at: block.range)])
      return item
    }
    let (verdict, reasons) = reasons(facts)
    guard let first = reasons.first else {
      addPrelude(facts, &item)
      return item
    }
    item.settle(verdict, reasons)
    if let slip = MisspeltName.find(facts), first.id == MisspeltName.id {
      (item.expected, item.suggestion) = (slip.name, slip.known)
    }
    if verdict == .failed, facts.failure != nil {
      item.details = facts.raised.flatMap { $0.traceback.isEmpty ? nil : $0.traceback }
    }
    if verdict == .failed {
      move(&item, to: first.range, block)
    } else if let raised = facts.raised {
      move(&item, to: facts.range(ofLine: raised.line), block)
    }
    return item
  }

  /// The first reason that applies decides the verdict; with it all others of that verdict.
  private func reasons(_ facts: BlockFacts) -> (Verdict, [Evidence]) {
    var verdict: Verdict?
    var found: [Evidence] = []
    for reason in BlockReasons.all where verdict == nil || reason.verdict == verdict {
      guard let evidence = reason.evidence(facts) else { continue }
      verdict = reason.verdict
      found.append(evidence)
    }
    return (verdict ?? .verified, found)
  }

  /// nil where the note has too much code that raises to tell why for each.
  private func facts(_ block: PlannedBlock, _ earlier: [Int: [Evidence]]) -> BlockFacts? {
    let own = run.block(block.ordinal)
    let raising = (own?.statements ?? []).filter { $0.exception?.leavesWell == false }
    guard raising.isEmpty || run.budget.take(raising.count, times: run.cost(ofRaisingIn: block)) else {
      return nil
    }
    let unexpected = raising.first { !isShown($0, block) }
    return BlockFacts(
      run: run, block: block, own: own, index: run.index(block.ordinal), raised: unexpected?.exception,
      shown: raising.first { isShown($0, block) }?.exception, earlier: earlier)
  }

  private func addPrelude(_ facts: BlockFacts, _ item: inout VerificationItem) {
    let supplied = run.result.supplied.filter { name in
      facts.own?.analysis.statements.contains { ($0.free + $0.deferred).contains { $0.name == name } } == true
    }
    if !supplied.isEmpty {
      item.settle(.verified, [PreludeSupplied.evidence(supplied, at: facts.block.range)])
    }
  }

  /// Whether the note shows the exception of a statement, as the output of a doctest or of the block, or says in a comment that
  /// an error comes.
  private func isShown(_ statement: StatementResult, _ block: PlannedBlock) -> Bool {
    guard let exception = statement.exception else { return false }
    let isOutput = run.expectations(of: block.ordinal).contains { place in
      let expectation = run.plan.expectations[place]
      let isOfLine = expectation.form == .doctest || expectation.form == .trailingComment
      return expectation.shows(exception) && (!isOfLine || expectation.code.overlaps(statement.lines))
    }
    if isOutput { return true }
    // The very message, further down.
    let message = "\(exception.type): \(exception.plainMessage.firstLine)"
    if exception.message.count > 5,
      run.comments(of: block).contains(where: { comment in
        comment.isOwnLine && comment.line + block.codeLine > statement.lines.upperBound
          && comment.text.drop { $0 == "#" || $0.isWhitespace }.hasPrefix(message)
      })
    {
      return true
    }
    // Comments on the lines below, up to the next code.
    var below = statement.lines.upperBound
    let code = block.code.split(separator: "\n", omittingEmptySubsequences: false)
    return run.comments(of: block).contains { comment in
      let line = comment.line + block.codeLine
      while below + 1 < line, let index = block.index(ofLine: below + 1), code.indices.contains(index),
        code[index].allSatisfy(\.isWhitespace)
      {
        below += 1
      }
      if comment.isOwnLine, line == below + 1 { below = line }
      let isNear =
        statement.lines.contains(line) || line == exception.line || line + 1 == statement.lines.lowerBound
        || comment.isOwnLine && (comment.line == 0 || line == below && line > statement.lines.upperBound)
      return isNear && FailureText.announces(comment.text, exception.type)
        && !FailureText.namesAnother(comment.text, than: exception)
    }
  }

  /// Points at a line of the block instead of the whole block.
  private func move(_ item: inout VerificationItem, to range: SourceRange, _ block: PlannedBlock) {
    guard range != block.range, let index = block.index(ofLine: range.line) else { return }
    let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.indices.contains(index) { item.claim = String(lines[index]).trimmingSpace }
    item.range = range
  }
}

extension VerificationItem {
  /// Gives a verdict for some reasons, of which there is one at least; the first is what the sentence says.
  mutating func settle(_ verdict: Verdict, _ reasons: [Evidence]) {
    self.verdict = verdict
    self.reasons = reasons
    sentence = reasons[0].sentence
  }
}

extension PlannedBlock {
  /// A line of the note, counted from the first line of the code; nil for what is not near it, as a forged result may say.
  func index(ofLine line: Int) -> Int? {
    let (index, overflows) = line.subtractingReportingOverflow(codeLine)
    return overflows || index < -1 || index > code.utf8.count + 1 ? nil : index
  }
}

extension StringProtocol {
  /// Whether a line of code is more than white space and a comment.
  func isCode(commentMark: String? = nil) -> Bool {
    let rest = drop { $0.isWhitespace }
    return !rest.isEmpty && !rest.hasPrefix(commentMark ?? "#")
  }
}
