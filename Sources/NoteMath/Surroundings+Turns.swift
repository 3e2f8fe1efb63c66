internal import LaTeXMath
package import NoteParsing
internal import Words

/// Where a text turns to another thing of the same kind: "The second sample is larger".
extension Surroundings {
  /// The place of the last such word that a formula is behind, or the start of its clause where the word stands behind it;
  /// nil where there is none. Words of other sections, and of quotes or examples that have ended, turn nothing.
  package func turn(before range: SourceRange) -> Int? {
    let formula = range.offsets
    let own = block(at: formula.lowerBound)
    guard blocks.indices.contains(own) else { return nil }
    let start = blocks[own].range.offsets.lowerBound
    let before = plain(max(start, formula.lowerBound - Self.reach)..<formula.lowerBound)
    let end = min(blocks[own].range.offsets.upperBound, formula.upperBound + Self.reach)
    if formula.upperBound < end, Self.turns(plain(formula.upperBound..<end).firstSentence) != nil {
      return max(before.lastSentence.offsets.lowerBound, before.lastClause?.offsets.lowerBound ?? 0)
    }
    let (section, frame) = (section(at: formula.lowerBound), frames.frame(at: formula.lowerBound))
    for block in blocks[max(0, own - Self.mostBlocksBefore)...own].reversed() {
      let offsets = block.range.offsets.clamped(to: 0..<formula.lowerBound)
      guard section.starts(with: self.section(at: offsets.lowerBound)),
        frame.parts.starts(with: frames.frame(at: offsets.lowerBound).parts)
      else { continue }
      if let turn = Self.turns(plain(offsets.suffix(Self.longestBlock))) { return turn }
    }
    return nil
  }

  private static let mostBlocksBefore = 60
  private static let longestBlock = 10_000

  private static func turns(_ text: PlacedText) -> Int? {
    let found = WordList.turns.all(in: text.text, except: .steady).last
    return found.map { text.offsets(of: $0.range).lowerBound }
  }
}
