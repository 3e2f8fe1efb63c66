import Foundation
import Testing

/// The commands that read papers: what is typed, what comes out on both streams, and the exit code.
@Suite struct PaperTranscriptTests {
  let vault: TestVault

  init() throws {
    vault = try TestVault([
      "Papers/Narrow Margins.md": """
      ---
      title: Narrow Margins
      authors: [Aya Ono, Ken Sato]
      year: 2019
      arxiv_id: "1901.00001"
      citekey: ono2019narrow
      problem: "Notes: where do they go?"
      limitation: Margins are narrow
      proposal: Wider margins
      key_equation: 'w \\ge \\frac{1}{n}'
      main_result: 12.5 % fewer lost notes on MARGIN-10 (Table 2)
      relevance: High, I write in margins
      pass2_needed: true
      pass1_date: 2026-11-02
      pass1_minutes: 9
      ---
      # Narrow margins

      ## Problem

      A longer answer.

      Builds on [[Scrolls]] and on Gray [^1], see doi:10.1000/GRAY.

      [^1]: Gray, "Footnotes", arXiv:1502.00002.
      """,
      "Papers/Scrolls.md": """
      # Scrolls

      | 項目 | 内容 |
      |:--|:--|
      | タイトル | Scrolls Revisited |
      | 著者 | Ito |
      | 年 | 2015 |
      | arXiv ID | 1502.00002v3 |
      | 主結果 | the best so far |
      """,
      "Log.md": "Read [[Narrow Margins]] today.\n",
    ])
  }

  private func expect(
    _ arguments: String..., output: String = "", errors: String = "", status: Int32 = 0,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let answer = try vault.run(["paper"] + arguments)
    #expect(answer.output == output, sourceLocation: location)
    #expect(answer.errors == errors, sourceLocation: location)
    #expect(answer.status == status, sourceLocation: location)
  }

  @Test func list() throws {
    let margins = "ono2019narrow  2019  pass 2  Narrow Margins     pass2_summary, pass2_evidence\n"
    let scrolls =
      "1502.00002     2015  pass 1  Scrolls Revisited  "
      + "problem, limitation, proposal, key_equation, main_result, relevance, pass2_needed\n"
    try expect("list", output: margins + scrolls)
    try expect("list", "--sort", "year", output: scrolls + margins)
    let title = ["--columns", "title"]
    for (filter, titles) in [
      (["--next", "1"], "Scrolls Revisited\n"), (["--done", "1"], "Narrow Margins\n"),
      (["--undecided"], "Scrolls Revisited\n"), (["--missing", "main_result"], "Scrolls Revisited\n"),
      (["--author", "SATO"], "Narrow Margins\n"), (["--year", "2016.."], "Narrow Margins\n"),
      (["--path", "scroll"], "Scrolls Revisited\n"),
      (["--sort", "cited_by"], "Narrow Margins\nScrolls Revisited\n"),
      (["--sort", "authors", "--reverse"], "Scrolls Revisited\nNarrow Margins\n"),
    ] {
      #expect(try vault.run(["paper", "list"] + filter + title) == TestVault.Answer(output: titles))
    }
    try expect("list", "--year", "1999", errors: "scholium: no such paper\n")
  }

  @Test(arguments: [
    "1901.00001", "arXiv:1901.00001v2", "https://arxiv.org/abs/1901.00001", "10.48550/arXiv.1901.00001",
    "ono2019narrow", "Narrow Margins", "Papers/Narrow Margins.md",
  ])
  func show(_ name: String) throws {
    try expect(
      "show", name,
      output: #"""
        Narrow Margins
        Papers/Narrow Margins.md

          authors       Aya Ono; Ken Sato
          year          2019
          arxiv_id      1901.00001
          citekey       ono2019narrow
          problem       Notes: where do they go? (more in line 19)
          limitation    Margins are narrow
          proposal      Wider margins
          key_equation  w \ge \frac{1}{n}
          main_result   12.5 % fewer lost notes on MARGIN-10 (Table 2)
          relevance     High, I write in margins
          pass2_needed  true

          pass 1  done  2026-11-02, 9 min
          pass 2  open  next
          pass 3  open
          missing: pass2_summary is empty: the paper in your own words, as you would tell a colleague
          missing: pass2_evidence is empty: what the claims rest on: which figure, table or proof

        """#)
  }

  @Test func whatIsMissing() throws {
    let answer = try vault.run("paper", "show", "Scrolls")
    let gaps = answer.output.split(separator: "\n").filter { $0.contains(": ") }.joined(separator: "\n")
    #expect(
      gaps == """
          missing: problem is empty: what is solved?
          missing: limitation is empty: what could the methods before not do?
          missing: proposal is empty: what is the core of it?
          missing: key_equation is empty: in LaTeX; 'none' when there is none
          missing: main_result names no number: how much is it?
          better: main_result does not say where in the paper: add (Table 2) or (p. 5)
          missing: relevance is empty: what is it to you?
          missing: pass2_needed is empty: true or false?
        """)
  }

  @Test func next() throws {
    try expect(
      "next", "--on", "2026-11-21",
      output: """
        ono2019narrow  pass 2  Narrow Margins
          you want a second pass
          relevance: High, I write in margins
          waiting for 19 days

        """, errors: "scholium: begin with: scholium pass2 ono2019narrow\n")
    try expect(
      "next", "--on", "2020-01-01", "--pass", "1",
      output:
        "1502.00002  pass 1  Scrolls Revisited\n  pass 1 is begun: 7 to go\n  cited by 1 of your papers\n",
      errors: "scholium: begin with: scholium pass1 1502.00002\n")
    try expect(
      "next", "--pass", "3",
      errors: "scholium: no paper waits to be read; add one with 'scholium paper add'\n")
  }

  @Test func citations() throws {
    try expect(
      "cites", "1901.00001",
      output: """
        Papers/Narrow Margins.md:23:11  link        Papers/Scrolls.md  Scrolls
        Papers/Narrow Margins.md:23:45  identifier  10.1000/gray (no note)
        Papers/Narrow Margins.md:25:26  footnote    Papers/Scrolls.md  Scrolls

        """)
    try expect(
      "cited-by", "1502.00002",
      output: """
        Papers/Narrow Margins.md:23:11  link      Narrow Margins
        Papers/Narrow Margins.md:25:26  footnote  Narrow Margins

        """)
    try expect("cited-by", "ono2019narrow", errors: "scholium: no paper of yours cites it\n")
    try expect("cited-by", "ono2019narrow", "--all", output: "Log.md:1:6  link  Log\n")
  }

  @Test func week() throws {
    try expect(
      "week", "--on", "2026-11-12", "--weeks", "2",
      output: """
        2026-W45  1 paper   1 pass    9 min  Narrow Margins (pass 1)
        2026-W46  0 papers  0 passes  0 min

        """, errors: "scholium: 1 of 2 weeks with 1 paper or more\n")
    try expect(
      "week", "--on", "2026-10-31", "--weeks", "1", output: "2026-W44  0 papers  0 passes  0 min\n",
      errors: """
        scholium: 0 of 1 weeks with 1 paper or more
        scholium: not counted: 1 pass dated later, the first 2026-11-02 in Papers/Narrow Margins.md

        """)
  }

  @Test func mistakes() throws {
    try expect(
      "show", "Log",
      errors: """
        scholium: Log.md:1:1: this note is on no paper: it has neither an arxiv_id, doi or citekey property nor a \
        table of answers; add one of the properties

        """, status: 2)
    try expect(
      "show", "2301.00001",
      errors: """
        scholium: no note is on the paper arXiv:2301.00001; make one with 'scholium paper add arXiv:2301.00001'

        """, status: 2)
    try expect(
      "show", "Scrols", errors: "scholium: no note is called 'Scrols'; did you mean Scrolls?\n", status: 2)
    try vault.write("---\narxiv_id: '1901.00001'\n---\n", to: "Copy.md")
    try expect(
      "show", "1901.00001",
      errors: """
        scholium: 2 notes are on the paper 1901.00001: Copy.md, Papers/Narrow Margins.md; give the path

        """, status: 2)
    #expect(try vault.run("paper", "list", "--columns", "foo").status == 64)
    #expect(try vault.run("paper", "next", "--on", "yesterday").status == 64)
  }
}
