internal import Numbers

/// How many choices there are, as schools write it: `_5C_2`, `{}_5\mathrm{P}_2`, `^{5}C_{2}`.
extension ExpressionParser {
  /// The number that an index without anything before it and the letter behind it make; nil where they make none.
  mutating func choices(_ scripts: MathScripts) throws(Unreadable) -> Expression? {
    guard scripts.base.map(\.isEmptyGroup) ?? true, scripts.primes == 0,
      let count = scripts.sub == nil ? scripts.sup : scripts.sup == nil ? scripts.sub : nil,
      case .scripts(let marks)? = peek(1)?.kind, marks.primes == 0, let letter = marks.base?.plainText,
      ["C", "P", "H"].contains(letter), let chosen = marks.sub, scripts.sub != nil || letter != "H"
    else { return nil }
    index += 2
    let (n, r) = (try inner(count.content), try inner(chosen.content))
    let result: Expression =
      switch letter {
      case "C": .binomial(n, r)
      case "H": .binomial(.binary(.subtract, .binary(.add, n, r), .number(.one)), r)
      default:
        .binary(
          .divide, .factorial(n, isDouble: false),
          .factorial(.binary(.subtract, n, r), isDouble: false))
      }
    guard let power = marks.sup else { return result }
    return .power(result, try exponent(power.content))
  }
}

extension MathNode {
  fileprivate var isEmptyGroup: Bool { if case .group(let nodes) = kind { nodes.isEmpty } else { false } }
}
