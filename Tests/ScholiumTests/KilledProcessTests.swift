import Foundation
import GRDB
import TestSupport
import Testing

/// What becomes of the index when a process is killed, another one writes, or the file is not what it was.
@Suite struct KilledProcessTests {
  private static let noteCount = 300

  /// A note that links to two others; `round` is told by its tag and its text.
  private static func note(_ number: Int, round: Int) -> String {
    """
    ---
    aliases: [Alias \(number)-\(round)]
    ---
    # Note \(number)

    See [[Note \((number * 7 + round) % noteCount)#Part]] and [[Alias \(round)]], $x_{\(round)}$. #round/\(round)

    ## Part

    Text of round \(round).
    """
  }

  @Test func killedAtAnyMomentTheIndexIsWholeAndCatchesUp() throws {
    var random = SeededGenerator(seed: 20_240_601)
    let count = Self.noteCount
    let vault = try TestVault(
      Dictionary(uniqueKeysWithValues: (0..<count).map { ("Note \($0).md", Self.note($0, round: 0)) }))
    #expect(try vault.run("index").status == 0)

    func change(_ round: Int) throws {
      let numbers = (0..<count).shuffled(using: &random).prefix(count / 2)
      for number in numbers { try vault.write(Self.note(number, round: round), to: "Note \(number).md") }
    }
    // An update from start to end shows how many reads of the log's size it lasts here.
    try change(1)
    let whole = try startIndex(vault, killingAfter: nil)
    #expect(whole > 0)

    var killed = 0
    for round in 2...11 {
      try change(round)
      let reads = Int.random(in: 0...whole, using: &random)
      if try startIndex(vault, killingAfter: reads) <= reads { killed += 1 }
      // All of this round's notes are there, or none.
      let (state, tagged) = try read(vault) { db in
        (
          try String.fetchOne(db, sql: "PRAGMA integrity_check"),
          try Int.fetchOne(db, sql: "SELECT count(*) FROM tags WHERE tag = ?", arguments: ["round/\(round)"])
        )
      }
      #expect(state == "ok")
      #expect([0, count / 2].contains(tagged), "round \(round), after \(reads) reads")
    }
    #expect(killed > 0)

    let index = try vault.run("index")
    #expect(index.status == 0)
    #expect(!index.errors.contains("rebuilt"))
    let incremental = try dump(vault)
    try deleteIndex(vault)
    #expect(try vault.run("index").status == 0)
    let fresh = try dump(vault)
    #expect(fresh.count > 4 * count)
    #expect(incremental.count == fresh.count)
    let difference = zip(incremental, fresh).first { $0 != $1 }
    #expect(difference == nil)
  }

  @Test func killedWhileItIsMadeTheIndexIsMadeAnewWithoutAWord() throws {
    var random = SeededGenerator(seed: 11)
    let vault = try TestVault(
      Dictionary(
        uniqueKeysWithValues: (0..<Self.noteCount).map { ("Note \($0).md", Self.note($0, round: 0)) }))
    let whole = try startIndex(vault, killingAfter: nil)
    let fresh = try dump(vault)
    #expect(fresh.count > 4 * Self.noteCount)

    var killed = 0
    for _ in 0..<6 {
      try deleteIndex(vault)
      let reads = Int.random(in: 0...whole, using: &random)
      if try startIndex(vault, killingAfter: reads) <= reads { killed += 1 }
      let index = try vault.run("index", "--quiet")
      #expect(index.errors == "")
      #expect(index.status == 0)
      #expect(try dump(vault) == fresh)
    }
    #expect(killed > 0)
  }

  @Test func unfinishedIndexIsMadeAnewWithoutAWord() throws {
    let vault = try TestVault(["A.md": "# A\n\n[[B]]\n", "B.md": "# B\n"])
    #expect(try vault.run("index").status == 0)
    let queue = try DatabaseQueue(path: database(vault))
    try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA user_version = -1") }
    try queue.close()
    try expectRebuilt(vault, errors: "")
  }

  @Test func aSecondProcessSaysThatItWaited() throws {
    let vault = try TestVault(["A.md": "# A\n\n[[B]]\n", "B.md": "# B\n"])
    #expect(try vault.run("index").status == 0)
    try vault.write("# B\n\nNow with [[A]].\n", to: "B.md")
    let other = try DatabaseQueue(path: database(vault))
    try other.inTransaction(.immediate) { _ in
      let answer = try vault.run("index", "--wait", "0")
      #expect(answer.output == "")
      #expect(
        answer.errors == """
          scholium: another Scholium is using this index; waited 0 s (INDEX/index.sqlite). \
          Try again when it has finished.

          """)
      #expect(answer.status == 2)
      return .rollback
    }
    let answer = try vault.run("index", "--wait", "0")
    #expect(answer.output.hasPrefix("2 notes: 0 added, 1 changed, 0 removed, 1 unchanged\n"))
    #expect(answer.errors == "")
    #expect(answer.status == 0)
  }

  @Test func damagedIndexIsRebuilt() throws {
    let vault = try TestVault(["A.md": "# A\n\n[[B]]\n", "B.md": "# B\n"])
    #expect(try vault.run("index").status == 0)
    var random = SeededGenerator(seed: 7)
    let noise = (0..<65_536).map { _ in UInt8.random(in: 0...255, using: &random) }
    try Data(noise).write(to: URL(filePath: vault.indexPath))
    try expectRebuilt(
      vault,
      errors:
        "scholium: INDEX/index.sqlite was no index of Scholium (it is not a database): kept as INDEX/index.sqlite.kept-1\n"
    )
    #expect(try Data(contentsOf: URL(filePath: vault.indexPath + ".kept-1")) == Data(noise))
  }

  @Test func indexOfAnotherVersionIsRebuilt() throws {
    let vault = try TestVault(["A.md": "# A\n\n[[B]]\n", "B.md": "# B\n"])
    #expect(try vault.run("index").status == 0)
    let queue = try DatabaseQueue(path: database(vault))
    try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA user_version = 1") }
    try queue.close()
    try expectRebuilt(
      vault, errors: "scholium: the index was made by another version of Scholium: rebuilt\n")
  }

  private func expectRebuilt(
    _ vault: TestVault, errors: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let answer = try vault.run("index")
    #expect(answer.output.hasPrefix("2 notes: 2 added, "), sourceLocation: location)
    #expect(answer.errors == errors, sourceLocation: location)
    #expect(answer.status == 0, sourceLocation: location)
    let again = try vault.run("index")
    #expect(again.output.hasPrefix("2 notes: 0 added, "), sourceLocation: location)
    #expect(again.errors == "", sourceLocation: location)
  }

  private func database(_ vault: TestVault) -> String { vault.indexPath }

  private func deleteIndex(_ vault: TestVault) throws {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: database(vault) + suffix)
    }
  }

  /// Starts an update and reads the size of SQLite's log over and over; kills the process after `limit` reads.
  /// - Returns: How many reads the process lasted; more than `limit` when it ended by itself.
  private func startIndex(_ vault: TestVault, killingAfter limit: Int?) throws -> Int {
    let process = vault.process([TestVault.program.path, "index", "--quiet"])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let log = database(vault) + "-wal"
    var reads = 0
    var status = stat()
    while reads < limit ?? .max, process.isRunning {
      stat(log, &status)
      reads += 1
    }
    if limit != nil { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    guard let limit else { return reads }
    return process.terminationReason == .uncaughtSignal ? reads : limit + 1
  }

  private func read<T>(_ vault: TestVault, _ body: (Database) throws -> T) throws -> T {
    // A reader leaves the log as the killed process left it.
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: database(vault), configuration: configuration).read(body)
  }

  /// The rows of the index without what differs between two runs: the numbers of files.
  private func dump(_ vault: TestVault) throws -> [String] {
    let columns = [
      "notes": "title, title_source, title_key, lines",
      "aliases": "ordinal, alias, alias_key",
      "headings": "ordinal, level, text, path, line, column, start, end",
      "links": """
      ordinal, kind, raw, target, rule, ambiguous, anchor, anchor_found, display, line, column, start, end,
      (SELECT path FROM files WHERE id = target_id)
      """,
      "tags": "ordinal, tag, tag_key, is_property, line, column",
      "formulas": "ordinal, kind, latex, line, column, start, end",
      "note_text": "names, headings, body",
    ]
    return try read(vault) { db in
      try columns.keys.sorted().flatMap { table in
        let key = ["notes", "note_text"].contains(table) ? "id" : "note_id"
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT (SELECT path FROM files WHERE id = t.\(key)) AS note, \(columns[table] ?? "") FROM \(table) AS t
            """)
        return rows.map { "\(table) \($0.databaseValues)" }.sorted()
      }
    }
  }
}
