import Testing

/// What is said in an example, a quote or the like ends with it; what the note itself says holds on.
@Suite struct ScopeTests {
  /// Each ends before a formula that is false with the value given.
  @Test(arguments: [
    "Example 1. Let $x = 3$. Then $2x = 6$.\n\nExample 2. Now $4x = 10$.",
    "**Example 1.** Let $x = 3$. Then $2x = 6$.\n\n**Example 2.** Now $4x = 10$.",
    "Case 1: $x = 3$, so $2x = 6$.\n\nCase 2: here $4x = 10$.",
    "例1 $x = 3$ とすると $2x = 6$。\n\n例2 ここでは $4x = 10$。",
    "例题 1：取 $x = 3$，则 $2x = 6$。\n\n例题 2：得 $4x = 10$。",
    "Consider Case A: $x = 3$. Then $2x = 6$.\n\nConsider Case B. Then $4x = 10$.",
    "*Beispiel 1.* Sei $x = 3$, dann $2x = 6$.\n\n*Beispiel 2.* Hier ist $4x = 10$.",
    "Exemple 1 : soit $x = 3$, alors $2x = 6$.\n\nExemple 2 : ici $4x = 10$.",
    "Ejemplo 1. Sea $x = 3$; así $2x = 6$.\n\nEjemplo 2. Aquí $4x = 10$.",
    "### Example 1\n\nLet $x = 3$. Then $2x = 6$.\n\n### Example 2\n\nNow $4x = 10$.",
    "> [!example] One\n> Let $x = 3$. Then $2x = 6$.\n\nIn the text $4x = 10$.",
    "> Let $x = 3$. Then $2x = 6$.\n\nIn the text $4x = 10$.",
    ":::example\nLet $x = 3$. Then $2x = 6$.\n:::\n\nIn the text $4x = 10$.",
    ":::: message\n\nLet $x = 3$. Then $2x = 6$.\n\n::::\n\nIn the text $4x = 10$.",
    "<details>\n<summary>One</summary>\n\nLet $x = 3$. Then $2x = 6$.\n\n</details>\n\nIn the text $4x = 10$.",
    "- Let $x = 3$. Then $2x = 6$.\n- Now $4x = 10$.", "1. Let $x = 3$. Then $2x = 6$.\n2. Now $4x = 10$.",
    "(a) Let $x = 3$. Then $2x = 6$.\n\n(b) Now $4x = 10$.",
    "Problem 1. Let $x = 3$.\n\nSolution. Then $2x = 6$.\n\nProblem 2. Now $4x = 10$.",
    "Exercise: find it.\n\nSolution: let $x = 3$; then $2x = 6$.\n\nExercise: now $4x = 10$.",
    // another thing of the same kind
    "The sample has $x = 3$, so $2x = 6$. The second sample is larger; there $4x = 10$.",
    "The sample has $x = 3$, so $2x = 6$.\n\nTake another sample. There $4x = 10$.",
    "Here $x = 3$, so $2x = 6$.\n\n## More\n\nThe other one has $4x = 10$.",
    "Here $x = 3$, so $2x = 6$, and $4x = 10$ for the other one.",
    "$x = 3$ で $2x = 6$。もう一つの標本では $4x = 10$。", "$x = 3$，$2x = 6$。另一个样本中 $4x = 10$。",
  ])
  func aGivenEndsWithWhatItStandsIn(note: String) {
    #expect(judgedFormulas(note) == ["verified 2x = 6", "unchecked 4x = 10: uncertain-given"], "\(note)")
  }

  @Test(arguments: [
    "Let $x = 3$. Then $2x = 6$.\n\nNow $4x = 10$.",
    "Let $x = 3$.\n\n> Then $2x = 6$, and $4x = 10$.", "Let $x = 3$.\n\nExample 1. $2x = 6$ and $4x = 10$.",
    "Example 1. Let $x = 3$. Then $2x = 6$.\n\nIt goes on with $4x = 10$.",
    "Problem 1. Let $x = 3$.\n\nSolution. Then $2x = 6$.\n\nMore: $4x = 10$.",
    // items that only state values are a list of givens
    "- $x = 3$\n- $w = 2$\n\nThen $2x = 6$ and $4x = 10$.",
    "1. Let $x = 3$.\n2. Then $2x = 6$.\n\nSo $4x = 10$.",
    "Let $x = 3$. In other words, $2x = 6$. On the other hand $4x = 10$.",
    "In examples like this, let $x = 3$. Then $2x = 6$.\n\nIn general, $4x = 10$.",
    "Another sample has $x = 3$: there $2x = 6$ and $4x = 10$.",
    "> Another thing.\n\nLet $x = 3$. Then $2x = 6$.\n\n> Another thing.\n\nNow $4x = 10$.",
    "Let $x = 3$. Then $2x = 6$ per second.\n\nExamples of this kind show that $4x = 10$.",
    "::: note\n\nText.\n\n:::\n\nLet $x = 3$. Then $2x = 6$.\n\nNow $4x = 10$.",
  ])
  func aGivenHoldsOn(note: String) {
    #expect(judgedFormulas(note) == ["verified 2x = 6", "refuted 4x = 10"], "\(note)")
  }

  @Test func aPartOfTheNoteHasItsOwnValue() {
    let note =
      "> [!tip] One\n> Here $n = 60$ and $p = 0.5$. So $n p = 31$.\n\nElsewhere $n = 300$ and $2n = 600$.\n"
    #expect(judgedFormulas(note) == ["refuted n p = 31", "verified 2n = 600"])
    let two = "> [!tip] One\n> Here $n = 60$, then $n = 80$. So $3n = 190$.\n"
    #expect(judgedFormulas(two) == ["unchecked 3n = 190: uncertain-given"])
  }

  @Test(arguments: [
    "> [!example] One\n> Let $f(x) = x^2$. Then $f(3) = 9$.\n\n> [!example] Two\n> A table gives $f(4) = 7$.",
    "**Example 1.** Let $f(x) = x^2$. Then $f(3) = 9$.\n\n**Example 2.** It is known that $f(4) = 7$.",
    "## Example 1\n\nLet $f(x) = x^2$. Then $f(3) = 9$.\n\n## Example 2\n\nIt is known that $f(4) = 7$.",
    "Let $f(x) = x^2$. Then $f(3) = 9$. Another function has $f(4) = 7$.",
  ])
  func aFunctionEndsToo(note: String) {
    #expect(
      judgedFormulas(note) == ["verified f(3) = 9", "unchecked f(4) = 7: uncertain-function"], "\(note)")
  }

  /// A value that the section says again, or the sentence, holds there, whatever the name is elsewhere.
  @Test func whatIsSaidAgainHolds() {
    let before = "# A\n\nThere are $N = 7$ and $n = 2$.\n\n# B\n\nTake $N = 20$ and $n = 3$."
    #expect(judgedFormulas(before + "\n\nThen $N - n = 19$.") == ["unchecked N - n = 19: uncertain-given"])
    #expect(
      judgedFormulas(
        before + "\n\n- There are $N = 20$ in all.\n- Of these $n = 3$.\n- So $N - n = 19$ stay.")
        == ["refuted N - n = 19"])
    let table = "| one |\n|---|\n| When $k = 36$, it is $3 = \\frac{k}{12}$. |\n"
    #expect(
      judgedFormulas(table + "| When $k = 40$, it is $16 = \\frac{k}{4}$. |\n")
        == ["verified 3 = \\frac{k}{12}", "refuted 16 = \\frac{k}{4}"])
    #expect(
      judgedFormulas(table + "| Or it is $16 = \\frac{k}{4}$ with $k = 40$. |\n").last
        == "unchecked 16 = \\frac{k}{4}: uncertain-given")
  }

  @Test func valuesOfSeveralFunctionsAreTheirOwn() {
    let note = "Let $f(x) = x^2$ and $g(x) = 2x$.\n\nTake $f(3) = 7, g(3) = 5$. Here $f(3) = 9, f(2) = 5$.\n"
    #expect(
      judgedFormulas(note) == [
        "unchecked f(3) = 7: uncertain-function", "unchecked g(3) = 5: uncertain-function",
        "verified f(3) = 9",
        "refuted f(2) = 5",
      ])
  }

  @Test func aFunctionOfTheTextHoldsUnderLaterHeadings() {
    let note = "# A\n\nLet $f(x) = x^2$.\n\n# Example 1\n\n> Then $f(3) = 9$.\n\n# B\n\nSo $f(4) = 7$."
    #expect(judgedFormulas(note) == ["verified f(3) = 9", "refuted f(4) = 7"])
  }

  /// A display belongs to the sentence that leads to it, and so does what goes on behind it in a small letter.
  @Test func aDisplayStandsInItsSentence() {
    let note =
      "A sample has $n = 90$ and $p = 0.1$, so that the variance is\n\n$$ n p (1 - p) = 8.5 $$\n\nand the mean is\n\n$$ n p = 7 $$\n"
    let another = "\n# Two\n\nLater $n = 50$ and $p = 0.2$.\n"
    #expect(judgedFormulas(note + another) == ["refuted n p (1 - p) = 8.5", "refuted n p = 7"])
    let ended = note.replacing("so that the variance is", with: "much more.").replacing(
      "and the", with: "The")
    #expect(
      judgedFormulas(ended + another) == [
        "unchecked n p (1 - p) = 8.5: uncertain-given", "unchecked n p = 7: uncertain-given",
      ])
  }
}
