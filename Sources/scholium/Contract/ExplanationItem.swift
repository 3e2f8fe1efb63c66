import Explanation
import VaultIndex
import Workspace

/// A formula, explained.
struct ExplanationItem: ContractItem {
  /// Nil for a formula that was handed over by itself.
  @OrNull var note: VaultPath?
  @OrNull var line: Int?
  @OrNull var column: Int?
  var latex: String
  /// `en` or `ja`, the language of the readings, of the built-in meanings and of what is said of the code.
  var language: String
  var short: String
  var long: String
  var symbols: [ExplainedSymbolItem]
  var code: [FormulaCodeItem]
  /// Where the shapes of the note's code are others than those of its text or of the formula.
  var shapeDoubts: [String]
  /// Where else it stands in the vault, at most ten.
  var uses: [FormulaItem]
  var useCount: Int

  enum CodingKeys: String, CodingKey {
    case note, line, column, latex, language, short, long, symbols, code, uses
    case shapeDoubts = "shape_doubts"
    case useCount = "use_count"
  }

  init(_ explained: ExplainedFormula) {
    let explanation = explained.explanation
    (note, line, column) = (explained.place?.note, explained.place?.line, explained.place?.column)
    (latex, language) = (explanation.latex, explanation.language.rawValue)
    (short, long) = (explanation.short, explanation.long)
    symbols = explanation.symbols.map {
      ExplainedSymbolItem($0, in: explanation.language, shape: explanation.shapes[$0.key])
    }
    code = explanation.code.map { FormulaCodeItem($0, in: explanation.language) }
    shapeDoubts = explanation.shapeDoubts.map { $0.sentence(in: explanation.language) }
    uses = explained.uses.map { FormulaItem($0) }
    useCount = explained.useCount
  }
}

/// A symbol of a formula.
struct ExplainedSymbolItem: ContractItem {
  var key: String
  var latex: String
  var reading: String
  var kind: String
  var meanings: [SymbolMeaningItem]
  /// What its font and case say by the usual notation.
  @OrNull var convention: String?
  @OrNull var codeName: String?
  /// Such as `(m, n)`.
  @OrNull var shape: String?

  enum CodingKeys: String, CodingKey {
    case key, latex, reading, kind, meanings, convention, shape
    case codeName = "code_name"
  }

  init(_ symbol: FoundSymbol, in language: SpokenLanguage, shape: SymbolShape?) {
    (key, latex, reading) = (symbol.key, symbol.latex, symbol.reading(in: language))
    kind = symbol.kind.rawValue
    meanings = symbol.meanings.map { SymbolMeaningItem($0, in: language) }
    convention = symbol.convention?.text(in: language)
    codeName = symbol.codeName
    self.shape = shape?.text
  }
}

/// What a symbol means, and who says so.
struct SymbolMeaningItem: ContractItem {
  var text: String
  /// `note`, `glossary` or `built-in`.
  var source: String
  /// Of the note or of the glossary.
  @OrNull var line: Int?
  @OrNull var sentence: String?

  init(_ meaning: FoundSymbol.Meaning, in language: SpokenLanguage) {
    text = meaning.text(in: language)
    switch meaning.source {
    case .note(let sentence, let line): (source, self.line, self.sentence) = ("note", line, sentence)
    case .glossary(let line, _): (source, self.line) = ("glossary", line)
    case .builtIn: source = "built-in"
    }
  }
}

/// What a statement of a formula is in NumPy.
struct FormulaCodeItem: ContractItem {
  var name: String
  /// The function with its imports; nil where there is none.
  @OrNull var text: String?
  @OrNull var expression: String?
  /// What stands in the way, or was taken for granted.
  var problems: [String]
  /// Shapes that do not fit.
  var conflicts: [String]

  init(_ function: NumPyFunction, in language: SpokenLanguage) {
    (name, text, expression) = (function.name, function.text, function.expression)
    problems = function.problems.map { $0.sentence(in: language) }
    conflicts = function.conflicts.map { $0.sentence(in: language) }
  }
}

/// A symbol of a vault's formulas.
struct VaultSymbolItem: ContractItem {
  var key: String
  var latex: String
  var reading: String
  /// In how many formulas it stands.
  var count: Int
  /// In how many notes.
  var notes: Int
  var meanings: [VaultSymbolMeaningItem]

  init(_ entry: VaultSymbols.Entry, in language: SpokenLanguage) {
    (key, latex) = (entry.symbol.key, entry.symbol.latex)
    reading = entry.symbol.reading(in: language)
    (count, notes) = (entry.count, entry.notes)
    meanings = entry.meanings.map(VaultSymbolMeaningItem.init)
  }
}

/// What a note says of a symbol.
struct VaultSymbolMeaningItem: ContractItem {
  var text: String
  var note: String
  var line: Int
  /// Whether a sentence or a table says it, and not only a noun before the symbol.
  var plain: Bool

  init(_ meaning: VaultSymbols.Meaning) {
    (text, note, line, plain) = (meaning.text, meaning.note, meaning.line, meaning.isPlain)
  }
}
