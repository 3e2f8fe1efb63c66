/// Why names are missing where a block needs them: told from the code alone.
struct NameProblems {
  let results: [BlockResult]
  /// The blocks in the note.
  var blocks: [PlannedBlock] = []

  enum Cause: Equatable {
    /// A block further down binds it, on this line.
    case boundLater(name: String, line: Int)
    case misspelt(name: String, known: String)
    /// A block before binds it, which did not come to that.
    case notReached(name: String, line: Int)
    /// Nothing in the note defines it.
    case undefined(name: String)
  }

  /// The cause for each of the names that the block at `index` lacks.
  func causes(_ names: [String], at index: Int) -> [Cause] {
    names.map { cause($0, at: index) }
  }

  private func cause(_ name: String, at index: Int) -> Cause {
    if let line = binding(of: name, in: results[..<index]) { return .notReached(name: name, line: line) }
    if let line = unreadBinding(of: name, before: index) { return .notReached(name: name, line: line) }
    if let line = binding(of: name, in: results[(index + 1)...]) {
      return .boundLater(name: name, line: line)
    }
    if let line = binding(of: name, in: results[index...index]) { return .notReached(name: name, line: line) }
    if name.count >= 5,
      let known = knownNames(before: index, using: name).first(where: { isMisspelling(name, of: $0) })
    {
      return .misspelt(name: name, known: known)
    }
    return .undefined(name: name)
  }

  private func binding(of name: String, in blocks: ArraySlice<BlockResult>) -> Int? {
    for block in blocks {
      for statement in block.analysis.statements {
        if let use = statement.bound.first(where: { $0.name == name }) { return use.line }
      }
    }
    return nil
  }

  /// Where code that Python cannot read binds it, by its looks.
  private func unreadBinding(of name: String, before index: Int) -> Int? {
    for result in results[..<index] where result.disposition == .syntaxError {
      guard let block = blocks.first(where: { $0.ordinal == result.ordinal }) else { continue }
      for (offset, line) in block.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
        let binds =
          words.first == name && line.contains("=")
          || words.count > 1 && words[1] == name
            && ["def", "class", "import"].contains(words[0])
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
