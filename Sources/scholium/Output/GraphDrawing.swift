import VaultIndex

/// A graph in the languages of other programs.
enum GraphDrawing {
  /// Graphviz (https://graphviz.org/doc/info/lang.html): a quoted string escapes the quotation mark only.
  static func dot(_ graph: Graph) -> [String] {
    func quoted(_ text: String) -> String {
      // A backslash before a letter would be an escape of a label.
      "\"" + StyledText.escaped(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    var lines = ["digraph vault {", "  node [shape=box];"]
    lines += graph.nodes.map { "  \(quoted($0.path.text)) [label=\(quoted($0.title.oneLine))];" }
    lines += graph.edges.map { edge in
      "  \(quoted(edge.source.text)) -> \(quoted(edge.target.text))\(edge.count > 1 ? " [weight=\(edge.count)]" : "");"
    }
    return lines + ["}"]
  }

  /// GraphML (http://graphml.graphdrawing.org/specification.html), as Gephi, yEd and NetworkX read it.
  static func graphML(_ graph: Graph) -> [String] {
    func text(_ value: String) -> String {
      // What XML cannot hold at all, control characters among it, is escaped as on a terminal.
      StyledText.escaped(value).reduce(into: "") { result, character in
        switch character {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
        default: result.append(character)
        }
      }
    }
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">",
      "  <key id=\"title\" for=\"node\" attr.name=\"title\" attr.type=\"string\"/>",
      "  <key id=\"distance\" for=\"node\" attr.name=\"distance\" attr.type=\"int\"/>",
      "  <key id=\"count\" for=\"edge\" attr.name=\"count\" attr.type=\"int\"/>",
      "  <graph id=\"vault\" edgedefault=\"directed\">",
    ]
    for node in graph.nodes {
      lines.append(
        "    <node id=\"\(text(node.path.text))\"><data key=\"title\">\(text(node.title.oneLine))</data>"
          + "<data key=\"distance\">\(node.distance)</data></node>")
    }
    for edge in graph.edges {
      lines.append(
        "    <edge source=\"\(text(edge.source.text))\" target=\"\(text(edge.target.text))\">"
          + "<data key=\"count\">\(edge.count)</data></edge>")
    }
    return lines + ["  </graph>", "</graphml>"]
  }

  /// Mermaid (https://mermaid.js.org/syntax/flowchart.html): labels are quoted, with entities.
  static func mermaid(_ graph: Graph) -> [String] {
    func label(_ text: String) -> String {
      StyledText.escaped(text).reduce(into: "") { result, character in
        switch character {
        case "\"": result += "#quot;"
        case "#": result += "#35;"
        case "<": result += "#lt;"
        case ">": result += "#gt;"
        case "`": result += "#96;"
        default: result.append(character)
        }
      }
    }
    let numbers = Dictionary(graph.nodes.enumerated().map { ($0.element.path, $0.offset) }) { first, _ in
      first
    }
    var lines = ["graph LR"]
    lines += graph.nodes.enumerated().map { "  n\($0.offset)[\"\(label($0.element.title.oneLine))\"]" }
    lines += graph.edges.compactMap { edge in
      guard let source = numbers[edge.source], let target = numbers[edge.target] else { return nil }
      return "  n\(source) --> n\(target)"
    }
    return lines
  }
}
