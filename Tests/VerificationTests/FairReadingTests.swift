import Testing
import Verdicts

@testable import Verification

/// Alarms on what the author did not get wrong.
@Suite struct FairReadingTests {
  /// The prompt that follows an output without a line's end is none of it.
  @Test func aPromptBehindTheOutput() {
    let code = "for n in (1, 2): print(n, end=',')"
    let note = JudgedNote("```pycon\n>>> \(code)\n...\n1,2,>>>\n```\n", [code: "1,2,"])
    #expect(note.verdicts == [.verified])
    #expect(JudgedNote("```pycon\n>>> \(code)\n...\n1,3,>>>\n```\n", [code: "1,2,"]).verdicts == [.refuted])
  }

  /// A traceback ends an example that leaves a bracket open.
  @Test func aTracebackBehindAnOpenBracket() {
    let doctest = Doctest(
      ">>> def f():\n...     return [1, 2)\nTraceback (most recent call last):\nSyntaxError: no")
    #expect(doctest.examples.map(\.lines) == [0...1])
    #expect(doctest.examples[0].expected == [2, 3])
  }

  /// Two systems have two messages for a number.
  @Test func messagesOfTheSystem() {
    let call = "1.9 ** 10_000"
    func note(_ stated: String) -> JudgedNote {
      JudgedNote(
        "```pycon\n>>> \(call)\nTraceback (most recent call last):\n  File \"<stdin>\", line 1\nOverflowError: \(stated)\n```\n",
        raising: (
          call,
          RaisedException(type: "OverflowError", message: "(34, 'Out of range')", line: 2)
        ))
    }
    #expect(note("(34, 'Result too large')").verdicts == [.verified])
    #expect(note("(35, 'Result too large')").verdicts == [.refuted])
  }

  /// Code in a fence without a name is not run, and what it binds is not what later code has.
  @Test func codeInAFenceWithoutAName() {
    let note = { (between: String) in
      JudgedNote(
        "```python\nbox = dict()\n```\n\nAnew, and this time with more in it than before, as one needs it further on in this text here:\n\nSo it goes.\n\nAnd so.\n\n```\n\(between)\n```\n\nThen:\n\n```python\nprint(len(box))  # 2\n```\n",
        ["print(len(box))": "0"])
    }
    #expect(
      note("box = dict(a=1)\nbox.update(b=2)").items.contains {
        $0.reasons.contains { $0.id == RestsOnCodeNotRun.id }
      })
    #expect(note("box = 1\nlid = 2").verdicts.contains(.refuted))
  }

  /// A comment states the line to which code before has written too.
  @Test func aLineWrittenInParts() async throws {
    let code = "print('one', end=' → ')\nprint('two', end=' → ')\nprint('done')  # Output: one → two → "
    let notes = try await TestSandbox.items(of: ["done", "gone"].map { "```python\n\(code)\($0)\n```\n" })
    #expect(notes.map { $0.filter { $0.kind == .output }.map(\.verdict) } == [[.verified], [.refuted]])
  }

  /// A part of the output tells of it.
  @Test func aPartOfTheOutput() {
    let code = "start(2)  # 已开始，跳过"
    #expect(JudgedNote.snippet(code, ["start(2)": "机器已开始，跳过"]).verdicts.isEmpty)
  }

  /// Words in parentheses of full width are a remark, whatever stands before them.
  @Test func aRemarkRightBehindAName() {
    let code = "print(f.__name__)  # 输出: slow（不是外面那个）"
    #expect(JudgedNote.snippet(code, ["print(f": "slow"]).verdicts == [.verified])
    #expect(JudgedNote.snippet(code, ["print(f": "fast"]).verdicts == [.refuted])
  }

  /// Two lines in one comment.
  @Test func aBreakWithinAComment() {
    let code = "print(o.hello())  # called: hello \\n Hello, you!"
    #expect(JudgedNote.snippet(code, ["print(o": "called: hello\nHello, you!"]).verdicts == [.verified])
  }

  /// IPython sorts what it shows of a class.
  @Test func aClassAsIPythonShowsIt() {
    let note = { (stated: String) in
      JudgedNote(
        "```pycon\n>>> A.__dict__\n\(stated)\n```\n",
        values: ["A.__dict__": "mappingproxy({'b': <function A.b>, 'a': <function A.a>})"])
    }
    #expect(note("mappingproxy({'a': <function A.a>, 'b': <function A.b>})").verdicts == [.verified])
    #expect(note("mappingproxy({'a': <function A.b>, 'b': <function A.a>})").verdicts == [.refuted])
  }

  /// One example has closed its event loop; the next starts with another.
  @Test func anEventLoopThatIsClosed() async throws {
    let code = """
      import asyncio
      async def main(): return 1
      loop = asyncio.get_event_loop()
      try:
          print(loop.run_until_complete(main()))
      finally:
          loop.close()
      """
    let again = "print(loop.run_until_complete(main()))"
    let items = try await TestSandbox.items(of: [
      "```python\n\(code)\n```\n\n```python\n\(code)\n```\n", "```python\n\(code)\n\(again)\n```\n",
    ])
    #expect(
      items.map { $0.filter { $0.kind == .run }.map(\.verdict) } == [[.verified, .verified], [.failed]])
  }
}
