internal import Verdicts

/// Tells an example that goes on from the one before it from one that stands by itself.
///
/// An example goes on where it does no more than look at what code under the same heading has just worked with, or does once more what
/// that code did; what it shows is then what is left, and not what would be without that code. One that does something of its own with
/// the same names may start anew.
struct ContinuingExample {
  private let run: JudgedRun

  init(_ plan: NotePlan, _ result: RunResult) { run = JudgedRun(plan, result) }

  /// Under which heading a claim stands; nil where it is none about code.
  func section(of key: ClaimKey) -> Int? { place(key).flatMap { run.planned($0.block)?.section } }

  /// Whether the code of a claim goes on from code right before it that has used what it shows.
  func goesOn(_ key: ClaimKey) -> Bool {
    guard let (block, last) = place(key), let index = run.index(block),
      run.result.blocks[index].analysis.statements.count < Self.most,
      run.budget.take(20 * (index + 1) + run.size / 10)
    else { return false }
    let own = run.result.blocks[index].analysis.statements.filter { $0.lines.lowerBound <= last }
    let names = Set(own.flatMap { $0.free + $0.deferred }.map(\.name))
    var before: Set<Int> = []
    for name in names {
      guard let users = users(of: name, before: index) else { return false }
      before.formUnion(users)
    }
    guard !before.isEmpty, !before.contains(where: { isAskedBy($0, block) }) else { return false }
    let known = before.reduce(into: Set<String>()) { calls, index in
      calls.formUnion(run.facts.calls(inBlock: run.result.blocks[index].ordinal).map(\.name))
    }
    return own.allSatisfy { statement in
      statement.facts.calls.allSatisfy { KnownCalls.looks.contains($0.name) || known.contains($0.name) }
        && statement.bound.allSatisfy { !names.contains($0.name) }
        && (statement.kind == "Expr" || names.isDisjoint(with: statement.changes))
    }
  }

  /// Whether code before it is the same and says nothing of what comes out: the question to which this is the answer.
  private func isAskedBy(_ index: Int, _ block: Int) -> Bool {
    let asking = run.result.blocks[index].ordinal
    guard run.expectations(of: asking).isEmpty, let question = run.planned(asking),
      let own = run.planned(block)
    else { return false }
    func lines(_ block: PlannedBlock) -> [Substring] {
      block.code.split(separator: "\n").filter { line in line.contains { !$0.isWhitespace } }
    }
    return !question.examples.isEmpty && lines(question) == lines(own)
  }

  private static let most = 200

  /// The blocks since the one that binds a name anew that use it; nil where one of them is under another heading or nothing binds it.
  private func users(of name: String, before index: Int) -> [Int]? {
    let section = run.planned(run.result.blocks[index].ordinal)?.section
    var users: [Int] = []
    for place in (0..<index).reversed() {
      let block = run.result.blocks[place]
      guard block.disposition == .run else { continue }
      let statements = block.analysis.statements
      let binds = statements.contains { $0.bound.contains { $0.name == name } }
      let needs = statements.contains { $0.free.contains { $0.name == name } }
      if binds, !needs { return users }
      guard binds || statements.contains(where: { $0.uses.contains(name) }) else { continue }
      guard run.planned(block.ordinal)?.section == section else { return nil }
      users.append(place)
    }
    return nil
  }

  /// The block of a claim about code, and its last line.
  private func place(_ key: ClaimKey) -> (block: Int, last: Int)? {
    switch key.subject {
    case .block(let ordinal): (ordinal, .max)
    case .expectation(let index) where run.plan.expectations.indices.contains(index):
      (run.plan.expectations[index].block, run.plan.expectations[index].code.upperBound)
    default: nil
    }
  }
}

extension KnownCalls {
  /// What shows a value and does nothing with it.
  fileprivate static let looks = KnownCalls(
    "builtins.print builtins.len builtins.repr builtins.str builtins.type builtins.list builtins.tuple builtins.isinstance"
  )
}
