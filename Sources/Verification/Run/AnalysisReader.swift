/// Takes the analyses of a result's blocks, as far as they speak of the block's own lines and are not too much.
struct AnalysisReader {
  /// What has been taken so far, against ``ResultLimits``.
  private var facts = 0

  /// - Parameter lines: Those of the block, and the one after it.
  mutating func value(_ analysis: Message.Analysis, in lines: ClosedRange<Int>) throws -> BlockAnalysis {
    let place = Place(lines: lines)
    var result = BlockAnalysis()
    result.isOlder = analysis.older == true
    if let error = analysis.error {
      result.syntaxError = SyntaxProblem(line: try place.line(error.line), message: error.text)
      result.syntaxError?.lacksColons = analysis.lacksColons
      result.syntaxError?.follows = analysis.follows == true
    }
    for statement in analysis.statements {
      guard statement.lines.count == 2, statement.lines[0] <= statement.lines[1],
        statement.lines.allSatisfy(lines.contains),
        (result.statements.last?.lines.upperBound ?? 0) <= statement.lines[0]
      else { throw Malformed(reason: Place.reason) }
      result.statements.append(
        StatementAnalysis(
          lines: statement.lines[0]...statement.lines[1], kind: statement.kind,
          bound: try place.uses(statement.bound), free: try place.uses(statement.free),
          deferred: try place.uses(statement.deferred), uses: statement.uses, changes: statement.changes,
          imports: try statement.imports.map {
            ImportUse(module: $0.module, line: try place.line($0.line), isMissing: $0.isMissing)
          }, facts: try statement.facts.map { try value($0, place) } ?? StatementFacts()))
    }
    return result
  }

  private mutating func value(_ told: Message.Analysis.Facts, _ place: Place) throws -> StatementFacts {
    let named = [told.calls, told.reads, told.stubs].map { $0 ?? [] }
    let plain = [told.identities, told.elisions, told.catches].map { $0 ?? [] }
    facts += named.reduce(0) { $0 + $1.count } + plain.reduce(0) { $0 + $1.count }
    try Malformed.bound(facts, ResultLimits.facts, "facts")
    for use in named.joined() {
      try Malformed.bound(use.name.utf8.count, ResultLimits.qualifiedNameBytes, "bytes in one name")
    }
    var result = StatementFacts(
      calls: try place.uses(named[0]), reads: try place.uses(named[1]),
      identities: try plain[0].map(place.line), stubs: try place.uses(named[2]),
      elisions: try plain[1].map(place.line), catches: try plain[2].map(place.line),
      isComplete: told.cut != true)
    result.isForm = told.form == true
    return result
  }

  private struct Place {
    static let reason = "the lines of its analysis are not the note's"
    var lines: ClosedRange<Int>

    func line(_ value: Int) throws -> Int {
      guard lines.contains(value) else { throw Malformed(reason: Self.reason) }
      return value
    }

    func uses(_ uses: [Message.Use]) throws -> [NameUse] {
      try uses.map { NameUse(name: $0.name, line: try line($0.line)) }
    }
  }
}
