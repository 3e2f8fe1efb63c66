internal import NoteParsing

/// Writes CSL-JSON, which Pandoc, Zotero and citeproc read.
///
/// Fields that CSL does not have stand in `custom`, so that nothing is lost.
package enum CSLWriter {
  package static func text(_ entries: [BibliographyEntry]) -> String {
    var output: [UInt8] = []
    JSONOutput.list(entries.filter(\.isWork).map(item)).write(to: &output)
    output.append(0x0A)
    return String(decoding: output, as: UTF8.self)
  }

  private static func item(_ entry: BibliographyEntry) -> JSONOutput {
    var members: [(String, JSONOutput)] = [("id", .text(entry.key))]
    var custom: [(String, JSONOutput)] = []
    var names: Set<String> = ["id", "type"]
    members.append(("type", .text(entry["csltype"] ?? CSLNames.cslType(entry.type))))
    func add(_ name: String, _ value: JSONOutput, _ field: BibliographyEntry.Field) {
      if names.insert(name).inserted {
        members.append((name, value))
      } else {
        custom.append((field.name, .text(field.text)))
      }
    }
    let container = CSLNames.containers.first { entry[$0] != nil }
    let publisher = CSLNames.publishers.first { entry[$0] != nil }
    let date = BibTeXDates.date(entry)
    if let date, entry["date"] == nil { members.append(("issued", .object(CSLDate.members(date)))) }
    for field in entry.fields where !field.text.isEmpty {
      switch field.name {
      case "csltype": break
      case "year" where date != nil: break
      // A month with a day, or one that is not the date's, is not lost.
      case "month" where BibTeXDates.month(field.text).map { BibTeXDates.isMonth($0, of: date) } == true:
        break
      case _ where field.name == container: add("container-title", .text(CSLMarkup.text(field)), field)
      case _ where field.name == publisher: add("publisher", .text(field.text), field)
      case "number": add(entry.type == "article" ? "issue" : "number", .text(field.text), field)
      case "issue": add("issue", .text(field.text), field)
      case "id": custom.append((field.name, .text(field.text)))
      default:
        if let name = CSLNames.people.first(where: { $0.field == field.name })?.csl {
          add(name, people(entry, field.name), field)
        } else if let name = CSLNames.dates.first(where: { $0.field == field.name })?.csl {
          add(name, .object(CSLDate.members(field.text)), field)
        } else if field.name == "pages" {
          add("page", .text(field.text.filter { $0 != " " }), field)
        } else if let name = CSLNames.texts.first(where: { $0.field == field.name })?.csl {
          add(name, .text(CSLMarkup.text(field)), field)
        } else {
          custom.append((field.name, .text(CSLMarkup.text(field))))
        }
      }
    }
    if !custom.isEmpty { members.append(("custom", .object(custom))) }
    return .object(members)
  }

  private static func people(_ entry: BibliographyEntry, _ field: String) -> JSONOutput {
    let (names, hasOthers) = entry.nameList(in: field)
    return .list(names.map(person) + (hasOthers ? [.object([("literal", .text("others"))])] : []))
  }

  private static func person(_ name: PersonName) -> JSONOutput {
    if name.isOrganisation || name.given.isEmpty && name.particle.isEmpty && name.suffix.isEmpty {
      return .object([("literal", .text(name.family))])
    }
    let parts = [
      ("family", name.family), ("given", name.given), ("non-dropping-particle", name.particle),
      ("suffix", name.suffix),
    ]
    return .object(parts.filter { !$0.1.isEmpty }.map { ($0.0, .text($0.1)) })
  }
}
