internal import CCMarkGFM

let openBlock: cmark_open_block_func = { ext, indented, parser, parent, input, length in
  guard let recorder = BlockRecorder.of(ext), let input, let parent, cmark_parser_is_blank(parser) == 0 else {
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
  let text = UnsafeBufferPointer(start: input, count: Int(length))
  recorder.enterLine(line, parent: parent)
  guard indented == 0 else {
    recorder.add(line, text, from: start)
    return nil
  }
  if let labelEnd = footnoteLabelEnd(text, at: start), mayHoldFootnote(parent) {
    advance(parser, input, to: labelEnd)
    let node = cmark_parser_add_child(parser, parent, BlockNodeTypes.shared.footnote, Int32(start + 1))
    cmark_node_set_syntax_extension(node, ext)
    return node
  }
  switch opensMath(text, at: start) ? recorder.role(of: line) : .isText {
  case .isText: recorder.add(line, text, from: start)
  case .closes: recorder.closeFormula(line)
  case .opens:
    recorder.endParagraph()
    advance(parser, input, to: start + 2)
    let node = cmark_parser_add_child(parser, parent, CMARK_NODE_CODE_BLOCK, Int32(start + 1))
    cmark_node_set_fenced(node, 1, 2, 0, CChar(UInt8.dollar))
    cmark_node_set_syntax_extension(node, ext)
    recorder.formulas.append(.init(openLine: line, closeLine: nil))
    return node
  }
  return nil
}

let matchBlock: cmark_match_block_func = { ext, parser, input, length, container in
  guard let recorder = BlockRecorder.of(ext), let input else { return 0 }
  let text = UnsafeBufferPointer(start: input, count: Int(length))
  if cmark_node_get_type(container) == BlockNodeTypes.shared.footnote {
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
  if unescapedDoubleDollar(text, from: start) != nil {
    recorder.formulas[last].closeLine = line
  } else if MarkdownSigns.isSuspicious(text, from: start) {
    recorder.suspects.insert(recorder.formulas[last].openLine)
  }
  return 1
}

let canContain: cmark_can_contain_func = { _, node, child in
  guard cmark_node_get_type(node) == BlockNodeTypes.shared.footnote else { return 0 }
  let isBlock = child.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK)
  return isBlock && child != CMARK_NODE_ITEM ? 1 : 0
}

/// Whether a footnote may be opened in a block: only few may be nested.
private func mayHoldFootnote(_ parent: OpaquePointer) -> Bool {
  var (node, footnotes, depth) = (Optional(parent), 0, 0)
  while let current = node, depth < 50 {
    if cmark_node_get_type(current) == BlockNodeTypes.shared.footnote { footnotes += 1 }
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
