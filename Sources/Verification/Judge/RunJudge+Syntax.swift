internal import NoteParsing
internal import Verdicts

extension RunJudge {
  /// A block that Python's own parser refuses.
  func judgeSyntax(_ problem: SyntaxProblem?, _ block: PlannedBlock, _ item: inout VerificationItem) {
    let message = (problem?.message ?? "invalid syntax").replacing(/\ on line \d+$/, with: "")
    let excerpts = ["unexpected indent", "outside function", "outside async function", "unexpected EOF"]
    if excerpts.contains(where: { message.contains($0) }) || hasGap(problem, block) {
      return setUnchecked(&item, "an excerpt", "This is a part of something: \(message).")
    }
    let comments = PythonLexer(block.code)
    if let line = problem.flatMap({ block.index(ofLine: $0.line) }),
      comments.comments.contains(where: {
        abs($0.line - line) <= 1 && announces(comments.text($0.offsets), "SyntaxError")
      })
    {
      item.verdict = .verified
      item.sentence = "Python cannot read this, as the note says: \(message)."
      return
    }
    if let line = problem?.line, !message.hasPrefix("Missing parentheses"),
      isPseudocode(line: line, of: block)
    {
      return setUnchecked(
        &item, "pseudo-code", "This is written like an algorithm in a paper, not in Python: \(message).")
    }
    if let newer = newerPython(message, problem?.line, block) {
      return setUnchecked(
        &item, "needs \(newer)", "\(newer) can read this, and the one that runs cannot: \(message).")
    }
    item.verdict = .failed
    item.reason = "syntax error"
    item.sentence = "Python cannot read this: \(message)."
    if let line = problem?.line { move(&item, toLine: line, block) }
  }

  /// The Python that brought the syntax of a line; newer ones than that have no error there.
  private func newerPython(_ message: String, _ line: Int?, _ block: PlannedBlock) -> String? {
    if message.contains("f-string expression part cannot include") { return "Python 3.12" }
    let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false)
    guard let index = line.flatMap(block.index), lines.indices.contains(index),
      ["invalid syntax", "expected '('", "expected ':'"].contains(message)
    else { return nil }
    let isNew = lines[index].contains(/^\s*(?:type \w+(?:\[.*\])? =|(?:def|class) \w+\[)/)
    return isNew ? "Python 3.12" : nil
  }

  /// Whether the line that Python cannot read is the kind of code that papers show: types before names, arrows, `for all`.
  private func isPseudocode(line: Int, of block: PlannedBlock) -> Bool {
    let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false)
    guard let index = block.index(ofLine: line), lines.indices.contains(index) else { return false }
    let text = lines[index].prefix(1_000).prefix { $0 != "#" }
    // `<list>.append(<el>)`, `f(x [, y])`, `range(s1, ... sN)`, `x = ?`: names for what goes there.
    // The rest of a statement, a traceback, a replacement field, a table of what means the same.
    if text.contains(/^(?:except|finally|elif|else)\b.*:/) || text.hasPrefix("Traceback (most") {
      return true
    }
    if text.contains(/^\s*\{[^{}]*\}\s*$/) || text.contains(/\S {4,}\S/) { return true }
    let bare = String(text).replacing(/"[^"]*"|'[^']*'/, with: "''")
    if bare.contains(/(?:^|[\s=(\[{,.*!:])<[A-Za-z_][\w\/.,… -]*>/)
      || bare.contains(/\[, *[A-Za-z_.']|\.\.\.|…|(?:^|[\s=(,])\?/)
    {
      return true
    }
    if text.contains(where: { "←→⟵≤≥≠∈∉∀∃∪∩∧∨¬×÷".contains($0) }) { return true }
    let types = /\b(?:int|float|double|char|bool|string|long|void|auto|const|vector<\w+>)\s+[A-Za-z_]/
    let words = /\b(?:for\s+(?:all|each)\s|end\s+(?:for|if|while)\b)|\b(?:then|do)\s*$/
    return text.contains(types) || text.contains(words)
  }

  /// Whether the body of a function is left to the reader: nothing but comments, or nothing more of the block.
  private func hasGap(_ problem: SyntaxProblem?, _ block: PlannedBlock) -> Bool {
    guard let problem, problem.message.contains("expected an indented block") else { return false }
    let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false)
    // Python names the line of the header, counted from the start of the code.
    let header = problem.message.firstMatch(of: /\ on line (\d+)$/).flatMap { Int($0.1) } ?? 1
    let body = lines.dropFirst(header).prefix { !isCode($0) }
    return header + body.count >= lines.count || body.contains { $0.contains("#") }
  }
}
