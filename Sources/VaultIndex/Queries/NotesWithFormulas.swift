import GRDB

extension VaultIndex {
  /// Reads the notes that have formulas, or a dollar where one may have been torn, on all cores, and hands over
  /// what `make` makes of their bytes in the order of their paths. A note that cannot be read is left out.
  package func readNotesWithFormulas<Value: Sendable>(
    _ make: @escaping @Sendable (_ path: VaultPath, _ bytes: [UInt8]) -> Value,
    consume: (Value) throws -> Void
  ) throws {
    let paths = try read { db in
      try db.paths(
        """
        SELECT path FROM files
        WHERE id IN (SELECT note_id FROM formulas) OR id IN (SELECT id FROM note_text WHERE instr(body, '$') > 0)
        ORDER BY path
        """)
    }
    let vault = vault
    try OrderedWorkers.forEach(
      count: paths.count,
      make: { index -> Value? in
        guard let bytes = try? vault.read(paths[index]) else { return nil }
        return make(paths[index], bytes)
      },
      consume: { _, value in
        if let value { try consume(value) }
      })
  }
}
