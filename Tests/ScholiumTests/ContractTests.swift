import Foundation
import Testing

/// `Documentation/JSON.md` against what the program prints: every field of every table is there, and no other, with the type that the
/// table says, in every item.
@Suite struct ContractTests {
  private let vault: TestVault
  private let document: JSONDocument

  init() throws {
    document = try JSONDocument()
    vault = try TestVault([
      "Index.md":
        "---\nrelated: \"[[Adam]]\"\ntags: [list]\naliases: [Start]\n---\n# Index\n\n[[Adam]], [[Gone#x]] Adam.\n",
      "Adam.md":
        "---\narxiv_id: \"1412.6980\"\nyear: 2014\nauthors: [A B, C D]\npass1_date: 2026-11-02\npass1_minutes: 9\n---\n# Adam\n\n$x = 2$ and $1 + 1 = 3$. See [[Index]], arXiv:1706.03762.\n",
      "Other.md": "---\ndoi: 10.1000/x\npass1_date: 2026-11-03\n---\nCites [[Adam]].\n",
      "Code.md":
        "# Code\n\n```python\nprint(2)  # 3\n```\n\n```python\nimport nowhere_at_all\n```\n\n$a + b$ and $\\frac{1}{2} = 0.5$\n",
      "Pair.md":
        "# Pair\n\n$$E = a^2 + b$$\n\n```python\ndef energy(a, b):\n    return a**2 + b\n```\n",
      "Again.md": "$$E = a^2 + b$$\n\nwhere $a$ is the side of it\n",
      "refs.bib": "@book{b, title = {A Book}, author = {Jane Doe}, year = 2001}\n",
      "Alone.md": "Nothing\n", ".obsidian/templates.json": #"{"folder":"Templates"}"#, "Templates/T.md": "",
    ])
  }

  /// The commands whose items the tables of a section describe, in their order; `INDEX` is a vault that is gone.
  private static let commands: [String: [[[String]]]] = [
    "index": [[["index"]], [["index", "--delete"]]],
    "links, backlinks, unresolved": [
      [["links", "Index"], ["backlinks", "Adam"], ["unresolved"]], [["backlinks", "Adam", "--unlinked"]],
    ],
    "search": [[["search", "Adam"]]],
    "notes": [[["notes"], ["notes", "--verdict", "refuted"]]],
    "orphans, deadends": [[["orphans"], ["deadends"]]],
    "outline": [[["outline", "Adam"]]],
    "aliases": [[["aliases"]]],
    "tags": [[["tags"]]],
    "properties": [[["properties"]], [["properties", "Adam"], ["properties", "--name", "year"]]],
    "formulas": [[["formulas"]], [["formulas", "--count"]], [["formulas", "--symbols"]]],
    "explain": [[["explain", "Pair:3"]]],
    "citations": [[["citations"]]],
    "check": [[["check"]]],
    "verify": [
      [["verify"]], [["verify", "--suggest"], ["verify", "--suggest", "--write", "1", "--dry-run"]],
      [["verify", "--scaffold", "Again:1", "--dry-run"]],
    ],
    "graph": [[["graph"]]],
    "status": [[["status"]]],
    "paper add, paper import, note new": [
      [
        ["paper", "import", "refs.bib"],
        ["paper", "add", "1412.6980", "--year", "2015", "--title", "Adam"],
        ["note", "new", "T", "--template", "lecture", "--dry-run"],
      ]
    ],
    "undo": [[["undo", "--dry-run"]], [["undo", "--list"]]],
    "paper list, paper show": [[["paper", "list"], ["paper", "show", "Adam"]]],
    "paper next": [[["paper", "next", "--count", "5"]]],
    "paper cites, paper cited-by": [[["paper", "cites", "Adam"], ["paper", "cited-by", "Adam", "--all"]]],
    "paper week": [[["paper", "week", "--on", "2026-11-08", "--weeks", "1"]]],
  ]

  @Test func everyTableIsOfACommand() {
    let tables = document.sections.filter { !$0.tables.isEmpty }
    #expect(Set(tables.map(\.title)) == Set(Self.commands.keys))
    for section in tables {
      #expect(section.tables.count == Self.commands[section.title]?.count, "\(section.title)")
    }
  }

  @Test func everyFieldIsInTheOutputAndEveryKeyInTheTable() throws {
    for section in document.sections {
      for (table, commands) in zip(section.tables, Self.commands[section.title] ?? []) {
        var seen: Set<String> = []
        for command in commands {
          for form in ["jsonl", "json"] {
            if section.title == "notes" { _ = try vault.run("verify") }
            let items = try items(command, form)
            #expect(!items.isEmpty, "\(command) has no items")
            for item in items { try check(item, table, command, &seen) }
          }
        }
        #expect(seen == Set(table.keys), "\(section.title): fields that never came")
      }
    }
  }

  private func items(_ command: [String], _ form: String) throws -> [[String: Any]] {
    if command.contains("--delete") { _ = try vault.run("index") }
    let answer = try vault.run(command + ["--format", form])
    #expect(answer.status < 2, "\(command): \(answer.errors)")
    if form == "jsonl" {
      return try answer.output.split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
    let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    let document = try #require(object as? [String: Any])
    #expect(document["version"] as? Int == 2)
    #expect(document.keys.sorted() == ["items", "version"])
    return try #require(document["items"] as? [[String: Any]])
  }

  /// Compares the keys of an object with those of the table, and the values with its types.
  private func check(
    _ item: [String: Any], _ table: [String: String], _ command: [String], _ seen: inout Set<String>,
    under prefix: String = ""
  ) throws {
    let wanted = table.keys.filter { key in
      key.hasPrefix(prefix) && !key.dropFirst(prefix.count).contains(".")
    }.map { String($0.dropFirst(prefix.count)) }
    #expect(Set(item.keys) == Set(wanted), "\(command): \(prefix)")
    for (key, value) in item {
      let name = prefix + key
      guard let type = table[name] else { continue }
      seen.insert(name)
      #expect(Self.fits(value, type), "\(command): \(name) is \(value), the table says \(type)")
      guard let objects = value as? [[String: Any]] else { continue }
      for object in objects { try check(object, table, command, &seen, under: name + ".") }
    }
  }

  private static func fits(_ value: Any, _ type: String) -> Bool {
    if value is NSNull { return type.hasSuffix(" or null") }
    let type = type.replacing(" or null", with: "")
    if let number = value as? NSNumber, !(value is String) {
      if CFBoolean.isBoolean(number) { return type == "boolean" }
      return type == "number" || type == "integer" && Double(number.intValue) == number.doubleValue
    }
    if let list = value as? [Any] {
      return type == "list of strings"
        ? list.allSatisfy { $0 is String }
        : type == "list of objects" && list.allSatisfy { $0 is [String: Any] }
    }
    return value is String ? type == "string" : type == "object"
  }
}

private enum CFBoolean {
  /// Foundation keeps booleans of JSON as numbers of one byte.
  static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}

/// The tables of `Documentation/JSON.md`.
private struct JSONDocument {
  struct Section {
    var title: String
    /// The types by the names of the fields.
    var tables: [[String: String]] = []
  }

  private(set) var sections: [Section] = []

  init() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/JSON.md")
    var isTable = false
    for line in try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("## ") { sections.append(Section(title: String(line.dropFirst(3)))) }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("|"), cells.count >= 2, !sections.isEmpty else {
        isTable = false
        continue
      }
      if !isTable {
        isTable = true
        sections[sections.count - 1].tables.append([:])
        continue
      }
      let names = cells[0].matches(of: /`([a-z0-9_.]+)`/).map { String($0.1) }
      let types = cells[1].components(separatedBy: ", ")
      for (index, name) in names.enumerated() {
        let table = sections[sections.count - 1].tables.count - 1
        sections[sections.count - 1].tables[table][name] =
          types.count == names.count ? types[index] : cells[1]
      }
    }
  }
}
