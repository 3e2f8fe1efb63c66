import Testing

@testable import Verification

/// Outputs that differ from what the note states and may be right all the same.
@Suite struct ExcuseTests {
  @Test(arguments: [
    ("print(id(x))", "# 140712345678", "140524209367336", Verdict.unchecked),
    ("print(grid(x))", "# 140712345678", "140524209367336", .refuted),
    ("print(hash('a'))", "# 12", "-45", .unchecked),
    ("print(datetime.date.today())", "# 2023-05-01", "2026-11-21", .unchecked),
    ("print(os.listdir('.'))", "# ['a.txt']", "[]", .unchecked),
    ("print(np.linalg.eigh(m)[1])", "# [-0.6 0.8]", "[0.6 -0.8]", .unchecked),
    ("print(np.linalg.eigh(m)[1])", "# [-0.7 0.8]", "[0.6 -0.8]", .refuted),
    ("print(m)", "# [-0.6 0.8]", "[0.6 -0.8]", .refuted),
  ])
  func factsOfOneMachineAreNotRefuted(code: String, comment: String, output: String, verdict: Verdict) {
    #expect(JudgedNote.snippet("\(code)  \(comment)", [code: output]).verdicts == [verdict])
  }

  @Test func addressesThatAFunctionPrints() {
    let code = "def f(x):\n    print(id(x))\nf(1)  # 140234567890\nf(2)  # 12"
    let note = JudgedNote.snippet(code, ["f(1)": "140315398688704", "f(2)": "13"])
    #expect(note.verdicts == [.unchecked, .refuted])
  }

  @Test func numeralsOfOtherBasesAreWords() {
    #expect(JudgedNote.snippet("print(hex(31))  # 31", ["print": "0x1f"]).verdicts == [])
    #expect(JudgedNote.snippet("print(bin(5))  # 0b101", ["print": "0b101"]).verdicts == [.verified])
  }

  @Test func commentsThatCountStepsClaimNothing() {
    let code = "# 1\nprint(a)\n# 2\nprint(b)\n# 3\nprint(c)"
    let note = JudgedNote.snippet(code, ["print(a)": "10", "print(b)": "20", "print(c)": "30"])
    #expect(note.verdicts.allSatisfy { $0 == .unchecked })
    #expect(JudgedNote.snippet("print(a)\n# 2\nprint(b)", ["print(a)": "10"]).verdicts == [.refuted])
  }

  @Test func aSentenceThatSupposesIsNotRefuted() {
    let code = "```python\ndef f(x): return 2 * x\n```\n\n"
    #expect(
      JudgedNote(code + "If `f` were a square, `f(3)` → `9`.\n", ["f(3)": "6"]).verdicts == [.unchecked])
    #expect(JudgedNote(code + "Now `f(3)` → `9`.\n", ["f(3)": "6"]).verdicts == [.refuted])
  }

  @Test func theSizeOfWholeNumbersDependsOnTheMachine() {
    let note = JudgedNote("```python\nprint(x.dtype)\n```\n\n```output\nint32\n```\n", ["print": "int64"])
    #expect(note.verdicts == [.unchecked])
  }

  @Test func aBlankLineOfADoctest() {
    let note = JudgedNote("```python\n>>> print('a\\n\\nb')\na\n<BLANKLINE>\nb\n```\n", ["print": "a\n\nb"])
    #expect(note.verdicts == [.verified, .verified])
  }
}
