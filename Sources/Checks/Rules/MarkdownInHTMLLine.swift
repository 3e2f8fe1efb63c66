package import VaultIndex

/// Markdown beside the tags of an HTML block.
package enum MarkdownInHTMLLine: CheckRule {
  package static let id = "markdown-in-html-line"
  package static let summary = "a formula or a link beside a tag of HTML, shown as it is written"
  package static let page = #"""
    # markdown-in-html-line

    **What.** A formula or a wikilink stands in a line of an HTML block that starts with a tag, or Markdown in lines of it that are indented
    by four columns.

    **Why.** CommonMark hands on an HTML block as it is, so that the reader sees the dollars. Formulas there count all the same. Each block
    is reported once.

    **Example.** `<summary>What is $H(X)$?</summary>`.

    **How to mend it.** Write the Markdown on lines of its own, with a blank line before and after, indented by less than four columns.
    """#

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try fileFindings(in: index)
  }
}
