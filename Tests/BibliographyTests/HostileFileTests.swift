import Bibliography
import Testing

/// Files that would take a reader's memory or hours.
@Suite(.timeLimit(.minutes(1))) struct HostileFileTests {
  private static let many = 50_000

  @Test(arguments: [
    "@a{b,c=" + String(repeating: "{", count: 1_000_000),
    "@a{b,c=" + String(repeating: "{", count: 500_000) + String(repeating: "}", count: 500_000) + "}",
    String(repeating: "@a{b,c={\n", count: many), String(repeating: "@a{b,c=\"\n", count: many),
    String(repeating: "@a{b,c=\"{\n", count: many) + String(repeating: "}\n", count: many),
    String(repeating: "@", count: many), String(repeating: "@\n", count: many),
    String(repeating: "%@a{", count: many), String(repeating: "x@a{", count: many),
    String(repeating: "@ ", count: many), "@a{b,c={" + String(repeating: "\\'{", count: many),
    "@a{b,c={" + String(repeating: "\\'", count: many) + "e}}",
    "@a{b,c={" + String(repeating: "\\(x", count: many) + "}}",
    "@a{b,author={" + String(repeating: "{a and ", count: many) + String(repeating: "}", count: many) + "}}",
  ])
  func aFileIsReadInTimeOfItsLength(_ source: String) {
    for entry in BibTeXReader.read(Array(source.utf8)).entries { _ = entry.names(in: "author") }
  }

  @Test func macrosOfMacrosEnd() {
    var source = "@string{a0 = \"xxxxxxxxxx\"}\n"
    for level in 1...40 {
      let part = "a\(level - 1)"
      source += "@string{a\(level) = \(part) # \(part) # \(part) # \(part)}\n"
    }
    let file = BibTeXReader.read(Array((source + "@misc{a, title = a40}").utf8))
    #expect(file.entries.map(\.key) == ["a"])
    #expect(
      file.problems.contains { $0.isError && $0.message.hasPrefix("the macros of this file are too long") })
  }

  @Test func aLongParentOfManyEntriesEnds() {
    let children = (0..<5_000).map { "@misc{k\($0), crossref = {p}}\n" }.joined()
    let fields = (0..<5_000).map { ",f\($0) = 1" }.joined()
    let file = BibTeXReader.read(Array((children + "@misc{p\(fields)}").utf8))
    #expect(file.entries.count == 5_001)
    #expect(file.problems.contains { $0.message.hasPrefix("too many fields are inherited") })
  }

  @Test func problemsEnd() {
    let file = BibTeXReader.read(Array(String(repeating: "@\n", count: 40_000).utf8))
    #expect(file.problems.count == 10_001)
    #expect(file.problems.last?.message == "10000 more problems are not listed")
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
    "[{\"id\":\"a\",\"title\":\"" + String(repeating: "<i>", count: 100_000) + "\"}]",
  ])
  func jsonIsReadInTimeOfItsLength(_ source: String) {
    _ = CSLReader.read(Array(source.utf8))
  }
}
