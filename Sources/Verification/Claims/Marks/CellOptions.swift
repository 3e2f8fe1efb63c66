internal import NoteParsing

/// The options at the head of a notebook's cell: MyST's `:tags: [skip-execution]` or YAML between `---`, Quarto's `#| eval: false`.
struct CellOptions {
  /// How many lines of the code they take.
  private(set) var lineCount = 0
  /// In lower case, such as `tags` and `[skip-execution]`.
  private(set) var values: [(key: String, value: String)] = []

  init(_ block: CodeBlock) {
    let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false)
    let isCell =
      block.info.hasPrefix("{") && (Self.cells.contains(block.language) || block.language == "testoutput")
    if isCell, lines.first.map(Self.isFence) == true,
      let end = lines.dropFirst().firstIndex(where: Self.isFence)
    {
      lineCount = end + 1
      values = Self.pairs(lines[1..<end].map { $0[...] })
    } else if isCell {
      let options = lines.prefix { $0.hasPrefix(":") }
      lineCount = options.count
      values = Self.pairs(options.map { $0.dropFirst() })
    } else {
      // Comments of Python, which stay where they are.
      let options = lines.prefix { $0.hasPrefix("#|") || $0.hasPrefix("# |") }
      values = Self.pairs(options.map { $0.drop { "#| ".contains($0) } })
    }
  }

  /// The code with the options emptied, line for line.
  func removed(from code: String) -> String {
    guard lineCount > 0 else { return code }
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    return (Array(repeating: "", count: lineCount) + lines.dropFirst(lineCount)).joined(separator: "\n")
  }

  /// Directives of MyST and Sphinx whose content is code with options before it.
  static let cells: Set<String> = [
    "code-cell", "code-block", "code", "sourcecode", "testcode", "testsetup", "testcleanup", "doctest",
    "ipython", "jupyter-execute",
  ]

  private static func isFence(_ line: Substring) -> Bool {
    line.trimmingSuffix(while: \.isWhitespace) == "---"
  }

  /// `key: value` lines without their comments; a list of several lines is one value.
  private static func pairs(_ lines: [Substring]) -> [(key: String, value: String)] {
    var found: [(key: String, value: String)] = []
    for line in lines {
      let text = String(line[..<(line.firstRange(of: " #")?.lowerBound ?? line.endIndex)]).lowercased()
      if let sign = text.firstIndex(where: { $0 == "=" || $0 == ":" }), text[sign] == "=" {
        // As knitr writes them: `eval=FALSE, echo=TRUE`.
        found += FenceWords(text).pairs
      } else if let colon = text.firstIndex(of: ":"), text.first?.isWhitespace == false, text.first != "-" {
        found.append((text[..<colon].trimmed, text[text.index(after: colon)...].trimmed))
      } else if let last = found.indices.last {
        found[last].value += " " + text.trimmed
      }
    }
    return found
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { String(self).trimmingSpace }

  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, condition(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
