internal import LaTeXMath
internal import Numbers

/// A product that says a size.
enum ProductAsSize: ReadingReason {
  static let id = "product-as-size"
  static let page = ReasonPage(
    what:
      #"""
      A product of whole numbers is held against one of its factors, as in $5 \times 5$ for a square \#
      of side 5.
      """#,
    why: "The product may say how wide and high something is.",
    whatToDo: "Write the size in the text, outside of the formula.")
  static let examples: [ReasonExample] = [
    .applies(#"So $5 \times 5 = 2 + 3$."#),
    .not(#"So $5 \times 5 = 2 + 4$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard case .expressions(let left, let right, let x, let y) = facts.sides,
      left.looksLikeSize(y) || right.looksLikeSize(x)
    else { return nil }
    return ground("a product that may be a size", "The product may say how wide and high something is.")
  }
}
