internal import CCMarkGFM

/// Node types are registered once per process; cmark-gfm numbers them in a global.
struct BlockNodeTypes: @unchecked Sendable {
  static let shared = BlockNodeTypes()
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
