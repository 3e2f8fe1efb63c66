internal import NoteParsing
internal import Verdicts

/// Code as papers write it, under a language that it is not in.
enum Pseudocode: BlockReason {
  static let id = "pseudo-code"
  static let page = ReasonPage(
    what:
      "Python cannot read a line that is written like an algorithm in a paper: types before names, arrows, `for all`, `<placeholders>`, or that is a sentence.",
    why: "It is meant for people to read.",
    whatToDo: "Name the fence `text` or `pseudocode`.")
  static let examples: [ReasonExample] = [
    .applies("```python\ndef sum(int r):\n```\n"), .applies("```python\nx ← 0\n```\n"),
    .applies("```python\nwhile n > 0 do\n```\n"), .applies("```python\n<list>.append(<el>)\n```\n"),
    .applies(
      "```python\ntry:\n    code that runs if all goes well\nexcept ValueError:\n    code that runs if not\n```\n"
    ),
    .applies("```python\ndef f(x):\nfirst sentence\nsecond sentence\n```\n"),
    .not("```python\ndef f(x):\nprint(x)\nreturn x\n```\n"),
    .not("```python\nif a:\nassert b\n```\n"), .not("```python\nf(x))\n```\n"),
    .not("```python\nprint x y\n```\n"),
    .not("```python\nx = = 1  # ← here\n```\n"),
    .not("```python\nprint 'a → b'\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let problem = facts.syntax, !problem.plainMessage.hasPrefix("Missing parentheses"),
      isOne(facts.code(ofLine: problem.line)) || isUnindentedText(problem, facts)
    else { return nil }
    return evidence(
      "pseudo-code", at: facts.range(ofLine: problem.line),
      "This is written like an algorithm in a paper, not in Python: \(problem.plainMessage).")
  }

  /// Whether words stand where the body of something is missing: by white space before them they would not be code.
  private static func isUnindentedText(_ problem: SyntaxProblem, _ facts: BlockFacts) -> Bool {
    let line = facts.code(ofLine: problem.line)
    return problem.slip == .missingBlock && PythonLine(line).isTwoWords
  }

  /// Whether a line is written as papers show code.
  private static func isOne(_ line: String) -> Bool {
    let text = line.prefix(1_000).prefix { $0 != "#" }
    // The rest of a statement, a traceback, a replacement field, a table of what means the same.
    if text.contains(/^(?:except|finally|elif|else)\b.*:/) || text.hasPrefix("Traceback (most") {
      return true
    }
    if text.contains(/^\s*\{[^{}]*\}\s*$/) || text.contains(/\S {4,}\S/) { return true }
    // `<list>.append(<el>)`, `f(x [, y])`, `range(s1, ... sN)`, `x = ?`: names for what goes there.
    let bare = String(text).replacing(/"[^"]*"|'[^']*'/, with: "''")
    if bare.contains(/(?:^|[\s=(\[{,.*!:])<[A-Za-z_][\w\/.,… -]*>/)
      || bare.contains(/\[, *[A-Za-z_.']|\.\.\.|…|(?:^|[\s=(,])\?/)
    {
      return true
    }
    // Five words and nothing between them: a sentence where code goes.
    if text.wholeMatch(of: /\s*\p{L}+(?: \p{L}+){4,}[.:]?\s*/) != nil { return true }
    if bare.contains(where: { "←→⟵≤≥≠∈∉∀∃∪∩∧∨¬×÷".contains($0) }) { return true }
    let types = /\b(?:int|float|double|char|bool|string|long|void|auto|const|vector<\w+>)\s+[A-Za-z_]/
    let words = /\b(?:for\s+(?:all|each)\s|end\s+(?:for|if|while)\b)|\b(?:then|do)\s*$/
    return text.contains(types) || text.contains(words)
  }
}
