internal import LaTeXMath

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
    /// `p(y \mid x)`, by its text.
    case conditional(String)
    /// Notation for which there is no code, with what is missing.
    case none(sentence: String)

    /// What a function is called that computes it.
    var word: String {
      switch self {
      case .expectation: "expectation"
      case .spread(let function, _): function
      case .covariance: "cov"
      case .gradient(let function): "grad_" + function
      case .conditional: "conditional"
      case .none: "value"
      }
    }
  }
}
