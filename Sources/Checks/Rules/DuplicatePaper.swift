internal import NoteParsing
package import VaultIndex

/// Two notes on one paper.
package enum DuplicatePaper: CheckRule {
  package static let id = "duplicate-paper"
  package static let summary = "two notes are on one paper, or have one citekey"
  package static let page = """
    # duplicate-paper

    **What.** Two notes have the same arXiv identifier or the same DOI, or the same citekey. arXiv's
    own DOI `10.48550/arXiv.X` is the identifier X; versions do not count.

    **Why.** What was read is told in two places, links go to one of them, and a bibliography has
    the paper twice or takes one for the other.

    **Example.** `Attention.md` with `arxiv_id: "1706.03762"`, `Transformer.md` with
    `doi: 10.48550/arXiv.1706.03762`.

    **How to mend it.** Move everything into one note and leave a link in the other, without the
    identifier. Give one of two papers another citekey.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    let papers = try index.papers(countingCitations: false)
    let places = try PropertyLines(index, [.arxivID, .doi, .citekey])
    var findings: [Finding] = []
    for field in [RecordField.arxivID, .doi, .citekey] {
      let named = papers.flatMap { paper in Self.names(paper.record, field).map { (name: $0, paper: paper) } }
      for group in Dictionary(grouping: named, by: \.name).values where group.count > 1 {
        for (name, paper) in group {
          let others = group.map(\.paper.note).filter { $0.id != paper.note.id }.map(\.path)
          let isSamePaper = findings.contains { finding in
            finding.note == paper.note.path && others.allSatisfy { finding.message.contains($0.text) }
          }
          if isSamePaper { continue }
          let list = others.map { "'\($0)'" }.joined(separator: ", ")
          let what =
            field == .citekey
            ? "the citekey '\(name)' is also that of \(list); give one of the papers another"
            : "\(list) \(others.count == 1 ? "is" : "are") on the same paper, \(name); keep one note"
          findings.append(
            Finding(
              rule: id, note: paper.note.path, line: places.line(paper.note.path, field), column: 1,
              message: what))
        }
      }
    }
    return findings
  }

  private static func names(_ record: PaperRecord, _ field: RecordField) -> [String] {
    switch field {
    case .arxivID: [record.arxivID ?? record.doi.flatMap { ArXivIdentifier($0)?.id }].compactMap { $0 }
    case .doi: [record.doi].compactMap { $0 }
    default: [record.citekey].compactMap { $0?.lowercased() }
    }
  }
}

/// The lines of properties in the vault's notes.
struct PropertyLines {
  private var lines: [VaultPath: [RecordField: Int]] = [:]

  init(_ index: VaultIndex, _ fields: [RecordField]) throws {
    for place in try index.propertyPlaces(keys: fields.map(\.key)) {
      guard let field = RecordField(propertyKey: place.key) else { continue }
      let note = place.note
      lines[note, default: [:]][field] = lines[note]?[field] ?? place.line
    }
  }

  /// The line of the property, or the first of the note.
  func line(_ note: VaultPath, _ field: RecordField) -> Int { lines[note]?[field] ?? 1 }
}
