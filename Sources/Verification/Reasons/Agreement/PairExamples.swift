/// Examples of formulas and functions, which all have one shape.
extension ReasonExample {
  /// A formula and the function that is to say the same, to which the reason applies.
  static func pair(_ formula: String, _ code: String, before: String = "", between: String = "")
    -> ReasonExample
  { .applies(note(formula, code, before, between)) }

  /// A pair that is near, and to which it does not.
  static func nearPair(_ formula: String, _ code: String, before: String = "", between: String = "")
    -> ReasonExample
  { .not(note(formula, code, before, between)) }

  /// A pair that says the same: no reason for a difference applies.
  static let agreeingPair = nearPair(
    #"H(p) = -\sum_i p_i \ln p_i"#, "def H(p):\n    return -np.sum(p * np.log(p))")

  private static func note(_ formula: String, _ code: String, _ before: String, _ between: String) -> String {
    let numpy = code.contains("np.") ? "import numpy as np\n" : ""
    let parts = [before, "$$\(formula)$$", between, "```python\n\(numpy)\(code)\n```"]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
