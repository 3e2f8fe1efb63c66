import Foundation
import Synchronization
import TestSupport
import Testing

@testable import VaultIndex

/// Files are reached from the vault's open folder: through no symbolic link out of it, and nothing that is no file.
@Suite struct VaultFileTests {
  private let folder: TemporaryVault
  private let outside: TemporaryVault

  init() throws {
    folder = try TemporaryVault()
    outside = try TemporaryVault()
    try outside.write("key.md", "secret")
  }

  private func text(_ path: VaultPath) throws -> String {
    String(decoding: try folder.vault.read(path), as: UTF8.self)
  }

  @Test func linksInsideTheVaultAreFollowed() throws {
    try folder.write("a/b/Note.md", "text")
    try folder.link("one.md", to: "a/b/Note.md")
    try folder.link("a/b/two.md", to: "../../one.md")
    try folder.link("folder", to: "a/./b/../b/")
    try folder.link("absolute.md", to: folder.absolute("folder/two.md"))
    try folder.link("root", to: folder.vault.root)
    for path in ["one.md", "a/b/two.md", "folder/Note.md", "absolute.md", "root/one.md"] as [VaultPath] {
      #expect(try text(path) == "text", "\(path)")
    }
  }

  @Test func theWayToTheVaultMayBeALink() throws {
    try folder.write("Note.md", "text")
    let other = folder.vault.root + "-reader"
    try FileManager.default.createSymbolicLink(atPath: other, withDestinationPath: folder.vault.root)
    try folder.link("Linked.md", to: other + "/Note.md")
    #expect(try text("Linked.md") == "text")
  }

  @Test(arguments: ["relative", "absolute", "through a folder", "twice"])
  func linksOutOfTheVaultAreNot(_ way: String) throws {
    let secret = outside.vault.root + "/key.md"
    let up = String(repeating: "../", count: 20)
    switch way {
    case "relative": try folder.link("x.md", to: up + secret.dropFirst())
    case "absolute": try folder.link("x.md", to: secret)
    case "through a folder":
      try folder.link("out", to: outside.vault.root)
      try folder.link("x.md", to: "out/key.md")
    default:
      try folder.link("y.md", to: secret)
      try folder.link("x.md", to: "y.md")
    }
    #expect(throws: VaultError.leadsOut("x.md", target: secret)) { try folder.vault.read("x.md") }
    #expect(throws: VaultError.self) { try folder.vault.names(in: "x.md") }
  }

  @Test func loopsEnd() throws {
    try folder.link("a", to: "b")
    try folder.link("b", to: "a")
    try folder.link("itself", to: "itself/x")
    for path in ["a", "itself"] as [VaultPath] {
      #expect(throws: VaultError.unreadable(path.text, reason: "Too many levels of symbolic links")) {
        try folder.vault.read(path)
      }
    }
  }

  /// While one thread puts a link to another place where a folder was, and back, reading gives the folder's file or an
  /// error.
  @Test func nothingChangesBetweenCheckAndUse() throws {
    try folder.write("real/key.md", "mine")
    try folder.link("swap", to: "real")
    let isDone = Atomic(false)
    let (swap, spare, target) = (folder.absolute("swap"), folder.absolute("spare"), outside.vault.root)
    let swapper = Thread {
      var isOut = false
      while !isDone.load(ordering: .relaxed) {
        isOut.toggle()
        unlink(spare)
        symlink(isOut ? target : "real", spare)
        rename(spare, swap)
      }
    }
    swapper.start()
    defer { isDone.store(true, ordering: .relaxed) }
    var texts: Set<String> = []
    for _ in 0..<20_000 {
      if let text = try? text("swap/key.md") { texts.insert(text) }
    }
    #expect(texts == ["mine"])
  }

  @Test func whatIsNoFileIsNotOpened() throws {
    #expect(mkfifo(folder.absolute("pipe.md"), 0o600) == 0)
    try folder.write("folder.md/x", "")
    try folder.link("null.md", to: "/dev/null")
    #expect(throws: VaultError.unreadable("pipe.md", reason: "it is a FIFO, not a file")) {
      try folder.vault.read("pipe.md")
    }
    #expect(throws: VaultError.unreadable("folder.md", reason: "it is a folder, not a file")) {
      try folder.vault.read("folder.md")
    }
    #expect(throws: VaultError.leadsOut("null.md", target: "/dev/null")) { try folder.vault.read("null.md") }
    let found = try folder.scan().filter { $0.problem != nil }
    #expect(found.map(\.path) == ["null.md", "pipe.md"])
    #expect(found.last?.problem?.message == "it is a FIFO, not a file, and is not opened")
  }

  @Test func socketsAreFindings() throws {
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    try #require(socket >= 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = folder.absolute("s.md")
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    let isBound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    try #require(isBound)
    #expect(
      try folder.scan().map { $0.problem?.message } == ["it is a socket, not a file, and is not opened"])
  }

  @Test func largeFilesAreNotRead() throws {
    try folder.write("sparse.md", "")
    #expect(truncate(folder.absolute("sparse.md"), 3 << 30) == 0)
    #expect(
      throws: VaultError.unreadable(
        "sparse.md", reason: "it has 3072 MB; of a file of this kind at most 64 MB are read")
    ) { try folder.vault.read("sparse.md") }
    try folder.write("small.md", "12345")
    #expect(throws: VaultError.self) { try folder.vault.read("small.md", limit: 4) }
    #expect(try folder.vault.read("small.md", limit: 5).count == 5)
  }

  /// A file that another thread lengthens without pause is read as it was at one moment, or not at all.
  @Test func aFileThatGrowsIsNeverReadWithoutEnd() throws {
    try folder.write("log.md", String(repeating: "x", count: 1 << 20))
    let path = folder.absolute("log.md")
    let isDone = Atomic(false)
    let writer = Thread {
      let file = open(path, O_WRONLY | O_APPEND)
      defer { close(file) }
      var written = 0
      while !isDone.load(ordering: .relaxed), written < 200 << 20 { written += max(write(file, path, 8), 0) }
    }
    writer.start()
    defer { isDone.store(true, ordering: .relaxed) }
    for _ in 0..<20 {
      do {
        let bytes = try folder.vault.read("log.md")
        #expect(bytes.count >= 1 << 20)
      } catch {
        #expect(error == .unreadable("log.md", reason: "it changes while it is read"))
      }
    }
  }
}
