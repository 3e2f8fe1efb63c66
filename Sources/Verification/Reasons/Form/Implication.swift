internal import LaTeXMath

/// An implication.
enum Implication: StatementReason {
  static let id = "implication"
  static let page = ReasonPage(
    what:
      #"""
      The formula has an arrow, or a sign for *therefore*; of rounded numbers this is no reason, nor behind \#
      arithmetic that holds.
      """#,
    why: "What follows from a contradiction is false, and shown because it is.",
    whatToDo: "Put what is right into a formula of its own.")
  static let examples: [ReasonExample] = [
    .applies(#"So $x = 1 \Rightarrow 2 + 2 = 5$."#),
    .not("So $x = 1$ and $2 + 2 = 5$."),
    .not(#"So $x = 1 \Rightarrow 2 + 2 = 5.5$."#),
    .not(#"So $2 \cdot 3 = 6 \Rightarrow 6 + 2 = 9$."#),
    .applies(#"So $2 \cdot 3 = 7 \Rightarrow 7 + 2 = 10$."#),
  ]

  static func ground(_ form: StatementForm) -> Ground? {
    guard let doubt = form.doubt, doubt.kind == .implication, !form.isRounded, !form.isBehindTruth
    else { return nil }
    return ground(
      "an implication", at: .formula(doubt.range), "It is false as written, and what an implication leads to."
    )
  }
}
