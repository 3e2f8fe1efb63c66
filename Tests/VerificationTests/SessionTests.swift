import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// Interactive sessions, as people paste them: read line by line, and gone through as Python would.
@Suite struct SessionTests {
  @Test(arguments: [
    // session, code, lines of output
    (">>> x = 1\n>>> x\n1", "x = 1\nx\n", [2]),
    ("Python 3.9.2 (default)\n>>> x\n1", "Python 3.9.2 (default)\nx\n", [2]),
    ("# a remark\n\n>>> x\n1", "# a remark\n\nx\n", [3]),
    ("In [1]: x = 2\n   ...: x\nOut[1]: 2", "x = 2\nx\n", [2]),
    ("In [2]: x?\nIn [3]: y = !ls\nIn [4]: x.<TAB>", "\n\n", []),
    (">>> for i in y:\n        print(i)\n\n>>> i\n3", "for i in y:\n    print(i)\n\ni\n", [4]),
    (">>> if y: # so\n        a\n    else:\n        b\n1", "if y: # so\n    a\nelse:\n    b\n", [4]),
    (">>> f(1,\n...   2)\n>>> g(1,\n  2)\n3", "f(1,\n  2)\ng(1,\n  2)\n", [4]),
    (">>> x\n... look at the output ...\n>>> y\n2", "x\n\ny\n", [3]),
    (">>> print(r\"\\\")\n  File \"<stdin>\", line 1\nSyntaxError: no", "print(r\"\\\")\n\n", [1, 2]),
    (">>> x[0]\n?", "x[0]\n", []),
    (
      ">>> x[0]\nTraceback (most recent call last):\n\n  File \"a\", line 1\n    x[0]\n\nKeyError: 0\n\nText.",
      "x[0]\n\n\n\n\n\n\n\n", [1, 3, 4, 6]
    ),
    (
      ">>> x[0]\nTraceback (most recent call last):\n  a\nKeyError: 0\n\nText: more", "x[0]\n\n\n\n\n",
      [1, 2, 3]
    ),
  ])
  func readsWhatIsTyped(session: String, code: String, output: [Int]) {
    #expect(Doctest.isDoctest(session))
    let doctest = Doctest(session)
    #expect(doctest.code == code)
    #expect(doctest.examples.flatMap(\.expected) == output)
  }

  @Test func aDocstringWithPromptsIsNoSession() {
    #expect(
      !Doctest.isDoctest("def f(x):\n    \"\"\"Doubles.\n\n    >>> f(2)\n    4\n    \"\"\"\n    return 2 * x")
    )
  }

  /// Verdicts on the block and on each output, in the order of the note.
  private func verdicts(_ markdown: String) async throws -> [String] {
    let source = SourceText(Array(markdown.utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    var items: [VerificationItem] = []
    try await TestSandbox.serve { server in
      items = judge(plan, [.python: [try await server.run(plan.request()!)]])
    }
    return items.map {
      "\($0.range.start.line): \($0.verdict.rawValue)" + ($0.reason.map { " (\($0))" } ?? "")
    }
  }

  @Test func goesOnAfterAnExceptionThatItShows() async throws {
    let found = try await verdicts(
      "```python\n>>> int('x')\nTraceback (most recent call last):\nValueError: no\n>>> 1 + 1\n2\n>>> 1 + 1\n3\n```\n"
    )
    #expect(found == ["1: verified (ValueError)", "4: verified", "6: verified", "8: refuted"])
  }

  @Test func anExampleThatPythonCannotReadFailsAlone() async throws {
    let shown = "```python\n>>> x = = 1\nSyntaxError: invalid syntax\n>>> 1 + 1\n2\n```\n"
    let right = try await verdicts(shown)
    #expect(right == ["1: verified (SyntaxError)", "3: verified", "5: verified"])
    let slip = "```python\n>>> x = = 1\n>>> 1 + 1\n2\n>>> x\n1\n```\n"
    let wrong = try await verdicts(slip)
    #expect(
      wrong == ["2: unchecked (not Python)", "4: verified", "6: unchecked (not Python)"])
  }

  @Test func anExceptionThatItDoesNotShowIsFound() async throws {
    let found = try await verdicts("```python\n>>> 1 + 1\n2\n>>> int('x')\n3\n>>> 2 + 2\n4\n```\n")
    #expect(found == ["3: verified", "4: failed (ValueError)", "5: unchecked (ValueError)", "7: verified"])
  }

  @Test func theLastValueAndAMissingName() async throws {
    let found = try await verdicts("```python\n>>> 3 * 4\n12\n>>> _ + 1\n13\n>>> y\n5\n```\n")
    #expect(found == ["3: verified", "5: verified", "6: unchecked (needs y)", "7: unchecked (needs y)"])
  }

  @Test func aStepThatIsLeftToTheReader() async throws {
    let found = try await verdicts(
      "```python\n>>> x = [1]\n>>> # append 2\n>>> x\n[1, 2]\n>>> len(x)\n2\n>>> x = [3]\n>>> x\n[4]\n```\n")
    #expect(
      found == [
        "1: verified", "5: unchecked (line 4 did not run)", "7: unchecked (line 4 did not run)",
        "10: refuted",
      ])
  }

  @Test func aSessionWithoutALanguage() async throws {
    let fenced = try await verdicts("```\n>>> 1 + 1\n3\n```\n")
    #expect(fenced == ["1: verified", "3: refuted"])
    let indented = try await verdicts("Text.\n\n    >>> 1 + 1\n    2\n")
    #expect(indented == ["3: verified", "4: verified"])
  }
  /// A prompt with nothing behind it ends a body: what is indented below it came out.
  @Test func indentedOutputBelowABarePrompt() {
    let note = JudgedNote(
      "```pycon\n>>> for r in rows:\n...     print(r)\n...\n  1   2\n  3   5\n>>> 1 + 1\n2\n```\n",
      ["print": "  1   2\n  3   4"], values: ["1 + 1": "2"])
    #expect(note.runs.map(\.verdict) == [.verified])
    #expect(note.verdicts == [.verified, .refuted, .verified], "\(note.outputs)")
  }

  /// A text in three quotation marks that was pasted as it stands, with empty lines and at the first column.
  @Test(arguments: ["\"\"\"", "'''"])
  func textPastedWithoutPrompts(_ mark: String) {
    let note = JudgedNote(
      "```python\n>>> verse = \(mark)\nOne line,\n  then two.\n\nAnd three.\n\(mark)\n\n>>> verse.count('n')\n8\n```\n",
      values: ["verse.count": "7"])
    #expect(note.plan.blocks[0].code.contains("And three.\n\(mark)"))
    #expect(note.outputs == ["10: refuted 8"])
  }

  @Test func docstringPastedWithoutPrompts() {
    let note = JudgedNote(
      "```python\n>>> def f(x):\n    \"\"\"Adds.\n\n    More of it.\n    \"\"\"\n\n    return x + 1\n...\n>>> f(1)\n3\n```\n",
      values: ["f(1)": "2"])
    #expect(note.plan.blocks[0].code.contains("    return x + 1"))
    #expect(note.outputs == ["11: refuted 3"])
  }

  @Test func codeWithoutItsPrompt() {
    let note = JudgedNote("```python\n>>> 1\n1\n\nn = 2\n>>> n\n2\n```\n", values: ["1": "1", "n": "2"])
    #expect(note.plan.blocks[0].code.contains("\nn = 2\n"))
    #expect(note.plan.blocks[0].examples.count == 3)
    #expect(note.verdicts == [.verified, .verified])
    // A line of an output is none.
    let shown = JudgedNote(
      "```python\n>>> show()\nn = 2\n>>> n\n2\n```\n", ["show": "n = 2"], values: ["n": "2"])
    #expect(shown.verdicts == [.verified, .verified])
  }

  /// IPython shows a long line as the terminal broke it.
  @Test func brokenByTheTerminal() {
    let note = JudgedNote(
      "```python\nIn [3]: a = ['one','tw\n   ...: o']\nIn [4]: a[1]\nOut[4]: 'two!'\n```\n",
      values: ["a[1]": "'two'"])
    #expect(note.plan.blocks[0].code.hasPrefix("a = ['one','two']\n"))
    #expect(note.outputs == ["5: refuted 'two!'"])
    let loop = JudgedNote(
      "```python\nIn [1]: for x in 'ab':\n   ...:     print(x)\nb\n```\n", ["for": "a\nb"])
    #expect(loop.plan.blocks[0].code.contains("\n    print(x)"))
  }

  /// The prompts of a text in three quotation marks are none of it.
  @Test func promptsWithinAText() {
    let note = JudgedNote(
      "```python\n>>> verse = \"\"\"One line\n... and two\n... of them\"\"\"\n>>> len(verse)\n25\n```\n",
      values: ["len": "24"])
    #expect(note.plan.blocks[0].code.hasPrefix("verse = \"\"\"One line\nand two\nof them\"\"\"\n"))
  }

  /// A picture behind a value is a mark, and within a text a part of it.
  @Test(arguments: [("0  🟪", "0", Verdict.verified), ("1  🟪", "0", .refuted), ("0 🟪", "0 🟩", .refuted)])
  func pictureBehindAValue(_ stated: String, _ came: String, _ verdict: Verdict) {
    let note = JudgedNote("```pycon\n>>> print(a)\n\(stated)\n```\n", ["print": came])
    #expect(note.verdicts == [verdict], "\(note.outputs)")
  }

  @Test func cellsOfAnotherLanguage() {
    let note = JudgedNote(
      "```pycon\n>>> %%html\n... <b id='a\n... '></b>\n...\n>>> 1\n2\n```\n", values: ["1": "1"])
    #expect(note.outputs == ["7: refuted 2"])
    #expect(!note.plan.blocks[0].code.contains("html"))
  }
}
