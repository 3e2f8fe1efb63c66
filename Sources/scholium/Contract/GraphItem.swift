import VaultIndex

/// The files of a vault and the links between them.
struct GraphItem: ContractItem {
  struct Node: ContractItem {
    var kind: String
    var path: String
    var title: String
    var distance: Int
  }

  struct Edge: ContractItem {
    var source: String
    var target: String
    var resolved: Bool
    var count: Int
  }

  var nodes: [Node]
  var edges: [Edge]

  init(_ graph: Graph) {
    nodes = graph.nodes.map {
      Node(kind: $0.kind.rawValue, path: $0.path, title: $0.title, distance: $0.distance)
    }
    edges = graph.edges.map { edge in
      let target = graph.nodes[edge.target]
      return Edge(
        source: graph.nodes[edge.source].path, target: target.path, resolved: target.kind != .unresolved,
        count: edge.count)
    }
  }
}
