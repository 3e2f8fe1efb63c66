package import VaultIndex

/// Quotes and lists nested deeper than they are read.
package enum DeepNesting: CheckRule {
  package static let id = "deep-nesting"
  package static let summary = "quotes and lists are nested too deep to be read as such"
  package static let page = """
    # deep-nesting

    **What.** Quotes and lists are nested more than 1,000 levels deep, in a note of a million lines more
    than 100, and what is deeper was read as text.

    **Why.** Each line of a note is held against every quote and list that is open, so that a small
    file could take minutes.

    **Example.** A line of two thousand `>`.

    **How to mend it.** Take away the marks that nobody needs.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try fileFindings(in: index)
  }
}
