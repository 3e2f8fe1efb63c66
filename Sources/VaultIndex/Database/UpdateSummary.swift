/// What an update of the index did, and what the index now holds.
package struct UpdateSummary: Sendable, Equatable {
  /// The notes of the vault, those that cannot be read included.
  package var notes = 0
  package var added = 0
  package var changed = 0
  package var removed = 0
  package var unchanged = 0
  package var links = 0
  package var brokenLinks = 0
  package var formulas = 0
  package var codeBlocks = 0
  package var citations = 0
  package var findings = 0
  /// What a person should know: one line each.
  package var messages: [String] = []
}
