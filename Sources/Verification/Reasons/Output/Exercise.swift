internal import NoteMath
internal import NoteParsing
internal import Verdicts
internal import Words

/// Code that is wrong on purpose, for the reader to find out.
enum Exercise: OutputReason {
  static let id = "exercise"
  static let page = ReasonPage(
    what: "The text right before or after the code asks the reader to find what is wrong with it.",
    why: "The code is meant to be wrong, and the output may be the right one.",
    whatToDo: "Mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("Find the bug:\n\n```python\nprint(1 + 1)  # 3\n```\n"),
    .not("Debugging is an art.\n\n```python\nprint(1 + 1)  # 3\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    for sentence in (facts.block?.before?.sentences ?? []) + (facts.block?.after?.sentences ?? []) {
      guard let word = WordList.exercise.first(in: sentence.text) else { continue }
      return evidence(
        "the text says “\(word.word)”", at: facts.run.plan.range(sentence.offsets(of: word.range)),
        "The text around says “\(word.word)”.")
    }
    return nil
  }
}
