import NoteParsing
import Verdicts

@testable import Verification

/// A note whose snippets "printed" what a test says: plan and judge without running anything.
struct JudgedNote {
  let plan: NotePlan
  let items: [VerificationItem]

  /// - Parameters:
  ///   - outputs: what each line of code prints, by the start of the line; `\n` is added.
  ///   - errors: what the last statement of each block writes to standard error.
  ///   - values: the `repr` of the value of a statement, by the start of its first line.
  init(
    _ markdown: String, _ outputs: [String: String] = [:], values: [String: String] = [:],
    raising: (String, RaisedException)? = nil, seeds: [[String: String]] = [], errors: String = ""
  ) {
    let source = SourceText(Array(markdown.utf8))
    plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    let plan = plan
    let results = ([outputs] + seeds).map { result(of: plan, $0, values, raising, errors) }
    items = judge(plan, [.python: results])
  }

  /// A snippet with these lines as its only block.
  static func snippet(_ code: String, _ outputs: [String: String], values: [String: String] = [:])
    -> JudgedNote
  {
    JudgedNote("```python\n\(code)\n```\n", outputs, values: values)
  }

  /// `line: verdict claim` for each claim about an output.
  var outputs: [String] {
    items.filter { $0.kind == .output }.map { item in
      "\(item.range.start.line): \(item.verdict.rawValue) \(item.expected ?? "")"
    }
  }

  var verdicts: [Verdict] { items.filter { $0.kind == .output }.map(\.verdict) }
  var runs: [VerificationItem] { items.filter { $0.kind == .run } }
}

private func result(
  of plan: NotePlan, _ outputs: [String: String], _ values: [String: String],
  _ raising: (String, RaisedException)?, _ errors: String
) -> RunResult {
  var blocks: [BlockResult] = []
  let request = plan.request()
  let analyses = request.map(PythonAnalysis.shared.blocks) ?? []
  for (block, analysis) in zip(request?.blocks ?? [], analyses) {
    let code = block.code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let lexer = PythonLexer(block.code)
    var statements: [StatementResult] = []
    for line in lexer.logicalLines {
      let lines = line.lines.lowerBound + block.line...line.lines.upperBound + block.line
      let text = lexer.text(line.offsets)
      let continues =
        line.indent > 0 || ["else", "elif", "except", "finally"].contains { text.hasPrefix($0) }
      if continues, let last = statements.popLast() {
        statements.append(
          StatementResult(
            lines: last.lines.lowerBound...lines.upperBound, output: last.output, value: last.value))
      } else {
        statements.append(StatementResult(lines: lines))
      }
      let start = code[line.lines.lowerBound].drop { $0 == " " }
      for (prefix, output) in outputs where start.hasPrefix(prefix) {
        statements[statements.count - 1].output.append(
          OutputPiece(line: lines.lowerBound, text: output + "\n"))
      }
      for (prefix, value) in values where start.hasPrefix(prefix) {
        statements[statements.count - 1].value = value
      }
      if let raising, start.hasPrefix(raising.0) {
        statements[statements.count - 1].exception = raising.1
        statements[statements.count - 1].exception?.line = lines.lowerBound
        break
      }
    }
    if let last = statements.indices.last { statements[last].errors = errors }
    blocks.append(
      BlockResult(
        ordinal: block.ordinal, analysis: analysis, disposition: block.runs ? .run : .skipped,
        statements: block.runs ? statements : []))
  }
  return RunResult(blocks: blocks)
}
