extension JudgedRun {
  /// The code of some lines of a block; empty where it has none of them.
  func code(of lines: ClosedRange<Int>, inBlock ordinal: Int) -> String {
    guard let block = planned(ordinal) else { return "" }
    let all = block.code.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.compactMap { block.index(ofLine: $0) }.filter(all.indices.contains).map { all[$0] }
      .joined(separator: "\n")
  }
}

/// Whether code writes its lines in one order, whatever the machine and the version.
extension JudgedRun {
  /// Whether nothing that some lines of a block depend on may come in another order: no sets, dictionaries, files, other threads and
  /// programs, and no library but some of Python's own that compute.
  func writesInOneOrder(_ lines: ClosedRange<Int>, inBlock ordinal: Int) -> Bool {
    let statements = facts.statements(inBlock: ordinal, lines: lines)
    guard budget.take(40 * (statements.count + 1)) else { return false }
    let sources = Set(statements.flatMap(facts.sources))
    return !sources.isEmpty
      && sources.allSatisfy { source in
        guard let analysis = facts.analysis(source), analysis.facts.isComplete else { return false }
        return (analysis.facts.calls + analysis.facts.reads).allSatisfy { Self.isOrdered($0.name) }
          && !buildsUnordered(source, analysis.lines)
      }
  }

  /// Whether a use leaves the order as it is: a method of a value, a function of the note's own, or one that computes.
  private static func isOrdered(_ name: String) -> Bool {
    if KnownCalls.unordered.contains(name) { return false }
    let root = name.prefix { $0 != "." && $0 != "(" }
    return !name.dropFirst(root.count).hasPrefix(".") || root.isEmpty || computing.contains(String(root))
  }

  private static let computing: Set<String> = [
    "builtins", "math", "cmath", "itertools", "functools", "operator", "string", "textwrap", "re", "decimal",
    "fractions", "statistics", "dataclasses", "typing", "abc", "enum", "copy", "contextlib", "bisect",
    "heapq", "array",
    "datetime", "calendar", "collections",
  ]

  /// Whether code has a brace, of a set or a dictionary, or takes keywords of any name.
  private func buildsUnordered(_ statement: CodeFacts.Statement, _ lines: ClosedRange<Int>) -> Bool {
    let code = code(of: lines, inBlock: statement.block)
    guard budget.take(2 * code.utf8.count) else { return true }
    var bytes = Array(code.utf8)
    for string in PythonLexer(code).strings { for place in string { bytes[place] = 0x5F } }
    return bytes.contains(UInt8(ascii: "{")) || String(decoding: bytes, as: UTF8.self).contains(/[(,]\s*\*\*/)
  }
}

extension KnownCalls {
  /// What may give the same in another order on another machine, in another run or in an older Python.
  fileprivate static let unordered = KnownCalls(
    """
    builtins.set* builtins.frozenset* builtins.dict* builtins.vars builtins.globals builtins.locals builtins.dir builtins.hash
    builtins.id builtins.open collections.Counter* collections.defaultdict* collections.ChainMap* .items .keys .values .popitem
    .union .intersection .difference .symmetric_difference .start .submit .groupby
    """)
}
