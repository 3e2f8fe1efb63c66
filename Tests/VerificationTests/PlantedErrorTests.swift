import Testing
import Verdicts

@testable import Verification

/// Errors as they creep into outputs, each of which is found where it stands; and what looks like them and is right.
@Suite struct PlantedErrorTests {
  private let loop = "for n in (1, 2, 5): print(n)"

  @Test(arguments: [
    ("1\n5", "4: refuted 1|5: verified 5"), ("1\n2\n5", "4: verified 1|5: verified 2|6: verified 5"),
    ("1\n...\n5", "4: verified 1|6: verified 5"),
  ])
  func aLineLeftOut(_ stated: String, _ verdicts: String) {
    let note = JudgedNote("```pycon\n>>> \(loop)\n...\n\(stated)\n```\n", [loop: "1\n2\n5"])
    let fence = JudgedNote("```python\n\(loop)\n```\n\n```output\n\(stated)\n```\n", [loop: "1\n2\n5"])
    #expect(note.outputs.joined(separator: "|") == verdicts)
    #expect(fence.verdicts == note.verdicts)
  }

  @Test func aLineLeftOutIsNamed() {
    let note = JudgedNote("```python\n\(loop)\n```\n\n```output\n1\n5\n```\n", [loop: "1\n2\n5"])
    #expect(
      note.items.first { $0.verdict == .refuted }?.sentence
        == "After this line the output has “2”, which the note leaves out.")
  }

  /// A line that stands in another place is not left out, and wrong where the code has but one order.
  @Test func aLineInAnotherPlace() {
    let code = "for n in ('Ost', 'West', 'Nord'): print(n, 1)"
    let sets = "for n in {'Ost', 'West', 'Nord'}: print(n, 1)"
    let stated = "```python\n\(code)\n```\n\n```output\nOst 1\nNord 1\nWest 1\n```\n"
    let note = JudgedNote(stated, [code: "Ost 1\nWest 1\nNord 1"])
    #expect(note.verdicts.sorted { $0.rawValue < $1.rawValue } == [.refuted, .verified, .verified])
    let wrong = note.items.first { $0.verdict == .refuted }?.sentence ?? ""
    #expect(wrong.hasPrefix("The output has this line after “"))
    let open = JudgedNote(stated.replacing(code, with: sets), [sets: "Ost 1\nWest 1\nNord 1"])
    #expect(open.verdicts.sorted { $0.rawValue < $1.rawValue } == [.unchecked, .verified, .verified])
    #expect(
      JudgedNote(stated, [code: "Ost 1\nSüd 1\nNord 1\nWest 1"]).verdicts == [.refuted, .verified, .verified])
  }

  /// One of two comments on the same call holds: the other is meant so too.
  @Test(arguments: [
    ("print(ending('a.txt'))  # garden", "refuted garden"), ("print(ending('a.txt'))  # txt", "verified txt"),
    ("print(start('a.txt'))  # garden", nil),
  ])
  func commentsOnTheSameCall(_ line: String, _ verdict: String?) {
    let note = JudgedNote.snippet(
      "\(line)\nprint(ending('b.md'))  # md",
      ["print(ending('a": "txt", "print(start('a": "txt", "print(ending('b": "md"])
    #expect(
      note.items.filter { $0.kind == .output }.map { "\($0.verdict.rawValue) \($0.expected ?? "")" }
        == [verdict, "verified md"].compactMap(\.self))
  }

  /// One word of another script exchanged in a text without spaces.
  @Test(arguments: [
    ("她在学习Violet程序设计.", Verdict.refuted), ("她在学习Python程序设计.", .verified),
  ])
  func aWordOfAnotherScript(_ stated: String, _ verdict: Verdict) {
    let note = JudgedNote.snippet("learn('Python程序设计')  # \(stated)", ["learn": "她在学习Python程序设计."])
    #expect(note.verdicts == [verdict])
  }

  /// The message says that the very name is missing which is missing here.
  @Test(arguments: [("NameError", Verdict.verified), ("RuntimeError", .refuted)])
  func anotherExceptionForAMissingName(_ type: String, _ verdict: Verdict) {
    var raised = RaisedException(
      type: "NameError", message: "name 'inner' is not defined", line: 2, name: "inner")
    raised.kinds = ["NameError", "Exception"]
    let note = JudgedNote(
      "```pycon\n>>> print(inner)\nTraceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\n\(type): name 'inner' is not defined\n```\n",
      raising: ("print(inner)", raised))
    #expect(note.verdicts == [verdict])
  }

  /// Of several statements that are said to raise the first alone is reached.
  @Test func exceptionsAfterTheFirst() {
    func shown(_ line: String) -> String { "# Traceback (most recent call last):\n# \(line)\n" }
    func verdicts(_ first: String) -> [Verdict] {
      JudgedNote(
        "```python\nint('x')\n\(shown(first))\n[][1]\n\(shown("IndexError: list index out of range"))\n"
          + "{}[1]\n\(shown("KeyError: 1"))```\n",
        raising: ("int('x')", RaisedException(type: "ValueError", message: "no number", line: 2))
      ).verdicts
    }
    #expect(verdicts("ValueError: no number").first == .verified)
    #expect(verdicts("ValueError: no number").dropFirst().allSatisfy { $0 == .unchecked })
    #expect(verdicts("TypeError: no number").first == .refuted)
    let short =
      "```python\nint('x')\n# ValueError: no number\n[][1]\n# IndexError: list index out of range\n```\n"
    let raised = RaisedException(type: "ValueError", message: "no number", line: 2)
    #expect(JudgedNote(short, raising: ("int('x')", raised)).verdicts == [.verified, .unchecked])
  }

  @Test func anExceptionInADefinition() {
    let body = "def f(x):\n    if x:\n        print(1 / x)  # ZeroDivisionError: division by zero"
    #expect(JudgedNote.snippet(body, [:]).verdicts == [.unchecked])
    #expect(
      JudgedNote.snippet("x = 1\nx / 1  # ZeroDivisionError: division by zero", [:]).verdicts == [.refuted])
  }

  /// A long output is shown in part.
  @Test func aPartOfALongOutput() {
    let output = (1...40).map { "line \($0)" }.joined(separator: "\n")
    let note = JudgedNote("```python\nshow()\n```\n\n```output\nline 1\nline 40\n```\n", ["show()": output])
    #expect(note.verdicts == [.verified, .verified])
  }

  @Test func aPlainFenceBesideMoreThanItShows() {
    let note = JudgedNote(
      "```python\nprint('into', 61)\nA()\n```\n\n```\ninto\n-61\n```\n", ["print('into', 61)": "into\n61"],
      values: ["A()": "<A object>"])
    #expect(note.outputs == ["7: verified into", "8: refuted -61"])
  }

  @Test(arguments: [
    ("[8, {'a': 1}]", "[{'a': 1}, 8]", Verdict.refuted), ("[{'a': 1}, 8]", "[{'a': 1}, 8]", .verified),
    ("[..., 'b', ..., 'd', ...]", "['a', 'b', 'c', 'd', 'e']", .verified),
    ("[..., 'd', ..., 'b', ...]", "['a', 'b', 'c', 'd', 'e']", .refuted),
    ("[..., 'd', 'e', ...]", "['a', 'b', 'c', 'd', 'e']", .verified),
    ("['a', ..., 'x', ..., 'e']", "['a', 'b', 'c', 'd', 'e']", .refuted),
  ])
  func lists(_ stated: String, _ actual: String, _ verdict: Verdict) {
    #expect(JudgedNote.snippet("f()  # \(stated)", [:], values: ["f()": actual]).verdicts == [verdict])
  }

  @Test(
    arguments: [
      ("IndexError: 'b'", "The note shows IndexError; the code raises KeyError."),
      ("KeyError: 'b'", "The note shows “'b'”; the code raises KeyError with “'a'”."), ("KeyError: 'a'", nil),
      ("LookupError: no", nil), ("ValueError: 'a'", "The note shows ValueError; the code raises KeyError."),
    ] as [(String, String?)])
  func anotherException(_ stated: String, _ sentence: String?) {
    var raised = RaisedException(type: "KeyError", message: "'a'", line: 2)
    raised.kinds = ["KeyError", "LookupError", "Exception"]
    let note = JudgedNote(
      "```pycon\n>>> d['a']\nTraceback (most recent call last):\n\(stated)\n```\n",
      raising: ("d['a']", raised))
    let refuted = note.items.filter { $0.kind == .output && $0.verdict == .refuted }.map(\.sentence)
    #expect(refuted == (sentence.map { [$0] } ?? []))
  }

  /// Versions have other words for one thing, and no other values; the note's own message has one form.
  @Test(arguments: [
    ("invalid literal for int() with base 10: 'y'", false, true),
    ("invalid literal for int(): 'x'", false, false),
    ("cannot read", true, true), ("invalid literal for int() with base 10: 'x'", true, false),
  ])
  func anotherMessage(_ stated: String, _ isOwn: Bool, _ isRefuted: Bool) {
    var raised = RaisedException(
      type: "ValueError", message: "invalid literal for int() with base 10: 'x'", line: 2)
    if isOwn { raised.origin = .raiseOfTheNote }
    let note = JudgedNote(
      "```python\nint('x')\n```\n\n```output\nValueError: \(stated)\n```\n", raising: ("int('x')", raised))
    #expect(note.verdicts.contains(.refuted) == isRefuted)
  }

  @Test func anExceptionThatDoesNotCome() {
    let note = JudgedNote.snippet("print(1 / 1)  # ZeroDivisionError", ["print": "1.0"])
    #expect(
      note.items.filter { $0.verdict == .refuted }.map(\.sentence) == [
        "The note says ZeroDivisionError; the code raises nothing."
      ])
    #expect(
      JudgedNote.snippet("print(1 / 1)  # ZeroDivisionError is avoided", ["print": "1.0"]).verdicts.isEmpty)
  }

  /// Among lines that hold a line with one word exchanged is a claim, in comments too, and whatever else came out.
  @Test func aWordExchangedAmongLinesThatHold() {
    let output = ["f()": "it begins here now\nsome boring work before it\nand it ends here"]
    let note = JudgedNote.snippet(
      "f()\n# Output: it begins here now\n# some boring apple before it\n# and a remark", output)
    #expect(note.verdicts.prefix(2) == [.verified, .refuted])
    #expect(JudgedNote.snippet("f()\n# Output: it begins there now", output).verdicts == [.refuted])
  }

  /// A rule is as long as it is, and a comma makes a tuple.
  @Test(
    arguments: [
      ("---", "-----", .refuted), ("-----", "-----", .verified), ("===", "=====", .refuted),
      ("~~~", "~~~~", .refuted),
      ("f(1)", "f(1,)", .refuted), ("f(1,)", "f(1,)", .verified), ("(1)", "(1,)", .refuted),
      ("('a')", "('a',)", .refuted), ("(1,)", "(1,)", .verified), ("x = 2", "x: 2", .verified),
    ] as [(String, String, Verdict)])
  func signsThatCount(_ stated: String, _ output: String, _ verdict: Verdict) {
    let code = "print('-=~'[0] * x)"
    let note = JudgedNote.snippet("\(code)  # \(stated)", ["print": output])
    #expect(note.verdicts == [verdict])
    let session = JudgedNote("```pycon\n>>> \(code)\n\(stated)\n```\n", ["print": output])
    #expect(session.verdicts == [verdict])
    let sentence = verdict == .refuted ? "The note says \(stated); the output is \(output)." : nil
    #expect(sentence == nil || session.items.contains { $0.sentence == sentence })
  }

  /// A line drawn across may stand for a longer one, and is no claim.
  @Test func aLongRule() {
    let code = "print('-' * 40)"
    let output = [code: String(repeating: "-", count: 40)]
    #expect(JudgedNote.snippet("\(code)  # --------", output).verdicts.isEmpty)
  }

  @Test func statementsOnOneLine() {
    let output = ["print(1)": "1\n2"]
    #expect(JudgedNote.snippet("print(1); print(2)  # 2", output).verdicts == [.verified])
  }

  /// A comment below code is about that code, and not about what a comment beside an earlier line has told.
  @Test func aCommentBelowIsAboutWhatStandsRightAbove() {
    let outputs = ["print(1)": "1", "print(2)": "2"]
    #expect(JudgedNote.snippet("print(1)  # 1\nprint(2)\n# 1", outputs).verdicts == [.verified, .refuted])
    #expect(JudgedNote.snippet("print(1)  # 1\nprint(2)\n# 2", outputs).verdicts == [.verified, .verified])
  }

  @Test(arguments: [
    ("# >>>5", Verdict.verified), ("# >>> 6", .refuted), ("# > 5", .verified), ("# > 6", .refuted),
    ("# > 4", .verified),
    ("# 3 - 4", .refuted),
  ])
  func marksBeforeAnOutput(_ comment: String, _ verdict: Verdict) {
    #expect(JudgedNote.snippet("print(max(1, 5))  \(comment)", ["print": "5"]).verdicts == [verdict])
  }

  @Test func aClassOfTheNotesOwn() {
    let code = "```pycon\n>>> type(C())\n<class 'NAME'>\n```\n"
    func verdicts(_ name: String) -> [Verdict] {
      JudgedNote(code.replacing("NAME", with: name), values: ["type": "<class '__main__.C'>"]).verdicts
    }
    #expect(verdicts("C") == [.verified])
    #expect(verdicts("__main__.C") == [.verified])
    let bare = JudgedNote("```pycon\n>>> C\n__main__.C\n```\n", values: ["C": "<class '__main__.C'>"])
    #expect(bare.verdicts == [.verified])
    #expect(verdicts("D") == [.refuted])
  }

  /// What stands under another heading may be wanted of the code below it.
  @Test func aHeadingBetween() {
    func note(_ output: String) -> JudgedNote {
      JudgedNote("```python\nshow()\n```\n\n## Second\n\n```\n\(output)\n```\n", ["show()": "*\n**\n***"])
    }
    #expect(note("*\n*****\n***").verdicts.isEmpty)
    #expect(note("*\n**\n***").verdicts == [.verified, .verified, .verified])
  }

  /// Blanks at the ends of what is printed, within the quotation marks of the note.
  @Test(arguments: [
    ("\"  SUM  \"", Verdict.verified), ("'  SUM  ' — in capitals", .verified), ("\"  SUN  \"", .refuted),
  ])
  func blanksAtTheEnds(_ stated: String, _ verdict: Verdict) {
    let note = JudgedNote.snippet(
      "print(x.upper())  # \(stated)\nprint(y)  # 'a'\nprint(z)  # 'b'\nprint(v)  # 'c'",
      ["print(x": "  SUM  ", "print(y": "a", "print(z": "b", "print(v": "c"])
    #expect(note.verdicts == [verdict, .verified, .verified, .verified], "\(note.outputs)")
  }

  /// A set of objects has no order, and a list of them has.
  @Test(
    arguments: [
      ("{P(1, 2), P(3, 4)}", Verdict.verified), ("{P(1, 2), P(3, 5)}", Verdict.refuted),
      ("[P(1, 2), P(3, 4)]", Verdict.refuted),
    ] as [(String, Verdict)])
  func setsOfObjects(_ stated: String, _ verdict: Verdict) {
    let came = stated.first == "[" ? "[P(3, 4), P(1, 2)]" : "{P(3, 4), P(1, 2)}"
    let note = JudgedNote.snippet("print(places)  # \(stated) — without doubles", ["print": came])
    #expect(note.verdicts == [verdict], "\(note.outputs)")
  }

  /// The part of a text that stands behind its label.
  @Test func behindTheLabelInQuotationMarks() {
    let note = JudgedNote.snippet(
      "f'Debug: {name=}'  # \"name='Ana'\"\nf'{1}'  # '1'\nf'{2}'  # '2'", [:],
      values: ["f'Debug": "\"Debug: name='Ana'\"", "f'{1}": "'1'", "f'{2}": "'2'"])
    #expect(!note.verdicts.contains(.refuted), "\(note.outputs)")
  }
}
