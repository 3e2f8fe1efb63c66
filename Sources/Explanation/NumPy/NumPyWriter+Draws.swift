internal import LaTeXMath
internal import Numbers

/// Distributions by their parameters, as numbers that are drawn from them.
extension NumPyWriter {
  /// `\mathcal{N}(\mu, \sigma^2)`; nil for what is no distribution that is known.
  mutating func draw(_ name: SymbolName, _ list: [Expression]) throws(Untranslatable) -> ArrayPiece? {
    guard !arguments.contains(name.key) else { return nil }
    switch (name.base, list.count) {
    case ("calligraphic(N)", 2): return try normal(list[0], list[1])
    case ("N", 2) where list[1].isSquare: return try normal(list[0], list[1])
    case ("calligraphic(U)", 2), ("Uniform", 2), ("Unif", 2): return try drawn("uniform", list)
    case ("Bernoulli", 1), ("Ber", 1), ("Bern", 1):
      return drawn("binomial", ["1", try piece(list[0]).text.code])
    case ("Binomial", 2), ("Bin", 2): return try drawn("binomial", list)
    case ("Poisson", 1), ("Poi", 1): return try drawn("poisson", list)
    case ("Beta", 2): return try drawn("beta", list)
    case ("Dirichlet", 1), ("Dir", 1): return try drawn("dirichlet", list)
    case ("Exponential", 1), ("Exp", 1):
      // NumPy takes the mean, formulas the rate.
      let rate = try piece(list[0])
      return drawn("exponential", [PythonText.product(PythonText("1"), "/", rate.text).code])
    default:
      guard !isDraw else {
        throw Untranslatable(
          name.key, "which numbers \(name.key) takes is not known here: give samples",
          ja: "\(name.key) がどの数をパラメータとするかが、ここでは分からない。標本を与えるとよい。")
      }
      return nil
    }
  }

  private mutating func normal(_ mean: Expression, _ spread: Expression) throws(Untranslatable) -> ArrayPiece
  {
    let center = try piece(mean)
    if case .power(let deviation, .number(let two)) = spread, two.value == Rational(2) {
      return drawn("normal", [center.text.code, try piece(deviation).text.code], like: center)
    }
    // `\mathcal{N}(\mu, \sigma^2 I)`
    if case .binary(.multiply, .power(let deviation, .number(let two)), .name(let one)) = spread,
      two.value == Rational(2), ["I", "bold(I)"].contains(one.key)
    {
      return drawn("normal", [center.text.code, try piece(deviation).text.code], like: center)
    }
    if case .name(let one) = spread, ["I", "bold(I)"].contains(one.key) {
      if case .number(let zero) = mean, zero.value == Rational(0) { return standard() }
      if case .name(let zero) = mean, zero.key == "bold(0)" { return standard() }
      return drawn("normal", [center.text.code, "1"], like: center)
    }
    if case .name(let name) = spread, name.base.letterRank == 2 {
      let covariance = try piece(spread)
      if covariance.isOpen, let axis = center.own.first,
        let place = parameters.firstIndex(where: { $0.key == name.key && $0.role == .value })
      {
        (parameters[place].axes, parameters[place].isOpen) = ([axis, axis], false)
      }
      return drawn("multivariate_normal", [center.text.code, covariance.text.code], like: center)
    }
    if case .number = spread {
      let variance = try piece(spread)
      let deviation = variance.text.code == "1" ? "1" : "np.sqrt(\(variance.text.code))"
      return drawn("normal", [center.text.code, deviation], like: center)
    }
    let variance = try piece(spread)
    guard center.own.isEmpty, variance.own.count < 2 else {
      throw Untranslatable(
        "", "how several numbers are spread together is not said: σ² I or a matrix would tell",
        ja: "複数の数がまとめてどう散らばるかが書かれていない。σ² I か行列を書けば決まる。")
    }
    return drawn("normal", [center.text.code, "np.sqrt(\(variance.text.code))"], like: center)
  }

  /// From the standard normal distribution of as many numbers as are asked for.
  private mutating func standard() -> ArrayPiece {
    let count = symbol("d")
    assume("I", "how many numbers are drawn stands nowhere: d says it", ja: "何個の数を抽出するかが書かれていない。d で指定する。")
    return drawn("standard_normal", [count.text.code])
  }

  private mutating func drawn(_ method: String, _ list: [Expression]) throws(Untranslatable) -> ArrayPiece {
    var codes: [String] = []
    for each in list { codes.append(try piece(each).text.code) }
    return drawn(method, codes)
  }

  private mutating func drawn(_ method: String, _ codes: [String], like shape: ArrayPiece? = nil)
    -> ArrayPiece
  {
    let seed = parameter("seed", role: .seed)
    var piece = ArrayPiece(.call("np.random.default_rng(\(seed.name)).\(method)", codes))
    piece.own = shape?.own ?? []
    piece.isOpen = true
    return piece
  }
}

extension Expression {
  fileprivate var isSquare: Bool {
    if case .power(_, .number(let two)) = self { two.value == Rational(2) } else { false }
  }
}
