/// A way to look at what code wrote.
enum OutputView {
  /// Standard output, as it was written.
  case plain
  /// As a terminal shows it, where lines are written over.
  case terminal
  /// Of several statements on a line the last alone.
  case lastOnly
  /// With standard error, which a terminal shows as well.
  case withErrors
  /// With what code before has left standing on the same line: `print("a", end=" ")`
  case wholeLine

  /// Those beside the plain one that may tell more of what a note states.
  static func others(of expectation: Expectation, _ run: JudgedRun) -> [OutputView] {
    let block = expectation.block
    let isFence = expectation.form == .outputFence || expectation.form == .textFence
    let writesErrors = isFence && run.block(block)?.statements.contains { !$0.errors.isEmpty } == true
    let isOnOneLine = expectation.form == .trailingComment && expectation.source.contains(";")
    let goesOn = expectation.form == .trailingComment && !run.lineStanding(before: expectation).isEmpty
    return (isOnOneLine ? [.lastOnly] : []) + (run.overwritesLines(block) ? [.terminal] : [])
      + (writesErrors ? [.withErrors] : []) + (goesOn ? [.wholeLine] : [])
  }
}

extension JudgedRun {
  /// What the code before an expectation's has written of a line that is not ended.
  func lineStanding(before expectation: Expectation) -> String {
    let all = block(expectation.block)?.statements ?? []
    let next = all.firstPlace { $0.lines.upperBound >= expectation.code.lowerBound }
    var standing = ""
    for statement in all[..<next].reversed().prefix(50) {
      // The value of an expression stands on a line of its own.
      guard statement.value == nil else { break }
      let text = statement.text
      guard let end = text.lastIndex(where: \.isNewline) else {
        standing = text + standing
        continue
      }
      standing = text[text.index(after: end)...] + standing
      break
    }
    return standing.utf8.count > 2_000 ? "" : standing
  }
}
