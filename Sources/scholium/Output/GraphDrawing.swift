import VaultIndex

/// A graph in the languages of other programs.
enum GraphDrawing {
  /// Graphviz (https://graphviz.org/doc/info/lang.html): a quoted string escapes the quotation mark only.
  static func dot(_ graph: Graph) -> [String] {
    func quoted(_ text: String) -> String {
      // A backslash before a letter would be an escape of a label.
      "\"" + StyledText.escaped(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    func style(of kind: Graph.Node.Kind) -> String? {
      switch kind {
      case .note: nil
      case .canvas: "shape=tab"
      case .attachment: "shape=note"
      case .unresolved: "style=dashed"
      }
    }
    var lines = ["digraph vault {", "  node [shape=box];"]
    lines += graph.nodes.map { node in
      let style = style(of: node.kind).map { ", \($0)" } ?? ""
      return "  \(quoted(node.id)) [label=\(quoted(node.title.oneLine))\(style)];"
    }
    lines += graph.edges.map { edge in
      let (source, target) = (graph.nodes[edge.source].id, graph.nodes[edge.target].id)
      return "  \(quoted(source)) -> \(quoted(target))\(edge.count > 1 ? " [weight=\(edge.count)]" : "");"
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
      "  <key id=\"kind\" for=\"node\" attr.name=\"kind\" attr.type=\"string\"/>",
      "  <key id=\"distance\" for=\"node\" attr.name=\"distance\" attr.type=\"int\"/>",
      "  <key id=\"count\" for=\"edge\" attr.name=\"count\" attr.type=\"int\"/>",
      "  <graph id=\"vault\" edgedefault=\"directed\">",
    ]
    for node in graph.nodes {
      lines.append(
        "    <node id=\"\(text(node.id))\"><data key=\"title\">\(text(node.title.oneLine))</data>"
          + "<data key=\"kind\">\(node.kind.rawValue)</data><data key=\"distance\">\(node.distance)</data></node>"
      )
    }
    for edge in graph.edges {
      lines.append(
        "    <edge source=\"\(text(graph.nodes[edge.source].id))\" target=\"\(text(graph.nodes[edge.target].id))\">"
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
    var lines = ["graph LR"]
    lines += graph.nodes.enumerated().map { number, node in
      "  n\(number)[\"\(label(node.title.oneLine))\"]\(node.kind == .note ? "" : ":::\(node.kind)")"
    }
    lines += graph.edges.map { "  n\($0.source) --> n\($0.target)" }
    if graph.nodes.contains(where: { $0.kind == .unresolved }) {
      lines.append("  classDef unresolved stroke-dasharray: 5 5")
    }
    return lines
  }
}
