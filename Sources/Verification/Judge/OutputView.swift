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

  /// Those beside the plain one that may tell more of what a note states.
  static func others(of expectation: Expectation, _ run: JudgedRun) -> [OutputView] {
    let block = expectation.block
    let isFence = expectation.form == .outputFence || expectation.form == .textFence
    let writesErrors = isFence && run.block(block)?.statements.contains { !$0.errors.isEmpty } == true
    let isOnOneLine = expectation.form == .trailingComment && expectation.source.contains(";")
    return (isOnOneLine ? [.lastOnly] : []) + (run.overwritesLines(block) ? [.terminal] : [])
      + (writesErrors ? [.withErrors] : [])
  }
}
