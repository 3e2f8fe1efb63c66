import Testing

@testable import NoteParsing

/// Which `$$` belong together: in paragraphs, at lower indentation, and where one is missing.
@Suite struct FormulaPairingTests {
  private func expect(
    _ text: String, formulas: [String], links: [String] = [], findings: [Int] = [],
    _ location: SourceLocation = #_sourceLocation
  ) {
    for ending in ["\n", "\r\n"] {
      let note = NoteParser.parse(
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending))
      #expect(note.formulas.map(\.latex) == formulas, sourceLocation: location)
      #expect(note.links.map(\.raw) == links, sourceLocation: location)
      let found = note.findings.filter { $0.rule == .unpairedDollars }.map(\.range.line)
      #expect(found == findings, sourceLocation: location)
    }
  }

  @Test func anOpenerAtTheEndOfALine() {
    expect(
      "See$$\nx\n$$\nthen [[A]].\n\nAlso$$\ny\n$$\nand [[B]].\n", formulas: ["x", "y"], links: ["A", "B"])
    expect("> See $$\n> x\n> $$\n> then [[A]].\n\n$$\ny\n$$\n", formulas: ["x", "y"], links: ["A"])
    expect("- See $$x\n  + y\n  $$ [[A]]\n- b\n", formulas: ["x\n+ y"], links: ["A"])
  }

  /// Two prices in a sentence are no formula to a reader, and one to every renderer.
  @Test func aSentenceWithALinkIsNamed() {
    let sentence = "It costs $$ for [[N]] there. And it is $$ for the other one.\n"
    expect(sentence, formulas: ["for [[N]] there. And it is"], findings: [1])
    expect("---\na: 1\n---\n> " + sentence, formulas: ["for [[N]] there. And it is"], findings: [4])
    expect("so $$ [[e]] + \\text{one and two more} $$\n", formulas: ["[[e]] + \\text{one and two more}"])
  }

  @Test func dollarsThatAreNone() {
    expect("The mark `$$` and\n$$\nx\n$$\n[[A]]\n", formulas: ["x"], links: ["A"])
    expect("Escaped \\$$ and\n$$\nx\n$$\n[[A]]\n", formulas: ["x"], links: ["A"])
    expect("$a$$b$ and\n$$\nx\n$$\n", formulas: ["a", "b", "x"])
  }

  @Test func aCloserAtLowerIndentation() {
    expect(
      "1. so\n   $$\n   x\n  $$\n\n    Then [[A]].\n\n    $$\n    y\n    $$\n", formulas: ["x", "y"],
      links: ["A"])
    expect("- a\n  - b\n    $$\n    x\n  $$\n  [[A]]\n\n$$\ny\n$$\n", formulas: ["x", "y"], links: ["A"])
  }

  @Test func linesThatStartNoBlockInAFormula() {
    expect("See$$\na\n+ b\n=\n- c\n> d\n$$\nthen [[T]].\n", formulas: ["a\n+ b\n=\n- c\n> d"], links: ["T"])
    expect("- i $$\n  a_1\n  - b\n  $$\n  and [[U]]\n- j\n", formulas: ["a_1\n- b"], links: ["U"])
    expect("> so $$\n> a\n> - b\n> $$\n> [[A]]\n", formulas: ["a\n- b"], links: ["A"])
    // Items of a list that end with two dollars each are no formula.
    expect("- costs $$\n- costs $$ [[A]]\n", formulas: [], links: ["A"])
    expect("costs $$\n- costs $$ [[A]]\n", formulas: [], links: ["A"])
  }

  @Test func oneTooMany() {
    expect(
      "$$\nx\n$$\ntext\n\n$$\n\ntext [[A]] goes on\n\n## H\n\n$$\ny\n$$\n", formulas: ["x", "y"],
      links: ["A"],
      findings: [6])
    expect("costs $$ and [[A]] is\n$$\nx\n$$\n", formulas: ["x"], links: ["A"], findings: [1])
    expect("costs $$ [[A]] then $$x$$\n", formulas: ["x"], links: ["A"])
  }

  @Test func oneMissing() {
    expect("$$\nx\n\nthe text [[A]] goes on\n\n$$\ny\n$$\n", formulas: ["y"], links: ["A"], findings: [1])
    expect("$$\nx\n$$\n\n$$\ny\n", formulas: ["x"], findings: [5])
    expect("> [!note] a\n> $$\n> x\n\n> [!tip] b\n\n$$\ny\n$$\n", formulas: ["y"], findings: [2])
  }

  @Test func noBetterPairing() {
    expect("$$\nx\n\n## Heading\n\ny\n$$\n", formulas: ["x\n\n## Heading\n\ny"], findings: [1])
    // Semantic brackets.
    expect("$$\n[[e]] = [[f]]\n$$\n\nso\n\n$$\n[[g]]\n$$\n", formulas: ["[[e]] = [[f]]", "[[g]]"])
  }

  @Test func aBlankLineParts() {
    let text = "the operation$$\n\nf(a) = b\n$$\nand [[A]]\n\nmore$$\ny\n$$\n"
    expect(text, formulas: ["y"], links: ["A"], findings: [4])
    #expect(NoteParser.parse(text).findings[0].message.contains("the one in line 1"))
  }

  @Test(arguments: ["~~~", "~~~~~~", "~~~~~~~~~~", "~~~~ "])
  func aLineOfTildesIsSpace(_ tildes: String) {
    expect(
      "$$\nx,\n\(tildes)\ny\n$$\nafter $b$ [[A]]\n", formulas: ["x,\n\(tildes)\ny", "b"], links: ["A"])
    expect(
      "so\n\n$$\n\nx,\n\(tildes)\ny\n\n$$\n\nafter $b$ [[A]]\n", formulas: ["x,\n\(tildes)\ny", "b"],
      links: ["A"])
    expect("See $$\nx_1\n\(tildes)\ny\n$$ [[A]]\n", formulas: ["x_1\n\(tildes)\ny"], links: ["A"])
    // Where the pairing is in doubt for another reason.
    expect(
      "$$\nx,\n\(tildes)\ny\n$$\n\n$$\nz\n\n## H\n\n[[A]]\n\n$$\ny\n$$\n",
      formulas: ["x,\n\(tildes)\ny", "y"], links: ["A"], findings: [7])
  }

  @Test func fencesInAFormula() {
    for fence in ["```", "~~~python", "~~~ {.python}"] {
      let end = String(fence.prefix(3))
      expect(
        "$$\nx\n\n\(fence)\n$$\n\(end)\n\n[[A]]\n\n$$\ny\n$$\n", formulas: ["y"], links: ["A"], findings: [1])
    }
    expect("~~~\n$$\n~~~\n\n$$\ny\n$$\n", formulas: ["y"])
  }

  @Test func blankLinesInFormulasWithinLines() {
    let align = "$$ \\begin{align}\na\n\nb\n\\end{align}$$"
    expect("**Ipotesi:** \(align)\n**Dim:** \(align) [[A]]\n", formulas: [], links: ["A"], findings: [5, 10])
    let many = Array(repeating: "**Dim:** \(align)\n", count: 9).joined()
    expect(many + "\n$$\nx\n$$\n", formulas: ["x"], findings: (1...9).map { 5 * $0 })
    expect(
      "the number is in $$\n[\\mu, x]\n\n$$\nIn only about 5% of all cases this is so.\n\nBy this:\n$$x=1$$\n[[A]]\n",
      formulas: ["x=1"], links: ["A"], findings: [4])
    expect(
      "Text ends $$\nx+1\n$$\n\nIn only about 5% of all cases.\n\n$$\ny+2\n\n$$\n", formulas: ["x+1", "y+2"])
    // Prices, and a shell's dollars.
    expect("costs $$ and more.\n\nA meal for $$ is x_1.\n\nkill -9 $$\n", formulas: [])
    let text = "so $$ x=1\n\ny $$ and\n"
    expect(text, formulas: [], findings: [3])
    #expect(NoteParser.parse(text).findings[0].message.contains("the one in line 1"))
  }

  @Test func indentedTextBelowAFormula() {
    expect("$$\nx\n$$\n\t$y$ and [[A]]\n", formulas: ["x", "y"], links: ["A"])
    expect("$$\nx\n$$\n      $y$ and\n\t[[A]]\n\n    $z$\n", formulas: ["x", "y"], links: ["A"])
    expect("- $$\n  x\n  $$\n      $y$ [[A]]\n", formulas: ["x", "y"], links: ["A"])
    expect("> $$\n> x\n> $$\n>     $y$ [[A]]\n", formulas: ["x", "y"], links: ["A"])
    expect("$$\nx\n$$\n\n\t$y$ and [[A]]\n", formulas: ["x"])
    let note = NoteParser.parse("$$\nx\n$$\n\t$y$ and\n")
    #expect(note.codeBlocks.isEmpty)
    #expect(note.blocks.map(\.range.column) == [1, 2])
  }

  @Test func emptyFormulas() {
    for text in ["$$ $$", "$$\n\n$$", "$$\n$$", "a $$ $$ b", "> $$\n>\n> $$"] {
      expect("\(text)\n\n$x$\n", formulas: ["x"])
    }
  }

  @Test func whiteSpaceBeyondASCII() {
    expect("$t1,\u{A0}$t2 and $\u{A0}x$ and $\u{3000}y$.\n", formulas: [])
    expect("$é$ and $x\u{A0}y$ and $ü\u{301}$\n", formulas: ["é", "x\u{A0}y", "ü\u{301}"])
  }

  @Test func prices() {
    expect("- $\n- $$\n- $$$\n", formulas: [])
    expect("A meal for $$ and [[B]].\n", formulas: [], links: ["B"])
  }
}
