internal import GRDB
internal import NoteParsing

/// Why a name does not lead to one paper.
package enum PaperLookupError: Error, Equatable, CustomStringConvertible {
  /// No note of the vault is on the paper; `identifier` is the arXiv identifier or the DOI that was named.
  case unknown(identifier: String)
  /// Several notes are on the paper.
  case ambiguous(name: String, paths: [VaultPath])
  /// The note is there, but it is on no paper.
  case noPaper(path: VaultPath)

  package var description: String {
    switch self {
    case .unknown(let identifier):
      return "no note is on the paper \(identifier); make one with 'scholium paper add \(identifier)'"
    case .ambiguous(let name, let paths):
      return
        "\(paths.count) notes are on the paper \(name): \(paths.map(\.text).joined(separator: ", ")); give the path"
    case .noPaper(let path):
      return
        "\(path):1:1: this note is on no paper: it has neither an arxiv_id, doi or citekey property nor a "
        + "table of answers; add one of the properties"
    }
  }
}

extension VaultIndex {
  /// The paper that a person means by `name`: an arXiv identifier in any spelling, a DOI, a citekey, or what
  /// `note(named:)` knows.
  ///
  /// - Parameter countingCitations: Whether to fill `citedBy`, which reads all citations between papers.
  /// - Throws: `PaperLookupError`, or `NoteLookupError` for what is no identifier.
  package func paper(named name: String, countingCitations: Bool = true) throws -> PaperEntry {
    try read { db in
      var paper = try PaperReader(db: db).paper(named: name)
      if countingCitations { paper.citedBy = try PaperReader(db: db).citedBy()[paper.note.id] ?? 0 }
      return paper
    }
  }
}

extension PaperReader {
  fileprivate func paper(named name: String) throws -> PaperEntry {
    func one(_ found: [PaperEntry]) throws -> PaperEntry? {
      guard found.count > 1 else { return found.first }
      throw PaperLookupError.ambiguous(name: name, paths: found.map(\.note.path))
    }
    let arxivID = ArXivIdentifier(name)?.id
    let doi = DOI(name)?.id
    if let paper = try one(try entries(where: .paper(arxivID: arxivID, doi: doi))) { return paper }
    if let paper = try one(try entries(where: Condition("papers.citekey = ?", [name]))) { return paper }
    let note: NoteReference
    do {
      note = try NoteLookup(db: db).note(named: name)
    } catch NoteLookupError.unknown where arxivID != nil || doi != nil {
      throw PaperLookupError.unknown(identifier: arxivID.map { "arXiv:" + $0 } ?? doi ?? name)
    }
    guard let paper = try entries(where: Condition("notes.id = ?", [note.id])).first else {
      throw PaperLookupError.noPaper(path: note.path)
    }
    return paper
  }
}
