import TestSupport
import Testing

@testable import VaultIndex

@Suite struct LinkResolverTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var files: [VaultPath]
    var target: String
    var source: VaultPath = "Source.md"
    var found: VaultPath?
    var rule: Resolution.Rule
    var ambiguous = false
    var testDescription: String { "[[\(target)]] in \(source) of \(files)" }
  }

  static let cases: [Case] = [
    Case(files: [], target: "", found: "Source.md", rule: .own),
    Case(files: [], target: "Note", rule: .notFound),
    Case(files: ["a/Note.md"], target: "Note", found: "a/Note.md", rule: .onlyCandidate),
    Case(files: ["a/Note.md"], target: "nOTE.MD", found: "a/Note.md", rule: .onlyCandidate),
    Case(files: ["a/Note.md"], target: "a/Note", found: "a/Note.md", rule: .exactPath),
    Case(files: ["x/a/Note.md"], target: "a/Note", found: "x/a/Note.md", rule: .onlyCandidate),
    Case(files: ["xa/Note.md"], target: "a/Note", rule: .notFound),
    Case(files: ["a/Note.md", "b/a/Note.md"], target: "a/Note", found: "a/Note.md", rule: .exactPath),
    Case(
      files: ["Note.md", "a/Note.md"], target: "Note", source: "a/S.md", found: "Note.md", rule: .exactPath,
      ambiguous: true),
    Case(
      files: ["a/Note.md", "b/Note.md"], target: "Note", source: "b/S.md", found: "b/Note.md",
      rule: .ownFolder,
      ambiguous: true),
    Case(
      files: ["long/Note.md", "z/Note.md", "y/Note.md"], target: "Note", source: "b/S.md", found: "y/Note.md",
      rule: .shortestPath, ambiguous: true),
    Case(
      files: ["𝒜𝒜/Note.md", "abc/Note.md"], target: "Note", source: "b/S.md", found: "abc/Note.md",
      rule: .shortestPath, ambiguous: true),
    Case(files: ["a/Note.md", "b/Note.md"], target: "/Note", rule: .notFound),
    Case(files: ["Note.md", "b/Note.md"], target: "/b/Note", found: "b/Note.md", rule: .rootPath),
    Case(
      files: ["a/Note.md", "a/b/Note.md"], target: "./Note", source: "a/b/S.md", found: "a/b/Note.md",
      rule: .relativePath),
    Case(
      files: ["a/Note.md", "a/b/Note.md"], target: "../Note", source: "a/b/S.md", found: "a/Note.md",
      rule: .relativePath),
    Case(files: ["a/Note.md", "Note.md"], target: "../../Note", source: "a/S.md", rule: .notFound),
    Case(files: ["Note.v2.md"], target: "Note.v2", found: "Note.v2.md", rule: .onlyCandidate),
    Case(files: ["Note.v2", "Note.v2.md"], target: "Note.v2", found: "Note.v2", rule: .onlyCandidate),
    Case(files: ["p/a.png"], target: "a.png", found: "p/a.png", rule: .onlyCandidate),
    Case(files: ["p/a.png"], target: "a", rule: .notFound),
    Case(files: ["a/Note.md"], target: "a\\Note", found: "a/Note.md", rule: .exactPath),
    Case(files: ["My Note.md"], target: "My\u{A0}Note", found: "My Note.md", rule: .onlyCandidate),
    Case(files: ["My\u{A0}Note.md"], target: "My Note", found: "My\u{A0}Note.md", rule: .onlyCandidate),
    Case(files: ["cafe\u{301}.md"], target: "caf\u{E9}", found: "cafe\u{301}.md", rule: .onlyCandidate),
    Case(files: ["カ\u{3099}.md"], target: "ガ", found: "カ\u{3099}.md", rule: .onlyCandidate),
    Case(files: ["İstanbul.md"], target: "i\u{307}stanbul", found: "İstanbul.md", rule: .onlyCandidate),
    Case(files: ["Straße.md"], target: "STRAẞE", found: "Straße.md", rule: .onlyCandidate),
    Case(files: ["Straße.md"], target: "STRASSE", rule: .notFound),
    Case(files: ["ΛΟΓΟΣ.md"], target: "λογος", found: "ΛΟΓΟΣ.md", rule: .onlyCandidate),
    Case(files: ["Note.md", "note.md"], target: "x/note", rule: .notFound),
    Case(files: ["a/Note.md", "a/note.md"], target: "a/note", found: "a/note.md", rule: .exactPath),
    Case(
      files: ["a/Note.md", "a/note.md"], target: "A/NOTE", found: "a/Note.md", rule: .exactPath,
      ambiguous: true),
  ]

  @Test(arguments: cases) func resolve(_ example: Case) {
    let files = [example.source] + example.files
    let resolver = LinkResolver(
      files: files.enumerated().map { (id: Int64($0), path: $1, isNote: $1.isNote) })
    let resolution = resolver.resolve(target: example.target, from: example.source)
    let found = resolution.fileID.map { files[Int($0)] }
    #expect(found == example.found)
    #expect(resolution.rule == example.rule)
    #expect(resolution.ambiguous == example.ambiguous)
  }

  /// The answers for a name that many files have are kept, each for the folder it is asked from.
  @Test func keptAnswersAreThoseOfTheFolder() throws {
    let files = try (0..<20).map { try VaultPath("f\($0)/Note.md") }
    let resolver = LinkResolver(files: files.enumerated().map { (id: Int64($0), path: $1, isNote: true) })
    for _ in 0..<2 {
      for number in 0..<20 {
        let resolution = resolver.resolve(target: "Note", from: try VaultPath("f\(number)/Source.md"))
        #expect(resolution.fileID == Int64(number))
        #expect(resolution.rule == .ownFolder)
      }
      #expect(resolver.resolve(target: "Note", from: "Source.md").fileID == 0)
      #expect(resolver.resolve(target: "./Note", from: "f3/Source.md").rule == .relativePath)
    }
  }

  @Test func affectedKeysCoverLookups() {
    for target in ["Note", "x.md", "a/b.png", "x.md.md", "v.2"] {
      let keys = LinkResolver.targetKeys(target)
      for file in keys {
        #expect(!Set(LinkResolver.affectedKeys(file)).isDisjoint(with: [keys[keys.count - 1]]), "\(target)")
        #expect(LinkResolver.affectedKeys(file).contains(file))
      }
    }
  }
}
