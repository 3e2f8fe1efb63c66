/// One of the three passes over a paper.
package enum ReadingPass: Int, CaseIterable, Sendable, Comparable {
  case first = 1
  case second, third

  package static func < (left: ReadingPass, right: ReadingPass) -> Bool { left.rawValue < right.rawValue }

  /// The day on which the pass was finished.
  package var dateField: RecordField {
    switch self {
    case .first: .pass1Date
    case .second: .pass2Date
    case .third: .pass3Date
    }
  }

  /// How long the pass took.
  package var minutesField: RecordField {
    switch self {
    case .first: .pass1Minutes
    case .second: .pass2Minutes
    case .third: .pass3Minutes
    }
  }

  /// The fields that the pass answers, in the order in which a reader comes to them.
  package var answers: [RecordField] {
    switch self {
    case .first:
      [
        .title, .authors, .year, .arxivID, .doi, .citekey, .problem, .limitation, .proposal, .keyEquation,
        .mainResult, .relevance, .pass2Needed, .category, .context, .correctness, .contributions, .clarity,
        .referencesToFollow,
      ]
    case .second: [.pass2Summary, .pass2Evidence, .pass3Needed]
    case .third: [.pass3Reimplemented, .pass3Challenged]
    }
  }

  /// The fields whose answers are the reader's own: one of them filled means that the pass has begun.
  package var questions: [RecordField] {
    switch self {
    case .first: [.problem, .limitation, .proposal, .keyEquation, .mainResult, .relevance]
    case .second: [.pass2Summary, .pass2Evidence]
    case .third: [.pass3Reimplemented, .pass3Challenged]
    }
  }
}
