import Testing

@testable import NoteParsing

/// Wikilinks with brackets in their target, and those without one.
@Suite struct BracketLinkTests {
  private func links(_ text: String) -> [String] { NoteParser.parse(text).links.map(\.raw) }

  private func isReported(_ text: String) -> Bool {
    NoteParser.parse(text).findings.contains { $0.rule == .bracketInLink }
  }

  @Test(arguments: [
    ("[[a [b] c]]", "a [b] c"), ("[[[2017] Paper]]", "[2017] Paper"), ("[[02 主角 [73]]]", "02 主角 [73]"),
    ("![[a [b].png|300]]", "a [b].png|300"), ("[[a [b]]", "a [b"), ("[[a [b]#H]]", "a [b]#H"),
    ("[[N#H [a [b]]]]", "N#H [a [b]]"),
  ])
  func brackets(_ text: String, raw: String) {
    #expect(links("see \(text) there") == [raw])
    #expect(isReported(text))
  }

  @Test(arguments: ["N#H [x]", "N#_f_ $ mathbf{V}[f]$, g|h", "N#[x] y", "#[x] y"])
  func bracketsInAHeading(_ raw: String) {
    #expect(links("see [[\(raw)]] there") == [raw])
    #expect(!isReported("see [[\(raw)]] there"))
  }

  @Test func oneClosingBracket() {
    #expect(links("[[Sq]uare]] and [[Sq]uare|text]]") == ["Sq]uare", "Sq]uare|text"])
    #expect(!isReported("[[Sq]uare]]"))
  }

  @Test(arguments: [
    ("[[[A]]]", ["A"]), ("[[a [[b]]", ["b"]), ("[[1, 2], [3, 4]]", []), ("[[[1, 2], [3, 4]]]", []),
    ("[[[a, b], [c, d]]]", []), ("[[a](b.md)]", ["b.md"]), ("[[[a](b.md)]]", ["b.md"]), ("[[a\nb]c]]", []),
    ("[[a|b [c] d]]", ["a|b [c] d"]),
  ])
  func readAsBefore(_ text: String, expected: [String]) {
    #expect(links(text) == expected)
    #expect(!isReported(text))
  }

  @Test func noTarget() {
    #expect(links("[[]] [[|x]] [[ ]] [[ |x]] ![[|x]] [[#H]]") == ["#H"])
    #expect(links("---\na: \"[[|x]]\"\nb: \"[[ ]]\"\nc: \"[[N]]\"\n---\n") == ["N"])
  }
}
