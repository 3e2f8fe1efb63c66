internal import NoteParsing
internal import Verdicts

/// The frame of a table.
enum FrameLine: OutputReason {
  static let id = "frame-line"
  static let page = ReasonPage(
    what:
      "The line is a rule of a table's frame, and only its columns are as wide as others: `┌────┬──┐` beside `┌──┬──┐`. The strings of the note's code do not hold its characters.",
    why: "A library draws a frame as wide as it likes, and the frame says nothing.",
    whatToDo: "Nothing.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nclass T:\n    def __repr__(self): return chr(43) + chr(45) * 5 + chr(43)\nprint(T())\n```\n\n```output\n+---+\n```\n"
    ),
    .not("```python\nprint('+' + '-' * 5 + '+')\n```\n\n```output\n+---+\n```\n"),
    .not("```python\nprint('*' * 5)\n```\n\n```output\n***\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard facts.stated.isFrame, facts.stated.joints == facts.actual.joints else { return nil }
    let characters = Set(facts.stated.filter { !$0.isWhitespace })
    guard !facts.run.printedCharacters.contains(where: characters.isSubset) else { return nil }
    return evidence(
      "the frame of a table", at: facts.item.range,
      "The line is of a table's frame, whose columns are as wide as others here.")
  }
}

extension String {
  /// Whether nothing but rules is in it: no letter, no digit, no sign that means something.
  fileprivate var isFrame: Bool {
    contains { !$0.isWhitespace }
      && unicodeScalars.allSatisfy {
        $0.isSpace || (0x2500...0x257F).contains($0.value) || "+-=|:".unicodeScalars.contains($0)
      }
  }

  /// Each of its characters once, however often it is repeated.
  fileprivate var joints: [Character] {
    trimmingSpace.reduce(into: []) { joints, character in
      let joint = character.isWhitespace ? " " : character
      if joints.last != joint { joints.append(joint) }
    }
  }
}
