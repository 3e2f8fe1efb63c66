package import NoteParsing
package import VaultIndex

/// The papers that wait to be read, the most pressing first.
///
/// What speaks for a paper is counted in points, each with its reason; the table is in `Documentation/Papers.md`.
/// It is a pure function of the papers and the day.
package enum ReadingQueue {
  /// A paper, the pass that is due, and why.
  package struct Suggestion: Sendable, Equatable {
    package var paper: PaperEntry
    package var pass: ReadingPass
    package var points: Int
    /// In words, the weightiest first.
    package var reasons: [String]
    /// How long the paper has waited for the pass.
    package var days: Int
  }

  /// - Parameters:
  ///   - day: Today, for how long a paper has waited.
  ///   - modified: The day on which a paper's note was changed last, for one without the date of a pass.
  ///   - pass: Only papers for which this pass is due.
  package static func suggestions(
    from papers: [PaperEntry], on day: CalendarDay, modified: (PaperEntry) -> CalendarDay,
    pass: ReadingPass? = nil
  ) -> [Suggestion] {
    papers.compactMap { paper -> Suggestion? in
      let progress = ReadingProgress(paper.record)
      guard let due = progress.next, pass == nil || pass == due else { return nil }
      return suggestion(paper, due, progress, on: day, modified: modified)
    }.sorted { left, right in
      (right.points, right.days, left.paper.note.path) < (left.points, left.days, right.paper.note.path)
    }
  }

  private static func suggestion(
    _ paper: PaperEntry, _ pass: ReadingPass, _ progress: ReadingProgress, on day: CalendarDay,
    modified: (PaperEntry) -> CalendarDay
  ) -> Suggestion {
    let dated = ReadingPass(rawValue: pass.rawValue - 1).flatMap { paper.record.date(of: $0) }
    let days = max(0, day.days(since: dated ?? modified(paper)))
    let weeks = min(days / 7, 4)
    let waiting = dated == nil ? "not touched for \(days) days" : "waiting for \(days) days"
    let cited = paper.citedBy
    var parts = [verdict(progress, pass)]
    if let relevance = relevance(paper.record) { parts.append(relevance) }
    if weeks > 0 { parts.append((weeks, waiting)) }
    if cited > 0 { parts.append((min(cited, 5), "cited by \(cited) of your papers")) }
    return Suggestion(
      paper: paper, pass: pass, points: parts.reduce(0) { $0 + $1.points }, reasons: parts.map(\.reason),
      days: days)
  }

  private static func verdict(_ progress: ReadingProgress, _ pass: ReadingPass) -> (
    points: Int, reason: String
  ) {
    switch (pass, progress.state(of: pass)) {
    case (.first, .begun):
      let gaps = progress.gaps(of: .first).filter(\.isRequired)
      return (2, "pass 1 is begun: \(gaps.count) to go")
    case (.first, _): return (0, "pass 1 is not begun")
    case (.second, .begun): return (5, "pass 2 is begun")
    case (.second, _): return (4, "you want a second pass")
    case (.third, .begun): return (4, "pass 3 is begun")
    case (.third, _): return (3, "you want a third pass")
    }
  }

  private static func relevance(_ record: PaperRecord) -> (points: Int, reason: String)? {
    guard let text = record[.relevance] else { return nil }
    let points = Relevance(text).rawValue
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    return (points, "relevance: \(line)")
  }
}

/// How much a paper matters to the reader, as far as the answer says it in a word.
package enum Relevance: Int, Sendable {
  case low = -2
  case stated = 1
  case high = 2

  /// Reads the first word (`high`, `低`), stars, or a mark out of five; any other text is a reason of its own.
  package init(_ text: String) {
    let stars = text.count { $0 == "★" || $0 == "⭐" }
    let first = nameKey(text).split { !$0.isLetter && !$0.isNumber && $0 != "/" }.first.map(String.init) ?? ""
    switch first {
    case "high", "very", "essential", "高", "高い", "大", "必読": self = .high
    case "low", "none", "little", "no", "低", "低い", "小", "なし": self = .low
    case "5/5", "4/5": self = .high
    case "1/5", "0/5": self = .low
    default: self = stars >= 4 ? .high : stars == 1 ? .low : .stated
    }
  }
}
