package import NoteParsing
package import VaultIndex

/// A paper that deserves a second pass and has waited for more than a month.
package enum WaitingPass2: CheckRule {
  package static let id = "waiting-pass2"
  package static let summary = "a second pass has been due for over a month"
  package static let page = """
    # waiting-pass2

    **What.** A note says `pass2_needed: true`, its `pass1_date` is more than 31 days ago, and the
    second pass is not done. Without `pass1_date` nobody knows how long it has been.

    **Why.** What is due for ever is never done. Either it matters, or it does not.

    **Example.** `pass2_needed: true` and `pass1_date: 2026-01-10`, in March.

    **How to mend it.** Read it (`scholium pass2 PAPER`), or decide against it:
    `pass2_needed: false`.
    """

  private static let month = 31

  package static func findings(in index: VaultIndex, on day: CalendarDay) throws -> [Finding] {
    let places = try PropertyLines(index, [.pass2Needed])
    return try index.papers(countingCitations: false).compactMap { paper in
      let record = paper.record
      guard record.pass2Needed == true, record.state(of: .second) != .done, record.date(of: .second) == nil,
        let first = record.date(of: .first)
      else { return nil }
      let days = day.days(since: first)
      guard days > month else { return nil }
      return Finding(
        rule: id, note: paper.note.path, line: places.line(paper.note.path, .pass2Needed), column: 1,
        message: "a second pass has been due for \(days) days; read it, or write `pass2_needed: false`")
    }
  }
}
