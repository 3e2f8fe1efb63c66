internal import Foundation
internal import GRDB
internal import Hashing

/// One update of the index: scan, compare, read, write, resolve.
struct IndexUpdate {
  let index: VaultIndex
  let db: Database
  let progress: ((Int, Int) -> Void)?

  /// A file written this long before the scan may carry the time of the scan: clocks of file systems are coarse.
  private static let clockMargin: Int64 = 50_000_000

  func run(rebuild: Bool) throws -> UpdateSummary {
    var start = now()
    var files = try scan()
    // A rebuild tries all filters again.
    var totals = rebuild ? IndexTotals() : try IndexTotals(db)
    let settings = LeftOutSettings(index.vault, index.configuration)
    var plan = UpdatePlan(files, stored: rebuild ? [] : try StoredFile.all(db), lastScan: totals.scanStarted)
    let leftOutBy = totals.leftOutBy
    plan.mark(by: settings, totals: &totals)
    if !rebuild {
      let mustWrite = dropFalseSuspects(&plan, before: start) || totals.leftOutBy != leftOutBy
      if plan.isEmpty, !mustWrite, totals.scanStarted != 0 { return summary(plan, totals) }
    }
    var result = UpdateSummary()
    // Rows are deleted table by table, and no link is left without its file: SQLite need not check.
    try db.execute(sql: "PRAGMA foreign_keys = OFF")
    defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
    func update() throws {
      try db.inTransaction(.immediate) {
        if rebuild {
          try dropTables()
          try IndexSchema.create(db)
        } else {
          let current = try IndexTotals(db)
          if current.scanStarted != totals.scanStarted {
            // Another process was here since.
            totals = current
            start = now()
            files = try scan()
            plan = UpdatePlan(files, stored: try StoredFile.all(db), lastScan: totals.scanStarted)
            plan.mark(by: settings, totals: &totals)
          }
        }
        result = try write(plan, totals: &totals)
        totals.scanStarted = start
        try totals.save(db)
        return .commit
      }
    }
    let isNew = !rebuild && totals.scanStarted == 0
    if isNew { try index.fillWithoutJournal(db, update) } else { try update() }
    return result
  }

  /// Runs `body` with the rows of the note at `path` as the vault has it unsaved, and takes them back.
  func preview<T>(_ path: VaultPath, _ body: () throws -> T) throws -> T {
    if try IndexTotals(db).scanStarted == 0 { _ = try run(rebuild: false) }
    try db.execute(sql: "PRAGMA foreign_keys = OFF")
    defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
    var result: T?
    try db.inTransaction(.immediate) {
      var totals = try IndexTotals(db)
      var files = try scan().filter { $0.path != path }
      files.insert(
        ScannedFile(path: path, isNote: true), at: files.firstIndex { path < $0.path } ?? files.endIndex)
      var plan = UpdatePlan(files, stored: try StoredFile.all(db), lastScan: totals.scanStarted)
      plan.mark(by: LeftOutSettings(index.vault, index.configuration), totals: &totals)
      _ = try write(plan, totals: &totals)
      result = try body()
      return .rollback
    }
    guard let result else { throw VaultError.index(path: index.path, reason: "the transaction did not run") }
    return result
  }

  private func scan() throws -> [ScannedFile] {
    try VaultScanner.scan(index.vault, configuration: index.configuration)
  }

  private func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time) - Self.clockMargin
  }

  /// Reads the few files that only the clock makes suspect, so that they alone cause no write.
  /// - Returns: Whether remembering this scan's start would spare the next scan from reading one of them.
  private func dropFalseSuspects(_ plan: inout UpdatePlan, before start: Int64) -> Bool {
    var mustWrite = false
    let suspects = plan.entries.indices.filter { plan.entries[$0].isSuspect }
    guard suspects.count <= 1000 else { return false }
    for index in suspects {
      let entry = plan.entries[index]
      guard let stored = entry.stored else { continue }
      do {
        let bytes = try self.index.vault.read(entry.file.path)
        guard stored.kind == entry.kind, ContentHash(bytes) == stored.hash else { continue }
        plan.entries[index].action = .keep
        if entry.file.mtime < start { mustWrite = true }
      } catch {
        guard case VaultError.unreadable(_, let reason) = error else { continue }
        let same = ContentHash([NoteReading.message(reason, entry)])
        if stored.kind == .unreadable, stored.hash == same { plan.entries[index].action = .keep }
      }
    }
    return mustWrite
  }

  private func write(_ plan: UpdatePlan, totals: inout IndexTotals) throws -> UpdateSummary {
    var writer = try NoteWriter(db, totals: totals)
    var result = UpdateSummary()
    let hadNotes = totals.scanStarted != 0
    // Sorting a whole column once is much faster than keeping it sorted.
    let indexes = hadNotes ? [] : try dropIndexes()
    if !hadNotes { try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('hashsize', 16777216)") }
    for file in plan.removed {
      try writer.remove(file)
      if file.kind == .note { result.removed += 1 }
    }
    var nextID = (try Int64.fetchOne(db, sql: "SELECT max(id) FROM files") ?? 0) + 1
    let ids = plan.entries.map { entry in
      if let stored = entry.stored { return stored.id }
      defer { nextID += 1 }
      return nextID
    }
    let reachable = zip(plan.entries, ids).lazy.filter { $0.0.file.problem == nil }
    let resolver = LinkResolver(
      files: reachable.map { (id: $0.1, path: $0.0.file.path, isNote: $0.0.file.isNote) })
    for (entry, id) in zip(plan.entries, ids) where entry.action == .store { try writer.store(entry, id: id) }

    let reads = plan.entries.indices.filter { plan.entries[$0].action == .read }
    let vault = index.vault
    try OrderedWorkers.forEach(
      count: reads.count,
      make: { NoteReading(plan.entries[reads[$0]], id: ids[reads[$0]], vault: vault, resolver: resolver) },
      consume: { position, reading in
        let entry = plan.entries[reads[position]]
        if try writer.write(reading, of: entry, id: ids[reads[position]]), entry.file.isNote {
          if entry.stored == nil { result.added += 1 } else { result.changed += 1 }
        }
        if position % 64 == 63 || position + 1 == reads.count { progress?(position + 1, reads.count) }
      })
    for sql in indexes { try db.execute(sql: sql) }
    try writer.finishLinks(
      resolver: resolver,
      sources: hadNotes ? { Dictionary(uniqueKeysWithValues: zip(ids, plan.entries.map(\.file.path))) } : nil)
    totals = writer.totals
    totals.notes = try Int.fetchOne(db, sql: "SELECT count(*) FROM notes") ?? 0
    totals.brokenLinks = try Int.fetchOne(db, sql: "SELECT count(*) " + LinkSelection.unresolved.counted) ?? 0
    totals.findings =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM findings JOIN files ON files.id = findings.file_id
          WHERE files.left_out IS NOT 'template'
          """) ?? 0
    let counts = result
    result = summary(plan, totals)
    (result.added, result.changed, result.removed) = (counts.added, counts.changed, counts.removed)
    result.unchanged = max(totals.notes - counts.added - counts.changed, 0)
    return result
  }

  private func summary(_ plan: UpdatePlan, _ totals: IndexTotals) -> UpdateSummary {
    var result = UpdateSummary()
    result.notes = totals.notes
    result.unchanged = totals.notes
    result.links = totals.links
    result.brokenLinks = totals.brokenLinks
    result.formulas = totals.formulas
    result.codeBlocks = totals.codeBlocks
    result.citations = totals.citations
    result.findings = totals.findings
    result.messages = index.notices + totals.leftOutProblems.messages
    return result
  }

  /// Drops the indexes of the tables.
  /// - Returns: What makes them again.
  private func dropIndexes() throws -> [String] {
    // What the schema says, and not what the database says.
    let indexes = try IndexSchema.expected().indexes
    for index in indexes { try db.execute(sql: "DROP INDEX \(index.name.quotedDatabaseIdentifier)") }
    return indexes.compactMap(\.sql)
  }

  private func dropTables() throws {
    try db.execute(sql: "DROP TABLE IF EXISTS search")
    for table in try IndexSchema(db).items where table.type == "table" && !table.name.hasPrefix("sqlite_") {
      try db.execute(sql: "DROP TABLE \(table.name.quotedDatabaseIdentifier)")
    }
  }
}
