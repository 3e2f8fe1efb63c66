/// Something that a record lacks before a pass is done, or would be better with.
package struct RecordGap: Sendable, Equatable {
  package var field: RecordField
  /// What is missing, as the end of a sentence about the field: `is empty: what is solved?`.
  package var message: String
  /// Whether the pass is not done without it.
  package var isRequired: Bool
}

/// How far a pass over a paper is.
package enum PassState: String, Sendable {
  case open, begun, done
}

extension PaperRecord {
  /// What a pass lacks, in the order of the fields. A pass is done when nothing required is among it, which is
  /// more than filled: a main result has a number with its benchmark.
  package func gaps(of pass: ReadingPass) -> [RecordGap] {
    switch pass {
    case .first: firstPassGaps
    case .second:
      requiring([
        (.pass2Summary, "the paper in your own words, as you would tell a colleague"),
        (.pass2Evidence, "what the claims rest on: which figure, table or proof"),
      ])
    case .third:
      self[.pass3Reimplemented] != nil || self[.pass3Challenged] != nil
        ? []
        : requiring([(.pass3Reimplemented, "what you rebuilt, or in pass3_challenged what did not hold")])
    }
  }

  package func state(of pass: ReadingPass) -> PassState {
    if !gaps(of: pass).contains(where: \.isRequired) { return .done }
    return pass.questions.contains { self[value: $0] != nil } ? .begun : .open
  }

  /// The pass that the reader has to finish next; nil when the paper is read as far as the reader wants.
  package var nextPass: ReadingPass? {
    if state(of: .first) != .done { return .first }
    if state(of: .second) != .done { return pass2Needed == true ? .second : nil }
    return pass3Needed == true && state(of: .third) != .done ? .third : nil
  }

  private var firstPassGaps: [RecordGap] {
    var gaps = requiring([
      (.title, "as printed"), (.authors, "in the order of the paper"), (.year, "of four digits"),
    ])
    // Some papers have neither.
    if arxivID == nil, doi == nil {
      gaps.append(RecordGap(field: .arxivID, message: "is empty, and doi too", isRequired: false))
    }
    gaps += requiring([
      (.problem, "what is solved?"), (.limitation, "what could the methods before not do?"),
      (.proposal, "what is the core of it?"), (.keyEquation, "in LaTeX; 'none' when there is none"),
      (.mainResult, "a number with its benchmark and its place, such as Table 2"),
    ])
    if let result = self[.mainResult] { gaps += Self.gaps(of: ResultStatement(result)) }
    gaps += requiring([(.relevance, "what is it to you?"), (.pass2Needed, "true or false?")])
    return gaps
  }

  private static func gaps(of result: ResultStatement) -> [RecordGap] {
    var gaps: [RecordGap] = []
    func add(_ message: String, isRequired: Bool) {
      gaps.append(RecordGap(field: .mainResult, message: message, isRequired: isRequired))
    }
    if !result.hasNumber {
      add("names no number: how much is it?", isRequired: true)
    } else if !result.hasBenchmark {
      add("names no benchmark: on what was it measured?", isRequired: true)
    }
    if !result.hasPlace { add("does not say where in the paper: add (Table 2) or (p. 5)", isRequired: false) }
    return gaps
  }

  private func requiring(_ fields: [(RecordField, String)]) -> [RecordGap] {
    fields.compactMap { field, hint in
      self[value: field] == nil
        ? RecordGap(field: field, message: "is empty: \(hint)", isRequired: true) : nil
    }
  }
}
