internal import NoteParsing

/// The code in what Python-Markdown's containers hold, which is indented by four: `!!! note`, `??? tip`, `=== "Tab"`.
struct IndentedContent {
  private let source: SourceText
  /// Lines of the note, without their indentation, and the number of each.
  private let lines: [(text: Substring, line: Int)]

  init(_ source: SourceText, outside fences: [CodeBlock]) {
    self.source = source
    guard source.bytes.containsContainer else {
      lines = []
      return
    }
    let fenced = fences.filter(\.isFenced).map { $0.range.start.line...$0.range.end.line }
    lines = (1...max(source.lineCount, 1)).map { line in
      let text = source.string(source.startOfLine(line)..<source.endOfLine(line))
      // Within a fence nothing opens a container.
      let isInside = fenced.contains { $0.contains(line) }
      return (isInside && text.isOpening ? "" : Substring(text), line)
    }
  }

  /// The fences within the containers, each with its block, and the lines that the containers take.
  func code() -> (found: [(code: CodeBlock, block: Block)], lines: [ClosedRange<Int>]) {
    var (found, taken): ([(code: CodeBlock, block: Block)], [ClosedRange<Int>]) = ([], [])
    for body in Self.bodies(lines) {
      let fences = fences(in: body, depth: 1)
      guard !fences.isEmpty else { continue }
      found += fences
      taken.append(body[0].line...body[body.count - 1].line)
    }
    return (found, taken)
  }

  /// The lines that belong to each container that opens at the first column: without the four columns.
  private static func bodies(_ lines: [(text: Substring, line: Int)]) -> [[(text: Substring, line: Int)]] {
    var bodies: [[(text: Substring, line: Int)]] = []
    var open = false
    for (text, line) in lines {
      if open, text.allSatisfy(\.isWhitespace) || text.hasPrefix("    ") {
        bodies[bodies.count - 1].append((text.dropFirst(4), line))
      } else {
        if open, bodies[bodies.count - 1].isEmpty { bodies.removeLast() }
        open = text.isOpening
        if open { bodies.append([]) }
      }
    }
    if open, bodies[bodies.count - 1].isEmpty { bodies.removeLast() }
    return bodies
  }

  private func fences(in body: [(text: Substring, line: Int)], depth: Int) -> [(
    code: CodeBlock, block: Block
  )] {
    let text = body.map(\.text).joined(separator: "\n") + "\n"
    guard text.contains("```") || text.contains("~~~") || text.isSession else { return [] }
    let parsed = NoteParser.parse(SourceText(Array(text.utf8)), fileName: "Code.md")
    var found: [(code: CodeBlock, block: Block)] = []
    for code in parsed.codeBlocks where code.isFenced || code.code.isSession {
      guard body.indices.contains(code.range.start.line - 1), body.indices.contains(code.range.end.line - 1),
        let block = parsed.blocks.first(where: { $0.kind == .code && $0.range.start == code.range.start })
      else { continue }
      let (first, last) = (body[code.range.start.line - 1].line, body[code.range.end.line - 1].line)
      let start = min(source.startOfLine(first) + 4 * depth, source.endOfLine(first))
      var (own, place) = (code, block)
      own.range = source.range(start, source.endOfLine(last))
      own.codeLine = body[min(code.codeLine, body.count) - 1].line
      place.range = own.range
      found.append((own, place))
    }
    guard depth < 4 else { return found }
    let outer = found.map { $0.code.range.start.line...$0.code.range.end.line }
    let plain = body.map { (outer.contains($0.line) && $0.text.isOpening ? "" : $0.text, $0.line) }
    let inner = Self.bodies(plain).flatMap { fences(in: $0, depth: depth + 1) }
    // What is no fence to CommonMark is one where it belongs.
    found.removeAll { outer in
      inner.contains {
        $0.code.range.start.line >= outer.code.range.start.line
          && $0.code.range.end.line <= outer.code.range.end.line
      }
    }
    return found + inner
  }
}

extension [ClosedRange<Int>] {
  fileprivate func contains(_ line: Int) -> Bool { contains { $0.contains(line) } }
}

extension StringProtocol {
  /// Whether a line opens a container: `!!! note "Title"`, `???+ tip`, `=== "Tab"`.
  fileprivate var isOpening: Bool {
    hasPrefix("!!! ") || hasPrefix("??? ") || hasPrefix("???+ ") || hasPrefix("=== \"")
      || hasPrefix("===! \"")
  }

  fileprivate var isSession: Bool { drop { $0.isWhitespace }.hasPrefix(">>> ") }
}

extension [UInt8] {
  /// Whether some line may open a container.
  fileprivate var containsContainer: Bool {
    var isStart = true
    for (place, byte) in enumerated() {
      if isStart, byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "="),
        place + 3 < count, self[place + 1] == byte, self[place + 2] == byte
      {
        return true
      }
      isStart = byte == UInt8(ascii: "\n")
    }
    return false
  }
}
