import Foundation
import LaTeXMath
import Numbers
import Testing
import Verification

/// Formulas of every style with their values known from the trees that they are made of.
@Suite struct GeneratedFormulaTests {
  /// How many; `SCHOLIUM_FORMULAS` asks for more, and `SCHOLIUM_FORMULAS_SEED` for others.
  private static let count =
    ProcessInfo.processInfo.environment["SCHOLIUM_FORMULAS"].flatMap(Int.init) ?? 20_000

  @Test func whatIsFalseIsNeverVerifiedAndWhatIsTrueNeverRefuted() {
    let seed = ProcessInfo.processInfo.environment["SCHOLIUM_FORMULAS_SEED"].flatMap(UInt64.init) ?? 15
    var generator = FormulaGenerator(seed: seed)
    var (changed, refuted, verified) = (0, 0, 0)
    for _ in 0..<Self.count {
      let formula = generator.formula()
      let result = generator.result(of: formula.value)
      let relation = generator.below(4) == 0 ? "\\approx" : "="
      let right = judge(formula, relation, result)
      #expect(right != .refuted, "\(formula.latex) \(relation) \(result.latex)")
      if right == .verified { verified += 1 }
      let other = generator.withOneDigitChanged(result)
      guard let stated = other.value else { continue }
      let distance = (stated - formula.value).magnitude
      // What may have been rounded to the number stated is right.
      let half = Rational(1) / Rational(2)
      var reach = other.unit * half
      if other.isWhole, formula.hasDecimal { reach = half }
      if other.isWhole || other.form == .percentage, relation != "=" { reach = stated.magnitude }
      guard distance > reach else { continue }
      let wrong = judge(formula, relation, other)
      #expect(wrong != .verified, "\(formula.latex) \(relation) \(other.latex)")
      // Off by less than one unit of the last place is a remark.
      guard distance >= max(other.unit, other.isWhole ? Rational(1) : Rational(0)), relation == "=" else {
        continue
      }
      changed += 1
      if wrong == .refuted { refuted += 1 }
    }
    #expect(refuted * 100 >= changed * 95, "\(refuted) of \(changed) refuted")
    #expect(verified * 100 >= Self.count * 95, "\(verified) verified")
  }

  private func judge(_ formula: FormulaGenerator.Formula, _ relation: String, _ result: StatedResult)
    -> NumberVerdict
  {
    let links = NumberJudge().judge(MathFormula("\(formula.latex) \(relation) \(result.latex)"))
    return links.count == 1 ? links[0].verdict : .unchecked
  }
}
