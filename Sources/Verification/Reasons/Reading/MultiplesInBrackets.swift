internal import LaTeXMath
internal import Numbers

/// Pairs that are least common multiples and greatest common divisors.
enum MultiplesInBrackets: ReadingReason {
  static let id = "multiples-in-brackets"
  static let page = ReasonPage(
    what:
      "The equation holds when its pairs of whole numbers are their least common multiple or greatest common divisor.",
    why: "Texts on whole numbers write $[4, 6] = 12$ and $(4, 6) = 2$.",
    whatToDo: "Write `\\operatorname{lcm}(4, 6)` and `\\gcd(4, 6)`.")
  static let examples: [ReasonExample] = [
    .applies(#"So $[2, 3] \cdot (2, 3) = 6$."#),
    .applies(#"So $[4, 6] \cdot (4, 6) = 24$."#),
    .not(#"So $[2, 3] \cdot (2, 3) = 12$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (number, expression, _, _) = facts.claim else { return nil }
    let count = pairs(in: expression)
    guard (1...4).contains(count) else { return nil }
    let holds = (0..<(1 << count)).contains { choice in
      var place = -1
      let read = replaced(in: expression) { a, b in
        place += 1
        return choice >> place & 1 == 0 ? divisor(a, b) : a / divisor(a, b) * b
      }
      return facts.agrees(number, read)
    }
    guard holds else { return nil }
    return ground(
      "holds for multiples and divisors", "It holds when its pairs are common multiples or divisors.")
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }

  private static func pair(_ expression: Expression) -> (Int, Int)? {
    guard case .matrix(let rows) = expression, rows.count == 1, rows[0].count == 2,
      case .number(let first) = rows[0][0], case .number(let second) = rows[0][1],
      let a = first.value?.integer, let b = second.value?.integer, (1...1_000_000).contains(a),
      (1...1_000_000).contains(b)
    else { return nil }
    return (a, b)
  }

  private static func pairs(in expression: Expression) -> Int {
    var count = 0
    expression.walk { if pair($0) != nil { count += 1 } }
    return count
  }

  private static func replaced(in expression: Expression, _ value: (Int, Int) -> Int) -> Expression {
    if let (a, b) = pair(expression) { return .number(WrittenNumber(integer: value(a, b))) }
    return withoutActuallyEscaping(value) { value in expression.mapOperands { replaced(in: $0, value) } }
  }
}
