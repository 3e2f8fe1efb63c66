internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

/// What stands around a place in a note: its headings, its block, its sentence.
struct Surroundings {
  let source: SourceText
  let note: ParsedNote
  /// Blocks that hold text, in the order of the note.
  let blocks: [Block]
  /// Where they are among all blocks of the note.
  let positions: [Int]
  private let formulaOffsets: [Range<Int>]
  /// For each heading, the positions of the headings around it and its own.
  private let sections: [[Int]]

  init(_ note: ParsedNote, _ source: SourceText) {
    self.note = note
    self.source = source
    positions = note.blocks.indices.filter {
      [.paragraph, .heading, .table, .math].contains(note.blocks[$0].kind)
    }
    blocks = positions.map { note.blocks[$0] }
    formulaOffsets = note.formulas.map(\.range.offsets)
    var path: [Int] = []
    sections = note.headings.enumerated().map { place, heading in
      while let last = path.last, note.headings[last].level >= heading.level { path.removeLast() }
      path.append(place)
      return path
    }
  }

  /// The positions of the headings around an offset, outermost first.
  func section(at offset: Int) -> [Int] {
    var low = 0
    var high = note.headings.count
    while low < high {
      let middle = (low + high) / 2
      if note.headings[middle].range.start.offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? [] : sections[low - 1]
  }

  /// The position of the block that holds an offset, or of the last one before it.
  func block(at offset: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.start.offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// Why what is false here may be meant to be: a word in the sentence or in a heading, a question, a quotation, a line through it.
  ///
  /// A decimal is nobody's example of other arithmetic: for it, words such as "if" and "not" count only in the clause right before the
  /// formula, and behind it.
  func doubt(around range: SourceRange, isDisplay: Bool, isDecimal: Bool = false) -> String? {
    let place = block(at: range.start.offset)
    guard blocks.indices.contains(place) else { return nil }
    let block = blocks[place].range.offsets
    if let mark = mark(around: range.offsets, in: block) { return mark }
    if !isDisplay, isPart(range.offsets, of: block) { return "more of the formula in the text" }
    let isTable = blocks[place].kind == .table
    let around =
      isTable ? (before: row(of: range, in: block), after: "") : text(around: range.offsets, in: block)
    var (before, after) =
      isTable ? around : (String(around.before.lastSentence), String(around.after.firstSentence))
    if Self.asks(before) || Self.asks(after) { return "a question" }
    if isUnticked(range.start) { return "a box that is not ticked" }
    if isDisplay || blocks[place].kind == .math
      || blocks[place].range.offsets.count <= range.offsets.count + 8
    {
      // A formula on its own: the sentences around it belong to it.
      if place > 0, blocks[place - 1].kind == .paragraph {
        before = lastSentence(of: blocks[place - 1].range.offsets) + " " + before
      }
      if place + 1 < blocks.count, blocks[place + 1].kind == .paragraph {
        after += " " + firstSentence(of: blocks[place + 1].range.offsets)
      }
    }
    let text = [introduction(of: place), before, after].joined(separator: " ")
    let near = isDecimal ? Self.lastClause(before) + " " + after : text
    if let word = Caution.word(in: near) ?? Caution.word(in: text, reach: .heading) {
      return "the word “\(word)”"
    }
    if blocks[place].kind == .paragraph,
      let word = Caution.word(in: around.before + " " + around.after, reach: .paragraph)
    {
      return "the word “\(word)”"
    }
    if let label = labels(over: place).first(where: { Self.labelDoubt($0) != nil }) {
      return Self.labelDoubt(label)
    }
    for heading in section(at: range.start.offset) {
      if let word = Caution.word(in: note.headings[heading].text, reach: .heading) {
        return "the word “\(word)” in a heading"
      }
    }
    return nil
  }

  private static func asks(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { $0 == "?" || $0 == "？" }
  }

  /// Whether the text goes on with the formula: an operator right before it, as in `n/2 + $1 = 23$`, or right behind.
  private func isPart(_ formula: Range<Int>, of block: Range<Int>) -> Bool {
    let line = source.string(
      max(block.lowerBound, formula.lowerBound - 80)..<max(block.lowerBound, formula.lowerBound))
    let before = line.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let text = before.drop { $0.isWhitespace || ">-*+".contains($0) }
    if let last = text.last(where: { !$0.isWhitespace }), "+−×*/÷^".contains(last) { return true }
    let rest = source.string(
      min(formula.upperBound, block.upperBound)..<min(block.upperBound, formula.upperBound + 8))
    guard let next = rest.first(where: { $0 != " " }) else { return false }
    return "+×/÷^".contains(next)
  }

  /// Whether the line starts with an empty box: `- [ ] $7 + 2 = 8$`, a choice or something to be done.
  private func isUnticked(_ position: SourcePosition) -> Bool {
    let start = source.startOfLine(position.line)
    let line = source.string(start..<min(position.offset, start + 200))
    return line.drop { $0.isWhitespace || ">-*+.".contains($0) || $0.isNumber }.hasPrefix("[ ]")
  }

  /// What sets the formula itself apart: quotation marks around it, or a line through it.
  private func mark(around formula: Range<Int>, in block: Range<Int>) -> String? {
    let start = max(block.lowerBound, formula.lowerBound - Self.reach)
    let before = source.string(start..<max(start, formula.lowerBound))
    let after = source.string(
      min(formula.upperBound, block.upperBound)..<min(block.upperBound, formula.upperBound + 8))
    let quotes: [Character: Character] = [
      "\"": "\"", "“": "”", "„": "“", "«": "»", "「": "」", "『": "』", "‘": "’",
    ]
    if let opening = before.last, let first = after.first, quotes[opening] == first {
      return "quotation marks"
    }
    guard before.utf8.contains(UInt8(ascii: "~")) || before.utf8.contains(UInt8(ascii: "<")) else {
      return nil
    }
    let isStruck =
      before.ranges(of: "~~").count % 2 == 1
      || ["<del", "<s>", "<strike"].contains { tag in
        guard let opened = before.ranges(of: tag).last else { return false }
        return !before[opened.upperBound...].contains("</")
      }
    return isStruck ? "a line through it" : nil
  }

  /// The row of a table and its header, without formulas.
  private func row(of range: SourceRange, in table: Range<Int>) -> String {
    let line = range.start.line
    let header = source.range(table.lowerBound, table.lowerBound).start.line
    func text(_ line: Int) -> String {
      let start = source.startOfLine(line)
      return plain(start..<max(start, min(table.upperBound, source.endOfLine(line), start + Self.reach)))
    }
    return text(header) + " " + text(line)
  }

  /// The sentences that a list or a question puts over a formula: "Find the mistakes:", "Which is wrong?"
  private func introduction(of place: Int) -> String {
    var texts: [String] = []
    let depth = blocks[place].depth
    if depth > 0,
      let above = blocks[max(0, place - 30)..<place].last(where: { $0.depth < depth }),
      above.kind == .paragraph
    {
      let sentence = lastSentence(of: above.range.offsets)
      if let last = sentence.last(where: { !$0.isWhitespace }), ":：?？".contains(last) {
        texts.append(sentence)
      }
    }
    let block = blocks[place].range.offsets
    let own = plain(block.lowerBound..<min(block.upperBound, block.lowerBound + Self.reach))
    if Self.asks(own) { texts += own.sentences.filter(Self.asks).map(String.init) }
    return texts.joined(separator: " ")
  }

  // MARK: Places

  /// The block of each formula, its sentence in the block, and its part of an exercise, `(a)` or `(b)`.
  var placesInBlocks: [(block: Int, sentence: Int, part: Int)] {
    var result: [(block: Int, sentence: Int, part: Int)] = []
    var end = 0
    for formula in formulaOffsets {
      let block = block(at: formula.lowerBound)
      var place = (block: block, sentence: 0, part: 0)
      if let last = result.last, last.block == block {
        let between = source.string(end..<max(end, formula.lowerBound))
        place = last
        place.sentence += (between + " ").sentences.count - 1 + between.utf8.count { $0 == UInt8(ascii: "|") }
        place.part += Self.partMarks(in: between)
      } else if blocks.indices.contains(block) {
        let start = blocks[block].range.offsets.lowerBound
        place.part = Self.partMarks(in: source.string(start..<max(start, formula.lowerBound)))
      }
      result.append(place)
      end = formula.upperBound
    }
    return result
  }

  /// How many times a part such as `(a)` or `②` starts.
  private static func partMarks(in text: String) -> Int {
    let characters = Array(text)
    return characters.indices.count { place in
      if ("①"..."⑳").contains(characters[place]) { return true }
      return characters[place] == "(" && place + 2 < characters.count && characters[place + 2] == ")"
        && (characters[place + 1].isLetter || characters[place + 1].isNumber)
    }
  }

  /// Whether a unit, or a word for a scale, stands right behind a formula.
  func isBeforeUnit(_ range: SourceRange) -> Bool {
    let end = range.offsets.upperBound
    let text = source.string(end..<min(source.bytes.count, end + 32))
    // `$43.5$</span> MHz`
    if text.hasPrefix("</"), let tag = text.firstIndex(of: ">") {
      return UnitWord.starts(String(text[text.index(after: tag)...]))
    }
    return UnitWord.starts(text)
  }

  // MARK: Sentences

  /// The text before and behind a formula, as far as a sentence may reach.
  private func text(around formula: Range<Int>, in block: Range<Int>) -> (before: String, after: String) {
    // A sentence is not longer than this; a paragraph may be.
    let start = max(block.lowerBound, formula.lowerBound - Self.reach)
    let end = min(block.upperBound, formula.upperBound + Self.reach)
    return (plain(start..<max(start, formula.lowerBound)), plain(min(formula.upperBound, end)..<end))
  }

  /// What stands right before a formula, up to a comma; a colon there belongs to it.
  private static func lastClause(_ text: String) -> String {
    let end = text.lastIndex { !$0.isWhitespace && !":：".contains($0) }
    let text = end.map { text[...$0] } ?? ""
    let start = text.lastIndex { ",;:、。，；：—–()（）".contains($0) }
    return String(start.map { text[text.index(after: $0)...] } ?? text)
  }

  private static let reach = 2_000

  private func lastSentence(of block: Range<Int>) -> String {
    let text = plain(max(block.lowerBound, block.upperBound - Self.reach)..<block.upperBound)
    return text.sentences.last { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? ""
  }

  private func firstSentence(of block: Range<Int>) -> String {
    let text = plain(block.lowerBound..<min(block.upperBound, block.lowerBound + Self.reach))
    return text.sentences.first { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? ""
  }

  /// The text without its formulas.
  func plain(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var start = range.lowerBound
    for formula in formulaOffsets[firstFormula(from: range.lowerBound)...]
      .prefix(while: { $0.lowerBound < range.upperBound })
    {
      if formula.lowerBound > start { bytes += source.bytes[start..<formula.lowerBound] }
      bytes.append(UInt8(ascii: " "))
      start = max(start, formula.upperBound)
    }
    if start < range.upperBound { bytes += source.bytes[start..<range.upperBound] }
    return String(decoding: bytes, as: UTF8.self)
  }

  func holdsFormula(_ range: Range<Int>) -> Bool {
    let next = firstFormula(from: range.lowerBound)
    return next < formulaOffsets.count && formulaOffsets[next].lowerBound < range.upperBound
  }

  private func firstFormula(from offset: Int) -> Int {
    var low = 0
    var high = formulaOffsets.count
    while low < high {
      let middle = (low + high) / 2
      if formulaOffsets[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
