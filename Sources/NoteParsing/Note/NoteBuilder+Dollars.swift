extension NoteBuilder {
  /// Reports the `$$` that have no other, and the formulas that hold Markdown.
  mutating func reportDollars() {
    for line in tree.doubtfulFormulas {
      report(
        line,
        "the formula that starts here holds Markdown: a '$$' is missing above or below; write it, or '\\$\\$' for dollars"
      )
    }
    reportProse()
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

  /// Reports a formula within a paragraph that is a sentence with a link: two prices, mostly.
  private mutating func reportProse() {
    let reported = Set(note.findings.filter { $0.rule == .unpairedDollars }.map(\.range.line))
    for formula in note.formulas where formula.kind == .display && formula.latex.contains("[[") {
      guard !reported.contains(formula.range.line) else { continue }
      var signs = MarkdownSigns()
      source.bytes.withUnsafeBufferPointer { text in
        for line in formula.range.line...formula.range.end.line {
          let part = (source.startOfLine(line)..<source.endOfLine(line)).clamped(to: formula.range.offsets)
          signs.read(text, part, startsLine: false, marks: part.lowerBound..<part.lowerBound)
        }
      }
      guard signs.cost >= MarkdownSigns.costOfText else { continue }
      note.findings.append(
        ParseFinding(
          rule: .unpairedDollars,
          message: "the formula that starts here is a sentence with a link: write '\\$\\$' for dollars",
          range: formula.range))
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
