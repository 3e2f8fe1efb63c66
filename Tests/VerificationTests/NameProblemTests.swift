import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// Fragments, names defined later, misspelt names and missing packages, told apart from what Python's parser says of the code.
@Suite struct NameProblemTests {
  /// A block that was analysed: what it binds and needs, by name and line.
  struct Analysed {
    var bound: [String: Int] = [:]
    var free: [String: Int] = [:]
    var disposition = BlockDisposition.run
  }

  private func items(_ markdown: String, _ blocks: [Analysed], supplied: [String] = []) -> [VerificationItem]
  {
    let source = SourceText(Array(markdown.utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    let results = zip(plan.blocks, blocks).map { block, analysed in
      let statement = StatementAnalysis(
        lines: block.codeLine...block.codeLine,
        bound: analysed.bound.map { NameUse(name: $0.key, line: $0.value) },
        free: analysed.free.map { NameUse(name: $0.key, line: $0.value) })
      return BlockResult(
        ordinal: block.ordinal, analysis: BlockAnalysis(statements: [statement]),
        disposition: analysed.disposition,
        statements: analysed.disposition == .run
          ? [StatementResult(lines: block.codeLine...block.codeLine)] : [])
    }
    return judge(plan, [.python: [RunResult(blocks: results, supplied: supplied)]]).filter { $0.kind == .run }
  }

  @Test func aFragment() {
    let items = items(
      "```python\nh = W @ x + b\n```\n",
      [
        Analysed(
          bound: ["h": 2], free: ["W": 2, "x": 2, "b": 2], disposition: .missingNames(["W", "x", "b"]))
      ])
    #expect(items[0].verdict == .unchecked)
    #expect(items[0].reason == "needs W, x, b")
  }

  @Test func aFragmentWhoseNameALaterExampleUsesToo() {
    let items = items(
      "```python\nh = W @ x\n```\n```python\nx = 1\n```\n",
      [Analysed(free: ["W": 2, "x": 2], disposition: .missingNames(["W", "x"])), Analysed(bound: ["x": 5])])
    #expect(items[0].verdict == .unchecked)
  }

  @Test func aNameLikeTheOneThatTheStatementBinds() {
    let items = items(
      "```python\nx_gpu = x_cpu.to(1)\n```\n",
      [Analysed(bound: ["x_gpu": 2], free: ["x_cpu": 2], disposition: .missingNames(["x_cpu"]))])
    #expect(items[0].reason == "needs x_cpu")
  }

  @Test func aNameOfAnotherSection() {
    let items = items(
      "# One\n```python\ny = f(2)\n```\n# Two\n```python\ndef f(x): return x\n```\n",
      [Analysed(free: ["f": 3], disposition: .missingNames(["f"])), Analysed(bound: ["f": 7])])
    #expect(items[0].verdict == .unchecked)
    #expect(items[0].sentence == "Nothing under this heading or before defines f.")
  }

  @Test func aNameThatALaterBlockDefines() {
    let items = items(
      "```python\n\ny = f(2)\n```\n```python\ndef f(x): return x\n```\n",
      [Analysed(free: ["f": 3], disposition: .missingNames(["f"])), Analysed(bound: ["f": 6])])
    #expect(items[0].verdict == .unchecked)
    #expect(items[0].sentence == "f is used here and defined only on line 6.")
    #expect(items[0].reasons.first?.range.start.line == 3)
  }

  @Test(arguments: [
    ("softmx", "softmax", true), ("x_tain", "x_train", true), ("entorpy", "entropy", true),
    ("W1234", "W1235", false),
    ("thetas", "theta", false), ("y_train", "x_train", false), ("zeta", "beta", false),
    ("Theta", "theta", false),
  ])
  func aMisspeltName(name: String, known: String, isMisspelt: Bool) {
    let items = items(
      "```python\nx = 1\n```\n```python\ny\n```\n",
      [Analysed(bound: [known: 2]), Analysed(free: [name: 5], disposition: .missingNames([name]))])
    #expect(items[1].verdict == (isMisspelt ? .failed : .unchecked))
    #expect(items[1].suggestion == (isMisspelt ? known : nil))
  }

  @Test func aMissingPackageAndWhatDependsOnIt() {
    let items = items(
      "```python\nimport torch\n```\n```python\nprint(torch.pi)\n```\n",
      [
        Analysed(bound: ["torch": 2], disposition: .missingPackages(["torch"])),
        Analysed(free: ["torch": 5], disposition: .missingNames(["torch"])),
      ])
    #expect(items.map(\.verdict) == [.unchecked, .unchecked])
    #expect(items.map(\.reason) == ["needs torch", "needs torch"])
  }

  @Test func whatAMissingPackageHoldsUpIsToldByThatPackage() {
    let items = items(
      "```python\nimport pandas as pd\n```\n```python\ndf = pd.DataFrame()\n```\n```python\ndf.head()\n```\n",
      [
        Analysed(bound: ["pd": 2], disposition: .missingPackages(["pandas"])),
        Analysed(bound: ["df": 5], free: ["pd": 5], disposition: .missingNames(["pd"])),
        Analysed(free: ["df": 8], disposition: .missingNames(["df"])),
      ])
    #expect(items.map(\.reason) == ["needs pandas", "needs pandas", "needs pandas"])
  }

  @Test func aMissingImportThatThePreludeSupplies() {
    let items = items("```python\nnp.zeros(2)\n```\n", [Analysed(free: ["np": 2])], supplied: ["np"])
    #expect(items[0].verdict == .verified)
    #expect(items[0].sentence == "Runs, with np supplied by the prelude.")
  }

  @Test(arguments: [
    ("unexpected indent", 2, Verdict.unchecked), ("'return' outside function", 2, .unchecked),
    ("expected an indented block after 'if' statement on line 1", 2, .unchecked),
    ("invalid syntax", 2, .unchecked), ("'(' was never closed", 2, .failed),
    ("Missing parentheses in call to 'print'. Did you mean print(...)?", 2, .unchecked),
  ])
  func excerptsAndErrorsOfSyntax(message: String, line: Int, verdict: Verdict) {
    let markdown = "```python\nif x:\n```\n"
    let source = SourceText(Array(markdown.utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    let block = BlockResult(
      ordinal: 0, analysis: BlockAnalysis(syntaxError: SyntaxProblem(line: line, message: message)),
      disposition: .syntaxError)
    let items = judge(plan, [.python: [RunResult(blocks: [block])]])
    #expect(items[0].verdict == verdict)
  }

  @Test(arguments: [
    ("def sum(int r):", "pseudo-code"), ("for all j in S:", "pseudo-code"), ("x ← 0", "pseudo-code"),
    ("if x ≤ 3:", "pseudo-code"), ("while n > 0 do", "pseudo-code"), ("const float x = 1", "pseudo-code"),
    ("f(x))", "syntax error"), ("for i in range(3)", "syntax error"), ("x = = 1  # ← here", "not Python"),
    ("int = = 3", "not Python"), ("print 'a → b'", "not Python"), ("f'{d['a']}'", "needs Python 3.12"),
  ])
  func pseudocodeIsToldFromMistakes(code: String, reason: String) {
    let source = SourceText(Array("```python\n\(code)\n```\n".utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    let messages = [
      "print": "Missing parentheses in call to 'print'", "f(x": "unmatched ')'", "for i": "expected ':'",
      "f'": "f-string: unmatched '['",
    ]
    let message = messages.first { code.hasPrefix($0.key) }?.value ?? "invalid syntax"
    let block = BlockResult(
      ordinal: 0, analysis: BlockAnalysis(syntaxError: SyntaxProblem(line: 2, message: message)),
      disposition: .syntaxError)
    #expect(judge(plan, [.python: [RunResult(blocks: [block])]])[0].reason == reason)
  }

  @Test(arguments: [
    ("def f(x):\n    # your code here\n\nprint(f(2))\n", Verdict.unchecked), ("def f(x):\n", .unchecked),
    ("def f(x):\nprint(f(2))\n", .failed),
  ])
  func aBodyThatIsLeftToTheReader(code: String, verdict: Verdict) {
    let source = SourceText(Array("Text\n\n```python\n\(code)```\n".utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    let problem = SyntaxProblem(
      line: 6, message: "expected an indented block after function definition on line 1")
    let block = BlockResult(
      ordinal: 0, analysis: BlockAnalysis(syntaxError: problem), disposition: .syntaxError)
    let items = judge(plan, [.python: [RunResult(blocks: [block])]])
    #expect(items[0].verdict == verdict)
    #expect(!items[0].sentence.contains("line 1"))
  }

  @Test func theEndOfTheProcess() {
    let markdown = "```python\nwhile True: pass\n```\n```python\nx = 1\n```\n"
    let source = SourceText(Array(markdown.utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    let result = RunResult(
      blocks: [
        BlockResult(ordinal: 0, disposition: .run, ending: .timedOut(seconds: 10, .unknown)),
        BlockResult(ordinal: 1, disposition: .notReached),
      ],
      outcome: .timedOut(seconds: 10, .unknown))
    let items = judge(plan, [.python: [result]])
    #expect(items.map(\.verdict) == [.failed, .unchecked])
    #expect(items[0].sentence == "It did not end within 10 s.")
    #expect(items[1].reason == "not reached")
  }
}
