import Foundation
import Testing

/// Vaults that nobody would make on purpose: a clear word about each fault, and the rest indexed.
@Suite struct HostileVaultTests {
  private struct Finding: Decodable, Hashable, Comparable, CustomStringConvertible {
    var rule: String
    var note: String

    var description: String { "\(rule) \(note.debugDescription)" }
    static func < (a: Finding, b: Finding) -> Bool { (a.rule, a.note) < (b.rule, b.note) }
  }

  private struct Link: Decodable {
    var target: String?
    var raw: String
  }

  private struct Document<Item: Decodable>: Decodable { var items: [Item] }

  private func items<Item: Decodable>(_ answer: TestVault.Answer, of type: Item.Type) throws -> [Item] {
    try JSONDecoder().decode(Document<Item>.self, from: Data(answer.output.utf8)).items
  }

  /// No byte of `text` but line feeds moves a terminal's cursor or changes its colours.
  private func isSafe(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || !($0.value < 0x20 || (0x7F...0x9F).contains($0.value)) }
  }

  private static let oddNames = [
    "two words.md", "it's \"quoted\".md", "line\nbreak.md", "red\u{1B}[31m.md", "bell\u{7}tab\t.md",
  ]

  @Test func oneBadNoteDoesNotSpoilTheOthers() throws {
    let vault = try TestVault([
      "Good.md": "# Good\n\nThe gradient of [[Also good]].\n",
      "Also good.md": "# Also good\n\nBack to [[Good]], a divergence.\n",
      "Lines.md": "---\r\ntags: [crlf]\r\n---\r\n# Lines\r\n\r\nSee [[Good]] carriage.\r\n",
      "Mark.md": "\u{FEFF}---\ntags: [marked]\n---\n# Mark\n\nSee [[Good]] byteorder.\n",
      "Nul.md": "# Nul\n\nSee \0 [[Good]] zerobyte.\n",
      "Cafe\u{301}.md": "# Decomposed\n",
      "Zo\u{EB}.md": "# Composed\n",
      "Names.md": "[[Caf\u{E9}]] [[Zoe\u{308}]] [[two words]] [[it's \"quoted\"]]\n",
      "Quotes.md": String(repeating: ">", count: 10_000) + " [[Good]] deepquote\n",
      "Brackets.md": String(repeating: "[", count: 10_000) + "x" + String(repeating: "]", count: 10_000)
        + "\n",
      "Lists.md": String(repeating: "- ", count: 10_000) + "deeplist\n",
      "Wide.md": "Before, widetable.\n\n|" + String(repeating: "a|", count: 400) + "\n|"
        + String(repeating: "-|", count: 400) + "\n" + String(repeating: "|x|\n", count: 8_000),
    ])
    try vault.write(
      Array("# Bytes\n\nSee [[Good]] ".utf8) + [0xFF, 0xC3, 0x28] + Array(" latin\n".utf8), to: "Bytes.md")
    for name in Self.oddNames { try vault.write("# Odd\n\nSee [[Good]] oddname.\n", to: name) }
    try vault.write("# Deep\n\nSee [[Good]] infolder.\n", to: "folder/Deep.md")
    let links = [
      ("folder/up", ".."), ("itself.md", "itself.md"), ("nowhere.md", "missing.md"),
      ("outside", "/etc"), ("outside.md", "/etc/passwd"),
    ]
    for (path, target) in links { #expect(symlink(target, vault.root + "/" + path) == 0) }

    let index = try vault.run("index")
    #expect(index.status == 0)
    #expect(index.output.hasPrefix("19 notes: 19 added, 0 changed, 0 removed, 0 unchanged\n"))
    #expect(isSafe(index.output + index.errors))

    let check = try vault.run("check", "--format", "json")
    #expect(check.status == 1)
    #expect(isSafe(check.output))
    // Of ten thousand brackets, the innermost four are a link.
    let expected = [
      Finding(rule: "broken-link", note: "Brackets.md"),
      Finding(rule: "deep-nesting", note: "Lists.md"),
      Finding(rule: "deep-nesting", note: "Quotes.md"),
      Finding(rule: "invalid-utf8", note: "Bytes.md"),
      Finding(rule: "oversized-table", note: "Wide.md"),
      Finding(rule: "symlink", note: "itself.md"),
      Finding(rule: "symlink", note: "nowhere.md"),
      Finding(rule: "symlink", note: "outside"),
      Finding(rule: "symlink", note: "outside.md"),
    ]
    #expect(try items(check, of: Finding.self).sorted() == expected)

    let resolved = try items(try vault.run("links", "Names", "--format", "json"), of: Link.self)
    // Compared byte for byte: Swift's == takes the two forms of a name for one.
    #expect(
      resolved.map { Array(($0.target ?? "").utf8) }
        == ["Cafe\u{301}.md", "Zo\u{EB}.md", "two words.md", "it's \"quoted\".md"].map { Array($0.utf8) })

    let words = [
      ("gradient", 1), ("divergence", 1), ("carriage", 1), ("byteorder", 1), ("zerobyte", 1), ("latin", 1),
      ("deepquote", 1), ("deeplist", 1), ("widetable", 1), ("infolder", 1), ("oddname", Self.oddNames.count),
    ]
    for (word, count) in words {
      let answer = try vault.run("search", word)
      #expect(answer.output.split(separator: "\n").count { !$0.hasPrefix(" ") } == count, "\(word)")
      #expect(isSafe(answer.output + answer.errors), "\(word)")
    }
    for arguments in [["notes"], ["check"], ["status"], ["orphans"], ["backlinks", "Good"], ["graph"]] {
      let answer = try vault.run(arguments)
      #expect(isSafe(answer.output + answer.errors), "\(arguments)")
    }
    #expect(try vault.run("tags").output == "#crlf    1  1 note\n#marked  1  1 note\n")
  }

  @Test func unreadableFileAndFolder() throws {
    let vault = try TestVault([
      "Open.md": "# Open\n\nA gradient.\n", "Closed.md": "# Closed\n", "closed/Inside.md": "# Inside\n",
    ])
    let user = try OrdinaryUser(vault)
    for path in ["", ".scholium", "Open.md", "Closed.md", "closed"] { try user.own(path) }
    for path in ["Closed.md", "closed"] { #expect(chmod(vault.root + "/" + path, 0) == 0) }
    defer { for path in ["Closed.md", "closed"] { chmod(vault.root + "/" + path, 0o755) } }

    let index = try user.run("index")
    #expect(index.status == 0)
    #expect(index.output.hasPrefix("1 note: 1 added, 0 changed, 0 removed, 0 unchanged\n"))
    let findings = try items(try user.run("check", "--format", "json"), of: Finding.self)
    #expect(
      findings.sorted() == [
        Finding(rule: "unreadable", note: "Closed.md"), Finding(rule: "unreadable", note: "closed"),
      ])
    #expect(try user.run("search", "gradient").output == "Open.md:3  Open\n    A gradient.\n")
  }

  @Test func readOnlyVaultIsIndexedInTheCache() throws {
    let vault = try TestVault(["Open.md": "# Open\n\nA gradient.\n"])
    let user = try OrdinaryUser(vault)
    let folders = ["", "/.scholium"].map { vault.root + $0 }
    for folder in folders { #expect(chmod(folder, 0o555) == 0) }
    defer { for folder in folders { chmod(folder, 0o755) } }

    #expect(try user.run("index").status == 0)
    #expect(try user.run("search", "gradient").output == "Open.md:3  Open\n    A gradient.\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folders[1]) == [])
    let caches = try FileManager.default.contentsOfDirectory(atPath: user.cache + "/scholium")
    try #require(caches.count == 1)
    #expect(FileManager.default.fileExists(atPath: user.cache + "/scholium/\(caches[0])/index.sqlite"))
  }
}

/// Runs the program as somebody whom file modes stop: root lends it the rights of nobody.
private final class OrdinaryUser: Sendable {
  let vault: TestVault
  /// The user's cache folder, with a copy of the program beside: the build folder may be out of reach.
  let cache: String
  private let command: [String]
  private static let nobody: uid_t = 65534

  init(_ vault: TestVault) throws {
    self.vault = vault
    cache = NSTemporaryDirectory() + "scholium-cache-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
    let copy = cache + "/program"
    try FileManager.default.copyItem(atPath: TestVault.program.path, toPath: copy)
    try #require(chmod(copy, 0o755) == 0 && chmod(cache, 0o777) == 0 && chmod(vault.root, 0o755) == 0)
    let setpriv = [
      "/usr/bin/setpriv", "--reuid=\(Self.nobody)", "--regid=\(Self.nobody)", "--clear-groups",
    ]
    command = geteuid() == 0 ? setpriv + [copy] : [copy]
  }

  deinit { try? FileManager.default.removeItem(atPath: cache) }

  /// Gives a path of the vault to the user.
  func own(_ path: String) throws {
    if geteuid() == 0 { try #require(chown(vault.root + "/" + path, Self.nobody, Self.nobody) == 0) }
  }

  func run(_ arguments: String...) throws -> TestVault.Answer {
    try vault.run(arguments, through: command, environment: ["XDG_CACHE_HOME": cache, "HOME": cache])
  }
}
