extension NoteBuilder {
  mutating func readCode(_ node: BlockNode, _ index: Int, _ start: Int, isFenced: Bool) {
    let codeLines = node.lineCount
    var lastLine = node.startLine + codeLines - (isFenced ? 0 : 1)
    if isFenced, closesFence(line: lastLine + 1, node, index) { lastLine += 1 }
    let end = max(source.endOfLine(fileLine(max(lastLine, node.startLine))), start)
    add(.code, node, start..<end)
    let info = node.info
    let words = info.split(separator: " ", maxSplits: 1).map(String.init)
    let (language, fileName) = CodeLanguage.read(info: info)
    let block = CodeBlock(
      isFenced: isFenced, info: info, language: language, fileName: fileName,
      attributes: words.count > 1 ? words[1] : "", code: node.literal,
      codeLine: fileLine(node.startLine + (isFenced ? 1 : 0)), range: range(start..<end))
    note.codeBlocks.append(block)
    if isFenced, language == "math" {
      var latex = node.literal
      if latex.hasSuffix("\n") { latex.removeLast() }
      if info.hasPrefix("{") { latex = DirectiveOption.removed(from: latex) }
      note.formulas.append(Formula(kind: .fence, latex: latex, range: range(start..<end)))
    }
  }

  /// Whether the fence of `node` is closed in `line`: the block reaches it, and no other block starts there.
  private func closesFence(line: Int, _ node: BlockNode, _ index: Int) -> Bool {
    guard line <= node.endLine, fileLine(line) <= source.lineCount else { return false }
    if index + 1 < tree.nodes.count, tree.nodes[index + 1].startLine <= line,
      tree.nodes[index + 1].startLine > 0
    {
      return false
    }
    var text = source.bytes[source.startOfLine(fileLine(line))..<source.endOfLine(fileLine(line))]
    while let first = text.first, first.isSpaceOrTab || first == .greater { text = text.dropFirst() }
    while let last = text.last, last.isSpaceOrTab { text = text.dropLast() }
    guard let fence = text.first, fence == .backtick || fence == UInt8(ascii: "~") else { return false }
    return text.count >= 3 && text.allSatisfy { $0 == fence }
  }

  mutating func readMath(_ node: BlockNode, _ start: Int) {
    let closeLine = node.mathCloseLine ?? node.startLine
    let closeText = textOffsets(ofLine: closeLine)
    let close =
      source.bytes.withUnsafeBufferPointer { bytes in
        unescapedDoubleDollar(UnsafeBufferPointer(rebasing: bytes[closeText]), from: 0)
      } ?? 0
    let end = closeText.lowerBound + close
    add(.math, node, start..<end + 2)
    var latex = source.string(start + 2..<source.endOfLine(fileLine(node.startLine)))
    if closeLine > node.startLine {
      for line in node.startLine + 1..<closeLine { latex += "\n" + source.string(textOffsets(ofLine: line)) }
      latex += "\n" + source.string(closeText.lowerBound..<end)
    }
    latex = latex.trimmingSpaces()
    if !latex.isEmpty {
      note.formulas.append(Formula(kind: .display, latex: latex, range: range(start..<end + 2)))
    }
    // Text after the closing dollars goes on as a paragraph would.
    var rest = LeafText()
    if end + 2 < closeText.upperBound {
      rest.append(line: end + 2..<closeText.upperBound, of: source)
      rest.trimEnd()
      read(rest, from: 0)
    }
  }

  mutating func readHTML(_ node: BlockNode, _ start: Int) {
    let lines = max(node.lineCount, 1)
    var end = source.endOfLine(fileLine(node.startLine + lines - 1))
    while end > start, source.bytes[end - 1].isWhitespace { end -= 1 }
    add(.html, node, start..<end)
    if !isInHTML { collectMarkdown(inHTML: node, start) }
  }

  /// Pairs `<details>` and `</details>` over the HTML blocks of the note.
  mutating func pairHTMLDetails() {
    var open: [(start: Int, title: String)] = []
    var found: [Container] = []
    for block in note.blocks where block.kind == .html {
      let offsets = block.range.offsets
      // Lower-case letters, byte for byte.
      let lower = source.bytes[offsets].map(\.lowercased)
      var title: String?
      var search = lower.startIndex
      while let tag = lower[search...].firstIndex(of: .less) {
        search = tag + 1
        let offset = offsets.lowerBound + tag
        if lower[tag...].starts(with: "<details".utf8) {
          let summary = title ?? HTMLSummary.text(of: source.string(offsets))
          title = summary
          open.append((offset, summary))
        } else if lower[tag...].starts(with: "</details".utf8), let opener = open.popLast() {
          let close = lower[tag...].firstIndex(of: .greater).map { $0 - tag + 1 } ?? 9
          found.append(
            Container(
              syntax: .html, name: "details", title: opener.title,
              range: range(opener.start..<min(offset + close, source.bytes.count))))
          if lower[tag...].firstIndex(of: .greater) == nil { break }
        }
      }
    }
    note.containers.append(contentsOf: found)
    note.containers.sort { $0.range.start < $1.range.start }
  }
}

enum HTMLSummary {
  /// What stands in the first `<summary>`.
  static func text(of html: String) -> String {
    let lower = html.lowercased()
    guard lower.utf8.count == html.utf8.count, let open = lower.firstRange(of: "<summary>"),
      let close = lower[open.upperBound...].firstRange(of: "</summary>")
    else { return "" }
    return String(
      decoding: Array(html.utf8)[
        lower.utf8.distance(
          from: lower.startIndex, to: open.upperBound)..<lower.utf8.distance(
            from: lower.startIndex, to: close.lowerBound)], as: UTF8.self
    ).trimmingSpaces()
  }
}

/// What an info string says of the language.
enum CodeLanguage {
  /// The language in lower case and the file name: `python`, `python:name.py` (Zenn), `{.python}`, `name.py`; `{#id .python key=3}` (Pandoc),
  /// `{python, echo=TRUE}` (R Markdown).
  static func read(info: String) -> (language: String, fileName: String?) {
    guard info.hasPrefix("{") else { return read(String(info.prefix { $0 != " " })) }
    let words = info.dropFirst().prefix { $0 != "}" }.split { $0 == " " || $0 == "," }
    let name = words.first { !$0.hasPrefix("#") && !$0.contains("=") } ?? ""
    // Of several classes the first.
    return read(String(name.drop { $0 == "." }.prefix { $0 != "." || name.first != "." }))
  }

  private static func read(_ name: String) -> (language: String, fileName: String?) {
    if let colon = name.firstIndex(of: ":") {
      let file = String(name[name.index(after: colon)...])
      return (name[..<colon].lowercased(), file.isEmpty ? nil : file)
    }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name.lowercased(), nil) }
    let ending = name[name.index(after: dot)...].lowercased()
    guard let language = endings[ending] else { return (name.lowercased(), nil) }
    return (language, name)
  }

  private static let endings = [
    "py": "python", "sh": "bash", "js": "javascript", "ts": "typescript", "rb": "ruby", "rs": "rust",
    "swift": "swift", "c": "c", "h": "c", "cpp": "cpp", "jl": "julia", "r": "r", "go": "go", "java": "java",
    "toml": "toml", "yaml": "yaml", "yml": "yaml", "json": "json", "md": "markdown", "tex": "latex",
    "txt": "text", "html": "html", "css": "css", "sql": "sql", "hs": "haskell", "ipynb": "json",
  ]
}
