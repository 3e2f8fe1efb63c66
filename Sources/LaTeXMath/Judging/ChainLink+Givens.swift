internal import Numbers

/// What a link takes from the note: the values and functions that it gives to names.
extension ChainLink {
  /// The givens and functions of the note that the link uses, itself not among them.
  var givens: [Scope.Given] {
    var result: [Scope.Given] = []
    for side in [left, right] {
      side.walk { part in
        switch part {
        case .name(let name):
          if let given = scope.values[name.key] { result.append(given) }
          for (key, given) in scope.values
          where !name.index.isEmpty && key.hasPrefix(name.base + "_") && key != name.key {
            result.append(given)
          }
        case .application(let name, _, _, _):
          if let given = scope.values[name.key] { result.append(given) }
          if let function = scope.functions[name.key] {
            function.body.walk {
              if case .name(let inner) = $0, !function.parameters.contains(inner),
                let given = scope.values[inner.key]
              {
                result.append(given)
              }
            }
          }
        default: break
        }
      }
    }
    return result
  }

  /// A function of the note that the link calls and whose definition may be another here.
  var uncertainFunction: String? {
    var found: String?
    for side in [left, right] {
      side.walk {
        if case .application(let name, _, _, _) = $0, scope.functions[name.key]?.isCertain == false {
          found = name.key
        }
      }
    }
    return found
  }

  /// `L = 4.5`: a given or a definition, unless an equation elsewhere in the note defines the name and gives this very number.
  func named(_ name: SymbolName) -> LinkVerdict {
    let silent = LinkVerdict(.noClaim, reason: "a name")
    guard relation == .equal || relation == .approximate, let claim = ClaimedNumber(right),
      let definition = scope.definitions[name.key],
      !definition.uses(name)
    else { return silent }
    var known = scope
    for (key, expression) in scope.definitions where known.values[key] == nil && key != name.key {
      known.values[key] = Scope.Given(value: expression, text: key, isCertain: false)
    }
    if definition.freeName(in: known) != nil { return silent }
    var evaluator = Evaluator(scope: known)
    guard let value = try? evaluator.real(definition),
      let agreement = try? claim.number.agreement(with: value, isEqual: relation == .equal)
    else { return silent }
    // Another number may be meant for other givens.
    guard agreement <= .rounded else { return silent }
    let givens = evaluator.usedGivens.joined(separator: ", ")
    return LinkVerdict(
      .verified, reason: "by its definition" + (givens.isEmpty ? "" : " with \(givens)"),
      expected: claim.number.text, actual: value.text(near: claim.number))
  }
}
