internal import NoteMath
internal import NoteParsing
internal import Words

extension Surroundings {
  /// Why what is false here may be meant to be: a word in the sentence or in a heading, a question, a quotation, a line through it.
  ///
  /// A decimal is nobody's example of other arithmetic: for it, words such as "if" and "not" count only in the clause right before the
  /// formula, and behind it.
  func doubt(around range: SourceRange, isDisplay: Bool, isDecimal: Bool = false) -> String? {
    guard let text = text(around: range, isDisplay: isDisplay) else { return nil }
    if quotation(around: range) != nil { return "quotation marks" }
    if strike(around: range) != nil { return "a line through it" }
    if !isDisplay, operatorBeside(range) != nil { return "more of the formula in the text" }
    if text.own.contains(where: \.asks) { return "a question" }
    if emptyBox(before: range.start) != nil { return "a box that is not ticked" }
    func word(_ texts: [PlacedText], _ reach: Caution.Reach = .sentence) -> String? {
      for text in texts { if let found = Caution.word(in: text.text, reach: reach) { return found.word } }
      return nil
    }
    let all = text.introduction + text.before + text.after
    let near = isDecimal ? text.lastClause + text.after : all
    if let word = word(near) ?? word(all, .heading) ?? word(text.paragraph, .paragraph) {
      return "the word “\(word)”"
    }
    for label in labels(over: range.start.offset) {
      if let doubt = Self.labelDoubt(label.text) { return doubt }
    }
    for heading in section(at: range.start.offset) {
      if let word = Caution.word(in: note.headings[heading].text, reach: .heading) {
        return "the word “\(word.word)” in a heading"
      }
    }
    return nil
  }

  static func labelDoubt(_ label: String) -> String? {
    let words = label.split { !$0.isLetter }
    let found =
      Caution.word(in: label, reach: .paragraph)
      ?? (words.count <= 2 ? WordList.badLabels.first(in: label) : nil)
      ?? WordList.badExamples.first(in: label)
    return found.map { "the word “\($0.word)” over it" }
  }
}
