import TestSupport
import Testing

@testable import VaultIndex

/// A large note of nothing but marks is a finding; a large one of prose, and a million of anything, are read.
@Suite struct NoteDensityTests {
  private func problem(_ part: String, _ count: Int) -> String? {
    NoteDensity(Array(repeating: Array(part.utf8), count: count).flatMap { $0 }).problem
  }

  @Test func aMillionOfEachIsRead() {
    for part in ["# a\n", "[[a]] ", "$x$ ", "#a ", "- a\n", "> a\n"] {
      #expect(problem(part, 1_000_000) == nil, "\(part)")
    }
    #expect(
      problem("A line of prose that is as long as lines in prose are, with a [[link]] in it.\n", 700_000)
        == nil)
  }

  @Test func moreIsNot() {
    #expect(
      problem("- a\n", 2_000_000)
        == "with 2000000 lines, 0 brackets and 0 other marks it would take more than 1 GB of memory")
    for part in ["# a\n", "[[a]] ", "#a ", "> \n"] { #expect(problem(part, 4_000_000) != nil, "\(part)") }
  }

  @Test func aDenseNoteIsAFinding() throws {
    let folder = try TemporaryVault()
    try folder.write("Dense.md", String(repeating: "- a\n", count: 2_000_000))
    try folder.write("Small.md", "# Small\n")
    let index = try folder.index()
    #expect(try index.update().notes == 1)
    #expect(
      try index.fileFindings(rule: "unreadable").map(\.message) == [
        "cannot read the note: with 2000000 lines, 0 brackets and 0 other marks it would take more than 1 GB of memory"
      ])
    // Not read again while it does not change.
    #expect(try folder.index().update().notes == 1)
  }
}
