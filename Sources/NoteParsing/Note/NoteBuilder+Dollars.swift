extension NoteBuilder {
  /// Reports the `$$` that have no other, and the formulas that hold Markdown.
  mutating func reportDollars() {
    for line in tree.doubtfulFormulas {
      report(
        line,
        "the formula that starts here holds Markdown: a '$$' is missing above or below; write it, or '\\$\\$' for dollars"
      )
    }
    guard !tree.unpairedDollars.isEmpty else { return }
    let prices = self.prices
    let parted = Set(tree.partedDollars.values)
    var next = 0
    for (line, isChosen) in tree.unpairedDollars.sorted(by: { $0.line < $1.line }) {
      let text = textOffsets(ofLine: line)
      while next < note.formulas.count, note.formulas[next].range.offsets.upperBound <= text.lowerBound {
        next += 1
      }
      let isInFormula =
        next < note.formulas.count && note.formulas[next].range.offsets.contains(text.lowerBound)
      guard !isInFormula, !prices.contains(text.lowerBound) else { continue }
      // In a line of text two dollars may be a price, or a shell's.
      if isChosen, parted.contains(line), tree.partedDollars[line] == nil { continue }
      guard isChosen || source.string(text).trimmingSpaces() == "$$" else { continue }
      if let above = tree.partedDollars[line] {
        report(
          line,
          "a blank line parts this '$$' from the one in line \(fileLine(above)), so that there is no formula; delete the blank line"
        )
      } else {
        report(line, "'$$' without another one, and no formula; write the missing one, or delete this")
      }
    }
  }

  private mutating func report(_ line: Int, _ message: String) {
    note.findings.append(
      ParseFinding(rule: .unpairedDollars, message: message, range: range(textOffsets(ofLine: line))))
  }

  /// Where items of a list start that are two dollars and nothing else.
  private var prices: Set<Int> {
    var starts: Set<Int> = []
    for (block, next) in zip(note.blocks, note.blocks.dropFirst())
    where block.kind == .item && next.kind == .paragraph && next.range.offsets.count == 2 {
      starts.insert(next.range.offsets.lowerBound)
    }
    return starts
  }
}
