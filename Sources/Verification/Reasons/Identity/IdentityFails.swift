internal import Words

/// What the text calls an identity does not hold for some numbers.
enum IdentityFails: Reason {
  static let id = "identity-fails"
  static let page = ReasonPage(
    what:
      "The sides of a formula that the text calls an identity, or that gives the derivative of a function of the note, have different values for ordinary numbers.",
    why: "What holds for all numbers holds for these; a sign, a factor or a term is wrong.",
    whatToDo:
      "Put the numbers that are shown into both sides, and mend the formula; where it holds for some numbers alone, say for which."
  )
  static let examples: [ReasonExample] = [
    .applies(
      #"""
      The identity $(a + b)^2 = a^2 + b^2 + ab$ holds for all $a$ and $b$.
      """#),
    .applies(
      #"""
      $$f(x) = x^3 + 2x$$

      Its derivative is

      $$f'(x) = 3x^2 + 2x$$
      """#),
    .not(
      #"""
      The identity $(a + b)^2 = a^2 + b^2 + 2ab$ holds for all $a$ and $b$.
      """#),
    .not(
      #"""
      We solve the equation $x^2 - 2x = x + 4$.
      """#),
  ]

  static func ground(_ wording: Wording) -> Ground {
    ground("the identity fails", wording.english, ja: wording.japanese)
  }
}
