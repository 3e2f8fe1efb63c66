import GRDB
import NoteParsing

/// Reads the graph from the index. Nodes are known by `files.id`; unresolved names have negative numbers.
struct GraphReader {
  let db: Database
  private var names: [Int64: String] = [:]
  /// Who links to each unresolved name, and what each file links to, with how often.
  private var sources: [Int64: [Int64: Int]] = [:]
  private var targets: [Int64: [Int64: Int]] = [:]

  private struct File {
    var path: VaultPath
    var kind: Graph.Node.Kind
    var title: String
    var isLeftOut: Bool
  }

  init(db: Database) { self.db = db }

  private static let edgeSQL = """
    SELECT note_id, target_id, count(*) FROM links
    WHERE target_id IS NOT NULL AND target_id <> note_id
    GROUP BY note_id, target_id
    """

  private static let neighbourSQL = """
    SELECT target_id FROM links WHERE note_id = ?1 AND target_id IS NOT NULL
    UNION SELECT note_id FROM links WHERE target_id = ?1
    """

  private static let outgoingSQL = """
    SELECT target_id, count(*) FROM links
    WHERE note_id = ? AND target_id IS NOT NULL AND target_id <> note_id
    GROUP BY target_id
    """

  /// Gives every name that links have and no file does a number, whatever its case.
  mutating func readUnresolved() throws {
    var numbers: [String: Int64] = [:]
    let sql = """
      SELECT links.note_id, links.target, links.kind FROM links JOIN files ON files.id = links.note_id
      WHERE links.target_id IS NULL AND files.left_out IS NULL
      ORDER BY files.path, links.ordinal
      """
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let (source, target, kind): (Int64, String, String) = (row[0], row[1], row[2])
      // A file card's is a path from the vault's root.
      let name = kind == Link.Kind.card.rawValue ? String(target.dropFirst()) : target
      let folded = nameKey(name)
      let key = folded.hasSuffix(".md") ? String(folded.dropLast(3)) : folded
      let number = numbers[key] ?? -Int64(numbers.count + 1)
      if numbers.updateValue(number, forKey: key) == nil { names[number] = name }
      sources[number, default: [:]][source, default: 0] += 1
      targets[source, default: [:]][number, default: 0] += 1
    }
  }

  /// - Parameter center: Where to begin; nil for every note and canvas, and all that they link to.
  func graph(around center: Int64?, depth: Int) throws -> Graph {
    var found: [Int64: File] = [:]
    var distances: [Int64: Int] = [:]
    var links: [(from: Int64, to: Int64, count: Int)] = []
    if let center {
      found = try files([center])
      distances = [center: 0]
      var frontier = [center]
      for distance in 1...max(1, depth) where distance <= depth && !frontier.isEmpty {
        let next = try neighbours(of: frontier).filter { distances[$0] == nil }
        let files = try files(next.filter { $0 > 0 }).filter { !$0.value.isLeftOut }
        found.merge(files) { old, _ in old }
        frontier = files.keys + next.filter { $0 < 0 }
        for id in frontier { distances[id] = distance }
      }
      for id in found.keys { links += try self.links(from: id).filter { distances[$0.to] != nil } }
    } else {
      let rows = try Row.fetchAll(db, sql: Self.edgeSQL)
      links = rows.map { (from: $0[0], to: $0[1], count: $0[2]) }
      links += targets.flatMap { source, names in names.map { (from: source, to: $0.key, count: $0.value) } }
      let all = try files(nil).filter { !$0.value.isLeftOut }
      let linked = Set(links.lazy.filter { all[$0.from] != nil }.map(\.to))
      found = all.filter { $0.value.kind != .attachment || linked.contains($0.key) }
    }
    let shown = center == nil ? names : names.filter { distances[$0.key] != nil }
    return graph(found, shown, links, distances)
  }

  private func graph(
    _ files: [Int64: File], _ names: [Int64: String], _ links: [(from: Int64, to: Int64, count: Int)],
    _ distances: [Int64: Int]
  ) -> Graph {
    let existing = files.sorted { $0.value.path < $1.value.path }.map { id, file in
      (id, Graph.Node(kind: file.kind, path: file.path.text, title: file.title, distance: distances[id] ?? 0))
    }
    let unresolved = names.sorted { bytesPrecede($0.value, $1.value) }.map { id, name in
      (id, Graph.Node(kind: .unresolved, path: name, title: name, distance: distances[id] ?? 0))
    }
    let nodes = existing + unresolved
    let positions = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($0.element.0, $0.offset) })
    let edges = links.compactMap { link -> Graph.Edge? in
      guard let source = positions[link.from], let target = positions[link.to] else { return nil }
      return Graph.Edge(source: source, target: target, count: link.count)
    }
    return Graph(
      nodes: nodes.map(\.1), edges: edges.sorted { ($0.source, $0.target) < ($1.source, $1.target) })
  }

  private func neighbours(of ids: [Int64]) throws -> Set<Int64> {
    let statement = try db.cachedStatement(sql: Self.neighbourSQL)
    var found: Set<Int64> = []
    for id in ids {
      if id > 0 { found.formUnion(try Int64.fetchAll(statement, arguments: [id])) }
      found.formUnion((sources[id] ?? [:]).keys)
      found.formUnion((targets[id] ?? [:]).keys)
    }
    return found
  }

  private func links(from id: Int64) throws -> [(from: Int64, to: Int64, count: Int)] {
    let statement = try db.cachedStatement(sql: Self.outgoingSQL)
    return try Row.fetchAll(statement, arguments: [id]).map { (from: id, to: $0[0], count: $0[1]) }
      + (targets[id] ?? [:]).map { (from: id, to: $0.key, count: $0.value) }
  }

  /// The files with these ids; nil for all.
  private func files(_ ids: [Int64]?) throws -> [Int64: File] {
    let sql = """
      SELECT files.id, files.path, files.kind, notes.title, files.left_out
      FROM files LEFT JOIN notes ON notes.id = files.id
      """
    var rows: [Row] = []
    if let ids {
      let statement = try db.cachedStatement(sql: sql + " WHERE files.id = ?")
      for id in ids { rows += try Row.fetchAll(statement, arguments: [id]) }
    } else {
      rows = try Row.fetchAll(db, sql: sql)
    }
    var found: [Int64: File] = [:]
    for row in rows {
      let path = try row.path(1)
      found[row[0]] = File(
        path: path, kind: Graph.Node.Kind(rawValue: row[2]) ?? .attachment, title: row[3] ?? path.name,
        isLeftOut: row[4] as String? != nil)
    }
    return found
  }
}
