import NoteParsing
import Testing
import Verdicts

@testable import Verification

@Suite struct SentenceTests {
  @Test(
    arguments: [
      ("This prints 0.2231.", "0.2231", Verdict.verified),
      ("This prints `0.2331`, as by hand.", "0.2231", nil),
      ("The output is 0.2331.", "L = 0.2231", .refuted),
      ("The result is $0.22$.", "0.2231", .verified),
      ("出力は 0.2231 になる。", "0.2231", .verified),
      ("出力は `0.2331` です。", "0.2231", .refuted),
      ("結果は約0.22。", "0.2231", .verified),
      ("This prints 3 lines.", "7", nil),
      ("The result is 3 times better.", "7", nil),
      ("By hand: 0.3.", "0.2231", nil),
      ("出力は 3 行である。", "7", nil),
      ("会输出 0.2331。", "0.2231", .refuted), ("输出结果为 `0.2231`。", "0.2231", .verified),
      ("屏幕显示 12。", "11", .refuted), ("结果是 11 个。", "12", nil), ("输出 3 行。", "7", nil),
      ("12 と表示されます。", "11", .refuted), ("「11」と表示されます。", "11", .verified),
      ("`12` が表示されます。", "11", .refuted), ("12 と表示されません。", "11", nil),
      ("`12` is printed.", "11", .refuted), ("12 lines are printed.", "11", nil),
      ("Result: `12`", "11", .refuted), ("`12`가 출력된다.", "11", .refuted),
      ("Cela affiche 12.", "11", .refuted),
      ("With 0.3 it works.", "0.2231", nil),
    ] as [(String, String, Verdict?)])
  func aSentenceAfterTheBlock(sentence: String, output: String, verdict: Verdict?) {
    let note = JudgedNote("```python\nprint(x)\n```\n\n\(sentence)\n", ["print": output])
    #expect(note.verdicts == (verdict.map { [$0] } ?? []))
  }

  @Test func aSentenceAfterSeveralOutputsSaysNothing() {
    let note = JudgedNote(
      "```python\nprint(x)\nprint(y)\n```\n\nThis prints 3.\n", ["print(x)": "1", "print(y)": "2"])
    #expect(note.verdicts == [])
  }

  @Test func aCallInASentence() throws {
    let text =
      "```python\ndef f(x): return 2 * x\n```\n\nSo `f(2)` → `4`, and `f(3)` is `7`; `f(4)` and `9` have nothing to do with each other.\n"
    let note = JudgedNote(text, values: ["f(2)": "4", "f(3)": "6"])
    #expect(note.outputs == ["5: verified 4", "5: refuted 7"])
    #expect(note.runs.count == 1)
    let item = try #require(note.items.last)
    #expect(item.range.start.column == 35)
  }
}
