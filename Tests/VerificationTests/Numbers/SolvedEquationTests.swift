import Testing

/// An equation on the way to a solution, with which all others on the way hold, is held against it.
@Suite struct SolvedEquationTests {
  @Test(arguments: [
    (
      #"$$\begin{aligned} x &= 9 - y \\ 5x - 7 &= 2x + 8 \\ 3x - 7 &= 9 \\ 3x &= 15 \\ x &= 5 \end{aligned}$$"#,
      "3x - 7 &= 9", "8 (with x &= 5)"
    ),
    (
      #"$$\begin{aligned} x &= 9 - y \\ 2x &= 8 \\ 3x &= 14 \\ 5x &= 20 \;\Rightarrow\; x &= 4 \end{aligned}$$"#,
      "3x &= 14", "12 (with x &= 4)"
    ),
    // over formulas, where the value is known from before
    (
      "Earlier it came to $x = 4$. Again with $x = 9 - y$: $3x + 2 = 14$, then $3x = 13$, and $6x = 24$, hence $x = 4$.",
      "3x = 13", "12 (with x = 4)"
    ),
    // rows with names, I and II, and another exercise before
    (
      #"Before, $x = 1$ and $y = 9$. $$\begin{aligned} I.& \qquad x + 4y = 22 \\ II.& \qquad 2x + 3y = 19 \\ & \qquad 5y = 85 \\ & \qquad y = 5 \\ (y) \cap I. & \qquad x = 2 \end{aligned}$$"#,
      "5y = 85", "25 (with y = 5)"
    ),
    // one that holds stands between it and the value
    (
      #"$$\begin{aligned} a &= 7 - b \\ 12a + 2(-2a - 2) &= 8 \\ 8a - 4 &= 0 \\ \Rightarrow a &= 0.5 \end{aligned}$$"#,
      "12a + 2(-2a - 2) &= 8", "0 (with a &= 0.5)"
    ),
    // the next name from the value
    (
      #"$$\begin{aligned} z &= 9 - x \\ 3x + 8 &= 44 \\ 2x &= 24 \\ -5x &= -60 \;\Rightarrow\; x = 12 \\ z &= x - 2 = 16 \end{aligned}$$"#,
      "x - 2 = 16", "10 (with x = 12)"
    ),
    // other equations with another unknown beside it
    (
      "Elsewhere $f(x) = 3x$, $g(y) = 2y$, and $y = 2$, $x = -1$. Here $6x + 12y = 18$ and $-20x - 12y = -4$, hence $-14x = 84$ and $x = -1$, then $y = 2$.",
      "-14x = 84", "14 (with x = -1)"
    ),
    // an arrow to the value
    (#"With $t = 2s$: $20 + 14t = -10 \iff t = -2$."#, "20 + 14t = -10", "-8 (with t = -2)"),
    (
      #"With $t = 2s$: $$\begin{aligned} 8t - 4 &= 1 \\ \Rightarrow t &= 0.5 \end{aligned}$$"#, "8t - 4 &= 1",
      "0 (with t &= 0.5)"
    ),
  ])
  func theOneThatDoesNotHoldIsRefuted(note: String, claim: String, actual: String) {
    let found = judgedFormulas(note)
    #expect(found.contains("refuted \(claim)"), "\(found)")
    #expect(found.count { $0.hasPrefix("refuted") } == 1, "\(found)")
    #expect(judgedSentences(note).contains { $0.hasSuffix("it is \(actual).") }, "\(judgedSentences(note))")
  }

  /// Each has an equation that is false with the value, and is none of the author's slips for sure.
  @Test(arguments: [
    // one witness is too few
    #"$$\begin{aligned} x &= 9 - y \\ 2x &= 8 \\ 3x &= 14 \\ x &= 4 \end{aligned}$$"#,
    // the value comes first: which of these does it solve?
    #"Elsewhere $x = 9 - y$. Take $x = 4$. $$\begin{aligned} 2x &= 8 \\ 3x &= 14 \\ 4x &= 16 \\ 5x &= 20 \end{aligned}$$"#,
    // two that do not hold may hold for another value
    #"$$\begin{aligned} x &= 9 - y \\ 2x &= 8 \\ 5x &= 20 \\ 3x &= 14 \\ 6x &= 28 \\ x &= 4 \end{aligned}$$"#,
    // two values
    #"$$\begin{aligned} x &= 9 - y \\ 2x &= 8 \\ 5x &= 20 \\ x &= 4 \\ 3x &= 14 \\ x &= 5 \end{aligned}$$"#,
    // a rounded solution
    #"$$\begin{aligned} x &= 9 - y \\ 300x &= 700 \\ 3x &= 7 \\ 6x &= 14 \\ x &= 2.3 \end{aligned}$$"#,
    // a case that falls away, since nothing solves it
    #"$$\begin{aligned} x &= 9 - y \\ 3^x &= -8 \\ 3^x &= 3 \\ 3^{2x} &= 9 \\ x &= 1 \end{aligned}$$"#,
    // nothing but the value behind it, and one that holds before
    #"$$\begin{aligned} a &= 7 - b \\ 8a - 4 &= 0 \\ 12a + 2(-2a - 2) &= 8 \\ a &= 0.5 \end{aligned}$$"#,
    // no arrow leads to the value
    #"With $t = 2s$: $20 + 14t = -10$ and $t = -2$."#,
  ])
  func otherEquationsAreLeftAlone(note: String) {
    let found = judgedFormulas(note).filter { !$0.hasPrefix("verified") }
    #expect(found.allSatisfy { $0.hasPrefix("unchecked") && $0.contains("uncertain-given") }, "\(found)")
  }
}
