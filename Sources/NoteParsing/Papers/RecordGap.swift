/// Something that a record lacks before a pass is done, or would be better with.
package struct RecordGap: Sendable, Equatable {
  package var field: RecordField
  /// Whether the pass is not done without it.
  package var isRequired: Bool
  private var lack: Lack

  private enum Lack: Equatable {
    case value(hint: String)
    case part(String)
  }

  /// What is missing, as the end of a sentence about the field: `is empty: what is solved?`.
  package var message: String {
    switch lack {
    case .value(let hint): "is empty: \(hint)"
    case .part(let message): message
    }
  }

  /// The whole field is needed.
  fileprivate static func empty(_ field: RecordField, _ hint: String) -> RecordGap {
    RecordGap(field: field, isRequired: true, lack: .value(hint: hint))
  }

  /// What is there is not enough.
  fileprivate static func partial(_ field: RecordField, _ message: String, isRequired: Bool) -> RecordGap {
    RecordGap(field: field, isRequired: isRequired, lack: .part(message))
  }
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
    case .second: Self.secondPass.filter { self[value: $0.field] == nil }
    case .third:
      [.pass3Reimplemented, .pass3Challenged].contains { self[value: $0] != nil } ? [] : Self.thirdPass
    }
  }

  package func state(of pass: ReadingPass) -> PassState { state(of: pass, gaps: gaps(of: pass)) }

  /// The pass that the reader has to finish next; nil when the paper is read as far as the reader wants.
  package var nextPass: ReadingPass? { ReadingProgress(self).next }

  fileprivate func state(of pass: ReadingPass, gaps: [RecordGap]) -> PassState {
    if !gaps.contains(where: \.isRequired) { return .done }
    return pass.questions.contains { self[value: $0] != nil } ? .begun : .open
  }

  private var firstPassGaps: [RecordGap] {
    var gaps: [RecordGap] = []
    for gap in Self.firstPass {
      switch (gap.field, self[value: gap.field]) {
      case (.mainResult, .text(let result)): gaps += Self.gaps(of: ResultStatement(result))
      case (.arxivID, nil) where doi != nil: continue
      case (_, nil): gaps.append(gap)
      default: continue
      }
    }
    return gaps
  }

  private static let firstPass: [RecordGap] = [
    .empty(.title, "as printed"),
    .empty(.authors, "in the order of the paper"),
    .empty(.year, "of four digits"),
    // Some papers have neither.
    .partial(.arxivID, "is empty, and doi too", isRequired: false),
    .empty(.problem, "what is solved?"),
    .empty(.limitation, "what could the methods before not do?"),
    .empty(.proposal, "what is the core of it?"),
    .empty(.keyEquation, "in LaTeX; 'none' when there is none"),
    .empty(.mainResult, "a number with its benchmark and its place, such as Table 2"),
    .empty(.relevance, "what is it to you?"),
    .empty(.pass2Needed, "true or false?"),
  ]

  private static let secondPass: [RecordGap] = [
    .empty(.pass2Summary, "the paper in your own words, as you would tell a colleague"),
    .empty(.pass2Evidence, "what the claims rest on: which figure, table or proof"),
  ]

  private static let thirdPass: [RecordGap] = [
    .empty(.pass3Reimplemented, "what you rebuilt, or in pass3_challenged what did not hold")
  ]

  private static func gaps(of result: ResultStatement) -> [RecordGap] {
    var gaps: [RecordGap] = []
    if !result.hasNumber {
      gaps.append(.partial(.mainResult, "names no number: how much is it?", isRequired: true))
    } else if !result.hasBenchmark {
      gaps.append(.partial(.mainResult, "names no benchmark: on what was it measured?", isRequired: true))
    }
    if !result.hasPlace {
      gaps.append(
        .partial(.mainResult, "does not say where in the paper: add (Table 2) or (p. 5)", isRequired: false))
    }
    return gaps
  }
}

/// How far a reader is with a paper, worked out once.
package struct ReadingProgress: Sendable, Equatable {
  /// The pass that the reader has to finish next; nil when the paper is read as far as the reader wants.
  package private(set) var next: ReadingPass?
  private let first, second, third: Pass

  private struct Pass: Sendable, Equatable {
    var state: PassState
    var gaps: [RecordGap]

    init(_ pass: ReadingPass, _ record: PaperRecord) {
      gaps = record.gaps(of: pass)
      state = record.state(of: pass, gaps: gaps)
    }
  }

  package init(_ record: PaperRecord) {
    first = Pass(.first, record)
    second = Pass(.second, record)
    third = Pass(.third, record)
    next =
      if first.state != .done {
        .first
      } else if second.state != .done {
        record.pass2Needed == true ? .second : nil
      } else {
        record.pass3Needed == true && third.state != .done ? .third : nil
      }
  }

  private subscript(pass: ReadingPass) -> Pass {
    switch pass {
    case .first: first
    case .second: second
    case .third: third
    }
  }

  package func state(of pass: ReadingPass) -> PassState { self[pass].state }

  /// What a pass lacks, in the order of the fields.
  package func gaps(of pass: ReadingPass) -> [RecordGap] { self[pass].gaps }

  /// What the next pass lacks.
  package var missing: [RecordGap] { next.map(gaps(of:)) ?? [] }
}
