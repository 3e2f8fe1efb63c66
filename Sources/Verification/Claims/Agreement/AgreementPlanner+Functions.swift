internal import LaTeXMath

/// Functions that code takes as arguments, and their values at samples.
extension AgreementPlanner {
  /// With `p(x)` as a value of the function `p` that the code calls, and `p(x^{(i)})` as the element `p_i` where the code has an array of
  /// such values, and no samples.
  func withCalls(_ definition: FormulaDefinition, _ function: PythonFunction) -> FormulaDefinition {
    let called = function.calledParameters
    func parameter(_ key: String) -> PythonFunction.Parameter? {
      function.parameters.first { SymbolSpelling.matches($0.name, key) }
    }
    var functions: Set<String> = []
    var samples: Set<String> = []
    definition.written.walk {
      guard case .application(let name, let list, 0, _) = $0, list.count == 1, name.index.isEmpty,
        let own = parameter(name.key)
      else { return }
      if called.contains(own.name) {
        functions.insert(name.key)
      } else if let sample = list[0].sample, parameter(sample.base) == nil {
        samples.insert(name.key)
      }
    }
    guard !functions.isEmpty || !samples.isEmpty else { return definition }
    let body = definition.written.withSampleValues(of: samples)
    let scope = scope(at: definition.formula).taking(functions)
    var other = FormulaDefinition(
      definition.head, body: body, formula: definition.formula, scope: scope, range: definition.range)
    other.take(marksOf: definition)
    other.functions = functions
    return other
  }
}

extension Scope {
  /// With functions of which nothing is known yet but that they are some.
  func taking(_ functions: Set<String>) -> Scope {
    var scope = self
    for key in functions {
      let variable = SymbolName("x")
      scope.functions[key] = Scope.Function(parameters: [variable], body: .name(variable))
    }
    return scope
  }
}

extension Expression {
  /// The array and the index of `x^{(i)}` and `x_i`; nil for all else.
  fileprivate var sample: (base: String, index: Expression)? {
    guard case .name(let name) = self else { return nil }
    if name.index.count == 1, case .name(let place) = name.index[0], place.key.count == 1 {
      return (name.base, name.index[0])
    }
    guard name.key.hasSuffix(")"), let open = name.key.ranges(of: "^(").last else { return nil }
    let place = String(name.key[open.upperBound...].dropLast())
    guard place.count == 1, place.first?.isLetter == true else { return nil }
    return (String(name.key[..<open.lowerBound]), .name(SymbolName(place)))
  }

  /// With `p_i` for `p(x^{(i)})`.
  fileprivate func withSampleValues(of keys: Set<String>) -> Expression {
    guard case .application(let name, let list, 0, let power) = self, keys.contains(name.key),
      list.count == 1,
      let sample = list[0].sample
    else { return mapOperands { $0.withSampleValues(of: keys) } }
    let element = Expression.name(
      SymbolName("\(name.key)_\(sample.index.latex)", base: name.key, index: [sample.index]))
    return power.map { .power(element, $0.withSampleValues(of: keys)) } ?? element
  }
}
