import Foundation
import TestSupport
import Testing

@testable import VaultIndex

@Suite struct NoteFileTests {
  private let folder: TemporaryVault

  init() throws { folder = try TemporaryVault() }

  private func names(_ path: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.vault.root + "/" + path).sorted()
  }

  private func mode(_ path: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.vault.root + "/" + path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  @Test func writesAndKeepsTheMode() throws {
    let vault = folder.vault
    try folder.write("Papers/a.md", "old")
    chmod(folder.vault.root + "/Papers/a.md", 0o640)
    let note = try NoteFile("Papers/a.md", in: vault)
    try note.write(Array("new".utf8))
    #expect(try vault.read("Papers/a.md") == Array("new".utf8))
    #expect(try mode("Papers/a.md") == 0o640)
    #expect(try names("Papers") == ["a.md"])
  }

  @Test func doesNotOverwriteWhatChanged() throws {
    let vault = folder.vault
    try folder.write("a.md", "old")
    let note = try NoteFile("a.md", in: vault)
    try folder.write("a.md", "own")
    #expect(throws: VaultError.changed("a.md")) { try note.write(Array("new".utf8)) }
    #expect(try vault.read("a.md") == Array("own".utf8))
    #expect(try names() == ["a.md"])
  }

  @Test func writesTheTargetOfASymbolicLink() throws {
    let vault = folder.vault
    try folder.write("real/a.md", "old")
    try folder.link("b.md", to: "real/a.md")
    try NoteFile("b.md", in: vault).write(Array("new".utf8))
    #expect(try vault.read("real/a.md") == Array("new".utf8))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.vault.root + "/b.md") == "real/a.md")
  }

  @Test func neverLeavesTheVault() throws {
    let vault = folder.vault
    let other = try TemporaryVault()
    try other.write("x.md", "theirs")
    try folder.link("x.md", to: other.vault.root + "/x.md")
    try folder.link("out", to: other.vault.root)
    #expect(throws: VaultError.leadsOut("x.md", target: other.vault.root + "/x.md")) {
      try NoteFile("x.md", in: vault)
    }
    #expect(throws: VaultError.leadsOut("out", target: other.vault.root)) {
      try NoteFile.create("out/y.md", [], in: vault)
    }
    for path in ["../y.md", "/y.md", "a//y.md", "./y.md", "a/../y.md", "a/..", "", "a/", "a\0b"] {
      #expect(throws: VaultError.outside(path)) { try VaultPath(path) }
    }
    for path in [".hidden/y.md", ".y.md"] as [VaultPath] {
      #expect(throws: VaultError.outside(path.text)) { try NoteFile.create(path, [], in: vault) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: other.vault.root) == ["x.md"])
    #expect(try other.vault.read("x.md") == Array("theirs".utf8))
  }

  @Test func createsOnce() throws {
    let vault = folder.vault
    try NoteFile.create("A/B/c.md", Array("one".utf8), in: vault)
    #expect(throws: VaultError.exists("A/B/c.md")) {
      try NoteFile.create("A/B/c.md", Array("two".utf8), in: vault)
    }
    #expect(try vault.read("A/B/c.md") == Array("one".utf8))
    #expect(try names("A/B") == ["c.md"])
  }

  @Test func aReadOnlyNoteStays() throws {
    let vault = folder.vault
    try folder.write("a.md", "old")
    chmod(folder.vault.root + "/a.md", 0o444)
    let note = try NoteFile("a.md", in: vault)
    #expect(throws: VaultError.unwritable("a.md", reason: "the file is read-only")) { try note.write([]) }
    #expect(try vault.read("a.md") == Array("old".utf8))
  }
}
