package import VaultIndex

/// A copy that a program made which synchronises files.
package enum SyncCopy: CheckRule {
  package static let id = "sync-copy"
  package static let summary = "a sync program made a copy beside the file"
  package static let page = """
    # sync-copy

    **What.** A file lies beside the one that its name begins with, and the rest of its name is what
    a program that synchronises files writes when two devices have changed one file: in parentheses,
    or behind a dot or a low line, a word for a conflict and its date; in parentheses also with a
    word for a copy, or `Case Conflict` and its like.

    **Why.** What was written on one of the devices is in the copy alone, and nobody looks there.
    In search and in counts the note is there twice.

    **Example.** `Plan (conflicted copy 2026-01-31).md` or `Plan.sync-conflict-20260131-120000-ABCDEFG.md`
    beside `Plan.md`. Without `Plan.md` it is a file like any other.

    **How to mend it.** Compare the two, bring what differs into one of them, and delete the copy.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try index.markedFiles().compactMap { path in
      guard let name = SyncCopyName(path.name),
        let original = try index.file(beside: path, named: name.original)
      else { return nil }
      return Finding(
        rule: id, note: path, line: 1, column: 1,
        message: "a sync program made this copy of '\(original)' when both had changed; "
          + "bring what differs into one of them and delete the copy")
    }
  }
}
