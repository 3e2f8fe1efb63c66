package import VaultIndex

/// A table too large to be read as one.
package enum OversizedTable: CheckRule {
  package static let id = "oversized-table"
  package static let summary = "a table is too large to be read as a table"
  package static let page = """
    # oversized-table

    **What.** A table has more than 1,000 columns, or columns times rows pass the limit, and the note was
    read without tables.

    **Why.** A short row is filled up to the width of the header, so that a small file can ask for
    much memory.

    **Example.** A header of 400 columns with 8,000 rows of one cell each.

    **How to mend it.** Split the table, or keep the data in a CSV file beside the note and link to
    it.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try fileFindings(in: index)
  }
}
