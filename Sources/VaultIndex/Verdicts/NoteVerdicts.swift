package import Hashing
package import Verdicts

/// What is known of one note's claims.
package struct NoteVerdicts: Sendable, Equatable {
  package var path: VaultPath
  /// Of the note's text as it is now.
  package var hash: ContentHash
  /// Nil when the note has never been judged, or what is kept cannot be read.
  package var verdicts: [VerificationItem]?
  /// Of the text that the verdicts are about.
  package var judgedHash: ContentHash?
  /// What the verdicts were found with: interpreter, harness, sandbox and limits.
  package var environment: String?
  /// Whether the note lies in a folder for templates.
  package var isTemplate = false
}

/// The verdicts on one note, to be kept.
package struct FoundVerdicts: Sendable {
  package var path: VaultPath
  /// Of the text that was judged.
  package var hash: ContentHash
  package var environment: String
  package var verdicts: [VerificationItem]

  package init(path: VaultPath, hash: ContentHash, environment: String, verdicts: [VerificationItem]) {
    self.path = path
    self.hash = hash
    self.environment = environment
    self.verdicts = verdicts
  }
}
