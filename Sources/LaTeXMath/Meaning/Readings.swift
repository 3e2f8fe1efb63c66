package import Numbers
internal import Words

/// The readings of the two sides of a link, chosen together.
package struct Readings {
  /// More are not tried.
  package static let maximumCount = 48

  /// What can be read in several ways, each once.
  package let ambiguities: [Ambiguity]
  /// What `\log` without a base may be, in the order of the names of its ambiguity.
  private let logarithms: [ElementaryFunction]

  /// - Parameters:
  ///   - earlier: sides before, whose logarithms and angles are read as those of the link.
  ///   - logarithm: What the note or the vault says that `\log` is: another base that fits only raises doubt.
  ///   - anglesAreDegrees: What the text says of angles.
  package init(
    of sides: [Expression], after earlier: [Expression] = [], isEquality: Bool = true,
    logarithm: ElementaryFunction? = nil, anglesAreDegrees: Bool? = nil
  ) {
    let angle = anglesAreDegrees.map(Ambiguity.angle(areDegrees:)) ?? .angle
    let logarithmBase = logarithm.map(Ambiguity.logarithmBase(declared:)) ?? .logarithmBase
    let all: [ElementaryFunction] = [.naturalLogarithm, .decimalLogarithm, .binaryLogarithm]
    logarithms = (logarithm.map { [$0] } ?? []) + all.filter { $0 != logarithm }
    var found: [Ambiguity] = []
    func note(_ ambiguity: Ambiguity) { if !found.contains(ambiguity) { found.append(ambiguity) } }
    for side in sides where isEquality && side.mayBeBinary { note(.numeralBase) }
    for (place, side) in (earlier + sides).enumerated() {
      side.walk { expression in
        switch expression {
        case .ambiguous(let ambiguity, _) where place >= earlier.count: note(ambiguity)
        case .call(.logarithm, let arguments) where arguments.count == 1: note(logarithmBase)
        case .call(let function, let arguments) where function.isAngular(of: arguments): note(angle)
        default: break
        }
      }
    }
    ambiguities = found
  }

  /// All choices: the default first, those that only raise doubt last; nil when there are too many.
  package var choices: [[Int]]? {
    var result: [[Int]] = [[]]
    for ambiguity in ambiguities {
      result = ambiguity.names.indices.flatMap { choice in result.map { $0 + [choice] } }
      if result.count > Self.maximumCount { return nil }
    }
    return result.sorted { (isDoubt($0) ? 1 : 0, $0.reduce(0, +)) < (isDoubt($1) ? 1 : 0, $1.reduce(0, +)) }
  }

  /// Whether a choice takes a reading that only raises doubt.
  package func isDoubt(_ choice: [Int]) -> Bool {
    zip(ambiguities, choice).contains { $0.policy == .othersRaiseDoubt && $1 > 0 }
  }

  /// The expression with one reading chosen for each ambiguity.
  package func resolve(_ expression: Expression, _ choice: [Int]) -> Expression {
    if ambiguities.isEmpty { return expression }
    var chosen: [String: Int] = [:]
    for (ambiguity, reading) in zip(ambiguities, choice) { chosen[ambiguity.kind] = reading }
    if let reading = chosen[Ambiguity.angle.kind],
      let names = ambiguities.first(where: { $0.kind == Ambiguity.angle.kind })?.names
    {
      chosen[Ambiguity.angleInDegrees] = names[reading] == Ambiguity.angle.names[1] ? 1 : 0
    }
    if !expression.mayBeBinary { chosen[Ambiguity.numeralBase.kind] = nil }
    return expression.resolved(chosen, logarithms)
  }

  /// What a choice is called where it is not the default, or where the base of a logarithm is worth saying.
  package func name(of choice: [Int]) -> String {
    zip(ambiguities, choice).compactMap { ambiguity, reading in
      reading > 0 || (ambiguity.kind == Ambiguity.logarithmBase.kind) ? ambiguity.names[reading].english : nil
    }.joined(separator: ", ")
  }
}

extension Expression {
  fileprivate func resolved(_ chosen: [String: Int], _ logarithms: [ElementaryFunction]) -> Expression {
    func resolve(_ expression: Expression) -> Expression { expression.resolved(chosen, logarithms) }
    switch self {
    case .ambiguous(let ambiguity, let readings):
      let place = chosen[ambiguity.kind] ?? 0
      return resolve(readings.indices.contains(place) ? readings[place] : readings[0])
    case .call(.logarithm, let arguments) where arguments.count == 1:
      return .call(.elementary(logarithms[chosen[Ambiguity.logarithmBase.kind] ?? 0]), arguments.map(resolve))
    case .call(let function, let arguments)
    where chosen[Ambiguity.angleInDegrees] == 1 && function.isAngular(of: arguments):
      if function.givesAngle {
        return .binary(.divide, .call(function, arguments.map(resolve)), .degrees(.number(.one)))
      }
      return .call(function, arguments.map { .degrees(resolve($0)) })
    case .number(let number) where chosen[Ambiguity.numeralBase.kind] == 1 && number.mayBeBinary:
      return .number(Int(number.digits, radix: 2).map(WrittenNumber.init(integer:)) ?? number)
    default: return mapOperands(resolve)
    }
  }

  /// The same operation on other operands.
  package func mapOperands(_ transform: (Expression) -> Expression) -> Expression {
    switch self {
    case .number, .name, .infinity, .opaque: return self
    case .negate(let a): return .negate(transform(a))
    case .binary(let operation, let a, let b): return .binary(operation, transform(a), transform(b))
    case .power(let a, let b): return .power(transform(a), transform(b))
    case .root(let a, let degree): return .root(transform(a), degree: degree.map(transform))
    case .call(let function, let list): return .call(function, list.map(transform))
    case .application(let name, let list, let primes, let power):
      return .application(name, list.map(transform), primes: primes, power: power.map(transform))
    case .aggregate(var aggregate):
      aggregate.body = transform(aggregate.body)
      switch aggregate.range {
      case .bounds(let a, let b): aggregate.range = .bounds(transform(a), transform(b))
      case .list(let list): aggregate.range = .list(list.map(transform))
      case .indices: break
      case .towards(let point, let side): aggregate.range = .towards(transform(point), side: side)
      }
      return .aggregate(aggregate)
    case .cases(let rows):
      return .cases(
        rows.map { row in
          .init(
            value: transform(row.value),
            condition: row.condition?.map {
              .init(left: transform($0.left), relation: $0.relation, right: transform($0.right))
            })
        })
    case .matrix(let rows): return .matrix(rows.map { $0.map(transform) })
    case .set(let list): return .set(list.map(transform))
    case .transpose(let a): return .transpose(transform(a))
    case .element(let a, let places): return .element(transform(a), places.map(transform))
    case .magnitude(let a): return .magnitude(transform(a))
    case .norm(let a, let order): return .norm(transform(a), order: order.map(transform))
    case .floor(let a): return .floor(transform(a))
    case .ceiling(let a): return .ceiling(transform(a))
    case .factorial(let a, let isDouble): return .factorial(transform(a), isDouble: isDouble)
    case .binomial(let a, let b): return .binomial(transform(a), transform(b))
    case .percent(let a): return .percent(transform(a))
    case .degrees(let a): return .degrees(transform(a))
    case .unit(let a, let unit): return .unit(transform(a), unit)
    case .ambiguous(let ambiguity, let list): return .ambiguous(ambiguity, list.map(transform))
    }
  }
}

extension BuiltInFunction {
  /// Whether an argument or a value of this call may be an angle in degrees: numbers alone, no π and no degree sign.
  fileprivate func isAngular(of arguments: [Expression]) -> Bool {
    guard takesAngle || givesAngle else { return false }
    return !arguments.contains {
      $0.contains { if case .degrees = $0 { true } else { $0 == .name(SymbolName("π")) } }
    }
  }

  private var takesAngle: Bool {
    switch self {
    case .elementary(.sine), .elementary(.cosine), .elementary(.tangent), .secant, .cosecant, .cotangent: true
    default: false
    }
  }

  fileprivate var givesAngle: Bool {
    switch self {
    case .elementary(.arcsine), .elementary(.arccosine), .elementary(.arctangent): true
    default: false
    }
  }
}

extension WrittenNumber {
  /// Only zeros and ones.
  fileprivate var mayBeBinary: Bool {
    isInteger && !hasPoint && digits.utf8.count <= 32
      && digits.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "1") }
  }
}

extension Expression {
  /// All numerals of zeros and ones, one of two digits or more among them.
  fileprivate var mayBeBinary: Bool {
    var isLong = false
    let hasOther = contains {
      guard case .number(let number) = $0 else { return false }
      isLong = isLong || number.digits.utf8.count > 1
      return !number.mayBeBinary
    }
    return isLong && !hasOther
  }
}
