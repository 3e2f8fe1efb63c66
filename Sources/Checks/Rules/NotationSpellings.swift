internal import LaTeXMath
internal import NoteMath

/// One quantity in several spellings.
package enum NotationSpellings: FormulaRule {
  package static let id = "notation-spellings"
  package static let summary =
    "a note writes the index of one quantity in several ways, such as D_{KL} and D_\\text{KL}"
  package static let page = #"""
    # notation-spellings

    **What.** A note writes a quantity with a word for an index now with plain letters and now with `\text` or
    `\mathrm`.

    **Why.** They look different: *D* with an italic *KL*, which is a product of *K* and *L*, and *D* with an upright
    KL, which is a name. A reader asks whether they are two quantities, and a search finds one of them.

    **Example.** `$D_{KL}(p \| q)$` and `$D_{\text{KL}}(p \| q)$` in one note.

    **How to mend it.** Choose one and write it everywhere. A word is `\text{…}` or `\mathrm{…}`.
    """#

  /// Where a spelling stands first, and how often it stands.
  private struct Spelling {
    var shown: String
    var isUpright: Bool
    var count = 0
    var formula: NoteFormula
    var offset: Int
  }

  package static func findings(in note: FormulaNote) -> [Finding] {
    var spellings: [String: [Spelling]] = [:]
    for formula in note.formulas {
      MathNode.visit(formula.tree.nodes) { node in
        guard case .scripts(let scripts) = node.kind, let base = scripts.base, let sub = scripts.sub,
          let name = name(base), let index = word(sub)
        else { return }
        let shown = String(
          decoding: Array(formula.latex.utf8)[node.range.lowerBound..<sub.range.upperBound], as: UTF8.self)
        let key = "\(name)_\(index.word)"
        let place = spellings[key]?.firstIndex { $0.isUpright == index.isUpright }
        if let place {
          spellings[key]?[place].count += 1
        } else {
          spellings[key, default: []].append(
            Spelling(
              shown: shown, isUpright: index.isUpright, count: 1, formula: formula,
              offset: node.range.lowerBound))
        }
      }
    }
    return spellings.sorted { $0.key < $1.key }.compactMap { _, found in
      guard found.count > 1 else { return nil }
      // The rarer one is the slip; of two that are as frequent, the later one.
      let ordered = found.enumerated().sorted {
        ($0.element.count, -$0.offset) < ($1.element.count, -$1.offset)
      }
      let slip = ordered[0].element
      let usual = ordered[1].element
      return note.finding(
        id, slip.formula, at: slip.offset,
        "'\(slip.shown)' here is '\(usual.shown)' elsewhere in this note; write one of them"
      )
    }
  }

  /// What is indexed: a letter, or a letter in a font.
  private static func name(_ node: MathNode) -> String? {
    switch node.kind {
    case .symbol(let symbol) where symbol.role == .ordinary: symbol.text
    case .font(let font, let body) where body.count == 1: name(body[0]).map { "\(font) \($0)" }
    default: nil
    }
  }

  /// An index that is one word of at least two letters, and whether it is set upright.
  private static func word(_ node: MathNode) -> (word: String, isUpright: Bool)? {
    switch node.kind {
    case .group(let body):
      if body.count == 1 { return word(body[0]) }
      let letters = body.map { node -> String? in
        if case .symbol(let symbol) = node.kind, isLetters(symbol.text) { symbol.text } else { nil }
      }
      let text = letters.compactMap(\.self).joined()
      return letters.allSatisfy { $0 != nil } && letters.count > 1 ? (text, false) : nil
    case .text(.roman, let body), .font(.roman, let body):
      let text = body.reduce("") { text, node in
        switch node.kind {
        case .characters(let characters): text + characters
        case .symbol(let symbol): text + symbol.text
        default: text + " "
        }
      }
      return text.count > 1 && isLetters(text) ? (text, true) : nil
    default: return nil
    }
  }

  private static func isLetters(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
  }
}
