internal import Explanation
internal import NoteMath
internal import NoteParsing
internal import Words

/// One symbol for two things, or one name in code for two symbols.
package enum NotationClash: FormulaRule {
  package static let id = "notation-clash"
  package static let summary =
    "a note says of one symbol that it is two things, or gives one name of its code to two symbols"
  package static let page = #"""
    # notation-clash

    **What.** Under one heading a note gives a symbol a meaning twice ("where", "let", ここで, とする, a table, a list), and
    the two have no word in common, and neither says only of what sort it is (a function, a random variable, 集合); or it says of two symbols that they are one and the same name of its code.

    **Why.** Whoever reads the second formula has the first meaning in mind. `explain` and `verify --scaffold` cannot
    know which one is meant, and code that gives two quantities one name computes with the wrong one.

    **Example.** "where $\alpha$ is the learning rate" above, and "$\alpha$ is the mixing weight" below; or
    `` $\alpha$ = `lr` `` beside `` $\eta$ = `lr` ``.

    **How to mend it.** Give one of them another letter, or an index: `$\alpha_{\text{mix}}$`. Where both are the same
    thing, say it in the same words.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] { meanings(in: note) + names(in: note) }

  // MARK: One symbol, two meanings

  private static func meanings(in note: FormulaNote) -> [Finding] {
    // Under another heading a letter is free again.
    var first: [String: StatedMeaning] = [:]
    return NoteMeanings(note.mathematics).stated.compactMap { stated in
      // What is only told of a symbol may be another side of the same thing; `f` and `f(x)` are two.
      guard stated.isNaming else { return nil }
      let symbol = stated.latex.filter { !$0.isWhitespace }
      guard let other = first[symbol] else {
        first[symbol] = stated
        return nil
      }
      guard !stated.says(other.text), !shareWord(stated.text, other.text),
        !isSort(stated.text), !isSort(other.text), isSameSection(stated, other, in: note)
      else { return nil }
      return Finding(
        rule: id, note: note.path, line: stated.range.start.line, column: stated.range.start.column,
        message:
          "'\(stated.latex)' is “\(stated.text)” here and “\(other.text)” in line \(other.range.start.line); give one of them another symbol"
      )
    }
  }

  /// Whether no heading stands between two places.
  private static func isSameSection(_ one: StatedMeaning, _ other: StatedMeaning, in note: FormulaNote)
    -> Bool
  {
    !note.note.headings.contains { $0.range.start > other.range.start && $0.range.start < one.range.start }
  }

  /// Whether a text tells only of what sort something is: what the other text says may be of that sort.
  private static func isSort(_ text: String) -> Bool {
    let words = WordList(of: [.sorts, .qualifiers, .determiners]).all(in: text)
    var rest = Array(text.utf8)
    for word in words { for place in word.range { rest[place] = 0x20 } }
    let left = String(decoding: rest, as: UTF8.self).split { !$0.isLetter }.filter {
      $0 != "and" && $0 != "or"
    }
    return words.contains { WordList.sorts.contains($0.word) } && left.joined().count < 2
  }

  /// Whether two texts have a word in common, or two Chinese characters or katakana in a row.
  private static func shareWord(_ one: String, _ other: String) -> Bool {
    !words(one).isDisjoint(with: words(other))
  }

  private static func words(_ text: String) -> Set<String> {
    var words: Set<String> = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if word.utf8.allSatisfy({ $0 < 0x80 }) {
        // `rate` and `rates`
        if word.count > 2 { words.insert(String(word.count > 4 ? word.prefix(5) : word)) }
        continue
      }
      let letters = Array(word)
      for place in letters.indices.dropLast() { words.insert(String(letters[place...place + 1])) }
    }
    return words
  }

  // MARK: One name, two symbols

  private static func names(in note: FormulaNote) -> [Finding] {
    var symbols: [String: (key: String, latex: String)] = [:]
    return note.note.symbolBindings(in: note.source).compactMap { binding in
      let formula = note.formulas[binding.formula]
      guard let key = NoteMeanings.keys(of: formula.tree).first else { return nil }
      guard let other = symbols[binding.name] else {
        symbols[binding.name] = (key, formula.latex)
        return nil
      }
      guard other.key != key else { return nil }
      return note.finding(
        id, formula,
        "`\(binding.name)` is '\(formula.latex)' here and '\(other.latex)' above; give each a name of its own"
      )
    }
  }
}
