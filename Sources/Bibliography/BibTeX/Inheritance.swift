/// Gives entries the fields that they take from others: by BibTeX's `crossref` and by biblatex's `xdata`.
struct Inheritance {
  private(set) var entries: [BibliographyEntry]
  private(set) var problems: [BibliographyProblem] = []
  private var places: [String: Int] = [:]
  /// How many more fields may be inherited; without a bound a long parent of many entries fills the memory.
  private var fieldsLeft: Int

  init(_ entries: [BibliographyEntry]) {
    self.entries = entries
    fieldsLeft = 1_000_000 + 10 * entries.count
  }

  mutating func carryOut() {
    guard entries.contains(where: { $0.field("xdata") != nil || $0.field("crossref") != nil }) else { return }
    for (place, entry) in entries.enumerated() where !entry.key.isEmpty {
      places[entry.key.lowercased()] = place
    }
    var isDone: Set<Int> = []
    for place in entries.indices where entries[place].field("xdata") != nil { takeData(place, &isDone) }
    // In the file's order, as BibTeX does: of a parent that stands later its own fields alone, one level.
    for place in entries.indices { takeCrossReference(place) }
  }

  /// Takes the fields of `@xdata` entries, which may take from others in their turn.
  private mutating func takeData(_ first: Int, _ isDone: inout Set<Int>) {
    var open = [first]
    // On the way down, so that a circle ends.
    var isOpen: Set<Int> = [first]
    while let place = open.last {
      let parents = isDone.contains(place) ? [] : keys(entries[place], "xdata")
      let others = parents.compactMap { places[$0.lowercased()] }
      if let next = others.first(where: {
        !isDone.contains($0) && !isOpen.contains($0) && entries[$0].field("xdata") != nil
      }) {
        open.append(next)
        isOpen.insert(next)
        continue
      }
      for key in parents {
        guard let parent = places[key.lowercased()] else {
          miss(place, "xdata", key)
          continue
        }
        if parent != place, mayInherit(parent, place) {
          inherit(entries[parent].fields.filter { $0.name != "xdata" }, place)
        }
      }
      isDone.insert(place)
      open.removeLast()
    }
  }

  private mutating func takeCrossReference(_ place: Int) {
    guard let key = entries[place]["crossref"] else { return }
    guard let parent = places[key.lowercased()], parent != place else { return miss(place, "crossref", key) }
    guard mayInherit(parent, place) else { return }
    let fields = entries[parent].fields.filter { !Self.ownFields.contains($0.name) }
    inherit(fields, place)
    guard Self.hasContainer(entries[place].type) else { return }
    // As biblatex maps them (manual, appendix B), for parents that give no `booktitle` themselves.
    inherit(
      fields.compactMap { field in
        Self.bookFields[field.name].map { .init(name: $0, source: field.source, line: field.line) }
      }, place)
  }

  /// Whether the fields of a parent are still within the bound; each parent that is not is told.
  private mutating func mayInherit(_ parent: Int, _ place: Int) -> Bool {
    let count = entries[parent].fields.count
    guard count <= fieldsLeft else {
      problem(place, "too many fields are inherited in this file; here they are not")
      return false
    }
    fieldsLeft -= count
    return true
  }

  private mutating func inherit(_ fields: [BibliographyEntry.Field], _ place: Int) {
    var known = Set(entries[place].fields.map(\.name))
    for field in fields where known.insert(field.name).inserted { entries[place].fields.append(field) }
  }

  private mutating func miss(_ place: Int, _ field: String, _ key: String) {
    problem(
      place, "no entry has the key '\(key)', from which '\(entries[place].key)' takes fields (\(field))")
  }

  private mutating func problem(_ place: Int, _ message: String) {
    problems.append(
      BibliographyProblem(line: entries[place].lines.lowerBound, message: message, isError: false))
  }

  private func keys(_ entry: BibliographyEntry, _ field: String) -> [String] {
    (entry[field] ?? "").split(separator: ",").prefix(100).map { key in
      String(key.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func hasContainer(_ type: String) -> Bool {
    ["inproceedings", "conference", "incollection", "inbook", "inreference", "suppbook", "suppcollection"]
      .contains(type)
  }

  /// What belongs to the parent alone.
  private static let ownFields: Set<String> = [
    "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label", "options", "presort",
    "related",
    "relatedoptions", "relatedstring", "relatedtype", "shorthand", "shorthandintro", "sortkey", "ids",
  ]

  private static let bookFields = [
    "title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon",
  ]
}
