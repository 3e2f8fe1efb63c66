import VaultIndex

/// A tag with its numbers.
struct TagItem: ContractItem {
  var tag: String
  var count: Int
  var notes: Int
  var total: Int

  init(_ entry: TagEntry) {
    tag = entry.tag
    count = entry.count
    notes = entry.notes
    total = entry.total
  }
}

/// A property name of the vault.
struct PropertyNameItem: ContractItem {
  var property: String
  var notes: Int
  var types: [String]

  init(_ name: PropertyName) {
    property = name.property
    notes = name.notes
    types = name.types
  }
}

/// A property of a note.
struct PropertyItem: ContractItem {
  var note: VaultPath
  var property: String
  var type: String
  var value: String
  var line: Int
  var column: Int

  init(_ entry: PropertyEntry) {
    note = entry.note
    property = entry.property
    type = entry.type
    value = entry.value
    line = entry.line
    column = entry.column
  }
}

/// A formula and where it stands.
struct FormulaItem: ContractItem {
  var note: VaultPath
  var line: Int
  var column: Int
  var kind: String
  var latex: String

  init(_ formula: FormulaEntry) {
    note = formula.note
    line = formula.line
    column = formula.column
    kind = formula.kind
    latex = formula.latex
  }
}

/// The answer of `formulas --count`.
struct FormulaCountItem: ContractItem {
  var formulas: Int
}

/// A paper that a note names by its identifier.
struct CitationItem: ContractItem {
  var note: VaultPath
  var line: Int
  var column: Int
  var kind: String
  var id: String

  init(_ citation: CitationEntry) {
    note = citation.note
    line = citation.line
    column = citation.column
    kind = citation.kind
    id = citation.id
  }
}
