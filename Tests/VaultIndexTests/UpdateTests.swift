import Foundation
import GRDB
import TestSupport
import Testing

@testable import VaultIndex

@Suite struct UpdateTests {
  @Test func countsAndResolves() throws {
    let folder = try TemporaryVault()
    try folder.write("A.md", "# One\n\n[[B#Two]] [[B#None]] [[Missing]]\n")
    try folder.write("B.md", "# Two\n")
    let index = try folder.index()
    var summary = try index.update()
    #expect(summary.notes == 2 && summary.added == 2 && summary.links == 3 && summary.brokenLinks == 1)
    let found = try index.read {
      try Bool?.fetchAll($0, sql: "SELECT anchor_found FROM links ORDER BY ordinal")
    }
    #expect(found == [true, false, nil])
    summary = try index.update()
    #expect(summary.added == 0 && summary.changed == 0 && summary.unchanged == 2 && summary.links == 3)
    try folder.write("Missing.md", "")
    #expect(try index.update().brokenLinks == 0)
    #expect(try folder.index().update(rebuild: true).added == 3)
  }

  @Test func unchangedVaultIsNotWritten() throws {
    let folder = try TemporaryVault()
    try folder.write("A.md", "text")
    let index = try folder.index()
    try index.update()
    usleep(80_000)
    try index.update()
    func version() throws -> String? {
      try index.read { try String.fetchOne($0, sql: "SELECT value FROM meta WHERE name = 'scan_started'") }
    }
    let before = try version()
    try index.update()
    #expect(try version() == before)
  }

  @Test func aliasesMarkUnresolvedLinks() throws {
    let folder = try TemporaryVault()
    try folder.write("A.md", "[[Other Name]]\n")
    try folder.write("B.md", "text\n")
    let index = try folder.index()
    func rule() throws -> String? {
      try index.update()
      return try index.read { try String.fetchOne($0, sql: "SELECT rule FROM links") }
    }
    #expect(try rule() == "not-found")
    try folder.write("B.md", "---\naliases: [other name]\n---\n")
    #expect(try rule() == "alias")
    try folder.write("B.md", "no more\n")
    #expect(try rule() == "not-found")
  }

  @Test func damagedIndexIsMadeAnew() throws {
    let folder = try TemporaryVault()
    try folder.write("A.md", "text")
    let path = try folder.index().path
    let noise = Data(String(repeating: "no database ", count: 1000).utf8)
    try noise.write(to: URL(filePath: path))
    let index = try folder.index()
    #expect(
      index.notices == ["\(path) was no index of Scholium (it is not a database): kept as \(path).kept-1"])
    #expect(try Data(contentsOf: URL(filePath: path + ".kept-1")) == noise)
    #expect(try index.update().added == 1)
  }

  @Test func damageMetWhileReadingIsMended() throws {
    let folder = try TemporaryVault()
    for number in 0..<200 { try folder.write("\(number).md", "# Heading \(number)\n\n[[A]] text\n") }
    var path = ""
    var page = 0
    var pageSize = 0
    do {
      let index = try folder.index()
      path = index.path
      try index.update()
      pageSize = try index.read { try Int.fetchOne($0, sql: "PRAGMA page_size") ?? 0 }
      page = try index.read {
        try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'links'") ?? 0
      }
    }
    var bytes = try Data(contentsOf: URL(filePath: path))
    try #require(page > 1 && page * pageSize <= bytes.count)
    for offset in (page - 1) * pageSize..<page * pageSize { bytes[offset] = 0xAB }
    try bytes.write(to: URL(filePath: path))
    let index = try folder.index()
    let count = try index.read { try Int.fetchOne($0, sql: "SELECT count(raw) FROM links") }
    #expect(count == 200)
    #expect(index.notices.count == 1)
  }

  @Test func otherVersionIsMadeAnew() throws {
    let folder = try TemporaryVault()
    try folder.write("A.md", "text")
    do {
      let index = try folder.index()
      try index.update()
      let queue = try DatabaseQueue(path: index.path)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 7") }
    }
    let index = try folder.index()
    #expect(index.notices.count == 1)
    #expect(try index.update().added == 1)
  }

  @Test func busyIndexIsAnError() throws {
    let folder = try TemporaryVault()
    try folder.write("A.md", "text")
    let index = try folder.index(busyTimeout: 0.2)
    let queue = try DatabaseQueue(path: index.path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: VaultError.busy(path: index.path, seconds: 0)) { try index.update() }
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try index.update().added == 1)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func incrementalEqualsFresh(seed: UInt64) throws {
    let folder = try TemporaryVault()
    var random = SeededGenerator(seed: seed)
    let index = try folder.index()
    for round in 0..<25 {
      for _ in 0..<Int.random(in: 1...6, using: &random) { try change(folder, using: &random) }
      try index.update()
      let fresh = try folder.index(file: folder.vault.root + "-reader/fresh.sqlite")
      defer { _ = try? fresh.location.delete() }
      try fresh.update()
      let expected = try fresh.read(dump)
      let found = try index.read(dump)
      for (name, rows) in expected { #expect(found[name] == rows, "seed \(seed), round \(round), \(name)") }
      try index.read { db in
        #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
        let remembered = try Int.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'links'")
        let counted = try Int.fetchOne(db, sql: "SELECT count(*) FROM links")
        #expect(remembered == counted)
      }
      let queue = try DatabaseQueue(path: index.path)
      try queue.write {
        try $0.execute(sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
      }
    }
  }

  private func change(_ folder: TemporaryVault, using random: inout SeededGenerator) throws {
    let names = [
      "A.md", "a.md", "B.md", "x/A.md", "x/y/B.md", "y/A.md", "C.md", "x/C", "C", "p.png", "C.v2.md",
    ]
    let path = names.randomElement(using: &random)!
    let exists = FileManager.default.fileExists(atPath: folder.absolute(path))
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<6: try folder.write(path, text(using: &random))
    case 6, 7: if exists { try folder.remove(path) }
    default:
      let other = names.randomElement(using: &random)!
      if exists, !FileManager.default.fileExists(atPath: folder.absolute(other)) {
        try folder.write(other, "")
        try folder.remove(other)
        try FileManager.default.moveItem(
          atPath: folder.absolute(path), toPath: folder.absolute(other))
      }
    }
  }

  private func text(using random: inout SeededGenerator) -> String {
    let targets = [
      "A", "B", "C", "x/A", "y/B", "C.md", "C.v2", "./A", "../A", "/A", "p.png", "Alias", "Alias.x", "",
    ]
    let anchors = ["", "", "#One", "#One#Two", "#^id"]
    let aliases = ["Alias", "Alias.x", "C", "Nobody"]
    var text = ""
    if Bool.random(using: &random) {
      text += "---\naliases: [\(aliases.randomElement(using: &random)!)]\n---\n"
    }
    if Bool.random(using: &random) { text += "# One\n\n" }
    if Bool.random(using: &random) { text += "## Two\n\n" }
    if Bool.random(using: &random) { text += "block ^id\n\n" }
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      text += "[[\(targets.randomElement(using: &random)!)\(anchors.randomElement(using: &random)!)]] word\n"
    }
    return text
  }

  /// The content of every table, with paths in place of ids.
  private func dump(_ db: Database) throws -> [String: [String]] {
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'")
    let pairs = try Row.fetchAll(db, sql: "SELECT id, path FROM files").map {
      ($0["id"] as Int64, $0["path"] as String)
    }
    let paths = Dictionary(uniqueKeysWithValues: pairs)
    var result: [String: [String]] = [:]
    for table in tables where table != "meta" {
      result[table] = try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
        row.map { column, value in
          let isID =
            ["note_id", "file_id", "target_id"].contains(column)
            || (column == "id" && ["files", "notes", "note_text"].contains(table))
          if isID, let id = Int64.fromDatabaseValue(value) { return "\(column)=\(paths[id] ?? "?")" }
          return "\(column)=\(value)"
        }.joined(separator: "|")
      }.sorted()
    }
    return result
  }
}
