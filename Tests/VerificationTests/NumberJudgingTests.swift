import Testing
import Verdicts

@testable import Verification

/// What counts as right by the digits shown, told by what lies just beside it.
@Suite struct NumberJudgingTests {
  @Test(arguments: [
    // stated, output, verdict
    ("0.25", "0.2549", Verdict.verified),
    ("0.25", "0.2550", .verified),
    ("0.25", "0.2551", .imprecise),
    ("0.25", "0.2450", .verified),
    ("0.25", "0.2449", .imprecise),
    ("0.25", "0.2599", .imprecise),
    ("0.25", "0.26", .refuted),
    ("1.0000", "0.9999", .refuted),
    ("0.9999", "1.0000", .refuted),
    ("1.0000", "0.99996", .verified),
    ("1.0000", "0.99994", .imprecise),
    ("0.0", "-0.0", .verified),
    ("-0.0", "0.0", .verified),
    ("0", "1e-09", .verified),
    ("0.0", "1e-09", .verified),
    ("0", "1e-05", .imprecise),
    ("1e-09", "0.0", .refuted),
    ("1e-09", "1.4e-09", .verified),
    ("1", "1.0000000000000002", .verified),
    ("1", "2", .refuted),
    ("3.", "3.0", .verified),
    ("3.14...", "3.14159", .verified),
    ("3.15...", "3.14159", .imprecise),
    ("≈ 3", "3.4", .verified),
    ("~100", "130", .verified),
    ("~100", "300", .refuted),
    ("約 ３．１", "3.14159", .verified),
    ("40,020", "40020", .verified),
    ("1e+06", "1000000.0", .verified),
  ])
  func nearMisses(stated: String, output: String, verdict: Verdict) {
    let note = JudgedNote.snippet("print(x)  # \(stated)", ["print": output])
    #expect(note.verdicts == [verdict], "\(stated) for \(output)")
  }

  @Test func aToleranceOfTheAuthor() {
    let note = JudgedNote(
      "```python tol=1e-3\nprint(x)  # 0.2231\nprint(y)  # 0.2231\n```\n",
      ["print(x)": "0.2235", "print(y)": "0.2255"])
    #expect(note.verdicts == [.verified, .refuted])
  }

  @Test func anOutputWithFewerDigitsContradictsNone() {
    #expect(JudgedNote.snippet("print(f\"{x:.1f}\")  # 0.2231", ["print": "0.2"]).verdicts == [.unchecked])
    // Without rounding in the code, a half is a half.
    #expect(JudgedNote.snippet("print(x)  # 0.52", ["print": "0.5"]).verdicts == [.refuted])
  }
}
