import Foundation
import GRDB
import TestSupport
import Testing

@testable import VaultIndex

/// The index lies with the reader; nothing else is opened as a database, and nothing else is deleted.
@Suite struct IndexLocationTests {
  private let folder: TemporaryVault

  init() throws {
    folder = try TemporaryVault()
    try folder.write("A.md", "[[B]]")
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  private func reader(_ more: [String: String]) -> UserFolders {
    let root = folder.vault.root + "-reader"
    let own = [
      "XDG_CACHE_HOME": root + "/cache", "XDG_CONFIG_HOME": root + "/config",
      "XDG_STATE_HOME": root + "/state",
    ]
    return UserFolders(environment: own.merging(more) { $1 })
  }

  @Test func onlyTheReaderSeesIt() throws {
    let before = umask(0)
    defer { umask(before) }
    let index = try folder.index()
    try index.update()
    try folder.write("B.md", "more")
    try index.update()
    // A log beside the database while it is open.
    let names = try FileManager.default.contentsOfDirectory(atPath: index.location.folder).sorted()
    #expect(names == ["index.sqlite", "index.sqlite-shm", "index.sqlite-wal", "vault"])
    for name in names { #expect(mode(index.location.folder + "/" + name) == 0o600, "\(name)") }
    for path in [index.location.folder, folder.reader.cache] { #expect(mode(path) == 0o700, "\(path)") }
    #expect(
      try String(contentsOfFile: index.location.folder + "/vault", encoding: .utf8) == folder.vault.root)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.vault.root).sorted() == ["A.md", "B.md"])
  }

  @Test func theReaderNamesTheFolderOrTheFile() throws {
    let root = folder.vault.root + "-reader"
    let byVariable = try IndexLocation(vault: folder.vault, folders: reader(["SCHOLIUM_INDEX": root + "/i"]))
    #expect(byVariable.path == root + "/i/\(IndexLocation.name(of: folder.vault))/index.sqlite")
    try FileManager.default.createDirectory(
      atPath: root + "/config/scholium", withIntermediateDirectories: true)
    try Data("index: \(root)/own\n".utf8).write(to: URL(filePath: root + "/config/scholium/config.yaml"))
    let byConfiguration = try IndexLocation(vault: folder.vault, folders: reader([:]))
    #expect(byConfiguration.path == root + "/own/\(IndexLocation.name(of: folder.vault))/index.sqlite")
    let named = try IndexLocation(vault: folder.vault, file: root + "/x/y.sqlite", folders: reader([:]))
    #expect(named.path == root + "/x/y.sqlite" && named.figures == nil)
  }

  @Test func noPlaceInTheVaultWillDo() throws {
    let place = folder.vault.root + "/.cache"
    #expect(
      throws: VaultError.indexInVault(
        path: place + "/scholium/\(IndexLocation.name(of: folder.vault))/index.sqlite")
    ) { try IndexLocation(vault: folder.vault, folders: reader(["XDG_CACHE_HOME": place])) }
    #expect(throws: VaultError.indexInVault(path: folder.vault.root + "/x.sqlite")) {
      try IndexLocation(vault: folder.vault, file: folder.vault.root + "/x.sqlite", folders: reader([:]))
    }
    // Nor are folders made there.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.vault.root) == ["A.md"])
    try folder.link("link", to: folder.vault.root)
    #expect(throws: VaultError.indexInVault(path: folder.vault.root + "/x.sqlite")) {
      try IndexLocation(vault: folder.vault, file: folder.vault.root + "/link/x.sqlite", folders: reader([:]))
    }
  }

  /// Files that the reader may name by mistake.
  private static let foreign: [(name: String, bytes: [UInt8])] = [
    ("text", Array("My thesis, the only copy.\n".utf8)),
    ("short", Array("SQLite format 3\0".utf8)),
    ("database", []),
  ]

  @Test(arguments: foreign.indices) func aFileThatIsNoIndexStays(_ number: Int) throws {
    let path = folder.vault.root + "-reader/file"
    try FileManager.default.createDirectory(
      atPath: folder.vault.root + "-reader", withIntermediateDirectories: true)
    if Self.foreign[number].name == "database" {
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "CREATE TABLE photos (name); PRAGMA user_version = 3") }
      try queue.close()
    } else {
      try Data(Self.foreign[number].bytes).write(to: URL(filePath: path))
    }
    let before = try Data(contentsOf: URL(filePath: path))
    let reason =
      Self.foreign[number].name == "database" ? "it is another program's database" : "it is not a database"
    #expect(throws: VaultError.notAnIndex(path: path, reason: reason)) { try folder.index(file: path) }
    let location = try IndexLocation(vault: folder.vault, file: path, folders: folder.reader)
    #expect(throws: VaultError.notAnIndex(path: path, reason: reason)) { try location.delete() }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.vault.root + "-reader")
    #expect(names == ["file"])
  }

  @Test func aLinkIsNoIndex() throws {
    let (path, target) = (folder.vault.root + "-reader/link", folder.vault.root + "-reader/target")
    try FileManager.default.createDirectory(
      atPath: folder.vault.root + "-reader", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    #expect(throws: VaultError.notAnIndex(path: path, reason: "it is a symbolic link")) {
      try folder.index(file: path)
    }
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test func anEmptyFileIsFilled() throws {
    let path = folder.vault.root + "-reader/new"
    try FileManager.default.createDirectory(
      atPath: folder.vault.root + "-reader", withIntermediateDirectories: true)
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    // Not deleted: it carries no mark of ours.
    let location = try IndexLocation(vault: folder.vault, file: path, folders: folder.reader)
    #expect(try !location.delete() && FileManager.default.fileExists(atPath: path))
    #expect(try folder.index(file: path).update().added == 1)
    #expect(try location.delete() && !FileManager.default.fileExists(atPath: path))
  }

  private static let additions = [
    "CREATE TRIGGER t AFTER INSERT ON verdicts BEGIN UPDATE verdicts SET verdict = 'verified'; END",
    "CREATE VIEW v AS SELECT * FROM notes",
    "CREATE TABLE own (a)",
    "CREATE INDEX own ON notes (lines)",
    "DROP INDEX notes_by_title",
    "ALTER TABLE notes ADD COLUMN extra TEXT",
  ]

  @Test(arguments: additions) func anIndexWithAnotherSchemaIsMadeAnew(_ sql: String) throws {
    let path: String
    do {
      let index = try folder.index()
      try index.update()
      path = index.path
    }
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
    let index = try folder.index()
    #expect(index.notices == ["the index was made by another version of Scholium: rebuilt"])
    #expect(try index.update().added == 1)
  }

  @Test(
    arguments: [
      ("ATTACH 'other.sqlite' AS other", "too many attached databases - max 0"),
      ("CREATE TEMP TRIGGER t AFTER DELETE ON notes BEGIN SELECT 1; END; DELETE FROM notes", nil),
      (
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''",
        "table sqlite_master may not be modified"
      ),
      ("DELETE FROM search_data", "table search_data may not be modified"),
    ] as [(String, String?)])
  func theDatabaseIsOpenedDefensively(_ sql: String, _ message: String?) throws {
    let index = try folder.index()
    try index.update()
    if let message {
      #expect(throws: VaultError.index(path: index.path, reason: message)) {
        try index.write { try $0.execute(sql: sql) }
      }
    } else {
      // A trigger of whoever does not fire.
      try index.write { try $0.execute(sql: sql) }
    }
  }

  @Test func deleteAndPruneLeaveNothing() throws {
    let maintenance = IndexMaintenance(folders: folder.reader) { $0.hasSuffix(".png") }
    let other = try TemporaryVault()
    try folder.index().update()
    let location = try IndexLocation(vault: folder.vault, folders: folder.reader)
    let maker = try MarkedFolder(try #require(location.figures)).emptied(for: ["A.md"]) { _ in true }
    _ = try maker.make("line 1.png", [1])
    _ = try VaultIndex(vault: other.vault, configuration: Configuration(), folders: folder.reader).update()
    try other.write(".scholium/config.yaml", "ignore: x\n")
    try Trust(folders: folder.reader).add(other.vault)
    #expect(try maintenance.prune() == [])

    #expect(try maintenance.delete(location) == location.path)
    #expect(!FileManager.default.fileExists(atPath: location.folder))
    #expect(try maintenance.delete(IndexLocation(vault: folder.vault, folders: folder.reader)) == nil)

    #expect(Trust(folders: folder.reader).holds(other.vault))
    try FileManager.default.removeItem(atPath: other.vault.root)
    #expect(try maintenance.prune() == [other.vault.root])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.reader.cache) == [])
    try FileManager.default.createDirectory(atPath: other.vault.root, withIntermediateDirectories: true)
    try other.write(".scholium/config.yaml", "ignore: x\n")
    #expect(!Trust(folders: folder.reader).holds(try Vault(root: other.vault.root)))
  }

  @Test func whatIsNotOursOutlastsDeleting() throws {
    let maintenance = IndexMaintenance(folders: folder.reader) { $0.hasSuffix(".png") }
    try folder.index().update()
    let location = try IndexLocation(vault: folder.vault, folders: folder.reader)
    try Data("mine".utf8).write(to: URL(filePath: location.folder + "/Notes.txt"))
    let figures = try MarkedFolder(try #require(location.figures))
    try Data("mine".utf8).write(to: URL(filePath: figures.path + "/Drawing.txt"))
    #expect(try maintenance.delete(location) == location.path)
    for name in ["Notes.txt", "figures/Drawing.txt"] {
      #expect(FileManager.default.fileExists(atPath: location.folder + "/" + name), "\(name)")
    }
  }

  @Test func aFormerIndexIsNeitherReadNorDeleted() throws {
    try folder.write(".scholium/index.sqlite", "anything")
    let index = try folder.index()
    #expect(
      index.notices == [
        ".scholium/index.sqlite is neither read nor changed: the index lies in \(index.location.folder) now"
      ])
    #expect(try folder.vault.read(".scholium/index.sqlite") == Array("anything".utf8))
    // Said when the index is made, not each time.
    #expect(try folder.index().notices == [])
  }
}
