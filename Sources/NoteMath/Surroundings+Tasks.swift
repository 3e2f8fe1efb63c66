package import NoteParsing
package import Words

/// What tells the reader to judge the lines below it.
extension Surroundings {
  /// The word of a question or an instruction that governs a formula: in its own sentence, or over the run of items, numbered lines and
  /// lines of formulas that it stands in, up to a heading, the label of a solution or running text; with its place in the note.
  package func judgingTask(over range: SourceRange) -> (word: FoundWord, place: Range<Int>)? {
    let own = line(range.start.line)
    guard !Self.isSolution(own) else { return nil }
    var isBehindMark = Self.isMarked(own)
    guard isBehindMark || isOfFormulas(own) else { return taskInSentence(of: range) }
    for number in (max(1, range.start.line - Self.mostLines)..<range.start.line).reversed() {
      let text = line(number)
      if text.isBlank { continue }
      if Self.isSolution(text) { return nil }
      if let heading = heading(at: text.offsets) { return task(in: heading, isLast: true) }
      if Self.isMarked(text) {
        if !isBehindMark, let found = task(in: text, isLast: true) { return found }
        isBehindMark = true
      } else if !isOfFormulas(text) {
        return task(in: paragraph(endingAt: number), isBehindMark)
      }
    }
    return nil
  }

  /// The line of a run with a question mark where the others have a number: `8 + 11 = ?`
  package func openLine(near range: SourceRange) -> Range<Int>? {
    guard isOfFormulas(line(range.start.line)) else { return nil }
    let section = section(at: range.start.offset)
    let near = note.formulas.first { formula in
      let latex = String(formula.latex.filter { !$0.isWhitespace && !"{}".contains($0) })
      return abs(formula.range.start.line - range.start.line) <= Self.nearRun
        && (latex.hasSuffix("=?") || latex.hasSuffix("=\\text?") || latex.hasSuffix("=\\square")
          || latex.hasSuffix("=\\boxed?"))
        && isOfFormulas(line(formula.range.start.line))
        && self.section(at: formula.range.start.offset) == section
    }
    return near?.range.offsets
  }

  private static let mostLines = 80
  private static let nearRun = 12

  private func task(in text: PlacedText, _ isAnywhere: Bool = false, isLast: Bool = false)
    -> (word: FoundWord, place: Range<Int>)?
  {
    let sentences = text.sentences.filter { !$0.isBlank }
    for sentence in sentences.suffix(isAnywhere && !isLast ? 3 : 1) {
      if let found = JudgingTask.word(in: sentence.text) { return (found, sentence.offsets(of: found.range)) }
    }
    return nil
  }

  /// What asks in the sentence of a formula itself, before it or behind it.
  private func taskInSentence(of range: SourceRange) -> (word: FoundWord, place: Range<Int>)? {
    guard let own = text(around: range, isDisplay: false)?.own else { return nil }
    for part in own {
      if let found = JudgingTask.word(in: part.text) { return (found, part.offsets(of: found.range)) }
    }
    return nil
  }

  /// A line of the note without its formulas.
  private func line(_ number: Int) -> PlacedText {
    let start = source.startOfLine(number)
    let text = plain(start..<max(start, min(source.endOfLine(number), start + Self.reach)))
    return text.part(text.text.drop { $0 == ">" || $0.isWhitespace })
  }

  private func heading(at offsets: Range<Int>) -> PlacedText? {
    let next = note.headings.partition { $0.range.offsets.upperBound > offsets.lowerBound }
    guard next < note.headings.count, note.headings[next].range.offsets.lowerBound <= offsets.lowerBound
    else {
      return nil
    }
    return plain(note.headings[next].range.offsets)
  }

  /// The lines of text up to one, back to a blank one.
  private func paragraph(endingAt number: Int) -> PlacedText {
    var first = number
    while first > 1, number - first < 12, !line(first - 1).isBlank,
      heading(at: line(first - 1).offsets) == nil
    {
      first -= 1
    }
    return plain(source.startOfLine(first)..<source.endOfLine(number))
  }

  // MARK: Lines

  private static func isSolution(_ line: PlacedText) -> Bool { FrameLabel(line.text) == .solution }

  /// Whether a line has next to nothing but formulas: a mark such as "( )", a word.
  private func isOfFormulas(_ line: PlacedText) -> Bool {
    let letters = line.text.unicodeScalars.count { $0.properties.isAlphabetic }
    return letters == 0 || letters <= 12 && holdsFormula(line.offsets) && !line.asks
  }

  /// Whether a line starts as an item does: `- `, `2.`, `(3)`, `b)`, `④`.
  private static func isMarked(_ line: PlacedText) -> Bool {
    let rest = line.text.drop { "*_".contains($0) }
    guard let first = rest.first else { return false }
    if ("①"..."⑳").contains(first) { return true }
    if "-*+•|".contains(line.text.first ?? " "), line.text.dropFirst().first == " " { return true }
    if first == "|" { return true }
    let isOpen = first == "(" || first == "（"
    let inside = rest.dropFirst(isOpen ? 1 : 0).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard (1...3).contains(inside.count), inside.allSatisfy(\.isNumber) || inside.count == 1 else {
      return false
    }
    let next = rest.dropFirst((isOpen ? 1 : 0) + inside.count).first
    return isOpen ? next == ")" || next == "）" : next.map { ".)）．、".contains($0) } ?? false
  }
}
