internal import CCMarkGFM

/// Parses block structure with cmark-gfm. No C type leaves this file.
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
  static func parse(_ text: UnsafeBufferPointer<UInt8>, tables: Bool) -> BlockTree {
    var textLines: Set<Int> = []
    for _ in 0..<maximumRounds {
      let (tree, unclosed) = parseOnce(text, tables: tables, mathOpeners: .except(textLines))
      if unclosed.isEmpty { return tree }
      textLines.formUnion(unclosed)
    }
    return parseOnce(text, tables: tables, mathOpeners: .none).tree
  }

  /// An unclosed `$$` is text, which is known only at the end of its container; the text is then parsed again.
  /// Each round settles all that it meets, so that real notes need two at most.
  private static let maximumRounds = 6

  private static func parseOnce(
    _ text: UnsafeBufferPointer<UInt8>, tables: Bool, mathOpeners: Recorder.MathOpeners
  ) -> (tree: BlockTree, unclosed: [Int]) {
    let recorder = Recorder(mathOpeners: mathOpeners)
    let retained = Unmanaged.passRetained(recorder)
    defer { retained.release() }
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return (BlockTree(), []) }
    defer { cmark_parser_free(parser) }
    guard let ours = cmark_syntax_extension_new("scholium") else { return (BlockTree(), []) }
    defer { cmark_syntax_extension_free(cmark_get_default_mem_allocator(), ours) }
    cmark_syntax_extension_set_private(ours, retained.toOpaque(), nil)
    cmark_syntax_extension_set_open_block_func(ours, openBlock)
    cmark_syntax_extension_set_match_block_func(ours, matchBlock)
    cmark_syntax_extension_set_can_contain_func(ours, canContain)
    cmark_syntax_extension_set_contains_inlines_func(ours) { _, _ in 0 }
    // Ours goes first: a table must not see the lines of a formula.
    cmark_parser_attach_syntax_extension(parser, ours)
    if tables, let table = NodeTypes.shared.tableExtension {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    text.withMemoryRebound(to: CChar.self) { characters in
      if let base = characters.baseAddress { cmark_parser_feed(parser, base, characters.count) }
    }
    // A last line without an end is read only after the take-over: cmark would parse its inlines, in quadratic time.
    if let last = text.last, !last.isLineEnding { cmark_parser_feed(parser, "\n", 1) }
    if let root = recorder.root { takeOverInlines(below: root, by: ours) }
    guard let document = cmark_parser_finish(parser) else { return (BlockTree(), []) }
    defer { cmark_node_free(document) }
    let unclosed = recorder.formulas.filter { $0.closeLine == nil }.map(\.openLine)
    if !unclosed.isEmpty { return (BlockTree(), unclosed) }
    var tree = collect(document, closeLines: recorder.formulas)
    tree.textStarts = recorder.textStarts
    return (tree, [])
  }

  /// Gives every block with text to our extension, which says that it has no inlines.
  private static func takeOverInlines(
    below root: OpaquePointer, by ours: OpaquePointer
  ) {
    forEachNode(below: root) { node, _ in
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || type == NodeTypes.shared.tableCell {
        cmark_node_set_syntax_extension(node, ours)
      }
    }
  }

  private static func collect(
    _ document: OpaquePointer, closeLines: [Recorder.OpenFormula]
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
    let types = NodeTypes.shared
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

/// What the block extension notes while cmark parses one text.
private final class Recorder {
  enum MathOpeners {
    /// A line that starts with `$$` opens a formula, but for these lines.
    case except(Set<Int>)
    /// No line does.
    case none
  }

  struct OpenFormula {
    var openLine: Int
    var closeLine: Int?
  }

  let mathOpeners: MathOpeners
  var textStarts: [Int?] = []
  var formulas: [OpenFormula] = []
  var root: OpaquePointer?

  init(mathOpeners: MathOpeners) { self.mathOpeners = mathOpeners }

  func mayOpenMath(line: Int) -> Bool {
    switch mathOpeners {
    case .none: false
    case .except(let lines): !lines.contains(line)
    }
  }

  func record(line: Int, textStart: Int) {
    while textStarts.count < line { textStarts.append(nil) }
    textStarts[line - 1] = textStart
  }

  static func of(_ ext: OpaquePointer?) -> Recorder? {
    guard let opaque = cmark_syntax_extension_get_private(ext) else { return nil }
    return Unmanaged<Recorder>.fromOpaque(opaque).takeUnretainedValue()
  }
}

/// Node types are registered once per process; cmark-gfm numbers them in a global.
private struct NodeTypes: @unchecked Sendable {
  static let shared = NodeTypes()
  let tableExtension: OpaquePointer?
  let footnote: cmark_node_type
  let table: cmark_node_type
  let tableRow: cmark_node_type
  let tableCell: cmark_node_type

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    tableExtension = cmark_find_syntax_extension("table")
    footnote = cmark_syntax_extension_add_node(0)
    // The types of `table` are globals of cmark-gfm-extensions that C macros hide; a parsed table has them.
    var found: [cmark_node_type] = []
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    cmark_parser_attach_syntax_extension(parser, tableExtension)
    let sample = "|a|\n|-|\n"
    cmark_parser_feed(parser, sample, sample.utf8.count)
    let document = cmark_parser_finish(parser)
    var node = cmark_node_first_child(document)
    while let current = node {
      found.append(cmark_node_get_type(current))
      node = cmark_node_first_child(current)
    }
    cmark_node_free(document)
    cmark_parser_free(parser)
    table = found.count > 0 ? found[0] : CMARK_NODE_NONE
    tableRow = found.count > 1 ? found[1] : CMARK_NODE_NONE
    tableCell = found.count > 2 ? found[2] : CMARK_NODE_NONE
  }
}

private let openBlock: cmark_open_block_func = { ext, indented, parser, parent, input, length in
  guard let recorder = Recorder.of(ext), let input, let parent, cmark_parser_is_blank(parser) == 0 else {
    return nil
  }
  if recorder.root == nil {
    var top = parent
    while let above = cmark_node_parent(top) { top = above }
    recorder.root = top
  }
  let line = Int(cmark_parser_get_line_number(parser))
  let start = Int(cmark_parser_get_first_nonspace(parser))
  recorder.record(line: line, textStart: start)
  guard indented == 0 else { return nil }
  let text = UnsafeBufferPointer(start: input, count: Int(length))
  if let labelEnd = footnoteLabelEnd(text, at: start), mayHoldFootnote(parent) {
    advance(parser, input, to: labelEnd)
    let node = cmark_parser_add_child(parser, parent, NodeTypes.shared.footnote, Int32(start + 1))
    cmark_node_set_syntax_extension(node, ext)
    return node
  }
  if opensMath(text, at: start), recorder.mayOpenMath(line: line) {
    advance(parser, input, to: start + 2)
    let node = cmark_parser_add_child(parser, parent, CMARK_NODE_CODE_BLOCK, Int32(start + 1))
    cmark_node_set_fenced(node, 1, 2, 0, CChar(UInt8.dollar))
    cmark_node_set_syntax_extension(node, ext)
    recorder.formulas.append(.init(openLine: line, closeLine: nil))
    return node
  }
  return nil
}

private let matchBlock: cmark_match_block_func = { ext, parser, input, length, container in
  guard let recorder = Recorder.of(ext), let input else { return 0 }
  let text = UnsafeBufferPointer(start: input, count: Int(length))
  if cmark_node_get_type(container) == NodeTypes.shared.footnote {
    if cmark_parser_get_indent(parser) >= 4 {
      input.withMemoryRebound(to: CChar.self, capacity: Int(length)) {
        cmark_parser_advance_offset(parser, $0, 4, 1)
      }
      return 1
    }
    return text.first?.isLineEnding == true ? 1 : 0
  }
  guard let last = recorder.formulas.indices.last, recorder.formulas[last].closeLine == nil else { return 0 }
  let line = Int(cmark_parser_get_line_number(parser))
  let start = Int(cmark_parser_get_offset(parser))
  recorder.record(line: line, textStart: start)
  if unescapedDoubleDollar(text, from: start) != nil { recorder.formulas[last].closeLine = line }
  return 1
}

private let canContain: cmark_can_contain_func = { _, node, child in
  guard cmark_node_get_type(node) == NodeTypes.shared.footnote else { return 0 }
  let isBlock = child.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK)
  return isBlock && child != CMARK_NODE_ITEM ? 1 : 0
}

/// Whether a footnote may be opened in a block: only few may be nested.
private func mayHoldFootnote(_ parent: OpaquePointer) -> Bool {
  var (node, footnotes, depth) = (Optional(parent), 0, 0)
  while let current = node, depth < 50 {
    if cmark_node_get_type(current) == NodeTypes.shared.footnote { footnotes += 1 }
    depth += 1
    node = cmark_node_parent(current)
  }
  return footnotes < 20
}

private func advance(
  _ parser: OpaquePointer?, _ input: UnsafeMutablePointer<UInt8>, to offset: Int
) {
  let count = offset - Int(cmark_parser_get_offset(parser))
  input.withMemoryRebound(to: CChar.self, capacity: offset) {
    cmark_parser_advance_offset(parser, $0, Int32(count), 0)
  }
}

/// The end of `[^label]:` and the blanks after it, as cmark-gfm's scanner reads it.
private func footnoteLabelEnd(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
  guard start + 4 < text.count, text[start] == .openBracket, text[start + 1] == .caret else { return nil }
  var index = start + 2
  while index < text.count, text[index] != .closeBracket {
    if text[index].isWhitespace { return nil }
    index += 1
  }
  guard index > start + 2, index + 1 < text.count, text[index + 1] == .colon else { return nil }
  index += 2
  while index < text.count, text[index].isSpaceOrTab { index += 1 }
  return index
}

/// Whether a formula over lines opens here: `$$` with no other `$$` in its line.
private func opensMath(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
  guard start + 1 < text.count, text[start] == .dollar, text[start + 1] == .dollar else { return false }
  if start + 2 < text.count, text[start + 2] == .dollar { return false }
  return unescapedDoubleDollar(text, from: start + 2) == nil
}

/// The offset of the first `$$` at or after `start` that no backslash escapes.
func unescapedDoubleDollar(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  var index = start
  while index + 1 < text.count {
    if text[index] == .backslash {
      index += 2
    } else if text[index] == .dollar, text[index + 1] == .dollar {
      return index
    } else {
      index += 1
    }
  }
  return nil
}
