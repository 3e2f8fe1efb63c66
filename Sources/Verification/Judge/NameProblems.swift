internal import NoteParsing

extension JudgedRun {
  /// The place of the block with whose own state the one that a block sees begins; nil for the note's first.
  fileprivate func start(ofStateAt index: Int) -> Int? {
    guard budget.take(index + 1) else { return nil }
    return (0...index).last { planned(result.blocks[$0].ordinal)?.directives.isFresh == true }
  }
}

/// Why names are missing where a block needs them: told from the code alone.
struct NameProblems {
  private let run: JudgedRun
  private var results: [BlockResult] { run.result.blocks }

  init(_ run: JudgedRun) { self.run = run }

  enum Cause: Equatable {
    /// A block further down binds it, on this line.
    case boundLater(name: String, line: Int)
    case misspelt(name: String, known: String)
    /// A block before binds it, which did not come to that.
    case notReached(name: String, line: Int)
    /// A block before binds it, and one after that starts with a state of its own.
    case leftBehind(name: String, line: Int, start: Int)
    /// Nothing in the note defines it.
    case undefined(name: String)
  }

  /// The cause for each of the names that the block at `index` lacks.
  func causes(_ names: [String], at index: Int) -> [Cause] {
    names.map { cause($0, at: index) }
  }

  private func cause(_ name: String, at index: Int) -> Cause {
    let bindings = run.bindings
    if let start = run.start(ofStateAt: index),
      bindings.last(name, before: index).map({ $0.block < start }) != false,
      let place = bindings.first(name, before: start), results[place.block].disposition == .run,
      let line = run.planned(results[start].ordinal)?.range.start.line
    {
      return .leftBehind(name: name, line: place.line, start: line)
    }
    if let place = bindings.first(name, before: index) { return .notReached(name: name, line: place.line) }
    if let line = unreadBinding(of: name, before: index) { return .notReached(name: name, line: line) }
    if let place = bindings.first(name, from: index + 1) { return .boundLater(name: name, line: place.line) }
    if let place = bindings.first(name, from: index) { return .notReached(name: name, line: place.line) }
    if name.count >= 5, let known = spelling(of: name, at: index) {
      return .misspelt(name: name, known: known)
    }
    return .undefined(name: name)
  }

  /// A name that this one is a slip for; nil where there are too many names to look at.
  private func spelling(of name: String, at index: Int) -> String? {
    guard run.budget.take(run.size) else { return nil }
    let known = knownNames(before: index, using: name)
    guard run.budget.take(known.count, times: 20 + 10 * name.utf8.count) else { return nil }
    return known.first { isMisspelling(name, of: $0) }
  }

  /// Where code that Python cannot read binds it, by its looks.
  private func unreadBinding(of name: String, before index: Int) -> Int? {
    for result in results[..<index] where result.disposition == .syntaxError {
      guard let block = run.planned(result.ordinal), run.budget.take(20 * block.code.utf8.count) else {
        continue
      }
      for (offset, line) in block.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let binds = PythonLine(line).bindings.contains { $0.name == name && $0.binding != .other }
        if binds { return block.codeLine + offset }
      }
    }
    return nil
  }

  /// What is bound before the name is used.
  private func knownNames(before index: Int, using name: String) -> [String] {
    let own = results[index].analysis.statements.prefix {
      !($0.free + $0.deferred).contains { $0.name == name }
    }
    return (results[..<index].flatMap(\.analysis.statements) + own).flatMap { $0.bound.map(\.name) }
  }

  /// One slip of the pen, in letters only: `x_tain` for `x_train`, but not `x1` for `x2`, `thetas` for `theta` or `y_train` for `x_train`.
  private func isMisspelling(_ name: String, of known: String) -> Bool {
    guard known.count >= 5, isNearMiss(name, known) else { return false }
    if name == known + "s" || known == name + "s" || name.lowercased() == known.lowercased() { return false }
    let digits = { (text: String) in text.filter { $0.isNumber || $0 == "_" } }
    return digits(name) == digits(known)
  }
}
