import Checks
import NoteParsing
import TestSupport
import Testing

/// A note, and the findings of one rule: `line:column` and the start of the message.
private struct Example: Sendable, CustomTestStringConvertible {
  var rule: any FormulaRule.Type
  var text: String
  var findings: [String]
  var testDescription: String { "\(rule.id): \(text)" }

  init(_ rule: any FormulaRule.Type, _ text: String, _ findings: String...) {
    self.rule = rule
    self.text = text
    self.findings = findings
  }
}

@Suite struct FormulaRuleTests {
  @Test(arguments: [
    Example(UnbalancedFormula.self, "Let $\\frac{1}{2$ be.", "1:14: this '{' is never closed"),
    Example(
      UnbalancedFormula.self, "$x}$ and $\\left( y$", "1:3: this '}'", "1:11: '\\left(' has no '\\right'"),
    Example(UnbalancedFormula.self, "> $$\n> \\begin{cases} 0\n> $$", "2:3: '\\begin{cases}' has no"),
    Example(UnbalancedFormula.self, "$\\left. x \\right|$ and $\\{ a$"),
    Example(UndefinedCommand.self, "$a + \\fracc{1}{2}$", "1:6: '\\fracc' is no command"),
    Example(
      UndefinedCommand.self, "$$\n\\begin{matrx} a \\end{matrx}\n$$", "2:7: there is no environment 'matrx'"),
    Example(UndefinedCommand.self, "$\\newcommand{\\p}{P}\\p$ and $\\p(x)$"),
    Example(InvalidFormula.self, "$x^2^3$", "1:5: a second superscript"),
    Example(InvalidFormula.self, "- $a & b$", "1:6: '&' stands outside"),
    Example(InvalidFormula.self, "$\\text{\\alpha}$", "1:8: '\\alpha' stands in mathematics only"),
    Example(InvalidFormula.self, "$\\\\alpha^\\\\top$"),
    Example(
      NotationClash.self, "where $\\alpha$ is the learning rate.\n\nHere $\\alpha$ is the mixing weight.\n",
      "3:6: '\\alpha' is “mixing weight” here and “learning rate” in line 1"),
    // What something is by its sort says nothing against what it stands for.
    Example(
      NotationClash.self, "where $\\epsilon$ is the error term.\n\nHere $\\epsilon$ is a random variable.\n"),
    Example(
      NotationClash.self,
      "where $e$ is the error term.\n\nHere $e$ is independent and identically distributed.\n"),
    Example(NotationClash.self, "ここで $D$ は線形写像である。\n\nここで $D$ は反導分である。\n"),
    Example(
      UnportableCommand.self, "$\\argmax_c p$, $\\argmax q$",
      "1:2: MathJax (Obsidian, GitHub) lacks '\\argmax'"),
    Example(UnportableCommand.self, "$$\na \\label{x}\n$$", "2:3: KaTeX lacks '\\label'"),
    Example(UnportableCommand.self, "$\\operatorname{erf}$", "1:2: GitHub forbids '\\operatorname'"),
    Example(UnportableCommand.self, "$\\mathbb{R} \\to \\infty$"),
    Example(
      DoubledBackslash.self, "a $\\\\alpha + \\\\frac12$",
      "1:4: two backslashes before 'alpha'; write '\\alpha'"),
    Example(DoubledBackslash.self, "$$\na \\\\ \\alpha \\\\\nb\n$$"),
    Example(DoubledBackslash.self, "$\\begin{cases} 0 \\\\in \\\\1 \\end{cases}$"),
    Example(BlankLineInFormula.self, "```math\na = b\n\nc = d\n```", "3:1: a blank line inside the formula"),
    Example(BlankLineInFormula.self, "```math\n\na = b\n\n```"),
    Example(RunTogetherFormulas.self, "```math\na = b\nc = d\n```", "3:1: this line is a formula of its own"),
    Example(RunTogetherFormulas.self, "```math\na = b\n= d\n```"),
    Example(RunTogetherFormulas.self, "$$\na = b, \\\\\nc = d\n$$"),
    Example(RunTogetherFormulas.self, "$$\nf(x) =\n\\frac{a = b}{c}\n$$"),
    Example(RunTogetherFormulas.self, "$$\n\\begin{aligned}\na &= b\\\\\nc &= d\n\\end{aligned}\n$$"),
    Example(
      EmptyRow.self, "$\\begin{pmatrix} 1 \\\\\\\\ 0 \\end{pmatrix}$", "1:22: an empty row in 'pmatrix'"),
    Example(EmptyRow.self, "$\\begin{pmatrix} 1 \\\\ 0 \\\\ \\end{pmatrix}$"),
    Example(
      BackslashSpace.self, "$\\begin{cases} x & x > 0 \\\\\\ 0 & y \\end{cases}$", "1:26: three backslashes"),
    Example(BackslashSpace.self, "$\\begin{cases} x \\\\ 0 \\end{cases}$"),
    Example(
      DollarCodeSpan.self, "`$\\sigma$` and `$x$`",
      "1:1: `$\\sigma$` shows as code, as do 1 more in this note"),
    Example(DollarCodeSpan.self, "$x$, $`y`$, `$...$`, `$HOME$`, `${}$`, `$ntservicepackuninstall$`"),
    Example(
      BarInTable.self, "| a | b |\n|---|---|\n| $|x|$ | $\\|y\\|$ |", "3:3: a bar tears this formula"),
    Example(
      BarInTable.self, "| a | b |\n|---|---|\n| x | $\\|y\\|$ |", "3:8: in a table '\\|' reaches the renderer"
    ),
    Example(
      BarInTable.self, "| a | b |\n|---|---|\n| $5 | $10 |\n| US$ | HK$ |\n| $\\vert x \\vert$ | $y$ |"),
    Example(ReplacementCharacter.self, "$a$ and $x_\u{FFFD}$", "1:12: a character of this formula is lost"),
    Example(TextInFormula.self, "$a + 損失_i$", "1:6: text outside \\text"),
    Example(TextInFormula.self, "$\\text{損失} = \\theta$"),
    Example(
      NotationSpellings.self, "$D_{KL}$, $D_{KL}$ and $D_\\text{KL}$",
      "1:25: 'D_\\text{KL}' here is 'D_{KL}' elsewhere in this note;"),
    Example(NotationSpellings.self, "$x_{ij}$, $y_\\text{ij}$, $D_{\\text{KL}}$, $D_\\mathrm{KL}$"),
    Example(
      AmbiguousBinding.self, "$\\sigma_1$ = `sigma1`\n\n$\\sigma_1$ = `s1`",
      "3:1: '\\sigma_1' is `s1` here and `sigma1` above"),
    Example(AmbiguousBinding.self, "$a$ = `x`, $b$ = `x`, $a$ = `x`, $a$ = 3"),
  ])
  fileprivate func examples(_ example: Example) {
    let note = FormulaNote(path: "Note.md", source: SourceText(Array(example.text.utf8)))
    let found = example.rule.findings(in: note)
    #expect(found.count == example.findings.count, "\(found)")
    for (finding, expected) in zip(found, example.findings) {
      #expect("\(finding.line):\(finding.column): \(finding.message)".hasPrefix(expected), "\(finding)")
    }
  }
}
