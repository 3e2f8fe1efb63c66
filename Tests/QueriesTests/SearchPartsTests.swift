import Foundation
import Testing
import VaultIndex

/// Searches that only the notes' own text can decide.
@Suite final class SearchPartsTests {
  private let index: VaultIndex

  init() throws {
    let root = NSTemporaryDirectory() + "scholium-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root + "/.scholium", withIntermediateDirectories: true)
    let notes = [
      "Parts.md": """
      Before: a preface.

      # Alpha

      The gradient is small,
      the ｴﾝﾄﾛﾋﾟｰ is large on 2026-11-21.

      - a step of descent
      - a second step

      ## Beta

      > A quoted distance
      >
      > and its divergence ∑.

      - [ ] derive the bound
      - [x] read about bounds twice
      """,
      "Gradient.md": "No such word. Café Cafe\u{301}.\n",
      "Empty.md": "",
    ]
    for (path, text) in notes { try Data(text.utf8).write(to: URL(filePath: root + "/" + path)) }
    index = try VaultIndex(vault: try Vault.find(from: root), configuration: Configuration())
    _ = try index.update()
  }

  deinit { try? FileManager.default.removeItem(atPath: index.vault.root) }

  @Test(arguments: [
    ("line:(gradient small)", [5]), ("line:(gradient エントロピー)", []), ("line:(gradient -small)", []),
    ("line:(エントロピー OR distance)", [6]), ("line:\"the gradient is\"", [5]), ("line:grad*", [5]),
    ("block:(gradient エントロピー)", [5]), ("block:(step descent)", [8]), ("block:(second descent)", []),
    ("block:(distance divergence)", [13]), ("block:∑", [15]),
    ("section:(gradient step)", [5]), ("section:(Alpha step)", [3]), ("section:(gradient distance)", []),
    ("section:preface", [1]), ("section:(preface gradient)", []), ("-section:gradient", [1, 1]),
    ("gradient section:(beta distance)", [11]),
    ("/\\d{4}-\\d{2}-\\d{2}/", [6]), ("/^the .* small,$/", [5]), ("line:/gradient.*large/", []),
    ("/small,\\nthe/", [1]), ("/(?-i)Small/", []), ("/SMALL/", [5]), ("/café café/", [1]),
    ("/エントロピー/", []), ("-/./", [1]),
    ("task-todo:bound", [17]), ("task-done:bound", [17]), ("task-done:\"bound\"", []),
    ("task-done:bound*", [17]),
    ("task:(read twice)", [18]), ("task:(read derive)", []), ("task:/^read/", [1]), ("task:", [1]),
    ("content:gradient", [5]), ("gradient", [1, 5]), ("content:(gradient -distance)", []),
    ("line:gradient OR file:empty", [5, 1]),
  ])
  func answers(_ query: String, _ lines: [Int]) throws {
    let answer = try index.search(try QueryParser.parse(query))
    #expect(answer.results.map(\.line) == lines)
  }

  @Test func endlessPatternIsSaid() throws {
    let text = String(repeating: "a", count: 40) + "b"
    try Data(text.utf8).write(to: URL(filePath: index.vault.root + "/Endless.md"))
    _ = try index.update()
    #expect(
      throws: QuerySyntaxError(
        message: """
          the pattern '/(a+)+$/' takes too long; make it simpler, without a repeat inside a repeat such as (a+)+
          """)
    ) { try index.search(try QueryParser.parse("/(a+)+$/")) }
    #expect(try index.search(try QueryParser.parse("/a{9}b/")).total == 1)
  }

  /// A long text explains many of the steps that are reported; what each of them hides must not take for ever.
  @Test(arguments: ["(.*)*q", "(a|a)*q"])
  func endlessPatternInALongTextIsSaid(_ pattern: String) throws {
    let text = String(repeating: "a", count: 200_000)
    try Data(text.utf8).write(to: URL(filePath: index.vault.root + "/Endless.md"))
    _ = try index.update()
    #expect(throws: QuerySyntaxError.self) { try index.search(try QueryParser.parse("/\(pattern)/")) }
  }
}
