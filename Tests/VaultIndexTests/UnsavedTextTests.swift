import TestSupport
import Testing

@testable import VaultIndex

/// The index with a text that an editor has not saved.
@Suite struct UnsavedTextTests {
  private let temporary: TemporaryVault
  private let index: VaultIndex

  init() throws {
    temporary = try TemporaryVault()
    try temporary.write("A.md", "# A\n\n[[B]]\n")
    try temporary.write("B.md", "# B\n")
    index = try temporary.index()
    try index.update()
  }

  private func links(_ index: VaultIndex, _ selection: LinkSelection) throws -> [String] {
    try index.links(selection, withContext: false).map { "\($0.source.text) \($0.raw)" }
  }

  @Test func queriesAnswerForTheTextThatIsNotSaved() throws {
    let found = try index.withUnsaved(Array("# A\n\n[[Gone]] and [[C]]\n".utf8), at: "A.md") { index in
      try links(index, .unresolved)
    }
    #expect(found == ["A.md Gone", "A.md C"])
  }

  @Test func aNoteThatIsNotThereYetIsAnswered() throws {
    try temporary.write("A.md", "# A\n\n[[B]] [[C]]\n")
    try index.update()
    #expect(try links(index, .unresolved) == ["A.md C"])
    let found = try index.withUnsaved(Array("# C\n\n[[B]]\n".utf8), at: "C.md") { index in
      (
        try links(index, .unresolved), try links(index, .to(try index.note(named: "B"))),
        try index.vault.read("C.md").count
      )
    }
    #expect(found.0 == [])
    #expect(found.1 == ["A.md B", "C.md B"])
    #expect(found.2 == 11)
  }

  @Test func nothingOfItStays() throws {
    let found = try index.withUnsaved(Array("# Z\n\n[[Nowhere]]\n".utf8), at: "New.md") { index in
      try links(index, .unresolved)
    }
    #expect(found.count == 1)
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try index.withUnsaved(Array("# Z\n\n[[Nowhere]]\n".utf8), at: "A.md") { _ in throw Stop() }
    }
    #expect(try links(index, .unresolved) == [])
    let summary = try index.update()
    #expect((summary.added, summary.changed, summary.removed) == (0, 0, 0))
    #expect(summary.links == 1)
  }
}
