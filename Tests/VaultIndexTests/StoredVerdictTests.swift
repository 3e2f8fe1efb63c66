import NoteParsing
import Testing

@testable import VaultIndex

/// A row of the index can hold anything: it is read, or the note is judged again.
@Suite struct StoredVerdictTests {
  private static let row: [StoredColumn] = [
    .text("output"), .text("refuted"), .null, .integer(10), .integer(2), .integer(1), .integer(14),
    .integer(2),
    .integer(5), .text("# 41"), .text("41"), .text("42"), .text("1-2:1-2"), .text("# 42"), .text("It is 42."),
    .null,
    .integer(0),
  ]

  private static func row(_ column: Int, _ value: StoredColumn) -> [StoredColumn] {
    var row = row
    row[column] = value
    return row
  }

  @Test func aVerdictIsRead() throws {
    let verdict = try #require(StoredVerdict(Self.row))
    #expect(verdict.kind == "output" && verdict.verdict == "refuted" && verdict.reason == nil)
    #expect(verdict.range.offsets == 10..<14 && verdict.range.line == 2 && verdict.block == 0)
    #expect(verdict.differences.map(\.expected) == [1..<2] && verdict.differences.map(\.actual) == [1..<2])
  }

  @Test(arguments: [
    row(0, .null), row(1, .integer(3)), row(3, .integer(-1)), row(3, .text("1")), row(3, .integer(20)),
    row(4, .integer(0)), row(4, .integer(3)), row(5, .integer(.min)), row(7, .integer(.min)), row(9, .other),
    row(12, .text("1-3:1-2")), row(12, .text("0-9223372036854775807:0-1")), row(16, .integer(-1)),
    Array(row.dropLast()), row + [.null], [],
  ])
  func anythingElseIsNoVerdict(_ row: [StoredColumn]) { #expect(StoredVerdict(row) == nil) }

  @Test(arguments: ["", "x", "1", "2-1:1-2", "-1-2:1-2", "1-2", "1-2:1-2:1-2", "99999999999999999999-1:1-1"])
  func differencesThatAreNoneAreLeftOut(_ text: String) throws {
    #expect(try #require(StoredVerdict(Self.row(12, .text(text)))).differences.isEmpty)
  }
}
