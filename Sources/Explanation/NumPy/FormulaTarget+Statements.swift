internal import LaTeXMath
internal import Numbers
internal import Words

/// What the statements of formulas define.
extension FormulaTarget {
  /// What a statement may be taken for, by each of its right sides that can be read; else why there is nothing.
  static func targets(of statement: Statement, in formula: MathFormula) -> Result<
    [FormulaTarget], Untranslatable
  > {
    if statement.sides.count == 1 {
      switch statement.sides[0].content {
      case .expression(let body):
        return .success([FormulaTarget(body: body, range: statement.sides[0].range)])
      case .unreadable(let reason, _):
        return .failure(Untranslatable(unreadable: reason, formula.nodes.within(statement.sides[0].range)))
      default: return .failure(Untranslatable("", "nothing to compute stands here", ja: "計算するものがない。"))
      }
    }
    guard [.equal, .definition, .approximate, .other].contains(statement.relations[0]) else {
      return .failure(
        Untranslatable(
          "", "a comparison gives no value: write what it compares", ja: "比較は値を与えない。比べている式そのものを書くとよい。"))
    }
    var found: [FormulaTarget] = []
    var reason: Untranslatable?
    for (place, relation) in statement.relations.enumerated() {
      guard [.equal, .definition, .approximate].contains(relation) else { break }
      let side = statement.sides[place + 1]
      switch side.content {
      case .expression(let body):
        var target = FormulaTarget(body: body, range: side.range, left: statement.sides[0].range)
        // A line binds the first right side.
        if relation == .approximate || place > 0 { target.isBindable = false }
        switch statement.sides[0].content {
        case .expression(let left):
          let isValue = left.isValueAtPoint || left.isCallLike && body.isConstant
          // What the side before comes to.
          if isValue, !found.isEmpty { continue }
          let letters = formula.nodes.within(statement.sides[0].range)
          if left.isProductOfNames, letters.isCapitalWord {
            // `MSE`
            (target.name, target.isBindable) = (letters.plainText, false)
            found.append(target)
            continue
          }
          guard !isValue, target.take(left, isAssigned: statement.relations[0] == .definition) else {
            return .failure(
              Untranslatable(
                "",
                isValue
                  ? left.isLimit
                    ? Wording(
                      "this says what a limit comes to: there is nothing to compute",
                      ja: "極限の値を述べているだけで、計算するものがない。")
                    : Wording(
                      "this is the value at a point: it defines no function", ja: "1 点での値であり、関数の定義ではない。")
                  : left.isConstant && body.isConstant
                    ? Wording(
                      "both sides are numbers: there is nothing to compute", ja: "両辺とも数であり、計算するものがない。")
                    : Wording(
                      "the left side is no name: this is an equation to solve, not a definition",
                      ja: "左辺が名前でないので、定義でなく解くべき方程式である。")))
          }
          // `x = x^2 - 1`, `f(x) = -f(-x)`: what holds of it, and not what it is.
          if !target.isUpdate, relation != .approximate, left.stands(in: target.body) {
            return .failure(
              Untranslatable(
                "",
                "the left side stands on the right side too: this is an equation to solve; \\leftarrow would say that it is a step",
                ja: "左辺が右辺にもあるので、解くべき方程式である。更新なら \\leftarrow と書けば決まる。"
              ))
          }
          found.append(target)
        case .missing:
          // `= 2 x`: what goes on from a formula before.
          return .success([FormulaTarget(body: body, range: side.range)])
        default:
          guard !body.isConstant, let head = HeadReader(formula.nodes.within(statement.sides[0].range)) else {
            return .failure(Untranslatable("", "the left side cannot be read as a name", ja: "左辺を名前として読めない。"))
          }
          (target.name, target.arguments, target.isBindable) = (head.name, head.arguments, false)
          found.append(target)
        }
      case .unreadable(let text, _):
        reason = reason ?? Untranslatable(unreadable: text, formula.nodes.within(side.range))
      default: break
      }
    }
    // A name alone says less than what it stands for.
    if found.count > 1, found[0].body.isHeadLike, !found[1].body.isHeadLike, !found[1].body.isConstant {
      found.append(found.removeFirst())
    }
    if !found.isEmpty { return .success(found) }
    return .failure(
      reason ?? Untranslatable("", "a relation of this kind gives no value", ja: "この種の関係は値を与えない。"))
  }
}

extension [MathNode] {
  /// Those that stand in a range of bytes.
  fileprivate func within(_ range: Range<Int>) -> [MathNode] {
    filter { $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound }.significant
  }
}

extension String {
  /// `𝔼[…]` on a left side.
  var isKnownAsOperator: Bool { self == "doubleStruck(E)" || hasPrefix("doubleStruck(E)_") }
}

extension SymbolName {
  /// The letters of its index where it has nothing else: `i` and `j` of `A_{ij}`.
  var plainIndices: [String] {
    var places = index
    if places.count == 1 { places = places[0].places }
    let names = places.compactMap(\.plainName)
    return names.count == places.count && names.allSatisfy { $0.count == 1 } ? names : []
  }
}

extension Expression {
  /// Whether no symbol stands in it.
  fileprivate var isConstant: Bool {
    nameKeys.subtracting(["π", "e"]).isEmpty
      && !contains {
        switch $0 {
        case .opaque, .application: true
        default: false
        }
      }
  }

  fileprivate var isLimit: Bool {
    if case .aggregate(let one) = self { one.operation == .limit } else { false }
  }

  fileprivate var isProductOfNames: Bool {
    switch self {
    case .name: true
    case .binary(.multiply, let a, let b): a.isProductOfNames && b.isProductOfNames
    default: false
    }
  }

  /// The letters of the indices and arguments of a left side.
  var headIndices: Set<String> {
    switch self {
    case .name(let name): Set(name.plainIndices)
    case .application(let name, let list, _, _):
      Set(name.plainIndices + list.compactMap(\.plainName)).union(list.flatMap(\.headIndices))
    case .element(let inner, let places): inner.headIndices.union(places.compactMap(\.plainName))
    default: []
    }
  }

  /// Whether a name or a function that this is stands in another expression.
  fileprivate func stands(in other: Expression) -> Bool {
    switch self {
    case .name(let name): other.stands(name)
    case .application(let name, let list, let primes, _):
      // What is multiplied or added up of elements is made of them; probabilities of events are numbers.
      !(["P", "doubleStruck(P)", "Pr"].contains(name.key) && list.allSatisfy(\.isEvent))
        && other.contains {
          guard case .application(let found, let own, let ownPrimes, _) = $0, found == name,
            own.count == list.count, ownPrimes == primes
          else {
            return false
          }
          // `s(t) = s(0) + v t`
          if own.allSatisfy(\.isConstant), !list.allSatisfy(\.isConstant) { return false }
          let variables = other.sumVariables
          return !own.contains { $0.contains { $0.plainName.map(variables.contains) ?? false } }
        }
    default: false
    }
  }

  /// A capital letter, a word, or something of both.
  private var isEvent: Bool {
    switch self {
    case .name(let name): name.key.count > 1 || name.key.first?.isUppercase == true
    case .binary(.divide, let a, let b): a.isEvent && b.isEvent
    case .power(let event, .name(let mark)): event.isEvent && mark.key == "c"
    default: false
    }
  }

  /// A name, or a function of names alone.
  fileprivate var isHeadLike: Bool {
    switch self {
    case .name: true
    case .application(_, let list, _, nil): list.allSatisfy { $0.plainName != nil }
    default: false
    }
  }

  /// A function of something, or what is not read of it.
  fileprivate var isCallLike: Bool {
    switch self {
    case .application, .call, .opaque, .magnitude, .aggregate: true
    default: false
    }
  }

  /// `u(0)`
  fileprivate var isValueAtPoint: Bool {
    guard case .application(_, let list, _, nil) = self else { return false }
    return !list.isEmpty && list.allSatisfy { $0.nameKeys.subtracting(["π", "e"]).isEmpty }
  }

  /// The key of a name without an index.
  var plainName: String? { if case .name(let name) = self, name.index.isEmpty { name.key } else { nil } }

  /// The key of a function or a value that is differentiated.
  var functionKey: String? {
    switch self {
    case .name(let name), .application(let name, _, 0, nil): name.key
    default: nil
    }
  }

  /// Whether a letter is an index of something in it, and not bound there.
  func runsAlong(_ letter: String) -> Bool {
    if case .aggregate(let aggregate) = self, aggregate.variable.key == letter { return false }
    if case .name(let name) = self {
      return name.index.contains { $0.uses(SymbolName(letter)) }
    }
    if case .element(let inner, let places) = self {
      return inner.runsAlong(letter) || places.contains { $0.uses(SymbolName(letter)) }
    }
    return operands.contains { $0.runsAlong(letter) }
  }
}
