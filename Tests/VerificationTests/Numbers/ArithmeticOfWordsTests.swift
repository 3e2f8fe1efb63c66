import Testing

/// Words for other arithmetic, and for what is wrong, say nothing of numbers that they cannot be about.
@Suite struct ArithmeticOfWordsTests {
  @Test(arguments: [
    ("# Boolean values\n\nWe have $1 + 0 = 9$.", "refuted 1 + 0 = 9"),
    ("# Boolean values\n\nWe have $1 + 0 = 0$.", "unchecked 1 + 0 = 0: caution-in-heading"),
    ("# Klein paradox\n\nHere it is $\\sqrt{1 - 0.16} = 0.317$.", "refuted \\sqrt{1 - 0.16} = 0.317"),
    ("# A paradox\n\nHere it is $2 + 2 = 5$.", "unchecked 2 + 2 = 5: caution-in-heading"),
    ("It is wrong by $2 \\cdot 3.5 = 8$ here.", "refuted 2 \\cdot 3.5 = 8"),
    (
      "It is wrong: $2 \\cdot 3.5 = 8$ here.",
      "unchecked 2 \\cdot 3.5 = 8: caution-in-sentence, caution-in-paragraph"
    ),
    ("For a binary number of five bits it is $2^5 - 1 = 61$.", "refuted 2^5 - 1 = 61"),
    ("As binary numbers, $1010 + 101 = 25$.", "unchecked 1010 + 101 = 25: caution-in-sentence"),
    ("What if there were more, a share of $p = 18/25 = 0.73$?", "refuted 18/25 = 0.73"),
    ("Is the share $p = 18/25 = 0.73$?", "unchecked 18/25 = 0.73: question"),
    ("We know $e^0 = 4$.", "refuted e^0 = 4"),
    ("We know $e^2 = 4$.", "unchecked e^2 = 4: constant-as-name"),
    ("How do you simplify $2.125 = \\frac{7125}{1000}$?", "refuted 2.125 = \\frac{7125}{1000}"),
    ("How can it be that $2 + 2 = 5$?", "unchecked 2 + 2 = 5: question"),
    ("## A\n\nLet $N = 9$.\n\n## B\n\nThen $\\binom{N}{0} = 9$.", "refuted \\binom{N}{0} = 9"),
    (
      "## A\n\nLet $N = 9$.\n\n## B\n\nThen $\\binom{N}{1} = 5$.",
      "unchecked \\binom{N}{1} = 5: uncertain-given"
    ),
    (
      #"$$\begin{aligned} \left( x \wedge y \right) \cap I. &\qquad z = 1 + 1 = 3 \end{aligned}$$"#,
      "refuted 1 + 1 = 3"
    ),
  ])
  func isJudged(note: String, outcome: String) { #expect(judgedFormulas(note) == [outcome]) }

  /// A question of another row of a table asks nothing of this one.
  @Test func aQuestionOfAnotherRow() {
    let table = "| left | right |\n|---|---|\n| Which equation is it? Is it wrong? | none |\n"
    #expect(judgedFormulas(table + "| the sum | $2.5 + 2.1 = 4.8$ |\n") == ["refuted 2.5 + 2.1 = 4.8"])
    #expect(
      judgedFormulas(table + "| Which is wrong? | $2.5 + 2.1 = 4.8$ |\n")
        == ["unchecked 2.5 + 2.1 = 4.8: caution-in-sentence"])
  }

  /// `1 > 2 > 3` ranks; a number between its bounds is judged.
  @Test func anOrderOfNamesIsNoneOfNumbers() {
    #expect(
      judgedFormulas("We order them as $1 > 2 > 3$.") == [
        "unchecked 1 > 2: nothing-to-compute", "unchecked 2 > 3: nothing-to-compute",
      ])
    #expect(judgedFormulas("It lies between, $1 < 5 < 3$.") == ["verified 1 < 5", "refuted 5 < 3"])
  }

  /// Shapes of matrices that fit, and those that do not.
  @Test func sizesAreComposed() {
    #expect(
      judgedFormulas(#"The shapes are $3 = 2 \cdot 2 \times 3$."#)
        == [#"unchecked 3 = 2 \cdot 2 \times 3: product-as-size"#])
    #expect(judgedFormulas(#"It is $4 = 2 \cdot 2 \times 3$."#) == [#"refuted 4 = 2 \cdot 2 \times 3"#])
  }
}
