import Testing

@testable import NoteParsing

/// MyST's directives: what they hold is Markdown, where it stands; code stays code.
@Suite struct DirectiveFenceTests {
  /// The lines of an outline that are no container.
  private static func content(_ text: String) -> [String] {
    NoteOutline.lines(text).filter { !$0.contains(" directive ") }
  }

  @Test func whatAnAdmonitionHoldsIsMarkdown() {
    let text = """
      Before $a$.

      ```{note}
      A [[Page]] and $x = 2$ #tag.

      $$
      y = 3
      $$
      ```

      After $b$.

      """
    #expect(
      Self.content(text) == [
        "1:8 formula inline ‹$a$› a", "4:3 wikilink ‹[[Page]]› Page", "4:16 formula inline ‹$x = 2$› x = 2",
        "4:24 tag ‹#tag› tag", "6:1 formula display ‹$$⏎y = 3⏎$$› y = 3", "11:7 formula inline ‹$b$› b",
      ])
    let note = NoteParser.parse(text)
    #expect(note.codeBlocks.isEmpty)
    #expect(
      note.containers.map { "\($0.syntax) \($0.name) \($0.range.line)-\($0.range.end.line)" } == [
        "directive note 3-9"
      ])
  }

  @Test func theTitleIsTextAndOptionsAreNot() {
    let text = """
      ```{admonition} About $p$ and [[Other]]
      :class: tip $q$
      :name: one

      See $r$.
      ```

      ```{prf:theorem} Of $t$
      ---
      label: $u$
      ---
      Then $v$.
      ```

      """
    #expect(
      Self.content(text) == [
        "1:23 formula inline ‹$p$› p", "1:31 wikilink ‹[[Other]]› Other", "5:5 formula inline ‹$r$› r",
        "8:21 formula inline ‹$t$› t", "12:6 formula inline ‹$v$› v",
      ])
  }

  @Test func directivesStandInEachOtherInListsAndInQuotes() {
    let text = """
      ````{warning}
      ```{tip}
      One $a$.
      ```
      Two $b$.
      ````

      - Item

        ```{note}
        Three $c$.
        ```

      > ~~~{note}
      > Four $d$.
      > ~~~

      """
    #expect(
      Self.content(text) == [
        "3:5 formula inline ‹$a$› a", "5:5 formula inline ‹$b$› b", "11:9 formula inline ‹$c$› c",
        "15:8 formula inline ‹$d$› d",
      ])
    #expect(NoteParser.parse(text).containers.count == 4)
  }

  @Test func codeStaysCode() {
    let text = """
      ````{note}
      ```python
      x = "$a$"
      ```

      ```{code-cell} python
      print("$b$")
      ```
      ````

      ```{r}
      "$c$"
      ```

      """
    let note = NoteParser.parse(text)
    #expect(note.formulas.isEmpty)
    #expect(note.codeBlocks.map(\.code) == ["x = \"$a$\"\n", "print(\"$b$\")\n", "\"$c$\"\n"])
    #expect(note.codeBlocks.map(\.codeLine) == [3, 7, 12])
  }

  @Test func mathematicsIsAFormulaWithoutItsLabel() {
    let text = "```{math}\n:label: eq-a\n\na = b\n```\n\n```{note}\n```{math}\n"
    #expect(
      Self.content(text).first { $0.contains("formula") }
        == "1:1 formula fence ‹```{math}⏎:label: eq-a⏎⏎a = b⏎```› a = b")
  }

  /// Whatever stands in a directive, every construct, cut from the source, is what it is.
  @Test(arguments: [
    "```{note}\n# Heading\n```\ntext", "```{note}", "```{note}\n", "```{note}\n\n```\n",
    "- ```{note}\n  a $x$\n  ```\n- b\n",
    "```{note}\n$$\na\n```\n$$\n", "```{note}\n~~~\n$x$\n```\n",
    "\u{FEFF}---\na: b\n---\n```{note} T $x$\n$y$\n```\n",
    "```{note}\r\n:a: b\r\n$x$\r\n```\r\n", "```{note}\n| a |\n|---|\n| $x$ |\n```\n",
  ])
  func positionsHold(text: String) {
    let source = SourceText(Array(text.utf8))
    let note = NoteParser.parse(source, fileName: "Note.md")
    for formula in note.formulas {
      let cut = source.string(formula.range.offsets)
      #expect(cut.hasPrefix("$") && cut.hasSuffix("$"), "\(cut)")
    }
    for heading in note.headings { #expect(source.string(heading.range.offsets).hasPrefix("#")) }
  }
}
