package import NoteParsing
internal import Words

/// The text that speaks of a formula.
package struct TextAround: Sendable {
  /// The sentences before it, in the order of the note: that of the paragraph before, where the formula stands on its own, and its own.
  package var before: [PlacedText] = []
  /// The sentences behind it, in the order of the note.
  package var after: [PlacedText] = []
  /// Its own sentence alone, on both sides.
  package var own: [PlacedText] = []
  /// What a list or a question puts over it.
  package var introduction: [PlacedText] = []
  /// The paragraph without formulas right over its list, or over the paragraph that it stands in.
  package var lead: [PlacedText] = []
  /// The rest of its paragraph; empty in other blocks.
  package var paragraph: [PlacedText] = []

  /// All of it that is about the formula, or about its whole paragraph.
  package var all: [PlacedText] { introduction + before + after + paragraph }

  /// What stands right before the formula, up to a comma; a colon there belongs to it.
  package var lastClause: [PlacedText] {
    var clause: [PlacedText] = []
    for text in before.reversed() {
      if let last = text.lastClause { return [last] + clause }
      clause.insert(text, at: 0)
    }
    return clause
  }

  /// Whether the sentences that lead to the formula announce what is right, and call nothing wrong: "The correct answer is".
  package var corrects: Bool {
    before.contains { WordList.corrections.first(in: $0.text) != nil }
      && !before.contains { Caution.word(in: $0.text, reach: .paragraph) != nil }
  }

  /// What stands right behind the formula, up to a comma; behind a comma only what speaks of the formula, "which is not so".
  package var nextClause: [PlacedText] { after.compactMap(\.nextClause) }
}

extension Surroundings {
  /// The text around a formula or a table; nil where it stands in no block of text.
  package func text(around range: SourceRange, isDisplay: Bool) -> TextAround? {
    let place = block(at: range.start.offset)
    guard blocks.indices.contains(place) else { return nil }
    let block = blocks[place]
    var text = TextAround()
    if block.kind == .table {
      text.before = row(of: range, in: block.range.offsets)
      text.own = cell(of: range, in: block.range.offsets)
    } else {
      let offsets = block.range.offsets
      let formula = range.offsets
      let start = max(offsets.lowerBound, formula.lowerBound - Self.reach)
      let end = min(offsets.upperBound, formula.upperBound + Self.reach)
      let before = plain(start..<max(start, formula.lowerBound))
      let after = plain(min(formula.upperBound, end)..<end)
      text.own = [before.lastSentence, after.firstSentence]
      (text.before, text.after) = ([before.lastSentence], [after.firstSentence])
      if block.kind == .paragraph { text.paragraph = [before, after] }
    }
    text.introduction = introduction(of: place)
    text.lead = lead(of: place)
    // A formula on its own: the sentences around it belong to it.
    if isDisplay || block.kind == .math || block.range.offsets.count <= range.offsets.count + 8 {
      if place > 0, blocks[place - 1].kind == .paragraph {
        text.before.insert(lastSentence(of: blocks[place - 1].range.offsets), at: 0)
      }
      if place + 1 < blocks.count, blocks[place + 1].kind == .paragraph {
        text.after.append(firstSentence(of: blocks[place + 1].range.offsets))
      }
    }
    return text
  }

  /// The header of a table and a row of it.
  private func row(of range: SourceRange, in table: Range<Int>) -> [PlacedText] {
    let header = source.range(table.lowerBound, table.lowerBound).start.line
    return [header, range.start.line].map { line in
      let start = source.startOfLine(line)
      return plain(start..<max(start, min(table.upperBound, source.endOfLine(line), start + Self.reach)))
    }
  }

  /// The paragraph that may speak of all formulas of a list, or of the paragraph below it: it has none of its own.
  private func lead(of place: Int) -> [PlacedText] {
    let depth = blocks[place].depth
    let above =
      depth > 0
      ? blocks[max(0, place - 30)..<place].last { $0.depth < depth } : place > 0 ? blocks[place - 1] : nil
    guard let above, above.kind == .paragraph, !holdsFormula(above.range.offsets) else { return [] }
    let offsets = above.range.offsets
    return [plain(max(offsets.lowerBound, offsets.upperBound - Self.reach)..<offsets.upperBound)]
  }

  /// The header of a table, the sentence around a formula in its cell, and the cells beside it that only ask: `?`
  private func cell(of range: SourceRange, in table: Range<Int>) -> [PlacedText] {
    let header = source.range(table.lowerBound, table.lowerBound).start.line
    let texts = [header, range.start.line].map { line in
      let start = source.startOfLine(line)
      return plain(start..<max(start, min(table.upperBound, source.endOfLine(line), start + Self.reach)))
    }
    let row = texts[1]
    guard header != range.start.line else { return [row] }
    let cells = row.text.split(separator: "|", omittingEmptySubsequences: false).map(row.part)
    guard let own = cells.first(where: { $0.offsets.upperBound >= range.start.offset }) else { return texts }
    let split = max(own.offsets.lowerBound, min(range.start.offset, own.offsets.upperBound))
    let before = plain(own.offsets.lowerBound..<split)
    let behind = plain(min(range.end.offset, own.offsets.upperBound)..<own.offsets.upperBound)
    return [texts[0], before.lastSentence, behind.firstSentence]
      + cells.filter { $0.asks && !$0.text.contains(where: \.isLetter) }
  }

  /// The sentences that a list or a question puts over a formula: "Find the mistakes:", "Which is wrong?"
  private func introduction(of place: Int) -> [PlacedText] {
    var texts: [PlacedText] = []
    let depth = blocks[place].depth
    if depth > 0,
      let above = blocks[max(0, place - 30)..<place].last(where: { $0.depth < depth }),
      above.kind == .paragraph
    {
      let sentence = lastSentence(of: above.range.offsets)
      if let last = sentence.text.last(where: { !$0.isWhitespace }), ":：?？".contains(last) {
        texts.append(sentence)
      }
    }
    // The rows of a table ask for themselves.
    if blocks[place].kind == .table { return texts }
    let block = blocks[place].range.offsets
    let own = plain(block.lowerBound..<min(block.upperBound, block.lowerBound + Self.reach))
    if own.asks { texts += own.sentences.filter(\.asks) }
    return texts
  }

  private func lastSentence(of block: Range<Int>) -> PlacedText {
    let text = plain(max(block.lowerBound, block.upperBound - Self.reach)..<block.upperBound)
    return text.sentences.last { !$0.isBlank } ?? text
  }

  private func firstSentence(of block: Range<Int>) -> PlacedText {
    let text = plain(block.lowerBound..<min(block.upperBound, block.lowerBound + Self.reach))
    return text.sentences.first { !$0.isBlank } ?? text
  }
}
