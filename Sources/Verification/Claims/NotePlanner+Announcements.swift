internal import NoteMath
internal import NoteParsing
internal import Words

extension NotePlanner {
  /// What the sentence right before an output says of it.
  struct Announced {
    /// The word by which it may be no output of this code.
    var doubt: PlacedWord?
    /// The word by which it is what one expects.
    var expected: PlacedWord?
    /// Whether it says that this is what comes.
    var isActual = false
  }

  func announcement(before block: CodeBlock, after previous: CodeBlock) -> Announced {
    let (end, start) = (previous.range.end.offset, block.range.start.offset)
    let shown = plan.blocks.lazy.filter { $0.role != .text && $0.range.end <= block.range.start }
      .map(\.code).joined(separator: "\n")
    if let title = title(of: block), let found = OutputAnnouncement(title, after: shown).doubt {
      let line = source.endOfLine(block.range.start.line)
      return Announced(doubt: PlacedWord(word: found.word, range: source.range(start, max(line, start))))
    }
    guard start > end else { return Announced() }
    let text = PlacedText(source, end..<start).withoutComments.withoutTags
    let paragraphs = text.text.split(separator: /\n[> \t]*\n/)
    guard let last = paragraphs.last(where: { $0.contains { !$0.isWhitespace && $0 != ">" } }) else {
      return Announced()
    }
    let sentence = text.part(last).trimmed.lastSentence.trimmed
    let reader = OutputAnnouncement(sentence.text, after: shown)
    func placed(_ found: FoundWord) -> PlacedWord {
      let place = sentence.offsets(of: found.range)
      return PlacedWord(word: found.word, range: source.range(place.lowerBound, place.upperBound))
    }
    return Announced(
      doubt: reader.doubt.map(placed),
      expected: WordList.expectations.first(in: sentence.text).map(placed),
      isActual: WordList.actuals.first(in: sentence.text) != nil)
  }

  /// What a fence says of itself: `title="data.txt"`, `text:data.txt`, MyST's `:caption:`.
  private func title(of block: CodeBlock) -> String? {
    if let name = block.fileName { return name }
    return (FenceWords(block.attributes).pairs + CellOptions(block).values).first {
      ["title", "caption", "filename", "file"].contains($0.key)
    }?.value.filter { !"\"'".contains($0) }
  }

  /// What is expected beside what comes is a wish.
  mutating func addContrasts() {
    for (index, announced) in announcements {
      guard let expected = announced.expected, !announced.isActual, plan.expectations[index].doubt == nil,
        announcements.contains(where: {
          $0.value.isActual && plan.expectations[$0.key].block == plan.expectations[index].block
        })
      else { continue }
      plan.expectations[index].doubt = expected
    }
  }

  /// What a command gives to the program that it runs: `$ python x.py 1 2`.
  func given(by line: StatedLine) -> PlacedWord? {
    guard let match = line.text.trimmingSpace.wholeMatch(of: OutputAnnouncement.command) else { return nil }
    let given = String(match.1).trimmingSpace
    return given.isEmpty ? nil : PlacedWord(word: given, range: line.range)
  }
}
