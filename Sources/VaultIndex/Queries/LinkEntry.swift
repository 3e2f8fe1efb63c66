/// One occurrence of a link in a note.
package struct LinkEntry: Encodable, Sendable, Equatable {
  /// The path of the note that the link stands in.
  package var source: VaultPath
  /// The path of the file that the link leads to; nil when there is none.
  package var target: VaultPath?
  /// The link's text as written, between the brackets.
  package var raw: String
  /// `wikilink`, `embed`, `markdown`, `image` or `property`.
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
  /// The sentence or line around the link, read from the vault.
  package var context: String

  /// The byte offsets of the link in its file.
  var offsets: Range<Int>
  /// The path part, decoded.
  package var destination: String

  enum CodingKeys: String, CodingKey {
    case source, target, raw, kind, line, column, anchor, resolved, ambiguous, rule, display, property
    case context
    case anchorFound = "anchor_found"
  }

  /// Writes every key, with null for what is not there.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(source, forKey: .source)
    try values.encode(target, forKey: .target)
    try values.encode(raw, forKey: .raw)
    try values.encode(kind, forKey: .kind)
    try values.encode(line, forKey: .line)
    try values.encode(column, forKey: .column)
    try values.encode(anchor, forKey: .anchor)
    try values.encode(anchorFound, forKey: .anchorFound)
    try values.encode(resolved, forKey: .resolved)
    try values.encode(ambiguous, forKey: .ambiguous)
    try values.encode(rule, forKey: .rule)
    try values.encode(display, forKey: .display)
    try values.encode(property, forKey: .property)
    try values.encode(context, forKey: .context)
  }
}
