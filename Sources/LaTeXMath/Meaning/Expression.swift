package import Numbers

/// A formula as operators on operands. What could be read in several ways says so.
package indirect enum Expression: Sendable, Equatable {
  case number(WrittenNumber)
  case name(SymbolName)
  case infinity
  /// Something with a value that the tree does not describe, such as `\mathbb{E}[X]` or `p(x \mid y)`; behaves as a free symbol.
  case opaque(String)
  case negate(Expression)
  case binary(BinaryOperator, Expression, Expression)
  case power(Expression, Expression)
  /// The square root when there is no degree.
  case root(Expression, degree: Expression?)
  case call(BuiltInFunction, [Expression])
  /// A name with something in parentheses behind it: a call where the name is a function, else a product. Without `power`, which
  /// stands on the closing parenthesis. `primes` counts derivatives. Without arguments it is a factor with a power before parentheses,
  /// `\theta^2 (1 - \theta)`, and has no value where it is a function.
  case application(SymbolName, [Expression], primes: Int, power: Expression?)
  case aggregate(Aggregate)
  case cases([CaseRow])
  case matrix([[Expression]])
  case set([Expression])
  case transpose(Expression)
  /// `(A x)_i`
  case element(Expression, [Expression])
  case magnitude(Expression)
  case norm(Expression, order: Expression?)
  case floor(Expression)
  case ceiling(Expression)
  case factorial(Expression, isDouble: Bool)
  case binomial(Expression, Expression)
  case percent(Expression)
  case degrees(Expression)
  case unit(Expression, String)
  case ambiguous(Ambiguity, [Expression])

  package enum BinaryOperator: String, Sendable {
    case add, subtract, multiply, dot, divide, modulo
    /// `\odot`, of each element with its partner.
    case elementwise
  }

  package struct CaseRow: Sendable, Equatable {
    package var value: Expression
    /// nil for "otherwise".
    package var condition: [Comparison]?

    package init(value: Expression, condition: [Comparison]?) {
      self.value = value
      self.condition = condition
    }
  }

  package struct Comparison: Sendable, Equatable {
    package var left: Expression
    package var relation: Relation
    package var right: Expression

    package init(left: Expression, relation: Relation, right: Expression) {
      self.left = left
      self.relation = relation
      self.right = right
    }
  }
}

/// `\sum`, `\prod`, `\int`, `\lim`, `\max_i` or a derivative with its range.
package struct Aggregate: Sendable, Equatable {
  package enum Operation: Sendable {
    case sum, product, integral, limit
    /// Of all values of a variable, in definitions alone.
    case maximum, minimum, largestPlace, smallestPlace
    /// `\frac{d}{dx}`, `\nabla_x`
    case derivative
  }
  package enum Range: Sendable, Equatable {
    case bounds(Expression, Expression)
    case list([Expression])
    /// `\sum_i p_i`: over the arrays that the variable indexes.
    case indices
    /// `\lim_{x \to 2}`; from above with the side 1, from below with -1.
    case towards(Expression, side: Int)
  }
  package var operation: Operation
  package var variable: SymbolName
  package var range: Range
  package var body: Expression

  package init(operation: Operation, variable: SymbolName, range: Range, body: Expression) {
    self.operation = operation
    self.variable = variable
    self.range = range
    self.body = body
  }
}

/// Why an expression has several readings.
package struct Ambiguity: Sendable, Hashable {
  /// What verdicts on several readings come to.
  package enum Policy: Sendable {
    /// All must agree, as with `1/2x`.
    case allMustAgree
    /// Any that holds is enough, as with the base of `\log`.
    case anyHolds
    /// The first decides, unless it is refuted and another holds, as with `1 + 1 = 10`: then nobody knows.
    case othersRaiseDoubt
  }

  /// The readings of one kind are chosen together: a formula has one base of logarithms.
  package var kind: String
  package var policy: Policy
  /// What each reading is called.
  package var names: [String]

  package static let slash = Ambiguity(
    kind: "slash", policy: .allMustAgree,
    names: ["division from left to right", "the product below the slash"])
  package static let functionExtent = Ambiguity(
    kind: "function extent", policy: .allMustAgree,
    names: ["the function of what follows it", "the function of the whole term"])
  package static let functionPower = Ambiguity(
    kind: "function power", policy: .allMustAgree,
    names: ["the power of the value", "the power of the argument"])
  package static let functionProduct = Ambiguity(
    kind: "function product", policy: .anyHolds,
    names: ["the function of the product", "the function of the first factor"])
  package static let mixedNumber = Ambiguity(
    kind: "mixed number", policy: .othersRaiseDoubt, names: ["a mixed number", "a product"])
  /// `3\frac72`, which is no mixed number as schools write them.
  package static let improperFraction = Ambiguity(
    kind: "improper fraction", policy: .allMustAgree, names: ["a product", "a mixed number"])
  /// `2^13`, which TeX sets as a power of 1 before a 3.
  package static let unbracedExponent = Ambiguity(
    kind: "unbraced exponent", policy: .othersRaiseDoubt,
    names: ["the exponent is one digit", "the exponent is all of its digits"])
  /// `12 : 4`
  package static let colon = Ambiguity(kind: "colon", policy: .anyHolds, names: ["a quotient", "a ratio"])
  package static let itemNumber = Ambiguity(
    kind: "item number", policy: .anyHolds, names: ["a factor", "the number of an exercise"])
  package static let aggregateExtent = Ambiguity(
    kind: "sum extent", policy: .anyHolds,
    names: ["the sum ends before the next term", "the sum takes the next term"])
  package static let logarithmBase = Ambiguity(
    kind: "logarithm base", policy: .anyHolds,
    names: ["natural logarithm", "logarithm to base 10", "logarithm to base 2"])
  /// The base that the note or the vault declares comes first; another one that holds only raises doubt.
  package static func logarithmBase(declared: ElementaryFunction) -> Ambiguity {
    let names = [
      ElementaryFunction.naturalLogarithm: "natural logarithm", .decimalLogarithm: "logarithm to base 10",
      .binaryLogarithm: "logarithm to base 2",
    ]
    let others = [ElementaryFunction.naturalLogarithm, .decimalLogarithm, .binaryLogarithm].filter {
      $0 != declared
    }
    return Ambiguity(
      kind: logarithmBase.kind, policy: .othersRaiseDoubt,
      names: ([declared] + others).compactMap { names[$0] })
  }
  package static let negativeRemainder = Ambiguity(
    kind: "negative remainder", policy: .anyHolds,
    names: ["the remainder is not negative", "the remainder has the sign"])
  /// `10 / 2 \times 5`, where some take all that follows the slash for the divisor.
  package static let slashProduct = Ambiguity(
    kind: "slash before a product", policy: .othersRaiseDoubt,
    names: ["division from left to right", "the product below the slash"])
  /// `6 \times 10^4 / 2 \times 10^2`
  package static let scientific = Ambiguity(
    kind: "power of ten", policy: .anyHolds,
    names: ["each number with its power of ten", "multiplication and division from left to right"])
  /// `1.2e3`
  package static let exponentMark = Ambiguity(
    kind: "exponent mark", policy: .anyHolds, names: ["e before an exponent", "e as a number"])
  package static let signedPower = Ambiguity(
    kind: "signed power", policy: .othersRaiseDoubt,
    names: ["the sign of the power", "the power of the signed number"])
  package static let thousands = Ambiguity(
    kind: "comma", policy: .othersRaiseDoubt,
    names: ["the comma groups thousands", "the comma is a decimal point"])
  package static let angle = Ambiguity(
    kind: "angle", policy: .anyHolds, names: ["angles in radians", "angles in degrees"])
  /// What the text says of angles comes first; the other only raises doubt.
  package static func angle(areDegrees: Bool) -> Ambiguity {
    Ambiguity(
      kind: angle.kind, policy: .othersRaiseDoubt, names: areDegrees ? angle.names.reversed() : angle.names)
  }
  /// Under this key a choice says whether angles are in degrees.
  static let angleInDegrees = "angle in degrees"
  package static let numeralBase = Ambiguity(
    kind: "numeral base", policy: .othersRaiseDoubt, names: ["decimal numerals", "binary numerals"])
}

/// The name of a variable or a function: a letter with its marks and indices.
package struct SymbolName: Sendable, Hashable {
  /// Letters, accents, subscripts in one spelling: `x_1`, `hat(x)`, `D_KL`, `W^(l)`.
  package var key: String
  /// Without its subscript.
  package var base: String
  /// The subscript, where it can be computed.
  package var index: [Expression]

  package init(_ key: String, base: String? = nil, index: [Expression] = []) {
    self.key = key
    self.base = base ?? key
    self.index = index
  }

  /// Whether the index holds names, as in `x_i`.
  package var hasComputedIndex: Bool {
    index.contains { $0.contains { if case .name = $0 { true } else { false } } }
  }

  package static func == (left: SymbolName, right: SymbolName) -> Bool { left.key == right.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// The relations that a chain may hold.
package enum Relation: String, Sendable {
  case equal = "="
  case approximate = "≈"
  case less = "<"
  case lessOrEqual = "≤"
  case greater = ">"
  case greaterOrEqual = "≥"
  case notEqual = "≠"
  /// `:=`, `←` and their like: the left side gets a value.
  case definition = ":="
  /// `≡` in a chain; it is judged where a modulus ends the chain.
  case congruent = "≡"
  /// Any other: `∈`, `≫`, `∝`. Nothing in such a chain is judged.
  case other = "other"
}

/// The functions with a fixed meaning.
package enum BuiltInFunction: Sendable, Hashable {
  case elementary(ElementaryFunction)
  /// `\log` without a base, with its written base as a second argument where there is one; `\lg` likewise.
  case logarithm
  case absolute, maximum, minimum, greatestCommonDivisor, leastCommonMultiple
  /// Of two numbers with a colon between them; it has no value.
  case ratio
  case determinant, trace, sign, sigmoid, rectifier, softmax
  case secant, cosecant, cotangent
  /// 1 above zero, 0 below; not defined at zero, where writers differ.
  case step

  /// By the name that a formula writes; nil for others.
  package init?(_ name: String) {
    guard let function = Self.table[name] else { return nil }
    self = function
  }

  private static let table: [String: BuiltInFunction] = [
    "exp": .elementary(.exponential), "ln": .elementary(.naturalLogarithm), "log": .logarithm,
    "lg": .logarithm, "lb": .elementary(.binaryLogarithm), "sqrt": .elementary(.squareRoot),
    "sin": .elementary(.sine), "cos": .elementary(.cosine), "tan": .elementary(.tangent),
    "tg": .elementary(.tangent), "sec": .secant, "csc": .cosecant, "cosec": .cosecant, "cot": .cotangent,
    "arcsin": .elementary(.arcsine), "asin": .elementary(.arcsine),
    "arccos": .elementary(.arccosine), "acos": .elementary(.arccosine),
    "arctan": .elementary(.arctangent), "atan": .elementary(.arctangent),
    "arctg": .elementary(.arctangent),
    "sinh": .elementary(.hyperbolicSine), "cosh": .elementary(.hyperbolicCosine),
    "tanh": .elementary(.hyperbolicTangent),
    "arsinh": .elementary(.inverseHyperbolicSine), "arcsinh": .elementary(.inverseHyperbolicSine),
    "asinh": .elementary(.inverseHyperbolicSine),
    "arcosh": .elementary(.inverseHyperbolicCosine), "arccosh": .elementary(.inverseHyperbolicCosine),
    "acosh": .elementary(.inverseHyperbolicCosine),
    "artanh": .elementary(.inverseHyperbolicTangent), "arctanh": .elementary(.inverseHyperbolicTangent),
    "atanh": .elementary(.inverseHyperbolicTangent),
    "erf": .elementary(.errorFunction), "erfc": .elementary(.complementaryErrorFunction),
    "abs": .absolute, "max": .maximum, "min": .minimum, "gcd": .greatestCommonDivisor,
    "ggT": .greatestCommonDivisor, "pgcd": .greatestCommonDivisor, "PGCD": .greatestCommonDivisor,
    "GCD": .greatestCommonDivisor, "HCF": .greatestCommonDivisor, "mcd": .greatestCommonDivisor,
    "lcm": .leastCommonMultiple, "kgV": .leastCommonMultiple, "ppcm": .leastCommonMultiple,
    "PPCM": .leastCommonMultiple, "LCM": .leastCommonMultiple, "mcm": .leastCommonMultiple,
    "det": .determinant, "tr": .trace, "trace": .trace, "Tr": .trace,
    "sgn": .sign, "sign": .sign, "sigmoid": .sigmoid, "ReLU": .rectifier, "relu": .rectifier, "step": .step,
    "softmax": .softmax,
  ]
}
