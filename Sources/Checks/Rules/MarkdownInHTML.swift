internal import NoteParsing
package import VaultIndex

/// Markdown that an HTML block swallows.
package enum MarkdownInHTML: FixableRule {
  package static let id = "markdown-in-html"
  package static let summary = "Markdown right below a tag of HTML, shown as it is written"
  package static let page = #"""
    # markdown-in-html

    **What.** Text with formulas, links, lists, code or other Markdown follows a line of HTML without a blank line between.

    **Why.** An HTML block goes on to the next blank line, and CommonMark hands it on as it is: GitHub and Obsidian show the dollars and
    brackets. Formulas there count all the same, and are verified.

    **Example.** `<details><summary>Answer</summary>`, and in the next line `It is $2^{10}$.`

    **How to mend it.** Put a blank line before the text. `scholium check --fix` does so, shows the change first, and touches nothing else;
    `--dry-run` shows without doing. Behind a blank line GitHub shows the text within a `<details>`; in Obsidian the blank line ends the block of
    HTML, and with it the `<details>`, so that the text may stand below the fold, always open.
    """#

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try fileFindings(in: index, fixable: true)
  }

  package static func fixed(_ note: [UInt8]) throws -> [UInt8] {
    var note = note
    // What stood in HTML may hold HTML: each blank line lets one more level of it be seen.
    for _ in 0..<mostLevels {
      let next = withBlankLines(note)
      if next.count == note.count { break }
      note = next
    }
    return note
  }

  private static let mostLevels = 32

  /// The note with the blank lines that are seen to be missing.
  private static func withBlankLines(_ note: [UInt8]) -> [UInt8] {
    let source = SourceText(note)
    var result: [UInt8] = []
    var copied = 0
    for place in NoteParser.parse(source, fileName: "").blankLinesForHTML {
      let start = place.offsets.lowerBound
      result += note[copied..<start]
      // In a quote a blank line has its marks.
      var prefix = note[place.offsets]
      while let last = prefix.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
        prefix.removeLast()
      }
      result += prefix
      result += note[source.endOfLine(place.line - 1)..<start]
      copied = start
    }
    return result + note[copied...]
  }
}
