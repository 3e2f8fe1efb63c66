internal import NoteParsing

extension NotePlanner {
  /// Finds the fences that show the output of the code before them.
  mutating func addFences() {
    var current: Int?
    for (ordinal, block) in note.codeBlocks.enumerated() {
      if case .code = plan.blocks[ordinal].role {
        current = ordinal
        continue
      }
      guard let code = current else { continue }
      let previous = note.codeBlocks[ordinal - 1]
      guard block.isFenced, FenceKind.of(block) != nil, isRightAfter(previous.range, block.range) else {
        current = nil
        continue
      }
      let place = CodePlace(code: block.code, codeLine: block.codeLine, source: source)
      let lines = block.code.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .indices
        .map { place.statedLine(line: $0) }
      add(lines, kind: FenceKind.of(block)!, code: code)
    }
  }

  private mutating func add(_ lines: [StatedLine], kind: FenceKind, code: Int) {
    var lines = lines
    while let last = lines.last, last.text.allSatisfy(\.isWhitespace) { lines.removeLast() }
    guard !lines.isEmpty else { return }
    if let index = plan.expectations.firstIndex(where: { $0.block == code && $0.form == .outputFence }),
      kind == .output
    {
      // A notebook's block may have several outputs.
      plan.expectations[index].lines += lines
      return
    }
    let block = plan.blocks[code]
    let lastLine = block.codeLine + max(block.code.utf8.count { $0 == UInt8(ascii: "\n") } - 1, 0)
    plan.expectations.append(
      Expectation(
        form: kind == .output ? .outputFence : .textFence, block: code, code: block.codeLine...lastLine,
        lines: lines,
        isExplicit: kind == .output || isAnnounced(lines[0].range.start.line)))
  }

  /// Whether the fence that starts above `line` has a header such as `Output:` before it.
  private func isAnnounced(_ line: Int) -> Bool {
    guard line > 3 else { return false }
    return (max(line - 4, 1)...line - 2).contains { OutputHeader.isHeader(text(ofLine: $0)) }
  }

  private func text(ofLine line: Int) -> String {
    source.string(source.startOfLine(line)..<source.endOfLine(line))
  }

  /// Whether nothing but white space, the marks of quotes, or a header stands between two blocks.
  private func isRightAfter(_ first: SourceRange, _ second: SourceRange) -> Bool {
    let lines = first.end.line + 1..<max(second.start.line, first.end.line + 1)
    return lines.count <= 4
      && lines.allSatisfy { line in
        let text = text(ofLine: line)
        return text.allSatisfy { $0.isWhitespace || $0 == ">" } || OutputHeader.isHeader(text)
      }
  }
}

/// How a fence says that it is an output.
private enum FenceKind {
  /// By its language.
  case output
  /// It may be one.
  case text

  static func of(_ block: CodeBlock) -> FenceKind? {
    switch block.language {
    case "output", "stdout", "out", "result": .output
    case "", "text", "txt", "plain", "plaintext", "console": .text
    default: nil
    }
  }
}
