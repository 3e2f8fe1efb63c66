import GRDB

/// One screen about a vault.
package struct VaultStatus: Sendable, Equatable {
  package var vault: String
  /// The path of the database that holds the index.
  package var index = ""
  package var notes = 0
  package var attachments = 0
  package var unreadable = 0
  package var links = 0
  package var brokenLinks = 0
  package var ambiguousLinks = 0
  package var missingAnchors = 0
  package var tags = 0
  package var formulas = 0
  package var codeBlocks = 0
  package var citations = 0
  package var papers = 0
  package var tasks = 0
  package var openTasks = 0
  /// What the rules of `check` find; they live above the index, which leaves 0.
  package var findings = 0
  /// Claims of the notes by their verdicts; those that were judged for an older text are in `staleVerdicts`.
  package var verdicts: [String: Int] = [:]
  package var staleVerdicts = 0
}

extension VaultIndex {
  /// The numbers of the vault.
  package func status() throws -> VaultStatus {
    let verdicts = try VerdictStore(self).counts()
    return try read { db in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT " + sql) ?? 0 }
      var status = VaultStatus(vault: vault.root)
      status.index = path
      status.notes = try count("count(*) FROM notes")
      status.attachments = try count("count(*) FROM files WHERE kind = 'attachment'")
      status.unreadable = try count("count(*) FROM files WHERE kind = 'unreadable'")
      status.links = try count("count(*) FROM links")
      status.brokenLinks = try count("count(*) FROM links WHERE target_id IS NULL")
      status.ambiguousLinks = try count("count(*) FROM links WHERE ambiguous = 1")
      status.missingAnchors = try count(
        "count(*) FROM links WHERE anchor_found = 0 AND target_id IS NOT NULL")
      status.tags = try count("count(DISTINCT tag_key) FROM tags")
      status.formulas = try count("count(*) FROM formulas")
      status.codeBlocks = try count("count(*) FROM code_blocks")
      status.citations = try count("count(*) FROM citations")
      status.papers = try count("count(*) FROM papers")
      status.tasks = try count("count(*) FROM tasks")
      status.openTasks = try count("count(*) FROM tasks WHERE status = ' '")
      status.verdicts = verdicts.verdicts
      status.staleVerdicts = verdicts.stale
      return status
    }
  }
}
