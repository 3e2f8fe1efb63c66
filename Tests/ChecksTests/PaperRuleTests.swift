import Foundation
import NoteParsing
import Testing
import VaultIndex

@testable import Checks

/// The rules about papers and footnotes on small vaults, on the 21st of November 2026.
@Suite struct PaperRuleTests {
  private func findings(_ rule: any CheckRule.Type, _ notes: [String: String]) throws -> [String] {
    let root = NSTemporaryDirectory() + "scholium-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root + "/.scholium", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: root) }
    for (path, text) in notes { try Data(text.utf8).write(to: URL(filePath: root + "/" + path)) }
    let index = try VaultIndex(vault: Vault(root: root), configuration: Configuration())
    _ = try index.update(rebuild: false, progress: nil)
    let day = try #require(CalendarDay("2026-11-21"))
    return try CheckRules.findings(of: [rule], in: index, on: day).map {
      "\($0.note):\($0.line):\($0.column): \($0.message)"
    }
  }

  @Test func numberIdentifiers() throws {
    let note = "---\narxiv_id: 2006.11230 # it\ntitle: a\ncitekey: 2017\n---\n"
    #expect(
      try findings(NumberIdentifier.self, ["a.md": note]).map { $0.prefix(9) } == ["a.md:2:1:", "a.md:4:1:"])
    let fixed = try NumberIdentifier.fixed(Array(note.utf8))
    #expect(
      String(decoding: fixed, as: UTF8.self)
        == "---\narxiv_id: \"2006.11230\" # it\ntitle: a\ncitekey: \"2017\"\n---\n")
    #expect(try NumberIdentifier.fixed(fixed) == fixed)
    let cut = "---\r\narxiv: 2006.1123\r\n---\r\n"
    #expect(
      String(decoding: try NumberIdentifier.fixed(Array(cut.utf8)), as: UTF8.self)
        == "---\r\narxiv: \"2006.11230\"\r\n---\r\n")
  }

  @Test func invalidIdentifiers() throws {
    #expect(
      try findings(
        InvalidIdentifier.self,
        ["a.md": "arXiv:2612.00001 and arXiv:2611.00001, arXiv:1713.00001\n"]) == [
          "a.md:1:1: '2612.00001' is dated 2026-12, which is still to come; correct it",
          "a.md:1:40: '1713.00001' is no arXiv identifier: there is no month 13; correct it",
        ])
  }

  @Test func footnotes() throws {
    let note = "One[^a] two[^B] three[^c] [^a-z].\n\n[^A]: a\n[^b]: b\n[^b]: again\n[^d]: d\n^[inline]\n"
    #expect(
      try findings(DanglingFootnote.self, ["n.md": note]) == [
        "n.md:1:22: [^c] is not defined in this note; define it, or correct its name"
      ])
    #expect(
      try findings(UnusedFootnote.self, ["n.md": note]) == [
        "n.md:6:1: nothing refers to [^d], so it is not shown; refer to it, or remove it"
      ])
    #expect(
      try findings(DuplicateFootnote.self, ["n.md": note]) == [
        "n.md:5:1: [^b] is defined in line 4 already, and only that counts; rename this one"
      ])
  }

  @Test func unidentifiedCitations() throws {
    let note = """
      Text.[^1]

      [^1]: Gray et al., "Wide Margins in Practice", 2019.

      ## 参考文献

      - Gray et al., 2019
      - Gray et al., 2019, arXiv:1901.00001

      ## Next

      - Gray et al., 2019
      """
    let advice = "cites a paper without arXiv identifier or DOI; add one, or link the note on it"
    #expect(
      try findings(UnidentifiedCitation.self, ["n.md": note]) == [
        "n.md:3:1: [^1] \(advice)", "n.md:7:1: this reference \(advice)",
      ])
  }

  @Test func duplicatePapers() throws {
    #expect(
      try findings(
        DuplicatePaper.self,
        [
          "a.md": "---\ntitle: A\narxiv_id: \"1706.03762\"\ncitekey: x\n---\n",
          "b.md": "---\ndoi: 10.48550/arXiv.1706.03762\ncitekey: X\n---\n",
          "c.md": "---\ndoi: 10.1000/C\ncitekey: x\n---\n",
          "d.md": "---\ndoi: \"https://doi.org/10.1000/c\"\n---\n",
        ]) == [
          "a.md:3:1: 'b.md' is on the same paper, 1706.03762; keep one note",
          "a.md:4:1: the citekey 'x' is also that of 'b.md', 'c.md'; give one of the papers another",
          "b.md:1:1: 'a.md' is on the same paper, 1706.03762; keep one note",
          "b.md:3:1: the citekey 'x' is also that of 'a.md', 'c.md'; give one of the papers another",
          "c.md:2:1: 'd.md' is on the same paper, 10.1000/c; keep one note",
          "c.md:3:1: the citekey 'x' is also that of 'a.md', 'b.md'; give one of the papers another",
          "d.md:2:1: 'c.md' is on the same paper, 10.1000/c; keep one note",
        ])
  }

  @Test func incompletePasses() throws {
    let begun = "---\ncitekey: a\ntitle: A\nproblem: P\nmain_result: much better\n---\n"
    let found = try findings(
      IncompletePass1.self, ["begun.md": begun, "open.md": "---\ncitekey: b\n---\n", "other.md": "# Text\n"])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("begun.md:1:1: pass 1 is not done: authors is empty") == true)
    #expect(found.first?.contains("main_result names no number") == true)
  }

  @Test(arguments: [("2026-10-20", true), ("2026-10-21", false), ("2027-01-01", false)])
  func waitingPasses(_ date: String, _ isFound: Bool) throws {
    let note = "---\ncitekey: a\npass1_date: \(date)\npass2_needed: true\n---\n"
    #expect(
      try findings(WaitingPass2.self, ["a.md": note])
        == (isFound
          ? ["a.md:4:1: a second pass has been due for 32 days; read it, or write `pass2_needed: false`"]
          : []))
    #expect(try findings(WaitingPass2.self, ["a.md": note.replacing("true", with: "false")]).isEmpty)
  }
}
