internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

/// The functions that the formulas of a note define, by name and number of arguments: `H(p)` beside `H(p, q)`.
struct DefinedFunctions {
  private struct Placed {
    var definition: FormulaDefinition
    /// The positions of the headings around it.
    var section: [Int]
  }

  private let numbers: NumberClaims
  private let definitions: [String: [Placed]]

  init(_ numbers: NumberClaims) {
    self.numbers = numbers
    var found: [String: [Placed]] = [:]
    for place in numbers.formulas.indices where numbers.formulas[place].isJudged {
      for statement in numbers.scope.statements[place] {
        guard statement.sides.count > 1, statement.isInOrder,
          case .expression(let left) = statement.sides[0].content,
          let arguments = DefinitionHead(left)?.arguments
        else { continue }
        var steps: [String: Expression] = [:]
        for definition in FormulaDefinition.definitions(
          in: [statement], formula: place, scope: { numbers.scope.scope(at: place) }, after: &steps,
          isWanted: { _, _ in true })
        where definition.primes == 0 && definition.index == nil && definition.usesArguments {
          found["\(definition.name)/\(arguments.count)", default: []].append(
            Placed(definition: definition, section: numbers.section(around: place)))
        }
      }
    }
    definitions = found
  }

  /// Whether a note defines a function of a name by one argument.
  func isFunction(_ name: String) -> Bool { definitions["\(name)/1"] != nil }

  /// The last definition before a formula in its section or one around it, else the only one of the note; never the formula's own.
  func definition(_ name: String, _ count: Int, at place: Int) -> FormulaDefinition? {
    let others = definitions["\(name)/\(count)"]?.filter { $0.definition.formula != place } ?? []
    let section = numbers.section(around: place)
    if let own = others.last(where: { $0.definition.formula < place && section.starts(with: $0.section) }) {
      return own.definition
    }
    return isCertain(name, count) ? others.first?.definition : nil
  }

  /// Whether a definition stands before a formula, in its section or one around it.
  func isNear(_ definition: FormulaDefinition, to place: Int) -> Bool {
    definition.formula < place
      && numbers.section(around: place).starts(with: numbers.section(around: definition.formula))
  }

  /// Whether all definitions of a name are alike.
  func isCertain(_ name: String, _ count: Int) -> Bool {
    Set((definitions["\(name)/\(count)"] ?? []).map(\.definition.body.latex)).count == 1
  }
}

extension NumberClaims {
  /// The positions of the headings around a formula, outermost first.
  fileprivate func section(around place: Int) -> [Int] {
    surroundings.section(at: formulas[place].formula.range.start.offset)
  }
}

extension FormulaDefinition {
  /// Whether its value depends on what it is given: `f(r) = 0` says where `f` is zero.
  fileprivate var usesArguments: Bool {
    (arguments ?? []).contains { argument in
      body.contains {
        if case .name(let name) = $0 { name.key == argument || name.base == argument } else { false }
      }
    }
  }
}
