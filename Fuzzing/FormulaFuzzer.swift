// What libFuzzer calls with every input: no formula may crash the parser or the judge, take long, or get a range outside of itself.
// Compiled by Fuzzing/run.

@testable import LaTeXMath
@testable import Verification

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let latex = String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
  let whole = 0..<latex.utf8.count
  for isDisplay in [false, true] {
    let formula = MathFormula(latex, isDisplay: isDisplay)
    MathNode.visit(formula.nodes) { node in
      precondition(whole.contains(node.range), "a node's range lies outside of the formula")
    }
    for diagnostic in formula.diagnostics {
      precondition(whole.contains(diagnostic.range), "a diagnostic's range lies outside of the formula")
      precondition(!diagnostic.message.isEmpty && !diagnostic.suggestion.isEmpty)
    }
    guard isDisplay else { continue }
    // What the formula gives and defines is in scope, as in a note of it alone.
    let scope = NoteScope([NoteScope.Entry(formula: formula, latex: latex, section: [], paragraph: 0)])
    for link in NumberJudge(scope: scope.scope(at: 0)).judge(formula) {
      precondition(whole.contains(link.range), "a link's range lies outside of the formula")
      precondition(link.verdict != .refuted || !link.actual.isEmpty, "refuted without a value")
    }
  }
  _ = CommandUse.all(in: latex)
  return 0
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
