internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

/// What the text around a note's formulas says that they are, each of them one symbol.
struct MeaningSentences {
  private(set) var stated: [StatedMeaning] = []
  private let formulas: NoteFormulas
  private let isJapanese: Bool
  /// More text than this is not about the symbol beside it.
  private static let reach = 240

  /// - Parameter places: The positions of formulas that tables tell of.
  init(_ formulas: NoteFormulas, leavingOut places: Set<Int>) {
    self.formulas = formulas
    isJapanese = formulas.source.hasHiragana
    let blocks = formulas.note.blocks.filter { [.paragraph, .heading].contains($0.kind) }
    var block = 0
    for place in formulas.formulas.indices where !places.contains(place) {
      let range = formulas.note.formulas[place].range
      while block < blocks.count, blocks[block].range.end.offset < range.end.offset { block += 1 }
      guard block < blocks.count, blocks[block].range.start.offset <= range.start.offset,
        formulas.formulas[place].latex.utf8.count <= 60
      else { continue }
      read(place, in: blocks[block].range.offsets)
    }
  }

  private mutating func read(_ place: Int, in block: Range<Int>) {
    let formula = formulas.formulas[place]
    let range = formula.formula.range
    let end = min(block.upperBound, range.end.offset + Self.reach)
    let behind = formulas.source.string(min(range.end.offset, end)..<end).trimmingBacktick
    let last = place > 0 ? formulas.note.formulas[place - 1].range.end.offset : 0
    let start = max(block.lowerBound, range.start.offset - Self.reach, last)
    let before = formulas.source.string(min(start, range.start.offset)..<range.start.offset)
    // "(small $\tau$ sharpens)" speaks of the symbol.
    let whole = formulas.source.string(block.lowerBound..<range.start.offset).suffix(Self.reach)
    let lead = last > block.lowerBound ? before : String(whole)
    let sentence = String(whole).sentences.last.map(String.init) ?? ""
    var said = MeaningText.stated(behind: behind, before: lead, sentence: sentence).flatMap {
      $0.text.contains("$\(formula.latex)$") ? nil : $0
    }
    let isIndex = ["i", "j", "k"].contains(formula.latex)
    // 結果 $i$ の確率
    let noun =
      isIndex
      ? nil
      : MeaningText.noun(
        before: before.hasSuffix("`") ? String(before.dropLast()) : before, behind: behind,
        isJapanese: isJapanese)
    // "The speed $s$ is a scalar": the noun says what it is.
    if noun != nil, let told = said, told.form == .sentence, !told.isNaming { said = nil }
    guard said != nil || noun != nil else { return }
    for key in NoteMeanings.keys(of: formula.tree) {
      if let said { add(said, key, formula, range) }
      let isNaming = behind.startsNaming || before.endsInObject
      if let noun {
        add(
          MeaningText.Said(text: noun, form: isNaming ? .sentence : .apposition, isNaming: isNaming), key,
          formula,
          range)
      }
    }
  }

  private mutating func add(
    _ said: MeaningText.Said, _ key: String, _ formula: NoteFormula, _ range: SourceRange
  ) {
    var meaning = StatedMeaning(
      key: key, latex: formula.latex, text: said.text, form: said.form, range: range)
    meaning.isNaming = said.isNaming
    stated.append(meaning)
  }
}

extension SourceText {
  /// Whether the text is Japanese: no other language has these letters.
  package var hasHiragana: Bool {
    var isOpen = false
    for byte in bytes {
      // U+3041 to U+309F
      if isOpen, byte == 0x81 || byte == 0x82 { return true }
      isOpen = byte == 0xE3
    }
    return false
  }
}

extension String {
  /// Without the backtick of a code span that holds a formula.
  fileprivate var trimmingBacktick: String { hasPrefix("`") ? String(dropFirst()) : self }

  /// Whether it ends in what is given a name: 学習率を
  fileprivate var endsInObject: Bool { String(reversed().drop(while: \.isWhitespace).prefix(1)) == "を" }

  /// Whether it goes on as a sentence that gives a name: 学習率を $\eta$ とする
  fileprivate var startsNaming: Bool { drop(while: \.isWhitespace).hasPrefix("と") }
}
