/// Fences whose content is Markdown: MyST's directives, ```` ```{note} ````.
///
/// They are found as cmark finds fences, one level at a time. The lines of the fence and of its options are blank in the text that is
/// parsed next, so that the content is read where it stands and every offset stays as it is.
enum DirectiveFences {
  /// A fence, with lines counted from 1 in the parsed text.
  struct Fence: Equatable {
    var name: String
    /// What stands behind the name, in bytes of the text.
    var title: Range<Int>
    /// Where the fence starts, in bytes of the text.
    var start: Int
    /// The line that closes it, or the last one of what it holds.
    var lastLine: Int
  }

  /// How deep directives may stand in each other.
  static let maximumDepth = 12

  /// Whether a tree has such fences.
  static func areIn(_ tree: BlockTree) -> Bool { tree.nodes.contains { name(of: $0) != nil } }

  /// Makes the fences of a tree blank in a text.
  static func take(from tree: BlockTree, _ text: inout [UInt8]) -> [Fence] {
    let found = tree.nodes.compactMap { node in name(of: node).map { (node, $0) } }
    guard !found.isEmpty else { return [] }
    let lines = lines(of: text)
    return found.compactMap { node, name in
      func line(_ number: Int) -> Range<Int> {
        number >= 1 && number <= lines.count ? lines[number - 1] : text.count..<text.count
      }
      let first = line(node.startLine)
      guard let start = first.dropFirst(max(node.startColumn - 1, 0)).first(where: { isFence(text[$0]) }),
        let brace = text[start..<first.upperBound].firstIndex(of: UInt8(ascii: "}"))
      else { return nil }
      var title = brace + 1
      while title < first.upperBound, text[title].isSpaceOrTab { title += 1 }
      blank(start..<first.upperBound, of: &text)
      let last = node.startLine + node.lineCount
      blankOptions((node.startLine..<max(last, node.startLine)).map { line($0 + 1) }, of: &text)
      var fence = Fence(name: name, title: title..<first.upperBound, start: start, lastLine: last)
      let closing = line(last + 1)
      if last < node.endLine, let mark = closing.first(where: { isFence(text[$0]) }),
        text[closing.lowerBound..<mark].allSatisfy({ $0.isSpaceOrTab || $0 == .greater })
      {
        fence.lastLine = last + 1
        blank(mark..<closing.upperBound, of: &text)
      }
      return fence
    }
  }

  /// Where each line stands, without its end.
  private static func lines(of text: [UInt8]) -> [Range<Int>] {
    let starts = text.withUnsafeBufferPointer { MathTokens($0).lineStarts }
    return starts.indices.map { place in
      var end = place + 1 < starts.count ? starts[place + 1] : text.count
      while end > starts[place], text[end - 1].isLineEnding { end -= 1 }
      return starts[place]..<end
    }
  }

  private static func isFence(_ byte: UInt8) -> Bool { byte == .backtick || byte == UInt8(ascii: "~") }

  private static func blank(_ range: Range<Int>, of text: inout [UInt8]) {
    for place in range { text[place] = .space }
  }

  /// `:class: tip` in the first lines, or lines between two `---`.
  private static func blankOptions(_ lines: [Range<Int>], of text: inout [UInt8]) {
    var isBetweenRules = false
    for (place, line) in lines.enumerated() {
      guard let start = line.first(where: { !text[$0].isSpaceOrTab && text[$0] != .greater }) else { return }
      let isRule = text[start..<line.upperBound].elementsEqual("---".utf8)
      if isRule, !isBetweenRules, place > 0 { return }
      if isRule { isBetweenRules.toggle() }
      guard isBetweenRules || isRule || DirectiveOption.isOption(text[start..<line.upperBound]) else {
        return
      }
      blank(start..<line.upperBound, of: &text)
      if isRule, !isBetweenRules { return }
    }
  }

  /// The directive that a fence is; nil for code and all else.
  private static func name(of node: BlockNode) -> String? {
    guard node.kind == .code(isFenced: true), node.info.hasPrefix("{"),
      let end = node.info.firstIndex(of: "}")
    else { return nil }
    let name = node.info[node.info.index(after: node.info.startIndex)..<end].lowercased()
    return holdsMarkdown(name) ? name : nil
  }

  private static func holdsMarkdown(_ name: String) -> Bool {
    if let colon = name.firstIndex(of: ":") { return name[..<colon] == "prf" }
    return markdown.contains(name)
  }

  /// The directives of MyST, Sphinx and Jupyter Book that hold text.
  private static let markdown: Set<String> = [
    "note", "warning", "tip", "important", "caution", "attention", "danger", "error", "hint", "seealso",
    "admonition", "todo", "dropdown", "margin", "sidebar", "topic", "aside", "epigraph", "pull-quote",
    "exercise", "solution", "theorem", "proof", "lemma", "definition", "example", "corollary", "remark",
    "card", "grid", "grid-item", "grid-item-card", "tab-set", "tab-item", "div", "details", "container",
    "figure", "versionadded", "versionchanged", "deprecated", "list-table", "glossary", "abstract",
    "question",
    "answer", "quote", "success", "info", "algorithm", "assumption", "proposition", "property",
  ]
}

/// Options of a directive: `:label: eq-1`.
package enum DirectiveOption {
  /// Whether a line is one.
  package static func isOption(_ line: some Collection<UInt8>) -> Bool {
    var rest = line.drop { $0.isSpaceOrTab || $0 == .greater }
    guard rest.first == .colon else { return false }
    rest = rest.dropFirst()
    let name = rest.prefix { $0.isAlphanumeric || $0 == .dash || $0 == UInt8(ascii: "_") }
    return name.first?.isLetter ?? false && rest.dropFirst(name.count).first == .colon
  }

  /// The content of a directive without the options at its start.
  static func removed(from text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard let first = lines.first, isOption(first.utf8) else { return text }
    lines = lines.drop { isOption($0.utf8) }
    return lines.drop { $0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
  }
}
