/// A note as answers name it.
package struct NoteReference: Sendable, Hashable {
  /// The `files.id` of the note; valid until the next update.
  package var id: Int64
  /// From the vault's root.
  package var path: VaultPath
  package var title: String

  package init(id: Int64, path: VaultPath, title: String) {
    self.id = id
    self.path = path
    self.title = title
  }
}
