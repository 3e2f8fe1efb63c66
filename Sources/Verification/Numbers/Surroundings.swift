internal import LaTeXMath
internal import NoteParsing

/// What stands around a place in a note: its headings, its block, its sentence.
struct Surroundings {
  private let source: SourceText
  private let note: ParsedNote
  /// Blocks that hold text, in the order of the note.
  private let blocks: [Block]
  private let formulaOffsets: [Range<Int>]
  /// For each heading, the positions of the headings around it and its own.
  private let sections: [[Int]]

  init(_ note: ParsedNote, _ source: SourceText) {
    self.note = note
    self.source = source
    blocks = note.blocks.filter { [.paragraph, .heading, .table, .math].contains($0.kind) }
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

  /// Why what is false here may be meant to be: a word in the sentence or in a heading.
  func doubt(around range: SourceRange, isDisplay: Bool) -> String? {
    let place = block(at: range.start.offset)
    guard blocks.indices.contains(place) else { return nil }
    var text = sentence(around: range.offsets, in: blocks[place].range.offsets)
    if isDisplay || blocks[place].kind == .math
      || blocks[place].range.offsets.count <= range.offsets.count + 8
    {
      // A formula on its own: the sentences around it belong to it.
      if place > 0, blocks[place - 1].kind == .paragraph {
        text = lastSentence(of: blocks[place - 1].range.offsets) + " " + text
      }
      if place + 1 < blocks.count, blocks[place + 1].kind == .paragraph {
        text += " " + firstSentence(of: blocks[place + 1].range.offsets)
      }
    }
    if let word = Caution.word(in: text) { return "the word “\(word)”" }
    for heading in section(at: range.start.offset) {
      if let word = Caution.word(in: note.headings[heading].text) { return "the word “\(word)” in a heading" }
    }
    return nil
  }

  private func sentence(around formula: Range<Int>, in block: Range<Int>) -> String {
    // A sentence is not longer than this; a table or a paragraph may be.
    let start = max(block.lowerBound, formula.lowerBound - Self.reach)
    let end = min(block.upperBound, formula.upperBound + Self.reach)
    let before = plain(start..<max(start, formula.lowerBound))
    let after = plain(min(formula.upperBound, end)..<end)
    return (Self.sentences(before).last ?? "") + " " + (Self.sentences(after).first ?? "")
  }

  private static let reach = 2_000

  private func lastSentence(of block: Range<Int>) -> String {
    Self.sentences(plain(max(block.lowerBound, block.upperBound - Self.reach)..<block.upperBound)).last {
      !$0.allSatisfy(\.isWhitespace)
    } ?? ""
  }

  private func firstSentence(of block: Range<Int>) -> String {
    Self.sentences(plain(block.lowerBound..<min(block.upperBound, block.lowerBound + Self.reach))).first {
      !$0.allSatisfy(\.isWhitespace)
    } ?? ""
  }

  /// The text without its formulas.
  private func plain(_ range: Range<Int>) -> String {
    var result = ""
    var start = range.lowerBound
    for formula in formulaOffsets[firstFormula(from: range.lowerBound)...]
      .prefix(while: { $0.lowerBound < range.upperBound })
    {
      if formula.lowerBound > start { result += source.string(start..<formula.lowerBound) }
      result += " "
      start = max(start, formula.upperBound)
    }
    if start < range.upperBound { result += source.string(start..<range.upperBound) }
    return result
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

  static func sentences(_ text: String) -> [String] {
    var result = [""]
    var previous: Character = " "
    for character in text {
      let ends =
        (previous == "." || previous == "!" || previous == "?" || previous == ";") && character.isWhitespace
      if ends || previous == "。" || previous == "！" || previous == "？"
        || (previous == "\n" && character == "\n")
      {
        result.append("")
      }
      result[result.count - 1].append(character)
      previous = character
    }
    return result
  }
}
