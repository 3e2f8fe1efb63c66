import Explanation
import LaTeXMath
import Testing

/// Formulas deeper or longer than anybody writes are explained as others are, or it is said that they are too long.
@Suite struct LongFormulasTests {
  private static func explanation(_ latex: String) -> FormulaExplanation {
    FormulaExplanation(latex, MathFormula(latex), in: .english)
  }

  /// Operators without brackets nest as brackets do, though they stand side by side.
  @Test(arguments: [
    (#"\sum_{i} "#, "x_i"), (#"\prod_{i=1}^n "#, "x_i"), (#"\log "#, "x"), (#"\sin "#, "x"),
    (#"\log -"#, "x"),
    (#"\max_i "#, "x_i"), (#"\lim_{x \to 0} "#, "x"), (#"\nabla_x "#, "f(x)"), (#"\frac d{dx} "#, "f(x)"),
  ])
  func operatorsWithoutBracketsEndSomewhere(unit: String, operand: String) throws {
    let explanation = Self.explanation(String(repeating: unit, count: 800) + operand)
    #expect(explanation.long.utf8.count > 3_000 && !explanation.symbols.isEmpty)
    let problem = try #require(explanation.code.first?.problems.first)
    #expect(explanation.code.first?.text == nil)
    #expect(
      problem.sentence(in: .english).contains("nested too deep")
        || problem.sentence(in: .english).contains("too long"))
  }

  /// Twenty operators are read; what cannot be read behind them is looked at once, and not once for each reading of each of them.
  @Test func whatFollowsAnOperatorIsReadOnce() throws {
    let broken = Self.explanation(String(repeating: #"\frac{d}{dx} "#, count: 50) + #"\cancel{x}"#)
    #expect(broken.code.first?.problems.isEmpty == false && broken.code.first?.text == nil)
    let sines = Self.explanation(String(repeating: #"\sin "#, count: 20) + "x")
    #expect(sines.code.first?.text?.contains("np.sin(np.sin(") == true)
  }

  @Test(arguments: [
    ("f(", 5_000), (#"\mathbb{E}["#, 3_000), ("a_1=b;", 1_000), (#"a = b \\ "#, 200), ("a+", 4_000),
  ])
  func whatIsTooLongForAFunctionIsSaidToBe(unit: String, count: Int) throws {
    let explanation = Self.explanation(String(repeating: unit, count: count) + "x")
    #expect(explanation.code.count == 1)
    #expect(
      explanation.code.first?.problems.map { $0.sentence(in: .english) }
        == ["this is too long for one function: give its parts as formulas of their own"])
  }
}
