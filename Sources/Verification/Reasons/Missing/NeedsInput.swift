internal import Verdicts

/// Somebody who types.
enum NeedsInput: BlockReason {
  static let id = "needs-input"
  static let page = ReasonPage(
    what: "The code waits for somebody to type.",
    why: "Nobody sits before the sandbox: the standard input is empty.",
    whatToDo: "Give the value in the code, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nname = input()\n```\n"),
    .applies("```pycon\n>>> exit()\n>>> input()\n```\n"),
    .applies(
      "```pycon\n>>> input()\nTraceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\nKeyboardInterrupt\n```\n"
    ),
    .applies("```python\nexec('x = input()')\n```\n"),
    .applies("```python\nimport sys\nn = int(sys.stdin.readline())\n```\n"),
    .applies(
      "```python\ndef ask():\n    while True:\n        try:\n            print(int(input()) * 'a')\n        except Exception as error:\n            print(str(error) * 10_000)\n\nask()\n```\n"
    ),
    .not("```python\nwhile True: print('a' * 100_000)\n```\n"),
    .not("```python\nraise EOFError('the file is cut off')\n```\n"),
    .not("```python\nimport io, pickle\npickle.load(io.BytesIO(b''))\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    // What it is not told it may ask for again and again.
    if facts.failureType == nil, let ending = facts.ending?.sentence, facts.ending?.words != nil,
      let use = KnownCalls.input.first(in: facts.run.facts.calls(inBlock: facts.block.ordinal))
    {
      return evidence(
        "needs input", at: facts.run.range(ofLine: use.line) ?? facts.place,
        "It asks for input, and goes on without it: \(ending)")
    }
    guard let raised = facts.failure else { return nil }
    // The statement came to the end of its input, and the debugger leaves there.
    guard raised.asksForInput || raised.type == "BdbQuit" else { return nil }
    return evidence(
      "needs input", at: facts.place,
      "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
  }
}
