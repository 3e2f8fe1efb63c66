import VaultIndex

/// A place that names a note without a link.
struct MentionItem: ContractItem {
  var source: VaultPath
  var target: VaultPath
  var raw: String
  var kind: String
  var line: Int
  var column: Int
  var name: String
  var context: String

  init(_ mention: MentionEntry) {
    source = mention.source
    target = mention.target
    raw = mention.raw
    kind = mention.kind
    line = mention.line
    column = mention.column
    name = mention.name
    context = mention.context
  }
}
