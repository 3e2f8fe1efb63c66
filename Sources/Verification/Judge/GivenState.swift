internal import Numbers
internal import Verdicts

/// Values that an example of a session starts from by showing them: `>>> a` as the first line, with another list than the note has
/// built. Nobody claims that the code before gives it; the example says what it is about.
struct GivenState {
  private let run: JudgedRun

  init(_ run: JudgedRun) { self.run = run }

  /// The name that a session shows first and that has quite another value here, with the line; nil where there is none.
  func given(_ block: PlannedBlock) -> (name: String, line: Int)? {
    guard !block.examples.isEmpty, let own = run.block(block.ordinal), let first = own.statements.first,
      let analysis = own.analysis.statements.first, analysis.kind == "Expr", analysis.uses.count == 1,
      let value = first.value,
      let index = block.index(ofLine: analysis.lines.lowerBound),
      let source = line(index, of: block), source == analysis.uses[0],
      let place = run.expectations(of: block.ordinal).first(where: {
        run.plan.expectations[$0].code == analysis.lines
      })
    else { return nil }
    let stated = run.plan.expectations[place].lines.map(\.text).joined(separator: "\n")
    guard run.budget.take(10 * (stated.utf8.count + value.utf8.count)),
      // A number alone, from which nothing in the session goes on, is what comes.
      own.statements.count > 1 && isUnlike(stated, value)
        || WrittenNumber(value) == nil && isUnlike(stated, value) || isChangedInTab(source, before: block)
    else { return nil }
    return (source, analysis.lines.lowerBound)
  }

  /// Whether a statement of a block needs the name before something else binds it.
  func reaches(_ lines: ClosedRange<Int>, from given: (name: String, line: Int), _ block: BlockResult) -> Bool
  {
    let statements = block.analysis.statements.filter { $0.lines.lowerBound >= given.line }
    var names: Set<String> = [given.name]
    for statement in statements where statement.lines.lowerBound <= lines.upperBound {
      let needs = !names.isDisjoint(with: statement.uses)
      if statement.lines.overlaps(lines) { return needs }
      if needs {
        names.formUnion(statement.bound.map(\.name) + statement.changes)
      } else {
        names.subtract(statement.bound.map(\.name))
      }
    }
    return false
  }

  /// Whether code within one of several tabs changes it: which of them was taken the code does not say.
  private func isChangedInTab(_ name: String, before block: PlannedBlock) -> Bool {
    run.result.blocks.prefix { $0.ordinal < block.ordinal }.contains { other in
      guard let section = run.planned(other.ordinal)?.section, section < 0, section != block.section else {
        return false
      }
      return other.analysis.statements.contains {
        $0.changes.contains(name) || $0.bound.contains { $0.name == name }
      }
    }
  }

  private func line(_ index: Int, of block: PlannedBlock) -> String? {
    let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(index) ? String(lines[index]).trimmingSpace : nil
  }

  /// Whether fewer than half of the words and numbers of two texts are the same; one that is dropped or changed leaves the most.
  private func isUnlike(_ one: String, _ other: String) -> Bool {
    func words(_ text: String) -> [String: Int] {
      // `deque([1])` is one word less: what makes the value says nothing of it.
      text.replacing(/\w+\(/, with: "").split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "-" }
        .reduce(into: [:]) { $0[String($1), default: 0] += 1 }
    }
    let (left, right) = (words(one), words(other))
    let common = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
    return 2 * common < max(left.values.reduce(0, +), right.values.reduce(0, +))
  }
}
