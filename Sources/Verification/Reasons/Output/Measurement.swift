internal import NoteParsing
internal import Numbers
internal import Verdicts
internal import Words

/// Seconds, bytes and speed-ups.
enum Measurement: OutputReason {
  static let id = "measurement"
  static let page = ReasonPage(
    what:
      "The code measures time or memory, and the note shows a number of seconds, bytes or times; or a library tells a time in words of its own (`Ran 3 tests in 0.007s`).",
    why: "Such numbers are facts of one machine at one moment.",
    whatToDo: "Nothing; or state a bound that holds everywhere.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nimport time\ns = time.perf_counter()\nprint(time.perf_counter() - s, 's')  # 12.5 s\n```\n"),
    .applies(
      "```python\nimport sys, unittest\nclass T(unittest.TestCase):\n    def test(self): pass\nsuite = unittest.defaultTestLoader.loadTestsFromTestCase(T)\nunittest.TextTestRunner(stream=sys.stdout).run(suite)\n```\n\n```output\n.\n----------------------------------------------------------------------\nRan 1 test in 7.125s\n\nOK\n```\n"
    ),
    .not("```python\nprint('ran', 3, 'tests in', 0.5, 's')  # ran 3 tests in 0.7 s\n```\n"),
    .not("```python\nimport time\nt = time.perf_counter()\nprint(2 * 3, 's')  # 7 s\n```\n"),
    .not("```python\ntimes = 3\nprint(times, 's')  # 4 s\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    if isToldByLibrary(facts) {
      return evidence("a measurement", at: facts.item.range, "A library tells what it measured here.")
    }
    guard let call = facts.first(.measures),
      facts.expectation.statesQuantity(isDamaged: facts.run.plan.isDamaged)
    else { return nil }
    return evidence(
      "a measurement", at: facts.range(call),
      "\(call.name) measures: the number is one of a machine and a moment.")
  }

  /// Whether only seconds differ, in a line whose words stand in no string of the note's code.
  private static func isToldByLibrary(_ facts: OutputFacts) -> Bool {
    guard facts.item.differences.count == 1, let place = facts.item.differences.first?.expected,
      WrittenNumber(facts.stated.text(ofBytes: place)) != nil,
      WordList.measuredUnits.starts(
        String(decoding: facts.stated.utf8.dropFirst(place.upperBound), as: UTF8.self)),
      let word = facts.stated.split(whereSeparator: { !$0.isLetter }).map({ String($0) }).max(by: {
        $0.count < $1.count
      }),
      word.count > 2
    else { return false }
    for block in facts.run.plan.blocks {
      if case .code = block.role, facts.run.printedWords(block.ordinal).contains(word.lowercased()) {
        return false
      }
    }
    return true
  }
}
