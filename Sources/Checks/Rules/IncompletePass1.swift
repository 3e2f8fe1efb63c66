internal import NoteParsing
package import VaultIndex

/// A first pass that was begun and not finished.
package enum IncompletePass1: CheckRule {
  package static let id = "incomplete-pass1"
  package static let summary = "a first pass over a paper was begun and is not done"
  package static let page = """
    # incomplete-pass1

    **What.** The note on a paper has answers of the first pass, or the day on which it was made, and
    lacks others. A main result without a number, or without what it was measured on, is no answer.

    **Why.** Ten minutes were spent, and what they gave is half written down. A paper that was not
    begun is no finding, and `pass2_needed` may be left open; `scholium paper next` knows both.

    **Example.** `main_result: much better than before`.

    **How to mend it.** `scholium paper show PAPER` says what is missing, `scholium pass1 PAPER` asks
    for it.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    let places = try PropertyLines(index, RecordField.allCases)
    return try index.papers(countingCitations: false).compactMap { paper in
      let record = paper.record
      guard record.state(of: .first) == .begun || record.date(of: .first) != nil else { return nil }
      // Without `pass2_needed` the reader has not decided, which is an answer.
      let gaps = record.gaps(of: .first).filter { $0.isRequired && $0.field != .pass2Needed }
      guard let first = gaps.first else { return nil }
      let list = gaps.map { "\($0.field.key) \($0.message)" }.joined(separator: "; ")
      return Finding(
        rule: id, note: paper.note.path, line: places.line(paper.note.path, first.field), column: 1,
        message: "pass 1 is not done: \(list)")
    }
  }
}
