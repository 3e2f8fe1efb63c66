import Testing
import Verdicts

@testable import Verification

/// Outputs that differ from what the note states and may be right all the same.
@Suite struct ExcuseTests {
  @Test(arguments: [
    ("print(np.linalg.eigh(m)[1])", "# [-0.6 0.8]", "[0.6 -0.8]", Verdict.unchecked),
    ("print(np.linalg.eigh(m)[1])", "# [-0.7 0.8]", "[0.6 -0.8]", .refuted),
    ("print(m)", "# [-0.6 0.8]", "[0.6 -0.8]", .refuted),
    ("print(m @ w)", "# [1. 1.06e-17]", "[ 1.000e+00 -1.135e-16]", .unchecked),
    ("print(charge)", "# 1.702e-19", "1.602e-19", .refuted),
    ("print(m.std())", "# 0.10736798530929946", "0.10736798530930253", .unchecked),
    ("print(m.std())", "# 0.10736798530929946", "0.10736798630930253", .refuted),
    ("print(np.partition(m, 2))", "# [2 1 3 4]", "[1 2 3 4]", .unchecked),
    ("print(np.partition(m, 2))", "# [2 1 3 5]", "[1 2 3 4]", .refuted),
  ])
  func whatIsFreeInMathematics(code: String, comment: String, output: String, verdict: Verdict) {
    #expect(JudgedNote.snippet("\(code)  \(comment)", [code: output]).verdicts == [verdict])
  }

  @Test(arguments: [
    ("dtype: object", "dtype: str", Verdict.unchecked),
    ("Index(['a'], dtype='object')", "Index(['a'], dtype='str')", .unchecked),
    ("Int64Index([1, 2], dtype='int64')", "Index([1, 2], dtype='int64')", .unchecked),
    ("Int64Index([1, 3], dtype='int64')", "Index([1, 2], dtype='int64')", .refuted),
    ("dtype: int64", "dtype: float64", .refuted),
    ("'Doug'", "np.str_('Doug')", .verified),
    ("'Doug'", "np.str_('Dough')", .refuted),
    ("('Al', 25, 55.)", "np.void(('Al', 25, 55.0), dtype=[('name', '<U10')])", .verified),
    ("numpy.datetime64('2021-07-04')", "np.datetime64('2021-07-04')", .verified),
    ("numpy.datetime64('2021-07-05')", "np.datetime64('2021-07-04')", .refuted),
    ("'abc...'", "'abcdef'", .verified), ("'abd...'", "'abcdef'", .refuted),
    ("<type 'int'>", "<class 'int'>", .verified),
    ("set([3, 1])", "{1, 3}", .verified), ("set([3, 2])", "{1, 3}", .refuted),
    ("\"a b\"", "'a b'", .verified), ("\"a c\"", "'a b'", .refuted), ("'HELLO'", "'hello'", .refuted),
  ])
  func versionsShowValuesOtherwise(shown: String, value: String, verdict: Verdict) {
    let note = JudgedNote("```python\nx\n```\n\n```output\n\(shown)\n```\n", values: ["x": value])
    #expect(note.verdicts == [verdict])
  }

  @Test func capitalLettersOfWords() {
    #expect(JudgedNote.snippet("print('done')  # Done", ["print": "done"]).verdicts == [.imprecise])
    #expect(JudgedNote.snippet("print(s.upper())  # Done", ["print": "DONE"]).verdicts == [.refuted])
    #expect(JudgedNote.snippet("print(f'{x}')  # Loss: 2", ["print": "loss: 2"]).verdicts == [.verified])
  }

  @Test func identityOfConstants() {
    let note = JudgedNote.snippet(
      "a = 257\nb = 257\nprint(a is b)  # False\nc = []\nprint(c is c)  # False", ["print": "True"])
    #expect(note.verdicts == [.unchecked, .refuted])
  }

  @Test func outputsOfAnOldPython() {
    let code = "```python\nprint(x)\n```\n\n"
    let fence = "```text\n(1, 2)\n```\n"
    #expect(
      JudgedNote(code + "**Output (Python 3.x):**\n\n" + fence, ["print": "(1, 3)"]).verdicts == [.refuted])
    #expect(
      JudgedNote(code + "**Output (< 3.5):**\n\n" + fence, ["print": "(1, 3)"]).verdicts == [.unchecked])
  }

  @Test func remarksWithinAnArray() {
    let note = JudgedNote(
      "```python\nx\n```\n\n```output\n[1, 2,   # so\n 3, 4]   # and so\n```\n", values: ["x": "[1, 2, 3, 4]"]
    )
    #expect(note.verdicts == [.verified])
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
