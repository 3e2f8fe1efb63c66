/// What the code of a note is, from its syntax tree: what it calls and reads, and where.
///
/// Everything that is told has its line, so that a reason can point at it.
final class CodeFacts {
  /// A top-level statement.
  struct Statement: Hashable {
    /// The number of its block in the note.
    var block: Int
    /// Its place in the block's analysis.
    var index: Int
  }

  private let result: RunResult
  private let budget: JudgingBudget
  private let ordered: [Statement]
  /// The places of a block's statements among all.
  private let places: [Int: Range<Int>]
  private let analyses: [StatementAnalysis]
  private lazy var closure = StatementClosure(
    analyses: analyses, isRun: isRun, starts: starts, budget: budget)
  /// Whether a statement's block was run, by its place.
  private let isRun: [Bool]
  /// The place where the state begins that a statement sees.
  private let starts: [Int]

  init(_ plan: NotePlan, _ result: RunResult, budget: JudgingBudget = JudgingBudget()) {
    self.result = result
    self.budget = budget
    let fresh = Set(plan.blocks.filter(\.directives.isFresh).map(\.ordinal))
    var ordered: [Statement] = []
    var places: [Int: Range<Int>] = [:]
    var analyses: [StatementAnalysis] = []
    var isRun: [Bool] = []
    var starts: [Int] = []
    var start = 0
    for block in result.blocks {
      if fresh.contains(block.ordinal) { start = ordered.count }
      let first = ordered.count
      for (index, statement) in block.analysis.statements.enumerated() {
        ordered.append(Statement(block: block.ordinal, index: index))
        analyses.append(statement)
        isRun.append(block.disposition == .run)
        starts.append(start)
      }
      if places[block.ordinal] == nil { places[block.ordinal] = first..<ordered.count }
    }
    (self.ordered, self.places, self.analyses) = (ordered, places, analyses)
    (self.isRun, self.starts) = (isRun, starts)
  }

  /// The statements of a block of the note, in order.
  func statements(inBlock ordinal: Int) -> [Statement] { places[ordinal].map { Array(ordered[$0]) } ?? [] }

  /// The statements of a block that overlap some lines of the note.
  func statements(inBlock ordinal: Int, lines: ClosedRange<Int>) -> [Statement] {
    found(ordinal, lines).map { ordered[$0] }
  }

  /// The analysis of a statement.
  func analysis(_ statement: Statement) -> StatementAnalysis? { place(statement).map { analyses[$0] } }

  /// The statement itself and those that its values come from, in the order of the note.
  func sources(of statement: Statement) -> [Statement] {
    place(statement).map { closure.reached(from: $0).map { ordered[$0] } } ?? []
  }

  /// The lines of a statement, with those above it that no statement of its block has.
  func lines(around statement: Statement) -> ClosedRange<Int>? {
    guard let own = analysis(statement)?.lines else { return nil }
    let before = analysis(Statement(block: statement.block, index: statement.index - 1))?.lines.upperBound
    return (before.map { min($0 + 1, own.lowerBound) } ?? 0)...own.upperBound
  }

  // MARK: What is called and read

  /// The calls in a statement and in all that the values it uses come from, in the order of the note.
  ///
  /// Followed are the statements before it, in this block and in earlier ones that ran, that bind or change a name which it
  /// needs, and functions into their bodies. Where that would take too long, all calls before it are its.
  func calls(reaching statement: Statement) -> [NameUse] { uses(reaching: statement, \.calls) }

  /// The same for all statements of a block that overlap some lines.
  func calls(reaching lines: ClosedRange<Int>, inBlock ordinal: Int) -> [NameUse] {
    statements(inBlock: ordinal, lines: lines).flatMap(calls(reaching:))
  }

  /// What is read of modules in a statement and in all that it depends on.
  func reads(reaching statement: Statement) -> [NameUse] { uses(reaching: statement, \.reads) }

  /// The same for all statements of a block that overlap some lines.
  func reads(reaching lines: ClosedRange<Int>, inBlock ordinal: Int) -> [NameUse] {
    statements(inBlock: ordinal, lines: lines).flatMap(reads(reaching:))
  }

  /// The first use of a known set in a statement and in all that it depends on, called or read.
  func first(_ known: KnownCalls, reaching statement: Statement) -> NameUse? {
    known.first(in: calls(reaching: statement)) ?? known.first(in: reads(reaching: statement))
  }

  /// The first use of a known set that reaches some lines of a block.
  func first(_ known: KnownCalls, reaching lines: ClosedRange<Int>, inBlock ordinal: Int) -> NameUse? {
    statements(inBlock: ordinal, lines: lines).lazy.compactMap { self.first(known, reaching: $0) }.first
  }

  /// All calls in a block.
  func calls(inBlock ordinal: Int) -> [NameUse] { analyses(ordinal).flatMap(\.facts.calls) }

  /// All that a block reads of modules.
  func reads(inBlock ordinal: Int) -> [NameUse] { analyses(ordinal).flatMap(\.facts.reads) }

  /// The calls on some lines of a block.
  func calls(on lines: ClosedRange<Int>, inBlock ordinal: Int) -> [NameUse] {
    found(ordinal, lines).flatMap { analyses[$0].facts.calls.filter { lines.contains($0.line) } }
  }

  /// What is read of modules on some lines of a block.
  func reads(on lines: ClosedRange<Int>, inBlock ordinal: Int) -> [NameUse] {
    found(ordinal, lines).flatMap { analyses[$0].facts.reads.filter { lines.contains($0.line) } }
  }

  /// The first use of a known set in code that ran, called or read.
  func firstRun(_ known: KnownCalls) -> NameUse? {
    analyses.indices.lazy.filter { self.isRun[$0] }.compactMap {
      known.first(in: self.analyses[$0].facts.calls) ?? known.first(in: self.analyses[$0].facts.reads)
    }.first
  }

  /// The first call, or read, of a known set in a block.
  func first(_ known: KnownCalls, inBlock ordinal: Int) -> NameUse? {
    known.first(in: calls(inBlock: ordinal)) ?? known.first(in: reads(inBlock: ordinal))
  }

  // MARK: Other facts

  /// The lines among some of a block on which `is` compares a number or a string that the code spells out.
  func identities(in lines: ClosedRange<Int>, inBlock ordinal: Int) -> [Int] {
    found(ordinal, lines).flatMap { analyses[$0].facts.identities.filter(lines.contains) }
  }

  /// The lines among some of a block that have `except … as name`.
  func catches(in lines: ClosedRange<Int>, inBlock ordinal: Int) -> [Int] {
    found(ordinal, lines).flatMap { analyses[$0].facts.catches.filter(lines.contains) }
  }

  /// The lines of a block on which `...` stands for what is left out.
  func elisions(inBlock ordinal: Int) -> [Int] { analyses(ordinal).flatMap(\.facts.elisions) }

  /// The lines on which `...` stands for what is left out, in some lines of a block and in all that they depend on.
  func elisions(reaching lines: ClosedRange<Int>, inBlock ordinal: Int) -> [Int] {
    statements(inBlock: ordinal, lines: lines).flatMap(sources).flatMap { analysis($0)?.facts.elisions ?? [] }
  }

  /// A function with nothing in it that is called in some lines of a block, or in what they depend on.
  func calledStub(reaching lines: ClosedRange<Int>, inBlock ordinal: Int) -> NameUse? {
    let called = Set(calls(reaching: lines, inBlock: ordinal).map(\.name))
    return statements(inBlock: ordinal, lines: lines).lazy.flatMap(sources).compactMap(analysis)
      .filter { $0.kind != "ClassDef" }.flatMap(\.facts.stubs).first { called.contains($0.name) }
  }

  /// The functions and classes of a block with nothing in them.
  func stubs(inBlock ordinal: Int) -> [NameUse] { analyses(ordinal).flatMap(\.facts.stubs) }

  /// The functions and classes with nothing in them that a statement uses, or what it depends on.
  func stubs(reaching statement: Statement) -> [NameUse] { uses(reaching: statement, \.stubs) }

  /// Whether nothing is missing among the facts of a block.
  func isComplete(inBlock ordinal: Int) -> Bool { analyses(ordinal).allSatisfy(\.facts.isComplete) }

  // MARK: Places

  private func place(_ statement: Statement) -> Int? {
    guard let range = places[statement.block], statement.index >= 0, statement.index < range.count else {
      return nil
    }
    return range.lowerBound + statement.index
  }

  private func analyses(_ ordinal: Int) -> ArraySlice<StatementAnalysis> {
    places[ordinal].map { analyses[$0] } ?? []
  }

  /// Statements of an analysis are in the order of their lines: ``ResultParser`` sees to that.
  private func found(_ ordinal: Int, _ lines: ClosedRange<Int>) -> Range<Int> {
    guard let own = places[ordinal] else { return 0..<0 }
    let first = analyses.firstPlace(in: own) { $0.lines.upperBound >= lines.lowerBound }
    return first..<max(first, analyses.firstPlace(in: own) { $0.lines.lowerBound > lines.upperBound })
  }

  private func uses(reaching statement: Statement, _ facts: KeyPath<StatementFacts, [NameUse]>) -> [NameUse] {
    guard let place = place(statement) else { return [] }
    return closure.reached(from: place).flatMap { analyses[$0].facts[keyPath: facts] }
  }
}
