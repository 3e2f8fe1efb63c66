internal import Numbers

/// What a note shows of `i` and `j` as imaginary units.
package struct ImaginaryUnits: Sendable, Equatable {
  /// Those that are said to be the unit: `i^2 = -1`, `i = \sqrt{-1}`.
  package private(set) var defined: Set<String> = []
  /// Those that stand where only the unit does: also `e^{i…}`, `j\omega`.
  package private(set) var evident: Set<String> = []
  /// Those that are an index or a variable somewhere: `x_i`, `\sum_j`, `j = 1`.
  package private(set) var indexes: Set<String> = []

  package init() {}

  private static let letters: Set<String> = ["i", "j"]

  /// Notes the subscripts of a formula.
  mutating func note(_ formula: MathFormula) {
    for node in formula.nodes {
      node.walk { node in
        guard case .scripts(let scripts) = node.kind, let sub = scripts.sub else { return }
        sub.walk { if let key = $0.nameKey, Self.letters.contains(key) { indexes.insert(key) } }
      }
    }
  }

  /// Notes the sides of a statement; nil for those that are not read.
  package mutating func note(_ sides: [Expression?]) {
    for (place, side) in sides.enumerated() {
      guard let side else { continue }
      let next = place + 1 < sides.count ? sides[place + 1] : nil
      if let unit = side.definedUnit(by: next) ?? next?.definedUnit(by: side) {
        defined.insert(unit)
        evident.insert(unit)
      }
      if place == 0, case .name(let name) = side, Self.letters.contains(name.key), let next,
        !next.isRootOfMinusOne
      {
        indexes.insert(name.key)
      }
      side.walk { part in
        switch part {
        case .power(.name(SymbolName("e")), let exponent):
          for letter in Self.letters where exponent.mentions(letter) { evident.insert(letter) }
        case .binary(.multiply, .name(SymbolName("j")), .name(SymbolName("ω"))): evident.insert("j")
        case .aggregate(let aggregate) where Self.letters.contains(aggregate.variable.key):
          indexes.insert(aggregate.variable.key)
        default: break
        }
      }
    }
  }
}

extension Expression {
  /// Whether a letter stands in it by itself, and not in an index, as in `e^{z_i}`.
  fileprivate func mentions(_ letter: String) -> Bool {
    if case .name(let name) = self { return name.key == letter }
    return operands.contains { $0.mentions(letter) }
  }

  /// Whether it is `\sqrt{-1}`.
  var isRootOfMinusOne: Bool {
    switch self {
    case .root(.negate(.number(let number)), nil): number.value == Rational(1)
    default: false
    }
  }

  /// The letter that is said to be the unit: `i^2 = -1`, `i = \sqrt{-1}`.
  fileprivate func definedUnit(by other: Expression?) -> String? {
    switch (self, other) {
    case (.power(.name(let name), .number(let power)), .negate(.number(let square))?)
    where power.value == Rational(2) && square.value == Rational(1):
      return ["i", "j"].contains(name.key) ? name.key : nil
    case (.name(let name), let root?) where root.isRootOfMinusOne:
      return ["i", "j"].contains(name.key) ? name.key : nil
    default: return nil
    }
  }
}

extension Scope {
  /// The names that are the imaginary unit in a link of these sides: `j` only where that is evident, and then alone.
  package func imaginaryUnits(in sides: [Expression]) -> Set<String> {
    var own = imaginary
    own.note(sides.map { $0 })
    func isFree(_ key: String) -> Bool {
      values[key] == nil && functions[key] == nil && !lostConstants.contains(key)
    }
    if own.evident.contains("j"), !own.indexes.contains("j"), isFree("j") { return ["j"] }
    return isFree("i") ? ["i"] : []
  }
}
