internal import NoteParsing

/// Reads CSL-JSON, as Zotero, Better BibTeX, Pandoc and citation services write it: a list of items, `{"items": […]}`, or one item.
///
/// Types and variables get the names of biblatex; a variable that biblatex does not have keeps its own.
package enum CSLReader {
  package static func read(_ bytes: [UInt8]) -> BibliographyFile {
    if let problem = BibTeXReader.unreadable(bytes) { return BibliographyFile(problems: [problem]) }
    var reading = CSLReading(bytes)
    do throws(JSONSyntaxError) {
      try reading.readAll()
    } catch {
      reading.report(error.offset, "this is no JSON: \(error.expected) is expected", isError: true)
    }
    return reading.file
  }
}

private struct CSLReading {
  private(set) var file = BibliographyFile()
  private let bytes: [UInt8]
  private let lines: FileLines
  private var reader: JSONReader
  private var firstLines: [String: Int] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = FileLines(bytes)
    reader = JSONReader(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  mutating func report(_ offset: Int, _ message: String, isError: Bool) {
    file.problems.append(
      BibliographyProblem(line: lines.line(at: offset), message: message, isError: isError))
  }

  mutating func readAll() throws(JSONSyntaxError) {
    let first = reader.peek()
    if first == UInt8(ascii: "[") {
      try readItems()
    } else if first == UInt8(ascii: "{") {
      let start = reader.index
      // Whether it is an item or holds them is seen at its end.
      let whole = try CSLValue.read(&reader, bytes, depth: 1)
      if whole["items"] == nil {
        add(whole, start..<reader.index)
      } else {
        reader = JSONReader(bytes, from: start)
        var rest = self
        try reader.object { (key, reader) throws(JSONSyntaxError) in
          guard key == "items", reader.peek() == UInt8(ascii: "[") else { return try reader.skip() }
          rest.reader = reader
          try rest.readItems()
          reader = rest.reader
        }
        file = rest.file
      }
    } else {
      throw reader.failure("a list of items")
    }
    if reader.peek() != nil { throw reader.failure("the end of the file") }
  }

  private mutating func readItems() throws(JSONSyntaxError) {
    var rest = self
    // What is before a mistake stays.
    defer { (file, firstLines) = (rest.file, rest.firstLines) }
    try reader.list { (reader) throws(JSONSyntaxError) in
      _ = reader.peek()
      let start = reader.index
      rest.add(try CSLValue.read(&reader, rest.bytes, depth: 1), start..<reader.index)
    }
  }

  private mutating func add(_ value: CSLValue, _ place: Range<Int>) {
    guard case .object(let members) = value else {
      return report(place.lowerBound, "an item must be an object", isError: true)
    }
    guard members.contains(where: { $0.key == "type" || $0.key == "title" || $0.key == "id" }) else {
      return report(place.lowerBound, "this is no item of CSL: it has no type, title or id", isError: true)
    }
    let first = lines.line(at: place.lowerBound)
    let entry = CSLItem(members, lines: first...lines.line(at: place.upperBound - 1)) { lines.line(at: $0) }
      .entry
    if !entry.key.isEmpty {
      if let line = firstLines[entry.key] {
        return report(
          place.lowerBound, "the id '\(entry.key)' is there twice; the first item, in line \(line), counts",
          isError: true)
      }
      firstLines[entry.key] = first
    }
    file.entries.append(entry)
  }
}
