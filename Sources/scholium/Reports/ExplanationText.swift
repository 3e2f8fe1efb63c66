import Explanation
import LaTeXMath
import VaultIndex
import Workspace

/// A formula's explanation as lines for a person, in the language that it is explained in.
struct ExplanationText {
  let explained: ExplainedFormula

  init(_ explained: ExplainedFormula) { self.explained = explained }

  private var explanation: FormulaExplanation { explained.explanation }
  private var isJapanese: Bool { explanation.language == .japanese }

  /// The lines; code as it is, others in so many columns where the answer goes to a terminal.
  func lines(columns: Int?) -> [StyledText] {
    guard let columns else { return head + symbolLines + codeLines + remarks + useLines }
    func wrapped(_ lines: [StyledText], indent: Int) -> [StyledText] {
      lines.flatMap { $0.wrapped(to: columns, indent: indent) }
    }
    return wrapped(head, indent: 4) + wrapped(symbolLines, indent: 6) + codeLines
      + wrapped(remarks, indent: 4) + wrapped(useLines, indent: 4)
  }

  private var head: [StyledText] {
    var lines: [StyledText] = []
    if let place = explained.place { lines.append(Printer.place(place.note, place.line, place.column)) }
    lines.append("\(explanation.latex.oneLine, .strong)")
    lines += explanation.diagnostics.map { "  \("\($0.message); \($0.suggestion)".oneLine, .bad)" }
    lines.append("")
    lines.append("\(word("Read", "読み"), .faint)  \(explanation.short)")
    if explanation.long != explanation.short {
      lines.append("\(word("In full", "詳しく"), .faint)  \(explanation.long)")
    }
    return lines
  }

  private func word(_ english: String, _ japanese: String) -> String { isJapanese ? japanese : english }

  // MARK: Symbols

  private var symbolLines: [StyledText] {
    guard !explanation.symbols.isEmpty else { return [] }
    let cells = explanation.symbols.flatMap(rows(of:))
    let widths = (0..<3).map { column in cells.map { $0[column].width }.max() ?? 0 }
    let lines = cells.map { row -> StyledText in
      let padded = (0..<3).map { column -> StyledText in
        let space = String(repeating: " ", count: widths[column] - row[column].width)
        return "\(row[column])\(space)"
      }
      return row[3].width == 0 && row[2].width == 0
        ? "  \(padded[0])  \(row[1])" : "  \(padded[0])  \(padded[1])  \(padded[2])  \(row[3])"
    }
    return ["", "\(word("Symbols", "記号"), .faint)"] + lines
  }

  /// Of a symbol a row for each meaning: symbol and reading, meaning, and where it is from.
  private func rows(of symbol: FoundSymbol) -> [[StyledText]] {
    let shape = explanation.shapes[symbol.key].map { " \($0.text)" } ?? ""
    let latex: StyledText = "\(symbol.latex.oneLine, .match)\(shape, .faint)"
    let reading = StyledText(symbol.reading(in: explanation.language))
    let meanings = symbol.meanings.prefix(4)
    guard !meanings.isEmpty else {
      return [[latex, reading, "", "\(word("no meaning known", "意味は不明"), .faint)"]]
    }
    return meanings.enumerated().map { place, meaning in
      [
        place == 0 ? latex : "", place == 0 ? reading : "",
        StyledText(meaning.text(in: explanation.language).oneLine), source(meaning.source),
      ]
    }
  }

  private func source(_ source: FoundSymbol.Source) -> StyledText {
    switch source {
    case .note(let sentence, let line):
      let place = word("line \(line)", "\(line) 行目")
      return "\(place, .place) \(word("“\(sentence.oneLine)”", "「\(sentence.oneLine)」"), .faint)"
    case .glossary(let line, let others):
      let notes = others.joined(separator: ", ").oneLine
      let place: StyledText = "\(GlossaryNote.path, .path):\(line, .place)"
      return others.isEmpty ? place : "\(place) \(word("of \(notes)", "（\(notes)）"), .faint)"
    case .builtIn: return "\(word("built in", "組み込み"), .faint)"
    }
  }

  // MARK: Code

  private var codeLines: [StyledText] {
    let written = explanation.code.filter { $0.text != nil }
    var lines: [StyledText] = []
    for function in written {
      lines += ["", "\("NumPy", .faint)"]
      lines += (function.text ?? "").split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? "" : "  \(String($0))"
      }
    }
    return lines
  }

  /// What is missing or was taken for granted, and shapes that do not fit.
  private var remarks: [StyledText] {
    let language = explanation.language
    let problems = explanation.code.flatMap { function in
      function.problems.map { problem in
        let (part, sentence) = (problem.text.oneLine, problem.sentence(in: language))
        return part.isEmpty || part == explanation.latex.oneLine ? sentence : "\(part): \(sentence)"
      }
        + function.conflicts.filter { one in
          !function.problems.contains { $0.sentence == one.sentence }
        }.map { $0.sentence(in: language) }
    }
    let shapes = explanation.shapeDoubts.map { $0.sentence(in: explanation.language) }
    guard !problems.isEmpty else {
      return shapes.isEmpty ? [] : [""] + shapes.map { "  \($0.oneLine, .faint)" }
    }
    let isCode = explanation.code.contains { $0.text != nil }
    let head: [StyledText] = isCode ? [] : ["", "\(word("No NumPy", "NumPy にならない理由"), .faint)"]
    return head + (problems + shapes).map { "  \($0.oneLine, .faint)" }
  }

  // MARK: Uses

  private var useLines: [StyledText] {
    guard !explained.uses.isEmpty else { return [] }
    let more = explained.useCount - explained.uses.count
    return ["", "\(word("Also in", "ほかの場所"), .faint)"]
      + explained.uses.map { "  \(Printer.place($0.note, $0.line, $0.column))" }
      + (more > 0 ? ["  \(word("and \(more) more", "ほか \(more) か所"), .faint)"] : [])
  }
}
