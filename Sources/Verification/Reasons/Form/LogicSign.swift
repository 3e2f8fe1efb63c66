internal import LaTeXMath

/// A sign of logic or of bits.
enum LogicSign: SignReason {
  static let id = "sign-of-logic"
  static let page = ReasonPage(
    what: "The formula has a sign such as ⊕, ∧, ≡, ∀ or ¬.",
    why: "It is not about sums of numbers alone.",
    whatToDo: "Put what is arithmetic into a formula of its own.")
  static let examples: [ReasonExample] = [
    .applies(#"So $1 + 1 = 3, 1 \oplus 1 = 0$."#),
    .not("So $1 + 1 = 3, 1 - 1 = 0$."),
    .not(#"$$\begin{aligned} \left( x \wedge y \right) \cap I. &\qquad z = 1 + 1 = 3 \end{aligned}$$"#),
  ]

  private static let signs: Set<String> = ["⊕", "⊻", "∧", "∨", "≫", "≪", "∀", "∃", "¬", "↮"]

  static func ground(_ formula: MathFormula) -> Ground? {
    // The sign of congruence last, since with a modulus it is no sign of logic.
    guard
      let node = formula.first(where: { node in
        guard node.symbol.map(signs.contains) ?? false else { return false }
        return !formula.nodes.contains { $0.hasLabel(with: node) }
      })
        ?? formula.first(where: { $0.symbol == "≡" }), let sign = node.symbol
    else { return nil }
    return ground(
      sign, at: .formula(node.range), "It is false as written, and the formula has the sign \(sign).")
  }
}

extension MathNode {
  /// Whether a bracket of letters below holds a node, as in the name of a row, `\left( x \wedge y \right) \cap I.`
  fileprivate func hasLabel(with node: MathNode) -> Bool {
    var found = false
    walk {
      guard case .delimited(let delimited) = $0.kind, delimited.body.contains(node) else { return }
      found = found || delimited.body.significant.allSatisfy { $0.symbol != nil }
    }
    return found
  }
}
