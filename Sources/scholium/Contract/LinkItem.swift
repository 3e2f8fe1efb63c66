import VaultIndex

/// A link, each occurrence.
struct LinkItem: ContractItem {
  var source: VaultPath
  @OrNull var target: VaultPath?
  var raw: String
  var kind: String
  var line: Int
  var column: Int
  @OrNull var anchor: String?
  @OrNull var anchorFound: Bool?
  var resolved: Bool
  var ambiguous: Bool
  var rule: String
  @OrNull var display: String?
  @OrNull var property: String?
  @OrNull var card: String?
  var context: String

  enum CodingKeys: String, CodingKey {
    case source, target, raw, kind, line, column, anchor, resolved, ambiguous, rule, display, property
    case card
    case context
    case anchorFound = "anchor_found"
  }

  init(_ link: LinkEntry) {
    source = link.source
    target = link.target
    raw = link.raw
    kind = link.kind
    line = link.line
    column = link.column
    anchor = link.anchor
    anchorFound = link.anchorFound
    resolved = link.resolved
    ambiguous = link.ambiguous
    rule = link.rule
    display = link.display
    property = link.property
    card = link.card
    context = link.context
  }
}
