import Foundation
import TestSupport
import Testing

@testable import VaultIndex

@Suite struct ScannerTests {
  @Test func walksFoldersInOrder() throws {
    let folder = try TemporaryVault()
    for path in ["b.md", "a/x.MD", "a.md", ".obsidian/app.json", ".hidden.md", "a/p.png", "改行\nあり.md"] {
      try folder.write(path, "x")
    }
    let files = try folder.scan()
    #expect(files.map(\.path) == ["a.md", "a/p.png", "a/x.MD", "b.md", "改行\nあり.md"])
    #expect(files.map(\.isNote) == [true, false, true, true, true])
    #expect(files.allSatisfy { $0.size == 1 && $0.mtime > 0 && $0.inode > 0 && $0.problem == nil })
  }

  @Test func ignoresPatterns() throws {
    let folder = try TemporaryVault()
    for path in ["Archive/a.md", "x/Archive/b.md", "x/c.md", "x/d.png", "y/c.md"] {
      try folder.write(path, "")
    }
    #expect(try folder.scan(ignore: ["Archive"]).map(\.path) == ["x/c.md", "x/d.png", "y/c.md"])
    #expect(try folder.scan(ignore: ["x/"]).map(\.path) == ["Archive/a.md", "y/c.md"])
    #expect(try folder.scan(ignore: ["*.md", "y/*"]).map(\.path) == ["x/d.png"])
    #expect(
      try folder.scan(ignore: ["/Archive/**", "x/c.md", "*.png"]).map(\.path) == ["x/Archive/b.md", "y/c.md"])
  }

  @Test func followsLinksInsideTheVault() throws {
    let folder = try TemporaryVault()
    try folder.write("a/Note.md", "text")
    try folder.write(".kept/Deep.md", "text")
    try folder.link("Linked.md", to: "a/Note.md")
    try folder.link("a/loop", to: "..")
    try folder.link("again", to: "a")
    try folder.link("kept", to: ".kept")
    try folder.link("kept2", to: ".kept")
    try folder.link("out.md", to: "/etc/hostname")
    try folder.link("nowhere.md", to: "missing.md")
    let files = try folder.scan()
    #expect(files.map(\.path) == ["Linked.md", "a/Note.md", "kept/Deep.md", "nowhere.md", "out.md"])
    #expect(files.map { $0.problem?.rule } == [nil, nil, nil, .symlink, .symlink])
  }

  @Test func reportsNamesThatAreNotUTF8() throws {
    let folder = try TemporaryVault()
    try folder.write("a.md", "")
    let bytes = Array(folder.vault.root.utf8) + Array("/caf".utf8) + [0xE9] + Array(".md".utf8) + [0]
    let descriptor = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_CREAT | O_WRONLY, 0o644) }
    }
    try #require(descriptor >= 0)
    close(descriptor)
    let files = try folder.scan()
    #expect(files.map(\.path) == ["a.md", "caf\\xE9.md"])
    #expect(files.last?.problem?.rule == .unreadable)
  }
}
