internal import LaTeXMath
internal import NoteParsing
internal import Numbers
internal import Verdicts

/// The verdict on an exercise that asks for a gate.
extension NumberVerdicts {
  func item(of gate: Gate, in stretch: Range<Int>) -> VerificationItem? {
    guard budget.take(20_000 + 20 * note.formulas.count) else { return nil }
    var scope = Scope()
    var order: [(name: SymbolName, formula: Int)] = []
    for (place, formula) in note.formulas.enumerated() where stretch.contains(formula.range.start.offset) {
      for statement in claims.scope.statements[place] {
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
    var item = VerificationItem(
      kind: .number, verdict: .verified, range: formula.range, claim: formula.latex, expected: gate.rawValue,
      actual: gate.rawValue, sentence: "The formulas give the truth table of \(gate.rawValue).")
    if let wrong {
      (item.verdict, item.actual) = (.refuted, "another function")
      item.sentence = "The exercise asks for \(gate.rawValue): \(wrong)."
    }
    return item
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
  /// A number, 0 or 1.
  fileprivate static func bit(_ value: Int) -> Expression {
    var number = WrittenNumber()
    number.digits = String(value)
    return .number(number)
  }
}
