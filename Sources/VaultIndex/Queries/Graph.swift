/// The files of a vault with the links between them, and the names that links lead to and no file has.
package struct Graph: Sendable, Equatable {
  package struct Node: Sendable, Equatable {
    package enum Kind: String, Sendable { case note, canvas, attachment, unresolved }
    package var kind: Kind
    /// A file's path; the target as a link writes it for what is unresolved.
    package var path: String
    /// A note's title, another file's name, or the target.
    package var title: String
    /// How many links away from the note that was asked for; 0 when all was.
    package var distance: Int

    /// Another for each node: a file may be called as an unresolved link is.
    package var id: String { kind == .unresolved ? "[[\(path)]]" : path }
  }

  package struct Edge: Sendable, Equatable {
    /// Positions in `nodes`.
    package var source: Int
    package var target: Int
    /// How many links there are from one to the other.
    package var count: Int
  }

  /// Files by path, then the unresolved by name.
  package var nodes: [Node]
  /// In the order of the nodes at both ends.
  package var edges: [Edge]
}

extension VaultIndex {
  /// The graph of the vault, or of what lies up to `depth` links, in either direction, from `center`, without files that are left out.
  /// - Parameter existingOnly: Whether to leave out what links lead to and is not there.
  package func graph(
    around center: NoteReference? = nil, depth: Int = 1, existingOnly: Bool = false
  ) throws -> Graph {
    try read { db in
      var reader = GraphReader(db: db)
      if !existingOnly { try reader.readUnresolved() }
      return try reader.graph(around: center?.id, depth: depth)
    }
  }
}
