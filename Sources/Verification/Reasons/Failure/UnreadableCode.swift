internal import NoteParsing
internal import Verdicts

/// Code that Python's parser refuses.
enum UnreadableCode: BlockReason {
  static let id = "syntax-error"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what:
      "Python cannot read the code, and says what is amiss: a bracket or a string that is not closed, a colon or an indentation that is missing.",
    why: "A reader who types it sees the same.",
    whatToDo: "Mend the line, or name another language if it is not Python.")
  static let examples: [ReasonExample] = [
    .applies("```python\nx = (1\n```\n"), .not("```python\nx == 1\n```\n"), .not("```python\nx = = 1\n```\n"),
    .not("```text\nx = = 1\n```\n"), .not("```python\nclass zip(object)\n |  Goes through several.\n```\n"),
    .applies("```python\nwith open('a') as f\n```\n"), .not("```python\nDon't do this (ever\n```\n"),
    .not("```python\nclass A:\n    x = 1\n\n  ----------\nand then run it\n```\n"),
    .not("```python\nif (yes) {\n    go();\n```\n"),
    .applies("```python\nclass A\n    def f(self):\n        return 1\n```\n"),
    .applies("```python\nwith open('a') as f\n    print(f.read())\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let problem = facts.syntax, problem.isSlip, !isOtherText(facts.code(ofLine: problem.line)) else {
      return nil
    }
    return evidence(
      "syntax error", at: facts.range(ofLine: problem.line),
      "Python cannot read this: \(problem.plainMessage).")
  }
}

extension UnreadableCode {
  /// Whether a line is of a language with braces, or of a sentence: four words or more in a row, of which none is Python's.
  private static func isOtherText(_ line: String) -> Bool {
    if line.contains(/^\s*[-=*_]{4,}\s*$/) { return true }
    if line.contains(/\)\s*\{\s*$/) || line.contains(/;\s*$/) && line.contains("{") { return true }
    let words = line.split(separator: " ").prefix(5)
    let python: Set<Substring> = [
      "and", "as", "async", "await", "class", "def", "del", "elif", "else", "except", "for", "from", "global",
      "if", "import", "in",
      "is", "lambda", "not", "or", "raise", "return", "while", "with", "yield", "print", "assert", "match",
      "case", "type",
    ]
    return words.count >= 3
      && words.allSatisfy { $0.allSatisfy { $0.isLetter || "'(,".contains($0) } && !python.contains($0) }
  }
}
