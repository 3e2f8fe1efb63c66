internal import LaTeXMath
package import NoteMath
internal import NoteParsing

/// The symbols of a vault's formulas: how often and where each stands, and what the notes say that it is.
package struct VaultSymbols: Sendable {
  /// What a note says of a symbol.
  package struct Meaning: Sendable, Equatable {
    package var text: String
    /// The note's path.
    package var note: String
    package var line: Int
    /// Whether a sentence or a table says it, and not only a noun before the symbol.
    package var isPlain: Bool
    package var reading: String?
    package var codeName: String?
  }

  /// A symbol with all that the vault has of it.
  package struct Entry: Sendable {
    package var symbol: FoundSymbol
    /// In how many formulas it stands.
    package var count: Int
    /// In how many notes.
    package var notes: Int
    /// Each once, the plain ones first, in the order of the notes.
    package var meanings: [Meaning]
  }

  /// What one note has.
  package struct Part: Sendable {
    fileprivate var note: String
    fileprivate var counts: [String: (symbol: FoundSymbol, count: Int)] = [:]
    fileprivate var meanings: [(key: String, meaning: Meaning)] = []

    /// - Parameter note: Its path.
    package init(_ formulas: NoteFormulas, note: String) {
      self.note = note
      for formula in formulas.formulas {
        for symbol in KnownSymbols.found(in: formula.tree, latex: formula.latex) where !symbol.isLayout {
          counts[symbol.key, default: (symbol, 0)].count += 1
        }
      }
      let notation = NoteNotation(formulas)
      meanings = notation.meanings.stated.map { stated in
        let meaning = Meaning(
          text: stated.text, note: note, line: stated.range.start.line, isPlain: stated.form != .apposition,
          reading: stated.reading, codeName: stated.codeName ?? notation.codeNames[stated.key])
        return (stated.key, meaning)
      }
    }
  }

  private var symbols: [String: (symbol: FoundSymbol, count: Int, notes: Int)] = [:]
  private var meanings: [String: [Meaning]] = [:]

  package init() {}

  /// Adds what a note has; the notes come in their order.
  package mutating func add(_ part: Part) {
    for (key, own) in part.counts {
      symbols[key, default: (own.symbol, 0, 0)].count += own.count
      symbols[key]?.notes += 1
    }
    for (key, meaning) in part.meanings { meanings[key, default: []].append(meaning) }
  }

  /// The most frequent first.
  package var entries: [Entry] {
    symbols.values.map { one in
      let said = (meanings[one.symbol.key] ?? []).enumerated().sorted {
        ($0.element.isPlain ? 0 : 1, $0.offset) < ($1.element.isPlain ? 0 : 1, $1.offset)
      }.map(\.element)
      var each: [Meaning] = []
      for meaning in said where !each.contains(where: { $0.text.lowercased() == meaning.text.lowercased() }) {
        each.append(meaning)
      }
      return Entry(symbol: one.symbol, count: one.count, notes: one.notes, meanings: each)
    }.sorted { ($1.count, $0.symbol.key) < ($0.count, $1.symbol.key) }
  }

  /// Whether more is said of symbols in Japanese than in other languages.
  package var isMostlyJapanese: Bool {
    let texts = meanings.values.joined().map(\.text)
    return texts.count(where: \.isJapanese) * 2 > texts.count
  }

  /// Rows for a glossary: the symbols of which a note says plainly what they are, without those that the glossary has.
  package func rows(besides glossary: GlossaryNote?, in language: SpokenLanguage, link: (String) -> String)
    -> [GlossaryNote.Row]
  {
    let known = Set(glossary?.meanings.map(\.key) ?? [])
    return entries.compactMap { entry in
      let plain = entry.meanings.filter { $0.isPlain && $0.note != GlossaryNote.path }
      guard !plain.isEmpty, !known.contains(entry.symbol.key) else { return nil }
      var texts: [String] = []
      // Of two languages the glossary's own.
      let own = plain.filter { $0.text.isJapanese == (language == .japanese) }
      for meaning in own.isEmpty ? plain : own where !texts.contains(where: { $0.contains(meaning.text) }) {
        texts.append(meaning.text)
      }
      var notes: [String] = []
      for meaning in plain where !notes.contains(meaning.note) { notes.append(meaning.note) }
      return GlossaryNote.Row(
        symbol: entry.symbol.latex,
        reading: plain.lazy.compactMap(\.reading).first ?? entry.symbol.reading(in: language),
        meaning: texts.joined(separator: language == .japanese ? "／" : "; "),
        codeName: plain.lazy.compactMap(\.codeName).first.map(MeaningText.plain) ?? "",
        notes: notes.prefix(3).map(link))
    }
  }
}

extension String {
  /// Whether it has letters that English has not.
  fileprivate var isJapanese: Bool { unicodeScalars.contains { $0.value >= 0x3000 } }
}

extension FoundSymbol {
  /// Whether it is how a formula is set, as a fraction or a root, and no sign with a meaning of its own.
  fileprivate var isLayout: Bool { key == "frac" || key.hasPrefix("√") }
}
