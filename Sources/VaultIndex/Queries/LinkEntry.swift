/// One occurrence of a link in a note or canvas.
package struct LinkEntry: Sendable, Equatable {
  /// The path of the note or canvas that the link stands in.
  package var source: VaultPath
  /// The path of the file that the link leads to; nil when there is none.
  package var target: VaultPath?
  /// The link's text as written, between the brackets.
  package var raw: String
  /// `wikilink`, `embed`, `markdown`, `image`, `property` or `card`.
  package var kind: String
  package var line: Int
  package var column: Int
  /// What follows the first `#`.
  package var anchor: String?
  /// Nil when there is no anchor, or none that can be looked up.
  package var anchorFound: Bool?
  package var resolved: Bool
  package var ambiguous: Bool
  /// How the link found its target; the rules are listed in `schema.sql`.
  package var rule: String
  package var display: String?
  /// The property that the link stands in, such as `related.0`.
  package var property: String?
  /// The id of the card of a canvas that the link stands in; empty for a card without one, nil in a note.
  package var card: String?
  /// The sentence or line around the link, read from the vault.
  package var context: String

  /// The byte offsets of the link in its file.
  var offsets: Range<Int>
  /// The path part, decoded.
  package var destination: String
}
