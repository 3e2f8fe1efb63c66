package import NoteParsing
internal import Words

/// Who says what a formula states, where the verb is left out.
extension Surroundings {
  /// The label that a formula stands behind, "Ben:", where what somebody else said comes before: the place of the label.
  package func labelOfSpeaker(before range: SourceRange) -> Range<Int>? {
    let place = block(at: range.start.offset)
    guard blocks.indices.contains(place) else { return nil }
    let start = max(blocks[place].range.offsets.lowerBound, range.offsets.lowerBound - Self.reach)
    guard start < range.offsets.lowerBound else { return nil }
    var sentences = plain(start..<range.offsets.lowerBound).sentences.filter { !$0.isBlank }
    guard let label = sentences.popLast()?.trimmed, let end = label.text.last, ":：?？".contains(end),
      Speech.isSpeaker(label: String(label.text.dropLast()))
    else { return nil }
    if place > 0, blocks[place - 1].kind == .paragraph {
      let above = blocks[place - 1].range.offsets
      sentences = plain(above.suffix(Self.reach)).sentences + sentences
    }
    let isSaidBefore = sentences.suffix(4).contains { sentence in
      guard holdsFormula(sentence.offsets) else { return false }
      // What leads to the first formula, which is blank.
      let lead =
        sentence.text.firstRange(of: "   ").map { sentence.text[..<$0.lowerBound] } ?? sentence.text[...]
      return Speech.word(leadingTo: String(lead), isOnModels: false) != nil
    }
    return isSaidBefore ? label.offsets : nil
  }
}
