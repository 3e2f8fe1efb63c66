import Foundation
import Testing

/// `paper import` and `paper export`, by the built binary.
@Suite(.timeLimit(.minutes(2))) struct PaperImportTests {
  private static let file = #"""
    @article{doe2020graph,
      title = {{GRAPH}: Trees and Their Roots},
      author = {Doe, Jane and {The Tree Consortium} and von Neumann, John},
      journal = "Journal of \'Etudes",
      year = 2020, volume = 3, pages = {1--20},
      doi = {10.1000/xyz123},
      bdsk-url-1 = {https://example.org/a_b}
    }
    @misc{deep, title = {Deep Things}, author = {Ada Lovelace and others}, year = 2017,
      eprint = {1706.03762}, archiveprefix = {arXiv}}
    @article{half, title = {Never closed
    @book{knuth1984, title = {The {\TeX}book}, author = {Knuth, Donald E.}, publisher = {Addison-Wesley}, year = 1984}

    """#

  private func text(_ vault: TestVault, _ path: String) -> String? {
    FileManager.default.contents(atPath: vault.root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func entriesBecomeNotesAndComeOutAgain() throws {
    let vault = try TestVault(["refs.bib": Self.file])
    #expect(
      try vault.run("paper", "import", "refs.bib")
        == .init(
          output:
            "made Papers/GRAPH - Trees and Their Roots.md\nmade Papers/Deep Things.md\nmade Papers/The TeXbook.md\n",
          errors:
            "scholium: refs.bib:11: this brace is never closed\nscholium: 3 made, 0 changed, 0 as they were\n",
          status: 1))
    let note = try #require(text(vault, "Papers/GRAPH - Trees and Their Roots.md"))
    for line in [
      "title: \"GRAPH: Trees and Their Roots\"",
      "authors: [Jane Doe, \"{The Tree Consortium}\", John von Neumann]",
      "citekey: \"doe2020graph\"", "journal: Journal of Études", "bibtex-type: article",
      "bibtex-title: \"{GRAPH}: Trees and Their Roots\"",
    ] { #expect(note.contains("\n\(line)\n"), "\(line) in \(note)") }
    let written = try vault.run("paper", "export", "doe2020graph").output
    #expect(
      written == #"""
        @article{doe2020graph,
          title = {{GRAPH}: Trees and Their Roots},
          author = {Doe, Jane and {The Tree Consortium} and von Neumann, John},
          year = {2020},
          journal = {Journal of \'Etudes},
          pages = {1--20},
          volume = {3},
          doi = {10.1000/xyz123},
          bdsk-url-1 = {https://example.org/a_b}
        }

        """#)
    #expect(
      try vault.run("paper", "export", "deep").output.contains("author = {Lovelace, Ada and others}")
        || vault.run("paper", "export", "deep").output.contains("author = {Ada Lovelace and others}"))
    // Again an hour later.
    let again = try vault.run("paper", "import", "refs.bib")
    #expect(again.output.isEmpty && again.errors.hasSuffix("0 made, 0 changed, 3 as they were\n"), "\(again)")
    // What the reader has changed goes out.
    try vault.write(
      note.replacing("GRAPH: Trees and Their Roots\"\nauthors", with: "GRAPH: Trees\"\nauthors"),
      to: "Papers/GRAPH - Trees and Their Roots.md")
    #expect(try vault.run("paper", "export", "doe2020graph").output.contains("\n  title = {GRAPH: Trees},\n"))
    let kept = try vault.run("paper", "import", "refs.bib")
    #expect(
      kept.errors.contains("keeps title: GRAPH: Trees; the file has GRAPH: Trees and Their Roots\n"),
      "\(kept)")
    #expect(kept.output.isEmpty)
  }

  @Test func allOfItIsTakenBack() throws {
    let vault = try TestVault([
      "refs.bib": Self.file, "Papers/Deep.md": "---\narxiv_id: \"1706.03762\"\nyear:\n---\nmine\n",
    ])
    let before = try FileManager.default.subpathsOfDirectory(atPath: vault.root).sorted()
    #expect(
      try vault.run("paper", "import", "refs.bib", "--dry-run").output.contains("would change Papers/Deep.md")
    )
    #expect(try FileManager.default.subpathsOfDirectory(atPath: vault.root).sorted() == before)
    #expect(try vault.run("paper", "import", "refs.bib").status == 1)
    let filled = try #require(text(vault, "Papers/Deep.md"))
    #expect(
      filled.contains("\nyear: 2017\n") && filled.hasSuffix("\n---\nmine\n")
        && filled.contains("\ncitekey: \"deep\"\n"), "\(filled)")
    #expect(try vault.run("undo").status == 0)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: vault.root).sorted() == before)
    #expect(text(vault, "Papers/Deep.md") == "---\narxiv_id: \"1706.03762\"\nyear:\n---\nmine\n")
  }

  @Test func oneWorkIsOneNote() throws {
    let vault = try TestVault([
      "refs.bib": """
      @misc{a, title = {Great Trees}, author = {Jane Doe}, year = 2019, eprint = {1901.00001}, archiveprefix = {arXiv}}
      @article{b, title = {Great trees.}, author = {Doe, Jane}, year = 2020, doi = {10.1000/1}}
      @article{c, title = {Great trees}, author = {Doe, Jane}, year = 2003}

      """
    ])
    let answer = try vault.run("paper", "import", "refs.bib")
    #expect(answer.output == "made Papers/Great Trees.md\nmade Papers/Great trees 2.md\n", "\(answer)")
    #expect(
      answer.errors
        == "scholium: refs.bib:2: warning: this is the work of line 1 again, Papers/Great Trees.md; it is left out\n"
        + "scholium: 2 made, 0 changed, 0 as they were, 1 left out as duplicates\n")
  }

  @Test func worksOfTwoFilesAreOne() throws {
    let vault = try TestVault([
      "a.bib": "@misc{a, title = {Great Trees}, author = {Jane Doe}, year = 2019, doi = {10.1000/ABC}}\n",
      "b.bib": "@misc{b, title = {Great trees}, author = {Doe, Jane}, year = 2019, doi = {10.1000/abc}}\n",
    ])
    let answer = try vault.run("paper", "import", "a.bib", "b.bib")
    #expect(
      answer
        == .init(
          output: "made Papers/Great Trees.md\n",
          errors:
            "scholium: b.bib:1: warning: this is the work of an earlier file, line 1, again, Papers/Great Trees.md; it is left out\n"
            + "scholium: 1 made, 0 changed, 0 as they were, 1 left out as duplicates\n"))
  }

  /// Two papers with one title, or one key, are two where their identifiers say so; nothing of one goes into the note of the other.
  @Test func otherIdentifiersAreOtherPapers() throws {
    let note = "---\ntitle: Editorial\nauthors: [Jane Doe]\nyear:\ndoi: 10.1000/1\ncitekey: doe\n---\n"
    let vault = try TestVault([
      "Papers/Mine.md": note,
      "refs.bib": """
      @article{new, title = {Editorial}, author = {Doe, Jane}, year = 2019, doi = {10.1000/2}}
      @article{doe, title = {Another}, author = {Doe, Jane}, year = 2001, doi = {10.1000/3}}

      """,
    ])
    let answer = try vault.run("paper", "import", "refs.bib")
    #expect(
      answer
        == .init(
          output: "made Papers/Editorial.md\n",
          errors:
            "scholium: refs.bib:2: the key 'doe' is that of another paper, Papers/Mine.md; the entry is left out\n"
            + "scholium: 1 made, 0 changed, 0 as they were\n", status: 1))
    #expect(text(vault, "Papers/Mine.md") == note)
  }

  /// An entry that resembles the notes of two others fills neither, the second time as the first.
  @Test func againChangesNothing() throws {
    let vault = try TestVault([
      "refs.bib": """
      @book{first, title = {Reprint}, author = {Jane Doe}, year = 1980}
      @book{same, title = {Reprint}, author = {Jane Doe}, note = {Of the one or the other}}
      @book{second, title = {Reprint}, author = {Jane Doe}, year = 2014}

      """
    ])
    let first = try vault.run("paper", "import", "refs.bib")
    #expect(
      first.errors.hasSuffix("2 made, 0 changed, 0 as they were, 1 left out as duplicates\n"), "\(first)")
    let again = try vault.run("paper", "import", "refs.bib")
    #expect(again.output.isEmpty, "\(again)")
    #expect(
      again.errors.hasSuffix("0 made, 0 changed, 2 as they were, 1 left out as duplicates\n"), "\(again)")
  }

  @Test func formatsForOthers() throws {
    let vault = try TestVault([
      "refs.bib": Self.file, "Essay.md": "See [[Deep Things]] and arXiv:2006.11239.\n",
    ])
    #expect(try vault.run("paper", "import", "refs.bib").status == 1)
    let cited = try vault.run("paper", "export", "--cited-in", "Essay", "--format", "md")
    #expect(cited.output == "- Ada Lovelace et al. (2017). *Deep Things*. arXiv:1706.03762 [@deep]\n")
    #expect(cited.errors == "scholium: Essay.md:1: 2006.11239 has no note, and is left out\n")
    let csv = try vault.run("paper", "export", "--format", "csv").output
    #expect(csv.hasPrefix("citekey,type,title,author,year,journal,booktitle,doi,eprint,url\r\n"))
    #expect(csv.contains("\r\nknuth1984,book,The TeXbook,Donald E. Knuth,1984,,,,,\r\n"), "\(csv)")
    let latex = try vault.run("paper", "export", "knuth1984", "--format", "latex").output
    #expect(
      latex.hasPrefix("\\begin{thebibliography}{1}\n\\bibitem{knuth1984} Donald E. Knuth (1984). \\emph{"))
    let csl = try vault.run("paper", "export", "--format", "csl", "--output", "out.json")
    #expect(csl.output.isEmpty && csl.errors == "scholium: wrote 3 works to out.json\n")
    let items =
      try JSONSerialization.jsonObject(with: Data((text(vault, "out.json") ?? "").utf8)) as? [[String: Any]]
    #expect(items?.compactMap { $0["id"] as? String }.sorted() == ["deep", "doe2020graph", "knuth1984"])
    // And in again.
    let other = try TestVault(["out.json": text(vault, "out.json") ?? ""])
    #expect(
      try other.run("paper", "import", "out.json").errors == "scholium: 3 made, 0 changed, 0 as they were\n")
    #expect(
      try vault.run("paper", "import", "gone.bib").errors
        == "scholium: cannot read gone.bib: no such file, or you may not read it\n")
  }
}
