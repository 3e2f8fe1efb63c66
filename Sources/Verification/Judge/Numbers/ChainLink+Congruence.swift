internal import LaTeXMath
internal import Numbers

/// Links of a chain with a modulus: `17 \equiv 5 \pmod{12}`.
extension ChainLink {
  /// `a \equiv b`, and `a = b` in such a chain where it does not hold as an equation.
  /// - Parameter equation: The verdict as an equation; nil for `\equiv`.
  func congruence(modulo modulus: Expression, besides equation: LinkVerdict?) -> LinkVerdict {
    do throws(EvaluationError) {
      let number = try scalar(modulus)
      guard let exact = number.exact, var arithmetic = ResidueArithmetic(modulus: exact, scope: scope) else {
        throw .unsupported("a modulus that is no whole number above one")
      }
      let (a, b) = (try arithmetic.residue(of: left), try arithmetic.residue(of: right))
      if a == b { return LinkVerdict(.verified, ["modulo \(exact)"]) }
      if let equation { return equation }
      guard arithmetic.isCertain, !holds(exact, reading: \.withWholeDivision) else {
        throw .unsupported("a congruence that another reading of a quotient or a root may make hold")
      }
      // In an additive group `1^6` is `1 + 1 + 1 + 1 + 1 + 1`.
      guard !holds(exact, reading: \.withPowersAsMultiples) else {
        throw .unsupported("powers that may be multiples, as in an additive group")
      }
      let isLeft = ClaimedNumber(left) != nil && ClaimedNumber(right) == nil
      var found = LinkVerdict(.refuted, ["modulo \(exact)"], actual: "\(isLeft ? b : a)")
      (found.isFalse, found.isCongruence, found.claimsLeft) = (true, true, isLeft)
      return found
    } catch {
      return equation ?? .unchecked(NoValue.ground(error))
    }
  }

  /// Whether it holds under another reading of both sides.
  private func holds(_ modulus: Rational, reading: (Expression) -> Expression) -> Bool {
    guard var arithmetic = ResidueArithmetic(modulus: modulus, scope: scope),
      let a = try? arithmetic.residue(of: reading(left)), let b = try? arithmetic.residue(of: reading(right))
    else { return false }
    return a == b
  }
}

extension Expression {
  /// Every power as a product.
  fileprivate var withPowersAsMultiples: Expression {
    let inner = mapOperands(\.withPowersAsMultiples)
    if case .power(let base, let exponent) = inner { return .binary(.multiply, base, exponent) }
    return inner
  }
}

extension Ground {
  /// Whether the reason is a modulus, which a congruence has by itself.
  var isOfModulus: Bool {
    id == CongruenceSign.id || id == ModulusInSection.id || (id == LogicSign.id && summary == "≡")
  }
}
