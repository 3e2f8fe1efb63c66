/// Writes sections of a note's body: a heading of level 2 with text below it.
package struct SectionEditor: Sendable {
  package private(set) var bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The text of the first section with this heading, without the white space around it; nil without one.
  package func text(of heading: String) -> String? {
    let source = SourceText(bytes)
    return section(heading, source, NoteParser.parse(source, fileName: "Note.md")).map {
      source.string(source.trimmed($0))
    }
  }

  /// Gives the section this text, in the place of what it holds; a note without it gets it at its end.
  ///
  /// Refused when another part of the note would be read otherwise than before, as below a code fence that
  /// nothing closes.
  package mutating func set(_ heading: String, to text: String) throws(SectionEditError) {
    let source = SourceText(bytes)
    let note = NoteParser.parse(source, fileName: "Note.md")
    let ending = source.lineEnding
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let body = Array(lines.map { Array($0.utf8) }.joined(separator: ending))
    var place: Range<Int>
    var new: [UInt8]
    if let section = section(heading, source, note) {
      place = source.trimmed(section)
      new = body
      if place.isEmpty {
        // Below the heading's line and a blank one, the blank lines that follow are kept.
        place = section.lowerBound..<section.lowerBound
        let endsOpen = section.lowerBound > 0 && !bytes[section.lowerBound - 1].isLineEnding
        new = (endsOpen ? ending : []) + ending + body + ending
        if section.isEmpty, section.upperBound < bytes.count { new += ending }
      }
    } else {
      place = bytes.count..<bytes.count
      let blank = source.endsOpen ? ending + ending : source.endsBlank ? [] : ending
      let title = Array("## \(heading)".utf8)
      new = (source.startOfLine(1) == bytes.count ? [] : blank) + title + ending + ending + body + ending
    }
    var edited = bytes
    edited.replaceSubrange(place, with: new)
    guard
      Outside(note, place)
        == Outside(NoteParser.parse(SourceText(edited), fileName: "Note.md"), place, new.count)
    else {
      throw SectionEditError(
        heading: heading, line: source.position(at: place.lowerBound).line,
        message: "the rest of the note would be read otherwise, as below a code fence that is not closed; "
          + "close it, or write the section by hand")
    }
    bytes = edited
  }

  /// What stands below the heading, up to the next of its level or above.
  private func section(_ heading: String, _ source: SourceText, _ note: ParsedNote) -> Range<Int>? {
    let outer = Set(note.blocks.filter { $0.kind == .heading && $0.depth == 0 }.map(\.range.start.offset))
    let headings = note.headings.filter { outer.contains($0.range.start.offset) }
    guard let index = headings.firstIndex(where: { headingKey($0.text) == headingKey(heading) }) else {
      return nil
    }
    let start = source.startOfLine(source.position(at: headings[index].range.end.offset).line + 1)
    let next = headings[(index + 1)...].first { $0.level <= headings[index].level }
    return start..<max(start, next.map { source.startOfLine($0.range.line) } ?? source.bytes.count)
  }
}

/// Why a section was not written; the note is as it was.
package struct SectionEditError: Error, Equatable, CustomStringConvertible {
  package var heading: String
  /// 1-based.
  package var line: Int
  package var message: String

  package var description: String { "cannot write the section `\(heading)`: \(message)" }
}

/// How the parts of a note outside an edit are read; places are counted as before the edit.
struct Outside: Equatable {
  var parts: [[Int]] = []
  var kinds: [String] = []

  init(_ note: ParsedNote, _ place: Range<Int>, _ newCount: Int? = nil) {
    let count = newCount ?? place.count
    let inside = place.lowerBound..<place.lowerBound + count
    let shift = place.count - count
    func add(_ range: SourceRange, _ kind: String) {
      let isInside = range.start.offset >= inside.lowerBound && range.end.offset <= inside.upperBound
      if isInside { return }
      let ends = [range.start.offset, range.end.offset].map { $0 < inside.upperBound ? $0 : $0 + shift }
      parts.append(ends)
      kinds.append(kind)
    }
    for block in note.blocks { add(block.range, block.kind.rawValue) }
    for comment in note.comments { add(comment, "comment") }
    for formula in note.formulas { add(formula.range, "formula") }
    for container in note.containers { add(container.range, "container") }
  }
}

extension SourceText {
  /// The range without white space at both ends.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower].isWhitespace { lower += 1 }
    while upper > lower, bytes[upper - 1].isWhitespace { upper -= 1 }
    return lower..<upper
  }

  /// Whether the last line has text and no line ending.
  fileprivate var endsOpen: Bool { startOfLine(lineCount) < bytes.count }

  /// Whether the text ends with an empty line.
  fileprivate var endsBlank: Bool {
    lineCount > 1 && !endsOpen && startOfLine(lineCount - 1) == endOfLine(lineCount - 1)
  }
}
