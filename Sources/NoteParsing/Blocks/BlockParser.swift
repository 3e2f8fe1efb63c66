internal import CCMarkGFM

/// Parses block structure with cmark-gfm. No C type leaves this folder.
///
/// Only `table` and one block extension of ours are attached, one object per parse: cmark-gfm keeps the special
/// characters of *inline* extensions in a process-wide table, so that two threads would disturb each other.
/// The extension
/// - records where the text of each line starts (cmark offers it every line of text, after the prefixes of
///   quotes and lists),
/// - opens `$$` blocks and footnote definitions (so that a definition stays in its place, referenced or not),
/// - takes paragraphs, headings and cells over before the end, so that cmark does not parse inlines: those
///   are read by `InlineScanner`, which knows exact positions.
enum BlockParser {
  /// The block structure of `text`, which must hold no NUL byte.
  ///
  /// Where the `$$`, taken in turn, give formulas that hold Markdown, the best other pairing is tried; where a paragraph ends within a
  /// formula, the lines that end it are read as text.
  static func parse(_ text: UnsafeBufferPointer<UInt8>, tables: Bool) -> BlockTree {
    let parsed = settled(text, tables: tables, MathLines())
    guard DirectiveFences.areIn(parsed.tree) else { return finished(parsed, text, tables: tables) }
    return withDirectives(parsed.tree, Array(text), tables: tables)
  }

  /// Reads the content of directives, one level after the other.
  private static func withDirectives(_ tree: BlockTree, _ text: [UInt8], tables: Bool) -> BlockTree {
    var (tree, text) = (tree, text)
    var fences: [DirectiveFences.Fence] = []
    for _ in 0..<DirectiveFences.maximumDepth {
      let found = DirectiveFences.take(from: tree, &text)
      if found.isEmpty { break }
      fences += found
      tree = text.withUnsafeBufferPointer { settled($0, tables: tables, MathLines()).tree }
    }
    var result = text.withUnsafeBufferPointer { text in
      finished(settled(text, tables: tables, MathLines()), text, tables: tables)
    }
    result.directives = fences.sorted { $0.start < $1.start }
    return result
  }

  private static func finished(
    _ parsed: Parsed, _ text: UnsafeBufferPointer<UInt8>, tables: Bool
  ) -> BlockTree {
    var parsed = parsed
    let tokens = parsed.suspects.isEmpty && parsed.torn.isEmpty ? nil : MathTokens(text)
    var masked: [UInt8]?
    if let tokens { masked = settleDollars(of: &parsed, tokens, text, tables: tables) }
    if let below = TextBelowFormulas(parsed.tree, masked ?? Array(text)) {
      let again = below.masked.withUnsafeBufferPointer { settled($0, tables: tables, parsed.lines) }
      parsed.tree.nodes = again.tree.nodes
      parsed.tree.textStarts = below.moved(again.tree.textStarts)
    }
    return parsed.tree
  }

  /// A text parsed, with what is in doubt.
  struct Parsed {
    var tree = BlockTree()
    /// What the lines that start with `$$` were taken for.
    var lines: MathLines
    /// The formulas that are never closed, by their lines.
    var unclosed: [Int] = []
    /// The formulas that hold Markdown, by their lines.
    var suspects: Set<Int> = []
    /// The lines of paragraphs that ended with a `$$` open.
    var torn: Set<Int> = []
  }

  /// An unclosed `$$` is text, which is known only at the end of its container; the text is then parsed again.
  /// Each round settles all that it meets, so that real notes need two at most.
  static func settled(
    _ text: UnsafeBufferPointer<UInt8>, tables: Bool, _ lines: MathLines
  ) -> Parsed {
    var lines = lines
    for _ in 0..<maximumRounds {
      var parsed = parseOnce(text, tables: tables, lines)
      if parsed.unclosed.isEmpty {
        parsed.tree.unpairedDollars = lines.text.map { ($0, false) }
        return parsed
      }
      lines.text.formUnion(parsed.unclosed)
    }
    lines.mayOpen = false
    return parseOnce(text, tables: tables, lines)
  }

  private static let maximumRounds = 6

  private static func parseOnce(
    _ text: UnsafeBufferPointer<UInt8>, tables: Bool, _ lines: MathLines
  ) -> Parsed {
    var parsed = Parsed(lines: lines)
    let recorder = BlockRecorder(lines)
    let retained = Unmanaged.passRetained(recorder)
    defer { retained.release() }
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return parsed }
    defer { cmark_parser_free(parser) }
    guard let ours = cmark_syntax_extension_new("scholium") else { return parsed }
    defer { cmark_syntax_extension_free(cmark_get_default_mem_allocator(), ours) }
    cmark_syntax_extension_set_private(ours, retained.toOpaque(), nil)
    cmark_syntax_extension_set_open_block_func(ours, openBlock)
    cmark_syntax_extension_set_match_block_func(ours, matchBlock)
    cmark_syntax_extension_set_can_contain_func(ours, canContain)
    cmark_syntax_extension_set_contains_inlines_func(ours) { _, _ in 0 }
    // Ours goes first: a table must not see the lines of a formula.
    cmark_parser_attach_syntax_extension(parser, ours)
    if tables, let table = BlockNodeTypes.shared.tableExtension {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    text.withMemoryRebound(to: CChar.self) { characters in
      if let base = characters.baseAddress { cmark_parser_feed(parser, base, characters.count) }
    }
    // A last line without an end is read only after the take-over: cmark would parse its inlines, in quadratic time.
    if let last = text.last, !last.isLineEnding { cmark_parser_feed(parser, "\n", 1) }
    recorder.endParagraph()
    if let root = recorder.root { takeOverInlines(below: root, by: ours) }
    guard let document = cmark_parser_finish(parser) else { return parsed }
    defer { cmark_node_free(document) }
    parsed.unclosed = recorder.formulas.filter { $0.closeLine == nil }.map(\.openLine)
    guard parsed.unclosed.isEmpty else { return parsed }
    parsed.tree = collect(document, closeLines: recorder.formulas)
    parsed.tree.textStarts = recorder.textStarts
    parsed.suspects = recorder.suspects
    parsed.torn = recorder.torn
    return parsed
  }

  /// Gives every block with text to our extension, which says that it has no inlines.
  private static func takeOverInlines(
    below root: OpaquePointer, by ours: OpaquePointer
  ) {
    forEachNode(below: root) { node, _ in
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || type == BlockNodeTypes.shared.tableCell
      {
        cmark_node_set_syntax_extension(node, ours)
      }
    }
  }

  private static func collect(
    _ document: OpaquePointer, closeLines: [BlockRecorder.OpenFormula]
  ) -> BlockTree {
    var tree = BlockTree()
    let closeLine = Dictionary(
      closeLines.map { ($0.openLine, $0.closeLine) }, uniquingKeysWith: { first, _ in first })
    forEachNode(below: document) { node, depth in
      guard let kind = kind(of: node) else { return }
      let startLine = Int(cmark_node_get_start_line(node))
      var result = BlockNode(
        kind: kind, depth: depth, startLine: startLine,
        startColumn: Int(cmark_node_get_start_column(node)), endLine: Int(cmark_node_get_end_line(node)),
        literal: "", lineCount: 0, info: "", mathCloseLine: nil)
      switch kind {
      case .code:
        result.literal = string(cmark_node_get_literal(node))
        result.lineCount = lineCount(cmark_node_get_literal(node))
        result.info = string(cmark_node_get_fence_info(node))
      case .html:
        result.literal = string(cmark_node_get_literal(node))
        result.lineCount = lineCount(cmark_node_get_literal(node))
      case .math:
        result.mathCloseLine = closeLine[startLine] ?? nil
      case .paragraph, .heading:
        result.lineCount = lineCount(cmark_node_get_string_content(node))
      default: break
      }
      tree.nodes.append(result)
    }
    return tree
  }

  private static func kind(of node: OpaquePointer) -> BlockNode.Kind? {
    let types = BlockNodeTypes.shared
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_LIST: return .list
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HTML_BLOCK: return .html
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    case CMARK_NODE_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      return .heading(level: level)
    case CMARK_NODE_CODE_BLOCK:
      if cmark_node_get_syntax_extension(node) != nil { return .math }
      var length: Int32 = 0
      var offset: Int32 = 0
      var character: CChar = 0
      return .code(isFenced: cmark_node_get_fenced(node, &length, &offset, &character) != 0)
    case types.footnote: return .footnote
    case types.table: return .table(columns: Int(cmark_gfm_extensions_get_table_columns(node)))
    case types.tableRow: return .row
    default: return nil
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func lineCount(_ text: UnsafePointer<CChar>?) -> Int {
    guard var byte = text else { return 0 }
    var count = 0
    while byte.pointee != 0 {
      if byte.pointee == CChar(UInt8.lineFeed) { count += 1 }
      byte += 1
    }
    return count
  }

  /// Visits the nodes below `root` in preorder, without recursion: notes may nest ten thousand deep.
  private static func forEachNode(
    below root: OpaquePointer,
    _ visit: (OpaquePointer, _ depth: Int) -> Void
  ) {
    var depth = 0
    var next = cmark_node_first_child(root)
    while let node = next {
      visit(node, depth)
      if let child = cmark_node_first_child(node) {
        next = child
        depth += 1
        continue
      }
      var current = node
      next = nil
      while current != root {
        if let sibling = cmark_node_next(current) {
          next = sibling
          break
        }
        guard let parent = cmark_node_parent(current) else { break }
        current = parent
        depth -= 1
      }
    }
  }
}
