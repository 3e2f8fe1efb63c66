package import Bibliography
internal import NoteParsing
package import VaultIndex

/// The works of notes on papers in the formats of bibliographies.
package enum BibliographyExport {
  package enum Format: String, CaseIterable, Sendable { case bibtex, biblatex, csl, md, csv, latex }

  /// The work that a note is on, from the note as it is.
  package static func entry(_ paper: PaperEntry, in vault: Vault) throws -> BibliographyEntry {
    let note = NoteParser.parse(SourceText(try vault.read(paper.note.path)), fileName: paper.note.path.name)
    return BibliographyEntry(PaperRecord(note) ?? paper.record, note.properties)
  }

  package static func text(_ entries: [BibliographyEntry], _ format: Format) -> String {
    switch format {
    case .bibtex: BibTeXWriter.text(entries, .bibtex)
    case .biblatex: BibTeXWriter.text(entries, .biblatex)
    case .csl: CSLWriter.text(entries)
    case .md: entries.map { "- \($0.reference { "*\($0)*" }) [@\($0.key)]\n" }.joined()
    case .csv: csv(entries)
    case .latex: latex(entries)
    }
  }

  /// RFC 4180, with a line of heads.
  private static func csv(_ entries: [BibliographyEntry]) -> String {
    let columns = ["title", "author", "year", "journal", "booktitle", "doi", "eprint", "url"]
    func cell(_ text: String) -> String {
      let isPlain = !text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") || $0 < 0x20 }
      return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
    let rows = entries.map { entry in
      [entry.key, entry.type]
        + columns.map {
          $0 == "author" ? entry.names(in: $0).map(\.display).joined(separator: "; ") : entry[$0] ?? ""
        }
    }
    return ([["citekey", "type"] + columns] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }
      .joined()
  }

  private static func latex(_ entries: [BibliographyEntry]) -> String {
    let items = entries.map { entry in
      "\\bibitem{\(entry.key)} "
        + entry.reference(TeXText.encoded) { "\\emph{\($0)}" } + "\n"
    }
    return "\\begin{thebibliography}{\(entries.count)}\n" + items.joined() + "\\end{thebibliography}\n"
  }
}

extension BibliographyEntry {
  /// "Authors (year). Title. Where. Identifier."
  fileprivate func reference(_ plain: (String) -> String = { $0 }, _ emphasized: (String) -> String) -> String
  {
    let (names, hasOthers) = nameList(in: "author")
    var parts: [String] = []
    let people = names.map(\.display).joined(separator: ", ") + (hasOthers ? " et al." : "")
    let year = self["year"] ?? self["date"].map { String($0.prefix(4)) }
    let head = [people.isEmpty ? nil : plain(people), year.map { "(\(plain($0)))" }].compactMap(\.self)
    if !head.isEmpty { parts.append(head.joined(separator: " ")) }
    if let title = self["title"] { parts.append(emphasized(plain(title))) }
    if let place = self["journal"] ?? self["journaltitle"] ?? self["booktitle"] ?? self["publisher"] {
      parts.append(plain(place))
    }
    if let doi = self["doi"] {
      parts.append(plain("https://doi.org/\(doi)"))
    } else if let id = arXivIdentifier {
      parts.append(plain("arXiv:\(id.id)"))
    } else if let url = self["url"] {
      parts.append(plain(url))
    }
    return parts.joined(separator: ". ")
  }
}
