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
