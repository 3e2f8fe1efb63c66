internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

/// The formulas in the comments and the docstring of a function.
struct CommentFormulas {
  private struct Line {
    var text: String
    /// The line of the note.
    var line: Int
  }

  private var lines: [Line] = []

  init(_ function: PythonFunction, _ block: PlannedBlock) {
    let lexer = PythonLexer(function.code)
    for comment in lexer.comments {
      let text = lexer.text(comment.offsets).drop { $0 == "#" || $0 == " " }
      lines.append(Line(text: String(text), line: function.lines.lowerBound + comment.line))
    }
    guard lexer.logicalLines.count > 1, case let first = lexer.logicalLines[1],
      let string = lexer.strings.first(where: { first.offsets.contains($0.lowerBound) }),
      first.offsets.lowerBound + 6 >= string.lowerBound
    else { return }
    for (place, text) in lexer.text(string).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      lines.append(
        Line(
          text: String(text).trimmingSpace, line: function.lines.lowerBound + first.lines.lowerBound + place))
    }
  }

  /// What their LaTeX defines, as it holds before a block.
  /// - Parameter symbols: The names of the parameters.
  func definitions(before block: PlannedBlock, _ numbers: NumberClaims, symbols: [String])
    -> [FormulaDefinition]
  {
    let place =
      (numbers.formulas.indices.last { numbers.formulas[$0].formula.range.start < block.range.start }) ?? 0
    guard numbers.formulas.indices.contains(place) else { return [] }
    var steps: [String: Expression] = [:]
    return lines.flatMap { line -> [FormulaDefinition] in
      Self.latex(in: line.text).flatMap { latex -> [FormulaDefinition] in
        let read = FormulaParts.isDoubled(latex) ? latex.replacing("\\\\", with: "\\") : latex
        let statements = StatementReader.statements(of: MathFormula(read), isDefinition: true)
        let found = FormulaDefinition.definitions(
          in: statements, formula: place, scope: { numbers.scope.scope(at: place) }, after: &steps,
          isWanted: { _, _ in true })
        return found.map { definition in
          var definition = definition
          definition.text = latex
          let index = line.line - block.codeLine
          definition.place = block.lineRanges.indices.contains(index) ? block.lineRanges[index] : block.range
          return definition
        }
      }
    }
  }

  /// Whether the left side of a formula stands in them, before a sign of equality.
  func mention(_ latex: String) -> Bool {
    guard let sign = latex.firstIndex(of: "=") else { return false }
    let head = Self.squeezed(latex[..<sign])
    guard head.count > 3, head.contains("(") else { return false }
    return lines.contains { Self.squeezed($0.text[...]).contains(head + "=") }
  }

  /// Formulas between dollars, else a line that has a command of LaTeX and a sign of equality.
  private static func latex(in text: String) -> [String] {
    guard text.contains("\\"), text.contains("=") else { return [] }
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    if parts.count > 2 {
      return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }.filter {
        $0.contains("=")
      }
    }
    return [text]
  }

  /// A head without what only sets it.
  private static func squeezed(_ text: Substring) -> String {
    var text = String(text)
    for command in [
      "\\text", "\\mathrm", "\\mathbf", "\\mathit", "\\operatorname", "\\left", "\\right", "\\,", "\\!",
    ] {
      text = text.replacing(command, with: "")
    }
    text = text.replacing("\\mid", with: "|").replacing("\\|", with: "|")
    text = text.filter { !" {}\\".contains($0) }
    return text.replacing("||", with: "|").replacing("‖", with: "|").replacing("∣", with: "|")
  }
}
