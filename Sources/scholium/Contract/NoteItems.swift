import VaultIndex

/// A note that a search found.
struct SearchItem: ContractItem {
  var note: VaultPath
  var title: String
  var score: Double
  var line: Int
  var snippet: String

  init(_ result: SearchResult) {
    note = result.note
    title = result.title
    score = result.score
    line = result.line
    snippet = result.snippet
  }
}

/// A note in the list of `notes`.
struct NoteItem: ContractItem {
  var path: VaultPath
  var title: String
  var size: Int
  var lines: Int
  var modified: Int
  var links: Int
  var backlinks: Int
  @OrNull var stale: Bool?

  init(_ note: NoteEntry) {
    path = note.path
    title = note.title
    size = note.size
    lines = note.lines
    modified = note.modified
    links = note.links
    backlinks = note.backlinks
    stale = note.stale
  }
}

/// A note in the lists of `orphans` and `deadends`.
struct LonelyNoteItem: ContractItem {
  var path: VaultPath
  var title: String

  init(_ note: NoteReference) {
    path = note.path
    title = note.title
  }
}

/// A heading.
struct HeadingItem: ContractItem {
  var note: VaultPath
  var level: Int
  var text: String
  var path: String
  var line: Int
  var column: Int

  init(_ heading: OutlineEntry) {
    note = heading.note
    level = heading.level
    text = heading.text
    path = heading.path
    line = heading.line
    column = heading.column
  }
}

/// Another name of a note.
struct AliasItem: ContractItem {
  var note: VaultPath
  var alias: String

  init(_ entry: AliasEntry) {
    note = entry.note
    alias = entry.alias
  }
}
