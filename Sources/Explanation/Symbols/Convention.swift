internal import LaTeXMath

/// What a letter's font and case say by the usual notation.
enum Convention {
  static func meaning(_ node: MathNode, _ entry: KnownSymbol?, isApplied: Bool) -> FoundSymbol.Meaning? {
    guard !isApplied, let form = form(node, entry), let meaning = KnownSymbols.entry(form)?.meanings.first
    else {
      return nil
    }
    return FoundSymbol.Meaning(english: meaning.english, japanese: meaning.japanese)
  }

  private static func form(_ node: MathNode, _ entry: KnownSymbol?) -> String? {
    switch node.kind {
    case .symbol(let symbol):
      guard symbol.role == .ordinary, symbol.text.count == 1, let letter = symbol.text.first, letter.isLetter
      else { return nil }
      let kind = entry?.kind ?? .name
      if LetterNames.greek[symbol.text] != nil {
        return kind == .parameter || kind == .name ? "Greek letter" : nil
      }
      guard symbol.text.utf8.count == 1 else { return nil }
      if letter.isLowercase {
        return [.constant, .index, .function, .distribution].contains(kind) ? nil : "italic lower case"
      }
      return kind == .name || kind == .parameter || "QKV".contains(letter) ? "capital" : nil
    case .font(.bold, let nodes), .font(.boldItalic, let nodes):
      let text = nodes.plainText
      guard text.count == 1, text.first?.isLetter == true else { return nil }
      return text == text.lowercased() ? "bold lower case" : "bold capital"
    default: return nil
    }
  }
}
