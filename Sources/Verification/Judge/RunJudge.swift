internal import NoteParsing
internal import Verdicts

/// Judges whether the blocks of a note run.
struct RunJudge {
  let plan: NotePlan
  /// What came of the block's language; nil when nothing of it was run.
  let result: RunResult?
  let run: JudgedRun

  /// The item for a block: every block has one.
  /// - Parameter earlier: the reasons for which blocks before it were not run, by their position.
  func item(_ block: PlannedBlock, earlier: [Int: String] = [:]) -> VerificationItem {
    var item = VerificationItem(
      kind: .run, verdict: .noClaim, range: block.range, claim: firstLine(block), sentence: "",
      block: block.ordinal)
    switch block.role {
    case .text:
      item.sentence = "Text, nothing to run."
      return item
    case .otherLanguage(let name):
      item.verdict = .unchecked
      item.reason = "no runner for \(name)"
      item.sentence = "Scholium does not run \(name)."
      return item
    case .code(let language):
      if !hasCode(block) {
        item.sentence = "Nothing to run."
        return item
      }
      if block.directives.treatment == .skip {
        item.verdict = .skipped
        item.reason = "verify=skip"
        item.sentence = "Skipped, as the note asks."
        return item
      }
      if !run.isToRun(block) {
        setUnchecked(
          &item, "a command for the reader",
          "Shell commands are run where the note shows their output, or asks for it with verify=run.")
        return item
      }
      guard let result, let index = run.index(block.ordinal) else {
        item.verdict = .unchecked
        item.reason = "no runner for \(language.rawValue)"
        item.sentence = "No runner for \(language.rawValue) was started."
        return item
      }
      judge(block, result, index, &item)
      if let root = rootReason(item, result, index, earlier) { item.reason = root }
      return item
    }
  }

  private func firstLine(_ block: PlannedBlock) -> String {
    let line = block.code.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }
    return line.map { String($0).trimmingSpace } ?? ""
  }

  private func hasCode(_ block: PlannedBlock) -> Bool {
    block.code.split(whereSeparator: \.isNewline).contains(where: isCode)
  }

  /// Whether a line is more than white space and a comment.
  func isCode(_ line: Substring) -> Bool {
    let rest = line.drop { $0.isWhitespace }
    return !rest.isEmpty && rest.first != "#"
  }

  private func judge(_ block: PlannedBlock, _ result: RunResult, _ index: Int, _ item: inout VerificationItem)
  {
    let own = result.blocks[index]
    switch own.disposition {
    case .skipped: setUnchecked(&item, "skipped", "The block was not run.")
    case .notReached:
      // Why nothing is known of any block is worth more than that this one was not reached.
      if case .malformed = result.outcome, let failure = failure(result.outcome, nil) {
        return setUnchecked(&item, failure.reason, failure.sentence)
      }
      setUnchecked(&item, "not reached", "The note's code ended before this block: \(ending(result)).")
    case .missingPackages(let names):
      let list = names.joined(separator: ", ")
      setUnchecked(&item, "needs \(list)", "The interpreter has no \(list).")
    case .missingNames(let names): judgeNames(names, block, result, index, &item)
    case .syntaxError: judgeSyntax(own.analysis.syntaxError, block, &item)
    case .run: judgeRun(block, result, index, &item)
    }
    if item.verdict == .failed, block.directives.treatment == .fail {
      item.verdict = .verified
      item.sentence = "Raises, as the note says: \(item.sentence)"
      item.details = nil
    }
    if item.verdict == .failed { weighText(around: block, own, &item) }
  }

  /// Code beside a text that speaks of the failure is right to fail, or an exercise to think about.
  private func weighText(around block: PlannedBlock, _ own: BlockResult, _ item: inout VerificationItem) {
    let exception = own.statements.first {
      $0.exception != nil && !isExpected($0.exception!, $0.lines, block)
    }?.exception
    let type = exception?.type ?? (own.analysis.syntaxError == nil ? nil : "SyntaxError")
    guard let type else { return }
    let text = block.context.lowercased()
    if let old = block.oldPython {
      setUnchecked(&item, "said of another Python", "Raises \(type); the note says it of “\(old)”.")
    } else if block.context.contains(type) {
      item.verdict = .verified
      item.reason = nil
      item.sentence = "Raises \(type), as the text says."
      item.details = nil
    } else if let phrase = Self.failurePhrases.first(where: text.contains) {
      setUnchecked(&item, "meant to fail", "Raises \(type), and the text around says “\(phrase)”.")
      item.details = nil
    }
  }

  private static let endlessPhrases = [
    "infinite loop", "infinite while", "endless", "deadlock", "never ends", "never stops", "runs forever",
    "無限ループ",
    "デッドロック",
  ]

  private static let failurePhrases = [
    "raises an error", "raise an error", "raise errors", "raises an exception", "raise an exception",
    "exception is raised", "error is raised", "error occurs", "which raise", "will raise", "this fails",
    "will fail",
    "would fail", "causes an error", "throws", "find the bug", "fix the bug", "broken version",
    "what happens",
    "predict", "may overflow", "エラーになる", "エラーにな", "エラーが発生", "エラーが出", "例外が発生", "报错", "抛出", "出错",
  ]

  private func judgeRun(
    _ block: PlannedBlock, _ result: RunResult, _ index: Int, _ item: inout VerificationItem
  ) {
    let own = result.blocks[index]
    let raised = own.statements.filter { $0.exception != nil }
    guard raised.isEmpty || run.budget.take(raised.count, times: run.cost(ofRaisingIn: block)) else {
      return setUnchecked(
        &item, "too much to judge", "Its code raises, and the note has too much of such code to tell why.")
    }
    if let unexpected = raised.first(where: { !isExpected($0.exception!, $0.lines, block) })?.exception {
      return judgeException(unexpected, block, result, index, &item)
    }
    if let ending = own.ending, let failure = failure(ending, block) {
      if let needs = failure.needs { return setUnchecked(&item, needs, failure.sentence) }
      item.verdict = .failed
      item.reason = failure.reason
      item.sentence = failure.sentence
      let text = block.context.lowercased()
      if let phrase = Self.endlessPhrases.first(where: text.contains),
        ["timed out", "too much output"].contains(failure.reason)
      {
        return setUnchecked(&item, "meant to fail", "\(failure.sentence) The text around says “\(phrase)”.")
      }
      if let line = own.statements.last?.lines.lowerBound { move(&item, toLine: line, block) }
      return
    }
    if block.directives.treatment == .fail, raised.isEmpty {
      item.verdict = .refuted
      item.reason = "did not raise"
      item.sentence = "The note says that this code raises; it ran to its end."
      return
    }
    item.verdict = .verified
    if let exception = raised.first?.exception {
      item.sentence = "Raises \(exception.type), as the note shows."
      return
    }
    let supplied = result.supplied.filter { name in
      own.analysis.statements.contains { ($0.free + $0.deferred).contains { $0.name == name } }
    }
    item.sentence =
      supplied.isEmpty ? "Runs." : "Runs, with \(supplied.joined(separator: ", ")) supplied by the prelude."
    if !supplied.isEmpty { item.reason = "\(supplied.joined(separator: ", ")) supplied" }
  }

  /// Whether the note shows the exception, as the output of a doctest or of the block, or says in a comment that an error comes.
  private func isExpected(_ exception: RaisedException, _ lines: ClosedRange<Int>?, _ block: PlannedBlock)
    -> Bool
  {
    let isShown = run.expectations(of: block.ordinal).contains { place in
      let expectation = plan.expectations[place]
      return expectation.shows(exception)
        && (expectation.form != .doctest || lines.map { expectation.code.overlaps($0) } == true)
    }
    if isShown { return true }
    guard let lines else { return false }
    return run.comments(of: block).contains { comment in
      let line = comment.line + block.codeLine
      let isNear =
        lines.contains(line) || line + 1 == lines.lowerBound || comment.isOwnLine && comment.line == 0
      return isNear && announces(comment.text, exception.type)
    }
  }

  /// Whether a comment says that an error comes: `# error`, `# raises TypeError`, `# エラーになる`.
  func announces(_ comment: String, _ type: String) -> Bool {
    let text = comment.drop { $0 == "#" || $0.isWhitespace }.lowercased()
    if text.contains(type.lowercased()) { return true }
    let words = text.split { !$0.isLetter }.map(String.init)
    return [
      ["error"], ["invalid"], ["not", "allowed"], ["illegal"], ["raises"], ["fails"],
      ["raises", "an", "error"], ["this", "fails"],
    ].contains(words)
      || ["エラー", "エラーになる", "エラーが出る", "エラーとなる", "例外", "例外が発生する"].contains(words.joined())
  }

  // MARK: Names

  /// Where all that a block lacks was to come from blocks that lack the same package: that package.
  private func rootReason(
    _ item: VerificationItem, _ result: RunResult, _ index: Int, _ earlier: [Int: String]
  ) -> String? {
    guard item.verdict == .unchecked, case .missingNames(let names) = result.blocks[index].disposition else {
      return nil
    }
    var reasons: Set<String> = []
    for name in names {
      let source = run.bindings.last(name, before: index).map { result.blocks[$0.block] }
      guard let reason = source.flatMap({ earlier[$0.ordinal] }), reason.hasPrefix("needs ") else {
        return nil
      }
      reasons.insert(reason)
    }
    return reasons.count == 1 ? reasons.first : nil
  }

  func judgeNames(
    _ names: [String], _ block: PlannedBlock, _ result: RunResult, _ index: Int,
    _ item: inout VerificationItem
  ) {
    let causes = NameProblems(run).causes(names, at: index)
    let list = names.joined(separator: ", ")
    let uses = result.blocks[index].analysis.statements.flatMap(\.free)
    for cause in causes {
      switch cause {
      case .undefined, .notReached: continue
      // Under another heading the name is another example's.
      case .boundLater(_, let line) where section(ofLine: line) != block.section: continue
      case .boundLater(let name, let line):
        item.reason = "\(name) is defined later"
        item.sentence = "\(name) is used here and defined only on line \(line)."
      case .misspelt(let name, let known):
        item.reason = "\(name) is not defined"
        item.sentence = "\(name) is not defined; did you mean \(known)?"
        item.expected = name
        item.suggestion = known
      }
      // Among names that nothing defines, one that a later block happens to bind is no finding: the block is a fragment.
      if causes.contains(where: { if case .undefined = $0 { true } else { false } }), case .boundLater = cause
      {
        continue
      }
      item.verdict = .failed
      if let use = uses.first(where: { names.contains($0.name) && item.sentence.hasPrefix($0.name) }) {
        move(&item, toLine: use.line, block)
      }
      return
    }
    let notReached = causes.compactMap { cause -> String? in
      guard case .notReached(let name, let line) = cause else { return nil }
      return "\(name) (line \(line))"
    }
    let isElsewhere = causes.contains { if case .boundLater = $0 { true } else { false } }
    let why =
      notReached.isEmpty
      ? "Nothing \(isElsewhere ? "under this heading or before" : "in the note") defines \(list)."
      : "Code that did not run defines \(notReached.joined(separator: ", "))."
    item.reason = nil
    setUnchecked(&item, "needs \(list)", why)
  }

  private func section(ofLine line: Int) -> Int? {
    run.block(atLine: line)?.section
  }

  // MARK: The end of the process

  private func ending(_ result: RunResult) -> String {
    failure(result.outcome, nil)?.reason ?? "it left before its end"
  }

  private func failure(_ outcome: RunOutcome, _ block: PlannedBlock?) -> (
    needs: String?, reason: String, sentence: String
  )? {
    switch outcome {
    case .ended, .exited(code: 0): nil
    case .exited(let code):
      code == 2 && block?.code.contains("argparse") == true
        ? ("needs arguments", "exit code 2", "The program wants arguments.")
        : (nil, "exit code \(code)", "The code leaves with exit code \(code).")
    case .killed(let signal):
      (nil, "killed by signal \(signal)", "The process was killed by signal \(signal).")
    case .timedOut(let seconds):
      (nil, "timed out", "It did not end within \(seconds.formattedSeconds) s.")
    case .outOfMemory: (nil, "out of memory", "It needs more memory than it may have.")
    case .tooManyProcesses(let count): (nil, "too many processes", "It starts more than \(count) processes.")
    case .tooManyFiles(let count):
      (nil, "too many files", "It makes more than \(count) files and folders.")
    case .unanswered(let seconds):
      (
        nil, "no answer",
        "The sandbox did not answer within \(seconds.formattedSeconds) s, and was ended with the note in it."
      )
    case .outputLimit(let bytes): (nil, "too much output", "It writes more than \(bytes) bytes.")
    case .malformed(let text): (nil, "no result", "The run sent back no result: \(text).")
    }
  }

  func setUnchecked(_ item: inout VerificationItem, _ reason: String, _ sentence: String) {
    item.verdict = .unchecked
    item.reason = reason
    item.sentence = sentence
  }

  /// Points at a line of the block instead of the whole block.
  func move(_ item: inout VerificationItem, toLine line: Int, _ block: PlannedBlock) {
    guard let index = block.index(ofLine: line), block.lineRanges.indices.contains(index) else { return }
    let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.indices.contains(index) { item.claim = String(lines[index]).trimmingSpace }
    item.range = block.lineRanges[index]
  }
}

extension PlannedBlock {
  /// A line of the note, counted from the first line of the code; nil for what is not near it, as a forged result may say.
  func index(ofLine line: Int) -> Int? {
    let (index, overflows) = line.subtractingReportingOverflow(codeLine)
    return overflows || index < -1 || index > code.utf8.count + 1 ? nil : index
  }
}

extension Double {
  /// Without `.0` for whole seconds.
  fileprivate var formattedSeconds: String {
    self == rounded() && magnitude < 1e9 ? String(Int(self)) : String(self)
  }
}
