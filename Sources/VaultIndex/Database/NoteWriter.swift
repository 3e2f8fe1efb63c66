internal import GRDB
internal import Hashing
internal import NoteParsing

/// Writes and removes the rows of files, and remembers which links that may move.
struct NoteWriter {
  let db: Database
  var totals: IndexTotals
  /// Whether links of notes that are not read now may move.
  private let hadNotes: Bool
  /// The values of `links.target_key` whose links are resolved again.
  var affectedKeys: Set<String> = []
  var unresolved: [NoteRows.UnresolvedLink] = []
  var anchors: [NoteRows.AnchoredLink] = []
  /// The notes that were there before and have other headings or blocks now.
  var changedNotes: [Int64] = []
  var inserts: NoteInserts

  private var insertFile: PreparedStatement
  private var deleteFile: PreparedStatement
  private var deleteVerdicts: [PreparedStatement]
  private var insertFinding: PreparedStatement
  private var deleteFindings: PreparedStatement
  private var unindex: PreparedStatement
  private var selectAliases: PreparedStatement
  private var deletes: [(WritableKeyPath<IndexTotals, Int>?, PreparedStatement)]

  init(_ db: Database, totals: IndexTotals) throws {
    self.db = db
    self.totals = totals
    hadNotes = totals.scanStarted != 0
    inserts = try NoteInserts(db)
    // Not `INSERT OR REPLACE`: it opens a savepoint, at which FTS5 writes what it has gathered in memory, so
    // that each note would become a segment of its own.
    insertFile = try PreparedStatement(db, insertInto: "files")
    deleteFile = try PreparedStatement(db, "DELETE FROM files WHERE id = ?")
    deleteVerdicts = try ["verifications", "verdicts"].map {
      try PreparedStatement(db, "DELETE FROM \($0) WHERE file_id = ?")
    }
    insertFinding = try PreparedStatement(db, insertInto: "findings")
    deleteFindings = try PreparedStatement(db, "DELETE FROM findings WHERE file_id = ?")
    unindex = try PreparedStatement(
      db,
      """
      INSERT INTO search (search, rowid, names, headings, body)
      SELECT 'delete', id, names, headings, body FROM note_text WHERE id = ?
      """)
    selectAliases = try PreparedStatement(db, "SELECT alias FROM aliases WHERE note_id = ?")
    let tables: [(String, WritableKeyPath<IndexTotals, Int>?)] = [
      ("aliases", nil), ("headings", nil), ("blocks", nil), ("links", \.links), ("web_links", nil),
      ("tags", nil), ("properties", nil), ("formulas", \.formulas), ("code_blocks", \.codeBlocks),
      ("footnotes", nil), ("citations", \.citations), ("tasks", nil), ("papers", nil),
    ]
    deletes = try tables.map { name, total in
      (total, try PreparedStatement(db, "DELETE FROM \(name) WHERE note_id = ?"))
    }
    for name in ["note_text", "notes"] {
      deletes.append((nil, try PreparedStatement(db, "DELETE FROM \(name) WHERE id = ?")))
    }
  }

  /// Removes a file that is gone.
  mutating func remove(_ file: StoredFile) throws {
    try clear(file)
    for index in deleteVerdicts.indices {
      deleteVerdicts[index].bind(file.id)
      try deleteVerdicts[index].run()
    }
    deleteFile.bind(file.id)
    try deleteFile.run()
    if !file.isProblem { affectedKeys.formUnion(LinkResolver.affectedKeys(LinkResolver.fileKey(file.path))) }
  }

  /// Writes an attachment or a problem.
  mutating func store(_ entry: UpdatePlan.Entry, id: Int64) throws {
    if let stored = entry.stored { try clear(stored) }
    guard let problem = entry.file.problem else {
      return try put(entry, id: id, kind: .attachment, hash: .none)
    }
    try put(entry, id: id, kind: .unreadable, hash: problem.hash)
    try insertProblem(id, rule: problem.rule, message: problem.message)
  }

  /// Writes what reading a note or canvas gave.
  /// - Returns: Whether the content is another than before.
  mutating func write(_ reading: NoteReading, of entry: UpdatePlan.Entry, id: Int64) throws -> Bool {
    switch reading {
    case .same:
      try put(entry, id: id, kind: entry.kind, hash: entry.stored?.hash ?? .none)
      return false
    case .unreadable(let message):
      let hash = ContentHash([message])
      if let stored = entry.stored { try clear(stored) }
      try put(entry, id: id, kind: .unreadable, hash: hash)
      try insertProblem(id, rule: .unreadable, message: message)
      if entry.stored?.kind == .note { changedNotes.append(id) }
      return entry.stored?.kind == entry.kind
    case .rows(let rows, let hash):
      if let stored = entry.stored {
        try clear(stored)
        changedNotes.append(id)
      }
      try put(entry, id: id, kind: entry.kind, hash: hash)
      try insert(rows)
      return entry.stored?.hash != hash
    }
  }

  /// Deletes all that belongs to a file but its own row.
  private mutating func clear(_ file: StoredFile) throws {
    if file.kind != .attachment {
      deleteFindings.bind(file.id)
      try deleteFindings.run()
      totals.findings -= deleteFindings.changes
    }
    guard file.kind == .note || file.kind == .canvas else { return }
    var keys: [String] = []
    selectAliases.bind(file.id)
    try selectAliases.forEachRow { keys += LinkResolver.targetKeys($0.text(0)) }
    affectedKeys.formUnion(keys)
    unindex.bind(file.id)
    try unindex.run()
    for index in deletes.indices {
      deletes[index].1.bind(file.id)
      try deletes[index].1.run()
      if let total = deletes[index].0 { totals[keyPath: total] -= deletes[index].1.changes }
    }
  }

  private mutating func put(_ entry: UpdatePlan.Entry, id: Int64, kind: StoredFile.Kind, hash: ContentHash)
    throws
  {
    let file = entry.file
    let key = LinkResolver.fileKey(file.path)
    if hadNotes, entry.stored == nil, file.problem == nil {
      affectedKeys.formUnion(LinkResolver.affectedKeys(key))
    }
    if entry.stored != nil {
      deleteFile.bind(id)
      try deleteFile.run()
    }
    insertFile.bind(id)
    insertFile.bind(file.path.text)
    insertFile.bind(key)
    insertFile.bind(kind.rawValue)
    for number in [file.size, file.mtime, file.ctime, file.inode] { insertFile.bind(number) }
    insertFile.bind(hash)
    insertFile.bind(entry.leftOut?.rawValue)
    try insertFile.run()
  }

  private mutating func insertProblem(_ id: Int64, rule: ScanProblem.Rule, message: String) throws {
    insertFinding.bind(id)
    insertFinding.bind(0)
    insertFinding.bind(rule.rawValue)
    insertFinding.bind(message)
    insertFinding.bind(1)
    insertFinding.bind(1)
    try insertFinding.run()
    totals.findings += 1
  }

  private mutating func insert(_ rows: NoteRows) throws {
    try inserts.insert(rows.buffer)
    totals.links += rows.links
    totals.formulas += rows.formulas
    totals.codeBlocks += rows.codeBlocks
    totals.citations += rows.citations
    totals.findings += rows.findings
    for alias in rows.aliases where hadNotes { affectedKeys.formUnion(LinkResolver.targetKeys(alias)) }
    unresolved += rows.unresolved
    anchors += rows.anchors
  }
}
