internal import LaTeXMath

/// What stands between two brackets.
struct NotationBracket {
  var left: String
  var body: [MathNode]
  /// The place behind it.
  var end: Int
  var upperBound: Int
  /// Whether nothing hangs on its end.
  var isPlain = true

  init?(_ nodes: [MathNode], _ place: Int) {
    let node = nodes[place]
    switch node.kind {
    case .delimited(let delimited):
      (left, body, end, upperBound) = (
        delimited.left, delimited.body.significant, place + 1, node.range.upperBound
      )
      return
    case .scripts(let scripts):
      guard case .delimited(let delimited)? = scripts.base?.kind else { return nil }
      (left, body, end, upperBound) = (
        delimited.left, delimited.body.significant, place + 1, node.range.upperBound
      )
      isPlain = false
      return
    default: break
    }
    guard let opening = node.coreSymbol, let closing = ["(": ")", "[": "]", "{": "}"][opening] else {
      return nil
    }
    var depth = 0
    for other in place..<nodes.count {
      if nodes[other].coreSymbol == opening { depth += 1 }
      if nodes[other].coreSymbol == closing { depth -= 1 }
      guard depth == 0 else { continue }
      (left, body) = (opening, Array(nodes[(place + 1)..<other]))
      (end, upperBound) = (other + 1, nodes[other].range.upperBound)
      if case .scripts = nodes[other].kind { isPlain = false }
      return
    }
    return nil
  }
}
