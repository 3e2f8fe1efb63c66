import Foundation
import Testing

/// A first pass typed into a terminal.
@Suite(.timeLimit(.minutes(2))) struct PassConversationTests {
  private static let note = """
    ---
    # mine
    title: "Narrow Margins"   # as printed
    arxiv_id: '1901.00001'
    citekey: ono2019narrow
    problem:
    tags: [paper]
    ---
    # Narrow margins

    Mine.
    """

  let vault: TestVault

  init() throws { vault = try TestVault(["Papers/Narrow Margins.md": Self.note, "Index.md": "# Index\n"]) }

  private func start(_ arguments: String..., environment: [String: String] = [:]) throws -> PseudoTerminal {
    try PseudoTerminal(
      [TestVault.program.path] + arguments + ["--vault", vault.root], environment: environment)
  }

  private func content(_ path: String = "Papers/Narrow Margins.md") throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: vault.root + "/" + path)), as: UTF8.self)
  }

  /// Waits for each question and types its answer.
  private func answer(_ terminal: PseudoTerminal, _ answers: [(question: String, text: String)]) throws {
    for (question, text) in answers {
      try terminal.wait(for: question)
      try terminal.wait(for: "> ")
      try terminal.type(text + "\n")
    }
  }

  @Test func aWholePass() throws {
    let terminal = try start("pass1", "1901.00001")
    try terminal.wait(for: "Enter leaves a question")
    try terminal.wait(for: "title  Narrow Margins")
    try answer(
      terminal,
      [
        ("Who wrote it?", "Aya Ono; Ken Sato"), ("Of which year?", "2019"),
        ("1. Which problem", "Notes: where do they go? # \\alpha 余白"),
        ("2. Where do the methods", "'quoted' & \"more\""),
        ("3. Which idea", "- a list?"), ("Which equation", "w \\ge \\frac{1}{n}"), ("5. What is it", "高い"),
        ("4. The main result", "the best"),
      ])
    try terminal.wait(for: "main_result names no number: how much is it?")
    try answer(
      terminal, [("4. The main result", "12.5 % fewer on MARGIN-10 (Table 2)"), ("Is it worth", "perhaps")])
    try terminal.wait(for: "'perhaps' is neither y nor n")
    try answer(terminal, [("Is it worth", "y")])
    try terminal.wait(for: "9 answers saved")
    try terminal.wait(for: "Papers/Narrow Margins.md: pass 1 is done")
    #expect(try terminal.end() == 0)
    let today = try vault.run("paper", "list", "--columns", "pass1_date").output
      .trimmingCharacters(in: .newlines)
    let written = try content()
    #expect(
      written == """
        ---
        # mine
        title: "Narrow Margins"   # as printed
        arxiv_id: '1901.00001'
        citekey: ono2019narrow
        problem: 'Notes: where do they go? # \\alpha 余白'
        tags: [paper]
        authors: [Aya Ono, Ken Sato]
        pass1_minutes: 1
        year: 2019
        limitation: '''quoted'' & "more"'
        proposal: "- a list?"
        key_equation: 'w \\ge \\frac{1}{n}'
        relevance: 高い
        main_result: "12.5 % fewer on MARGIN-10 (Table 2)"
        pass2_needed: true
        pass1_date: \(today)
        ---
        # Narrow margins

        Mine.
        """)
  }

  @Test func interruptedAndResumed() throws {
    let first = try start("pass1", "ono2019narrow")
    try answer(first, [("Who wrote it?", "Aya Ono"), ("Of which year?", ""), ("1. Which problem", "P")])
    try first.wait(for: "2. Where do the methods")
    try first.wait(for: "> ")
    try first.type("half an ans")
    try first.wait(for: "half an ans")
    try first.type("\u{3}")
    try first.wait(for: "2 answers saved")
    try first.wait(for: "go on with: scholium pass1 ono2019narrow")
    #expect(try first.end() == 128 + SIGINT)
    let after = try content()
    #expect(after.contains("problem: P\n"))
    #expect(!after.contains("half an ans"))

    // Somebody edits the note by hand in between.
    try vault.write(
      after.replacingOccurrences(of: "Mine.", with: "Still mine."), to: "Papers/Narrow Margins.md")
    let second = try start("pass1", "ono2019narrow")
    try second.wait(for: "authors  Aya Ono")
    try answer(second, [("Of which year?", "2019")])
    try second.wait(for: "problem  P")
    try answer(second, [("2. Where do the methods", "L"), ("3. Which idea", ":q")])
    try second.wait(for: "2 answers saved")
    #expect(try second.end() == 0)
    let end = try content()
    #expect(end.contains("year: 2019\n"))
    #expect(end.contains("limitation: L\n"))
    #expect(end.contains("pass1_minutes: 2\n"))
    #expect(!end.contains("pass1_date"))
    #expect(end.hasSuffix("Still mine."))
  }

  /// A note that is changed by hand while a question waits.
  @Test func changedMeanwhile() throws {
    let terminal = try start("pass1", "ono2019narrow")
    try terminal.wait(for: "Who wrote it?")
    try vault.write(
      Self.note.replacingOccurrences(of: "tags:", with: "authors: [Ken Sato]\ntags:") + "\nMore.",
      to: "Papers/Narrow Margins.md")
    try terminal.type("Aya Ono\n")
    try terminal.wait(for: "authors was filled by somebody else meanwhile, and stays: Ken Sato")
    try answer(terminal, [("Of which year?", "2019"), ("1. Which problem", ":q")])
    #expect(try terminal.end() == 0)
    #expect(try content().contains("authors: [Ken Sato]\n"))
    #expect(try content().contains("year: 2019\n"))
    #expect(try content().hasSuffix("Mine.\nMore."))
  }

  @Test func aLongAnswerInTheEditor() throws {
    try vault.write("#!/bin/sh\nprintf 'First line\\n\\n$$\\nx = y\\n$$\\n' > \"$1\"\n", to: "editor.sh")
    let terminal = try start(
      "pass1", "ono2019narrow", environment: ["EDITOR": "sh '\(vault.root)/editor.sh'", "VISUAL": ""])
    try answer(terminal, [("Who wrote it?", ""), ("Of which year?", ""), ("1. Which problem", ":e")])
    try answer(terminal, [("2. Where do the methods", ":q")])
    #expect(try terminal.end() == 0)
    #expect(try content().contains("problem: First line\n"))
    #expect(try content().hasSuffix("Mine.\n\n## Problem\n\nFirst line\n\n$$\nx = y\n$$\n"))
    #expect(try vault.run("paper", "show", "ono2019narrow").output.contains("First line (more in line 14)"))
  }

  /// A paste over lines is one answer, not several.
  @Test func aPaste() throws {
    let terminal = try start("pass1", "ono2019narrow")
    try answer(
      terminal,
      [
        ("Who wrote it?", ""), ("Of which year?", ""),
        ("1. Which problem", "\u{1B}[200~One line.\nAnd another.\u{1B}[201~"),
        ("2. Where do the methods", ":q"),
      ])
    #expect(try terminal.end() == 0)
    #expect(try content().contains("problem: One line.\n"))
    #expect(try content().hasSuffix("## Problem\n\nOne line.\nAnd another.\n"))
  }

  @Test func anUnknownPaperInJapanese() throws {
    let terminal = try start("pass1", "arXiv:1502.00002v3", environment: ["LC_ALL": "ja_JP.UTF-8"])
    try answer(
      terminal,
      [
        ("印刷のとおりの題名は?", "Scrolls Revisited"), ("著者は?", "伊藤 花; Ken Sato"), ("何年のもの?", "2015"),
        ("解こうとしている問題は?", "余白がない"),
      ])
    try terminal.wait(for: "どこが足りない?")
    try terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
    let listed = try vault.run(
      "paper", "list", "--author", "伊藤", "--columns", "path,arxiv_id,citekey,year,problem"
    ).output
    #expect(listed.contains("1502.00002  "))
    #expect(listed.contains("2015scrolls"))
    #expect(listed.contains("余白がない"))
  }

  @Test func aDryRunWritesNothing() throws {
    let terminal = try start("pass2", "ono2019narrow", "--dry-run")
    try answer(
      terminal,
      [("What does it rest on", "Table 2"), ("What does it say?", "Margins help."), ("Will you", "n")])
    try terminal.wait(for: "3 answers answered")
    try terminal.wait(for: "+pass2_summary: Margins help.")
    #expect(try terminal.end() == 0)
    #expect(try content() == Self.note)
  }
}
