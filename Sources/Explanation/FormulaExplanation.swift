package import LaTeXMath
internal import Words

/// A formula as it is read aloud, what its symbols mean, and what it is in NumPy.
package struct FormulaExplanation: Sendable {
  /// As it is written, without delimiters.
  package let latex: String
  package let language: SpokenLanguage
  /// As a teacher says it quickly.
  package let short: String
  /// As it can be written down from hearing.
  package let long: String
  /// In the order in which they stand; the note's meanings, else the glossary's, else the built-in ones.
  package let symbols: [FoundSymbol]
  /// By the keys of symbols, where they can be known.
  package let shapes: [String: SymbolShape]
  /// What each of its statements is in NumPy, or why it is nothing there; empty for a symbol alone.
  package let code: [NumPyFunction]
  /// Where the shapes that the note's code has are others than those of its text or of the formula.
  package let shapeDoubts: [ShapeDoubt]
  /// What the LaTeX itself has wrong.
  package let diagnostics: [MathDiagnostic]

  /// - Parameters:
  ///   - latex: The formula without its delimiters.
  ///   - formula: The same, read.
  ///   - note: The notation of the note that it stands in; nil for a formula by itself.
  ///   - path: The path of that note.
  ///   - offset: Where it stands in the note.
  ///   - glossary: The vault's own table of symbols.
  ///   - takenNames: What the note's code calls functions and values.
  ///   - codeShapes: The shapes that the note's code has, by its names.
  package init(
    _ latex: String, _ formula: MathFormula, in language: SpokenLanguage, note: NoteNotation? = nil,
    path: String? = nil, at offset: Int? = nil, glossary: GlossaryNote? = nil, takenNames: Set<String> = [],
    codeShapes: [String: CodeShape] = [:]
  ) {
    self.latex = latex
    self.language = language
    diagnostics = formula.diagnostics
    var readings: [String: String] = [:]
    let found = KnownSymbols.found(in: formula, latex: latex).map { symbol -> FoundSymbol in
      let own = [note?.own(symbol.key, before: offset), glossary?.own(symbol.key, for: path)].compactMap(
        \.self)
      readings[symbol.key] = own.lazy.compactMap { $0.readings[language] }.first
      return own.isEmpty ? symbol : symbol.told(by: own)
    }
    symbols = found
    short = SpokenFormula(formula, in: language, style: .short, readings: readings).text
    long = SpokenFormula(formula, in: language, style: .long, readings: readings).text
    let meanings = found.reduce(into: [:]) { $0[$1.key] = $1.ownMeaning(in: language) }
    let codeNames = (note?.codeNames ?? [:]).merging(glossary?.codeNames(for: path) ?? [:]) { own, _ in own }
    var defined = note?.defined ?? []
    // The reader's own words for Φ that speak of no normal distribution.
    if let told = meanings["Φ"], WordList.normal.first(in: told) == nil { defined.insert("Φ") }
    func written(_ shapes: [String: SymbolShape]) -> [NumPyFunction] {
      formula.nodes.isSymbol
        ? []
        : NumPyFunction.all(
          formula: formula, latex: latex, shapes: shapes, codeNames: codeNames, meanings: meanings,
          takenNames: takenNames, defined: defined)
    }
    var known = KnownShapes(
      found, told: note?.shapes(before: offset) ?? [:], named: note?.namedShapes ?? [:], codeNames: codeNames,
      codeShapes: codeShapes)
    var functions = written(known.told)
    if !known.ofCode.isEmpty {
      known.leaveOutOthers(than: functions)
      let whole = written(known.all)
      // What does not fit because of the code alone is no fault of the formula.
      let isFit = whole.contains(where: \.isWritten) || !functions.contains(where: \.isWritten)
      if isFit, whole.flatMap(\.conflicts).isEmpty { functions = whole } else { known.leaveOutAll() }
    }
    code = functions
    shapes = functions.reduce(into: known.all) { shapes, function in
      for parameter in function.parameters {
        if let shape = parameter.shape { shapes[parameter.key] = shapes[parameter.key] ?? shape }
      }
    }
    shapeDoubts = known.doubts
  }
}

extension FoundSymbol {
  /// The symbol as the reader's own sources tell of it, each meaning once; the built-in ones are left out where they do, but for
  /// what other notes say.
  fileprivate func told(by own: [OwnSymbol]) -> FoundSymbol {
    var symbol = self
    let said = own.flatMap(\.meanings).reduce(into: [Meaning]()) { list, meaning in
      let isSaid = list.contains {
        $0.english.contains(meaning.english) || meaning.english.contains($0.english)
      }
      if !isSaid { list.append(meaning) }
    }
    if !said.isEmpty { symbol.meanings = said + (said.allSatisfy(\.isOfOthers) ? meanings : []) }
    symbol.englishReading = own.lazy.compactMap { $0.readings[.english] }.first ?? englishReading
    symbol.japaneseReading = own.lazy.compactMap { $0.readings[.japanese] }.first ?? japaneseReading
    symbol.codeName = own.lazy.compactMap(\.codeName).first ?? codeName
    return symbol
  }

  /// What it means, where the reader's own sources say so.
  fileprivate func ownMeaning(in language: SpokenLanguage) -> String? {
    meanings.first { $0.source != .builtIn && !$0.isOfOthers }?.text(in: language)
  }
}

extension FoundSymbol.Meaning {
  /// Whether the glossary has it from notes that the formula does not stand in.
  fileprivate var isOfOthers: Bool {
    if case .glossary(_, let others) = source { !others.isEmpty } else { false }
  }
}

extension MathNode {
  /// Whether it has a superscript that is more than a mark of a name: a star, or something in parentheses.
  fileprivate var isComputed: Bool {
    guard case .scripts(let scripts) = kind, let sup = scripts.sup else { return false }
    let text = sup.plainText
    return !text.hasPrefix("(") && !["∗", "*", "′"].contains(text)
  }
}

extension [MathNode] {
  /// Whether the formula is one symbol, of which there is nothing to compute.
  fileprivate var isSymbol: Bool {
    let nodes = significant
    guard nodes.count == 1 else { return nodes.isEmpty }
    switch nodes[0].kind {
    case .symbol, .font, .accent, .operatorName, .text: return true
    // `A^\top` is computed, `W^{(l)}` is a name.
    case .scripts(let scripts): return scripts.base.map { [$0].isSymbol && !nodes[0].isComputed } ?? true
    default: return false
    }
  }
}
