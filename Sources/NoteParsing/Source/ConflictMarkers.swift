/// The places where a merge of Git left both sides: `<<<<<<<`, `=======` and `>>>>>>>` at the start of lines, in this order.
/// What starts inside a block of code is an example.
func conflictFindings(in source: SourceText, code: [CodeBlock]) -> [ParseFinding] {
  var findings: [ParseFinding] = []
  var open: Int?
  var isParted = false
  var nextBlock = 0
  for line in 1...source.lineCount {
    let start = source.startOfLine(line)
    guard let mark = conflictMark(in: source, at: start) else { continue }
    switch mark {
    case .less:
      while nextBlock < code.count, code[nextBlock].range.end.offset <= start { nextBlock += 1 }
      if nextBlock < code.count, code[nextBlock].range.offsets.contains(start) { continue }
      (open, isParted) = (line, false)
    case .equals: isParted = open != nil
    default:
      guard let first = open, isParted else { continue }
      findings.append(
        ParseFinding(
          rule: .conflictMarkers,
          message:
            "a merge left both sides here, down to line \(line); keep what is right, and delete the lines of "
            + "'<<<<<<<', '=======' and '>>>>>>>'",
          range: source.range(source.startOfLine(first), source.endOfLine(first))))
      open = nil
    }
  }
  return findings
}

/// The byte of which a line has seven, and then a space, or its end after `=======`.
private func conflictMark(in source: SourceText, at start: Int) -> UInt8? {
  guard start + 7 <= source.bytes.count else { return nil }
  let first = source.bytes[start]
  guard first == .less || first == .equals || first == .greater,
    source.bytes[start..<start + 7].allSatisfy({ $0 == first })
  else { return nil }
  let next = start + 7 < source.bytes.count ? source.bytes[start + 7] : .lineFeed
  return next == .space && first != .equals || next.isLineEnding && first == .equals ? first : nil
}
