import VaultIndex

/// Notes and the links between them.
struct GraphItem: ContractItem {
  struct Node: ContractItem {
    var path: VaultPath
    var title: String
    var distance: Int
  }

  struct Edge: ContractItem {
    var source: VaultPath
    var target: VaultPath
    var count: Int
  }

  var nodes: [Node]
  var edges: [Edge]

  init(_ graph: Graph) {
    nodes = graph.nodes.map { Node(path: $0.path, title: $0.title, distance: $0.distance) }
    edges = graph.edges.map { Edge(source: $0.source, target: $0.target, count: $0.count) }
  }
}
