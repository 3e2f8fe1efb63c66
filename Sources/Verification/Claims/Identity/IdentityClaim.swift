internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

/// Two sides of a formula that may be equal, or one the greater, whatever their symbols are.
struct IdentityClaim {
  /// The formula among the note's.
  var formula: Int
  /// Bytes of the LaTeX.
  var range: Range<Int>
  var relation: Relation
  /// What is to be evaluated; the body is the difference of the sides.
  var side: FormulaSide
  var left: Expression
  var right: Expression
  /// The difference of the sides as what a function of all symbols would be.
  private var definition: FormulaDefinition
  /// The functions of the note that the sides are made of, and whether each has one definition.
  var functions: Set<String>
  var isCertain: Bool
  /// Whether it gives the derivative of what the section defines: `f'(x) = 2x`.
  var isDerivative = false
  /// Longer formulas, and sides of more operations, are not tried.
  private static let longest = 600
  private static let mostNodes = 300

  /// The claims of one formula; `useMeanings` puts what the note defines names by in their place.
  static func claims(_ numbers: NumberClaims, at place: Int, _ functions: () -> DefinedFunctions)
    -> [IdentityClaim]
  {
    let read = numbers.formulas[place]
    guard read.isJudged, read.latex.utf8.count <= longest else { return [] }
    return numbers.scope.statements[place].flatMap { statement -> [IdentityClaim] in
      guard statement.doubt == nil, statement.modulus == nil, statement.sides.count > 1, statement.isInOrder
      else {
        return []
      }
      return statement.relations.indices.flatMap { index -> [IdentityClaim] in
        let (first, second) = (statement.sides[index], statement.sides[index + 1])
        guard tested.contains(statement.relations[index]), case .expression(let left) = first.content,
          case .expression(let right) = second.content, left != right,
          statement.relations[index] == .equal
            ? left.mayBeSide && right.mayBeSide : left.mayBound(right) && right.mayBound(left),
          !(left.isProductOfNames && right.isProductOfNames), left.hasSymbols || right.hasSymbols
        else { return [] }
        return claims(
          numbers, place, functions(), left, right, statement.relations[index],
          first.range.lowerBound..<second.range.upperBound)
      }
    }
  }

  private static let tested: Set<Relation> = [.equal, .less, .lessOrEqual, .greater, .greaterOrEqual]

  /// As written, and with what names stand for.
  private static func claims(
    _ numbers: NumberClaims, _ place: Int, _ functions: DefinedFunctions, _ left: Expression,
    _ right: Expression,
    _ relation: Relation, _ range: Range<Int>
  ) -> [IdentityClaim] {
    let scope = numbers.scope.scope(at: place)
    var plain = IdentityReader(functions, scope, at: place, [left, right])
    var claims: [IdentityClaim] = []
    func add(_ reader: inout IdentityReader) {
      guard let a = reader.read(left) else { return }
      let usesLeft = !reader.used.isEmpty
      reader.forgetUses()
      guard let b = reader.read(right) else { return }
      // `f(x) = x^2` defines, wherever else the note does so too.
      guard relation != .equal || !(left.isHead && reader.used.isEmpty) && !(right.isHead && !usesLeft) else {
        return
      }
      reader.rememberUses()
      guard let claim = IdentityClaim(place, range, relation, a, b, scope, reader) else { return }
      claims.append(claim)
    }
    add(&plain)
    if case .application(let name, let list, let primes, nil) = left, primes > 0, list.count == 1,
      case .name = list[0], plain.used == [name.key], !claims.isEmpty
    {
      claims[0].isDerivative = plain.isNear && right.uses(SymbolName(listName(list[0])))
    }
    let keys = left.nameKeys.union(right.nameKeys)
    // `\bar{x}`, which is a sum; another name may be what the equation gives.
    let meanings = scope.definitions.filter { key, meaning in
      keys.contains(key) && !functions.isFunction(key)
        && meaning.contains { if case .aggregate = $0 { true } else { false } }
    }
    if !meanings.isEmpty, relation == .equal {
      var meant = IdentityReader(functions, scope, at: place, [left, right])
      meant.meanings = meanings
      add(&meant)
    }
    return claims
  }

  private static func listName(_ expression: Expression) -> String {
    if case .name(let name) = expression { name.key } else { "" }
  }

  private init?(
    _ formula: Int, _ range: Range<Int>, _ relation: Relation, _ left: Expression, _ right: Expression,
    _ scope: Scope,
    _ reader: IdentityReader
  ) {
    guard left.size + right.size <= Self.mostNodes, let head = DefinitionHead(.name(SymbolName(""))) else {
      return nil
    }
    let definition = FormulaDefinition(
      head, body: .binary(.subtract, left, right), formula: formula, scope: scope, range: range)
    guard case .binary(.subtract, let a, let b) = definition.body, !definition.symbols.isEmpty,
      definition.symbols.allSatisfy({ $0.rank > 0 || Self.isNumber($0.key) })
    else { return nil }
    let symbols = definition.symbols
    var side = FormulaSide(
      body: definition.body, scope: scope, parameters: symbols.map { .init(symbol: $0.key, name: $0.key) })
    for symbol in symbols { if let array = symbol.counts { side.counts[symbol.key] = array } }
    side.scope.functions = [:]
    (self.formula, self.range, self.relation, self.side) = (formula, range, relation, side)
    (self.left, self.right, self.definition) = (a, b, definition)
    (functions, isCertain) = (reader.used, reader.isCertain)
  }

  /// The tries, which cost as much as some of them.
  var inputs: [[String: InputValue]] {
    let function = PythonFunction(
      name: "", parameters: side.parameters.map { .init(name: $0.symbol) }, block: 0, lines: 1...1, code: "")
    return InputDraws(side, definition, function, most: 40).ordinary
  }

  /// Two tries that are nothing special: what fails for one of them is no identity. Empty where there are matrices.
  var probes: [[String: InputValue]] {
    let kinds = side.parameters.map { parameter in
      ParameterKind(
        symbol: parameter.symbol,
        rank: definition.symbols.first { $0.key == parameter.symbol }?.rank ?? 0, in: side.body, as: nil)
    }
    guard kinds.allSatisfy({ $0.rank < 2 }) else { return [] }
    return [3, 7].map { start in
      var inputs: [String: InputValue] = [:]
      for (place, (parameter, kind)) in zip(side.parameters, kinds).enumerated() {
        let first = (start + 4 * place) % 9 + 1
        let shares = [first, 11 - first, 9].map { ShortDecimal(5 * $0, places: 2) }
        inputs[parameter.name] =
          if side.counts[parameter.symbol] != nil { .whole(3) } else if kind.rank == 1 {
            .vector(shares)
          } else if kind.sort == .whole {
            .whole(first % 5 + 1)
          } else {
            .number(ShortDecimal(10 * first + place, places: 2))
          }
      }
      return inputs
    }
  }

  /// Whether a symbol stands for a number for sure: no capital, which may be a matrix, a set or an event, no letter of another font, no
  /// operator such as `a^+`, no imaginary unit, no differential.
  private static func isNumber(_ key: String) -> Bool {
    guard !["i", "j", "d", "∂", "∇", "Δ"].contains(key), !key.contains("'"), !key.contains("^") else {
      return false
    }
    var base = key[...]
    if let open = key.firstIndex(of: "(") {
      guard accents.contains(String(key[..<open])) else { return false }
      base = key[key.index(after: open)...]
    }
    return base.unicodeScalars.first?.properties.isUppercase == false
  }

  private static let accents: Set<String> = [
    "hat", "bar", "tilde", "overline", "widehat", "widetilde", "dot",
  ]
}

extension Expression {
  /// Whether a side is more than a name, so that it need not be what the other side defines.
  fileprivate var mayBeSide: Bool {
    switch self {
    case .name(let name): name.key.contains("'")
    case .matrix, .set, .cases: false
    default: isFinite
    }
  }

  /// Whether it is a function of plain names: `f(x, y)`.
  fileprivate var isHead: Bool {
    guard let head = DefinitionHead(self) else { return false }
    return head.arguments != nil && head.primes == 0
  }

  /// Whether it has neither an infinity nor a unit.
  fileprivate var isFinite: Bool {
    !contains { if case .infinity = $0 { true } else if case .unit = $0 { true } else { false } }
  }

  /// Whether it may be greater or less than another expression without a condition that says so: `x \le 200` bounds a name.
  fileprivate func mayBound(_ other: Expression) -> Bool {
    if case .name = self, !other.hasSymbols { return false }
    return isFinite
  }

  /// Whether it has a name at all.
  fileprivate var hasSymbols: Bool {
    contains { if case .name = $0 { true } else if case .opaque = $0 { true } else { false } }
  }

  /// Whether nothing but names is multiplied: in a group that says what commutes.
  fileprivate var isProductOfNames: Bool {
    switch self {
    case .name: true
    case .binary(.multiply, let a, let b), .binary(.dot, let a, let b):
      a.isProductOfNames && b.isProductOfNames
    case .application(_, let list, 0, nil): list.allSatisfy(\.isProductOfNames)
    default: false
    }
  }

  /// How many operations and names it has.
  fileprivate var size: Int {
    var count = 0
    walk { _ in count += 1 }
    return count
  }
}
