internal import LaTeXMath
internal import Numbers

/// A product that says a size.
enum ProductAsSize: ReadingReason {
  static let id = "product-as-size"
  static let page = ReasonPage(
    what:
      #"""
      A product of whole numbers is held against one of its factors, as in $5 \times 5$ for a square \#
      of side 5; or sizes of matrices that fit are multiplied, as in $2 \times 3 \cdot 3 \times 4 = 2 \times 4$.
      """#,
    why: "The product may say how wide and high something is.",
    whatToDo: "Write the size in the text, outside of the formula.")
  static let examples: [ReasonExample] = [
    .applies(#"So $5 \times 5 = 2 + 3$."#),
    .applies(#"So $3 = 2 \cdot 2 \times 3$."#),
    .applies(#"So $2 \times 3 \cdot 3 \times 4 = 2 \times 4$."#),
    .not(#"So $5 \times 5 = 2 + 4$."#),
    .not(#"So $4 = 2 \cdot 2 \times 3$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    let isSize =
      switch facts.sides {
      case .expressions(let left, let right, let x, let y):
        left.looksLikeSize(y) || right.looksLikeSize(x) || left.composesSizes(to: right)
          || right.composesSizes(to: left)
      case .claim(let number, let expression, _, _, _): expression.composesSizes(to: .number(number))
      default: false
      }
    guard isSize else { return nil }
    return ground("a product that may be a size", "The product may say how wide and high something is.")
  }
}

extension Expression {
  /// Whether it is a product of sizes, `2 \times 3` and `3 \times 4`, each of which fits to the next, and another one is its size.
  fileprivate func composesSizes(to other: Expression) -> Bool {
    guard let sizes, sizes.count > 1, sizes.contains(where: { $0.count > 1 }),
      zip(sizes, sizes.dropFirst()).allSatisfy({ $0.last == $1.first }),
      let claim = other.sizes, claim.count == 1
    else { return false }
    let outer = sizes[0].dropLast() + sizes[sizes.count - 1].dropFirst()
    return Array(outer) == claim[0]
  }

  /// The whole numbers that `\times` puts together, group by group between the dots; nil for all but such products.
  private var sizes: [[Rational]]? {
    switch self {
    case .number(let number): number.isInteger ? number.value.map { [[$0]] } : nil
    case .binary(.multiply, let a, .number(let factor)):
      a.sizes.flatMap { sizes in
        factor.value.map { sizes.dropLast() + [(sizes.last ?? []) + [$0]] }
      }
    case .binary(.dot, let a, let b): a.sizes.flatMap { before in b.sizes.map { before + $0 } }
    default: nil
    }
  }
}
