internal import NoteParsing
internal import Verdicts

/// Names that may have other values than the note's author saw, because code that uses them did not run.
///
/// What such code binds, changes in place or hands to a call is stale, and so is what later code makes of it. A claim that
/// depends on a stale name is not judged against the author.
struct StaleNames {
  struct Cause: Equatable {
    var name: String
    /// Where the code stands that did not run.
    var line: Int
  }

  private var lines: [String: Int] = [:]
  /// What functions and classes need when they are called.
  private var needs: [String: [String]] = [:]
  private var modules: Set<String> = []
  private let budget: JudgingBudget

  init(budget: JudgingBudget = JudgingBudget()) { self.budget = budget }

  /// Goes through a block in the order of its statements.
  /// - Parameters:
  ///   - planned: The block in the note; of one that Python cannot read, every word may have been changed.
  ///   - ends: Whether the block ends with an exception that the note shows, so that its rest did not run for the author either.
  /// - Returns: For each statement the first stale name that it depends on.
  mutating func pass(_ block: BlockResult, _ planned: PlannedBlock, ends: Bool) -> [Cause?] {
    if planned.directives.isFresh { (lines, needs) = ([:], [:]) }
    if block.analysis.statements.isEmpty, block.disposition == .syntaxError { passUnread(planned) }
    let count = block.disposition == .run ? block.statements.count - (block.ending == nil ? 0 : 1) : 0
    var causes: [Cause?] = []
    for (index, statement) in block.analysis.statements.enumerated() {
      let uses = reached(from: statement.uses)
      let stale = uses.first { lines[$0] != nil }
      let cause = stale.map { Cause(name: $0, line: lines[$0] ?? 0) }
      causes.append(cause)
      let bound = statement.bound.map(\.name)
      let hasRun = index < count && block.statements[index].exception == nil
      if !planned.examples.isEmpty {
        // A session's last value.
        if !hasRun {
          lines["_"] = statement.lines.lowerBound
        } else if statement.kind == "Expr" {
          lines["_"] = nil
        }
      }
      if statement.kind == "Step" {
        spoil(statement.changes, statement.lines.lowerBound)
      } else if hasRun {
        take(statement, bound, cause)
      } else if !ends {
        for name in bound { lines[name] = lines[name] ?? statement.lines.lowerBound }
        spoil(statement.changes + uses.filter { !statement.uses.contains($0) }, statement.lines.lowerBound)
      }
    }
    return causes
  }

  private mutating func take(_ statement: StatementAnalysis, _ bound: [String], _ cause: Cause?) {
    if let cause {
      for name in bound { lines[name] = cause.line }
      spoil(statement.changes, cause.line)
    } else if ["Assign", "AnnAssign", "FunctionDef", "ClassDef", "Import", "ImportFrom"].contains(
      statement.kind)
    {
      for name in bound { lines[name] = nil }
    }
    for name in bound { needs[name] = nil }
    switch statement.kind {
    case "FunctionDef", "AsyncFunctionDef", "ClassDef":
      for name in bound { needs[name] = statement.uses }
    case "Import", "ImportFrom": modules.formUnion(bound)
    default: break
    }
  }

  /// Marks values that code may have changed; a module or a function stays what it is.
  private mutating func spoil(_ names: [String], _ line: Int) {
    for name in names where !modules.contains(name) && needs[name] == nil {
      lines[name] = lines[name] ?? line
    }
  }

  /// Names, and what the functions among them need.
  private func reached(from names: [String]) -> [String] {
    var all: [String] = []
    var seen: Set<String> = []
    var next = names
    while let name = next.popLast() {
      guard seen.insert(name).inserted else { continue }
      all.append(name)
      // Functions that call each other are followed as far as the budget goes.
      if let more = needs[name], budget.take(20 * more.count) { next += more }
    }
    return all
  }

  /// Goes through code in a fence that names no language: nobody runs it, and what it binds may be what later code goes on with.
  mutating func passUnnamed(_ planned: PlannedBlock) {
    guard budget.take(20 * planned.code.utf8.count) else { return }
    let lexer = PythonLexer(planned.code)
    let all = lexer.logicalLines.map { ($0.lines.lowerBound, PythonLine(lexer.text($0.offsets))) }
    // An output may read `x = 3`, and has no calls and imports.
    let isProgram = all.contains { _, line in
      ["import", "from", "def", "class"].contains(line.firstWord) && line.isCode
        || line.assignment.map { $0.value.contains(/^\s*[A-Za-z_][\w.]*\(/) } ?? false
    }
    guard isProgram, all.count > 1,
      all.allSatisfy({ $1.isCode || $1.text.contains(/^[A-Za-z_][\w.]*\(.*\)$/) })
    else { return }
    for (line, code) in all {
      let owner = code.text.prefixMatch(of: /([A-Za-z_]\w*)\.\w+\(/).map { [String($0.1)] } ?? []
      spoil(
        code.bindings.filter { $0.binding == .assignment }.map(\.name) + owner,
        planned.codeLine + line)
    }
  }

  private mutating func passUnread(_ planned: PlannedBlock) {
    for (offset, line) in planned.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      // What it defines anew is another thing from then on.
      for (name, binding) in PythonLine(line).bindings
      where binding == .definition && line.first?.isWhitespace == false {
        needs[name] = nil
      }
      spoil(PythonLine.names(in: line), planned.codeLine + offset)
    }
  }
}

extension VerificationItem {
  /// The item, unless it speaks against the author where a stale name may be why.
  /// - Parameter place: the line that did not run.
  func excused(by cause: StaleNames.Cause?, at place: SourceRange?) -> VerificationItem {
    guard let cause, [.refuted, .failed, .imprecise].contains(verdict) else { return self }
    var item = self
    item.settle(.unchecked, [RestsOnCodeNotRun.evidence(cause, at: place ?? range)])
    item.suggestion = nil
    return item
  }
}
