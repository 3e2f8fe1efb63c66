/// Indented lines directly below the `$$` that closes a block: text that goes on, and no code.
struct TextBelowFormulas {
  /// The text with a control character in the indentation, so that a paragraph starts there and every offset stays as it is.
  private(set) var masked: [UInt8]
  /// For lines counted from 1 where their text starts.
  private var textStarts: [Int: Int] = [:]

  /// Nil when there are none.
  init?(_ tree: BlockTree, _ text: @autoclosure () -> [UInt8]) {
    let found = zip(tree.nodes, tree.nodes.dropFirst()).compactMap { math, code in
      math.kind == .math && code.kind == .code(isFenced: false) && math.depth == code.depth
        && code.startLine == math.mathCloseLine.map { $0 + 1 } ? code : nil
    }
    guard !found.isEmpty else { return nil }
    masked = text()
    let lineStarts = masked.withUnsafeBufferPointer { MathTokens($0).lineStarts }
    for code in found {
      let start = lineStarts[code.startLine - 1]
      // Behind the indentation of code, a part of which may be a tab's.
      let place = start + code.startColumn - 2
      guard place >= start, place < masked.count, masked[place].isSpaceOrTab else { continue }
      masked[place] = 0x01
      var first = place + 1
      while first < masked.count, masked[first].isSpaceOrTab { first += 1 }
      textStarts[code.startLine] = first - start
    }
    guard !textStarts.isEmpty else { return nil }
  }

  /// The places where the text of each line starts, behind the control characters.
  func moved(_ starts: [Int?]) -> [Int?] {
    var result = starts
    for (line, start) in textStarts where line <= result.count { result[line - 1] = start }
    return result
  }
}
