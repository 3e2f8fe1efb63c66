internal import NoteParsing
internal import Verdicts

/// A sentence that may not say that its value comes out.
enum HedgedSentence: OutputReason {
  static let id = "hedged-sentence"
  static let page = ReasonPage(
    what:
      "The sentence that states the value has a word such as “if”, “not” or “suppose”, or the one before the code or the output says that this is what one would expect.",
    why: "It may tell what does not come out, or what would under another condition.",
    whatToDo: "State the value in a comment beside the code.")
  static let examples: [ReasonExample] = [
    .applies("```python\ndef f(x): return 2 * x\n```\n\nIf `f` were a square, `f(3)` → `9`.\n"),
    .applies("What we expected instead:\n\n```python\nx = [1]\ny = x\ny += [2]\nprint(x)  # [1]\n```\n"),
    .applies(
      "```python\nx = [1]\ny = x\ny += [2]\nprint(x)\n```\n\nOne would expect this:\n\n```output\n[1]\n```\n"),
    .not("What comes instead:\n\n```python\nx = [1]\ny = x\ny += [2]\nprint(x)  # [1]\n```\n"),
    .not("```python\ndef f(x): return 2 * x\n```\n\nNow `f(3)` → `9`.\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard let doubt = facts.expectation.doubt else { return nil }
    return evidence(
      "the sentence has the word “\(doubt.word)”", at: doubt.range,
      "The sentence has the word “\(doubt.word)”, and may not say that this comes out.")
  }
}
