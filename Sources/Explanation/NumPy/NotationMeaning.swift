internal import LaTeXMath
internal import Words

extension NotationStandIns {
  /// What a letter stands for.
  enum Meaning {
    /// `\mathbb{E}_{x \sim p}[f(x)]`, with the variable where one is named.
    case expectation(variable: SymbolName?, body: Expression)
    /// `\operatorname{Var}[X]`, `\operatorname{Std}[X]`
    case spread(function: String, body: Expression)
    /// `\operatorname{Cov}(X, Y)`
    case covariance(Expression, Expression)
    /// `\nabla f` of a function by its name.
    case gradient(function: String)
    /// A name that the reader takes for something else: `I_1` for an indicator.
    case name(SymbolName)
    /// `p(y \mid x)`, by its text.
    case conditional(String)
    /// Notation for which there is no code, with what is missing.
    case none(Wording)

    /// What a function is called that computes it.
    var word: String {
      switch self {
      case .expectation: "expectation"
      case .spread(let function, _): function
      case .covariance: "cov"
      case .gradient(let function): "grad_" + function
      case .conditional: "conditional"
      case .name(let name): name.key
      case .none: "value"
      }
    }
  }

  /// An expression with what the reader would have made of conditionals.
  func restored(_ expression: Expression) -> Expression {
    if case .name(let name) = expression, case .conditional(let text)? = meanings[name.key] {
      return .opaque(text)
    }
    if case .name(let name) = expression, case .name(let meant)? = meanings[name.key] { return .name(meant) }
    if case .application(let name, let list, let primes, let power) = expression,
      case .name(let meant)? = meanings[name.key]
    {
      return .application(meant, list.map(restored), primes: primes, power: power.map(restored))
    }
    // `\sum w^{(i)}`: over what its index raised in parentheses runs along.
    if case .name(let name) = expression, name.index == [.name(SymbolName("·"))],
      let (base, _) = name.base.raisedIndex
    {
      return .name(SymbolName(base + "_·", base: base, index: name.index))
    }
    // `P(AB)`: of both events.
    if case .application(let name, let list, 0, nil) = expression,
      ["P", "doubleStruck(P)", "Pr"].contains(name.key),
      list.count == 1, let events = list[0].eventLetters, events.count > 1
    {
      return .name(SymbolName("\(name.key)(\(events.joined(separator: "∩")))"))
    }
    return expression.mapOperands(restored)
  }
}
