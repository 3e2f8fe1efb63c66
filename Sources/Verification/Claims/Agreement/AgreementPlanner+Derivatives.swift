internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Words

/// By a function that takes another one and gives its derivative, beside `f'(x) = …`.
extension AgreementPlanner {
  func claim(ofDerivative function: PythonFunction) -> AgreementClaim? {
    guard let block = block(of: function), function.owner == nil, !function.isOpen,
      Self.differentiations.contains(where: { function.name.lowercased().contains($0) })
    else { return nil }
    let own = definitions.filter {
      $0.primes == 1 && $0.arguments?.count == 1 && section($0) == block.section
        && function.parameters.first.map { [$0.name] }?.contains(where: Self.operands.contains) == true
    }
    guard let definition = own.last, let symbol = definition.arguments?.first,
      let parameter = function.parameters.dropFirst().first,
      function.required.allSatisfy({ [function.parameters[0].name, parameter.name].contains($0.name) }),
      let body = Self.expression("\(symbol)^3 - 2 \(symbol)")
    else { return nil }
    var side = FormulaSide(
      body: .application(SymbolName(definition.name), [.name(SymbolName(symbol))], primes: 1, power: nil),
      scope: scope(at: definition.formula), parameters: [.init(symbol: symbol, name: parameter.name)])
    side.scope.functions[definition.name] = Scope.Function(parameters: [SymbolName(symbol)], body: body)
    var claim = claim(definition, function)
    claim.binding = Wording(
      "by its name and the function that it takes, tried with the function x³ - 2x",
      ja: "名前と、引数に取る関数（x³ - 2x で試した）")
    claim.isOfAnother = isOfAnother(definition, block)
    finish(&claim, .side(side, of: definition), definition, function)
    let operand = function.parameters[0].name
    claim.statement =
      "value = \(function.name)(\(operand)=lambda t: t**3 - 2*t, \(parameter.name)=\(parameter.name))"
    claim.target = "value"
    return claim
  }

  private static let differentiations = ["diff", "deriv", "gradient", "grad"]
  private static let operands: Set<String> = ["f", "func", "fn", "function"]
}
