internal import NoteParsing
package import VaultIndex

/// A reference to a footnote that is not there.
package enum DanglingFootnote: CheckRule {
  package static let id = "dangling-footnote"
  package static let summary = "a footnote is referred to and not defined"
  package static let page = """
    # dangling-footnote

    **What.** `[^1]` stands in the text, and the note has no `[^1]:`.

    **Why.** It is shown as it is written, and what it was to say is missing.

    **Example.** `As Gray showed.[^gray]`, without a line `[^gray]: …`.

    **How to mend it.** Define the footnote, or correct its name. Case does not matter. A class of
    characters, as in `[^a-z]`, is left alone; put code in backticks.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    let footnotes = try Footnotes(index)
    return footnotes.references.filter { !footnotes.isDefined($0) && !isCharacterClass($0.id) }.map {
      reference in
      Finding(
        rule: id, note: reference.note, line: reference.line, column: reference.column,
        message: "[^\(reference.id)] is not defined in this note; define it, or correct its name")
    }
  }

  /// Whether the id is a range of a regular expression: `a-z`, `0-9A-F`.
  private static func isCharacterClass(_ id: String) -> Bool {
    let characters = Array(id)
    return characters.indices.contains { index in
      index > 0 && index + 1 < characters.count && characters[index] == "-"
        && (index == 1 || characters.count % 3 == 0)
    } && characters.count <= 9 && characters.allSatisfy { $0.isASCII }
  }
}

/// The footnotes of the vault.
struct Footnotes {
  let definitions: [FootnoteEntry]
  let references: [FootnoteEntry]
  private let defined: Set<Key>
  private let referred: Set<Key>

  struct Key: Hashable {
    /// The bytes of the note's path: two may differ only in normalization.
    var note: [UInt8]
    /// As the ids of footnotes are compared.
    var id: String
  }

  init(_ index: VaultIndex) throws {
    let all = try index.footnotes().filter { !$0.id.isEmpty }
    definitions = all.filter { $0.kind == .definition }
    references = all.filter { $0.kind == .reference }
    defined = Set(definitions.map(Self.key))
    referred = Set(references.map(Self.key))
  }

  static func key(_ footnote: FootnoteEntry) -> Key {
    Key(note: Array(footnote.note.utf8), id: nameKey(footnote.id))
  }

  func isDefined(_ footnote: FootnoteEntry) -> Bool { defined.contains(Self.key(footnote)) }
  func isReferred(_ footnote: FootnoteEntry) -> Bool { referred.contains(Self.key(footnote)) }
}
