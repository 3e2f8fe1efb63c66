/// What cmark-gfm and our block extension found: a note's block structure as Swift values.
struct BlockTree {
  /// The blocks in preorder.
  var nodes: [BlockNode] = []
  /// For each line of the parsed text (index 0 is its first line), the byte offset in the line where the text
  /// of a paragraph, table row or formula starts; nil where cmark did not look for text.
  var textStarts: [Int?] = []
  /// The lines with a `$$` that has no other, and whether that was chosen among several.
  var unpairedDollars: [(line: Int, isChosen: Bool)] = []
  /// For the line of a `$$` the line of the one above, in a paragraph, from which a blank line parts it.
  var partedDollars: [Int: Int] = [:]
  /// The `$$`, by line and column in bytes from 1, that are text, since a blank line parts them.
  var textDollars: [(line: Int, column: Int)] = []
  /// The fences whose content was read as Markdown, in order.
  var directives: [DirectiveFences.Fence] = []
  /// The lines of formulas that hold Markdown, since no other pairing of the `$$` is better.
  var doubtfulFormulas: [Int] = []

  /// For each node the last line of the nodes below it; nil where there are none.
  var lastLines: [Int?] {
    var result = [Int?](repeating: nil, count: nodes.count)
    /// The last lines of what has been passed, by depth.
    var below: [Int?] = []
    for index in nodes.indices.reversed() {
      let depth = nodes[index].depth
      while below.count < depth + 2 { below.append(nil) }
      result[index] = below[depth + 1]
      let own = max(nodes[index].endLine, below[depth + 1] ?? 0)
      below[depth + 1] = nil
      below[depth] = max(below[depth] ?? 0, own)
    }
    return result
  }
}

/// One block, with lines counted from 1 in the parsed text and columns in bytes from 1.
struct BlockNode {
  enum Kind: Equatable {
    case quote, list, item, paragraph, html, rule, math, footnote
    case heading(level: Int)
    case code(isFenced: Bool)
    case table(columns: Int)
    case row
  }
  var kind: Kind
  var depth: Int
  var startLine: Int
  var startColumn: Int
  var endLine: Int
  /// The code or the HTML.
  var literal: String
  /// The number of lines of `literal`; for paragraphs and headings, of the text that is left after reference
  /// definitions; 0 when not known.
  var lineCount: Int
  /// The info string of a fence, or the label of a footnote.
  var info: String
  /// The line of the closing `$$`.
  var mathCloseLine: Int?
}
