internal import LaTeXMath
internal import Numbers

/// What a link takes from the note: the values and functions that it gives to names.
extension ChainLink {
  /// The givens of the note that the link uses, itself or by a function, each once, in the order of their use.
  var givens: [Scope.Given] {
    var result: [Scope.Given] = []
    var seen: Set<String> = []
    func use(_ key: String) {
      if let given = scope.values[key], seen.insert(key).inserted { result.append(given) }
    }
    for side in [left, right] + (modulus.map { [$0] } ?? []) {
      side.walk { part in
        switch part {
        case .name(let name):
          use(name.key)
          if name.index.isEmpty { return }
          for key in scope.values.keys.sorted() where key.hasPrefix(name.base + "_") { use(key) }
        case .application(let name, _, _, _):
          use(name.key)
          guard let function = scope.functions[name.key] else { return }
          function.body.walk {
            if case .name(let inner) = $0, !function.parameters.contains(inner) { use(inner.key) }
          }
        default: break
        }
      }
    }
    return result
  }

  /// Whether the link calls a function of the note.
  var callsFunction: Bool {
    [left, right].contains {
      $0.contains {
        if case .application(let name, _, _, _) = $0 { scope.functions[name.key] != nil } else { false }
      }
    }
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
    let silent = LinkVerdict(.noClaim, [], [NameAlone.ground])
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
      .verified, ["by its definition" + (givens.isEmpty ? "" : " with \(givens)")],
      actual: value.text(near: claim.number))
  }
}
