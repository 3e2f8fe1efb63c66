/// The work that judging one run of one note may take, so that no note delays the others.
///
/// What depends on the number of lines alone is not counted: that is linear. Counted is what could be each with each.
final class JudgingBudget {
  /// One step is about ten nanoseconds.
  private(set) var left: Int

  /// Two to three seconds.
  static let usual = 200_000_000

  init(_ steps: Int = usual) { left = steps }

  /// Takes some steps; false when not so many are left, and then none is taken.
  func take(_ steps: Int) -> Bool {
    guard steps <= left else { return false }
    left -= max(steps, 0)
    return true
  }

  /// Takes one step for each pair; false when not so many are left.
  func take(_ some: Int, times others: Int, each cost: Int = 1) -> Bool {
    let (pairs, overflows) = some.multipliedReportingOverflow(by: others)
    let (steps, overflowsToo) = pairs.multipliedReportingOverflow(by: cost)
    return !overflows && !overflowsToo && take(steps)
  }
}
