package import NoteParsing

/// Signs of the note itself that set a formula apart.
extension Surroundings {
  /// The quotation mark before a formula whose partner stands behind it, in the same block.
  package func quotation(around range: SourceRange) -> Range<Int>? {
    let before = edges(of: range).before
    guard before.text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 >= 0x80 }) else { return nil }
    var opened: [String.Index] = []
    for place in before.text.indices {
      let character = before.text[place]
      if let last = opened.last, Self.quotes[before.text[last]] == character {
        opened.removeLast()
      } else if Self.quotes[character] != nil, opensQuotation(at: place, in: before.text) {
        opened.append(place)
      }
    }
    guard !opened.isEmpty else { return nil }
    let block = blocks[block(at: range.start.offset)].range.offsets
    let end = min(block.upperBound, range.offsets.upperBound + Self.reach)
    let after = plain(min(range.offsets.upperBound, end)..<end).text
    return opened.first { place in Self.quotes[before.text[place]].map(after.contains) ?? false }
      .map { before.part(before.text[$0...$0]).offsets }
  }

  /// Straight marks behind digits are inches, and an apostrophe is none.
  private func opensQuotation(at place: String.Index, in text: String) -> Bool {
    guard text[place] == "\"", place > text.startIndex else { return true }
    return !text[text.index(before: place)].isNumber
  }

  private static let quotes: [Character: Character] = [
    "\"": "\"", "“": "”", "„": "“", "«": "»", "「": "」", "『": "』", "‘": "’",
  ]

  /// What opens the line that is drawn through a formula: `~~` or `<del>`.
  package func strike(around range: SourceRange) -> Range<Int>? {
    let before = edges(of: range).before
    guard before.text.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "<") }) else {
      return nil
    }
    let tildes = before.text.ranges(of: "~~")
    if tildes.count % 2 == 1, let last = tildes.last { return before.part(before.text[last]).offsets }
    for tag in ["<del", "<s>", "<strike"] {
      if let opened = before.text.ranges(of: tag).last, !before.text[opened.upperBound...].contains("</") {
        return before.part(before.text[opened]).offsets
      }
    }
    return nil
  }

  /// The operator with which the text goes on to a formula, as in `n/2 + $1 = 23$`, or from it.
  package func operatorBeside(_ range: SourceRange) -> Range<Int>? {
    let (wide, after) = edges(of: range)
    let before = wide.part(wide.text.suffix(80))
    let line = before.text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let text = line.drop { $0.isWhitespace || ">-*+".contains($0) }
    if let last = text.lastIndex(where: { !$0.isWhitespace }), "+−×*/÷^".contains(text[last]),
      // `**Answer:** $2 + 2 = 4$`, where it closes an emphasis.
      text[last] != "*" || text[..<last].count(where: { $0 == "*" }) % 2 == 0
    {
      return before.part(text[last...last]).offsets
    }
    if let sign = leadingPlus(of: range) { return sign }
    guard let next = after.text.firstIndex(where: { $0 != " " }), "+×/÷^".contains(after.text[next]) else {
      return nil
    }
    return after.part(after.text[next...next]).offsets
  }

  /// The plus that a formula starts with, where it goes on from the one above: `+ 3 \times 4 = 20`.
  package func leadingPlus(of range: SourceRange) -> Range<Int>? {
    let bytes = source.bytes[range.offsets.clamped(to: 0..<source.bytes.count)]
    let first = bytes.firstIndex { !"$ \n\r\t>&".utf8.contains($0) }
    guard let first, bytes[first] == UInt8(ascii: "+") else { return nil }
    return first..<first + 1
  }

  /// The empty box that the line of a formula starts with: `- [ ] $7 + 2 = 8$`, a choice or something to be done.
  package func emptyBox(before position: SourcePosition) -> Range<Int>? {
    let start = source.startOfLine(position.line)
    let line = PlacedText(source, start..<max(start, min(position.offset, start + 200)))
    let rest = line.text.drop { $0.isWhitespace || ">-*+.".contains($0) || $0.isNumber }
    return rest.hasPrefix("[ ]") ? line.part(rest.prefix(3)).offsets : nil
  }

  /// The letter that the line of a formula starts with, `C.`, where a line near it starts with the one before or behind it.
  package func choice(at position: SourcePosition) -> Range<Int>? {
    guard let own = choiceLetter(ofLine: position.line), let letter = own.letter.asciiValue else {
      return nil
    }
    let near = max(1, position.line - Self.nearLines)...min(source.lineCount, position.line + Self.nearLines)
    let isOne = near.contains { line in
      guard line != position.line, let other = choiceLetter(ofLine: line)?.letter.asciiValue else {
        return false
      }
      return other + 1 == letter || letter + 1 == other
    }
    return isOne ? own.offsets : nil
  }

  private static let nearLines = 6

  private func choiceLetter(ofLine number: Int) -> (letter: Character, offsets: Range<Int>)? {
    let start = source.startOfLine(number)
    let line = PlacedText(source, start..<min(max(start, source.endOfLine(number)), start + 16))
    let rest = line.text.drop { $0.isWhitespace || ">-*+(（".contains($0) }
    guard let letter = rest.first, ("A"..."H").contains(letter), let next = rest.dropFirst().first,
      ".．、)）".contains(next)
    else { return nil }
    return (letter, line.part(rest.prefix(1)).offsets)
  }

  /// The text right before and right behind a formula, within its block.
  private func edges(of range: SourceRange) -> (before: PlacedText, after: PlacedText) {
    let place = block(at: range.start.offset)
    let block = blocks.indices.contains(place) ? blocks[place].range.offsets : range.offsets
    let formula = range.offsets
    let start = max(block.lowerBound, formula.lowerBound - Self.reach)
    let end = min(formula.upperBound, block.upperBound)
    return (
      PlacedText(source, start..<max(start, formula.lowerBound)),
      PlacedText(source, end..<max(end, min(block.upperBound, formula.upperBound + 8)))
    )
  }
}
