internal import NoteParsing

/// A plan beside what came of running it, with what is asked of it for every claim found without going through all of it.
final class JudgedRun {
  let plan: NotePlan
  let result: RunResult
  let budget: JudgingBudget
  private let blocks: [Int: Int]
  private let results: [Int: Int]
  private let expectations: [Int: [Int]]
  private let ordered: [Bool]
  /// The blocks of the note, without the expressions of sentences.
  private let written: [PlannedBlock]
  private var pieces: [Int: [(place: Int, text: String)]] = [:]
  private var units: (block: Int, units: [OutputUnit])?
  private var statedBefore: [Int: [Int?]] = [:]
  private var words: [Int: String] = [:]
  private var overwriting: [Int: Bool] = [:]
  private var olderOutputs: [Int: Int?] = [:]
  private var comments: [Int: [(line: Int, isOwnLine: Bool, text: String)]] = [:]
  /// What the code is.
  private(set) lazy var facts = CodeFacts(plan, result, budget: budget)
  private(set) lazy var bindings = NameBindings(result)

  init(_ plan: NotePlan, _ result: RunResult, budget: JudgingBudget = JudgingBudget()) {
    self.plan = plan
    self.result = result
    self.budget = budget
    blocks = Dictionary(plan.blocks.enumerated().map { ($1.ordinal, $0) }) { first, _ in first }
    results = Dictionary(result.blocks.enumerated().map { ($1.ordinal, $0) }) { first, _ in first }
    expectations = Dictionary(grouping: plan.expectations.indices) { plan.expectations[$0].block }
    ordered = result.blocks.map { block in
      zip(block.statements, block.statements.dropFirst()).allSatisfy {
        $0.lines.upperBound < $1.lines.lowerBound
      }
    }
    written = plan.blocks.filter { !$0.isSentence }
    let all = result.blocks.lazy.flatMap(\.statements).flatMap(\.output)
    for (place, piece) in all.enumerated() { pieces[piece.line, default: []].append((place, piece.text)) }
  }

  /// A line of the note's code, without white space at its ends.
  func range(ofLine line: Int) -> SourceRange? {
    guard let block = block(atLine: line), let index = block.index(ofLine: line),
      block.lineRanges.indices.contains(index)
    else { return nil }
    return block.lineRanges[index]
  }

  /// A line of code of Python 2, where as much as a quarter of the note's blocks have such code.
  private(set) lazy var olderLine: Int? = {
    let blocks = result.blocks.filter { !$0.analysis.statements.isEmpty || $0.analysis.syntaxError != nil }
    let older = blocks.filter(\.analysis.isOlder)
    guard let first = older.first, older.count * 4 >= blocks.count else { return nil }
    return first.analysis.syntaxError?.line ?? first.analysis.statements.first?.lines.lowerBound
  }()

  /// A line of what a block shows that only Python 2 writes so.
  func olderOutput(of block: PlannedBlock) -> Int? {
    if let known = olderOutputs[block.ordinal] { return known }
    let found = expectations(of: block.ordinal).lazy.flatMap { self.plan.expectations[$0].lines }
      .first { OldPython.writes($0.text, code: block.code) }?.range.start.line
    olderOutputs[block.ordinal] = .some(found)
    return found
  }

  /// The bytes of the note outside of its blocks of code.
  private(set) lazy var prose: [UInt8] = {
    let bytes = plan.source.bytes
    var (text, start) = ([UInt8](), 0)
    for block in written {
      let (from, to) = (block.range.start.offset, block.range.end.offset)
      text += bytes[start..<max(start, from)]
      text.append(UInt8(ascii: "\n"))
      start = max(start, to)
    }
    return text + bytes[start...]
  }()

  /// Whether some words stand in the note outside of its code; `false` where it would take too long to tell.
  func proseHolds(_ words: String) -> Bool {
    budget.take(prose.count, times: 4) && prose.firstRange(of: Array(words.utf8)) != nil
  }

  /// The block of the note with this number.
  func planned(_ ordinal: Int) -> PlannedBlock? { blocks[ordinal].map { plan.blocks[$0] } }

  /// Where the block with this number is among the results.
  func index(_ ordinal: Int) -> Int? { results[ordinal] }

  /// What came of the block with this number.
  func block(_ ordinal: Int) -> BlockResult? { results[ordinal].map { result.blocks[$0] } }

  /// The expectations about a block, in the order of the note.
  func expectations(of ordinal: Int) -> [Int] { expectations[ordinal] ?? [] }

  /// The statements of a block that overlap some lines of the note.
  func statements(_ ordinal: Int, overlapping lines: ClosedRange<Int>) -> ArraySlice<StatementResult> {
    guard let index = results[ordinal] else { return [] }
    let all = result.blocks[index].statements
    guard ordered[index] else {
      // Only a forged result has lines in another order.
      guard budget.take(10 * all.count) else { return [] }
      return all.filter { $0.lines.overlaps(lines) }[...]
    }
    let start = all.firstPlace { $0.lines.upperBound >= lines.lowerBound }
    return all[start...].prefix { $0.lines.lowerBound <= lines.upperBound }
  }

  /// The last block of the note whose code starts on the line or before.
  func block(atLine line: Int) -> PlannedBlock? {
    let place = written.firstPlace { $0.codeLine > line }
    return place > 0 ? written[place - 1] : nil
  }

  /// Whether a block is run.
  func isToRun(_ block: PlannedBlock) -> Bool {
    plan.isToRun(block) { expectations(of: block.ordinal).contains { plan.expectations[$0].isExplicit } }
  }

  /// What is read to tell why a block raises, in steps.
  func cost(ofRaisingIn block: PlannedBlock) -> Int {
    100 + 2 * size + 10 * expectations(of: block.ordinal).count + 20 * block.code.utf8.count
  }

  /// Of all code, in bytes and statements.
  private(set) lazy var size =
    plan.blocks.reduce(0) { $0 + $1.code.utf8.count }
    + 20 * result.blocks.reduce(0) { $0 + $1.analysis.statements.count }

  /// Whether a block writes over what it has written.
  func overwritesLines(_ ordinal: Int) -> Bool {
    if let known = overwriting[ordinal] { return known }
    let found = block(ordinal)?.statements.contains { Terminal.overwrites($0.text) } ?? false
    overwriting[ordinal] = found
    return found
  }

  /// What some lines of the note wrote, in any block.
  func output(ofLines lines: ClosedRange<Int>) -> String {
    let found: [(place: Int, text: String)] =
      lines.count < pieces.count
      ? lines.flatMap { pieces[$0] ?? [] } : pieces.filter { lines.contains($0.key) }.flatMap(\.value)
    return found.sorted { $0.place < $1.place }.map(\.text).joined()
  }

  /// The units of a block's output, kept for the next one who asks for the same.
  func units(ofBlock ordinal: Int, _ make: () -> [OutputUnit]) -> [OutputUnit] {
    if let units, units.block == ordinal { return units.units }
    let made = make()
    units = (ordinal, made)
    return made
  }

  /// The words in the strings of a block, as the pieces of a text have them.
  func printedWords(_ ordinal: Int) -> String {
    if let known = words[ordinal] { return known }
    guard let block = planned(ordinal) else { return "" }
    let lexer = PythonLexer(block.code)
    let text = lexer.strings.map { lexer.text($0) }.joined(separator: "\n")
    let found = String(
      ScannedText(text, isDamaged: plan.isDamaged).text.filter { !$0.isWhitespace }
    ).lowercased()
    words[ordinal] = found
    return found
  }

  /// The characters in the strings of each block.
  private(set) lazy var printedCharacters: [Set<Character>] = plan.blocks.compactMap { block in
    if case .code = block.role { Set(printedWords(block.ordinal)) } else { nil }
  }

  /// The comments of a block, with their lines counted from its first.
  func comments(of block: PlannedBlock) -> [(line: Int, isOwnLine: Bool, text: String)] {
    if let known = comments[block.ordinal] { return known }
    let lexer = PythonLexer(block.code)
    let found = lexer.comments.map { ($0.line, $0.isOwnLine, lexer.text($0.offsets)) }
    comments[block.ordinal] = found
    return found
  }

  /// The last line before that of a comment block whose output a comment beside it states.
  func lastTrailing(before expectation: Expectation) -> Int? {
    let all = expectations(of: expectation.block)
    let place = all.firstPlace {
      plan.expectations[$0].lines[0].range.start >= expectation.lines[0].range.start
    }
    // Near by, so that none asks for all those before it.
    return all[..<place].suffix(50).last {
      plan.expectations[$0].form == .trailingComment
        && plan.expectations[$0].code.upperBound < expectation.code.upperBound
    }.map { plan.expectations[$0].code.upperBound }
  }

  /// The last line before a comment block that an earlier comment block of the same code was laid over; `isLaid` says whether one is.
  func lastLine(before expectation: Expectation, isLaid: (Expectation) -> Bool) -> Int? {
    let earlier = expectations(of: expectation.block).filter { plan.expectations[$0].form == .commentBlock }
    let place = earlier.firstPlace {
      plan.expectations[$0].lines[0].range.start >= expectation.lines[0].range.start
    }
    // One after the other from the first, so that none asks for all those before it anew.
    while (statedBefore[expectation.block]?.count ?? 1) <= place {
      var known = statedBefore[expectation.block] ?? [nil]
      let next = plan.expectations[earlier[known.count - 1]]
      let last = known[known.count - 1]
      known.append(isLaid(next) ? max(last ?? 0, next.code.upperBound) : last)
      statedBefore[expectation.block] = known
    }
    return (statedBefore[expectation.block] ?? [nil])[place]
  }
}

/// Where the code of a note binds names.
struct NameBindings {
  struct Place {
    /// Among the results.
    var block: Int
    var line: Int
  }

  /// In the order of the blocks.
  private var places: [String: [Place]] = [:]
  /// The last line of code that starts a statement which binds the name.
  private var lastLines: [String: Int] = [:]

  init(_ result: RunResult) {
    for (index, block) in result.blocks.enumerated() {
      for statement in block.analysis.statements {
        for use in statement.bound {
          if places[use.name]?.last?.block != index {
            places[use.name, default: []].append(Place(block: index, line: use.line))
          }
          lastLines[use.name] = max(lastLines[use.name] ?? .min, statement.lines.lowerBound)
        }
      }
    }
  }

  /// The first place before a block, in it, or after it.
  func first(_ name: String, before index: Int) -> Place? {
    places[name]?.first.flatMap { $0.block < index ? $0 : nil }
  }

  func last(_ name: String, before index: Int) -> Place? {
    guard let all = places[name] else { return nil }
    let place = all.firstPlace { $0.block >= index }
    return place > 0 ? all[place - 1] : nil
  }

  func first(_ name: String, from index: Int) -> Place? {
    guard let all = places[name] else { return nil }
    let place = all.firstPlace { $0.block >= index }
    return place < all.count ? all[place] : nil
  }

  func isBound(_ name: String, after line: Int) -> Bool { lastLines[name].map { $0 > line } ?? false }
}

extension Array {
  /// The first place where the condition holds, which holds from there on; the end where it does nowhere.
  func firstPlace(where condition: (Element) -> Bool) -> Int { firstPlace(in: indices, where: condition) }

  /// The same among some places.
  func firstPlace(in range: Range<Int>, where condition: (Element) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
