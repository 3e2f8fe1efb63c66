internal import LaTeXMath
internal import Numbers

/// A value that may not hold here.
enum UncertainGiven: GivenReason {
  static let id = "uncertain-given"
  static let page = ReasonPage(
    what:
      #"""
      The link is false with a value that the note gives a name elsewhere, and that value may not hold \#
      here.
      """#,
    why:
      #"""
      It may be an exercise with other values, a condition, or a constraint such as $w x + b = 0$; what was \#
      supposed, *if $g = 10$*, ends with its paragraph or at *in fact*; and with the constant itself in the \#
      place of *π = 3* the link may hold. Where an equation leads to the value, and the others on the way hold \#
      with it, it is held against it.
      """#,
    whatToDo: "State the value again in the same section, before the formula.")
  static let examples: [ReasonExample] = [
    .applies(
      #"""
      ## A

      Let $x = 2$.

      ## B

      Then $x + 1 = 4$.
      """#),
    .not("Let $x = 2$. Then $x + 1 = 4$."),
    .not("## A\n\nLet $N = 9$.\n\n## B\n\nThen $\\binom{N}{0} = 9$."),
    .applies("If $g = 10$, it is $2g = 20$.\n\nWith the real one $2g = 19.62$."),
    .applies(#"With $\pi = 3$ it is $10\pi = 30$. Today we know that $10\pi \approx 31.4$."#),
    .not(#"With $\pi = 3$ it is $10\pi = 30$. Today we know that $10\pi \approx 32.4$."#),
    .not(
      #"""
      $$\begin{aligned} 3x - 4 &= 2x + 1 \\ 3x - 2x &= 5 \\ 2x - 4 &= 7 \\ 2x &= 10 \\ x &= 5 \end{aligned}$$
      """#),
    .applies(#"$$\begin{aligned} x &= 9 - y \\ 3x &= 14 \\ x &= 5 \end{aligned}$$"#),
    .applies(#"So $u = 3$. $$\begin{aligned} -3 &= u - 2 \\ -1 &= u \end{aligned}$$"#),
  ]

  static func ground(_ link: ChainLink) -> Ground? {
    let used = link.givens
    if used.isEmpty || link.isSolved || link.holdsForNoValue { return nil }
    // A constraint (`w x + b = 0`, `\sum p_i = 1`) is no result; neither is what holds for other values of the names.
    let isConstraint = [link.left, link.right].contains {
      ["0", "1"].contains(ClaimedNumber($0)?.number.digits ?? "")
    }
    // A comparison with a given is a condition; where neither side is a number, the link may put in other values.
    let isStep = ClaimedNumber(link.left) == nil && ClaimedNumber(link.right) == nil
    let isResult = (link.relation == .equal || link.relation == .approximate) && !isStep
    guard isConstraint || !isResult || !used.allSatisfy(\.isCertain) || link.solves else { return nil }
    let names = used.map(\.text).joined(separator: ", ")
    return ground(
      "not as computed with \(names), which may not hold here",
      "It was computed with \(names), which may not hold here.")
  }
}

extension UncertainGiven {
  /// That the constant itself, and not the value given, makes the link hold.
  static var constant: Ground {
    ground(
      "holds with the constant itself", "It holds with the constant itself in the place of the value given.")
  }
}

extension ChainLink {
  /// `\binom{N}{0} = 9`: whether the side that computes comes to the same whatever its names are, so that no other value would make the
  /// link hold. `0x = 9` may be an equation without a solution.
  fileprivate var holdsForNoValue: Bool {
    guard ClaimedNumber(right) != nil, left.contains({ $0.isFunctionOfNames }) else { return false }
    let found = [7, 12].map { other in
      var known = scope
      var number = WrittenNumber()
      number.digits = String(other)
      for key in left.nameKeys where known.values[key] != nil {
        known.values[key] = Scope.Given(value: .number(number), text: "")
      }
      var evaluator = Evaluator(scope: known)
      return try? evaluator.real(left.withoutUnit).exact
    }
    var evaluator = Evaluator(scope: scope)
    guard let value = try? evaluator.real(left.withoutUnit).exact else { return false }
    return found.allSatisfy { $0 == value }
  }

  /// Whether the formula itself comes to another value of a name that has one by the note: it solves an equation.
  fileprivate var solves: Bool {
    (left.nameKeys.union(right.nameKeys)).contains { key in
      guard let given = scope.values[key], let own = stated[key] else { return false }
      return given.value != own
    }
  }
}

extension Expression {
  /// A choice or a power of names, which an equation of the first degree has not.
  fileprivate var isFunctionOfNames: Bool {
    switch self {
    case .power(let base, let exponent): !base.nameKeys.isEmpty && exponent.nameKeys.isEmpty
    case .binomial(let above, let below): !above.nameKeys.union(below.nameKeys).isEmpty
    default: false
    }
  }
}
