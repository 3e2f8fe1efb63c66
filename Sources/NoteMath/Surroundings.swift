package import NoteParsing
internal import Words

/// A unit, or a word for a scale, right behind a formula.
package struct UnitBehind: Sendable, Equatable {
  /// Bytes of the note, with the space before the unit.
  package var range: Range<Int>
  /// Without the space.
  package var text: String
  /// Whether it is one for sure; a word that may be anything, in a language without spaces, is not.
  package var isKnown: Bool
}

/// What stands around a place in a note: its headings, its block, its sentence.
package struct Surroundings: Sendable {
  /// The note's bytes.
  package let source: SourceText
  /// What was parsed of them.
  package let note: ParsedNote
  /// Blocks that hold text, in the order of the note.
  package let blocks: [Block]
  /// Where they are among all blocks of the note.
  let positions: [Int]
  private let formulaOffsets: [Range<Int>]
  /// Spans of code that give names values or open blocks: their words are no text.
  private let codeOffsets: [Range<Int>]
  /// For each heading, the positions of the headings around it and its own.
  private let sections: [[Int]]
  /// What the parts of the note stand in.
  let frames: NoteFrames

  package init(_ note: ParsedNote, _ source: SourceText) {
    self.note = note
    self.source = source
    frames = NoteFrames(note, source)
    positions = note.blocks.indices.filter {
      [.paragraph, .heading, .table, .math].contains(note.blocks[$0].kind)
    }
    blocks = positions.map { note.blocks[$0] }
    formulaOffsets = note.formulas.map(\.range.offsets)
    codeOffsets = note.codeSpans.map(\.offsets).filter { span in
      source.bytes[span].contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "=") }
    }
    var path: [Int] = []
    sections = note.headings.enumerated().map { place, heading in
      while let last = path.last, note.headings[last].level >= heading.level { path.removeLast() }
      path.append(place)
      return path
    }
  }

  /// The positions of the headings around an offset, outermost first.
  package func section(at offset: Int) -> [Int] {
    let after = note.headings.partition { $0.range.start.offset > offset }
    return after == 0 ? [] : sections[after - 1]
  }

  /// The position of the block that holds an offset, or of the last one before it; -1 before the first.
  package func block(at offset: Int) -> Int { blocks.partition { $0.range.start.offset > offset } - 1 }

  // MARK: Places

  /// The block of each formula, its sentence in the block, and its part of an exercise, `(a)` or `(b)`.
  package var placesInBlocks: [(block: Int, sentence: Int, part: Int)] {
    var result: [(block: Int, sentence: Int, part: Int)] = []
    var (end, lastBlock) = (0, -1)
    for formula in formulaOffsets {
      let block = block(at: formula.lowerBound)
      var place = (block: block, sentence: 0, part: 0)
      if let last = result.last, lastBlock == block || goesOn(from: lastBlock, at: end, to: block) {
        let between = source.string(end..<max(end, formula.lowerBound))
        place = last
        place.sentence += (between + " ").sentences.count - 1 + between.utf8.count { $0 == UInt8(ascii: "|") }
        place.part += Self.partMarks(in: between)
      } else if blocks.indices.contains(block) {
        let start = blocks[block].range.offsets.lowerBound
        place.part = Self.partMarks(in: source.string(start..<max(start, formula.lowerBound)))
      }
      result.append(place)
      (end, lastBlock) = (formula.upperBound, block)
    }
    return result
  }

  /// Whether a sentence goes on from one block to another: a display stands in it, or behind one it goes on in a small letter.
  private func goesOn(from first: Int, at end: Int, to last: Int) -> Bool {
    guard first >= 0, first < last, last - first <= 2, positions[last] - positions[first] == last - first
    else { return false }
    return (first..<last).allSatisfy { place in
      let (block, next) = (blocks[place], blocks[place + 1])
      guard block.depth == next.depth, isDisplay(block) != isDisplay(next),
        [block.kind, next.kind].allSatisfy({ $0 == .paragraph || $0 == .math })
      else { return false }
      if isDisplay(block), !source.bytes[next.range.offsets.lowerBound].isSmallLetter { return false }
      let start = max(block.range.offsets.lowerBound, place == first && !isDisplay(block) ? end : 0)
      let rest = source.bytes[start..<max(start, block.range.offsets.upperBound)].suffix(16)
      let end = String(decoding: rest, as: UTF8.self).last { !$0.isWhitespace && $0 != "$" }
      return end.map { !".!?;。．！？".contains($0) } ?? true
    }
  }

  /// Whether a block is a display and nothing else.
  private func isDisplay(_ block: Block) -> Bool {
    if block.kind == .math { return true }
    let formula = firstFormula(from: block.range.offsets.lowerBound)
    return formula < formulaOffsets.count && note.formulas[formula].isDisplay
      && formulaOffsets[formula].lowerBound == block.range.offsets.lowerBound
      && formulaOffsets[formula].count + 8 >= block.range.offsets.count
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

  /// The unit, or the word for a scale, that stands right behind a formula; nil where there is none.
  package func unit(behind range: SourceRange) -> UnitBehind? {
    let end = range.offsets.upperBound
    let text = source.string(end..<min(source.bytes.count, end + 32))
    var rest = text[...]
    // `$43.5$</span> MHz`
    if text.hasPrefix("</"), let tag = text.firstIndex(of: ">") { rest = text[text.index(after: tag)...] }
    // `$1 + 1 = 2$ %% a comment %%`
    guard !rest.drop(while: { $0 == " " }).hasPrefix("%%"),
      let unit = UnitWord(atStartOf: String(rest))
    else { return nil }
    let start = end + text.utf8.count - rest.utf8.count
    return UnitBehind(
      range: start..<min(start + unit.length, source.bytes.count), text: unit.text, isKnown: unit.isKnown)
  }

  /// Where the word for what is counted stands right behind a formula, `$10/3 = 4$ buses`; nil where there is none.
  package func thing(behind range: SourceRange) -> Range<Int>? {
    let end = range.offsets.upperBound
    let text = source.string(end..<min(source.bytes.count, end + 32))
    return CountedThing.length(atStartOf: text).map { end..<min(end + $0, source.bytes.count) }
  }

  // MARK: Text

  /// A sentence is not longer than this; a paragraph may be.
  static let reach = 2_000

  /// Text of the note in which formulas and code are blank.
  package func plain(_ range: Range<Int>) -> PlacedText {
    let text = PlacedText(source, range)
    var bytes = Array(text.text.utf8)
    // What is no valid UTF-8 is of another length, and stays.
    guard bytes.count == text.offsets.count else { return text.withoutComments }
    let code = codeOffsets[codeOffsets.partition { $0.upperBound > range.lowerBound }...]
    for part in [formulaOffsets[firstFormula(from: range.lowerBound)...], code] {
      for span in part.prefix(while: { $0.lowerBound < range.upperBound }) {
        for place in span.clamped(to: text.offsets) {
          bytes[place - text.offsets.lowerBound] = UInt8(ascii: " ")
        }
      }
    }
    return PlacedText(String(decoding: bytes, as: UTF8.self), at: text.offsets).withoutComments
  }

  /// Whether a formula starts in a range.
  package func holdsFormula(_ range: Range<Int>) -> Bool {
    let next = firstFormula(from: range.lowerBound)
    return next < formulaOffsets.count && formulaOffsets[next].lowerBound < range.upperBound
  }

  private func firstFormula(from offset: Int) -> Int {
    formulaOffsets.partition { $0.lowerBound >= offset }
  }
}

extension UInt8 {
  fileprivate var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
