internal import LaTeXMath
internal import Numbers

/// A modulus that the note works with.
enum HoldsModulo: ReadingReason {
  static let id = "holds-modulo"
  static let page = ReasonPage(
    what:
      #"""
      The two sides have the same remainder by a number that the note works with, `\mathbb{F}_{13}`, \#
      `\pmod{26}`, "mod 26", or $n = 33$ in a note on RSA, ciphers or remainders, and the result is such a \#
      remainder.
      """#,
    why: "A modulus that is declared once holds for what is computed below.",
    whatToDo: "Write `\\pmod{13}` behind what is meant so, and `\\equiv`.")
  static let examples: [ReasonExample] = [
    .applies(
      #"""
      # Curves

      We work over $\mathbb{F}_{13}$ throughout.

      # Points

      The slope is $\frac{6}{8} = 4$.
      """#),
    .applies(
      #"""
      # RSA

      Take $n = 33$.

      # A message

      Its cipher text is $4^3 = 31$.
      """#),
    .not("All is done mod 13.\n\n# Two\n\nSo $9 + 9 = 31$."),
    .not(
      #"""
      # Sizes

      Take $n = 33$.

      # A cube

      Its volume is $4^3 = 31$.
      """#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    let moduli = facts.scope.moduli
    guard !moduli.isEmpty, let (left, right) = sides(facts) else { return nil }
    // A result is written as the remainder itself; by a small number too much has the same one.
    func isResult(_ modulus: Rational) -> Bool {
      let isOfWholes = facts.wholeNumbers?.value.isInteger ?? false
      if !isOfWholes, modulus > Rational(10) { return true }
      return left.magnitude < modulus && (facts.wholeNumbers != nil || left.isInteger)
        || facts.wholeNumbers == nil && right.isInteger && right.magnitude < modulus
    }
    guard let modulus = moduli.first(where: { isResult($0) && areCongruent(left, right, $0) }) else {
      return nil
    }
    return ground(
      "holds modulo \(modulus)", "It holds modulo \(modulus), a number that the note works with.")
  }

  /// The values of two sides in which no decimal is written.
  private static func sides(_ facts: LinkFacts) -> (Rational, Rational)? {
    if let whole = facts.wholeNumbers { return (whole.claim, whole.value) }
    guard case .expressions(let left, let right, let x, let y) = facts.sides, let p = x.exact,
      let q = y.exact,
      (left.literals + right.literals).allSatisfy({ $0.isInteger && !$0.hasPoint })
    else { return nil }
    return (p, q)
  }

  /// Whether fractions have the same remainder: their denominators must have an inverse.
  private static func areCongruent(_ left: Rational, _ right: Rational, _ modulus: Rational) -> Bool {
    func remainder(_ value: Rational) -> Rational { value - (value / modulus).floor * modulus }
    func isInvertible(_ value: Rational) -> Bool {
      var (a, b) = (modulus, remainder(value))
      while !b.isZero { (a, b) = (b, a - (a / b).floor * b) }
      return a == Rational(1)
    }
    return remainder((left - right).numerator).isZero && isInvertible(left.denominator)
      && isInvertible(right.denominator)
  }
}
