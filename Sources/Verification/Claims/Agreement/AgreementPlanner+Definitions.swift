internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Numbers

/// What the note's other definitions give for the functions and quantities that one of them names.
extension AgreementPlanner {
  /// With the right side of `H(p) = …` and its like in the place of `H(p)`.
  func expanded(_ definition: FormulaDefinition) -> FormulaDefinition {
    let arguments = Set(definition.arguments ?? [])
    func replaced(_ expression: Expression) -> Expression {
      var own: DefinitionHead?
      switch expression {
      case .opaque: own = DefinitionHead(expression)
      case .name(let name) where name.key.hasSuffix(")"): own = DefinitionHead(.opaque(name.key))
      case .application(let name, _, 0, nil) where !arguments.contains(name.key):
        own = DefinitionHead(expression)
      default: break
      }
      if let own, let list = own.arguments, let other = other(own.name, list.count, than: definition) {
        return other.body.renaming(Dictionary(zip(other.arguments ?? [], list)) { first, _ in first })
      }
      return expression.mapOperands(replaced)
    }
    let body = replaced(definition.body)
    guard body != definition.body else { return definition }
    return definition.withBody(body, scope(at: definition.formula))
  }

  /// With one symbol for `dW`, which reads as a product, where the code has that name.
  func withDifferentials(_ definition: FormulaDefinition, _ function: PythonFunction) -> FormulaDefinition {
    let names = Set(function.parameters.map(\.name))
    guard names.contains(where: { $0.hasPrefix("d") && $0.count > 1 }), !names.contains("d") else {
      return definition
    }
    func joined(_ expression: Expression) -> Expression {
      guard case .binary(.multiply, let left, .name(let name)) = expression, name.index.isEmpty,
        SymbolSpelling.names(of: name.key).contains(where: { names.contains("d" + $0) })
      else { return expression.mapOperands(joined) }
      let whole = Expression.name(SymbolName("d" + name.key))
      switch left {
      case .name(let letter) where letter.key == "d": return whole
      case .binary(.multiply, let factor, .name(let letter)) where letter.key == "d":
        return .binary(.multiply, joined(factor), whole)
      default: return expression.mapOperands(joined)
      }
    }
    let body = joined(definition.body)
    return body == definition.body ? definition : definition.withBody(body, scope(at: definition.formula))
  }

  /// The last definition of a function of so many arguments before another, else the first behind it.
  private func other(_ name: String, _ count: Int, than definition: FormulaDefinition) -> FormulaDefinition? {
    let own = definitions.filter {
      $0.name == name && $0.arguments?.count == count && $0.primes == 0 && $0.index == nil
        && !$0.body.hasOpaque
        && $0.name != definition.name
        || $0.name == name && $0.arguments?.count == count && count != definition.arguments?.count
          && !$0.body.hasOpaque && $0.index == nil
    }
    return own.last { $0.formula <= definition.formula } ?? own.first
  }

  /// With what a symbol is without its arguments, `H` for `H(p)`, where these are names of the code.
  ///
  /// A power of two raises to bits: the logarithm in its exponent, where it has no base, is that to base 2.
  func withValue(of key: String, in definition: FormulaDefinition, _ names: [String]) -> FormulaDefinition? {
    let own = definitions.last { other in
      other.name == key && other.primes == 0 && other.index == nil && !other.body.hasOpaque
        && other.arguments?.allSatisfy { argument in names.contains { SymbolSpelling.matches($0, argument) } }
          == true
    }
    guard let own else { return nil }
    func replaced(_ expression: Expression) -> Expression {
      switch expression {
      case .name(let name) where name.key == key: return own.body
      case .power(.number(let base), let exponent) where base.value?.integer == 2:
        return .power(.number(base), replaced(exponent).withBinaryLogarithms)
      default: return expression.mapOperands(replaced)
      }
    }
    return definition.withBody(replaced(definition.body), scope(at: definition.formula))
  }
}

extension FormulaDefinition {
  /// With another right side.
  fileprivate func withBody(_ body: Expression, _ scope: Scope) -> FormulaDefinition {
    var definition = FormulaDefinition(
      head, body: body, formula: formula, scope: scope.taking(functions), range: range)
    definition.take(marksOf: self)
    return definition
  }
}

extension Expression {
  /// With other symbols, and elements of them.
  fileprivate func renaming(_ names: [String: String]) -> Expression {
    if case .name(let name) = self, let new = names[name.base] {
      return .name(
        SymbolName(
          new + name.key.dropFirst(name.base.count), base: new, index: name.index.map { $0.renaming(names) }))
    }
    return mapOperands { $0.renaming(names) }
  }

  /// With `\log` as the logarithm to base 2.
  fileprivate var withBinaryLogarithms: Expression {
    if case .call(.logarithm, let list) = self, list.count == 1 {
      return .call(.elementary(.binaryLogarithm), list.map(\.withBinaryLogarithms))
    }
    return mapOperands(\.withBinaryLogarithms)
  }
}
