/// biblatex's types and fields by the names that BibTeX's standard styles know.
enum BibTeXDialect {
  private static let types = [
    "online": "misc", "electronic": "misc", "www": "misc", "report": "techreport", "thesis": "phdthesis",
    "collection": "book", "mvbook": "book", "mvcollection": "book", "mvproceedings": "proceedings",
    "reference": "book", "inreference": "incollection", "suppbook": "inbook",
    "suppcollection": "incollection",
    "dataset": "misc", "software": "misc", "patent": "misc", "standard": "misc", "image": "misc",
    "movie": "misc", "video": "misc", "audio": "misc", "letter": "misc", "review": "article",
    "suppperiodical": "article", "periodical": "misc", "artwork": "misc", "performance": "misc",
    "legislation": "misc", "jurisdiction": "misc", "legal": "misc", "music": "misc",
  ]

  private static let fields = [
    "journaltitle": "journal", "location": "address", "annotation": "annote", "eprinttype": "archiveprefix",
    "eprintclass": "primaryclass",
  ]

  static func bibtex(_ entry: BibliographyEntry) -> BibliographyEntry {
    var entry = entry
    let type = entry.type
    entry.type = types[type] ?? type
    if type == "thesis", let kind = entry["type"]?.lowercased(), kind.contains("master") || kind == "mathesis"
    {
      entry.type = "mastersthesis"
    }
    var names = Set(entry.fields.map(\.name))
    var written: [BibliographyEntry.Field] = []
    for var field in entry.fields {
      var name = fields[field.name] ?? field.name
      if name == "institution", entry.type == "phdthesis" || entry.type == "mastersthesis" { name = "school" }
      if name != field.name, names.insert(name).inserted { field.name = name }
      if field.name == "date", !names.contains("year"), let parts = yearAndMonth(field) {
        written += parts
        // A day or a range is lost otherwise.
        if field.text.utf8.count <= 7 { continue }
      }
      written.append(field)
    }
    entry.fields = written
    return entry
  }

  private static func yearAndMonth(_ date: BibliographyEntry.Field) -> [BibliographyEntry.Field]? {
    let parts = date.text.prefix { $0 != "/" }.split(separator: "-")
    guard let year = parts.first, year.utf8.count == 4, Int(year) != nil else { return nil }
    var fields = [BibliographyEntry.Field(name: "year", source: String(year), line: date.line)]
    if parts.count > 1, let month = Int(parts[1]), (1...12).contains(month) {
      fields.append(.init(name: "month", source: BibTeXDates.months[month - 1], line: date.line))
    }
    return fields
  }
}
