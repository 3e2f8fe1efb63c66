import NoteParsing
import Testing
import Verdicts
import Verification

/// `line verdict claim` of all claims of a note.
private func items(_ text: String) -> [String] {
  let source = SourceText(Array(text.utf8))
  let note = NoteParser.parse(source, fileName: "Note.md")
  return NumberClaims(note, source: source).items.filter { $0.verdict != .noClaim }.map {
    "\($0.range.start.line):\($0.range.start.column) \($0.verdict.rawValue) \($0.claim)"
  }
}

@Suite struct NumberClaimsTests {
  @Test func linksStandWhereTheyAreWritten() {
    #expect(
      items("Thus $a = 1 + 1 = 2$ and\n\n> $$\n> 3 \\cdot 3 = 10\n> $$\n") == [
        "1:11 verified 1 + 1 = 2", "4:3 refuted 3 \\cdot 3 = 10",
      ])
  }

  @Test func aLinkInAQuotedFormulaOverLinesHasItsOwnLine() {
    let note = """
      > $$
      > \\begin{aligned}
      > 1 + 1 &= 2 \\\\
      > 3 + 3 &= 7
      > \\end{aligned}
      > $$
      """
    #expect(items(note) == ["3:3 verified 1 + 1 &= 2", "4:3 refuted 3 + 3 &= 7"])
  }

  @Test func givensOfTheTextAreUsed() {
    let note = """
      ## A neuron
      The input is $x = 2$ and the weight is $w = 0.5$.

      Then $w x + 1.5 = 2.5$, and not far from it $w x^2 + 1.5 = 3.6$.
      """
    // "not" keeps the second from being refuted.
    #expect(items(note) == ["4:7 verified w x + 1.5 = 2.5", "4:46 unchecked w x^2 + 1.5 = 3.6"])
    #expect(
      items(note.replacing("not far from it", with: "also")) == [
        "4:7 verified w x + 1.5 = 2.5", "4:35 refuted w x^2 + 1.5 = 3.6",
      ])
  }

  @Test func functionsOfTheNoteAreCalled() {
    let note = """
      The sigmoid is $\\sigma(x) = \\frac{1}{1 + e^{-x}}$.

      So $\\sigma(1) \\approx 0.731$, its slope is $\\sigma'(1) \\approx 0.197$, and $\\sigma(0) = 0.6$.
      """
    #expect(
      items(note) == [
        "3:5 verified \\sigma(1) \\approx 0.731", "3:45 verified \\sigma'(1) \\approx 0.197",
        "3:77 refuted \\sigma(0) = 0.6",
      ])
  }

  @Test func aGivenOfAnotherSectionIsNoProof() {
    let note = """
      # Note
      ## One
      Here $n = 3$.
      ## Two
      We get $n^2 = 16$.
      """
    #expect(items(note) == ["5:9 unchecked n^2 = 16"])
  }

  @Test func aSymbolWithTwoValuesHasNone() {
    #expect(items("With $n = 3$ we count.\n\nWith $n = 4$ too.\n\nNow $n^2 = 16$.\n") == [])
  }

  @Test func constraintsAreNoResults() {
    #expect(items("Take $x = 2$ and $w = 3$.\n\nThe border is $w x = 0$.\n") == ["3:16 unchecked w x = 0"])
  }

  @Test func constantsLoseTheirValueWhereTheNoteUsesThem() {
    #expect(items("The policy $\\pi(s)$ gives $2 \\pi = 3$.\n") == [])
    #expect(items("The weights $\\pi_k$ give $2 \\pi = 3$.\n") == [])
    #expect(items("A circle has $2 \\pi \\approx 6.28$.\n") == ["1:15 verified 2 \\pi \\approx 6.28"])
  }

  @Test(arguments: [
    "It is wrong that $1/2 + 1/3 = 2/5$.", "Suppose $1 + 1 = 3$.", "$1 + 1 = 3$ ではない。",
    "Modulo 5, $3 + 4 = 2$.",
    "これは誤り：$2 + 2 = 5$", "## Common mistakes\n\nHere is $1/2 + 1/3 = 2/5$.",
    "If $2 + 2 = 5$, all is lost.",
    "Is $2 + 2 = 5$?", "He wrote “$2 + 2 = 5$”.", "「$2 + 2 = 5$」という主張", "~~$2 + 2 = 5$~~",
    "<del>$2 + 2 = 5$</del>",
    "❌ $2 + 2 = 5$", "Which is wrong? (a) $2 + 2 = 5$", "Find the mistakes:\n\n- One.\n- $2 + 2 = 5$.",
    "$2 + 2 = 5$ は正しくない。", "$2+2=5$ 是错误的。", "$2 + 2 = 5$ ist falsch.", "In $\\mathbb{Z}_7$: $3 \\cdot 5 = 1$",
    "| a | holds? |\n|--|--|\n| $3 > 2 + 2$ | no |",
    "Suppose both are equal, so $\\frac12 = \\frac13$ follows.", "If we had $0.3 + 0.4 = 0.8$, then more.",
    "$0.3 + 0.4 = 0.8$, which is not so.",
    "We do not have: $0.3 + 0.4 = 0.8$.", "He said that $2 + 2 = 5$.",
    "Is it true that\n\n$$2 + 2 = 5$$\n\nholds",
    // in the rest of the paragraph, and in what stands over it
    "Mistake: the sign. Then $2 + 2 = 5$.", "よくある誤り。計算では $2 + 2 = 5$ とする。",
    "::: details よくある誤答\n\n$2 + 2 = 5$ とする。\n\n:::",
    ":::message\nよくある間違い\n\nText.\n\n$2 + 2 = 5$ とする。\n\n:::",
    "> [!warning] Mistakes\n>\n> They write $2 + 2 = 5$ here.", "> [!bug] 誤答例\n> $2 + 2 = 5$ とする。",
    "<details><summary>Wrong answers</summary>\n\nOne gets $2 + 2 = 5$ here.\n\n</details>",
    "**Common mistakes**\n\n- writing $2 + 2 = 5$ for it", "よくある誤り\n\n$2 + 2 = 5$ とする。",
    "- **Mistake 1**: adding.\n\n  The result is $2 + 2 = 5$ then.", "- 誤答：\n  - $2 + 2 = 5$\n",
    "Bad:\n\n$$2 + 2 = 5$$", "修正前\n\n$$2 + 2 = 5$$",
    // beside another result, and as a choice
    "Change $2 + 2 = 5$ to $2 + 2 = 4$.", "(A) $2 + 2 = 5$ (B) $2 + 2 = 4$", "- [ ] $2 + 2 = 5$\n- [x] one\n",
    "假设 $2 + 2 = 5$ 成立。", "Suppose it rains and $2 + 2 = 5$ holds.", "It holds, if we had $2 + 2 = 5$ here.",
    "A. One of\n\nB. $2 + 2 = 5$ or\n\nC. none", "That cannot be:\n\n$$2 + 2 = 5$$",
    "Then\n\n$$2 + 2 = 5$$\n\nwhich is a contradiction.",
  ])
  func wordsAroundKeepFromRefuting(note: String) {
    let found = items(note).filter { !$0.contains("2 + 2 = 4") }
    #expect(found.allSatisfy { $0.contains(" unchecked ") } && !found.isEmpty)
  }

  @Test(arguments: [
    "平均二乗誤差は $2 + 2 = 5$ となる。", "## 誤差逆伝播\n\n和は $2 + 2 = 5$ になる。",
    "The false positive rate is $1 - 0.95 = 0.15$.",
    "情報量は $2 + 2 = 5$ ビット", "## Solving equations\n\nThe sum is $2 + 2 = 5$.", "Range = $100 - 70 = 40$.",
    "**Mistakes**\n\nSome.\n\n**Results**\n\nThe sum is $2 + 2 = 5$ then.",
    "::: details 誤答\n\nText.\n\n:::\n\nThe sum is $2 + 2 = 5$ then.",
    "A fair coin would give $0.120 \\times 1000 = 123$ heads.", "We would get\n\n$$2 + 2 = 5$$\n\nhere.",
    "If it rains, we need $2 + 2 = 5$ coats.", "It is not much, so $2 + 2 = 5$.",
    "So it is $2 + 2 = 5$, not 6.",
    "如果下雨，则需要 $2 + 2 = 5$ 件。", "Solving the equation, we find $2 + 2 = 5$.",
    "In this equation we find $0.2 + 0.2 = 0.5$.", "It is assumed to be $2 + 2 = 5$.",
    "- A: one\n- B: $2 + 2 = 5$\n- C: three",
    "If it rains, the chance of a wet coat is $1 - 0.44 = 0.16$.", "So P(not A) is $1 - 0.44 = 0.16$.",
    "The volume is $2.54 \\times 3.2 = 8.328$ L.", "- **Mistake**: text.\n- The sum is $2 + 2 = 5$ here.",
    "およそ $\\sqrt{10} \\approx 4.16$ 倍になる。",
  ])
  func wordsThatMeanSomethingElseExcuseNothing(note: String) {
    #expect(items(note).map { String($0.split(separator: " ")[1]) } == ["refuted"])
  }

  /// Units and words for scales behind a formula are those of its last number.
  @Test(arguments: [
    "It takes $1/400 = 2.5$ ms.", "The table has $2^{20} = 1$M rows.", "That is $512^3 \\approx 1$ GB.",
    "In all $1500 + 500 = 2$ thousand.", "合わせて $300 \\times 10000 = 300$万。", "<b>$1/23 = 43.5$</b> MHz",
  ])
  func unitsBehindAFormulaMayConvert(note: String) {
    #expect(items(note).map { $0.split(separator: " ")[1] } == ["unchecked"])
  }

  @Test func aUnitExcusesNoSlip() {
    #expect(items("The side is $5 \\times 10 = 56$ cm.") == ["1:14 refuted 5 \\times 10 = 56"])
  }

  @Test func valuesInTheSentenceOfADefinitionBelongToIt() {
    let note = "Let $f(x) = \\frac{x - 3}{2}$ and $f(0) = f(6) = 0$.\n\nThen $f(5) = 2$.\n"
    #expect(items(note).map { String($0.split(separator: " ")[1]) } == ["unchecked", "unchecked", "refuted"])
  }

  @Test func otherFormsOfAFunctionMakeItUncertain() {
    let note = "$t(p) = p - 1$\n\n$t(p^k) = (p - 1) p^{k - 1}$\n\n$t(9) = 6$\n"
    #expect(items(note) == ["5:2 unchecked t(9) = 6"])
  }

  /// A comparison is a condition; a step may put in other values; a part of an exercise has givens of its own.
  @Test func givensRefuteOnlyResults() {
    #expect(
      items("It is easy for $n = 2$.\n\nNow let us see $n \\ge 3$.\n").allSatisfy { !$0.contains("refuted") })
    #expect(items("With $f = 400$.\n\nThen $2 f = 2 \\times 60$.\n") == ["3:7 unchecked 2 f = 2 \\times 60"])
    #expect(items("(a) $x = 3$. (b) $2 x + 1 = 11$.") == ["1:19 unchecked 2 x + 1 = 11"])
  }

  /// TeX takes a bare percent sign for the start of a comment.
  @Test func barePercentSignsAreRead() {
    #expect(
      items("Of them $560/760 = 73.7%$ and $1/4 = 35% = 0.25$.") == [
        "1:10 verified 560/760 = 73.7%", "1:32 refuted 1/4 = 35%", "1:38 refuted 35% = 0.25",
      ])
  }

  @Test func theTextMayGoOnWithAFormula() {
    #expect(items("It stands at n/2 + $1 = 44/2 + 1$ of them.") == ["1:21 unchecked 1 = 44/2 + 1"])
    #expect(items("- $2 + 2 = 5$") == ["1:4 refuted 2 + 2 = 5"])
  }

  @Test func definitionsExplainValues() {
    let note = """
      Exercise: $y = w x$ and $L = \\frac{1}{2} (y - t)^2$ with $x = 2, t = 5, w = 1$.

      Solution: $y = 2$, $L = 4.5$.
      """
    #expect(items(note) == ["3:12 verified y = 2", "3:21 verified L = 4.5"])
  }

  @Test func commentsInCodeState() {
    let note = """
      ```python
      loss = f(0.8)  # -log(0.8) ≈ 0.2231
      b = 2  # 2**10 = 1024
      c = 3  # a = 1/3 = 0.333
      d = 4  # -log(0.7) ≈ 0.3597
      e = x  # y = 2.5x + 1.0 + noise
      f = 5  # lr = 0.1
      g = 6  # 2^3 = 1
      h = 7  # sqrt(2) ≈ 1.4142... (irrational)
      i = 8  # 1000 × 1000 = 1,000,000 rows
      j = 9  # 1000 × 1000 = 1,000,000 (rows)
      k = 0  # 2. 3 * 16 = 48 (multiplication)
      l = 1  # 1e16 + (-1e16 + 1.0) = 1e16 + (-1e16) = 0.0
      m = 2  # 200 / 40 = 5 ms
      ```
      """
    #expect(
      items(note) == [
        "2:17 verified -log(0.8) ≈ 0.2231", "3:9 verified 2**10 = 1024", "4:9 verified a = 1/3 = 0.333",
        "5:9 refuted -log(0.7) ≈ 0.3597", "8:9 unchecked 2^3 = 1",
        "9:9 verified sqrt(2) ≈ 1.4142... (irrational)", "11:9 verified 1000 × 1000 = 1,000,000 (rows)",
        "12:9 verified 2. 3 * 16 = 48 (multiplication)",
        "13:9 unchecked 1e16 + (-1e16 + 1.0) = 1e16 + (-1e16) = 0.0",
        "13:9 verified 1e16 + (-1e16 + 1.0) = 1e16 + (-1e16) = 0.0",
      ])
  }

  @Test func tablesAreCheckedRowByRow() {
    let note = """
      The neuron is $y = \\text{step}(a + b - 1.5)$.

      | $a$ | $b$ | $y$ | $a + 2b$ | AND |
      |--|--|--|--|--|
      | 0 | 1 | 0 | 2 | 0 |
      | 1 | 1 | 0 | 3 | 1 |
      """
    #expect(
      items(note) == [
        "5:11 verified 0", "5:15 verified 2", "5:19 verified 0", "6:11 refuted 0", "6:15 verified 3",
        "6:19 verified 1",
      ])
  }

  /// A worked table of a perceptron, whose step function the note defines by cases.
  @Test(arguments: [
    "The step is $h(u) = \\begin{cases} 1 & u \\ge 0 \\\\ 0 & u < 0 \\end{cases}$.\n\nWith $w_1 = 1$, $w_2 = 1$, $b = -1.5$ it is $y = h(w_1 x_1 + w_2 x_2 + b)$.",
    "$$y = \\begin{cases} 1 & (w_1 x_1 + w_2 x_2 + b \\ge 0) \\\\ 0 & (w_1 x_1 + w_2 x_2 + b < 0) \\end{cases}$$\n\nTake $(w_1, w_2, b) = (1, 1, -1.5)$.",
    "$$y = \\begin{cases} 1 & \\left(a \\ge 0\\right) \\\\ 0 & \\text{otherwise} \\end{cases}$$\n\nwith $a = w_1 x_1 + w_2 x_2 + b$ and $w_1 = 1$, $w_2 = 1$, $b = -1.5$.",
  ])
  func aPerceptron(definition: String) {
    let table = """
      | $x_1$ | $x_2$ | $w_1 x_1 + w_2 x_2 + b$ | $y$ |
      |--|--|--|--|
      | 0 | 0 | -1.5 | 0 |
      | 0 | 1 | -0.5 | 0 |
      | 1 | 0 | -0.6 | 1 |
      | 1 | 1 | 0.5 | 1 |
      """
    #expect(
      items("\(definition)\n\n\(table)").map { String($0.split(separator: " ", maxSplits: 1)[1]) } == [
        "verified -1.5", "verified 0", "verified -0.5", "verified 0", "refuted -0.6", "refuted 1",
        "verified 0.5", "verified 1",
      ])
  }

  /// Cells of measurements are rounded.
  @Test func aColumnOfQuotientsOfRoundedNumbers() {
    let note = "| $b$ | $1/b$ |\n|--|--|\n| 0.065 | 15.3 |\n| 0.25 | 4.0 |\n| 0.32 | 3.4 |\n"
    #expect(items(note).map { String($0.split(separator: " ")[1]) } == ["verified", "refuted"])
  }

  @Test func aTableOnItsSideHasNoColumnsOfFormulas() {
    let note =
      "Let $y = e^x$.\n\n| $y$ | $1$ | $e$ | $e^2$ |\n|--|--|--|--|\n| 3 | 0 | 1 | 2 |\n| 4 | 1 | 2 | 3 |\n"
    #expect(items(note) == [])
  }

  @Test func aHeaderMayNameItsFormula() {
    let note = """
      Here $h(u) = \\begin{cases} 1 & u \\ge 0 \\\\ 0 & u < 0 \\end{cases}$.

      | $x$ | $u = 2 x - 1$ | $y = h(u)$ |
      |--|--|--|
      | 0 | -1 | 0 |
      | 1 | 1 | 0 |
      | 2 | 3 | 1 |
      """
    #expect(
      items(note).map { String($0.split(separator: " ", maxSplits: 1)[1]) } == [
        "verified -1", "verified 0", "verified 1", "refuted 0", "verified 3", "verified 1",
      ])
  }

  /// The states of a machine over time are no formula, though one of the note bears the same name.
  @Test func aColumnThatDoesNotFollowItsFormulaIsLeftAlone() {
    let note = """
      The wiring is $D = A + B$ and $S = A$.

      | $A$ | $B$ | $S$ | $D$ |
      |--|--|--|--|
      | 0 | 0 | 1 | 0 |
      | 0 | 1 | 1 | 1 |
      | 1 | 0 | 1 | 1 |
      | 1 | 1 | 1 | 1 |
      """
    #expect(items(note).filter { $0.contains("refuted") } == [])
  }

  @Test func columnsMayBeCalls() {
    let note = """
      $$h(p) = -p \\log_2 p - (1 - p) \\log_2 (1 - p)$$

      | $p$ | $h(p)$ |
      |--|--|
      | 0.1 | 0.4690 |
      | 0.25 | 0.8123 |
      """
    #expect(items(note) == ["5:9 verified 0.4690", "6:10 refuted 0.8123"])
  }

  /// The logarithm of a definition has no base: bits are not refuted by nats.
  @Test func functionsWithReadingsRefuteNothing() {
    let note = """
      Let $h(p) = -p \\log p - (1 - p) \\log (1 - p)$. Then $h(0.5) = 1$ and $h(0.5) \\approx 0.693$.

      | $p$ | $h(p)$ |
      |--|--|
      | 0.1 | 0.4690 |
      """
    #expect(
      items(note).map { String($0.split(separator: " ")[1]) } == ["unchecked", "verified", "unchecked"])
  }

  @Test func solutionsGiveTheGateThatIsAskedFor() {
    let note = """
      ### Exercise 1: build an XOR
      Use two hidden neurons.

      ### Solutions
      **Exercise 1:**

      - $p = \\text{step}(x_1 + x_2 - 0.5)$
      - $q = \\text{step}(x_1 + x_2 - 1.5)$
      - $y = \\text{step}(p - q - 0.5)$
      """
    #expect(items(note) == ["9:3 verified y = \\text{step}(p - q - 0.5)"])
    #expect(
      items(note.replacing("(p - q - 0.5)", with: "(p + q - 0.5)")) == [
        "9:3 refuted y = \\text{step}(p + q - 0.5)"
      ]
    )
  }
}
