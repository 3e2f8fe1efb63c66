internal import Words

/// One unit of output: a line, or the lines of an array.
struct OutputUnit {
  let text: ScannedText
  /// The whole, and the whole without a remark in parentheses at the end.
  let candidates: [StatedText.Candidate]

  init(_ string: String, isDamaged: Bool) {
    text = ScannedText(string, isDamaged: isDamaged)
    let text = text
    let whole = text.trimmed(0..<text.scalars.count)
    let short = StatedText.withoutParentheses(text, whole)
    candidates = (short == whole ? [whole] : [whole, short]).filter { !$0.isEmpty }
      .map { StatedText.Candidate(range: $0, pieces: pieces(of: text, in: $0)) }
  }

  /// The units of an output, empty lines left out.
  static func units(of output: String, isDamaged: Bool) -> [OutputUnit] {
    let lines = output.split(whereSeparator: \.isNewline).map { Terminal.rendered(String($0)) }
    return groups(of: lines.map { $0[...] }).map {
      OutputUnit(lines[$0].joined(separator: "\n"), isDamaged: isDamaged)
    }.filter { !$0.candidates.isEmpty }
  }
}

/// One unit of what a note says: a line, or the lines of an array.
struct StatedUnit {
  let stated: StatedText
  private let lines: [StatedLine]
  /// Where each line starts in the text, in bytes.
  private let starts: [Int]

  init(_ lines: [StatedLine], isDamaged: Bool) {
    self.lines = lines
    var starts: [Int] = []
    var offset = 0
    for line in lines {
      starts.append(offset)
      offset += line.text.utf8.count + 1
    }
    self.starts = starts
    let isArray = lines.count > 1
    stated = StatedText(
      ScannedText(
        lines.map { isArray ? $0.text.withoutRemark : $0.text }.joined(separator: "\n"), isDamaged: isDamaged)
    )
    isEllipsis = stated.text.text.isElision
  }

  static func units(of lines: [StatedLine], isDamaged: Bool) -> [StatedUnit] {
    groups(of: lines.map { $0.text[...] }).map { StatedUnit(Array(lines[$0]), isDamaged: isDamaged) }
      .filter { !$0.stated.candidates.isEmpty }
  }

  /// The text as the note has it.
  var text: String { lines.map(\.text).joined(separator: "\n") }

  /// Whether it stands for any lines.
  let isEllipsis: Bool

  /// The place in the note of a range of scalars of the text.
  func place(_ scalars: Range<Int>) -> (
    start: (line: StatedLine, offset: Int), end: (line: StatedLine, offset: Int)
  ) {
    let bytes = stated.text.bytes(scalars)
    return (position(bytes.lowerBound), position(bytes.upperBound))
  }

  private func position(_ byte: Int) -> (line: StatedLine, offset: Int) {
    let index = (starts.lastIndex { $0 <= byte }) ?? 0
    return (lines[index], byte - starts[index])
  }
}

extension String {
  /// Whether it says no more than that something is left out: `...`, `[…]`, `⋮`, `--snip--`, `...(省略)...`, `???`.
  var isElision: Bool {
    guard utf8.count <= 80 else { return false }
    let text = filter { !$0.isWhitespace }
    if text == ":" || text == "⋮" || !text.isEmpty && text.allSatisfy({ $0 == "?" }) { return true }
    // `[[...]]` is a list that holds itself.
    guard text.count(where: { "([<".contains($0) }) <= 1 else { return false }
    let words = text.filter { !"()[]<>.…-#".contains($0) }
    return words.isEmpty
      ? text.contains("...") || text.contains("…")
      : words.count < text.count && WordList.leftOut.contains(words.lowercased())
  }

  /// With a remark at its end, `   # so`, blanked, byte for byte.
  fileprivate var withoutRemark: String {
    guard utf8.count <= 2_000, contains("#"), let match = firstMatch(of: /\s{2,}# [^'"]*$/) else {
      return self
    }
    return self[..<match.range.lowerBound] + String(repeating: " ", count: self[match.range].utf8.count)
  }
}

/// Groups lines so that brackets close within a group; a group whose brackets never close falls apart into lines.
private func groups(of lines: [Substring]) -> [Range<Int>] {
  var groups: [Range<Int>] = []
  let opened = lines.map(openBrackets)
  var start = 0
  while start < lines.count {
    var depth = 0
    var end = start
    repeat {
      depth += opened[end]
      end += 1
    } while depth > 0 && end < lines.count && end - start < 200
    if depth > 0 { end = start + 1 }
    groups.append(start..<end)
    start = end
  }
  return groups
}

/// How many square brackets and braces a line leaves open.
private func openBrackets(_ line: Substring) -> Int {
  var depth = 0
  for byte in line.utf8 {
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
    if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
  }
  return depth
}
