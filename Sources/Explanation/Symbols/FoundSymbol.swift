package import LaTeXMath

/// A symbol of a formula, with what is known of it.
package struct FoundSymbol: Sendable, Equatable {
  /// What a symbol means, and who says so.
  package struct Meaning: Sendable, Equatable {
    package var english: String
    package var japanese: String
    package var source: Source

    package init(english: String, japanese: String, source: Source = .builtIn) {
      self.english = english
      self.japanese = japanese
      self.source = source
    }

    package func text(in language: SpokenLanguage) -> String { language == .english ? english : japanese }
  }

  /// Where a meaning comes from.
  package enum Source: Sendable, Equatable {
    /// The note says it: its sentence and the line where it starts.
    case note(sentence: String, line: Int)
    /// The vault's glossary, on a line of it; with the notes that the line names where the formula stands in none of them.
    case glossary(line: Int, others: [String] = [])
    case builtIn
  }

  /// As `SymbolName.key` for names; see `KnownSymbol.key` for the others.
  package var key: String
  /// As the formula writes it where it first stands.
  package var latex: String
  /// Byte offsets into the LaTeX.
  package var range: Range<Int>

  /// The likelier first; empty for a letter of which nothing is known.
  package var meanings: [Meaning]
  package var kind: KnownSymbol.Kind
  package var codeName: String?
  /// What its font and case say by the usual notation: a vector, a matrix, a scalar.
  package var convention: Meaning?

  /// What is read where no reading is given; nil for forms, which have theirs.
  var node: MathNode?
  /// Readings that are not those of the letters: the glossary's, the note's.
  var givenReadings: [SpokenLanguage: String]

  package var englishReading: String {
    get { reading(in: .english) }
    set { givenReadings[.english] = newValue }
  }

  package var japaneseReading: String {
    get { reading(in: .japanese) }
    set { givenReadings[.japanese] = newValue }
  }

  /// How it is read, made when it is asked for.
  package func reading(in language: SpokenLanguage) -> String {
    givenReadings[language]
      ?? SpokenFormula(node.map { [$0] } ?? [], in: language, style: .short).text
  }
}

/// What a note or a vault's glossary says about symbols.
package struct OwnSymbol: Sendable, Equatable {
  package var meanings: [FoundSymbol.Meaning]
  /// Readings by language, where they are given.
  package var readings: [SpokenLanguage: String]
  package var codeName: String?

  package init(
    meanings: [FoundSymbol.Meaning], readings: [SpokenLanguage: String] = [:], codeName: String? = nil
  ) {
    self.meanings = meanings
    self.readings = readings
    self.codeName = codeName
  }
}

extension FoundSymbol {
  /// `v` beside `v_t` is the same quantity: with that one's meanings where it has none.
  fileprivate func meaning(besides others: [FoundSymbol]) -> FoundSymbol {
    guard meanings.isEmpty, kind == .name, key.utf8.count < 3, others.count < 64,
      let other = others.first(where: { $0.key == key + "_t" && !$0.meanings.isEmpty })
    else { return self }
    var symbol = self
    symbol.meanings = other.meanings
    return symbol
  }
}

extension KnownSymbols {
  /// The symbols of a formula, each once, in the order of their first places.
  package static func found(in formula: MathFormula, latex: String) -> [FoundSymbol] {
    var finder = SymbolFinder(latex)
    finder.hidden = formula.labels
    finder.scan(formula.nodes)
    return finder.found.map { $0.meaning(besides: finder.found) }.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }

  /// What is known of one node: a letter, a sign, a form such as `\|x\|_2`.
  ///
  /// - Parameter isApplied: Whether arguments follow it.
  package static func entries(for node: MathNode, isApplied: Bool = false) -> [KnownSymbol] {
    var finder = SymbolFinder("")
    finder.isApplied = isApplied
    finder.scan([node])
    return finder.entries
  }
}
