package import Bibliography
package import NoteParsing

extension BibliographyEntry {
  /// The work of a note on a paper, as a bibliography has it: its record, and the properties that `WorkProperties` makes of the
  /// rest. TeX that was kept is given back where its text is still what the note says.
  package init(_ record: PaperRecord, _ properties: [Property]) {
    var values: [String: String] = [:]
    var sources: [String: String] = [:]
    for property in properties {
      let (key, text) = (nameKey(property.key), property.value.plainText)
      guard !text.isEmpty else { continue }
      if key.hasPrefix(WorkProperties.prefix) {
        sources[String(key.dropFirst(WorkProperties.prefix.count))] = text
      } else if WorkProperties.plain.contains(key) {
        values[key] = text
      }
    }
    let type = sources.removeValue(forKey: "type")
    self.init(type: type ?? Self.usualType(values, record), key: record.citekey ?? "")
    func add(_ field: Field) {
      // What was kept says more, as long as it says the same.
      guard let source = sources.removeValue(forKey: field.name) else { return fields.append(field) }
      let kept = Field(name: field.name, source: source)
      fields.append(Self.isSame(kept, field) ? kept : field)
    }
    if let title = record.title { add(Field(name: "title", text: title)) }
    if !record.authors.isEmpty { add(.names("author", record.authors.map(PersonName.init(text:)))) }
    if let year = record.year, sources["date"] == nil { add(Field(name: "year", source: "\(year)")) }
    for (name, text) in values.sorted(by: { $0.key < $1.key }) { add(Field(name: name, text: text)) }
    if let doi = record.doi, sources["doi"] == nil { add(Field(name: "doi", text: doi)) }
    if let id = record.arxivID, sources["eprint"] == nil {
      add(Field(name: "eprint", text: id))
      if sources["archiveprefix"] == nil, sources["eprinttype"] == nil {
        add(Field(name: "archiveprefix", source: "arXiv"))
      }
    }
    for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
      fields.append(Field(name: name, source: source))
    }
  }

  private static func isSame(_ kept: Field, _ field: Field) -> Bool {
    if kept.name == "author" {
      func names(_ field: Field) -> [PersonName] {
        PersonName.list(bibTeX: field.source, decode: TeXText.decoded).names
      }
      return names(kept) == names(field)
    }
    return kept.text == field.text
  }

  private static func usualType(_ values: [String: String], _ record: PaperRecord) -> String {
    if values["journal"] != nil || values["journaltitle"] != nil { return "article" }
    if values["booktitle"] != nil { return "inproceedings" }
    return values["publisher"] != nil ? "book" : "misc"
  }
}
