/// Reads BibTeX as BibTeX 0.99d reads it, and biblatex's inheritance.
///
/// Where BibTeX loses entries this does not: behind an error it goes on at the next `@` at a line's start, an unclosed brace
/// does not swallow what follows, and a macro that nothing defines keeps its name. See Documentation/Bibliography.md.
/// - Complexity: O(bytes · log lines).
package enum BibTeXReader {
  package static func read(_ bytes: [UInt8]) -> BibliographyFile {
    if let problem = unreadable(bytes) { return BibliographyFile(problems: [problem]) }
    var reading = BibTeXReading(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    reading.readAll()
    return reading.file()
  }

  /// Why a file is no text in UTF-8 or in a superset of ASCII.
  static func unreadable(_ bytes: [UInt8]) -> BibliographyProblem? {
    let mark = bytes.prefix(2)
    if mark == [0xFF, 0xFE] || mark == [0xFE, 0xFF] {
      return BibliographyProblem(line: 1, message: "the file is UTF-16; save it as UTF-8", isError: true)
    }
    guard let null = bytes.firstIndex(of: 0) else { return nil }
    let zeros = bytes.prefix(512).count { $0 == 0 }
    let message =
      zeros > min(bytes.count, 512) / 4
      ? "the file looks like UTF-16; save it as UTF-8"
      : "the file holds a NUL byte, so it is no text"
    return BibliographyProblem(
      line: FileLines(Array(bytes[...null])).line(at: null), message: message, isError: true)
  }
}

/// One file while it is read.
struct BibTeXReading {
  var scanner: BibTeXScanner
  let lines: FileLines
  var entries: [BibliographyEntry] = []
  /// Values of `@string` and of the months, as TeX, by their names in lower case.
  var macros: [String: String] = BibTeXReading.months
  /// How many more bytes macros may add; without a bound a macro of macros of macros fills the memory.
  var macroBytesLeft: Int
  /// Where an entry of a key stands in `entries`, by the key in lower case.
  private var places: [String: Int] = [:]
  private var problems: [BibliographyProblem] = []
  private var unshownProblems = 0

  init(_ bytes: [UInt8], from start: Int) {
    scanner = BibTeXScanner(bytes, from: start)
    lines = FileLines(bytes)
    macroBytesLeft = 16_000_000 + 4 * bytes.count
  }

  private static let months = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June",
    "jul": "July", "aug": "August", "sep": "September", "oct": "October", "nov": "November",
    "dec": "December",
  ]

  mutating func readAll() {
    var isAfterError = false
    while scanner.findEntry(afterError: isAfterError) {
      let at = scanner.index
      do throws(BibTeXError) {
        try readCommandOrEntry(at)
        isAfterError = false
      } catch {
        report(error)
        // Never at the same `@` again.
        scanner.index = max(error.resume, at + 1)
        isAfterError = true
      }
    }
  }

  private mutating func readCommandOrEntry(_ at: Int) throws(BibTeXError) {
    scanner.index = at + 1
    scanner.skipWhite()
    if scanner.beginsEntry(scanner.index) { throw BibTeXError(at, "an entry type is missing") }
    let name = try scanner.identifier("the entry type", before: [UInt8(ascii: "{"), UInt8(ascii: "(")])
    let type = text(name).lowercased()
    // What a comment holds is read like any other text, entries in it too.
    if type == "comment" { return }
    scanner.skipWhite()
    let close: UInt8
    switch scanner.next {
    case UInt8(ascii: "{"): close = UInt8(ascii: "}")
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default:
      throw BibTeXError(
        scanner.index, "'{' or '(' is missing behind @\(type), before \(scanner.described(scanner.index))")
    }
    scanner.index += 1
    scanner.skipWhite()
    switch type {
    case "preamble":
      _ = try value(close: close)
      try finish(close, of: "@preamble")
    case "string": try readMacro(close)
    default: try readEntry(type, at, close)
    }
  }

  private mutating func readMacro(_ close: UInt8) throws(BibTeXError) {
    let name = text(try scanner.identifier("the macro's name", before: [UInt8(ascii: "=")])).lowercased()
    try equals(behind: "the macro '\(name)'")
    macros[name] = try value(close: close)
    try finish(close, of: "@string")
  }

  private mutating func finish(_ close: UInt8, of what: String) throws(BibTeXError) {
    guard scanner.next == close else {
      throw BibTeXError(
        scanner.index,
        "'\(Character(Unicode.Scalar(close)))' is missing at the end of \(what), before \(scanner.described(scanner.index))"
      )
    }
    scanner.index += 1
  }

  private mutating func equals(behind what: String) throws(BibTeXError) {
    scanner.skipComments()
    guard scanner.next == UInt8(ascii: "=") else {
      throw BibTeXError(
        scanner.index, "'=' is missing behind \(what), before \(scanner.described(scanner.index))")
    }
    scanner.index += 1
    scanner.skipComments()
  }

  private mutating func readEntry(_ type: String, _ at: Int, _ close: UInt8) throws(BibTeXError) {
    var entry = BibliographyEntry(type: type, key: "", lines: lines.line(at: at)...lines.line(at: at))
    do throws(BibTeXError) {
      try readKey(&entry, close)
      try readFields(&entry, close)
      entry.lines = entry.lines.lowerBound...lines.line(at: scanner.index - 1)
      add(entry)
    } catch {
      // An entry of which nothing was read is none.
      if !entry.key.isEmpty || !entry.fields.isEmpty {
        let end = max(at, min(error.offset, scanner.bytes.count) - 1)
        entry.lines = entry.lines.lowerBound...max(entry.lines.lowerBound, lines.line(at: end))
        entry.isPartial = true
        add(entry)
      }
      throw error
    }
  }

  private mutating func readKey(_ entry: inout BibliographyEntry, _ close: UInt8) throws(BibTeXError) {
    let start = scanner.index
    if scanner.beginsEntry(start) { throw BibTeXError(start, "the entry before this one has no end") }
    // Between parentheses the key may hold a closing parenthesis, and a brace.
    while let byte = scanner.next, byte != UInt8(ascii: ","), !BibTeXScanner.isWhite(byte),
      byte != UInt8(ascii: "}") || close != byte
    {
      scanner.index += 1
    }
    let key = start..<scanner.index
    scanner.skipComments()
    let equals = scanner.bytes[key].firstIndex(of: UInt8(ascii: "="))
    if scanner.next == UInt8(ascii: "=") || equals.map({ isValue(at: $0 + 1) }) == true {
      report(BibTeXError(start, "the entry has no key before its fields"))
      scanner.index = start
      try readField(&entry, close)
    } else {
      entry.key = text(key)
    }
  }

  private func isValue(at offset: Int) -> Bool {
    offset < scanner.bytes.count
      && (scanner.bytes[offset] == UInt8(ascii: "{") || scanner.bytes[offset] == UInt8(ascii: "\""))
  }

  private mutating func readFields(_ entry: inout BibliographyEntry, _ close: UInt8) throws(BibTeXError) {
    var seen = Set(entry.fields.map(\.name))
    while scanner.next != close {
      guard scanner.next == UInt8(ascii: ",") else {
        throw BibTeXError(
          scanner.index,
          "',' or '\(Character(Unicode.Scalar(close)))' is missing before \(scanner.described(scanner.index))"
        )
      }
      scanner.index += 1
      scanner.skipComments()
      if scanner.next == close { break }
      try readField(&entry, close, &seen)
    }
    scanner.index += 1
  }

  private mutating func readField(_ entry: inout BibliographyEntry, _ close: UInt8) throws(BibTeXError) {
    var seen: Set<String> = []
    try readField(&entry, close, &seen)
  }

  private mutating func readField(
    _ entry: inout BibliographyEntry, _ close: UInt8, _ seen: inout Set<String>
  ) throws(BibTeXError) {
    let start = scanner.index
    if scanner.beginsEntry(start) { throw BibTeXError(start, "the entry before this one has no end") }
    let name = text(try scanner.identifier("a field's name", before: [UInt8(ascii: "=")])).lowercased()
    try equals(behind: "the field '\(name)'")
    let source = trimmed(try value(close: close))
    let line = lines.line(at: start)
    if seen.insert(name).inserted {
      entry.fields.append(.init(name: name, source: source, line: line))
    } else {
      let first = entry.fields.first { $0.name == name }
      if first?.source != source {
        report(
          start, "the field '\(name)' is there twice; the first, in line \(first?.line ?? 0), counts",
          isError: false)
      }
    }
  }

  private mutating func add(_ entry: BibliographyEntry) {
    // Keys that are not there are not the same.
    guard !entry.key.isEmpty else { return entries.append(entry) }
    let key = entry.key.lowercased()
    guard let place = places[key] else {
      places[key] = entries.count
      return entries.append(entry)
    }
    let first = entries[place]
    report(
      line: entry.lines.lowerBound,
      "the key '\(entry.key)' is there twice; the first entry, in line \(first.lines.lowerBound), counts",
      isError: true)
  }

  /// The file once all is read.
  mutating func file() -> BibliographyFile {
    var inheritance = Inheritance(entries)
    inheritance.carryOut()
    for problem in inheritance.problems {
      report(line: problem.line, problem.message, isError: problem.isError)
    }
    var sorted = problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
    if unshownProblems > 0 {
      sorted.append(
        BibliographyProblem(
          line: sorted.last?.line ?? 1, message: "\(unshownProblems) more problems are not listed",
          isError: true))
    }
    return BibliographyFile(entries: inheritance.entries, problems: sorted)
  }
}

extension BibTeXReading {
  func line(at offset: Int) -> Int { lines.line(at: min(offset, scanner.bytes.count)) }

  mutating func report(_ error: BibTeXError) { report(error.offset, error.message, isError: true) }

  mutating func report(_ offset: Int, _ message: String, isError: Bool) {
    report(line: line(at: offset), message, isError: isError)
  }

  mutating func report(line: Int, _ message: String, isError: Bool) {
    guard problems.count < 10_000 else {
      unshownProblems += 1
      return
    }
    problems.append(BibliographyProblem(line: line, message: message, isError: isError))
  }
}
