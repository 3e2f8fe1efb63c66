/// A note as answers name it.
package struct NoteReference: Encodable, Sendable, Hashable {
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

  enum CodingKeys: String, CodingKey {
    case path, title
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(title, forKey: .title)
  }
}
