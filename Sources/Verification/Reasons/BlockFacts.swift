internal import NoteMath
internal import NoteParsing
internal import Verdicts

/// What is known of one block when it is judged: the plan, what came of running it, and the text around it, joined.
struct BlockFacts {
  let run: JudgedRun
  let block: PlannedBlock
  /// What came of it; nil where nothing of its language was run.
  let own: BlockResult?
  /// Where it is among the results.
  let index: Int?
  /// The first exception that the note does not show.
  let raised: RaisedException?
  /// An exception that the note shows: it came as shown.
  let shown: RaisedException?
  /// Why blocks before it have no verdict, by their ordinals.
  let earlier: [Int: [Evidence]]

  /// How the process came to its end in this block.
  var ending: RunOutcome? { raised == nil ? own?.ending : nil }

  /// What Python's parser refuses in the block, or in an example of a session.
  var syntax: SyntaxProblem? {
    if own?.disposition == .syntaxError {
      return own?.analysis.syntaxError ?? SyntaxProblem(line: block.codeLine, message: "invalid syntax")
    }
    // Of a session an example; of other code what the compiler refuses and the parser reads, such as `return` outside of a function.
    guard let raised, raised.isOfSyntax, !block.examples.isEmpty || raised.plainMessage != raised.message
    else {
      return nil
    }
    return SyntaxProblem(line: raised.line, message: raised.plainMessage)
  }

  /// The exception, where it is none of syntax or of a name.
  var failure: RaisedException? {
    guard let raised, syntax == nil, raised.type != "NameError" || raised.name == nil else { return nil }
    return raised
  }

  /// Names that nothing before has bound.
  var missingNames: [String] {
    if case .missingNames(let names)? = own?.disposition { return names }
    if let raised, raised.type == "NameError", let name = raised.name { return [name] }
    return []
  }

  /// The type of the exception that the block ends with, one of syntax too.
  var failureType: String? {
    if syntax != nil { return "SyntaxError" }
    return raised?.type
  }

  /// What the exception may be called: by its type, and of what Python cannot read also by the types that this one comes of.
  var failureNames: [String] {
    guard let syntax else { return raised.map { [$0.type] } ?? [] }
    if syntax.message.contains("tabs") { return ["SyntaxError", "IndentationError", "TabError"] }
    return syntax.message.contains("indent") ? ["SyntaxError", "IndentationError"] : ["SyntaxError"]
  }

  /// What happened, in a sentence.
  var happened: String {
    if let syntax { return "Python cannot read this: \(syntax.plainMessage)." }
    return raised.map(Self.sentence) ?? ""
  }

  /// An exception in a sentence.
  static func sentence(_ exception: RaisedException) -> String {
    if exception.type == "AssertionError" {
      let message = exception.message.firstLine
      return message.isEmpty ? "The assertion does not hold." : "The assertion does not hold: \(message)."
    }
    let message = exception.plainMessage.firstLine
    return message.isEmpty ? "Raises \(exception.type)." : "Raises \(exception.type): \(message)."
  }

  /// The lines of the statement that raised.
  var failingLines: ClosedRange<Int>? {
    own?.statements.first { raised != nil && $0.exception == raised }?.lines
  }

  /// Whether a `raise` of the note's own, at its top level, raised it: then it lacks nothing.
  var isRaisedByNote: Bool {
    guard let lines = failingLines else { return false }
    return own?.analysis.statements.first { $0.lines == lines }?.kind == "Raise"
  }

  /// A function of the note with nothing in it that the failing statement comes to.
  var stub: NameUse? {
    guard let lines = failingLines else { return nil }
    return run.facts.statements(inBlock: block.ordinal, lines: lines).lazy.flatMap {
      run.facts.stubs(reaching: $0)
    }.first
  }

  /// What the values of the failing statement are made from that stands for something else, where the exception is no slip of its own.
  var givenInVain: [NameUse] {
    // A name that nothing has is nothing's doing but the note's; that `None` has none comes of what gave it.
    guard let raised = failure, !raised.givenInVain.isEmpty, let lines = failingLines, !isRaisedByNote,
      raised.lack == nil || raised.lack?.owner == "builtins.NoneType"
    else { return [] }
    let facts = run.facts
    let sources = facts.statements(inBlock: block.ordinal, lines: lines).flatMap(facts.sources)
      .compactMap(facts.analysis)
    return raised.givenInVain.filter { given in sources.contains { $0.lines.contains(given.line) } }
  }

  // MARK: Places

  /// A line of the note as a range, where it is one of the block's; else the block.
  func range(ofLine line: Int?) -> SourceRange {
    guard let line, let index = block.index(ofLine: line), block.lineRanges.indices.contains(index) else {
      return block.range
    }
    return block.lineRanges[index]
  }

  /// The text of a line of the note in the block.
  func code(ofLine line: Int) -> String {
    guard let index = block.index(ofLine: line), lines.indices.contains(index) else { return "" }
    return lines[index]
  }

  var lines: [String] {
    block.code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Where the block fails.
  var place: SourceRange {
    range(ofLine: raised?.line ?? syntax?.line ?? own?.statements.last?.lines.lowerBound)
  }

  /// The sentences right before and right after the block.
  var sentences: [PlacedText] { (block.before?.sentences ?? []) + (block.after?.sentences ?? []) }

  /// A range of a text around the block.
  func range(_ bytes: Range<Int>, of text: PlacedText) -> SourceRange {
    run.plan.range(text.offsets(of: bytes))
  }
}

extension RaisedException {
  /// Without the place in the code, which Python adds for errors of syntax.
  var plainMessage: String { message.replacing(/\ \(note, line \d+\)$/, with: "") }

  /// The status that the code leaves with, of Python's `SystemExit` and of a program.
  var exitStatus: Int? { ["SystemExit", "ExitStatus"].contains(type) ? Int(message) : nil }

  /// Whether it is how a program ends that has done what it was to: `sys.exit()`, `exit(0)`, a test run without failures.
  var leavesWell: Bool { type == "SystemExit" && ["", "0", "None", "False"].contains(message) }

  var isOfSyntax: Bool { ["SyntaxError", "IndentationError", "TabError"].contains(type) }
}

extension SyntaxProblem {
  /// Without the line, which Python counts from the start of the code.
  var plainMessage: String { message.replacing(/\ on line \d+$/, with: "") }
}

extension String {
  /// At most two hundred characters of it.
  var firstLine: String { split(whereSeparator: \.isNewline).first.map { String($0.prefix(200)) } ?? "" }
}
