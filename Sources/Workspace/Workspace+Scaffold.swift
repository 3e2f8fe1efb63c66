package import Explanation
internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
package import VaultIndex
package import Words

/// A note with the functions of a line's formulas under them.
package struct ScaffoldChange: Sendable {
  package let file: NoteFile
  package let new: [UInt8]
  /// What was taken for granted, in words of the note's language.
  package let assumptions: [String]
}

/// Why a line of a note has no function to put under it.
package struct ScaffoldError: Error, CustomStringConvertible {
  /// What is wrong.
  package enum Problem: Sendable {
    case noFormula
    /// What is missing, in words, for each of the formulas.
    case noCode(reasons: [Wording])
    case isThere(name: String)
  }
  package var problem: Problem
  package var path: VaultPath
  package var line: Int
  /// That of the note.
  package var language: SpokenLanguage

  /// What is wrong, where, and what to do next.
  package var description: String { "\(path):\(line): \(wording.text(in: language))" }

  private var wording: Wording {
    switch problem {
    case .noFormula:
      return Wording(
        "no formula stands on this line; scholium formulas --in '\(path)' lists them",
        ja: "この行に数式はない。scholium formulas --in '\(path)' で一覧が出る。")
    case .noCode(let reasons):
      let reasons =
        reasons.isEmpty
        ? [Wording("a symbol alone is nothing to compute", ja: "記号が 1 つだけで、計算するものがない。")] : reasons
      return Wording(
        reasons.map(\.english).joined(separator: "; ")
          + "; scholium explain '\(path):\(line)' shows the formula part by part",
        ja: reasons.map(\.japanese).joined() + "scholium explain '\(path):\(line)' で数式を部分ごとに見られる。")
    case .isThere(let name):
      return Wording(
        "the note has the line that binds this formula to \(name) already, and is left as it is",
        ja: "この数式を \(name) と結び付ける行がノートにすでにあるので、何も変えない。")
    }
  }
}

extension Workspace {
  /// Works out the functions of the formulas on a line, each as a fence behind its formula's block, with the line that binds the two.
  /// - Throws: `ScaffoldError` or `CommentEditError`; the note is then as it was.
  package func scaffold(_ note: NoteReference, line: Int) throws -> ScaffoldChange {
    let file = try NoteFile(note.path, in: index.vault)
    let formulas = try read(note.path)
    let notation = NoteNotation(formulas)
    let glossary = glossary
    let wanted = formulas.formulas.filter {
      ($0.formula.range.start.line...$0.formula.range.end.line).contains(line)
    }
    let language: SpokenLanguage = notation.isJapanese ? .japanese : .english
    func refusal(_ problem: ScaffoldError.Problem, line: Int) -> ScaffoldError {
      ScaffoldError(problem: problem, path: note.path, line: line, language: language)
    }
    guard !wanted.isEmpty else { throw refusal(.noFormula, line: line) }
    var editor = CommentEditor(file.bytes)
    var reasons: [Wording] = []
    var assumptions: [String] = []
    var count = 0
    var taken = formulas.note.namesInCode
    // From the end, so that the places of those before stay.
    for formula in wanted.reversed() {
      let start = formula.formula.range.start.offset
      let explanation = FormulaExplanation(
        formula.latex, formula.tree, in: language, note: notation,
        path: note.path.text, at: start,
        glossary: glossary, takenNames: taken)
      if let name = bound(explanation.code, in: file.text) {
        throw refusal(.isThere(name: name), line: formula.formula.range.start.line)
      }
      guard let scaffold = Scaffold(explanation.code) else {
        reasons += explanation.code.flatMap { $0.problems.map(\.sentence) + $0.conflicts.map(\.sentence) }
        continue
      }
      try editor.add(scaffold.lines, with: scaffold.code, behind: start)
      let written = explanation.code.filter(\.isWritten)
      assumptions += written.flatMap { $0.problems.map { $0.sentence(in: language) } }
      taken.formUnion(written.map(\.name))
      count += 1
    }
    guard count > 0 else { throw refusal(.noCode(reasons: reasons), line: line) }
    return ScaffoldChange(file: file, new: editor.bytes, assumptions: assumptions)
  }

  /// The function that a line of the note binds to one of some statements already; nil where none is bound.
  private func bound(_ functions: [NumPyFunction], in text: String) -> String? {
    for function in functions {
      guard let head = function.bindingHead else { continue }
      let formula = head.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard let start = text.firstRange(of: "%% verify: \(formula) = "),
        let end = text[start.upperBound...].firstIndex(of: "(")
      else { continue }
      return String(text[start.upperBound..<end])
    }
    return nil
  }
}

extension ParsedNote {
  /// What the note's Python defines or gives a value at the top level: another thing of that name would take its place.
  fileprivate var namesInCode: Set<String> {
    var names: Set<String> = []
    for block in codeBlocks {
      for line in block.code.split(separator: "\n") {
        let line = line.hasPrefix(">>> ") ? line.dropFirst(4) : line
        let isDefinition = line.hasPrefix("def ") || line.hasPrefix("class ")
        let rest = isDefinition ? line.drop { $0 != " " }.dropFirst() : line
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        let behind = rest[name.endIndex...].drop { $0 == " " }
        if !name.isEmpty, isDefinition || behind.first == "=" && behind.dropFirst().first != "=" {
          names.insert(String(name))
        }
      }
    }
    return names
  }
}

extension NoteFile {
  /// The note's text.
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
