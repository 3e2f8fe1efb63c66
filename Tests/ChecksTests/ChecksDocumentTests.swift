import Checks
import Foundation
import Testing

@Suite struct ChecksDocumentTests {
  @Test func documentHasThePagesOfTheRules() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let document = try String(
      contentsOf: root.appendingPathComponent("Documentation/Checks.md"), encoding: .utf8)
    let pages = CheckRules.all.map { $0.page }
    #expect(document == pages.joined(separator: "\n\n") + "\n")
  }
}
