import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// What a directive in a comment holds for, and what it does there.
@Suite struct DirectiveTests {
  @Test(arguments: [
    ("%% verify: skip %%\n\n$1+1=3$\n", "3 number skipped"),
    ("%% verify: skip %%\n\n$$1+1=3$$\n", "3 number skipped"),
    ("%% verify: skip %%\n\n```math\n1+1=3\n```\n", "4 number skipped"),
    (
      "%% verify: skip %%\n\n| $a$ | $a + 1$ |\n|--|--|\n| 1 | 3 |\n| 2 | 3 |\n",
      "5 number skipped, 6 number skipped"
    ),
    ("<!-- verify: skip -->\r\n\r\n$1+1=3$\r\n", "3 number skipped"),
    ("和は $1+1=3$ である。 %% verify: skip %%\n", "1 number skipped"),
    ("$$\n1+1=3\n$$ <!-- verify: skip -->\n", "2 number skipped"),
    ("%% verify: skip %%\n%% a remark %%\n\n$1+1=3$\n", "4 number skipped"),
    ("```math verify=skip\n1+1=3\n```\n", "2 number skipped"),
    ("$1+1=3$ %% verify: fail %%\n", "1 number verified"),
    ("%% verify: tol=0.1 %%\n\n$2 / 3 = 0.7001$\n", "3 number verified"),
    ("%% verify: skip %%\n\n> ```python\n> 1/0\n> ```\n", "3 run skipped"),
    ("$1+1=3$ %% a remark %%\n", "1 number refuted"),
    ("> %% verify: skip %%\n\n$1+1=3$\n", "1 directive failed, 3 number refuted"),
    ("$1+1=3$\n\n%% verify: skip %%\n", "1 number refuted, 3 directive failed"),
    ("%% verify: run %%\n\n$1+1=3$\n", "1 directive failed, 3 number refuted"),
    ("%% verify: %%\n\n$1+1=3$\n", "1 directive failed, 3 number refuted"),
    ("%% verify: this again with the authors %%\n\n$1+1=3$\n", "1 directive failed, 3 number refuted"),
    ("%% verify: skip %% $1+1=3$\n$2+2=5$\n", "1 number skipped, 2 number refuted"),
    (
      "Here $1+1=3$ and $2+2=5$ %% verify: skip %% and $3+3=7$.\n",
      "1 number refuted, 1 number skipped, 1 number refuted"
    ),
    ("Here $1+1=3$ and $2+2=5$ here. <!-- verify: skip -->\n", "1 number skipped, 1 number skipped"),
    ("- $1+1=3$ %% verify: skip %%\n- $2+2=5$\n", "1 number skipped, 2 number refuted"),
    (
      "%% verify: skip %%\nHere $1+1=3$,\nand $2+2=5$.\n\nSo $3+3=7$.\n",
      "2 number skipped, 3 number skipped, 5 number refuted"
    ),
    ("%% verify: skip %%\nNo claim.\n", "1 directive failed"),
    ("```math verify=skpi\n1+1=3\n```\n", "1 directive failed, 2 number refuted"),
    ("%% verify: H(p) = entropy(p) %%\n", "1 agreement unchecked"),
  ])
  func whatItHoldsFor(note: String, expected: String) {
    let items = JudgedNote(note).items.filter {
      $0.verdict != .noClaim && $0.verdict != .verified || note.contains("fail") || note.contains("tol")
    }
    let found = items.map { "\($0.range.start.line) \($0.kind.rawValue) \($0.verdict.rawValue)" }
    #expect(found.joined(separator: ", ") == expected)
  }

  @Test func anOutputFenceHasItsOwn() {
    let code = "```python\nprint(2)\n```\n\n"
    let skipped = JudgedNote(code + "```output verify=skip\n3\n```\n", ["print": "2"])
    #expect(skipped.verdicts == [.skipped])
    let near = JudgedNote(code + "%% verify: tol=0.5 %%\n\n```output\n2.2\n```\n", ["print": "2.0"])
    #expect(near.verdicts == [.verified])
  }

  @Test func aCommentMakesOneClaim() {
    let note = JudgedNote.snippet(
      "print(x)  # -log(0.8) ≈ 0.2331\ny = 1  # 2 + 2 = 5", ["print": "0.22314355131420976"])
    let claims = note.items.filter { $0.kind != .run }
    #expect(
      claims.map { "\($0.kind.rawValue) \($0.verdict.rawValue)" } == ["output refuted", "number refuted"])
  }
}
