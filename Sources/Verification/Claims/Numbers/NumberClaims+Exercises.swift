internal import NoteParsing

/// Solutions of exercises that ask for a gate: the formulas of the solution must give its truth table.
extension NumberClaims {
  var exerciseClaims: [FormulaClaim] {
    var marks: [(offset: Int, label: String?)]?
    let budget = JudgingBudget()
    return note.headings.enumerated().flatMap { place, heading -> [FormulaClaim] in
      guard let gate = Self.gate(in: heading.text), let label = Self.label(of: heading.text) else {
        return []
      }
      let labels = marks ?? self.marks
      marks = labels
      guard budget.take(10 * labels.count) else { return [] }
      let end =
        place + 1 < note.headings.count ? note.headings[place + 1].range.start.offset : source.bytes.count
      return solutions(of: label, after: end, labels).map {
        FormulaClaim(subject: .exercise(gate, solution: $0), range: heading.range, text: heading.text)
      }
    }
  }

  /// The bytes of a heading or a bold line that may name an exercise.
  private static let longestHeading = 1_000

  /// The gate that a heading names as a word; nil where there are several.
  static func gate(in text: String) -> Gate? {
    guard text.utf8.count <= longestHeading else { return nil }
    var word = ""
    var found: Set<Gate> = []
    for character in text + " " {
      if character.isASCII, character.isLetter {
        word.append(character)
      } else {
        if let gate = Gate(rawValue: word) { found.insert(gate) }
        word = ""
      }
    }
    // "AND" in capitals beside another gate is the conjunction of a title.
    return found.count == 1 ? found.first : nil
  }

  /// What names an exercise: the text up to its number, `Exercise 3`, `問題1`.
  static func label(of text: String) -> String? {
    guard text.utf8.count <= longestHeading, let digit = text.firstIndex(where: { $0.isASCII && $0.isNumber })
    else { return nil }
    let number = text[digit...].prefix { $0.isASCII && $0.isNumber }
    let label = String(text[..<digit]).filter { !$0.isWhitespace && $0 != "*" && $0 != "#" } + number
    return label.count > number.count && label.count <= 40 ? label : nil
  }

  /// The headings and bold lines of the note with their labels, in order.
  private var marks: [(offset: Int, label: String?)] {
    var marks: [(offset: Int, label: String?)] = note.headings.map {
      ($0.range.start.offset, Self.label(of: $0.text))
    }
    for block in note.blocks where block.kind == .paragraph {
      let text = source.string(block.range.offsets).prefix(80)
      guard text.hasPrefix("**") else { continue }
      marks.append(
        (
          block.range.start.offset,
          Self.label(of: String(text.dropFirst(2).prefix { $0 != "*" && $0 != "\n" }))
        ))
    }
    return marks.sorted { $0.offset < $1.offset }
  }

  /// The stretches of the note that are headed, in bold or as a heading, with the same label.
  private func solutions(
    of label: String, after start: Int, _ marks: [(offset: Int, label: String?)]
  ) -> [Range<Int>] {
    marks.indices.compactMap { place in
      guard marks[place].offset >= start, marks[place].label == label else { return nil }
      return marks[place].offset..<(place + 1 < marks.count ? marks[place + 1].offset : source.bytes.count)
    }
  }
}
