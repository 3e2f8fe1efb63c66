internal import LaTeXMath
internal import NoteParsing
internal import Numbers
internal import Verdicts

/// Solutions of exercises that ask for a gate: the formulas of the solution must give its truth table.
extension NumberClaims {
  var exerciseItems: [VerificationItem] {
    var marks: [(offset: Int, label: String?)]?
    return note.headings.enumerated().flatMap { place, heading -> [VerificationItem] in
      guard let gate = Self.gate(in: heading.text), let label = Self.label(of: heading.text) else {
        return []
      }
      let end =
        place + 1 < note.headings.count ? note.headings[place + 1].range.start.offset : source.bytes.count
      let labels = marks ?? self.marks
      marks = labels
      return solutions(of: label, after: end, labels).compactMap {
        budget.take(20_000 + 20 * note.formulas.count) ? check(gate, label, $0) : nil
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
    guard budget.take(10 * marks.count) else { return [] }
    return marks.indices.compactMap { place in
      guard marks[place].offset >= start, marks[place].label == label else { return nil }
      return marks[place].offset..<(place + 1 < marks.count ? marks[place + 1].offset : source.bytes.count)
    }
  }

  private func check(_ gate: Gate, _ label: String, _ stretch: Range<Int>) -> VerificationItem? {
    var scope = Scope()
    var order: [(name: SymbolName, formula: Int)] = []
    for (place, formula) in note.formulas.enumerated() where stretch.contains(formula.range.start.offset) {
      for statement in self.scope.statements[place] {
        guard statement.sides.count == 2, statement.relations == [.equal],
          case .expression(.name(let name)) = statement.sides[0].content,
          case .expression(let body) = statement.sides[1].content
        else { continue }
        guard scope.values[name.key] == nil else { return nil }
        scope.values[name.key] = Scope.Given(value: body, text: formula.latex)
        order.append((name, place))
      }
    }
    guard let output = order.last, let inputs = inputs(scope), inputs.count == 2 else { return nil }
    var wrong: String?
    for (a, b) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
      var row = scope
      row.values[inputs[0]] = Scope.Given(value: .bit(a), text: "")
      row.values[inputs[1]] = Scope.Given(value: .bit(b), text: "")
      var evaluator = Evaluator(scope: row)
      guard let value = try? evaluator.real(.name(output.name)).integer, value == 0 || value == 1 else {
        return nil
      }
      let expected = gate.output(a == 1, b == 1) ? 1 : 0
      if value != expected, wrong == nil {
        wrong =
          "for \(inputs[0]) = \(a), \(inputs[1]) = \(b) it gives \(value), and \(gate.rawValue) is \(expected)"
      }
    }
    let formula = note.formulas[output.formula]
    let link =
      wrong.map { LinkVerdict(.refuted, reason: $0, expected: gate.rawValue, actual: "another function") }
      ?? LinkVerdict(
        .verified, reason: "the truth table of \(gate.rawValue)", expected: gate.rawValue,
        actual: gate.rawValue)
    return item(link, range: formula.range, claim: formula.latex)
  }

  /// The names that the definitions use and do not define, in order.
  private func inputs(_ scope: Scope) -> [String]? {
    var names: Set<String> = []
    for given in scope.values.values { names.formUnion(given.value.nameKeys) }
    let free = names.subtracting(scope.values.keys)
    return free.sorted()
  }
}

extension Expression {
  fileprivate static func bit(_ value: Int) -> Expression {
    var number = WrittenNumber()
    number.digits = String(value)
    return .number(number)
  }
}
