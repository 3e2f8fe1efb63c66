/// A modulus in the same section.
enum ModulusInSection: SurroundingReason {
  static let id = "modulus-in-section"
  static let page = ReasonPage(
    what:
      #"""
      Another formula of the section is about remainders: `\bmod`, `\mathbb{Z}_7`, `\mathrm{GF}(2)`; or one \#
      of a section around it names such a ring or field.
      """#,
    why:
      #"""
      The whole section may compute with remainders, and what is declared over it holds in it. Where both sides are more \#
      than their difference, as in $11 \cdot 17 = 197$, no modulus makes one of them the remainder.
      """#,
    whatToDo: "Write `\\pmod{7}` behind what is meant so, and give plain sums a heading of their own.")
  static let examples: [ReasonExample] = [
    .applies(#"In $\mathbb{Z}_7$ we find much. Here $3 + 5 = 1$."#),
    .applies(
      #"""
      # Rings

      We stay in $\mathbb{Z}_m$.

      ## Sums

      Here $3 + 5 = 1$.
      """#),
    .not(#"In $\mathbb{R}$ we find much. Here $3 + 5 = 1$."#),
    .not(#"In $\mathbb{Z}_m$ we find much. Here $11 \cdot 17 = 197$."#),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    // Numerals of a field may stand for polynomials, remainders are below a modulus that divides the difference.
    guard let place = facts.modulus, facts.isInField || !facts.exceedsRemainders else { return nil }
    return ground(
      "a modulus", at: .note(place), "It is false as written, and the section computes with remainders.")
  }
}
