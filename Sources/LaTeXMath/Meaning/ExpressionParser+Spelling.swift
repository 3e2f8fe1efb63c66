/// Functions whose letters stand without a command: `exp(0)`, `max(2, 3)`, `log_2(8)`.
extension ExpressionParser {
  /// The function that the letters from here on spell right before a parenthesis, how many nodes they are, and the index or power of
  /// the last one; nil where they spell none.
  var spelledFunction: (function: BuiltInFunction, count: Int, scripts: MathScripts?)? {
    guard let first = next?.letter, index == 0 || nodes[index - 1].letter == nil || !isJoined(0) else {
      return nil
    }
    var name = first
    var count = 1
    var scripts: MathScripts?
    while count < Self.longestName, scripts == nil, let node = peek(count), isJoined(count) {
      if let letter = node.letter {
        name += letter
      } else if case .scripts(let marks) = node.kind, let letter = marks.base?.letter {
        name += letter
        scripts = marks
      } else {
        break
      }
      count += 1
    }
    guard count > 1, let function = BuiltInFunction(name), name == "ln" || count > 2, let node = peek(count),
      node.opensParenthesis
    else { return nil }
    return (function, count, scripts)
  }

  private static let longestName = 7

  /// Whether nothing stands between a node ahead and the one before it.
  func isJoined(_ offset: Int) -> Bool {
    guard index + offset > 0, let node = peek(offset) else { return false }
    return nodes[index + offset - 1].range.upperBound == node.range.lowerBound
  }
}

extension MathNode {
  /// The one Latin letter that it is.
  fileprivate var letter: String? {
    guard case .symbol(let symbol) = kind, let byte = symbol.text.utf8.first, symbol.text.utf8.count == 1,
      (0x61...0x7A).contains(byte | 0x20)
    else { return nil }
    return symbol.text
  }
}
