package import LaTeXMath
internal import NoteMath
package import NoteParsing
internal import Words

/// Makes the plan of a note: pure, from its bytes and what was parsed of them.
///
/// A comment may turn out not to be about the output at all; the plan holds every one that could be, and the judge lays it over what came
/// out.
package func planVerification(
  of note: ParsedNote, source: SourceText, notation: Notation = Notation(), languages: Languages = .all
) -> NotePlan {
  let comments = DirectiveFinder(note: note, source: source).invisibleComments
  let note = MarkedCode.reading(note, source, comments: comments)
  var planner = NotePlanner(note: note, source: source, languages: languages)
  planner.plan = NotePlan(source, languages: languages)
  planner.plan.isDamaged = note.findings.contains { $0.rule == .damagedText }
  planner.plan.directives = DirectiveFinder(note: note, source: source).directives()
  for ordinal in note.codeBlocks.indices { planner.addBlock(ordinal) }
  for comment in planner.plan.directives {
    planner.plan.findings += comment.messages.map { PlanFinding(message: $0, range: comment.range) }
  }
  planner.addFences()
  planner.addHedges()
  planner.addSentences()
  planner.leaveOutputs()
  planner.plan.expectations.sort { $0.lines[0].range.start < $1.lines[0].range.start }
  let numbers = NumberClaims(note, source: source, notation: notation)
  planner.plan.numbers = numbers
  planner.plan.agreements = AgreementPlanner(planner.plan, numbers).claims
  return planner.plan
}

/// The plan of one note in the making.
struct NotePlanner {
  let note: ParsedNote
  let source: SourceText
  private let languages: Languages
  var plan = NotePlan()
  /// What the note sets for all cells of tools such as Quarto.
  private let cellDefaults: [MarkOptions.Defaults]
  /// How many headings stand before the block that was added last.
  private var headingsBefore = 0
  /// The place of the output fence that was added last.
  var lastOutputFence: Int?
  /// What is said before each fence that was added as an output, by its place among the expectations.
  var announcements: [Int: Announced] = [:]

  init(note: ParsedNote, source: SourceText, languages: Languages) {
    self.note = note
    self.source = source
    self.languages = languages
    cellDefaults = MarkOptions.defaults(note.properties) + note.codeBlocks.compactMap(MarkOptions.defaults)
  }

  mutating func addBlock(_ ordinal: Int) {
    let block = note.codeBlocks[ordinal]
    let language = languages.language(of: block)
    var reader = DirectiveReader()
    reader.read(attributes: block.attributes)
    for comment in plan.directives where comment.target == .block(ordinal) {
      reader.directives.add(comment.directives)
    }
    if reader.directives != Directives(), reader.directives.range == nil {
      reader.directives.range = openingLine(block)
    }
    let isOwn = reader.directives != Directives()
    if reader.directives.treatment == .run, !reader.directives.isAsked {
      reader.directives.obey(marks(block))
    }
    for message in reader.messages {
      plan.findings.append(PlanFinding(message: message, range: openingLine(block)))
    }
    var planned = PlannedBlock(
      ordinal: ordinal, role: isOutput(ordinal) ? .text : CodeRole.of(block, language), code: block.code,
      codeLine: block.codeLine,
      range: block.range,
      directives: reader.directives)
    if planned.role == .text, reader.directives != Directives(), let range = reader.directives.range {
      // An output or a formula in a fence: what the fence says holds for the claims in it.
      let isMark = !isOwn || plan.directives.contains { $0.target == .block(ordinal) && $0.isMark }
      plan.directives.removeAll { $0.target == .block(ordinal) }
      plan.directives.append(
        NoteDirective(
          target: .region(block.range.offsets), range: range, directives: reader.directives, messages: [],
          isMark: isMark))
    }
    while headingsBefore < note.headings.count, note.headings[headingsBefore].range.start < block.range.start
    {
      headingsBefore += 1
    }
    planned.section = tab(of: block) ?? headingsBefore
    if headingsBefore > 0 { planned.headings = note.headings[headingsBefore - 1].path }
    planned.comment = comment(around: block)
    planned.whyUnasked = language?.whyUnasked
    let place = CodePlace(code: block.code, codeLine: block.codeLine, source: source)
    if case .code = planned.role { planned.lineRanges = place.lineRanges }
    if planned.role == .code(.python) {
      readPython(block, place, &planned)
      (planned.before, planned.after) = surroundings(ordinal)
      planned.oldPython = oldPython(block)
    }
    plan.blocks.append(planned)
  }

  /// What a block within one of several tabs, `=== "Title"`, has in the place of its heading: nothing in it goes on from another of them.
  private func tab(of block: CodeBlock) -> Int? {
    guard block.range.start.column > 4 else { return nil }
    for line in (max(1, block.range.start.line - 200)..<block.range.start.line).reversed() {
      let words = source.string(source.startOfLine(line)..<source.endOfLine(line))
      if words.hasPrefix("=== \"") { return -line }
      guard words.hasPrefix("    ") || words.allSatisfy({ $0.isWhitespace }) else { return nil }
    }
    return nil
  }

  /// Leaves alone what is said of the outputs of blocks that are marked so.
  mutating func leaveOutputs() {
    let marked = plan.blocks.filter { !$0.isSentence && $0.directives.ignoresOutput }
    guard !marked.isEmpty else { return }
    let ranges = Dictionary(
      uniqueKeysWithValues: marked.map { block in
        let mark = block.directives.mark ?? "verify=skip"
        return (block.ordinal, PlacedWord(word: mark, range: block.directives.range ?? block.range))
      })
    for index in plan.expectations.indices {
      plan.expectations[index].skip =
        plan.expectations[index].skip ?? ranges[plan.expectations[index].block]
    }
  }

  /// The text around a code block, up to other code and headings, and not far; without the heading.
  private func surroundings(_ ordinal: Int) -> (before: PlacedText, after: PlacedText) {
    let reach = 600
    let (start, end) = (
      note.codeBlocks[ordinal].range.start.offset, note.codeBlocks[ordinal].range.end.offset
    )
    let previous = ordinal > 0 ? note.codeBlocks[ordinal - 1].range.end.offset : 0
    let next =
      ordinal + 1 < note.codeBlocks.count
      ? note.codeBlocks[ordinal + 1].range.start.offset : source.bytes.count
    let before = PlacedText(source, min(start, max(previous, start - reach))..<start)
    let after = PlacedText(source, end..<max(end, min(next, end + reach)))
    let above = before.text.ranges(of: "\n#").last.map { heading in
      before.text[heading.upperBound...].drop { !$0.isNewline }
    }
    return (
      before.part(above ?? before.text[...]).withoutComments.withoutTags,
      after.part(after.text[..<(after.text.firstRange(of: "\n#")?.lowerBound ?? after.text.endIndex)])
        .withoutComments.withoutTags
    )
  }

  private func comment(around block: CodeBlock) -> SourceRange? {
    let next = note.comments.firstPlace { $0.start.offset > block.range.start.offset }
    guard next > 0, case let comment = note.comments[next - 1] else { return nil }
    return comment.end.offset >= block.range.end.offset ? comment : nil
  }

  /// What other tools' marks ask for the block.
  private func marks(_ block: CodeBlock) -> Directives {
    let words = FenceWords(block.info.hasPrefix("{") ? block.info : block.attributes)
    let own = MarkOptions(words.pairs).merging(MarkOptions(CellOptions(block).values))
    var found = own.directives
    found.obey(ToolMarks.directives(words))
    if found != Directives() { found.range = openingLine(block) }
    // Quarto and its like run `{python}` alone.
    if block.info.hasPrefix("{") {
      for defaults in cellDefaults where defaults.range.start < block.range.start {
        var directives = defaults.options.merging(own).directives
        guard directives != own.directives else { continue }
        directives.range = defaults.range
        found.obey(directives)
      }
    }
    guard ToolMarks.mayHoldComments(block.code) else { return found }
    let lexer = PythonLexer(block.code)
    let place = CodePlace(code: block.code, codeLine: block.codeLine, source: source)
    for comment in lexer.comments {
      var directives = ToolMarks.directives(comment: lexer.text(comment.offsets))
      guard directives != Directives() else { continue }
      directives.range = place.range(comment.offsets)
      found.obey(directives)
    }
    return found
  }

  /// The first line of the block.
  private func openingLine(_ block: CodeBlock) -> SourceRange {
    source.range(
      block.range.start.offset, max(source.endOfLine(block.range.start.line), block.range.start.offset))
  }

  private mutating func readPython(_ block: CodeBlock, _ original: CodePlace, _ planned: inout PlannedBlock) {
    if Doctest.isDoctest(block.code) {
      let doctest = Doctest(block.code)
      planned.code = doctest.code
      planned.examples = doctest.examples.filter { $0.skip == nil }.map(\.lines)
      for example in doctest.examples where !example.expected.isEmpty {
        plan.expectations.append(expectation(example, original, planned.ordinal))
      }
    } else if let language = cellLanguage(block.code) {
      planned.role = .otherLanguage(language)
      return
    } else {
      planned.code = withoutMagics(CellOptions(block).removed(from: block.code)).withoutCommonIndent
    }
    let lexer = PythonLexer(planned.code)
    let place = CodePlace(code: planned.code, codeLine: block.codeLine, source: source)
    if !lexer.comments.isEmpty || !lexer.strings.isEmpty {
      plan.expectations += CommentReader(lexer: lexer, place: place, block: planned.ordinal).expectations()
    }
    for line in lexer.logicalLines {
      let text = lexer.text(line.offsets)
      guard text.contains(".savefig(") || text.contains("plt.show(") || text.contains("pyplot.show(") else {
        continue
      }
      guard !text.hasPrefix("def "), !text.hasPrefix("import ") else { continue }
      plan.figures.append(
        PlannedFigure(
          block: planned.ordinal,
          lines: place.noteLine(line.lines.lowerBound)...place.noteLine(line.lines.upperBound), source: text,
          range: place.range(line.offsets)))
    }
  }
}

extension NotePlanner {
  /// What an example of a session shows.
  private func expectation(_ example: Doctest.Example, _ place: CodePlace, _ ordinal: Int) -> Expectation {
    var lines = example.expected.map { withoutLabel(place.statedLine(line: $0)) }
    if example.ignoresDetail, let last = lines.popLast() { lines.append(withoutDetail(last)) }
    // NumPy's way: `# random` and `# may vary`, behind the code or behind what it shows.
    let typical = (example.lines + example.expected).lazy.map(place.statedLine).compactMap(self.typical).first
    return Expectation(
      form: .doctest, block: ordinal,
      code: place.noteLine(example.lines.lowerBound)...place.noteLine(example.lines.upperBound),
      lines: lines, isExplicit: true, typical: typical,
      skip: (example.skip ?? example.ignored).map { mark(place.statedLine(line: $0)) })
  }

  /// The mark on a line of a session.
  private func mark(_ line: StatedLine) -> PlacedWord {
    let mark = line.text.lastIndex(of: "#").flatMap { ToolMarks.SessionMark(line.text[$0...]) }
    return PlacedWord(word: mark?.text ?? "verify=skip", range: line.range)
  }

  /// What the comment on a line of a session says of its output.
  private func typical(_ line: StatedLine) -> PlacedWord? {
    guard let mark = line.text.lastIndex(of: "#") else { return nil }
    return WordList.typical.first(in: line.text[mark...]).map { PlacedWord(word: $0.word, range: line.range) }
  }

  /// The type of an exception without its message.
  private func withoutDetail(_ line: StatedLine) -> StatedLine {
    guard let colon = line.text.firstIndex(of: ":") else { return line }
    let type = String(line.text[..<colon])
    return StatedLine(
      text: type, range: source.range(line.range.start.offset, line.range.start.offset + type.utf8.count))
  }

  /// A line of output without IPython's `Out[1]:`.
  private func withoutLabel(_ line: StatedLine) -> StatedLine {
    guard line.text.contains("Out"), let match = line.text.prefixMatch(of: /\s*Out ?\[\d*\]: ?/) else {
      return line
    }
    let label = line.text[match.range]
    return StatedLine(
      text: String(line.text.dropFirst(label.count)),
      range: source.range(line.range.start.offset + label.utf8.count, line.range.end.offset))
  }
}

extension String {
  /// Without the white space that all lines start with, line for line.
  fileprivate var withoutCommonIndent: String {
    guard let first = self.first(where: { $0 != "\n" }), first == " " || first == "\t" else { return self }
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    let written = lines.filter { line in line.contains { !$0.isWhitespace } }
    guard var common = written.first?.prefix(while: { $0 == " " || $0 == "\t" }) else { return self }
    for line in written {
      let same = zip(common, line).prefix { $0 == $1 }.count
      common = common.prefix(same)
    }
    guard !common.isEmpty else { return self }
    return lines.map { $0.hasPrefix(common) ? String($0.dropFirst(common.count)) : "" }.joined(
      separator: "\n")
  }
}

/// The code with what only IPython understands emptied: magics, lines for the shell, questions.
func withoutMagics(_ code: String) -> String {
  let marks = ["%", "!", "?", "<TAB>", "install ", "cd ", "ls ", "mkdir "]
  guard marks.contains(where: code.contains) else { return code }
  let lexer = PythonLexer(code)
  var lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  for line in lexer.logicalLines {
    let text = lexer.text(line.offsets)
    let isMagic =
      text.hasPrefix("%") || text.hasPrefix("!") || text.hasPrefix("?")
      // `x = ?` is for the reader to complete.
      || text.hasSuffix("?") && !PythonLine(text).isAssignment
      || text.hasSuffix("<TAB>")
      || (text.contains("= %") || text.contains("= !")) && text.contains(/^[\w, ]+ = [%!]/)
      || ["pip", "conda ", "cd ", "ls ", "mkdir "].contains(where: text.hasPrefix)
        && text.contains(/^(?:(?:pip3?|conda) install|cd|ls|mkdir) [^=(]+$/)
    guard isMagic else { continue }
    for index in line.lines where index < lines.count { lines[index] = "" }
  }
  return lines.joined(separator: "\n")
}

/// The language of a notebook's cell that starts with a magic such as `%%bash`; nil for one of Python.
func cellLanguage(_ code: String) -> String? {
  guard code.contains("%%"), let match = code.prefixMatch(of: /\s*%%(\w+)/) else { return nil }
  let python = ["time", "timeit", "capture", "prun", "memit", "mprun", "python", "python3"]
  return python.contains(String(match.1)) ? nil : String(match.1)
}
