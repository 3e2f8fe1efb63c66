internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Numbers
internal import Words

extension NumberVerdicts {
  /// Notes what the paragraph of a formula, or a sentence for all that follows, says of its logarithms and angles, where it leaves
  /// open what they are.
  func readBases(of statements: [Statement], around range: SourceRange, into scope: inout Scope) {
    var hasLogarithm = false
    var hasAngle = false
    for statement in statements {
      for case .expression(let expression) in statement.sides.map(\.content) {
        expression.walk {
          guard case .call(let function, let arguments) = $0 else { return }
          if case .logarithm = function, arguments.count == 1 { hasLogarithm = true }
          if case .elementary = function, $0.hasReadings { hasAngle = true }
        }
      }
    }
    guard hasLogarithm && scope.logarithm == nil || hasAngle,
      let text = surroundings.text(around: range, isDisplay: false)
    else { return }
    let words = text.all + topics.conventions(before: range.start.offset)
    func says(_ list: WordList) -> Bool { words.contains { list.first(in: $0.text) != nil } }
    if hasLogarithm, scope.logarithm == nil {
      let said = [
        (says(.naturalLogarithms), .naturalLogarithm), (says(.binaryLogarithms), .binaryLogarithm),
        (says(.decimalLogarithms), ElementaryFunction.decimalLogarithm),
      ].filter(\.0)
      if said.count == 1 { scope.logarithm = said[0].1 }
    }
    if hasAngle, says(.radians) != says(.degrees) { scope.anglesAreDegrees = says(.degrees) }
  }
}
