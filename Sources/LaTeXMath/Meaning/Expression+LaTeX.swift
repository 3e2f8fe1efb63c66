internal import Numbers

/// What was read, written so that nothing is left to guess: products have their sign, operands their parentheses.
extension Expression {
  /// LaTeX of the expression as it was read.
  package var latex: String { latex(around: 0) }

  /// How tightly its outermost operation binds.
  private var strength: Int {
    switch self {
    case .binary(.add, _, _), .binary(.subtract, _, _), .aggregate: 1
    case .negate: 2
    case .binary(.multiply, _, _), .binary(.dot, _, _), .binary(.elementwise, _, _), .binary(.modulo, _, _): 3
    case .binary(.divide, _, _), .unit: 4
    case .power, .transpose, .factorial, .percent, .degrees: 5
    case .number(let number): number.isNegative ? 2 : 6
    case .ambiguous(_, let readings): readings.first?.strength ?? 6
    default: 6
    }
  }

  /// In parentheses where it binds less tightly than what stands around.
  private func latex(around outer: Int) -> String { strength < outer ? "(\(plain))" : plain }

  private var plain: String {
    switch self {
    case .number(let number): return number.text
    case .name(let name): return name.key.latexName
    case .infinity: return "\\infty"
    case .opaque(let text): return text
    case .negate(let a): return "-" + a.latex(around: 3)
    case .binary(let operation, let a, let b): return Self.binary(operation, a, b)
    case .power(let a, let b): return "\(a.latex(around: 6))^{\(b.latex)}"
    case .root(let a, let degree): return "\\sqrt\(degree.map { "[\($0.latex)]" } ?? ""){\(a.latex)}"
    case .call(let function, let arguments): return Self.call(function, arguments)
    case .application(let name, let arguments, _, _) where arguments.isEmpty: return name.key.latexName
    case .application(let name, let arguments, let primes, let power):
      return name.key.latexName + String(repeating: "'", count: primes) + "(\(Self.list(arguments)))"
        + (power.map { "^{\($0.latex)}" } ?? "")
    case .aggregate(let aggregate): return aggregate.latex
    case .cases(let rows):
      return "\\begin{cases} " + rows.map(\.value.latex).joined(separator: " \\\\ ") + " \\end{cases}"
    case .matrix(let rows):
      let lines = rows.map { $0.map(\.latex).joined(separator: " & ") }
      return "\\begin{pmatrix} \(lines.joined(separator: " \\\\ ")) \\end{pmatrix}"
    case .set(let list): return "\\{\(Self.list(list))\\}"
    case .element(let a, let places): return "\(a.latex(around: 6))_{\(Self.list(places))}"
    case .transpose(let a): return "\(a.latex(around: 6))^\\top"
    case .magnitude(let a): return "|\(a.latex)|"
    case .norm(let a, let order): return "\\|\(a.latex)\\|" + (order.map { "_{\($0.latex)}" } ?? "")
    case .floor(let a): return "\\lfloor \(a.latex) \\rfloor"
    case .ceiling(let a): return "\\lceil \(a.latex) \\rceil"
    case .factorial(let a, let isDouble): return a.latex(around: 6) + (isDouble ? "!!" : "!")
    case .binomial(let a, let b): return "\\binom{\(a.latex)}{\(b.latex)}"
    case .percent(let a): return "\(a.latex(around: 6))\\%"
    case .degrees(let a): return "\(a.latex(around: 6))°"
    case .unit(let a, let unit): return "\(a.latex(around: 4)) \\text{ \(unit)}"
    case .ambiguous(_, let readings): return readings.first?.plain ?? ""
    }
  }

  private static func list(_ list: [Expression]) -> String { list.map(\.latex).joined(separator: ", ") }

  private static func binary(_ operation: BinaryOperator, _ a: Expression, _ b: Expression) -> String {
    switch operation {
    case .add: "\(a.latex(around: 1)) + \(b.latex(around: 2))"
    case .subtract: "\(a.latex(around: 1)) - \(b.latex(around: 2))"
    case .multiply: "\(a.latex(around: 3)) \\times \(b.latex(around: 4))"
    case .dot: "\(a.latex(around: 3)) \\cdot \(b.latex(around: 4))"
    case .elementwise: "\(a.latex(around: 3)) \\odot \(b.latex(around: 4))"
    case .divide: "\\frac{\(a.latex)}{\(b.latex)}"
    case .modulo: "\(a.latex(around: 3)) \\bmod \(b.latex(around: 4))"
    }
  }

  private static func call(_ function: BuiltInFunction, _ arguments: [Expression]) -> String {
    if function == .logarithm, arguments.count == 2 {
      return "\\log_{\(arguments[1].latex)}(\(arguments[0].latex))"
    }
    return "\(function.latex)(\(list(arguments)))"
  }
}

extension Aggregate {
  fileprivate var latex: String {
    let sign =
      switch operation {
      case .sum: "\\sum"
      case .product: "\\prod"
      case .maximum: "\\max"
      case .minimum: "\\min"
      case .largestPlace: "\\arg\\max"
      case .smallestPlace: "\\arg\\min"
      case .derivative: "\\nabla"
      default: "\\lim"
      }
    let name = variable.key.latexName
    switch range {
    case .bounds(let low, let high) where operation == .integral:
      return "\\int_{\(low.latex)}^{\(high.latex)} (\(body.latex)) \\,d\(name)"
    case .towards(let point, let side):
      let mark = side == 0 ? "" : side > 0 ? "^+" : "^-"
      return "\(sign)_{\(name) \\to \(point.latex)\(mark)} (\(body.latex))"
    case .bounds(let low, let high): return "\(sign)_{\(name)=\(low.latex)}^{\(high.latex)} (\(body.latex))"
    case .list(let list):
      return "\(sign)_{\(name) \\in \\{\(list.map(\.latex).joined(separator: ", "))\\}} (\(body.latex))"
    case .indices: return "\(sign)_{\(name)} (\(body.latex))"
    }
  }
}

extension Relation {
  /// LaTeX of the relation.
  package var latex: String {
    switch self {
    case .equal: "="
    case .approximate: "\\approx"
    case .less: "<"
    case .lessOrEqual: "\\le"
    case .greater: ">"
    case .greaterOrEqual: "\\ge"
    case .notEqual: "\\ne"
    case .definition: ":="
    case .congruent: "\\equiv"
    case .other: "\\sim"
    }
  }
}

extension BuiltInFunction {
  fileprivate var latex: String {
    switch self {
    case .elementary(let function): function.latex
    case .logarithm: "\\log"
    case .ratio: "\\operatorname{ratio}"
    case .absolute: "\\operatorname{abs}"
    case .maximum: "\\max"
    case .minimum: "\\min"
    case .greatestCommonDivisor: "\\gcd"
    case .leastCommonMultiple: "\\operatorname{lcm}"
    case .determinant: "\\det"
    case .trace: "\\operatorname{tr}"
    case .sign: "\\operatorname{sgn}"
    case .sigmoid: "\\operatorname{sigmoid}"
    case .rectifier: "\\operatorname{ReLU}"
    case .softmax: "\\operatorname{softmax}"
    case .secant: "\\sec"
    case .cosecant: "\\csc"
    case .cotangent: "\\cot"
    case .step: "\\operatorname{step}"
    }
  }
}

extension ElementaryFunction {
  fileprivate var latex: String {
    switch self {
    case .naturalLogarithm: "\\ln"
    case .decimalLogarithm: "\\log_{10}"
    case .binaryLogarithm: "\\log_{2}"
    case .exponential: "\\exp"
    case .sine: "\\sin"
    case .cosine: "\\cos"
    case .tangent: "\\tan"
    case .arcsine: "\\arcsin"
    case .arccosine: "\\arccos"
    case .arctangent: "\\arctan"
    case .hyperbolicSine: "\\sinh"
    case .hyperbolicCosine: "\\cosh"
    case .hyperbolicTangent: "\\tanh"
    case .squareRoot: "\\sqrt"
    default: "\\operatorname{\(self)}"
    }
  }
}

extension String {
  /// The key of a name as LaTeX: a word in an upright face, a subscript in braces.
  fileprivate var latexName: String {
    let parts = split(separator: "_", maxSplits: 1)
    guard let base = parts.first else { return self }
    let isWord = base.count > 1 && base.allSatisfy { $0.isASCII && $0.isLetter }
    let name = isWord ? "\\mathrm{\(base)}" : String(base)
    return parts.count == 2 ? "\(name)_{\(parts[1])}" : name
  }
}
