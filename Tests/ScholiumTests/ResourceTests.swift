import Foundation
import Testing

/// Large notes in little memory, and a disk that is full.
@Suite(.serialized) struct ResourceTests {
  /// Runs the program in a shell that sets a limit first.
  private func run(_ vault: TestVault, _ limit: String, _ arguments: String...) throws -> TestVault.Answer {
    let script = "\(limit) && exec \"$0\" \"$@\""
    return try vault.run(["-c", script, TestVault.program.path] + arguments, through: ["/bin/sh"])
  }

  #if os(Linux)
    // The limit is of the address space, in KiB: peak memory is less.

    @Test func noteOf50MB() throws {
      let prose = String(repeating: "A sentence of prose about a gradient and its descent. ", count: 100)
      let part = Array("## Part\n\n\(prose)See [[Small]] and $x_1$.\n\n".utf8)
      var bytes: [UInt8] = []
      while bytes.count < 50_000_000 { bytes += part }
      let vault = try TestVault(["Small.md": "# Small\n\nA divergence.\n"])
      try vault.write(bytes, to: "Big.md")
      let answer = try run(vault, "ulimit -v 1000000", "index")
      #expect(answer.status == 0, "\(answer.errors.prefix(500))")
      #expect(answer.output.hasPrefix("2 notes: 2 added"))
      #expect(answer.output.contains("(0 broken)"))
      #expect(try vault.run("search", "divergence").output.hasPrefix("Small.md:3"))
    }

    @Test func wideTable() throws {
      let vault = try TestVault([
        "Wide.md": "|" + String(repeating: "a|", count: 400) + "\n|" + String(repeating: "-|", count: 400)
          + "\n" + String(repeating: "|x|\n", count: 8_000)
      ])
      let answer = try run(vault, "ulimit -v 400000", "index")
      #expect(answer.status == 0, "\(answer.errors.prefix(500))")
      #expect(try vault.run("check").output.contains("oversized-table"))
    }
  #endif

  private func notes() -> [String: String] {
    let text = "# Note\n\n" + String(repeating: "The gradient of [[Note 1]] is $x^2$.\n\n", count: 50)
    return Dictionary(uniqueKeysWithValues: (0..<300).map { ("Note \($0).md", text) })
  }

  private func files(_ vault: TestVault) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: vault.root).filter { $0.hasSuffix(".md") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(filePath: vault.root + "/" + $0))) })
  }

  /// A limit on the size of files stops the index as a full disk does, also where nothing can be mounted.
  @Test(arguments: [1, 100, 1000])
  func filesMayNotGrow(_ blocks: Int) throws {
    let vault = try TestVault(notes())
    let before = try files(vault)
    let answer = try run(vault, "ulimit -f \(blocks)", "index")
    #expect(answer.status == 2)
    #expect(answer.output == "")
    #expect(answer.errors.hasPrefix("scholium: cannot write the index INDEX/index.sqlite: "))
    #expect(answer.errors.hasSuffix("or name another place with $SCHOLIUM_INDEX or --index.\n"))
    #expect(answer.errors.split(separator: "\n").count == 1)
    #expect(try files(vault) == before)
    #expect(try vault.run("index").output.hasPrefix("300 notes: "))
  }

  /// A disk that is full while the pages of a new index are written, and stays so while they are taken back, leaves a file
  /// that is marked as unfinished and lacks pages.
  @Test(arguments: [1, 3, 5])
  func anUnfinishedIndexIsNoDamage(_ pages: Int) throws {
    let vault = try TestVault(["A.md": "[[B]]\n", "B.md": "# B\n"])
    #expect(try vault.run("index").status == 0)
    var bytes = try Data(contentsOf: URL(filePath: vault.indexPath))
    bytes.replaceSubrange(60..<64, with: [0xFF, 0xFF, 0xFF, 0xFF])
    try bytes.prefix(pages * 16_384).write(to: URL(filePath: vault.indexPath))
    let answer = try vault.run("index")
    #expect(answer.output.hasPrefix("2 notes: 2 added"))
    #expect(answer.errors == "")
    // Without the mark it is damaged.
    bytes = try Data(contentsOf: URL(filePath: vault.indexPath))
    try bytes.prefix(3 * 16_384).write(to: URL(filePath: vault.indexPath))
    #expect(
      try vault.run("index").errors == "scholium: the index was damaged: rebuilt (INDEX/index.sqlite)\n")
  }

  @Test(arguments: [200, 1000])
  func diskIsFull(_ kilobytes: Int) throws {
    let vault = try TestVault(notes())
    let disk = vault.root + "-disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let mount = ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", disk]
    guard geteuid() == 0, try vault.run(mount, through: ["/bin/mount"]).status == 0 else { return }
    defer { _ = try? vault.run([disk], through: ["/bin/umount"]) }
    let before = try files(vault)
    let answer = try vault.run("index", "--index", disk + "/index.sqlite")
    #expect(
      answer
        == TestVault.Answer(
          output: "",
          errors: "scholium: the disk is full: cannot write the index VAULT-disk/index.sqlite. "
            + "Free some space and run the command again.\n", status: 2))
    #expect(try vault.run(["-o", "remount,size=100m", disk], through: ["/bin/mount"]).status == 0)
    let next = try vault.run("index", "--index", disk + "/index.sqlite")
    #expect(next.output.hasPrefix("300 notes: 300 added"))
    #expect(next.errors == "")
    #expect(try files(vault) == before)
  }
}
