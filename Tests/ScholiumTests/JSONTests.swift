import Foundation
import Testing

/// The shapes of the JSON that programs read, key by key.
@Suite struct JSONTests {
  let vault: TestVault

  init() throws { vault = try TestVault(sampleNotes) }

  @Test(arguments: [
    (
      ["index"],
      "added broken_links changed citations code_blocks findings formulas links notes removed unchanged"
    ),
    (
      ["links", "Adam"],
      """
      ambiguous anchor anchor_found column context display kind line property raw resolved rule source target
      """
    ),
    (
      ["backlinks", "Adam"],
      """
      ambiguous anchor anchor_found column context display kind line property raw resolved rule source target
      """
    ),
    (["formulas"], "column kind latex line note"),
    (["search", "勾配"], "line note score snippet title"),
    (["citations"], "column id kind line note"),
    (["check"], "column line message note rule"),
  ])
  func shape(_ arguments: [String], _ keys: String) throws {
    let answer = try vault.run(arguments + ["--format", "json"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    #expect(document["version"] as? Int == 1)
    let items = try #require(document["items"] as? [[String: Any]])
    let first = try #require(items.first)
    #expect(first.keys.sorted().joined(separator: " ") == keys)
  }

  @Test func linesHoldOneItemEach() throws {
    let answer = try vault.run("formulas", "--format", "jsonl")
    #expect(
      answer.output == """
        {"column":13,"kind":"inline","latex":"\\\\frac{m}{\\\\sqrt{v}}","line":12,"note":"Adam.md"}
        {"column":30,"kind":"inline","latex":"H = -\\\\sum p \\\\log p","line":3,"note":"Entropy.md"}

        """)
  }
}
