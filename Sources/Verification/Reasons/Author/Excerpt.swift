internal import Verdicts

/// A part of something larger.
enum Excerpt: BlockReason {
  static let id = "excerpt"
  static let page = ReasonPage(
    what:
      "The block is cut out of something: it starts indented, returns outside of a function, or leaves out what stands for `...`.",
    why: "What is left out would decide what it does.",
    whatToDo: "Show the whole, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\n    x = 1\n  y = 2\n```\n"), .applies("```python\nreturn 3\n```\n"),
    .applies("```python\ndef f(a): return a + 1\nf(...)\n```\n"), .not("```python\nx = = 1\n```\n"),
    .not("```python\ndef f(a): return a + 1\nf('...')\n```\n"),
    .applies("```python\nfilms = [{...}, {...}]\nfilms[0]['title']\n```\n"),
    .applies("```python\np = ...  # to be defined\n\nx = p - 1\n```\n"),
    .not("```python\np = ...\nq = 'a'\nx = q - 1\n```\n"),
  ]

  /// What Python's parser says of code that lacks what was around it.
  private static let messages = [
    "unexpected indent", "outside function", "outside async function", "unexpected EOF",
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    if let problem = facts.syntax {
      guard messages.contains(where: problem.message.contains) else { return nil }
      return evidence(
        "an excerpt", at: facts.place, "This is a part of something: \(problem.plainMessage).")
    }
    guard facts.failure != nil, let lines = facts.failingLines,
      let line = facts.run.facts.elisions(reaching: lines, inBlock: facts.block.ordinal).last
    else { return nil }
    return evidence(
      "an excerpt", at: facts.run.range(ofLine: line) ?? facts.place,
      "The note leaves out what stands for `...`: \(facts.happened)")
  }
}
