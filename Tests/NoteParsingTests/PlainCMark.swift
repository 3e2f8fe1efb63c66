import CCMarkGFM

/// What plain cmark-gfm reads in a document, to hold our parser against.
struct PlainCMark {
  /// Kind and depth of each block in preorder; footnote definitions and table cells left out.
  var blocks: [String] = []
  /// Destination of each link (`!` before an image's), and the code spans' text, in order.
  var links: [String] = []
  var codeSpans: [String] = []

  init(_ text: String) {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
    let bytes = Array(text.utf8).map { CChar(bitPattern: $0) }
    bytes.withUnsafeBufferPointer { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    let document = cmark_parser_finish(parser)
    defer {
      cmark_node_free(document)
      cmark_parser_free(parser)
    }
    let iterator = cmark_iter_new(document)
    defer { cmark_iter_free(iterator) }
    var depth = -1
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      let node = cmark_iter_get_node(iterator)
      let isLeaf = isLeafType(node)
      if event == CMARK_EVENT_EXIT {
        depth -= 1
        continue
      }
      visit(node, depth)
      if !isLeaf { depth += 1 }
    }
  }

  private func isLeafType(_ node: OpaquePointer?) -> Bool {
    let leaves = [
      CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE,
    ]
    return leaves.contains(cmark_node_get_type(node))
  }

  private mutating func visit(_ node: OpaquePointer?, _ depth: Int) {
    switch String(cString: cmark_node_get_type_string(node)) {
    case "block_quote": blocks.append("\(depth) quote")
    case "list": blocks.append("\(depth) list")
    case "item": blocks.append("\(depth) item")
    case "paragraph": blocks.append("\(depth) paragraph")
    case "heading": blocks.append("\(depth) heading")
    case "code_block": blocks.append("\(depth) code")
    case "html_block": blocks.append("\(depth) html")
    case "thematic_break": blocks.append("\(depth) rule")
    case "table": blocks.append("\(depth) table")
    case "link": links.append(string(cmark_node_get_url(node)))
    case "image": links.append("!" + string(cmark_node_get_url(node)))
    case "code": codeSpans.append(string(cmark_node_get_literal(node)))
    default: break
    }
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
