import Foundation
import Testing
import VaultIndex

@testable import Changes

/// Sets of changes: all or none, written down before, taken back where nothing was changed since.
@Suite struct ChangeJournalTests {
  private let root: String
  private let vault: Vault
  private let folders: UserFolders
  private let journal: ChangeJournal

  init() throws {
    root = NSTemporaryDirectory() + "changes-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: root + "/vault/.obsidian", withIntermediateDirectories: true)
    vault = try Vault(root: root + "/vault")
    folders = UserFolders(environment: ["HOME": root, "XDG_STATE_HOME": root + "/state"])
    journal = ChangeJournal(vault, folders: folders)
  }

  private func path(_ text: String) throws -> VaultPath { try VaultPath(text) }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: vault.root + "/" + name))
  }

  private func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: vault.root + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  private func change(_ name: String, _ old: String?, _ new: String?) throws -> FileChange {
    FileChange(path: try path(name), old: old.map { Array($0.utf8) }, new: new.map { Array($0.utf8) })
  }

  private func set(_ title: String, _ changes: FileChange...) -> ChangeSet {
    ChangeSet(title: title, changes)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: root) }

  @Test func allFilesOfASetAreChangedAndGivenBack() throws {
    defer { remove() }
    try write("a\n", to: "A.md")
    try write("gone\n", to: "C.md")
    try journal.perform(
      set(
        "one", change("A.md", "a\n", "b\n"), change("New/B.md", nil, "new\n"), change("C.md", "gone\n", nil)))
    #expect(text("A.md") == "b\n" && text("New/B.md") == "new\n" && text("C.md") == nil)
    let back = try journal.undo()
    #expect(back.title == "undo: one" && back.changes.map(\.path.text) == ["C.md", "New/B.md", "A.md"])
    #expect(text("A.md") == "a\n" && text("New/B.md") == nil && text("C.md") == "gone\n")
    // Undo can be undone.
    #expect(try journal.undo().title == "undo: undo: one")
    #expect(text("A.md") == "b\n" && text("New/B.md") == "new\n" && text("C.md") == nil)
    #expect(try journal.entries().map(\.number) == [3, 2, 1])
  }

  @Test func oneFileThatCannotBeChangedLeavesAllAsTheyWere() throws {
    defer { remove() }
    try write("a\n", to: "A.md")
    try write("other\n", to: "B.md")
    #expect(throws: VaultError.changed("B.md")) {
      try journal.perform(
        set("one", change("N.md", nil, "n\n"), change("A.md", "a\n", "b\n"), change("B.md", "b\n", "c\n")))
    }
    #expect(text("A.md") == "a\n" && text("B.md") == "other\n" && text("N.md") == nil)
    #expect(try journal.entries().isEmpty)
    #expect(throws: VaultError.exists("A.md")) { try journal.perform(set("two", change("A.md", nil, "x"))) }
    #expect(throws: ChangeError.nothingToUndo(vault: vault.root)) { try journal.undo() }
  }

  @Test func aNoteThatWasChangedSinceIsNotTakenBack() throws {
    defer { remove() }
    try write("a\n", to: "A.md")
    try write("a\n", to: "B.md")
    try journal.perform(set("one", change("A.md", "a\n", "b\n"), change("B.md", "a\n", "b\n")))
    try write("mine\n", to: "B.md")
    let error = ChangeError.changedSince(title: "one", paths: [try path("B.md")])
    #expect(throws: error) { try journal.undo() }
    #expect(text("A.md") == "b\n" && text("B.md") == "mine\n")
    #expect(error.description == "'one' is not taken back: B.md was changed since. Nothing was changed.")
  }

  @Test func earlierChangesAreTakenBackByNumber() throws {
    defer { remove() }
    try journal.perform(set("one", change("A.md", nil, "a\n")))
    try journal.perform(set("two", change("B.md", nil, "b\n")))
    try journal.undo(1)
    #expect(text("A.md") == nil && text("B.md") == "b\n")
    #expect(throws: ChangeError.noChange(9)) { try journal.undo(9) }
  }

  @Test func changesOfASessionAreOne() throws {
    defer { remove() }
    let session = ChangeJournal.newSession()
    try journal.perform(set("pass", change("A.md", nil, "1\n")), session: session)
    try journal.perform(set("pass", change("A.md", "1\n", "2\n")), session: session)
    try journal.perform(set("pass", change("A.md", "2\n", "3\n")), session: session)
    let whole = try set("pass", change("A.md", nil, "3\n"))
    #expect(try journal.entries().map(\.set) == [whole])
    try journal.undo()
    #expect(text("A.md") == nil)
  }

  /// As a process that is killed between two files leaves it.
  @Test func whatWasInterruptedIsSaidAndTakenBack() throws {
    defer { remove() }
    try write("a\n", to: "A.md")
    try write("a\n", to: "B.md")
    try journal.perform(set("before", change("Z.md", nil, "z\n")))
    let half = try set(
      "import", change("A.md", "a\n", "b\n"), change("B.md", "a\n", "b\n"), change("N.md", nil, "n\n"))
    try journal.begin(half, session: "", .init(number: 2, state: .begun))
    try vault.apply(half.changes[0], isSynchronised: true)
    #expect(throws: ChangeError.interrupted(title: "import")) {
      try journal.perform(set("next", change("Y.md", nil, "y\n")))
    }
    #expect(text("Y.md") == nil)
    let back = try journal.undo()
    let expected = try change("A.md", "b\n", "a\n")
    #expect(back.changes == [expected])
    #expect(text("A.md") == "a\n" && text("B.md") == "a\n" && text("N.md") == nil)
    try journal.perform(set("next", change("Y.md", nil, "y\n")))
    #expect(try journal.entries().map(\.set.title) == ["next", "before"])
  }

  @Test func whatChangesNothingIsNoChange() throws {
    defer { remove() }
    try write("a\n", to: "A.md")
    try journal.perform(set("one", change("A.md", "a\n", "a\n")))
    #expect(try journal.entries().isEmpty)
  }

  @Test func aDamagedJournalIsSaid() throws {
    defer { remove() }
    try journal.perform(set("one", change("A.md", nil, "a\n")))
    let folder = root + "/state/scholium/journal"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    try Data("x".utf8).write(to: URL(filePath: folder + "/\(name)/000001.done"))
    #expect(throws: ChangeError.self) { try journal.undo() }
    #expect(text("A.md") == "a\n")
  }

  @Test func nothingIsWrittenIntoTheVault() throws {
    defer { remove() }
    try journal.perform(set("one", change("A.md", nil, "a\n")))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: vault.root).sorted() == [".obsidian", "A.md"])
  }
}
