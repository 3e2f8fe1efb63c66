import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// What notes state of outputs, whoever carries it: labels, several values, glosses, loops, plain text, exceptions.
@Suite struct StatedOutputTests {
  @Test(arguments: [
    // comment, output, verdict
    ("# Output: Hello", "Hello", Verdict.verified), ("# Output: Hallo", "Hello", .refuted),
    ("# Output: Goodbye", "Hello", .refuted), ("# 输出：'A'", "A", .verified), ("# 输出：'B'", "A", .refuted),
    ("# Out: in __repr__", "in __repr__", .verified), ("# Outputs: red", "red", .verified),
    ("# prints: red", "red", .verified), ("# Risultato: rosso", "rosso", .verified),
    ("# 結果: 赤", "赤", .verified), ("# 결과: 빨강", "빨강", .verified), ("# 출력: 파랑", "빨강", .refuted),
    ("# Output: Output: 4", "Output: 4", .verified),
    ("# Output: a list of names", "['a', 'b']", .unchecked), ("# 输出：42 的哈希值", "42", .unchecked),
    ("# Output: [1, 2, 3", "x", .refuted), ("# Output: Line one ...", "Line one and two", .verified),
    // Several values.
    ("# -> 240 3 80.0", "240 3 80.0", .verified), ("# => 3, 80.5", "3 80.5", .verified),
    ("# => 3, 80.7", "3 80.5", .refuted), ("# 3, 80.5", "(3, 80.5)", .verified),
    // A value with a gloss.
    ("# 1，从 dict1 中找到", "1", .verified), ("# 2, from d", "1", .refuted), ("# 2 - from d", "2", .verified),
    ("# True: the same object", "True", .verified), ("# False: another object", "True", .refuted),
    ("# 2.5: the mean", "2.0", .refuted), ("# 输出 True，同一个实例", "True", .verified),
    ("# 输出 False，另一个实例", "True", .refuted),
    ("# 0.30000000000000004 so much", "0.30000000000000004", .verified),
    // Nearly the output.
    ("# Hello World", "Hello World", .verified), ("# Hello Word", "Hello World", .refuted),
    ("# Person: Alice, 28 years", "Person: Alice, 29 years", .refuted),
    ("# the cat sat down", "the cat sat there", .refuted),
    // An output with words set apart from it, behind its label, or behind words.
    ("# Output: b   as floats differ", "b", .unchecked), ("# Output: cat - by name", "cat", .unchecked),
    ("# Output: cat -> the class", "cat", .unchecked), ("# Output: cat by", "cat", .refuted),
    ("# Output: cot - by name", "cat", .refuted), ("# Output: joe@b.c", "Address: joe@b.c", .unchecked),
    ("# Output: joe@b.d", "Address: joe@b.c", .refuted),
    ("# Output: descending [2, 1]", "[2, 1]", .unchecked),
    ("# Output: descending [2, 3]", "[2, 1]", .refuted), ("# Output: ？？", "[2, 1]", .unchecked),
    // Characters written by their numbers.
    ("# '\\u00a9'", "'©'", .verified), ("# ['\\xe9']", "['é']", .verified), ("# '\\u00a8'", "'©'", .refuted),
    // Rough figures.
    ("# ~32.0", "31.73", .unchecked), ("# about 32", "31.73", .verified), ("# ~64.0", "31.73", .refuted),
    // Of another type.
    ("# [3, 4]", "{3, 4}", .imprecise), ("# 2.0", "2", .imprecise), ("# {3, 4}", "{4, 3}", .verified),
  ])
  func aComment(_ comment: String, _ output: String, _ verdict: Verdict) {
    let note = JudgedNote.snippet("print(x)  \(comment)", ["print": output])
    #expect(note.verdicts == [verdict], "\(comment) over \(output): \(note.outputs)")
  }

  @Test(arguments: [
    ("# print the value", "Hello"), ("# returns a list", "[1, 2]"), ("# 3 items are shown", "[1, 2]"),
    ("# 0: the rows", "5"), ("# x, the first", "5"), ("# 3 - 2 items", "[1]"),
    ("# a greeting", "Hello World"),
    ("# (36,) --reshape--> (3, 4)", "[1, 2]"),
    ("# result", "5"), ("# method", "hello"), ("# cat", "car"),
  ])
  func aRemark(_ comment: String, _ output: String) {
    #expect(JudgedNote.snippet("print(x)  \(comment)", ["print": output]).outputs == [])
  }

  /// A number of the code, of which the gloss may speak.
  @Test func aGlossOnTheCode() {
    #expect(JudgedNote.snippet("print(x.shape[0])  # 0, the rows", ["print": "5"]).outputs == [])
  }

  @Test(arguments: [
    ("# 0, 1, 2", [Verdict.verified]), ("# 0 1 2", [.verified]), ("# [0, 1, 2]", [.verified]),
    ("# 0, 1, 3", [.refuted]), ("# 0, 1, 2 in order", []), ("# 0, 1", []), ("# three lines", []),
  ])
  func aLoop(_ comment: String, _ verdicts: [Verdict]) {
    let output = ["for": "0\n1\n2", "print": "0\n1\n2"]
    #expect(JudgedNote.snippet("for i in range(3): print(i)  \(comment)", output).verdicts == verdicts)
    let below = JudgedNote.snippet("for i in range(3):\n    print(i)\n\(comment)", ["print": "0\n1\n2"])
    #expect(below.verdicts == verdicts)
  }

  @Test func callsNamedLikeStatements() {
    let note = JudgedNote.snippet(
      "type(x)  # int\ntype(x)  # float\ntype Point = int  # int", [:], values: ["type(x)": "<class 'int'>"])
    #expect(note.verdicts == [.verified, .refuted])
  }

  @Test func linesThatBeginWithAnOperator() {
    let note = JudgedNote.snippet("~2  #> -3\n-x  # -4", [:], values: ["~": "-3", "-x": "-3"])
    #expect(note.verdicts == [.verified, .refuted])
  }

  @Test func aLabelOnCodeThatShowsNothingItself() {
    let code = "c.x = 3  # Out: into setter\ndel c.x  # Out: into setter\ny = 1  # Output: 1"
    let note = JudgedNote.snippet(code, ["c.x": "into setter", "del": "into deleter"])
    #expect(note.verdicts == [.verified, .refuted, .unchecked])
    #expect(note.items.last?.reason == "nothing is printed" || note.items.last?.reasons.isEmpty == false)
  }

  @Test func aLabelledBlock() {
    let right = "print('Hello')\n# Output: Hello\n\nprint('Hello')\n# Output:\n# Hello"
    #expect(JudgedNote.snippet(right, ["print": "Hello"]).verdicts == [.verified, .verified])
    let wrong = "print('Hello')\n# Output: Helo\n\nprint('Hello')  # Output:\n# Goodbye"
    #expect(JudgedNote.snippet(wrong, ["print": "Hello"]).verdicts == [.refuted, .refuted])
    let above = "x = 1\n\n# Output: Hello\nprint('Hello')"
    #expect(JudgedNote.snippet(above, ["print": "Hello"]).verdicts == [.verified])
  }

  @Test func aStringBelowTheCode() {
    let code = "print(1, 2)\n\"\"\"Out:\n1 2\n\"\"\"\nprint(3)\n'''输出：\n4\n'''"
    let note = JudgedNote.snippet(code, ["print(1": "1 2", "print(3": "3"])
    #expect(note.outputs.count == 2)
    #expect(note.verdicts.first == .verified)
    let alone = JudgedNote.snippet("print(3)\n'''输出：\n4\n'''", ["print(3": "3"])
    #expect(alone.verdicts == [.refuted])
    let raised = RaisedException(type: "KeyError", message: "'a'", line: 2)
    let error = JudgedNote(
      "```python\nd['a']\n\"\"\"Out:\nKeyError: 'a'\n\"\"\"\n```\n", raising: ("d[", raised))
    #expect(error.runs[0].verdict == .verified)
  }

  @Test func commentsOfOneSort() {
    let holding = "print(a)  # 'x'\nprint(b)  # 'y'\n"
    let output = ["print(a": "x", "print(b": "y", "print(c": "z"]
    let note = JudgedNote.snippet(holding + "print(c)  # 'w'", output)
    #expect(note.verdicts == [.verified, .verified, .refuted])
    #expect(note.items.last?.sentence.contains("2 other comments of this sort") == true)
    // Alone, or among others that are unlike, it says nothing.
    #expect(JudgedNote.snippet("print(c)  # 'w'", output).verdicts == [])
    let mixed = "print(a)  # 'q'\nprint(b)  # 'r'\nprint(c)  # 'w'\nprint(a)  # 'x'\nprint(b)  # 'y'"
    #expect(JudgedNote.snippet(mixed, output).verdicts == [.verified, .verified])
  }

  @Test func plainWordsOfOneSort() {
    let holding = "print(a)  # red\nprint(b)  # green\nprint(c)  # blue\n"
    let output = ["print(a": "red", "print(b": "green", "print(c": "blue", "print(d": "black"]
    #expect(JudgedNote.snippet(holding + "print(d)  # yellow", output).verdicts.last == .refuted)
    #expect(JudgedNote.snippet(holding + "print(d)  # print the colour", output).verdicts.count == 3)
    #expect(JudgedNote.snippet(holding + "print(d)  # d", output).verdicts.count == 3)
    let several = output.merging(["print(d": "black as night"]) { $1 }
    #expect(JudgedNote.snippet(holding + "print(d)  # named", several).verdicts.count == 3)
  }

  @Test(arguments: [
    (
      ">>> 1 / 0\n\nTraceback (most recent call last):\n  File \"a\", line 1\nZeroDivisionError: no\n",
      [2, 3, 4]
    ),
    (">>> print(5)\n\n5\n", [2]), (">>> x = 1\n\nAn explanation.\n", []),
    (">>> a\narray([[1],\n\n       [2]])\n\nText.", [1, 3]), (">>> a\n[\n\nText", [1]),
  ])
  func outputAcrossEmptyLines(_ session: String, _ expected: [Int]) {
    #expect(Doctest(session).examples.flatMap(\.expected) == expected)
  }

  @Test func aSessionWithoutPromptsForMoreLines() {
    #expect(Doctest(">>> \"one \\\ntwo\"\n'one two'").code == "\"one \\\ntwo\"\n")
    #expect(Doctest(">>> 1 + \\\n2\n3").code == "1 + \\\n2\n")
  }

  @Test(arguments: [
    ("ruby", "# a remark\n>>> x\n1", true), ("", "$ python3\nPython 3.9 (default)\n>>> x\n1", true),
    ("", "$ python3 err.py\n>>> n = 0", false), ("text", "He said:\n>>> quoted", false),
  ])
  func aSessionUnderAnotherName(_ name: String, _ code: String, _ isSession: Bool) {
    let source = SourceText(Array("```\(name)\n\(code)\n```\n".utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    #expect((plan.blocks[0].role == .code(.python)) == isSession)
  }

  @Test func anIndentedFence() {
    let note = JudgedNote.snippet("    y = 2\n    print(y)\n    # Output: 3", ["print": "2"])
    #expect(note.plan.blocks[0].code == "y = 2\nprint(y)\n# Output: 3\n")
    #expect(note.verdicts == [.refuted])
    #expect(note.items.last?.range.column == 15)
  }

  @Test func whatATerminalShows() {
    let fence = { (text: String) in "```python\nprint(x)\n```\n\n```output\n\(text)\n```\n" }
    #expect(JudgedNote(fence("12456"), ["print": "123\u{8}456"]).verdicts == [.verified])
    #expect(JudgedNote(fence("12457"), ["print": "123\u{8}456"]).verdicts == [.refuted])
    #expect(JudgedNote(fence("done 3"), ["print": "step 1\rdone 3"]).verdicts == [.verified])
    #expect(
      JudgedNote(fence("step 1\ndone 3"), ["print": "step 1\rdone 3"]).verdicts == [.verified, .verified])
  }

  @Test func anExceptionOfAnotherName() {
    let fence =
      "```python\nf(x)\n```\n\n```output\nre.PatternError: look-behind requires fixed-width pattern\n```\n"
    let message = "look-behind requires fixed-width pattern"
    let raised = RaisedException(type: "error", message: message, line: 2)
    #expect(JudgedNote(fence, raising: ("f(x", raised)).runs[0].verdict == .verified)
    let other = RaisedException(type: "error", message: "nothing to repeat", line: 2)
    #expect(JudgedNote(fence, raising: ("f(x", other)).runs[0].verdict == .failed)
  }

  @Test func anExceptionOfAnotherMessage() {
    let fence = "```python\nf(x)\n```\n\n```output\nTypeError: not a valid input\n```\n"
    let other = RaisedException(type: "TypeError", message: "'int' object is not callable", line: 2)
    let note = JudgedNote(fence, raising: ("f(x", other))
    #expect(note.verdicts == [.unchecked])
    #expect(note.items.last?.reason == "another message")
    let same = RaisedException(type: "TypeError", message: "the input is not valid", line: 2)
    #expect(JudgedNote(fence, raising: ("f(x", same)).verdicts == [.verified])
  }

  @Test func aNameErrorThatIsShown() {
    let note = JudgedNote.snippet("print(num)  # Out: NameError", [:])
    #expect(note.outputs.allSatisfy { !$0.contains("refuted") })
  }

  @Test(arguments: [
    "We expected this instead:", "One would expect this:", "我们期望看到是这样的：", "你可能希望是这样:", "本来应该是:",
  ])
  func whatOneWouldExpect(_ sentence: String) {
    let note = JudgedNote("\(sentence)\n\n```python\nprint(x)  # [1]\n```\n", ["print": "[1, 2]"])
    #expect(note.verdicts == [.unchecked])
    let fence = JudgedNote(
      "```python\nprint(x)\n```\n\n\(sentence)\n\n```output\n[1]\n```\n", ["print": "[1, 2]"])
    #expect(fence.verdicts == [.unchecked])
    let plain = JudgedNote("This comes:\n\n```python\nprint(x)  # [1]\n```\n", ["print": "[1, 2]"])
    #expect(plain.verdicts == [.refuted])
  }
}
