internal import LaTeXMath
package import NoteMath
internal import NoteParsing

/// The notation of a note: what it says that its symbols are, of which shape, and what its code calls them.
package struct NoteNotation: Sendable {
  package let meanings: NoteMeanings
  /// From formulas such as `W \in \mathbb{R}^{m \times n}` and the text around them, in their order.
  private let statedShapes: [StatedShape]
  /// By the names of the note's code, from its text.
  package let namedShapes: [String: SymbolShape]
  /// By the keys of symbols, from lines such as `` `$\eta$` = `lr` ``.
  package let codeNames: [String: String]
  /// The functions that its formulas define, of those whose letter is known.
  package let defined: Set<String>
  /// Whether it is written in Japanese.
  package let isJapanese: Bool
  private let source: SourceText

  package init(_ formulas: NoteFormulas) {
    source = formulas.source
    isJapanese = source.hasHiragana
    meanings = NoteMeanings(formulas)
    let sentences = ShapeSentences(formulas)
    namedShapes = sentences.byName
    statedShapes = (StatedShape.declared(in: formulas) + sentences.stated).sorted { $0.offset < $1.offset }
    defined = formulas.formulas.lazy.filter { $0.latex.contains("\\Phi") }.reduce(into: []) {
      defined, formula in
      let statements = StatementReader.statements(of: formula.tree, isDefinition: true)
      defined.formUnion(statements.compactMap(\.definedFunction))
    }
    let bindings = formulas.note.symbolBindings(in: source).flatMap { binding in
      NoteMeanings.keys(of: formulas.formulas[binding.formula].tree).map { (key: $0, name: binding.name) }
    }
    let columns = meanings.stated.compactMap { one in one.codeName.map { (key: one.key, name: $0) } }
    codeNames = CodeNames(bindings + columns).byKey
  }

  /// The shapes of symbols by their keys, as a reader at a place of the note has them: the last said before it, else the first one.
  /// - Parameter offset: a byte of the note; nil for no place.
  package func shapes(before offset: Int? = nil) -> [String: SymbolShape] {
    statedShapes.reduce(into: [:]) { shapes, stated in
      if shapes[stated.key] == nil || stated.offset <= offset ?? -1 { shapes[stated.key] = stated.shape }
    }
  }

  /// What the note says of a symbol, for a reader at a place of it.
  /// - Parameter offset: a byte of the note; nil for no place.
  package func own(_ key: String, before offset: Int? = nil) -> OwnSymbol? {
    let said = meanings.meanings(of: key, before: offset)
    // A noun before a symbol tells less than a sentence about it.
    let plain = said.filter { $0.form != .apposition }
    let told = plain.isEmpty ? Array(said.prefix(1)) : plain
    guard !told.isEmpty || codeNames[key] != nil else { return nil }
    let reading = told.lazy.compactMap(\.reading).first
    return OwnSymbol(
      meanings: told.map { meaning in
        FoundSymbol.Meaning(
          english: meaning.text, japanese: meaning.text,
          source: .note(sentence: sentence(at: meaning), line: meaning.range.start.line))
      },
      readings: reading.map { [isJapanese ? .japanese : .english: $0] } ?? [:],
      codeName: told.lazy.compactMap(\.codeName).first ?? codeNames[key])
  }

  /// The line on which a meaning stands, without white space around; a long one around the symbol.
  private func sentence(at meaning: StatedMeaning) -> String {
    let line = meaning.range.start.line
    let (start, end) = (source.startOfLine(line), source.endOfLine(line))
    let text = source.string(start..<end)
    guard text.count > Self.longest else { return MeaningText.plain(text) }
    let before = source.string(start..<max(start, meaning.range.start.offset)).suffix(Self.longest / 3)
    let behind = source.string(meaning.range.start.offset..<max(end, meaning.range.start.offset)).prefix(
      Self.longest - before.count)
    return "…" + MeaningText.plain(before + behind) + "…"
  }

  private static let longest = 100
}
