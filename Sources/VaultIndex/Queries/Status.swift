import GRDB

/// One screen about a vault.
package struct VaultStatus: Sendable, Equatable {
  package var vault: String
  /// The path of the database that holds the index.
  package var index = ""
  package var notes = 0
  package var attachments = 0
  package var canvases = 0
  /// Notes in a folder for templates, and which folders these are.
  package var templates = 0
  package var templateFolders: [TemplateFolder] = []
  /// Notes that Obsidian's settings exclude.
  package var excluded = 0
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
    let templateFolders = TemplateFolder.all(in: vault, configuration: configuration)
    return try read { db in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT " + sql) ?? 0 }
      var status = VaultStatus(vault: vault.root)
      status.index = path
      status.templateFolders = templateFolders
      status.notes = try count("count(*) FROM notes")
      status.attachments = try count("count(*) FROM files WHERE kind = 'attachment'")
      status.canvases = try count("count(*) FROM files WHERE kind = 'canvas'")
      status.templates = try count(
        "count(*) FROM notes JOIN files USING (id) WHERE files.left_out = 'template'")
      status.excluded = try count(
        "count(*) FROM notes JOIN files USING (id) WHERE files.left_out = 'excluded'")
      status.unreadable = try count("count(*) FROM files WHERE kind = 'unreadable'")
      status.links = try count("count(*) FROM links")
      status.brokenLinks = try count("count(*) " + LinkSelection.unresolved.counted)
      status.ambiguousLinks = try count("count(*) " + LinkSelection.ambiguous.counted)
      status.missingAnchors = try count("count(*) " + LinkSelection.missingAnchor.counted)
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
