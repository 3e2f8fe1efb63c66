internal import NoteParsing
internal import Verdicts

/// A comment that numbers a step.
enum StepNumber: OutputReason {
  static let id = "step-number"
  static let page = ReasonPage(
    what: "The comment is a number among others that count: `# 1`, `# 2`, `# 3`.",
    why: "It numbers the step that follows.",
    whatToDo: "Add a word: `# Step 2`.")
  static let examples: [ReasonExample] = [
    .applies("```python\n# 1\nprint(10)\n# 2\nprint(20)\n# 3\nprint(30)\n```\n"),
    .not("```python\nprint(10)\n# 2\nprint(20)\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    let expectation = facts.expectation
    guard expectation.form == .commentBlock, !expectation.isExplicit, expectation.lines.count == 1,
      let number = Int(expectation.lines[0].text.filter { !$0.isWhitespace && !".:)".contains($0) }),
      let block = facts.block
    else { return nil }
    let steps = facts.run.comments(of: block).filter(\.isOwnLine).compactMap { comment in
      Int(comment.text.filter { !$0.isWhitespace && !"#.:)".contains($0) })
    }
    guard steps.count > 1, steps.contains(number), steps.enumerated().allSatisfy({ $1 == steps[0] &+ $0 })
    else {
      return nil
    }
    return evidence("it may number a step", at: facts.item.range, "The comment may number a step.")
  }
}
