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

  /// Whether a value or a function that the link uses may be read in several ways.
  var usesReadings: Bool {
    guard scope.hasReadings else { return false }
    if givens.contains(where: { $0.value.hasReadings }) { return true }
    return scope.functions.contains { key, function in
      function.body.hasReadings && (callsFunction(key) || scope.functions.contains { callsFunction($0.key) })
    }
  }

  private func callsFunction(_ key: String) -> Bool {
    [left, right].contains {
      $0.contains { if case .application(let name, _, _, _) = $0 { name.key == key } else { false } }
    }
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

  /// Whether the equation that defines a name stands before, in the same part of the note, and those of the names in it do.
  private func isNear(_ key: String) -> Bool {
    definitionKeys(of: key).allSatisfy(scope.nearDefinitions.contains)
  }

  /// Whether besides all values that it rests on hold here.
  private func isSettled(_ key: String) -> Bool {
    let keys = definitionKeys(of: key)
    return keys.allSatisfy { key in
      scope.definitions[key]?.nameKeys.allSatisfy { scope.values[$0]?.isCertain ?? keys.contains($0) }
        ?? false
    }
  }

  /// The names that a name rests on and that equations define, with itself.
  private func definitionKeys(of key: String) -> Set<String> {
    var (found, pending): (Set<String>, [String]) = ([key], [key])
    while let next = pending.popLast() {
      for name in scope.definitions[next]?.nameKeys ?? []
      where scope.values[name] == nil && scope.definitions[name] != nil && found.insert(name).inserted {
        pending.append(name)
      }
    }
    return found
  }

  /// A value that the link takes from the note although an equation before gives the name another one.
  var contradictedGiven: String? {
    givens(among: scope.nearDefinitions).first { key in
      guard let given = scope.values[key], let claim = ClaimedNumber(given.value),
        let definition = scope.definitions[key]
      else { return false }
      var known = scope
      known.values[key] = nil
      guard definition.freeName(in: known) == nil else { return false }
      var evaluator = Evaluator(scope: known)
      guard let value = try? evaluator.real(definition),
        let agreement = try? claim.number.agreement(with: value, isEqual: true)
      else { return false }
      return agreement > .imprecise
        && (!definition.nameKeys.isEmpty || claim.number.differsInOneDigit(from: value))
    }
  }

  private func givens(among keys: Set<String>) -> [String] {
    keys.isEmpty ? [] : left.nameKeys.union(right.nameKeys).intersection(keys).sorted()
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
    let givens = evaluator.usedGivens.joined(separator: ", ")
    guard agreement <= .rounded else {
      // Another number may be meant for other givens; where the equation stands elsewhere, nothing says that they are these.
      guard isNear(name.key) else { return silent }
      // Another root of an equation is none of an author's slips.
      let isClear = !definition.nameKeys.isEmpty || claim.number.differsInOneDigit(from: value)
      var verdict = LinkVerdict(
        .refuted, ["by its definition" + (givens.isEmpty ? "" : " with \(givens)")],
        actual: value.text(near: claim.number))
      (verdict.isFalse, verdict.restatesName) = (true, true)
      if !isClear || !isSettled(name.key) { verdict.doubt([RestatedName.ground]) }
      return verdict
    }
    return LinkVerdict(
      .verified, ["by its definition" + (givens.isEmpty ? "" : " with \(givens)")],
      actual: value.text(near: claim.number))
  }
}
