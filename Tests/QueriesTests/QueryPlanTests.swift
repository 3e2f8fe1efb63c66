import Foundation
import Testing
import VaultIndex

/// Link queries must search an index of `links` and never read all links or all notes.
@Suite struct QueryPlanTests {
  @Test func linkQueriesUseTheirIndices() throws {
    let root = NSTemporaryDirectory() + "scholium-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root + "/.scholium", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: root) }
    try Data("# A\n\n[[B]] and [[C]]\n".utf8).write(to: URL(filePath: root + "/A.md"))
    try Data("# B\n\n[[A]]\n".utf8).write(to: URL(filePath: root + "/B.md"))
    let index = try VaultIndex(
      vault: try Vault.find(from: root), configuration: Configuration(), busyTimeout: 1)
    _ = try index.update(rebuild: false, progress: nil)
    let note = try index.note(named: "A")
    for selection in [LinkSelection.from(note), .to(note), .unresolved] {
      let plan = try index.plan(of: selection)
      #expect(plan.contains { $0.hasPrefix("SEARCH links USING") }, "\(plan)")
      #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }
  }
}
