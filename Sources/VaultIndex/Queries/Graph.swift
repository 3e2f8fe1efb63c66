import GRDB

/// Notes and attachments with the links between them.
package struct Graph: Sendable, Equatable {
  package struct Node: Sendable, Equatable {
    package var path: VaultPath
    /// A note's title, an attachment's file name.
    package var title: String
    /// How many links away from the note that was asked for; 0 when all was.
    package var distance: Int
  }

  package struct Edge: Sendable, Equatable {
    package var source: VaultPath
    package var target: VaultPath
    /// How many links there are from one to the other.
    package var count: Int
  }

  /// By path.
  package var nodes: [Node]
  /// By the paths of both ends.
  package var edges: [Edge]
}

extension VaultIndex {
  /// The graph of the vault, or of what lies up to `depth` links, in either direction, from `center`.
  package func graph(around center: NoteReference? = nil, depth: Int = 1) throws -> Graph {
    try read { db in
      guard let center else {
        return try GraphReader(db: db).graph(nodes: nil)
      }
      var distances: [Int64: Int] = [center.id: 0]
      var frontier = [center.id]
      for distance in 1...max(1, depth) where distance <= depth && !frontier.isEmpty {
        frontier = try GraphReader(db: db).neighbours(of: frontier).filter { distances[$0] == nil }
        for id in frontier { distances[id] = distance }
      }
      return try GraphReader(db: db).graph(nodes: distances)
    }
  }
}

private struct GraphReader {
  let db: Database

  private static let edgeSQL = """
    SELECT note_id, target_id, count(*) AS count FROM links
    WHERE target_id IS NOT NULL AND target_id <> note_id
    GROUP BY note_id, target_id
    """

  private static let neighbourSQL = """
    SELECT target_id FROM links WHERE note_id = ?1 AND target_id IS NOT NULL
    UNION SELECT note_id FROM links WHERE target_id = ?1
    """

  private static let outgoingSQL = """
    SELECT target_id, count(*) AS count FROM links
    WHERE note_id = ? AND target_id IS NOT NULL AND target_id <> note_id
    GROUP BY target_id
    """

  func neighbours(of ids: [Int64]) throws -> Set<Int64> {
    let statement = try db.cachedStatement(sql: Self.neighbourSQL)
    var found: Set<Int64> = []
    for id in ids { found.formUnion(try Int64.fetchAll(statement, arguments: [id])) }
    return found
  }

  /// - Parameter distances: The nodes to show; nil for every note and every file that is linked to.
  func graph(nodes distances: [Int64: Int]?) throws -> Graph {
    var edges: [(from: Int64, to: Int64, count: Int)] = []
    if let distances {
      let statement = try db.cachedStatement(sql: Self.outgoingSQL)
      for id in distances.keys {
        for row in try Row.fetchAll(statement, arguments: [id]) where distances[row["target_id"]] != nil {
          edges.append((id, row["target_id"], row["count"]))
        }
      }
    } else {
      edges = try Row.fetchAll(db, sql: Self.edgeSQL).map { ($0["note_id"], $0["target_id"], $0["count"]) }
    }
    let linked = distances == nil ? Set(edges.map(\.to)) : []
    let paths = try files(distances.map { Set($0.keys) }, linked: linked)
    let nodes = paths.map { id, file in
      Graph.Node(path: file.path, title: file.title, distance: distances?[id] ?? 0)
    }
    let named = edges.compactMap { edge -> Graph.Edge? in
      guard let from = paths[edge.from], let to = paths[edge.to] else { return nil }
      return Graph.Edge(source: from.path, target: to.path, count: edge.count)
    }
    return Graph(
      nodes: nodes.sorted { $0.path < $1.path },
      edges: named.sorted { ($0.source, $0.target) < ($1.source, $1.target) })
  }

  private func files(
    _ ids: Set<Int64>?, linked: Set<Int64>
  ) throws -> [Int64: (path: VaultPath, title: String)] {
    let sql = """
      SELECT files.id, files.path, files.kind, notes.title
      FROM files LEFT JOIN notes ON notes.id = files.id
      """
    var rows: [Row] = []
    if let ids {
      let statement = try db.cachedStatement(sql: sql + " WHERE files.id = ?")
      for id in ids { rows += try Row.fetchAll(statement, arguments: [id]) }
    } else {
      rows = try Row.fetchAll(db, sql: sql)
        .filter { ($0["kind"] as String) == "note" || linked.contains($0["id"]) }
    }
    var found: [Int64: (path: VaultPath, title: String)] = [:]
    for row in rows {
      let path = try row.path(1)
      found[row["id"]] = (path, row["title"] ?? path.name)
    }
    return found
  }
}
