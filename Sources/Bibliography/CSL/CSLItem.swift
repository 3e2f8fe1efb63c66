internal import NoteParsing

/// An item of CSL as an entry.
struct CSLItem {
  private(set) var entry: BibliographyEntry
  private var names: Set<String> = []

  /// - Parameter line: The line of an offset.
  init(_ members: [CSLValue.Member], lines: ClosedRange<Int>, line: (Int) -> Int) {
    let item = CSLValue.object(members)
    let csl = item["type"]?.text ?? ""
    entry = BibliographyEntry(
      type: CSLNames.entryType(csl), key: item["citation-key"]?.text ?? item["id"]?.text ?? "", lines: lines)
    for member in members { read(member, csl, line(member.offset)) }
  }

  private mutating func read(_ member: CSLValue.Member, _ csl: String, _ line: Int) {
    switch member.key {
    case "type":
      // What the entry's type does not say again.
      if CSLNames.cslType(entry.type) != csl { add("csltype", csl, line) }
    case "citation-key": break
    case "id":
      if let id = member.value.text, id != entry.key { add("id", id, line) }
    case "container-title": add(CSLNames.container(entry.type), member.value.text, line)
    case "publisher": add(CSLNames.publisher(entry.type), member.value.text, line)
    case "number", "issue": add("number", member.value.text, line, orElse: member.key)
    case "custom":
      guard case .object(let members) = member.value else { return }
      for custom in members { read(custom, custom.key.lowercased(), custom.value, line) }
    default:
      if let name = CSLNames.people.first(where: { $0.csl == member.key })?.field {
        addPeople(name, member.value, line)
      } else if let name = CSLNames.dates.first(where: { $0.csl == member.key })?.field {
        add(name, CSLDate.text(member.value), line)
      } else if let name = CSLNames.texts.first(where: { $0.csl == member.key })?.field {
        add(name, member.value.text, line)
      } else {
        read(member, member.key.lowercased(), member.value, line)
      }
    }
  }

  /// A variable that biblatex does not have.
  private mutating func read(_ member: CSLValue.Member, _ name: String, _ value: CSLValue, _ line: Int) {
    guard name.utf8.allSatisfy(BibTeXScanner.isIdentifier), !name.isEmpty else { return }
    switch value {
    case .list(let items):
      if items.contains(where: { $0["family"] != nil || $0["literal"] != nil }) {
        addPeople(name, value, line)
      } else {
        add(name, items.compactMap(\.text).joined(separator: ", "), line)
      }
    case .object where value["date-parts"] != nil || value["raw"] != nil || value["literal"] != nil:
      add(name, CSLDate.text(value), line)
    default: add(name, value.text, line)
    }
  }

  private mutating func add(_ name: String, _ text: String?, _ line: Int, orElse other: String? = nil) {
    guard let text, !text.isEmpty else { return }
    guard names.insert(name).inserted else {
      if let other, other != name { add(other, text, line) }
      return
    }
    entry.fields.append(CSLMarkup.field(name, text, line))
  }

  private mutating func addPeople(_ name: String, _ value: CSLValue, _ line: Int) {
    let people = value.items.compactMap(Self.person)
    guard !people.isEmpty, names.insert(name).inserted else { return }
    let source = people.enumerated().map { index, person in
      // As Pandoc writes BibTeX's `and others`.
      let isOthers =
        index > 0 && index == people.count - 1 && person.isOrganisation && person.family == "others"
      return isOthers ? "others" : TeXText.name(person)
    }.joined(separator: " and ")
    entry.fields.append(.init(name: name, source: source, line: line))
  }

  private static func person(_ value: CSLValue) -> PersonName? {
    if let literal = value["literal"]?.text ?? value.text {
      return PersonName(family: literal, isOrganisation: true)
    }
    guard let family = value["family"]?.text ?? value["given"]?.text else { return nil }
    let particles = [value["dropping-particle"], value["non-dropping-particle"]].compactMap { $0?.text }
    return PersonName(
      given: value["family"]?.text == nil ? "" : value["given"]?.text ?? "",
      particle: particles.joined(separator: " "), family: family, suffix: value["suffix"]?.text ?? "")
  }
}
