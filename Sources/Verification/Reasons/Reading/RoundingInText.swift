internal import LaTeXMath
internal import Numbers

/// Rounding that the text names, and that may be this one.
enum RoundingInText: ReadingReason {
  static let id = "rounding-in-text"
  static let page = ReasonPage(
    what:
      #"""
      The number is the result rounded up, down or to a place, and the paragraph speaks of such rounding; or \#
      the sentence names a place that is not read, as in "to the nearest half"; or it is rounded up where the \#
      text speaks of rounding down, or the other way; or it has fewer digits than the sentence says.
      """#,
    why: "What a text says of its rounding may hold for this number.",
    whatToDo: "Name the rounding in the sentence of the formula.")
  static let examples: [ReasonExample] = [
    .applies(#"We always round up. Here come some words. So $1000 / 7 = 143$."#),
    .applies(#"To the nearest half, $10.3 \times 2 = 20.5$."#),
    .applies(#"We always round down. Here come some words. So $7.9 \times 1.1 = 9$."#),
    .applies(#"To three decimal places, $\sqrt{2} = 1.41$ and $\sqrt{3} = 1.732$."#),
    .not(#"To three decimal places, $\sqrt{2} = 1.414$ and $\sqrt{3} = 1.732$."#),
    .not(#"We always round up. Here come some words. So $1000 / 7 = 144$."#),
    .not(#"We always round down. Here come some words. So $7.9 \times 1.1 = 7$."#),
  ]

  /// That the text around speaks of the other direction.
  static var otherDirection: Ground {
    ground(
      "rounded the other way than the text says",
      "It is rounded, and the text around speaks of rounding the other way.")
  }

  /// That the text around speaks of more digits.
  static var otherPlace: Ground {
    ground(
      "fewer digits than the text says",
      "It has fewer digits than the text around says, and is not right to those.")
  }

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let rounding = facts.scope.rounding, let (number, expression, value, _) = facts.claim
    else { return nil }
    let mayBe: Bool =
      switch rounding.target {
      case .unread: !facts.isFar(number, value)
      // An estimate may have rounded what it is computed from.
      case .place(let place): rounding.holds(number, value) || place > 0 && !facts.isFar(number, value)
      case .shown, .significantDigits: rounding.holds(number, value)
      }
    // `1.449 + 1.234 = 2.700`, where the points group.
    let (grouped, other) = (number.withPointAsGroup, expression.withPointsAsGroups)
    var evaluator = Evaluator(scope: facts.scope)
    let holdsGrouped =
      grouped != number && other != expression
      && ((try? evaluator.real(other.withoutUnit)).map { rounding.holds(grouped, $0) } ?? false)
    guard mayBe || holdsGrouped else { return nil }
    return ground(
      "may be rounded, as the text says", "It may be rounded in the way that the text around speaks of.")
  }
}
