package import Bibliography
package import NoteParsing

/// A work of a bibliography as the properties of its note: the fields of the record, and the rest under their own names.
///
/// A field whose TeX holds more than its text, braces that protect capitals or a macro, is kept as `bibtex-NAME` too, so that
/// what comes in goes out again. What names no field of a publication, or a property with another meaning in a note, is kept
/// under that name alone.
package struct WorkProperties {
  package private(set) var answers: [(field: RecordField, value: PaperRecord.Value)] = []
  package private(set) var others: [(key: String, value: String)] = []

  package init(_ entry: BibliographyEntry) {
    if !entry.key.isEmpty { answers.append((.citekey, .text(entry.key))) }
    others.append((Self.prefix + "type", entry.type))
    for field in entry.fields { take(field, of: entry) }
    let arXiv = entry.arXivIdentifier
    if let arXiv { answers.append((.arxivID, .text(arXiv.id))) }
    answers.sort { $0.field.position < $1.field.position }
  }

  static let prefix = "bibtex-"

  /// Fields of publications that a note has under their own names.
  static let plain: Set<String> = [
    "journal", "journaltitle", "booktitle", "volume", "number", "issue", "pages", "publisher", "address",
    "location",
    "series", "edition", "editor", "month", "organization", "institution", "school", "chapter",
    "howpublished", "isbn",
    "issn", "url", "urldate", "abstract", "keywords", "eventtitle", "subtitle", "translator",
  ]

  private mutating func take(_ field: BibliographyEntry.Field, of entry: BibliographyEntry) {
    guard !field.source.isEmpty else { return }
    switch field.name {
    case "title":
      answers.append((.title, .text(field.text)))
      keep(field, written: BibliographyEntry.Field(name: "title", text: field.text))
    case "author":
      let (names, hasOthers) = entry.nameList(in: "author")
      guard !names.isEmpty else { return keep(field, written: nil) }
      answers.append((.authors, .list(names.map(\.written))))
      keep(field, written: hasOthers ? nil : .names("author", names))
    case "year":
      guard let year = Int(field.text), (1000...2999).contains(year) else { return keep(field, written: nil) }
      answers.append((.year, .number(year)))
    case "date":
      keep(field, written: nil)
      let year = field.text.prefix(4)
      if entry["year"] == nil, year.utf8.count == 4, let year = Int(year), year >= 1000 {
        answers.append((.year, .number(year)))
      }
    case "doi":
      guard let doi = DOI(field.text) else { return keep(field, written: nil) }
      answers.append((.doi, .text(doi.written)))
    default:
      guard Self.plain.contains(field.name), RecordField(propertyKey: field.name) == nil else {
        return keep(field, written: nil)
      }
      others.append((field.name, field.text))
      keep(field, written: BibliographyEntry.Field(name: field.name, text: field.text))
    }
  }

  /// Keeps the TeX of a field that its text does not give back.
  private mutating func keep(_ field: BibliographyEntry.Field, written: BibliographyEntry.Field?) {
    func plain(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    if let written, plain(written.source) == plain(field.source) { return }
    others.append((Self.prefix + field.name, plain(field.source)))
  }
}

extension PersonName {
  /// As people write it, where that is read as the same name again; else as BibTeX sorts it.
  var written: String {
    let (names, hasOthers) = PersonName.list(bibTeX: display)
    return names == [self] && !hasOthers ? display : sorted
  }
}

extension BibliographyEntry.Field {
  /// A field of several names.
  static func names(_ field: String, _ names: [PersonName]) -> BibliographyEntry.Field {
    BibliographyEntry.Field(name: field, source: names.map(TeXText.name).joined(separator: " and "))
  }
}

extension BibliographyEntry {
  /// The paper on arXiv that the entry names: by `eprint`, or by arXiv's own DOI or page.
  var arXivIdentifier: ArXivIdentifier? {
    let archive = (self["archiveprefix"] ?? self["eprinttype"] ?? "").lowercased()
    if let eprint = self["eprint"], archive.isEmpty || archive == "arxiv",
      let found = ArXivIdentifier(eprint)
    {
      return found
    }
    for name in ["doi", "url", "arxivid"] {
      if let text = self[name], name == "arxivid" || text.lowercased().contains("arxiv"),
        let found = ArXivIdentifier(text)
      {
        return found
      }
    }
    return nil
  }
}
