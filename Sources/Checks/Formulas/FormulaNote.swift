package import LaTeXMath
package import NoteParsing
package import VaultIndex

/// A note and its formulas, read.
package struct FormulaNote: Sendable {
  package var path: VaultPath
  package var source: SourceText
  package var note: ParsedNote
  package var formulas: [NoteFormula]

  /// Reads a note. A macro that a formula defines holds for the formulas after it.
  package init(path: VaultPath, source: SourceText, macros: MathMacros = MathMacros()) {
    self.path = path
    self.source = source
    note = NoteParser.parse(source, fileName: path.name)
    var macros = macros
    formulas = note.formulas.map { formula in
      let isDisplay = formula.kind == .display || formula.kind == .fence
      let tree = MathFormula(formula.latex, isDisplay: isDisplay, macros: macros)
      if let defined = tree.macros { macros = defined }
      return NoteFormula(formula: formula, tree: tree)
    }
  }

  /// A finding of a rule at a byte of a formula.
  func finding(_ rule: String, _ formula: NoteFormula, at offset: Int, _ message: String) -> Finding {
    let place = source.position(at: formula.place(of: offset, in: source))
    return Finding(rule: rule, note: path, line: place.line, column: place.column, message: message)
  }

  /// A finding of a rule at a formula as a whole.
  func finding(_ rule: String, _ formula: NoteFormula, _ message: String) -> Finding {
    let place = formula.formula.range.start
    return Finding(rule: rule, note: path, line: place.line, column: place.column, message: message)
  }
}

/// A formula of a note with its tree.
package struct NoteFormula: Sendable {
  package var formula: Formula
  package var tree: MathFormula

  package var latex: String { formula.latex }

  /// The offset in the note of a byte of the LaTeX. Lines may have lost the prefixes of quotes and lists.
  func place(of offset: Int, in source: SourceText) -> Int {
    let latex = Array(formula.latex.utf8)
    let range = formula.range.offsets
    var from = formula.kind == .fence ? source.startOfLine(formula.range.line + 1) : range.lowerBound + 1
    var lineStart = 0
    while true {
      let lineEnd = latex[lineStart...].firstIndex(of: 0x0A) ?? latex.count
      let line = latex[lineStart..<lineEnd]
      from = Self.find(line, in: source.bytes, from: from, to: range.upperBound) ?? from
      if offset <= lineEnd { return min(from + offset - lineStart, source.bytes.count) }
      from += line.count
      // The next line, before its prefixes.
      while from < range.upperBound, source.bytes[from] != 0x0A { from += 1 }
      from = min(from + 1, range.upperBound)
      lineStart = lineEnd + 1
    }
  }

  private static func find(_ line: ArraySlice<UInt8>, in bytes: [UInt8], from: Int, to end: Int) -> Int? {
    var start = from
    while start + line.count <= min(end, bytes.count) {
      if bytes[start..<start + line.count] == line { return start }
      start += 1
    }
    return nil
  }
}

extension FormulaNote {
  /// The diagnostics of some kinds as findings of a rule.
  func diagnostics(_ rule: String, where isIncluded: (MathDiagnostic.Kind) -> Bool) -> [Finding] {
    formulas.flatMap { formula -> [Finding] in
      // What follows from doubled backslashes is reported as such.
      guard formula.tree.diagnostics.contains(where: { isIncluded($0.kind) }),
        DoubledBackslash.doubled(in: formula.latex).isEmpty
      else { return [] }
      return formula.tree.diagnostics.filter { isIncluded($0.kind) }.map {
        finding(rule, formula, at: $0.range.lowerBound, "\($0.message); \($0.suggestion)")
      }
    }
  }
}
