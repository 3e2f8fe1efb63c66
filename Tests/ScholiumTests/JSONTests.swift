import Foundation
import Testing

/// The shapes of the JSON that programs read, key by key.
@Suite struct JSONTests {
  let vault: TestVault

  init() throws {
    var notes = sampleNotes
    notes["Paper.md"] = """
      ---
      arxiv_id: "1901.00001"
      pass1_date: 2026-11-02
      ---
      See doi:10.1000/x.
      """
    vault = try TestVault(notes)
  }

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
    (["check"], "column fixable line message note rule"),
    (
      ["paper", "list"],
      """
      arxiv_id authors category cited_by citekey clarity context contributions correctness doi key_equation \
      limitation main_result missing next pass1 pass1_date pass1_minutes pass2 pass2_date pass2_evidence \
      pass2_minutes pass2_needed pass2_summary pass3 pass3_challenged pass3_date pass3_minutes pass3_needed \
      pass3_reimplemented path problem proposal references_to_follow relevance title year
      """
    ),
    (["paper", "next"], "days name pass path points reasons title"),
    (
      ["paper", "cites", "Paper"],
      "column id kind line source source_is_paper source_title target title way"
    ),
    (
      ["paper", "week", "--on", "2026-11-02", "--weeks", "1"],
      "goal met minutes monday papers passes readings week"
    ),
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
