internal import LaTeXMath
internal import Numbers

/// What values a parameter may have, by its name, its use in the formula and the function's head.
struct ParameterKind: Equatable {
  enum Sort: Equatable {
    case real, positive
    /// Between 0 and 1.
    case unit
    /// Positive, with the sum 1.
    case simplex
    /// One of its elements is 1, the others are 0.
    case oneHot
    case whole
    /// Above one.
    case large
    /// A symmetric matrix whose quadratic form is positive.
    case definite
  }

  var sort: Sort
  /// 0 for a number, 1 for a vector, 2 for a matrix.
  var rank: Int

  /// - Parameter told: What the function's documentation says of it.
  init(
    symbol: String, rank: Int, in body: Expression, as parameter: PythonFunction.Parameter?,
    told: DocumentedKind? = nil
  ) {
    self.init(symbol: symbol, rank: rank, in: body, as: parameter)
    guard let sort = told?.sort else { return }
    switch sort {
    case .simplex, .oneHot: if rank > 0 { self.sort = sort }
    case .whole: if rank == 0 { self.sort = sort }
    // What the formula needs is more than what the text says.
    case .unit where self.sort == .simplex: break
    case .positive where self.sort != .real: break
    default: self.sort = sort
    }
  }

  private init(symbol: String, rank: Int, in body: Expression, as parameter: PythonFunction.Parameter?) {
    self.rank = rank
    let name = SymbolName(symbol)
    func uses(_ expression: Expression) -> Bool {
      expression.contains {
        if case .name(let other) = $0 { other == name || other.base == symbol } else { false }
      }
    }
    var hasLogarithm = false
    var isInLogarithm = false
    var isInRoot = false
    var isCounted = false
    var isComplement = false
    var isExponent = false
    body.walk { expression in
      switch expression {
      case .call(.logarithm, let list), .call(.elementary(.naturalLogarithm), let list),
        .call(.elementary(.binaryLogarithm), let list), .call(.elementary(.decimalLogarithm), let list):
        hasLogarithm = true
        isInLogarithm = isInLogarithm || list.contains(where: uses)
      case .root(let radicand, _): isInRoot = isInRoot || uses(radicand)
      case .call(.elementary(.squareRoot), let list): isInRoot = isInRoot || list.contains(where: uses)
      case .factorial(let operand, _): isCounted = isCounted || uses(operand)
      case .binomial(let count, let chosen): isCounted = isCounted || uses(count) || uses(chosen)
      case .aggregate(let aggregate):
        if case .bounds(let lower, let upper) = aggregate.range {
          isCounted = isCounted || uses(lower) || uses(upper)
        }
      case .binary(.subtract, .number(let one), let other) where one.value == Rational(1):
        isComplement = isComplement || uses(other)
      case .power(let base, let exponent):
        if case .number = exponent {} else { isExponent = isExponent || uses(base) }
      default: break
      }
    }
    let letter = symbol.split(separator: "_").first.map(String.init) ?? symbol
    let isProbability =
      Self.probabilities.contains(symbol)
      || symbol.contains("(") && symbol.first.map { "pPqQ".contains($0) } == true
    if rank == 0, isCounted || parameter?.type == "int" || Self.counts.contains(symbol) {
      sort = .whole
    } else if rank == 2, Self.covariances.contains(symbol) {
      sort = .definite
    } else if rank > 0, isProbability, hasLogarithm, !isComplement {
      sort = .simplex
    } else if isComplement, isInLogarithm || isInRoot || isProbability {
      sort = .unit
    } else if rank == 0, isProbability, isInLogarithm || isExponent || symbol.contains("(") {
      sort = .unit
    } else if isInLogarithm || isInRoot || isExponent || Self.scales.contains(letter) {
      sort = .positive
    } else {
      sort = .real
    }
  }

  /// A value as this kind has it.
  func value(_ number: ShortDecimal) -> InputValue {
    sort == .whole && number.places == 0 ? .whole(number.digits) : .number(number)
  }

  private static let probabilities: Set<String> = [
    "p", "q", "P", "Q", "π", "y", "t", "hat(y)", "hat(p)", "bold(p)", "bold(q)", "bold(y)", "bold(t)", "m",
    "r",
  ]
  private static let covariances: Set<String> = ["Σ", "bold(Σ)", "bold(K)", "P"]
  private static let counts: Set<String> = ["n", "k", "N", "K", "M"]
  private static let scales: Set<String> = ["σ", "τ", "λ", "ε", "ϵ", "ℓ", "T"]
}
