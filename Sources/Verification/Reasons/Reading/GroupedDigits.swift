internal import LaTeXMath
internal import Numbers

/// `1.000` as a thousand.
enum GroupedDigits: ReadingReason {
  static let id = "points-group-digits"
  static let page = ReasonPage(
    what: "The equation holds when the points group digits by three, as in German.",
    why: "$1.000$ is a thousand for some writers and one for others.",
    whatToDo: "Group digits by `{,}` or `\\,`.")
  static let examples: [ReasonExample] = [
    .applies("So $1.000 + 1 = 1001$."),
    .not("So $1.000 + 1 = 1002$."),
    .applies("So $1.250 + 750 = 2.000$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (number, expression, _, _) = facts.claim else { return nil }
    let (grouped, whole) = (number.withPointAsGroup, expression.withPointsAsGroups)
    guard facts.agrees(number, whole) || facts.agrees(grouped, whole) || facts.agrees(grouped, expression)
    else {
      return nil
    }
    return ground("holds with points that group digits", "It holds when the points group digits by three.")
  }
}
