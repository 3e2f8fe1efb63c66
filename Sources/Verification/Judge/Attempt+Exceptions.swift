internal import NoteParsing
internal import Verdicts
internal import Words

/// Exceptions that a note shows in the place of an output.
extension Attempt {
  /// The verdict on a comment that shows a `NameError`, where nothing has defined a name on its line.
  func missingName(_ expectation: Expectation, _ names: [String], _ run: JudgedRun)
    -> VerificationItem?
  {
    guard expectation.form == .trailingComment, let index = run.index(expectation.block) else { return nil }
    let words = Set(PythonLine.names(in: expectation.source))
    guard
      let name = names.first(where: { name in
        words.contains(name)
          && expectation.shows(
            RaisedException(type: "NameError", message: "name '\(name)' is not defined", line: 0))
      }),
      NameProblems(run).causes([name], at: index).allSatisfy({
        if case .notReached = $0 { false } else { true }
      }),
      let unit = StatedUnit.units(of: expectation.lines, isDamaged: run.plan.isDamaged).last
    else { return nil }
    var item = unit.draft(unit.stated.candidates[0].range, expectation)
    item.verdict = .verified
    item.actual = "NameError: name '\(name)' is not defined"
    item.sentence = "Nothing has defined \(name) here: NameError, as shown."
    return item
  }

  /// The verdict on a fence or a doctest that shows an error, where that error came.
  func shownException(
    _ expectation: Expectation, _ raised: RaisedException?, _ run: JudgedRun
  ) -> VerificationItem? {
    guard let exception = raised, expectation.shows(exception),
      let unit = StatedUnit.units(of: expectation.lines, isDamaged: run.plan.isDamaged).last
    else { return nil }
    var item = unit.draft(unit.stated.candidates[0].range, expectation)
    item.verdict = .verified
    item.actual = exception.message.isEmpty ? exception.type : "\(exception.type): \(exception.message)"
    item.sentence = "Raises \(exception.type), as shown."
    if let name = expectation.statedException, name != exception.type,
      isWrongType(name, exception, expectation, run)
    {
      item.verdict = .refuted
      item.sentence = "The note shows \(name); the code raises \(exception.type) with this message."
      return OutputJudge(run: run).weighed(item, expectation)
    }
    // Paths and what the system says of them are of a machine.
    if let stated = expectation.shownMessage(of: exception), !exception.kinds.contains("OSError"),
      !Self.isOfSystem(stated, exception.message),
      StatedMessage(stated).isAnother(
        than: StatedMessage(exception.message), mayBeReworded: exception.origin != .raiseOfTheNote)
    {
      item.verdict = .refuted
      item.sentence =
        "The note shows “\(stated)”; the code raises \(exception.type) with “\(exception.message.firstLine)”."
      return OutputJudge(run: run).weighed(item, expectation)
    }
    if let stated = expectation.shownMessage(of: exception),
      // Python says more of what it cannot read from version to version.
      !exception.type.hasSuffix("SyntaxError"), Self.isAnother(stated, exception.message)
    {
      item.settle(
        .unchecked, [MessageOfAVersion.evidence(at: item.range, stated: stated, exception.message)])
    }
    return item
  }

  /// Whether an exception is shown with its message under another name than Python writes, which is the very type: no base of it, and not
  /// what it comes of. Libraries and newer versions of Python have more special ones than older had.
  private func isWrongType(
    _ name: String, _ exception: RaisedException, _ expectation: Expectation, _ run: JudgedRun
  ) -> Bool {
    let message = exception.message.trimmingSpace
    guard !message.isEmpty, expectation.lines.contains(where: { $0.text.hasSuffix(name + ": " + message) }),
      WordList.exceptions.contains(name),
      !exception.kinds.contains(where: { ["OSError", "ImportError", "RecursionError"].contains($0) })
    else { return false }
    let isOwn = run.plan.blocks.contains { $0.code.contains("class \(exception.type)") }
    return isOwn
      || WordList.exceptions.contains(exception.type)
        && !["RecursionError", "ModuleNotFoundError", "FileNotFoundError"].contains(exception.type)
  }

  /// Whether a comment stands below one that shows the exception with which its block ends: its own code was not reached.
  func isBehindShownException(
    _ expectation: Expectation, _ statements: ArraySlice<StatementResult>, _ run: JudgedRun
  ) -> Bool {
    guard expectation.form == .commentBlock || expectation.form == .trailingComment,
      run.planned(expectation.block)?.examples.isEmpty == true,
      let ending = statements.first(where: { $0.exception != nil }), let raised = ending.exception,
      ending.lines.upperBound < expectation.code.upperBound
    else { return false }
    let all = run.expectations(of: expectation.block)
    guard run.budget.take(10 * all.count) else { return true }
    return all.contains { place in
      let other = run.plan.expectations[place]
      return other.code.overlaps(ending.lines) && other.code.upperBound < expectation.code.upperBound
        && other.shows(raised)
    }
  }

  /// The verdict on a fence or a doctest that shows another error than came.
  func otherException(
    _ expectation: Expectation, _ raised: RaisedException?, _ run: JudgedRun
  ) -> VerificationItem? {
    guard let raised, let name = expectation.statedException, !raised.isKnown(as: name), !name.hasPrefix("_"),
      // What is missing here was there for the author; an old name of an exception comes with the same message.
      !raised.asksForInput,
      // Where the author's message is that the same is missing, it was missing there too.
      raised.kinds.allSatisfy({ !["NameError", "ImportError", "OSError", "MemoryError"].contains($0) })
        || raised.type == "NameError" && expectation.shownMessage(ofAny: raised),
      raised.message.isEmpty || WordList.exceptions.contains(name)
        || !expectation.lines.contains(where: { $0.text.hasSuffix(": " + raised.message) }),
      let unit = StatedUnit.units(of: expectation.lines, isDamaged: run.plan.isDamaged).last
    else { return nil }
    var item = unit.draft(unit.stated.candidates[0].range, expectation)
    item.verdict = .refuted
    item.actual = raised.message.isEmpty ? raised.type : "\(raised.type): \(raised.message)"
    item.sentence = "The note shows \(name); the code raises \(raised.type)."
    return OutputJudge(run: run).weighed(item, expectation)
  }

  /// Whether two messages are what two systems say of the same number: `(34, 'Result too large')`.
  private static func isOfSystem(_ stated: String, _ message: String) -> Bool {
    let pattern = /\((\d+), '[^']*'\)/
    guard let number = stated.trimmingSpace.wholeMatch(of: pattern)?.1 else { return false }
    return message.trimmingSpace.wholeMatch(of: pattern)?.1 == number
  }

  /// Whether two messages of several words have none in common.
  private static func isAnother(_ stated: String, _ message: String) -> Bool {
    let words = PythonLine.words(in: stated.lowercased()).filter { $0.count > 3 }
    let others = PythonLine.words(in: message.lowercased()).filter { $0.count > 3 }
    return words.count > 1 && others.count > 1 && Set(words).isDisjoint(with: others)
  }

  /// The verdict on a traceback that the note shows of code that raises nothing.
  func missedException(
    _ expectation: Expectation, _ statements: ArraySlice<StatementResult>, _ run: JudgedRun
  ) -> VerificationItem? {
    guard let name = expectation.isExplicit ? expectation.shownException : expectation.announcedException,
      let own = run.block(expectation.block), own.disposition == .run,
      own.ending == nil, run.budget.take(100 * own.statements.count),
      own.statements.allSatisfy({ $0.exception == nil }),
      // A name may have been defined by other code than the author's own; an example may be a remark alone.
      name != "NameError", !statements.isEmpty,
      !own.statements.contains(where: { ($0.text + $0.errors).contains("Traceback") }),
      let unit = StatedUnit.units(of: expectation.lines, isDamaged: run.plan.isDamaged).last
    else { return nil }
    var item = unit.draft(unit.stated.candidates[0].range, expectation)
    item.verdict = .refuted
    item.actual = "no exception"
    item.sentence = "The note \(expectation.isExplicit ? "shows" : "says") \(name); the code raises nothing."
    // A package may be missing on one machine and be there on another.
    let imports = run.block(expectation.block)?.analysis.statements
      .filter { $0.lines.overlaps(expectation.code) && !$0.imports.isEmpty }
    if ["ImportError", "ModuleNotFoundError"].contains(name), imports?.isEmpty == false {
      item.settle(.unchecked, [DependsOnSurroundings.evidence(at: item.range, item.actual, name)])
    }
    // What a definition says of itself holds of some call of it.
    let isDefined = own.analysis.statements.contains {
      $0.lines.overlaps(expectation.code) && $0.lines.lowerBound < expectation.code.lowerBound
        && ($0.kind.hasSuffix("FunctionDef") || $0.kind == "ClassDef")
    }
    if isDefined { item.settle(.unchecked, [NotReached.inDefinition(name, at: item.range)]) }
    return OutputJudge(run: run).weighed(item, expectation)
  }
}

/// The message of an exception: what it says, and the values in it.
private struct StatedMessage {
  /// Without its values.
  let words: String
  /// Numbers, and what stands in quotation marks.
  let values: [String]

  init(_ text: String) {
    let line = text.firstLine.trimmingSpace
    let pattern = /'[^']*'|"[^"]*"|`[^`]*`|-?\d+(?:\.\d+)?/
    values = line.matches(of: pattern).map { match in
      String(match.output.filter { !"'\"`".contains($0) })
    }
    words = line.replacing(pattern, with: "").lowercased().filter { $0.isLetter }
  }

  /// Whether it says another thing: the same of other values or, where no version may have other words for it, something else.
  func isAnother(than other: StatedMessage, mayBeReworded: Bool) -> Bool {
    if words.isEmpty, values.isEmpty { return false }
    // A value that is left out is not another one.
    if words == other.words { return !values.isEmpty && values != other.values }
    return !mayBeReworded && !other.words.hasPrefix(words)
  }
}
