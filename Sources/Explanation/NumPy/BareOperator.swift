internal import LaTeXMath

/// An operator that stands alone, as in a table of notation: `\arg\max`, `\sum`.
struct BareOperator {
  var name: String
  var expression: String

  init?(_ nodes: [MathNode]) {
    guard !nodes.isEmpty, nodes.count <= 2 else { return nil }
    let word = nodes.map { node -> String in
      if case .scripts(let scripts) = node.kind { return scripts.base?.plainText ?? "" }
      return node.plainText
    }.joined().filter { !$0.isWhitespace }
    guard let function = Self.functions[word] else { return nil }
    (name, expression) = (word.first?.isLetter == true ? word + "_of" : function, "np.\(function)(x)")
  }

  private static let functions = [
    "argmax": "argmax", "argmin": "argmin", "max": "max", "min": "min", "∑": "sum", "∏": "prod", "exp": "exp",
    "log": "log", "ln": "log", "sin": "sin", "cos": "cos", "tanh": "tanh",
  ]
}
