import Testing
import Verdicts

@testable import Verification

/// What the sentence or label right before an output says that it is.
@Suite struct OutputAnnouncementTests {
  private static func note(_ words: String, _ stated: String = "11") -> JudgedNote {
    JudgedNote(
      "```python\nx = 2\nprint(x + 1)\n```\n\n\(words)\n\n```\n\(stated)\n```\n", ["print": "3"])
  }

  private static func reasons(_ note: JudgedNote) -> [String] {
    note.items.filter { $0.kind == .output }.flatMap(\.reasons).map(\.id)
  }

  @Test(arguments: [
    // Denied.
    "It does not print", "This will not print", "It never prints", "The output is not", "Not this:",
    "次のようには表示されない。", "并不会输出：",
    // Called wrong.
    "The wrong answer is", "Incorrect:", "よくある誤答:", "错误输出：",
    // Another version, system, time or language.
    "In Python 2 this printed", "Python 2:", "NumPy 1.x:", "Before version 3.7 you would get",
    "On Windows you will see", "Windows では次のようになる。", "The equivalent Ruby code prints",
    "The old release printed", "Before the fix it printed", "Previously:", "修正前は次のように表示されていた。",
    "修改之前输出：", "在 Python 2 中会输出：",
    // A condition, or a change.
    "If we remove the `+ 1`, it prints", "If `x` were 10 you would get", "Without the `+ 1`:",
    "Changing `x` to 10 gives", "With `x = 10` the output is", "If you set `x = 10` instead, you get",
    "x = 10 の場合:", "如果 x = 10：", "把 `x` 改成 10 之后输出：", "`x = 10` にすると次のように表示される。",
    "Now set `x = 10` and run again:",
    // Other code, files, and what is given to a program.
    "For comparison, `print(10)` gives", "The file `data.txt` contains", "data.txt:", "**data.txt**",
    "Input:", "输入文件 `data.txt` 的内容：", "With `-O`:", "Running `python x.py 10` prints",
    // A wish or somebody else.
    "The desired result:", "期待した結果は次のとおり。", "期望的结果是：", "The assignment asks for",
    "Copilot suggested that this prints", "The book claims that it prints", "According to the book:",
    "(a)", "- B:", "Sometimes:", "> [!failure] Wrong answer",
  ])
  func somethingElse(_ words: String) {
    let note = Self.note(words)
    #expect(note.verdicts == [.unchecked], "\(words): \(note.outputs)")
    #expect(Self.reasons(note) == ["hedged-sentence"], "\(words)")
  }

  @Test(arguments: [
    "This prints", "Output:", "**Output:**", "The output is", "出力:", "実行結果", "実行すると次のように表示されるはずです。",
    "输出：", "运行结果：", "运行后得到的结果并无不同：", "If you run it, you get", "If all went well, it prints",
    "When you run this code, you will see", "With `x = 2` it prints", "The call `print(x + 1)` prints",
    "Running `python x.py` prints", "Not surprisingly, it prints", "What comes instead:",
    "`x` is 2, so it prints",
    "In Python 3 it prints", "Expected output:", "プログラムの出力は次のとおり。", "Il programma stampa", "Salida:",
  ])
  func thisOutput(_ words: String) {
    let note = Self.note(words)
    #expect(note.verdicts == [.refuted], "\(words): \(note.outputs)")
    #expect(Self.note(words, "3").verdicts == [.verified])
  }

  /// A command stays one, whatever is said of what it prints.
  @Test(arguments: ["To install it:", "Run it to see the result:"])
  func commandsBelowCode(_ words: String) {
    let note = JudgedNote("```python\nprint(3)\n```\n\n\(words)\n\n```shell\n4\n```\n", ["print": "3"])
    #expect(note.verdicts == [], "\(note.outputs)")
  }

  /// The last of several things that are printed, as it is written in code.
  @Test func valueBehindItsName() {
    let note = JudgedNote.snippet("print('name', f.name)  # output -> 'wrapper'", ["print": "name wrapper"])
    #expect(!note.verdicts.contains(.refuted), "\(note.outputs)")
    let wrong = JudgedNote.snippet("print('name', f.name)  # output -> 'wrap'", ["print": "name wrapper"])
    #expect(wrong.verdicts == [.refuted])
  }

  /// A comment that tells systems apart.
  @Test func systemsInAComment() {
    let note = JudgedNote.snippet(
      "print(path)  # Output: a/b.txt (Linux/macOS) or a\\b.txt (Windows)", ["print": "a/b.txt"])
    #expect(!note.verdicts.contains(.refuted), "\(note.outputs)")
    #expect(JudgedNote.snippet("print(path)  # Output: a/c.txt", ["print": "a/b.txt"]).verdicts == [.refuted])
  }

  /// What a fence says of itself.
  @Test(arguments: ["txt title=\"data.txt\"", "text:data.txt", "text {filename='data.txt'}"])
  func titleOfTheFence(_ info: String) {
    let note = JudgedNote("```python\nprint(k)\n```\n\n```\(info)\n4\n```\n", ["print": "3"])
    #expect(note.verdicts == [.unchecked], "\(note.outputs)")
    #expect(Self.reasons(note) == ["hedged-sentence"])
    let output = JudgedNote(
      "```python\nprint(k)\n```\n\n```text title=\"Output\"\n4\n```\n", ["print": "3"])
    #expect(output.verdicts == [.refuted], "\(output.outputs)")
  }

  /// What a fence has shown in full is no more shown by one behind further text, unless that says so or it is the same.
  @Test(arguments: [
    ("And now the pages:", "4", []), ("And now the pages:", "3", [Verdict.verified]),
    ("Output:", "4", [.refuted]),
  ])
  func shownAlready(_ words: String, _ stated: String, _ verdicts: [Verdict]) {
    let note = JudgedNote(
      "```python\nprint(k)\n```\n\n```\n3\n```\n\n\(words)\n\n```\n\(stated)\n```\n", ["print": "3"])
    #expect(note.verdicts == [.verified] + verdicts, "\(note.outputs)")
  }

  /// What is expected is a wish where what comes stands beside it; which of the two is first says nothing.
  @Test(arguments: [("Expected:", "Actual:"), ("期待する出力:", "実際の出力:"), ("期望输出：", "实际输出：")])
  func besideWhatComes(_ expected: String, _ actual: String) {
    let code = "```python\nx = 2\nprint(x + 1)\n```\n\n"
    func fence(_ words: String, _ stated: String) -> String { "\(words)\n\n```\n\(stated)\n```\n\n" }
    let note = JudgedNote(code + fence(expected, "11") + fence(actual, "3"), ["print": "3"])
    #expect(note.verdicts == [.unchecked, .verified], "\(note.outputs)")
    #expect(Self.reasons(note) == ["hedged-sentence"])
    let wrong = JudgedNote(code + fence(expected, "11") + fence(actual, "4"), ["print": "3"])
    #expect(wrong.verdicts == [.unchecked, .refuted], "\(wrong.outputs)")
  }

  /// A hedge reaches the output behind it, and not the next.
  @Test func reachesOneOutput() {
    let note = JudgedNote(
      "```python\nprint(f(5))\n```\n\nI expected\n\n```\n[6, 15]\n```\n\nbut I got this instead:\n\n```\n[15, 6]\n```\n",
      ["print": "[15, 15]"])
    #expect(note.verdicts == [.unchecked, .refuted], "\(note.outputs)")
  }

  /// What a command gives to the program, the run has not.
  @Test func commandWithArguments() {
    let code = "```python\nimport sys\nprint(len(sys.argv[1:]))\n```\n\n"
    let given = JudgedNote(code + "```console\n$ python wc.py hello big\n2\n```\n", ["print": "0"])
    #expect(given.verdicts == [.unchecked], "\(given.outputs)")
    #expect(Self.reasons(given) == ["hedged-sentence"])
    let plain = JudgedNote(code + "```console\n$ python wc.py\n2\n```\n", ["print": "0"])
    #expect(plain.verdicts == [.refuted], "\(plain.outputs)")
  }
  /// The same of comments below the code.
  @Test func expectedAndActualInComments() {
    let note = JudgedNote.snippet(
      "print(x)\n# expected: [1, 2]\n# actual: [1, 1]", ["print": "[1, 1]"])
    #expect(!note.verdicts.contains(.refuted), "\(note.outputs)")
    #expect(JudgedNote.snippet("print(x)\n# expected: [1, 2]", ["print": "[1, 1]"]).verdicts == [.refuted])
  }
}
