import LaTeXMath
import NoteParsing
import Testing
import Verdicts
import Verification

/// `verdict claim` of all claims of a note, with the reason where one is asked for.
private func items(_ text: String, glossary: [String: String] = [:]) -> [String] {
  let source = SourceText(Array(text.utf8))
  let note = NoteParser.parse(source, fileName: "Note.md")
  let notation = Notation(glossary: Glossary(glossary))
  return NumberClaims(note, source: source, notation: notation).items.filter { $0.verdict != .noClaim }.map {
    "\($0.verdict.rawValue) \($0.claim)"
  }
}

/// What symbols mean: what the note declares, then the vault's glossary, then use in the note, then defaults.
@Suite struct SymbolMeaningTests {
  private let code = """
    Here $\\sigma_1$ = `sigma1` and $p$ = `p`.

    ```python
    sigma1 = 2.0
    p = np.array([0.2, 0.3, 0.5])
    ```

    So $3 \\sigma_1 = 6$, $\\sigma_1^2 = 5$, $\\sum_i p_i = 1$ and $p_2 = 0.3$.
    """

  @Test func aBoundSymbolHasTheValueThatCodeStates() {
    #expect(
      items(code) == [
        "verified 3 \\sigma_1 = 6", "unchecked \\sigma_1^2 = 5", "verified \\sum_i p_i = 1",
      ])
  }

  @Test(arguments: [
    "sigma1 = 2.0\nsigma1 = 3.0", "sigma1 = 2.0\nsigma1 += 1",
    "sigma1 = 2.0\nfor sigma1 in range(3):\n    pass",
    "sigma1 = 2.0\nsigma1, b = 1, 2", "sigma1 = f(2.0)", "if a:\n    sigma1 = 2.0", "sigma1 = 2.0 * 2",
    "def f(sigma1=1):\n    pass\nsigma1 = 2.0", "sigma1 = 2.0\nimport sigma1", "sigma1 == 2.0",
    "x = sigma1 = 2.0",
  ])
  func aNameThatCodeChangesHasNone(python: String) {
    #expect(items(code.replacing("sigma1 = 2.0", with: python)).filter { $0.contains("sigma") } == [])
  }

  @Test func codeGivesItsValueFromWhereItStands() {
    let before = "Here $a$ = `a`, and $2 a = 6$.\n\n```python\na = 3\n```\n"
    #expect(items(before) == [])
    let section = "# One\n$a$ = `a`\n\n```python\na = 3\n```\n\n# Two\n$2 a = 6$ and $2 a = 7$\n"
    #expect(items(section) == ["verified 2 a = 6", "unchecked 2 a = 7"])
  }

  @Test func aSymbolOfTwoNamesHasNoValue() {
    #expect(items("$a$ = `a`, $a$ = `b`\n\n```python\na = 3\nb = 4\n```\n\n$2 a = 6$\n") == [])
  }

  @Test func aSymbolBoundToAFunctionIsNoFactor() {
    let note =
      "`$f$` = `loss`, where $f = 3$.\n\n```python\ndef loss(x):\n    return x\n```\n\n$f(2) = 6$ and $2 f = 6$\n"
    #expect(items(note) == ["verified 2 f = 6"])
    #expect(
      items(note.replacing("def loss", with: "def other")) == ["verified f(2) = 6", "verified 2 f = 6"])
  }

  @Test func theNoteSaysWhichLogarithm() {
    let note = "`$\\log$` = `np.log2`\n\n$\\log 8 = 3$, $\\log 100 = 2$, $\\log 16 = 5$\n"
    #expect(items(note) == ["verified \\log 8 = 3", "unchecked \\log 100 = 2", "refuted \\log 16 = 5"])
    // The note comes before the glossary.
    #expect(items(note, glossary: ["\\log": "base 10"])[0] == "verified \\log 8 = 3")
  }

  @Test func theGlossarySaysWhichLogarithm() {
    let note = "Let $h(x) = \\log x$.\n\n$\\log 8 = 3$, $\\log 100 = 2$, $h(8) = 3$.\n"
    #expect(
      items(note, glossary: ["\\log": "base 2"]) == [
        "verified \\log 8 = 3", "unchecked \\log 100 = 2", "verified h(8) = 3",
      ])
    #expect(
      items(note) == ["verified \\log 8 = 3", "verified \\log 100 = 2", "unchecked h(8) = 3"])
  }

  @Test func theGlossaryGivesValuesThatRefuteNothing() {
    let glossary = ["k_B": "1.380649e-23", "g": "9.81"]
    let note = "So $2 g = 19.62$, $2 g = 21$ and $10^{23} k_B \\approx 1.38$.\n"
    #expect(
      items(note, glossary: glossary) == [
        "verified 2 g = 19.62", "unchecked 2 g = 21", "verified 10^{23} k_B \\approx 1.38",
      ])
    #expect(items("Here $g = 10$.\n\nSo $2 g = 20$.\n", glossary: glossary) == ["verified 2 g = 20"])
  }

  @Test func theGlossaryTakesConstantsAway() {
    #expect(items("$2 e \\approx 5.44$") == ["verified 2 e \\approx 5.44"])
    #expect(items("$2 e \\approx 5.44$", glossary: ["e": "name"]) == [])
    #expect(items("$2 \\pi = 3$", glossary: ["\\pi": "function"]) == [])
  }

  @Test func theGlossarySaysWhatIsAFunction() {
    let note = "With $\\sigma = 2$ we have $\\sigma(3) = 6$.\n"
    // The note gives it a value, and the note comes first.
    #expect(items(note, glossary: ["\\sigma": "function"]) == ["verified \\sigma(3) = 6"])
    #expect(items("$\\sigma(3) = 6$", glossary: ["\\sigma": "function", "\\tau": "2"]) == [])
    #expect(
      items("$\\tau(3) = 6$", glossary: ["\\sigma": "function", "\\tau": "2"]) == ["verified \\tau(3) = 6"])
  }

  @Test func entriesThatAreNotReadAreNamed() {
    #expect(
      Glossary(["x + y": "name", "\\log": "base 7", "a": "a word", "b": "2"]).unread == [
        "\\log", "a", "x + y",
      ])
  }
}

/// The readings of names and calls that depend on the note.
@Suite struct ReadingsInNotesTests {
  @Test(arguments: [
    // a product where the name has a value, a call where it is a function
    ("With $a = 2$, $a(1 + 2) = 6$.", ["verified a(1 + 2) = 6"]),
    ("Let $f(x) = x + 1$. Then $f(2) = 3$ and $2 f(2) = 6$.", ["verified f(2) = 3", "verified 2 f(2) = 6"]),
    ("Let $f(x) = x + 1$ and $f = 3$. Then $f(2) = 6$.", []),
    ("We use $f'(x)$ and $f = 3$. Then $f(2) = 6$.", []),
    // sums over the arrays that the variable indexes
    ("With $p = (0.2, 0.3, 0.5)$, $\\sum_i p_i = 1$.", ["verified \\sum_i p_i = 1"]),
    ("With $x_1 = 1$ and $x_2 = 4$, $\\sum_i x_i = 5$.", ["verified \\sum_i x_i = 5"]),
    // names, indices, transposition
    ("With $W^{(2)} = 3$, $2 W^{(2)} = 6$.", ["verified 2 W^{(2)} = 6"]),
    ("With $x_{ij} = 2$ and $x_i = 5$, $x_{ij} + 1 = 3$.", ["verified x_{ij} + 1 = 3"]),
    (
      "If $x_i = 5$, then $x_i + 1 = 6$, and $x_i + 2 = 6$.",
      ["verified x_i + 1 = 6", "unchecked x_i + 2 = 6"]
    ),
    ("With $D_{KL} = 0.5$, $2 D_\\text{KL} = 1$.", ["verified 2 D_\\text{KL} = 1"]),
    ("With $v = (1, 2)$, $v^\\top v = 5$.", []),
    // constants that the note applies, indexes or defines
    ("The identity is $e = 1$; $2 e = 2$.", ["verified 2 e = 2"]),
    ("The edges $e_1, e_2$ give $2 e = 3$.", []),
    ("For $i = 3$, $i^2 = 9$.", ["verified i^2 = 9"]),
    ("Over $\\sum_i x_i$ we find $i^2 = 2$.", []),
    ("The policy $\\pi(a|s)$ has $\\pi = 2$ and $3 \\pi = 6$.", ["verified 3 \\pi = 6"]),
    // values of their own
    ("$\\mathbb{E}_{x\\sim p}[f(x)] = 3$ and $p(x|y) = 0.5$ and $p(x\\mid y) = 0.5$.", []),
    ("$\\arg\\max_c f(c) = 3$.", []), ("$D_{KL}(p\\|q) = 0.5$.", []),
    // bases of one note
    (
      "In nats $\\log 2 \\approx 0.693$, in bits $\\log 2 = 1$.",
      ["verified \\log 2 \\approx 0.693", "verified \\log 2 = 1"]
    ),
    ("Here $\\log 5 = 3$.", ["refuted \\log 5 = 3"]),
    // statements in a list or in lines
    ("So $a = 1, b = 2$ and $a + b = 3$.", ["verified a + b = 3"]),
    ("$\\text{if } x = 2, 1 + 1 = 3$", ["unchecked 1 + 1 = 3"]),
    ("With $z = 2$, $\\text{ReLU}(z) = 2$.", ["verified \\text{ReLU}(z) = 2"]),
    (
      "$1{,}000 + 1 = 1001$ and $1,000 + 1 = 1001$",
      ["verified 1{,}000 + 1 = 1001", "verified 1,000 + 1 = 1001"]
    ),
    ("With $x = 3$, $|x - 5| = 2$ and $\\theta \\leftarrow \\theta - 1$.", ["verified |x - 5| = 2"]),
  ])
  func read(note: String, claims: [String]) {
    #expect(items(note) == claims)
  }
}
